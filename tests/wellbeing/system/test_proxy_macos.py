"""macOS' network services against what networksetup answers, written down; never tried on a Mac."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.wellbeing.system.recorded import Recorded
from tests.wellbeing.system.test_turning import Crash
from wellbeing.system.ledger import Ledger
from wellbeing.system.place import Place, Wanted
from wellbeing.system.proxy_here import proxy_places
from wellbeing.system.runner import Ran
from wellbeing.system.turning import turn_off, turn_on, undo

WANTED = Wanted(f"http://127.0.0.1:40001/{'a' * 32}.pac", Path("ca.pem"))
MOVED = Wanted(f"http://127.0.0.1:40001/{'b' * 32}.pac", Path("ca.pem"))
UNKNOWN = "{} is not a recognized network service.\n** Error: The parameters were not valid.\n"
BY_HAND = "Enabled: {}\nServer: {}\nPort: 0\nAuthenticated Proxy Enabled: 0\n"


@dataclass
class Mac:
    """Answers as networksetup does: `services` have an address (or None) and whether it is in use."""

    services: dict[str, tuple[str | None, bool]] = field(
        default_factory=lambda: {"Wi-Fi": (None, False), "USB 10/100/1000 LAN": ("http://work.example/a.pac", False)}
    )
    off: frozenset[str] = frozenset()
    by_hand: frozenset[str] = frozenset()
    administrator: bool = True
    wants_an_address: bool = False
    crash_after: int = -1

    def __call__(self, command: list[str]) -> Ran:
        assert command[0] == "/usr/sbin/networksetup"
        word, names = command[1], command[2:]
        if word == "-listallnetworkservices":
            lines = ["An asterisk (*) denotes that a network service is disabled."]
            return Ran(
                0, "\n".join([*lines, *(f"*{name}" if name in self.off else name for name in self.services)]) + "\n"
            )
        if names[0] not in self.services:
            return Ran(4, UNKNOWN.format(names[0]))
        return self._get(word, names[0]) if word.startswith("-get") else self._set(word, names[0], names[1])

    def _get(self, word: str, service: str) -> Ran:
        url, on = self.services[service]
        if word == "-getautoproxyurl":
            return Ran(0, f"URL: {url if url is not None else '(null)'}\nEnabled: {'Yes' if on else 'No'}\n")
        used = word == "-getsecurewebproxy" and service in self.by_hand
        return Ran(0, BY_HAND.format("Yes" if used else "No", "work.example" if used else ""))

    def _set(self, word: str, service: str, value: str) -> Ran:
        if not self.administrator:
            return Ran(14, "** Error: Command requires admin privileges.\n")
        if self.wants_an_address and value == "":
            return Ran(4, "** Error: The parameters were not valid.\n")
        url, _on = self.services[service]
        self.services[service] = (value or None, True) if word == "-setautoproxyurl" else (url, value == "on")
        self.crash_after -= 1
        if self.crash_after == 0:
            raise Crash
        return Ran(0)


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    return Ledger(tmp_path / "undo")


def places(mac: Mac, changed: list[str] | None = None) -> list[Place]:
    return proxy_places("darwin", Path("home"), {}, Recorded(mac), changed or [])


def test_every_service_is_turned_on_moved_and_put_back(ledger: Ledger) -> None:
    """Also one that is switched off: it may be the one in use tomorrow."""
    mac = Mac(off=frozenset({"Wi-Fi"}))
    before = dict(mac.services)
    for wanted in (WANTED, MOVED):
        assert [part.state for part in turn_on(places(mac), wanted, ledger)] == ["on", "on"]
        assert set(mac.services.values()) == {(wanted.pac_url, True)}
    assert [part.state for part in undo(ledger, places(mac))] == ["off", "off"]
    assert mac.services == before


@pytest.mark.parametrize(
    "mac", [Mac({"Wi-Fi": ("http://work.example/a.pac", True)}), Mac(by_hand=frozenset({"Wi-Fi"}))]
)
def test_a_companys_proxy_is_left_alone_in_words(mac: Mac, ledger: Ledger) -> None:
    before = dict(mac.services)
    part = turn_on(places(mac), WANTED, ledger)[0]
    assert part.state == "other"
    assert "left as it is" in part.message
    assert mac.services["Wi-Fi"] == before["Wi-Fi"]


def test_who_is_no_administrator_is_told_so_and_nothing_is_left_to_undo(ledger: Ledger) -> None:
    mac = Mac(administrator=False)
    parts = turn_on(places(mac), WANTED, ledger)
    assert {part.state for part in parts} == {"failed"}
    assert "administrator" in parts[0].message
    assert ledger.open_changes() == []


def test_what_somebody_has_set_since_is_left_alone(ledger: Ledger) -> None:
    mac = Mac()
    turn_on(places(mac), WANTED, ledger)
    mac.services["Wi-Fi"] = ("http://work.example/b.pac", True)
    assert [part.state for part in undo(ledger, places(mac))] == ["off", "off"]
    assert mac.services["Wi-Fi"] == ("http://work.example/b.pac", True)


def test_it_is_off_before_its_address_goes(ledger: Ledger) -> None:
    """No browser is left with a setting that is on and leads nowhere."""
    mac = Mac({"Wi-Fi": (None, False)})
    turn_on(places(mac), WANTED, ledger)
    recorded = Recorded(mac)
    undo(ledger, proxy_places("darwin", Path("home"), {}, recorded, []))
    changes = [command[1:] for command in recorded.asked if command[1].startswith("-set")]
    assert changes[0] == ["-setautoproxystate", "Wi-Fi", "off"]


@pytest.mark.parametrize("changes", [1, 2, 3])
def test_a_crash_between_two_steps_back_leaves_nothing_on(ledger: Ledger, changes: int) -> None:
    """The next start goes on from there."""
    mac = Mac({"Wi-Fi": (None, False)})
    turn_on(places(mac), WANTED, ledger)
    mac.crash_after = changes
    with pytest.raises(Crash):
        undo(ledger, places(mac))
    assert [part.state for part in undo(ledger, places(mac))] == ["off"]
    assert mac.services == {"Wi-Fi": (None, False)}


def test_an_address_that_cannot_be_taken_out_stays_there_unused(ledger: Ledger) -> None:
    """Whether macOS takes an empty one is not known."""
    mac = Mac({"Wi-Fi": (None, False)}, wants_an_address=True)
    turn_on(places(mac), WANTED, ledger)
    assert [part.state for part in undo(ledger, places(mac))] == ["off"]
    assert mac.services == {"Wi-Fi": (WANTED.pac_url, False)}
    assert ledger.open_changes() == []


def test_what_the_person_has_switched_off_does_not_stand(ledger: Ledger) -> None:
    """Ours, and not at work: nothing is left to prove."""
    mac = Mac({"Wi-Fi": (WANTED.pac_url, True)})
    [place] = places(mac)
    assert place.stands({"ours": WANTED.pac_url})
    mac.services["Wi-Fi"] = (WANTED.pac_url, False)
    assert not place.stands({"ours": WANTED.pac_url})


def test_a_service_that_is_unplugged_for_ever_needs_no_undoing(ledger: Ledger) -> None:
    mac = Mac()
    turn_on(places(mac), WANTED, ledger)
    del mac.services["USB 10/100/1000 LAN"]
    changed = [change.place_id for change in ledger.open_changes()]
    assert [part.state for part in undo(ledger, places(mac, changed))] == ["off", "off"]
    assert ledger.open_changes() == []


def test_a_dead_address_of_ours_without_a_ledger_is_not_gone_back_to(ledger: Ledger) -> None:
    mac = Mac({"Wi-Fi": (WANTED.pac_url, True)})
    turn_on(places(mac), MOVED, ledger)
    assert [part.state for part in turn_off(places(mac), MOVED, ledger)] == ["off"]
    assert mac.services == {"Wi-Fi": (None, False)}


def test_a_mac_that_does_not_list_its_services_has_no_places() -> None:
    assert proxy_places("darwin", Path("home"), {}, Recorded(lambda _command: Ran(127))) == []
