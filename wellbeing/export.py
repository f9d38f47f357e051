"""Everything that is stored, as a file that other programs read. Pure."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping, Sequence

import msgspec

PIECE = 1000
"""Rows that are encoded in one go: some tenths of a millisecond."""

Row = Mapping[str, str | int | float | None]

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""How a cell begins that a spreadsheet would run: names come from pages (OWASP, "CSV Injection")."""


def as_json(tables: Mapping[str, Sequence[Row]]) -> str:
    """One object: rows by table, just as they are stored."""
    return json.dumps(tables, ensure_ascii=False, indent=1) + "\n"


def as_csv(tables: Mapping[str, Sequence[Row]]) -> str:
    """One line for each row, the name of its table first; a column for each name that any table has.

    A text that a spreadsheet would take for a formula gets an apostrophe in front.
    """
    columns = dict.fromkeys(name for rows in tables.values() for row in rows for name in row)
    out = io.StringIO()
    writer = csv.DictWriter(out, ["table", *columns], lineterminator="\r\n")
    writer.writeheader()
    for table, rows in tables.items():
        writer.writerows({"table": table, **{name: _cell(value) for name, value in row.items()}} for row in rows)
    return out.getvalue()


def _cell(value: str | int | float | None) -> str | int | float | None:
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA) else value


def in_pieces(tables: Mapping[str, Sequence[Row]]) -> msgspec.Raw:
    """`tables` as JSON for the protocol, made piece by piece: other threads have their turn, also in a long one."""
    encoded = (b'"%s":[%s]' % (table.encode(), b",".join(_pieces(rows))) for table, rows in tables.items())
    return msgspec.Raw(b"{%s}" % b",".join(encoded))


def _pieces(rows: Sequence[Row]) -> Iterator[bytes]:
    for start in range(0, len(rows), PIECE):
        yield msgspec.json.encode(rows[start : start + PIECE])[1:-1]
