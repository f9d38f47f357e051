"""Opens the encrypted database, proves that it is whole, brings it to the newest version, and copies it.

The only user of sqlcipher3. What is read and written there goes through wellbeing.store.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path

from sqlcipher3 import dbapi2 as sql
from sqlcipher3.dbapi2 import Connection
from sqlcipher3.dbapi2 import Error as DatabaseError

from wellbeing.migrations import MIGRATIONS

__all__ = [
    "KEY_LENGTH", "Connection", "DatabaseError", "LostError", "StoreError", "connect", "copy_into", "in_memory",
    "make_ready", "migrate", "to_read", "whole",
]  # fmt: skip

KEY_LENGTH = 32
_UNREADABLE = frozenset({sql.SQLITE_NOTADB, sql.SQLITE_CORRUPT})
_SMALLEST = 512
"""Bytes: SQLite takes a smaller file for an empty one and writes over it."""

_WAITS = 5.0
"""Seconds that a write waits for another program that has the database open."""


class StoreError(Exception):
    """The store cannot be opened, read or written; the message is for people."""


class LostError(Exception):
    """The file is there but is not ours to read: a lost key, or damage."""


def in_memory() -> Connection:
    """A database that is gone with its connection."""
    connection = sql.connect(":memory:", isolation_level=None, check_same_thread=False)
    migrate(connection)
    return connection


def connect(path: Path, key: bytes, prepare: Callable[[Connection], None]) -> Connection:
    """An open and whole database after `prepare`. Raises StoreError, or LostError where the key does not open it."""
    try:
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
        if os.name == "posix":
            path.chmod(0o600)
        if 0 < path.stat().st_size < _SMALLEST:
            raise LostError
    except OSError as error:
        raise StoreError(f"{path} cannot be written ({error.strerror}). Nothing is kept in this run.") from error
    with ExitStack() as until_ready:
        connection = sql.connect(str(path), isolation_level=None, timeout=_WAITS, check_same_thread=False)
        until_ready.callback(connection.close)
        try:
            _unlock(connection, key)
            prepare(connection)
        except sql.Error as error:
            if getattr(error, "sqlite_errorcode", 0) & 0xFF in _UNREADABLE:
                raise LostError from error
            raise StoreError(f"{path} cannot be used ({error}). Nothing is kept in this run.") from error
        until_ready.pop_all()
    return connection


def _unlock(connection: Connection, key: bytes) -> None:
    _give_key(connection, key)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")  # what was written outlasts a power cut too
    connection.execute("PRAGMA secure_delete = ON")
    if not _is_sound(connection):
        raise LostError


def make_ready(connection: Connection) -> None:
    """Prove the last byte of the file, and bring it to the newest version. Raises LostError, StoreError.

    The cipher's own proof looks at the file alone. After a power cut half a page may stand there, and the whole one in
    the journal: that is put in its place first.
    """
    left_to_do = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
    if not left_to_do and connection.execute("PRAGMA cipher_integrity_check").fetchall():
        raise LostError
    migrate(connection)


def _is_sound(connection: Connection) -> bool:
    return bool(connection.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok")


def _give_key(connection: Connection, key: bytes) -> None:
    connection.execute("PRAGMA cipher_log_level = NONE")  # its own lines on stderr are not for people
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")


def _version(connection: Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def migrate(connection: Connection) -> None:
    """Bring the database to the newest version, each step whole. Raises StoreError for one from the future."""
    version = _version(connection)
    if version > len(MIGRATIONS):
        raise StoreError("The stored data was made by a newer version. Install that version to go on counting.")
    for number, step in enumerate(MIGRATIONS[version:], version + 1):
        with whole(connection):
            if _version(connection) >= number:  # another program was faster
                continue
            for statement in step:
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {number}")


def to_read(connection: Connection) -> None:
    if _version(connection) != len(MIGRATIONS):  # whoever writes there is of another version
        raise StoreError("it is of another version. Start Feed Wellbeing once, and try again.")
    connection.execute("PRAGMA query_only = ON")


def copy_into(file: Path, connection: Connection, key: bytes) -> None:
    """Fill the empty `file` with all of `connection`, encrypted alike. Raises DatabaseError.

    Of what is damaged there is no copy: every page is read through the cipher, and the whole is proven afterwards,
    since a page of zeros, as a power cut may leave it, passes the cipher.
    """
    with closing(sql.connect(str(file), isolation_level=None)) as made:
        _give_key(made, key)
        connection.backup(made)
        if not _is_sound(made):
            raise DatabaseError("database disk image is malformed")


@contextmanager
def whole(connection: Connection) -> Iterator[None]:
    """All of it or nothing, alone."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        if connection.in_transaction:  # a full disk has ended it already
            connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")
