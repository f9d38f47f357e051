"""Keeps what is stored, encrypted: minutes, counts, what a person said of posts, and posts where they asked for it.

The only user of sqlcipher3. What is kept of each day is asked for through store_day.

Any thread may call a `Store`; calls wait for one another and for the disk, so an event loop calls from a worker thread.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2 as sql

from wellbeing.migrations import MIGRATIONS

KEY_LENGTH = 32
_UNREADABLE = frozenset({sql.SQLITE_NOTADB, sql.SQLITE_CORRUPT})
_SMALLEST = 512
"""Bytes: SQLite takes a smaller file for an empty one and writes over it."""

_GIVEN_OUT_APART = frozenset({"evidence"})

_PIECE = 1_000
"""Rows that are read at once."""

_BEFORE_ALL = -(2**63)

_WAITS = 5.0
"""Seconds that a write waits for another program that has the database open."""


Value = str | int | float | None
Tables = dict[str, list[dict[str, Value]]]


class StoreError(Exception):
    """The store cannot be opened, read or written; the message is for people."""


class _Lost(Exception):
    """The file is there but is not ours to read: a lost key, or damage."""


class Store:
    """What is kept between runs. `opened_anew` says in people's words why an older file was set aside, or is ""."""

    def __init__(self, connection: sql.Connection, opened_anew: str = "", path: Path | None = None) -> None:
        self._connection = connection
        self._path = path
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
            return cls(_connect(path, key, _migrate), path=path)
        except _Lost:
            aside = _set_aside(path)
        message = (
            "What was stored before cannot be read: its key is lost or the file is damaged."
            f" It is kept as {aside.name}, and counting begins anew."
        )
        try:
            return cls(_connect(path, key, _migrate), message, path)
        except _Lost as error:
            raise StoreError(f"{path} cannot be used. Nothing is kept in this run.") from error

    @classmethod
    def open_existing(cls, path: Path, key: bytes, beside: bool = False) -> Store:
        """The store in `path`, which is left as it is when the key does not open it. Raises StoreError.

        `beside`: it is only to be read, and a filter may run and write there.
        """
        try:
            return cls(_connect(path, key, _to_read if beside else _migrate), path=path)
        except _Lost as error:
            raise StoreError("its key is lost or the file is damaged.") from error

    @classmethod
    def in_memory(cls) -> Store:
        """A store that forgets everything at the end: for when nothing can be written."""
        connection = sql.connect(":memory:", isolation_level=None, check_same_thread=False)
        _migrate(connection)
        return cls(connection)

    @property
    def lasts(self) -> bool:
        """Whether what is kept here is still there, encrypted, in the next run."""
        return self._path is not None

    def close(self) -> None:
        """Put everything into the one file and let go of it."""
        with self._lock:
            self._connection.close()

    def trust(self, site: str, author: str) -> None:
        """Always show `author` of `site` from now on. Names are kept only where the person asked for it."""
        self.change(
            "INSERT OR IGNORE INTO trusted_authors VALUES (?, ?, date('now', 'localtime'))",
            (site, author),
        )

    def forget(self, site: str, author: str) -> None:
        """Undo `trust`."""
        self.change("DELETE FROM trusted_authors WHERE site = ? AND author = ?", (site, author))

    def trusted(self) -> set[tuple[str, str]]:
        """(site, author) of everyone who is always shown."""
        return {(str(site), str(author)) for site, author in self.rows("SELECT site, author FROM trusted_authors")}

    def export(self) -> Tables:
        """Everything that is given out (`columns`), all at once. Raises StoreError."""
        return {table: list(self.each(table)) for table in self.columns()}

    def columns(self) -> dict[str, list[str]]:
        """The names of what is kept, by table. Raises StoreError.

        But for evidence, with the words of others: that is given out on purpose alone (wellbeing.evidence_file).
        """
        with self._alone():
            tables = [table for table in self._tables() if table not in _GIVEN_OUT_APART]
            empty = {table: self._connection.execute(f"SELECT * FROM {table} LIMIT 0") for table in tables}  # noqa: S608 a name of ours
            return {table: [column[0] for column in found.description] for table, found in empty.items()}

    def each(self, table: str) -> Iterator[dict[str, Value]]:
        """Every row of `table`, ready for JSON (bytes in hexadecimal digits). Raises StoreError.

        Long tables are read in pieces, so that a history of posts fills no memory, and nobody waits for all of it.
        """
        names = self.columns()[table]
        for row in self._rows_of(table):
            yield {name: _plain(value) for name, value in zip(names, row, strict=True)}

    def _rows_of(self, table: str) -> Iterator[Sequence[Any]]:
        if self.rows("SELECT 1 FROM pragma_table_list WHERE name = ? AND wr", (table,)):  # has no rowid, and is short
            yield from self.rows(f"SELECT * FROM {table}")  # noqa: S608 a name of ours
            return
        piece, after = f"SELECT rowid, * FROM {table} WHERE rowid > ? ORDER BY rowid LIMIT ?", _BEFORE_ALL  # noqa: S608 a name of ours
        while rows := self.rows(piece, (after, _PIECE)):
            yield from (row[1:] for row in rows)
            after = rows[-1][0]

    def _tables(self) -> list[str]:
        """Every table there is, so that none is left out of an export or outlives an erasure."""
        found = self._connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
        return [name for (name,) in found if not name.startswith("sqlite_")]

    def erase(self) -> None:
        """Forget everything, and leave nothing of it in the file, nor files that were set aside. Raises StoreError."""
        with self._alone():
            with _whole(self._connection):
                for table in self._tables():
                    self._connection.execute(f"DELETE FROM {table}")  # noqa: S608 a name of ours
                self._connection.execute("INSERT INTO meta VALUES ('begun', date('now', 'localtime'))")
            self._connection.execute("VACUUM")
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        if self._path is not None:
            _forget_set_aside(self._path)

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """One thread at a time; what the database reports becomes a StoreError."""
        with self._lock:
            try:
                yield
            except sql.Error as error:
                message = f"The stored data cannot be reached ({error}). Is the disk full or write-protected?"
                raise StoreError(message) from error

    def change(self, statement: str, values: Sequence[object]) -> None:
        """Carry out one `statement`, whole or not at all. Raises StoreError."""
        with self._alone():
            self._connection.execute(statement, values)

    def change_all(self, steps: Sequence[tuple[str, Sequence[object]]]) -> None:
        """Carry out every statement of `steps`, all of them or none. Raises StoreError."""
        with self._alone(), _whole(self._connection):
            for statement, values in steps:
                self._connection.execute(statement, values)

    def rows(self, statement: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        """What `statement` asks for. Raises StoreError."""
        with self._alone():
            return list(self._connection.execute(statement, values))


def _plain(value: Any) -> Value:
    return value.hex() if isinstance(value, bytes) else value


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


def _connect(path: Path, key: bytes, prepare: Callable[[sql.Connection], None]) -> sql.Connection:
    """An open and whole database after `prepare`. Raises StoreError, or _Lost for a file that the key does not open."""
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
        prepare(connection)
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
    connection.execute("PRAGMA synchronous = FULL")  # what was written outlasts a power cut too
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


def _to_read(connection: sql.Connection) -> None:
    if _version(connection) != len(MIGRATIONS):  # whoever writes there is of another version
        raise StoreError("it is of another version. Start Feed Wellbeing once, and try again.")
    connection.execute("PRAGMA query_only = ON")


def _forget_set_aside(path: Path) -> None:
    """Delete what `_set_aside` kept. Raises StoreError."""
    try:
        for aside in path.parent.glob(f"{path.stem}-lost-*{path.suffix}*"):
            aside.unlink()
    except OSError as error:
        raise StoreError(f"{aside} is left over and cannot be deleted ({error.strerror}). Please delete it.") from error


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
