"""Mistakes in files that people edit are found with their line."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wellbeing.toml_file import LARGEST, TomlError, line_of, read_text, table_in

TEXT = """# mine
look = "blur" # nice

sites = [
  "x",
  "reddit",
]

[categories.violence]
action = "cover"

[categories]
stigma = { action = "label" }

[[rule]]
name = "one"

[[rule]]
name = "two"
words = ["a", "b"]
"""


@pytest.mark.parametrize(
    ("where", "line"),
    [
        (("look",), 2),
        (("sites",), 4),
        (("sites", 1), 6),
        (("categories", "violence", "action"), 10),
        (("categories", "violence"), 9),
        (("categories", "stigma", "action"), 13),
        (("rule", 1, "name"), 19),
        (("rule", 1, "words", 1), 20),
        (("rule", 0), 15),
        (("rule", 1), 18),
        (("nothing",), None),
        (("look", "deeper"), None),
        ((), None),
    ],
)
def test_the_line_of_a_value_is_found(where: tuple[str | int, ...], line: int | None) -> None:
    """Whatever way it is written: plain, in lists, tables, inline tables and lists of tables."""
    assert line_of(TEXT, where) == line


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("look = blur", "line 1"),
        ("a = 1\nb = \n", "line 2"),
        ("a = 1\na = 2", "line 2"),
        ("[[a", "line 1"),
        ("a = " + "[" * 5000, "nested too deeply"),
        ("a = 1979-13-45", "line 1"),
        ("a = " + "1" * 5000, "4300 digits"),
    ],
)
def test_a_text_that_is_no_toml_names_its_line(text: str, message: str) -> None:
    """One kind of error with the line, however the text is wrong."""
    with pytest.raises(TomlError, match=message):
        table_in(text)


@given(
    text=st.text(alphabet=st.characters(codec="utf-8")) | st.text(alphabet="=[]{}\"'#\n.a1-:T ,\\u\x00", max_size=80)
)
def test_no_text_raises_anything_else(text: str) -> None:
    """Any text is a table or a TomlError."""
    with suppress(TomlError):
        assert isinstance(table_in(text), dict)


@pytest.mark.parametrize(
    ("raw", "message"),
    [(b"a = 1\nb = '\xff'", "line 2.*UTF-8"), (b"#" * (LARGEST + 1), "larger than 1 MB"), (b"\xff\xfea\x00", "UTF-8")],
)
def test_a_file_that_is_no_text_says_why(tmp_path: Path, raw: bytes, message: str) -> None:
    """Another encoding, or a file that is far too large."""
    (tmp_path / "settings.toml").write_bytes(raw)
    with pytest.raises(TomlError, match=message):
        read_text(tmp_path / "settings.toml")


def test_what_editors_add_does_no_harm(tmp_path: Path) -> None:
    """Windows editors put a mark first and end lines their own way."""
    (tmp_path / "settings.toml").write_bytes(b"\xef\xbb\xbfa = 1\r\nb = 2\r\n")
    assert table_in(read_text(tmp_path / "settings.toml")) == {"a": 1, "b": 2}


def test_a_file_that_is_not_there_is_empty_and_a_folder_is_said(tmp_path: Path) -> None:
    """No file means nothing set; what cannot be opened is an error."""
    assert read_text(tmp_path / "settings.toml") == ""
    with pytest.raises(TomlError, match="cannot be opened"):
        read_text(tmp_path)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('a = "b\nc = 1', "line 1: a text that begins with a quotation mark"),
        ('a = "b', "line 1: a text that begins with a quotation mark"),
        ("a = [1\n", "line 2: a list that begins with"),
        ("a = {b = 1", "line 1: what begins with {"),
        ("a word\n", "line 1: there is no = after the first word"),
        ("a = 1 2\n", "line 1: there is more on this line"),
        ("[a\n", "line 1: a heading that begins with [ has"),
        ("[[a]\n", "line 1: a heading that begins with [[ has"),
        ("a = \n", "line 1: there is no value"),
        ("= 1\n", "line 1: this line begins with a sign"),
        ("a = 1\na = 2\n", "line 2: this is in the file twice"),
        ('a = "C:\\Users"', "line 1: a backslash"),
        ('a = "C:\\Windows"', "line 1: a backslash"),
    ],
)
def test_common_mistakes_are_told_in_words(text: str, message: str) -> None:
    """Nobody needs to know what a key, an array or a statement is."""
    with pytest.raises(TomlError) as told:
        table_in(text)
    assert str(told.value).startswith(message)


@pytest.mark.parametrize("part", ["ru.", '"ru".', "'ru' . "])
def test_a_name_of_very_many_parts_is_not_chewed_on(part: str) -> None:
    """tomllib would take seconds, and four times as many for twice as many parts."""
    with pytest.raises(TomlError, match=r"line 2: .*more than 100 words in a row"):
        table_in("a.b.c = 1\n" + part * 43_000)


def test_many_addresses_on_one_line_are_no_such_name() -> None:
    hosts = [f"site{number}.example.com" for number in range(1_000)]
    assert table_in(f"links = {hosts}") == {"links": hosts}
