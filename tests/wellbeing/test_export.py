"""What is exported can be read by other programs, and runs nothing in them."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wellbeing.export import Row, as_csv, as_json, pieces

TABLES: dict[str, list[Row]] = {
    "counts": [{"day": "2026-11-05", "category": "violence", "n": 3}],
    "trusted_authors": [{"site": "x", "author": "Zoë, “the” =cat\n", "since": None}],
    "rests": [],
}


def test_json_is_what_is_stored() -> None:
    """Every table, also an empty one, with its numbers as numbers and its names as they are written; a row a line."""
    assert json.loads(as_json(TABLES)) == TABLES
    assert json.loads(as_json({})) == {}
    assert "Zoë" in as_json(TABLES)
    assert sum("day" in line for line in as_json({"counts": TABLES["counts"] * 3}).splitlines()) == 3


def test_csv_has_a_line_for_each_row() -> None:
    """Tables one below the other, each in its own columns."""
    rows = list(csv.DictReader(io.StringIO(as_csv(TABLES), newline="")))
    assert [(row["table"], row["n"], row["author"]) for row in rows] == [
        ("counts", "3", ""),
        ("trusted_authors", "", "Zoë, “the” =cat\n"),
    ]
    assert as_csv({}) == "table\r\n"


def test_a_file_is_made_row_by_row() -> None:
    """The same as all at once; no row is read before the one before it was taken."""
    read: list[str] = []

    def each(table: str) -> Iterator[Row]:
        for row in TABLES[table]:
            read.append(table)
            yield row

    columns = {"counts": ["day", "category", "n"], "trusted_authors": ["site", "author", "since"], "rests": ["until"]}
    assert b"".join(pieces("json", columns, each)).decode() == as_json(TABLES)
    rows = list(csv.DictReader(io.StringIO(b"".join(pieces("csv", columns, each)).decode(), newline="")))
    assert [(row["table"], row["n"], row["author"], row["until"]) for row in rows] == [
        ("counts", "3", "", ""),
        ("trusted_authors", "", "Zoë, “the” =cat\n", ""),
    ]
    read.clear()
    coming = pieces("json", columns, each)
    while b"2026-11-05" not in next(coming):
        pass
    assert read == ["counts"]


@pytest.mark.parametrize("name", ["=1+1", "+1", "-1", "@ana@social.example", "\t=1", "\r=1"])
def test_a_name_is_never_a_formula(name: str) -> None:
    """Names come from pages; a spreadsheet shows them, with an apostrophe, and runs nothing. Numbers stay numbers."""
    table = {"trusted_authors": [{"author": name, "n": -1.5}]}
    row = next(csv.DictReader(io.StringIO(as_csv(table), newline="")))
    assert (row["author"], row["n"]) == ("'" + name, "-1.5")
    assert json.loads(as_json(table)) == table


values = st.none() | st.integers(0, 10**12) | st.text(st.characters(exclude_categories=["Cs"]), max_size=20)


@given(st.lists(st.fixed_dictionaries({"author": values, "site": values}), max_size=5))
def test_any_names_come_back_from_csv(rows: list[dict[str, str | int | None]]) -> None:
    """Quotes, line breaks and commas are only parts of names."""
    read = list(csv.DictReader(io.StringIO(as_csv({"people": rows}), newline="")))
    assert len(read) == len(rows)
    for row, back in zip(rows, read, strict=True):
        for name, value in row.items():
            assert back[name].removeprefix("'") == ("" if value is None else str(value)).removeprefix("'")
