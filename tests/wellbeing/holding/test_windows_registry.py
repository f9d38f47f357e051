"""An account's registry as reg.exe prints it: what cannot be kept is not touched, and nothing is left open."""

from __future__ import annotations

import pytest

from tests.wellbeing.system.recorded import Recorded
from wellbeing.holding.windows_registry import Keys, Value, from_word
from wellbeing.system.place import PlaceError
from wellbeing.system.runner import Ran

REG, SID = r"C:\Windows\System32\reg.exe", "S-1-5-21-1-2-3-1003"
ROOT = rf"HKU\{SID}"
KEY = rf"{ROOT}\Software\Policies\Google\Chrome"
FULL = KEY.replace("HKU", "HKEY_USERS")
NOT_THERE = Ran(1, err="\r\nERROR: The system was unable to find the specified registry key or value.\r\n")
DONE = Ran(0, "The operation completed successfully.\r\n")


def keys(*answers: Ran) -> tuple[Keys, Recorded]:
    """One answer after the other."""
    left = iter(answers)
    recorded = Recorded(lambda _command: next(left))
    return Keys(recorded, REG), recorded


def printed(name: str, kind: str, data: str) -> Ran:
    return Ran(0, f"\r\n{FULL}\r\n    {name}    {kind}    {data}\r\n\r\n")


@pytest.mark.parametrize(
    ("kind", "data"), [("REG_SZ", "a  b "), ("REG_SZ", ""), ("REG_DWORD", "0x1"), ("REG_EXPAND_SZ", "%SystemRoot%")]
)
def test_a_value_is_kept_with_its_kind(kind: str, data: str) -> None:
    asked, _ = keys(printed("A (b)", kind, data))
    value = asked.value(KEY, "A (b)")
    assert value == Value(kind, data)
    assert from_word(value.word) == value


@pytest.mark.parametrize(
    "said",
    [
        printed("Name", "REG_BINARY", "00FF"),
        printed("Name", "REG_SZ", "M\N{REPLACEMENT CHARACTER}ller"),
        Ran(0, f"\r\n{FULL}\r\n    Name    REG_SZ    one\r\ntwo\r\n\r\n"),
    ],
)
def test_a_value_that_could_not_be_written_again_is_left_alone(said: Ran) -> None:
    """Bytes, letters that were lost on the way, and more lines than one."""
    with pytest.raises(PlaceError, match="cannot be kept to be put back"):
        keys(said)[0].value(KEY, "Name")


def test_nothing_is_taken_for_missing_that_the_list_above_has() -> None:
    """reg.exe ends alike where there is nothing and where it may not look."""
    refused = Ran(1, err="ERROR: Access is denied.\r\n")
    assert keys(NOT_THERE, Ran(0, f"\r\n{FULL}\r\n    Other    REG_SZ    x\r\n"))[0].value(KEY, "Name") is None
    above = FULL.rpartition("\\")[0]
    assert keys(NOT_THERE, NOT_THERE, Ran(0, f"\r\n{above}\\Update\r\n"))[0].value(KEY, "Name") is None
    for answers in (
        (refused, printed("Name", "REG_SZ", "x")),
        (refused, refused, Ran(0, f"\r\n{FULL}\r\n")),
    ):
        with pytest.raises(PlaceError, match="cannot be kept"):
            keys(*answers)[0].value(KEY, "Name")
    with pytest.raises(PlaceError, match="Access is denied"):
        keys(*[refused] * 9)[0].value(KEY, "Name")


def test_writing_asks_no_question() -> None:
    asked, recorded = keys(DONE)
    asked.write(KEY, "Name", Value("REG_SZ", '{"a": "b c"}'))
    assert recorded.asked == [[REG, "add", KEY, "/v", "Name", "/t", "REG_SZ", "/d", '{"a": "b c"}', "/f"]]


def test_the_registry_of_somebody_who_is_signed_in_is_used_as_it_is() -> None:
    asked, recorded = keys(Ran(0, "\r\n"))
    with asked.of_account(SID, r"C:\Users\mia") as root:
        assert root == ROOT
    assert len(recorded.asked) == 1


def test_anybody_elses_is_opened_and_closed_whatever_comes() -> None:
    asked, recorded = keys(NOT_THERE, NOT_THERE, DONE, DONE)
    opened = asked.of_account(SID, r"C:\Users\mia")
    root = opened.__enter__()
    assert root == rf"HKU\FeedWellbeing-{SID}"
    assert not opened.__exit__(ZeroDivisionError, ZeroDivisionError(), None)
    assert recorded.asked[2:] == [
        [REG, "load", root, r"C:\Users\mia\NTUSER.DAT"],
        [REG, "unload", root],
    ]


def test_one_that_a_run_before_left_open_is_closed_too() -> None:
    asked, recorded = keys(NOT_THERE, Ran(0, "\r\n"), DONE)
    with asked.of_account(SID, r"C:\Users\mia"):
        pass
    assert [words[1] for words in recorded.asked] == ["query", "query", "unload"]


def test_a_key_that_others_use_stays() -> None:
    """Keys above ours that are empty by then go as far as we made them, and not further."""
    below = r"Software\Policies\Google\Chrome"
    asked, recorded = keys(Ran(0, "\r\n"), DONE, Ran(0, f"\r\n{FULL.rpartition(chr(92))[0]}\\Update\r\n"))
    asked.remove_empty(ROOT, below, r"Software\Policies")
    assert recorded.asked[1] == [REG, "delete", KEY, "/f"]
    assert len(recorded.asked) == 3
    asked, recorded = keys()
    asked.remove_empty(ROOT, below, "")
    assert recorded.asked == []
