"""On and off in the order in which nothing is left half done, whatever crashes in between."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.wellbeing.system.test_turning import Crash, Setting
from wellbeing.facts import SystemPart
from wellbeing.system import switch as module
from wellbeing.system import wish as wish_module
from wellbeing.system.ledger import Ledger
from wellbeing.system.place import PlaceError, Wanted
from wellbeing.system.places_here import Here
from wellbeing.system.switch import NOT_YET, Switch
from wellbeing.system.wish import Wish

ONE, TWO = Wanted("pac-1", Path("ca.pem")), Wanted("pac-2", Path("ca.pem"))


class Computer:
    """One place of trust and one of the proxy; `switch()` is a new start of the program."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.trust = Setting(id="trust", part="trust", name="Trust")
        self.proxy = Setting(id="proxy")

    def switch(self) -> Switch:
        return Switch(Ledger(self.folder / "undo"), Wish(self.folder / "wish"), Here())

    @property
    def values(self) -> tuple[str, str]:
        return self.trust.value, self.proxy.value

    @property
    def wish(self) -> frozenset[str]:
        return self.switch().wish


@pytest.fixture
def computer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Computer:
    made = Computer(tmp_path)
    monkeypatch.setattr(module, "places_here", lambda _here, _changed: [made.trust, made.proxy])
    return made


def states(lines: list[SystemPart]) -> list[str]:
    return [line.state for line in lines]


def test_on_leaving_and_again(computer: Computer) -> None:
    """Leaving takes the proxy back and keeps the trust; the next start needs no question."""
    assert states(computer.switch().turn_on(("trust", "proxy"), ONE)) == ["on", "on"]
    assert computer.wish == {"trust", "proxy"}
    computer.switch().leave()
    assert computer.values == ("pac-1", "nothing")
    started = computer.switch()
    started.recover()
    assert computer.values == ("pac-1", "nothing")
    assert states(started.again(ONE)) == ["on", "on"]
    assert computer.trust.log == ["pac-1"]


def test_off_is_off_also_after_a_start(computer: Computer) -> None:
    computer.switch().turn_on(("trust", "proxy"), ONE)
    assert states(computer.switch().turn_off(("proxy", "trust"), ONE)) == ["off", "off"]
    assert computer.values == ("nothing", "nothing")
    assert computer.switch().again(ONE) == []


def test_a_crash_while_turning_on_ends_in_off(computer: Computer) -> None:
    """Not in a loop of turning on and crashing: the wish is noted last."""
    computer.proxy.after = Crash()
    with pytest.raises(Crash):
        computer.switch().turn_on(("trust", "proxy"), ONE)
    started = computer.switch()
    assert states(started.recover()) == ["off", "off"]
    assert computer.values == ("nothing", "nothing")
    assert started.again(ONE) == []


def test_a_crash_while_turning_off_ends_in_off(computer: Computer, monkeypatch: pytest.MonkeyPatch) -> None:
    computer.switch().turn_on(("trust", "proxy"), ONE)

    def crash(*_: object) -> None:
        raise Crash

    with monkeypatch.context() as patch:
        patch.setattr(module, "turn_off", crash)
        with pytest.raises(Crash):
            computer.switch().turn_off(("proxy", "trust"), ONE)
    started = computer.switch()
    started.recover()
    assert computer.values == ("nothing", "nothing")
    assert started.again(ONE) == []


def test_browsers_are_not_sent_to_us_before_one_of_them_accepts_us(computer: Computer) -> None:
    computer.trust.trouble = PlaceError("You said no.")
    lines = computer.switch().turn_on(("trust", "proxy"), ONE)
    assert [(line.state, line.message) for line in lines] == [("failed", "You said no."), ("failed", NOT_YET)]
    assert computer.values == ("nothing", "nothing")
    assert computer.wish == frozenset()


def test_who_wants_the_proxy_alone_gets_it(computer: Computer) -> None:
    """They have put the certificate in place by themselves."""
    assert states(computer.switch().turn_on(("proxy",), ONE)) == ["off", "on"]


def test_trust_that_somebody_took_away_is_not_asked_for_at_a_start(computer: Computer) -> None:
    computer.switch().turn_on(("trust", "proxy"), ONE)
    computer.switch().leave()
    computer.trust.value = "taken away"
    lines = computer.switch().again(ONE)
    assert lines[1].message == NOT_YET
    assert computer.values == ("taken away", "nothing")


def test_a_pac_that_moves_takes_along_what_is_ours_alone(computer: Computer) -> None:
    switch = computer.switch()
    assert switch.follow(ONE) == []
    switch.turn_on(("proxy",), ONE)
    assert states(switch.follow(TWO)) == ["on"]
    computer.proxy.value = "the company's"
    assert switch.follow(ONE) == []
    assert computer.proxy.value == "the company's"


def test_who_comes_after_leaving_turns_nothing_on(computer: Computer) -> None:
    """The app may ask, or the PAC move, while the engine already goes."""
    switch = computer.switch()
    switch.turn_on(("proxy",), ONE)
    switch.leave()
    assert states(switch.turn_on(("trust", "proxy"), ONE)) == ["off", "off"]
    assert states(switch.again(ONE)) == ["off", "off"]
    assert switch.follow(TWO) == []
    assert computer.values == ("nothing", "nothing")
    assert computer.wish == {"proxy"}


def test_undo_by_hand_takes_everything_and_the_wish(computer: Computer) -> None:
    computer.switch().turn_on(("trust", "proxy"), ONE)
    assert states(computer.switch().undo()) == ["off", "off"]
    assert computer.values == ("nothing", "nothing")
    assert computer.wish == frozenset()


def test_everything_is_put_back_where_nothing_can_be_noted(computer: Computer, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder that cannot be written any more is when people need the way out most."""

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    computer.switch().turn_on(("trust", "proxy"), ONE)
    monkeypatch.setattr(Wish, "drop", refuse)
    assert set(states(computer.switch().undo())) == {"off"}
    assert computer.values == ("nothing", "nothing")


def test_what_is_on_is_called_on_where_that_cannot_be_noted(
    computer: Computer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full disk: it is on, and off after the next start, and says both. Turning it off forgets it."""

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    switch = computer.switch()
    with monkeypatch.context() as patch:
        patch.setattr(wish_module, "write_private", full)
        lines = switch.turn_on(("trust", "proxy"), ONE)
    assert states(lines) == ["on", "on"]
    assert all("on now" in line.message and "No space left on device" in line.message for line in lines)
    assert computer.values == ("pac-1", "pac-1")
    assert switch.wish == {"trust", "proxy"}
    switch.turn_off(("proxy",), ONE)
    assert switch.wish == {"trust"}
    started = computer.switch()
    started.recover()
    assert started.again(ONE) == []
    assert computer.values == ("nothing", "nothing")


def test_a_start_needs_no_disk_to_turn_on_again(computer: Computer, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is noted already is not written once more."""

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    computer.switch().turn_on(("trust", "proxy"), ONE)
    computer.switch().leave()
    monkeypatch.setattr(wish_module, "write_private", full)
    assert [(line.state, line.message) for line in computer.switch().again(ONE)] == [("on", ""), ("on", "")]


def test_it_is_known_what_leaving_did_not_put_back(computer: Computer) -> None:
    """By the list of changes alone: nothing has to be looked at, and trust may stay."""
    computer.proxy.id = "proxy:gnome"
    switch = computer.switch()
    switch.turn_on(("trust", "proxy"), ONE)
    computer.proxy.stuck = True
    switch.leave()
    assert switch.is_left_behind
    computer.proxy.stuck = False
    switch.leave()
    assert not switch.is_left_behind


def test_what_a_crash_left_waits_for_this_start_where_it_is_wished_for(computer: Computer) -> None:
    """The proxy alone: trust that was not wished for to the end goes at once. What replaces it is not taken back."""
    computer.proxy.id = "proxy:gnome"
    assert computer.switch().waiting() == 0
    computer.switch().turn_on(("trust", "proxy"), ONE)
    Wish(computer.folder / "wish").drop(("trust",))
    started = computer.switch()
    waiting = started.waiting()
    assert waiting > 0
    assert states(started.recover(waiting)) == ["off"]
    assert computer.values == ("nothing", "pac-1")
    assert states(started.again(TWO)) == ["off", "on"]
    assert started.give_up(waiting) == []
    assert computer.values == ("nothing", "pac-2")
    started.leave()
    assert computer.values == ("nothing", "nothing")


def test_what_waited_and_was_not_replaced_is_taken_back(computer: Computer) -> None:
    """Nobody accepts the certificate any more, so browsers are not sent on."""
    computer.proxy.id = "proxy:gnome"
    computer.switch().turn_on(("trust", "proxy"), ONE)
    started = computer.switch()
    waiting = started.waiting()
    started.recover(waiting)
    computer.trust.value = "taken away"
    assert started.again(TWO)[1].message == NOT_YET
    assert states(started.give_up(waiting)) == ["off"]
    assert computer.proxy.value == "nothing"


def test_what_somebody_else_has_set_meanwhile_is_theirs(computer: Computer) -> None:
    computer.proxy.id = "proxy:gnome"
    computer.switch().turn_on(("proxy",), ONE)
    started = computer.switch()
    waiting = started.waiting()
    computer.proxy.value = "the company's"
    assert states(started.give_up(waiting)) == ["off"]
    assert computer.proxy.value == "the company's"
    assert started.waiting() == 0


def test_what_a_person_changed_after_a_crash_does_not_wait(computer: Computer) -> None:
    """What they had before stands in that change alone."""
    computer.proxy.id = "proxy:gnome"
    computer.switch().turn_on(("proxy",), ONE)
    computer.proxy.value = "no proxy"
    assert computer.switch().waiting() == 0


def test_an_undo_while_a_start_looks_at_trust_has_the_last_word(
    computer: Computer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Looking at stores of certificates takes seconds on a slow disk."""
    computer.switch().turn_on(("trust", "proxy"), ONE)
    started, look = computer.switch(), computer.trust.look

    def slowly(wanted: Wanted) -> SystemPart:
        monkeypatch.setattr(computer.trust, "look", look)
        computer.switch().undo()
        return look(wanted)

    monkeypatch.setattr(computer.trust, "look", slowly)
    started.again(TWO)
    assert computer.values == ("nothing", "nothing")
    assert computer.wish == frozenset()


def test_what_is_not_wished_for_does_not_wait(computer: Computer) -> None:
    computer.proxy.id = "proxy:gnome"
    computer.proxy.after = Crash()
    with pytest.raises(Crash):
        computer.switch().turn_on(("proxy",), ONE)
    assert computer.proxy.value == "pac-1"
    assert computer.switch().waiting() == 0
