"""Everything that is stored, as a file that other programs read. Pure."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Literal

import msgspec

Row = Mapping[str, str | int | float | None]

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""How a cell begins that a spreadsheet would run: names come from pages (OWASP, "CSV Injection")."""


Kind = Literal["json", "csv"]


def pieces(kind: Kind, columns: Mapping[str, Sequence[str]], each: Callable[[str], Iterable[Row]]) -> Iterator[bytes]:
    """The file, row by row: what `each` has of every table of `columns`, which names what its rows hold.

    So a hundred thousand posts fill no memory, and other threads have their turn.
    """
    tables = {table: each(table) for table in columns}
    names = [name for each_table in columns.values() for name in each_table]
    made = _csv_pieces(tables, names) if kind == "csv" else _json_pieces(tables)
    return (piece.encode() for piece in made)


def as_json(tables: Mapping[str, Sequence[Row]]) -> str:
    """One object: rows by table, just as they are stored, each in a line."""
    return "".join(_json_pieces(tables))


def _json_pieces(tables: Mapping[str, Iterable[Row]]) -> Iterator[str]:
    yield "{\n"
    for place, (table, rows) in enumerate(tables.items()):
        yield (",\n" if place else "") + json.dumps(table) + ": ["
        for number, row in enumerate(rows):
            yield (",\n " if number else "\n ") + msgspec.json.encode(row).decode()
        yield "]"
    yield "\n}\n"


def as_csv(tables: Mapping[str, Sequence[Row]]) -> str:
    """One line for each row, the name of its table first; a column for each name that any table has.

    A text that a spreadsheet would take for a formula gets an apostrophe in front.
    """
    return "".join(_csv_pieces(tables, [name for rows in tables.values() for row in rows for name in row]))


def _csv_pieces(tables: Mapping[str, Iterable[Row]], names: Iterable[str]) -> Iterator[str]:
    out = io.StringIO()
    writer = csv.DictWriter(out, ["table", *dict.fromkeys(names)], lineterminator="\r\n")
    writer.writeheader()
    yield _taken(out)
    for table, rows in tables.items():
        for row in rows:
            writer.writerow({"table": table, **{name: _cell(value) for name, value in row.items()}})
            yield _taken(out)


def _taken(out: io.StringIO) -> str:
    """What is in `out`, which is empty afterwards."""
    words = out.getvalue()
    out.seek(0)
    out.truncate()
    return words


def _cell(value: str | int | float | None) -> str | int | float | None:
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA) else value
