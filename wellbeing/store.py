"""Keeps what is stored, encrypted: minutes, counts, what a person said of posts, and posts where they asked for it.

What is kept of each day is asked for through store_day.

Any thread may call a `Store`; calls wait for one another and for the disk, so an event loop calls from a worker thread.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from wellbeing.database import (
    KEY_LENGTH,
    Connection,
    DatabaseError,
    LostError,
    StoreError,
    connect,
    copy_into,
    in_memory,
    make_ready,
    to_read,
    whole,
)
from wellbeing.last_good import copy_of
from wellbeing.private_file import replacing
from wellbeing.store_aside import forget_copy, forget_set_aside, is_missing, put_back, set_aside, take_away

_GIVEN_OUT_APART = frozenset({"evidence"})

_PIECE = 1_000
"""Rows that are read at once."""

_BEFORE_ALL = -(2**63)


__all__ = ["KEY_LENGTH", "Store", "StoreError", "Tables", "Value"]

DAMAGED = (
    "What was stored was damaged (that file is kept as {file})."
    " It was put back as it was on {when}; what came later is not in it."
)
MISSING = (
    "What was stored was missing from its folder. It was put back as it was on {when}; what came later is not in it."
)
NOTHING_LEFT = "What was stored is missing from its folder, and its copy cannot be read. Counting begins anew."
ANEW = (
    "What was stored before cannot be read: its key is lost or the file is damaged."
    " It is kept as {file}, and counting begins anew."
)

Value = str | int | float | None
Tables = dict[str, list[dict[str, Value]]]


class Store:
    """What is kept between runs. `opened_anew` says in people's words what became of a file that was lost, or is "".

    `changes` counts what was written in this run, `deletions` the statements that took something away.
    """

    def __init__(
        self, connection: Connection, opened_anew: str = "", path: Path | None = None, key: bytes = b""
    ) -> None:
        self._connection = connection
        self._path, self._key = path, key
        self._lock = threading.Lock()
        self.opened_anew = opened_anew
        self.deletions = 0

    @classmethod
    def open(cls, path: Path, key: bytes) -> Store:
        """The store in `path`, with a raw `key` of 32 bytes; made if need be.

        A file that the key does not open, or that is damaged, is set aside beside it; its last good copy takes its
        place, or else a new one is begun. Raises StoreError where that cannot be done; `in_memory` is left then.
        """
        if len(key) != KEY_LENGTH:
            raise ValueError(f"the key must have {KEY_LENGTH} bytes")
        try:
            if is_missing(path):
                raise LostError
            return cls(connect(path, key, make_ready), path=path, key=key)
        except LostError:
            aside = _set_aside(path)
        if found := _last_good(path, key, aside):
            return cls(*found, path, key)
        try:
            return cls(connect(path, key, make_ready), (ANEW if aside else NOTHING_LEFT).format(file=aside), path, key)
        except LostError as error:
            raise StoreError(f"{path} cannot be used. Nothing is kept in this run.") from error

    @classmethod
    def open_existing(cls, path: Path, key: bytes, beside: bool = False) -> Store:
        """The store in `path`, which is left as it is when the key does not open it. Raises StoreError.

        `beside`: it is only to be read, and a filter may run and write there.
        """
        try:
            return cls(connect(path, key, to_read if beside else make_ready), path=path, key=key)
        except LostError as error:
            raise StoreError("its key is lost or the file is damaged.") from error

    @classmethod
    def in_memory(cls) -> Store:
        """A store that forgets everything at the end: for when nothing can be written."""
        return cls(in_memory())

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
        """Forget everything, and leave nothing of it in any file of ours. Raises StoreError.

        The copy goes first: after a power cut in between, what is left is in the database alone, to be erased again.
        """
        with self._alone():
            if self._path is not None:
                _gone(forget_copy, self._path)
            with whole(self._connection):
                for table in self._tables():
                    self._connection.execute(f"DELETE FROM {table}")  # noqa: S608 a name of ours
                self._connection.execute("INSERT INTO meta VALUES ('begun', date('now', 'localtime'))")
            self._connection.execute("VACUUM")
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        if self._path is not None:
            _gone(forget_set_aside, self._path)

    @property
    def changes(self) -> int:
        """Rows written, changed or deleted in this run."""
        return int(self._connection.total_changes)

    def copy(self) -> None:
        """Keep a copy of all of it beside the database, in place of the last one. Raises StoreError.

        Of what is damaged by now there is no copy, and the last one stays.
        """
        if self._path is None:
            return
        copy = copy_of(self._path)
        with self._alone():
            try:
                copy.parent.mkdir(mode=0o700, exist_ok=True)
                with replacing(copy) as file:
                    copy_into(file, self._connection, self._key)
            except OSError as error:
                raise StoreError(f"{copy} cannot be written ({error.strerror}).") from error

    def forget_copy(self) -> None:
        """Let there be no copy. Raises StoreError."""
        if self._path is not None:
            _gone(forget_copy, self._path)

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """One thread at a time; what the database reports becomes a StoreError."""
        with self._lock:
            try:
                yield
            except DatabaseError as error:
                message = f"The stored data cannot be reached ({error}). Is the disk full or write-protected?"
                raise StoreError(message) from error

    def change(self, statement: str, values: Sequence[object]) -> None:
        """Carry out one `statement`, whole or not at all. Raises StoreError."""
        with self._alone():
            self._carry_out(statement, values)

    def change_all(self, steps: Sequence[tuple[str, Sequence[object]]]) -> None:
        """Carry out every statement of `steps`, all of them or none. Raises StoreError."""
        with self._alone(), whole(self._connection):
            for statement, values in steps:
                self._carry_out(statement, values)

    def _carry_out(self, statement: str, values: Sequence[object]) -> None:
        gone = self._connection.execute(statement, values).rowcount
        if gone > 0 and statement.startswith("DELETE"):
            self.deletions += 1

    def rows(self, statement: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        """What `statement` asks for. Raises StoreError."""
        with self._alone():
            return list(self._connection.execute(statement, values))


def _plain(value: Any) -> Value:
    return value.hex() if isinstance(value, bytes) else value


def _set_aside(path: Path) -> str:
    """The name under which the file at `path` is kept now; "" where it was gone."""
    try:
        aside = set_aside(path)
    except OSError as error:
        raise StoreError(f"{path} cannot be read, and cannot be set aside either.") from error
    return aside.name if aside else ""


def _last_good(path: Path, key: bytes, aside: str) -> tuple[Connection, str] | None:
    """The database as its copy had it, put in its place, and words for it; None without a copy that can be read."""
    try:
        when = put_back(path)
        if when is None:
            return None
        try:
            connection = connect(path, key, make_ready)
        except LostError:
            take_away(path)
            return None
    except OSError as error:
        raise StoreError(f"{path} cannot be written ({error.strerror}). Nothing is kept in this run.") from error
    return connection, (DAMAGED if aside else MISSING).format(file=aside, when=f"{when:%Y-%m-%d %H:%M}")


def _gone(forget: Callable[[Path], None], path: Path) -> None:
    """Have `forget` delete what lies beside `path`. Raises StoreError."""
    try:
        forget(path)
    except OSError as error:
        left = error.filename or path.parent
        raise StoreError(f"{left} is left over and cannot be deleted ({error.strerror}). Please delete it.") from error
