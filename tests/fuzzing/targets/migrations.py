"""Stores of every older version, with rows as odd as SQLite lets them be: brought up to date, and nothing is lost."""

from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlcipher3 import dbapi2 as sql

from wellbeing.database import migrate
from wellbeing.migrations import MIGRATIONS
from wellbeing.store import Store

PACKAGES = ("wellbeing.store", "wellbeing.migrations")
LENGTH = 2048
SLOWER = 20
TOKENS: tuple[str, ...] = ()

_values = st.one_of(
    st.none(), st.text(max_size=20), st.binary(max_size=20), st.integers(-(2**63), 2**63 - 1), st.floats()
)


@given(st.integers(1, len(MIGRATIONS) - 1), st.lists(st.tuples(st.integers(0, 40), st.lists(_values)), max_size=12))
@settings(database=None, deadline=None, suppress_health_check=list(HealthCheck))
def _story(version: int, rows: list[tuple[int, list[Any]]]) -> None:
    connection = sql.connect(":memory:", isolation_level=None)
    try:
        _made(connection, version)
        kept = _filled(connection, rows)
        migrate(connection)
        assert connection.execute("PRAGMA user_version").fetchone()[0] == len(MIGRATIONS)
        assert connection.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok"
        for table, number in kept.items():
            found = connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
            assert found == number, f"{table} had {number} rows and has {found}"
        Store(connection).export()
    finally:
        connection.close()


def _made(connection: sql.Connection, version: int) -> None:
    for step in MIGRATIONS[:version]:
        for statement in step:
            connection.execute(statement)
    connection.execute(f"PRAGMA user_version = {version}")


def _filled(connection: sql.Connection, rows: list[tuple[int, list[Any]]]) -> dict[str, int]:
    """Put `rows` in where the tables take them; how many each table has then."""
    tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    for which, values in rows:
        table = tables[which % len(tables)]
        width = len(connection.execute(f"PRAGMA table_info({table})").fetchall())
        filled = (values * width)[:width] if values else [0] * width
        try:
            connection.execute(f"INSERT OR IGNORE INTO {table} VALUES ({','.join('?' * width)})", filled)
        except (sql.Error, OverflowError, UnicodeEncodeError):
            continue
    return {table: connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in tables}


def try_one(data: bytes) -> None:
    """What hypothesis makes of `data`: an older version, and rows in it."""
    _story.hypothesis.fuzz_one_input(data)


try_one(bytes(64))  # hypothesis makes its tables of characters with its first story
