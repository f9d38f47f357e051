"""Windows' proxy setting against what reg.exe answers, written down; never tried on Windows itself."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.wellbeing.system.recorded import Recorded
from wellbeing.system.ledger import Ledger
from wellbeing.system.place import Wanted
from wellbeing.system.proxy_here import proxy_places
from wellbeing.system.proxy_windows import ProxyWindows
from wellbeing.system.runner import NOT_FOUND, Ran
from wellbeing.system.turning import turn_on, undo

WANTED = Wanted(f"http://127.0.0.1:40001/{'a' * 32}.pac", Path("ca.pem"))
MOVED = Wanted(f"http://127.0.0.1:40001/{'b' * 32}.pac", Path("ca.pem"))
KEY = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Internet Settings"
POLICY = r"HKLM\Software\Policies\Microsoft\Windows\CurrentVersion\Internet Settings"
REG = r"C:\Windows\System32\reg.exe"
NOT_THERE = "\r\nERROR: The system was unable to find the specified registry key or value.\r\n"


@dataclass
class Registry:
    """Answers as reg.exe does: `values` by key and name, as (type, data)."""

    values: dict[tuple[str, str], tuple[str, str]] = field(default_factory=dict)

    def __call__(self, command: list[str]) -> Ran:
        assert command[0] == REG
        word, key, name = command[1], command[2], command[4]
        if word == "add":
            self.values[key, name] = (command[6], command[8])
            return Ran(0, out="The operation completed successfully.\r\n")
        if (key, name) not in self.values:
            return Ran(1, err=NOT_THERE)
        if word == "delete":
            del self.values[key, name]
            return Ran(0, out="The operation completed successfully.\r\n")
        kind, data = self.values[key, name]
        full = re.sub("^HKCU", "HKEY_CURRENT_USER", re.sub("^HKLM", "HKEY_LOCAL_MACHINE", key))
        return Ran(0, out=f"\r\n{full}\r\n    {name}    {kind}    {data}\r\n\r\n")


@pytest.fixture
def registry() -> Registry:
    return Registry({(KEY, "ProxyEnable"): ("REG_DWORD", "0x0")})


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    return Ledger(tmp_path / "undo")


@pytest.fixture
def told() -> list[str]:
    """Filled each time that running programs are told."""
    return []


@pytest.fixture
def place(registry: Registry, told: list[str]) -> ProxyWindows:
    return ProxyWindows(Recorded(registry), REG, lambda: told.append("told"))


def test_it_is_turned_on_moved_and_put_back(
    place: ProxyWindows, registry: Registry, ledger: Ledger, told: list[str]
) -> None:
    before = dict(registry.values)
    for wanted in (WANTED, MOVED):
        assert [part.state for part in turn_on([place], wanted, ledger)] == ["on"]
        assert registry.values[KEY, "AutoConfigURL"] == ("REG_SZ", wanted.pac_url)
    assert [part.state for part in undo(ledger, [place])] == ["off"]
    assert registry.values == before
    assert told == ["told"] * 3


def test_an_empty_address_comes_back_empty(place: ProxyWindows, registry: Registry, ledger: Ledger) -> None:
    registry.values[KEY, "AutoConfigURL"] = ("REG_SZ", "")
    before = dict(registry.values)
    turn_on([place], WANTED, ledger)
    undo(ledger, [place])
    assert registry.values == before


@pytest.mark.parametrize(
    ("key", "name", "value"),
    [
        (KEY, "AutoConfigURL", ("REG_SZ", "http://work.example/proxy.pac")),
        (KEY, "ProxyEnable", ("REG_DWORD", "0x1")),
        (POLICY, "ProxySettingsPerUser", ("REG_DWORD", "0x0")),
        (POLICY, "AutoConfigURL", ("REG_SZ", "http://work.example/proxy.pac")),
    ],
)
def test_a_companys_proxy_is_left_alone_in_words(
    place: ProxyWindows, registry: Registry, ledger: Ledger, key: str, name: str, value: tuple[str, str]
) -> None:
    registry.values[key, name] = value
    before = dict(registry.values)
    (part,) = turn_on([place], WANTED, ledger)
    assert part.state == "other"
    assert "left as it is" in part.message
    assert registry.values == before


def test_what_somebody_has_set_since_is_left_alone(place: ProxyWindows, registry: Registry, ledger: Ledger) -> None:
    turn_on([place], WANTED, ledger)
    registry.values[KEY, "AutoConfigURL"] = ("REG_SZ", "http://work.example/proxy.pac")
    assert [part.state for part in undo(ledger, [place])] == ["off"]
    assert registry.values[KEY, "AutoConfigURL"][1] == "http://work.example/proxy.pac"


def test_a_dead_address_of_ours_without_a_ledger_is_not_gone_back_to(
    place: ProxyWindows, registry: Registry, ledger: Ledger
) -> None:
    registry.values[KEY, "AutoConfigURL"] = ("REG_SZ", WANTED.pac_url)
    turn_on([place], MOVED, ledger)
    undo(ledger, [place])
    assert (KEY, "AutoConfigURL") not in registry.values


def test_a_registry_that_does_not_answer_is_said() -> None:
    (part,) = [ProxyWindows(Recorded(lambda _command: Ran(NOT_FOUND, err="reg.exe: gone")), REG).look(WANTED)]
    assert part.state == "failed"


def test_only_the_systems_own_reg_is_run() -> None:
    """Not one that lies in a folder of PATH."""
    (place,) = proxy_places("win32", Path("home"), {"SystemRoot": r"D:\Win"}, Recorded(lambda _command: Ran(0)))
    assert isinstance(place, ProxyWindows)
    assert place.reg == r"D:\Win\System32\reg.exe"
