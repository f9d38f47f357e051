"""reg.exe's answers are read as it prints them; never tried on Windows itself."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as any_

from tests.wellbeing.system.recorded import Recorded
from wellbeing.system.place import PlaceError
from wellbeing.system.registry import Registry, reg_in
from wellbeing.system.runner import NOT_FOUND, Ran

KEY, REG = r"HKCU\Software\Something", r"C:\Windows\System32\reg.exe"


def registry(answer: Ran) -> tuple[Registry, Recorded]:
    recorded = Recorded(lambda _: answer)
    return Registry(recorded, REG, "its proxy"), recorded


@given(text=any_.text(any_.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"])))
def test_a_value_is_read_as_it_is_printed(text: str) -> None:
    """Whatever stands in it, spaces at its ends too."""
    asked, _ = registry(Ran(0, f"\r\nHKEY_CURRENT_USER\\Software\r\n    Name    REG_SZ    {text}\r\n\r\n"))
    assert asked.value(KEY, "Name") == text


def test_no_value_and_another_value_are_none() -> None:
    assert registry(Ran(1, err="ERROR: The system was unable to find it."))[0].value(KEY, "Name") is None
    assert registry(Ran(0, "    Other    REG_SZ    text\r\n"))[0].value(KEY, "Name") is None


def test_writing_and_deleting_ask_no_question() -> None:
    """/f: nobody is there to answer one."""
    asked, recorded = registry(Ran(0))
    asked.write(KEY, "Name", "a b")
    asked.delete(KEY, "Name")
    assert recorded.asked == [
        [REG, "add", KEY, "/v", "Name", "/t", "REG_SZ", "/d", "a b", "/f"],
        [REG, "delete", KEY, "/v", "Name", "/f"],
    ]


@pytest.mark.parametrize("code", [1, 5, NOT_FOUND])
def test_what_was_not_changed_is_said(code: int) -> None:
    asked, _ = registry(Ran(code, err="ERROR: Access is denied."))
    with pytest.raises(PlaceError, match=r"did not change its proxy .*Access is denied"):
        asked.write(KEY, "Name", "text")


def test_it_is_started_by_its_full_path() -> None:
    assert reg_in({"SystemRoot": r"D:\Win"}) == r"D:\Win\System32\reg.exe"
    assert reg_in({}) == REG
