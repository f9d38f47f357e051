"""Keeps minutes, counts and trusted authors, encrypted; never a text. The only user of sqlcipher3.

Any thread may call a `Store`; calls wait for one another and for the disk, so an event loop calls from a worker thread.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from sqlcipher3 import dbapi2 as sql

from wellbeing.migrations import MIGRATIONS

KEY_LENGTH = 32
TABLES = ("feed_time", "counts", "trusted_authors", "meta")
_UNREADABLE = frozenset({sql.SQLITE_NOTADB, sql.SQLITE_CORRUPT})
_SMALLEST = 512
"""Bytes: SQLite takes a smaller file for an empty one and writes over it."""

_WAITS = 5.0
"""Seconds that a write waits for another program that has the database open."""


class StoreError(Exception):
    """The store cannot be opened, read or written; the message is for people."""


class _Lost(Exception):
    """The file is there but is not ours to read: a lost key, or damage."""


class Store:
    """What is kept between runs. `opened_anew` says in people's words why an older file was set aside, or is ""."""

    def __init__(self, connection: sql.Connection, opened_anew: str = "") -> None:
        self._connection = connection
        self._lock = threading.Lock()
        self.opened_anew = opened_anew

    @classmethod
    def open(cls, path: Path, key: bytes) -> Store:
        """The store in `path`, with a raw `key` of 32 bytes; made if need be.

        A file that the key does not open, or that is damaged, is set aside beside it and a new one is begun.
        Raises StoreError where that cannot be done; `in_memory` is left then.
        """
        if len(key) != KEY_LENGTH:
            raise ValueError(f"the key must have {KEY_LENGTH} bytes")
        try:
            return cls(_connect(path, key))
        except _Lost:
            aside = _set_aside(path)
        message = (
            "What was stored before cannot be read: its key is lost or the file is damaged."
            f" It is kept as {aside.name}, and counting begins anew."
        )
        try:
            return cls(_connect(path, key), message)
        except _Lost as error:
            raise StoreError(f"{path} cannot be used. Nothing is kept in this run.") from error

    @classmethod
    def in_memory(cls) -> Store:
        """A store that forgets everything at the end: for when nothing can be written."""
        connection = sql.connect(":memory:", isolation_level=None, check_same_thread=False)
        _migrate(connection)
        return cls(connection)

    def close(self) -> None:
        """Put everything into the one file and let go of it."""
        with self._lock:
            self._connection.close()

    def add_feed_seconds(self, day: date, site: str, kind: str, seconds: float) -> None:
        """Add time of `kind` ("feed", "messages", …) on `site`. `day` begins at 04:00 (feed_time.day_of)."""
        self._change(
            "INSERT INTO feed_time VALUES (?, ?, ?, ?)"
            " ON CONFLICT (day, site, kind) DO UPDATE SET seconds = seconds + excluded.seconds",
            (day.isoformat(), site, kind, seconds),
        )

    def feed_seconds(self, day: date) -> float:
        """Seconds in endless feeds on `day`, all sites together; messages, creating and search do not count."""
        rows = self._rows("SELECT total(seconds) FROM feed_time WHERE day = ? AND kind = 'feed'", (day.isoformat(),))
        return float(str(rows[0][0]))

    def count(self, day: date, site: str, category: str, action: str, n: int = 1) -> None:
        """Count `n` posts of `category` that `action` happened to."""
        self._change(
            "INSERT INTO counts VALUES (?, ?, ?, ?, ?)"
            " ON CONFLICT (day, site, category, action) DO UPDATE SET n = n + excluded.n",
            (day.isoformat(), site, category, action, n),
        )

    def trust(self, site: str, author: str) -> None:
        """Always show `author` of `site` from now on. The person asked for it: this is the one name that is kept."""
        self._change(
            "INSERT OR IGNORE INTO trusted_authors VALUES (?, ?, date('now', 'localtime'))",
            (site, author),
        )

    def forget(self, site: str, author: str) -> None:
        """Undo `trust`."""
        self._change("DELETE FROM trusted_authors WHERE site = ? AND author = ?", (site, author))

    def trusted(self) -> set[tuple[str, str]]:
        """(site, author) of everyone who is always shown."""
        return {(str(site), str(author)) for site, author in self._rows("SELECT site, author FROM trusted_authors")}

    def export(self) -> dict[str, list[dict[str, object]]]:
        """Everything that is kept: rows by table, ready for JSON."""
        return {table: self._table(table) for table in TABLES}

    def _table(self, table: str) -> list[dict[str, object]]:
        with self._alone():
            cursor = self._connection.execute(f"SELECT * FROM {table}")  # noqa: S608 a name of ours
            names = [column[0] for column in cursor.description]
            return [dict(zip(names, row, strict=True)) for row in cursor]

    def erase(self) -> None:
        """Forget everything, and leave nothing of it in the file. Raises StoreError."""
        with self._alone(), _whole(self._connection):
            for table in TABLES:
                self._connection.execute(f"DELETE FROM {table}")  # noqa: S608 a name of ours
            self._connection.execute("INSERT INTO meta VALUES ('begun', date('now', 'localtime'))")
        with self._alone():
            self._connection.execute("VACUUM")
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """One thread at a time; what the database reports becomes a StoreError."""
        with self._lock:
            try:
                yield
            except sql.Error as error:
                message = f"The stored data cannot be reached ({error}). Is the disk full or write-protected?"
                raise StoreError(message) from error

    def _change(self, statement: str, values: Sequence[object]) -> None:
        with self._alone():
            self._connection.execute(statement, values)

    def _rows(self, statement: str, values: Sequence[object] = ()) -> list[Sequence[object]]:
        with self._alone():
            return list(self._connection.execute(statement, values))


@contextmanager
def _whole(connection: sql.Connection) -> Iterator[None]:
    """All of it or nothing, alone."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        if connection.in_transaction:  # a full disk has ended it already
            connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def _connect(path: Path, key: bytes) -> sql.Connection:
    """An open, whole and current database. Raises StoreError, or _Lost for a file that the key does not open."""
    try:
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
        if os.name == "posix":
            path.chmod(0o600)
        if 0 < path.stat().st_size < _SMALLEST:
            raise _Lost
    except OSError as error:
        raise StoreError(f"{path} cannot be written ({error.strerror}). Nothing is kept in this run.") from error
    connection = sql.connect(str(path), isolation_level=None, timeout=_WAITS, check_same_thread=False)
    try:
        _unlock(connection, key)
        _migrate(connection)
    except BaseException as error:
        connection.close()
        if getattr(error, "sqlite_errorcode", 0) & 0xFF in _UNREADABLE:
            raise _Lost from error
        if isinstance(error, sql.Error):
            raise StoreError(f"{path} cannot be used ({error}). Nothing is kept in this run.") from error
        raise
    return connection


def _unlock(connection: sql.Connection, key: bytes) -> None:
    connection.execute("PRAGMA cipher_log_level = NONE")  # its own lines on stderr are not for people
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("PRAGMA secure_delete = ON")
    if connection.execute("PRAGMA cipher_integrity_check").fetchall():
        raise _Lost
    if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
        raise _Lost


def _version(connection: sql.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _migrate(connection: sql.Connection) -> None:
    """Bring the database to the newest version, each step whole. Raises StoreError for one from the future."""
    version = _version(connection)
    if version > len(MIGRATIONS):
        raise StoreError("The stored data was made by a newer version. Install that version to go on counting.")
    for number, step in enumerate(MIGRATIONS[version:], version + 1):
        with _whole(connection):
            if _version(connection) >= number:  # another program was faster
                continue
            for statement in step:
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {number}")


def _set_aside(path: Path) -> Path:
    """Rename the database and its journal; the day, and a number if need be, tell several apart."""
    names = (
        f"{path.stem}-lost-{date.today().isoformat()}{number}" for number in ("", *map("-{}".format, range(2, 100)))
    )
    try:
        aside = next(found for name in names if not (found := path.with_name(name + path.suffix)).exists())
        for ending in ("", "-wal", "-shm"):
            if (part := path.with_name(path.name + ending)).exists():
                part.rename(aside.with_name(aside.name + ending))
    except (OSError, StopIteration) as error:
        raise StoreError(f"{path} cannot be read, and cannot be set aside either.") from error
    return aside
