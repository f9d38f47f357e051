"""Everything that is stored, as a file that other programs read. Pure."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping, Sequence

import msgspec

Row = Mapping[str, str | int | float | None]

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""How a cell begins that a spreadsheet would run: names come from pages (OWASP, "CSV Injection")."""


def as_json(tables: Mapping[str, Sequence[Row]]) -> str:
    """One object: rows by table, just as they are stored, each in a line.

    Made row by row, so that other threads have their turn: in one go, five years would hold them up for long.
    """
    parts = (f"{json.dumps(table)}: [{_lines(rows)}]" for table, rows in tables.items())
    return "{\n" + ",\n".join(parts) + "\n}\n"


def _lines(rows: Sequence[Row]) -> str:
    return ",".join("\n " + msgspec.json.encode(row).decode() for row in rows)


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
