"""A killed engine's setting stays for the second until the next one serves, and never for longer."""

from __future__ import annotations

import threading
import time
from pathlib import Path

import pytest

from tests.wellbeing.system.test_turning import Setting
from wellbeing.engine import recovering, taking_over
from wellbeing.engine.taking_over import TakingOver
from wellbeing.places import Places, places
from wellbeing.system import switch as module
from wellbeing.system.ledger import Ledger
from wellbeing.system.left_behind import proxy_is_left
from wellbeing.system.place import PlaceError, Wanted
from wellbeing.system.proxy_kde import ProxyKde
from wellbeing.system.runner import Ran

ONE, TWO = Wanted("pac-1", Path("ca.pem")), Wanted("pac-2", Path("ca.pem"))


class Slow(Setting):
    """One that takes its time to be put back; it tells who waits, and for what."""

    def __init__(self) -> None:
        super().__init__(id="proxy:slow")
        self.asked, self.may = threading.Event(), threading.Event()
        self.may.set()

    def restore(self, before: object) -> None:
        self.asked.set()
        assert self.may.wait(20)
        super().restore(before)  # type: ignore[arg-type]


@pytest.fixture
def proxy(monkeypatch: pytest.MonkeyPatch) -> Slow:
    made = Slow()
    monkeypatch.setattr(module, "places_here", lambda _here, _changed: [made])
    monkeypatch.setattr(taking_over, "WAITS", 60.0)
    return made


@pytest.fixture
def killed(tmp_path: Path, proxy: Slow) -> Places:
    """An engine has turned this computer on for its first address, and was killed."""
    at = places(tmp_path)
    recovering.switch_at(at).turn_on(("proxy",), ONE)
    return at


def begun(at: Places) -> TakingOver:
    """One more start."""
    made = TakingOver(at)
    made.begin()
    return made


def test_browsers_hear_of_one_change(killed: Places, proxy: Slow) -> None:
    """From the last engine's address to this one's, and at the end back to what was there before both."""
    start = begun(killed)
    assert proxy.value == "pac-1"
    switch = recovering.switch_at(killed)
    switch.again(TWO)
    start.give_up()
    assert proxy.log == ["pac-1", "pac-2"]
    assert len(Ledger(killed.ledger).open_changes()) == 1
    assert not killed.taking_over.exists()
    switch.leave()
    assert proxy.value == "nothing"
    assert not proxy_is_left(Ledger(killed.ledger))


def test_a_start_that_fails_takes_it_back(killed: Places, proxy: Slow) -> None:
    begun(killed).give_up()
    assert proxy.value == "nothing"
    assert not proxy_is_left(Ledger(killed.ledger))
    assert not killed.taking_over.exists()


def test_a_start_that_stands_still_takes_it_back(killed: Places, proxy: Slow, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing has to be done for it; and whatever comes to serve later turns it on anew."""
    monkeypatch.setattr(taking_over, "WAITS", 0.05)
    begun(killed)
    assert proxy.asked.wait(20)
    ends = time.monotonic() + 20
    while killed.taking_over.exists() and time.monotonic() < ends:
        time.sleep(0.01)
    assert proxy.value == "nothing"
    recovering.switch_at(killed).again(TWO)
    assert proxy.value == "pac-2"


def test_a_start_after_one_that_was_killed_takes_it_back_first(killed: Places, proxy: Slow) -> None:
    """Kill after kill before one of them serves: the setting has stayed once."""
    begun(killed)
    assert proxy.value == "pac-1"
    begun(killed)
    assert proxy.value == "nothing"
    assert not killed.taking_over.exists()


def test_one_that_served_leaves_the_next_start_its_second(killed: Places, proxy: Slow) -> None:
    """However often an engine is killed."""
    for number in range(2, 5):
        start = begun(killed)
        recovering.switch_at(killed).again(Wanted(f"pac-{number}", Path("ca.pem")))
        start.give_up()
    assert proxy.log == ["pac-1", "pac-2", "pac-3", "pac-4"]


def test_what_could_not_be_replaced_is_taken_back(killed: Places, proxy: Slow) -> None:
    """The system refuses the new address: the old one leads nowhere."""
    start = begun(killed)
    proxy.trouble = PlaceError("No.")
    recovering.switch_at(killed).again(TWO)
    start.give_up()
    assert proxy.value == "nothing"


def test_what_a_person_did_not_turn_on_to_the_end_does_not_stay(killed: Places, proxy: Slow) -> None:
    """The wish is noted last: an engine that dies of turning on is not waited for."""
    killed.wish.unlink()
    begun(killed)
    assert proxy.value == "nothing"


def test_an_address_of_ones_own_outlives_a_proxy_that_was_turned_off_by_hand(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A university's, say, that was there and off: killed, off by hand, started again, and quit."""
    own = "[Proxy Settings]\nProxyType=0\nProxy Config Script=http://uni.example/proxy.pac\n"
    (file := tmp_path / "kioslaverc").write_text(own)
    kde = ProxyKde(lambda *_words, **_more: Ran(0), {}, file, (), True)
    monkeypatch.setattr(module, "places_here", lambda _here, _changed: [kde])
    at = places(tmp_path / "data")
    at.data.mkdir()
    recovering.switch_at(at).turn_on(("proxy",), Wanted(_pac(1), Path("ca.pem")))
    file.write_text(file.read_text().replace("ProxyType=2", "ProxyType=0"))
    start = begun(at)
    switch = recovering.switch_at(at)
    assert [line.state for line in switch.again(Wanted(_pac(2), Path("ca.pem")))] == ["on"]
    start.give_up()
    switch.leave()
    assert file.read_text() == own


def _pac(number: int) -> str:
    return f"http://127.0.0.1:{4000 + number}/{'a' * 31}{number}.pac"


def test_it_does_not_stay_where_that_cannot_be_noted(
    killed: Places, proxy: Slow, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a full disk nobody would know that a start has left it once."""

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "touch", full)
    begun(killed)
    assert proxy.value == "nothing"


def test_a_system_that_is_stuck_is_asked_again_by_the_next_start(killed: Places, proxy: Slow) -> None:
    """What could not be taken back does not stay a second time."""
    proxy.stuck = True
    begun(killed).give_up()
    assert proxy.value == "pac-1"
    proxy.stuck = False
    begun(killed)
    assert proxy.value == "nothing"


def test_too_late_is_no_harm(killed: Places, proxy: Slow) -> None:
    """Time was over just as the engine came to serve: what it has turned on stays, whoever is the first."""
    start = begun(killed)
    proxy.may.clear()
    slow = threading.Thread(target=start.give_up)
    slow.start()
    assert proxy.asked.wait(20)
    serving = threading.Thread(target=lambda: recovering.switch_at(killed).again(TWO))
    serving.start()
    proxy.may.set()
    slow.join(20)
    serving.join(20)
    assert proxy.value == "pac-2"
    start.give_up()
    assert proxy.value == "pac-2"
    assert len(Ledger(killed.ledger).open_changes()) == 1


def test_nothing_waits_where_nothing_was_left(tmp_path: Path, proxy: Slow) -> None:
    at = places(tmp_path)
    begun(at).give_up()
    assert proxy.log == []
    assert [*tmp_path.iterdir()] == []
