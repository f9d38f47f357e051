"""An account's registry through winreg: every value comes back as it was, and nothing is left open."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as any_

from tests.wellbeing.holding.winreg_of_tests import Hive, Winreg, refused
from tests.wellbeing.system.recorded import Recorded
from wellbeing.holding.windows_registry import BINARY, DWORD, EXPAND_SZ, MULTI_SZ, NONE, SZ, Keys, Value, from_word
from wellbeing.system.place import PlaceError
from wellbeing.system.runner import Ran

REG, SID = r"C:\Windows\System32\reg.exe", "S-1-5-21-1-2-3-1003"
ROOT = rf"HKU\{SID}"
BELOW = r"Software\Policies\Google\Chrome"
KEY = rf"{ROOT}\{BELOW}"
DONE = Ran(0, "The operation completed successfully.\r\n")


class Account:
    """Its registry, which reg.exe opens as ours while they are not `signed_in`."""

    def __init__(self, hive: Hive | None = None, signed_in: bool = True, refuses: str = "") -> None:
        self.hive: Hive = hive if hive is not None else {}
        self.signed_in, self.ours, self._refuses = signed_in, False, refuses
        self.winreg = Winreg(self._where, self._asks)
        self.run = Recorded(self._reg)
        self.keys = Keys(self.run, REG, self.winreg)

    def _where(self, _root: str, below: str) -> tuple[Hive, str] | None:
        name, _, rest = below.partition("\\")
        there = self.signed_in if name == SID else self.ours and name == f"FeedWellbeing-{SID}"
        return (self.hive, rest) if there else None

    def _asks(self, words: list[str]) -> None:
        if words[1] == self._refuses:
            raise refused()

    def _reg(self, command: list[str]) -> Ran:
        self.ours = command[1] == "load"
        return DONE


VALUES = (
    any_.tuples(any_.sampled_from([SZ, EXPAND_SZ]), any_.text())
    | any_.tuples(any_.just(DWORD), any_.integers(0, 2**32 - 1))
    | any_.tuples(any_.just(MULTI_SZ), any_.lists(any_.text(min_size=1)))
    | any_.tuples(any_.sampled_from([NONE, BINARY, 9]), any_.binary() | any_.none())
)


@given(VALUES)
def test_any_value_is_kept_with_its_kind_and_can_be_written_again(kind_and_data: tuple[int, Any]) -> None:
    """Names in every script, bytes, and lines; also out of the ledger, which is JSON."""
    account = Account({BELOW: {"A (b)": kind_and_data}})
    value = account.keys.value(KEY, "A (b)")
    assert value == Value(*kind_and_data)
    again = from_word(json.loads(json.dumps(value.word)))
    assert (again, again.mark) == (value, value.mark)
    account.keys.write(KEY, "B", again)
    assert account.hive[BELOW]["B"] == kind_and_data


def test_the_mark_tells_a_number_from_its_letters() -> None:
    assert len({Value(SZ, "1").mark, Value(EXPAND_SZ, "1").mark, Value(DWORD, 1).mark}) == 3


def test_nothing_is_none_and_what_may_not_be_read_is_trouble() -> None:
    """Taken for nothing, it would be lost where ours is put in its place."""
    account = Account({"Software": {}})
    assert account.keys.value(KEY, "Name") is None
    assert account.keys.value(rf"{ROOT}\Software", "Name") is None
    for ask in (lambda keys: keys.value(KEY, "Name"), lambda keys: keys.exists(KEY)):
        with pytest.raises(PlaceError, match="Access is denied"):
            ask(Account(refuses="OpenKey").keys)


@pytest.mark.parametrize(("verb", "word"), [("write", "SetValueEx"), ("delete", "DeleteValue")])
def test_a_refusal_is_said_with_the_key(verb: str, word: str) -> None:
    account = Account({BELOW: {"Name": (SZ, "x")}}, refuses=word)
    words = (Value(SZ, "y"),) if verb == "write" else ()
    with pytest.raises(PlaceError, match=r"registry be used at .*Chrome \(Access is denied\)"):
        getattr(account.keys, verb)(KEY, "Name", *words)
    assert account.hive[BELOW] == {"Name": (SZ, "x")}
    assert account.winreg.opened == []


def test_what_is_gone_already_is_deleted() -> None:
    account = Account()
    account.keys.delete(KEY, "Name")
    account.keys.write(KEY, "Name", Value(SZ, "x"))
    account.keys.delete(KEY, "Name")
    account.keys.delete(KEY, "Name")
    assert account.hive[BELOW] == {}


def test_the_registry_of_somebody_who_is_signed_in_is_used_as_it_is() -> None:
    account = Account()
    with account.keys.of_account(SID, r"C:\Users\mia") as root:
        assert root == ROOT
    assert account.run.asked == []


def test_anybody_elses_is_opened_and_closed_whatever_comes() -> None:
    account = Account(signed_in=False)
    opened = account.keys.of_account(SID, r"C:\Users\Zoë Łoś")
    root = opened.__enter__()
    assert root == rf"HKU\FeedWellbeing-{SID}"
    account.keys.write(rf"{root}\{BELOW}", "Name", Value(SZ, "x"))
    assert not opened.__exit__(ZeroDivisionError, ZeroDivisionError(), None)
    assert account.run.asked == [[REG, "load", root, r"C:\Users\Zoë Łoś\NTUSER.DAT"], [REG, "unload", root]]


def test_one_that_a_run_before_left_open_is_closed_too() -> None:
    account = Account(signed_in=False)
    account.ours = True
    with account.keys.of_account(SID, r"C:\Users\mia"):
        pass
    assert [words[1] for words in account.run.asked] == ["unload"]
    account.ours = True
    account.keys.close_left_open(SID)
    assert account.ours is False


def test_a_registry_that_cannot_be_closed_is_said() -> None:
    """It would keep somebody from signing in."""
    account = Account(signed_in=False)
    account.ours = True
    keys = Keys(Recorded(lambda _command: Ran(1, err="ERROR: Access is denied.\r\n")), REG, account.winreg)
    with pytest.raises(PlaceError, match="Access is denied"):
        keys.close_left_open(SID)


def test_a_key_that_others_use_stays() -> None:
    """Keys above ours that are empty by then go as far as we made them, and not further."""
    account = Account({"Software": {}, r"Software\Policies": {}, r"Software\Policies\Google": {}, BELOW: {}})
    account.keys.remove_empty(ROOT, BELOW, "")
    assert BELOW in account.hive
    account.hive[r"Software\Policies\Google\Update"] = {}
    account.keys.remove_empty(ROOT, BELOW, r"Software\Policies")
    assert BELOW not in account.hive
    assert r"Software\Policies\Google" in account.hive
    account.hive.pop(r"Software\Policies\Google\Update")
    account.keys.remove_empty(ROOT, BELOW, r"Software\Policies\Google")
    assert [*account.hive] == ["Software", r"Software\Policies"]


def test_a_key_with_a_value_stays() -> None:
    account = Account({BELOW: {"Name": (SZ, "x")}})
    account.keys.remove_empty(ROOT, BELOW, "Software")
    assert account.hive == {BELOW: {"Name": (SZ, "x")}}


def test_the_program_loads_no_winreg_where_there_is_none() -> None:
    """It is Windows' alone: everywhere else this module can be loaded all the same."""
    with pytest.raises(ModuleNotFoundError, match="winreg"):
        Keys(Recorded(lambda _command: DONE), REG).exists(KEY)
