"""Being told that somebody waits: once, rarely, not in a call; and that an answer came, as soon as nobody is busy."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

from tests.wellbeing.engine.family_home import PASSCODE, Home, at_home
from wellbeing import protocol as say
from wellbeing.engine.telling_family import TellingFamily
from wellbeing.interruptions import Interruptions

ASKS = say.FamilyNews(what="asks", who="Mia")
ANSWERED = say.FamilyNews(what="answered", who="Mia")


class Told:
    """What the app of `home` was told; `busy` is whether somebody is."""

    def __init__(self, home: Home) -> None:
        self.home, self.busy, self.said = home, False, list[say.Event]()
        self.interruptions = Interruptions()
        self.begin()

    def begin(self) -> None:
        """An engine starts."""
        self.telling = TellingFamily(self.home.family, self.interruptions, self.said.append, self._busy)
        self.telling.loaded()

    async def _busy(self) -> bool:
        return self.busy

    async def passes(self, minutes: float) -> None:
        """Looked at every quarter of a minute."""
        for _ in range(round(4 * minutes)):
            await self.home.passes(minutes=0.25)
            await self.telling.look()

    async def gives(self) -> None:
        await self.home.says(say.GiveTime(minutes=15, by="Ada", passcode=PASSCODE))


def told(tmp_path: Path, story: Callable[[Home, Told], Coroutine[Any, Any, None]]) -> list[say.Event]:
    """What is told in the course of `story`, after an agreement was set up."""
    seen: list[Told] = []

    async def whole(home: Home) -> None:
        await home.agrees()
        seen.append(Told(home))
        await story(home, seen[0])

    at_home(tmp_path, whole)
    return seen[0].said


def test_a_request_is_told_once_after_a_minute(tmp_path: Path) -> None:
    """Nobody is told of what is answered at once by somebody beside them, nor twice of the same."""

    async def story(home: Home, told: Told) -> None:
        await home.says(say.AskForTime(minutes=15, reason="the match"))
        await told.passes(0.5)
        assert told.said == []
        await told.passes(90)

    assert told(tmp_path, story) == [ASKS]


def test_what_is_told_has_neither_minutes_nor_reason(tmp_path: Path) -> None:
    """Anybody may look at the screen."""

    async def story(home: Home, told: Told) -> None:
        await home.says(say.AskForTime(minutes=30, reason="the match"))
        await told.passes(2)
        await told.gives()
        await told.passes(1)
        assert len(told.said) == 2
        lines = b"".join(map(say.write, told.said))
        assert not any(word in lines for word in (b"30", b"15", b"match"))

    told(tmp_path, story)


def test_nothing_is_told_in_a_call_or_shortly_after_a_reminder(tmp_path: Path) -> None:
    """It comes afterwards, where somebody still waits."""

    async def story(home: Home, told: Told) -> None:
        told.interruptions.note(home.family.running)
        told.busy = True
        await home.says(say.AskForTime(minutes=15))
        await told.passes(10)
        told.busy = False
        await told.passes(9)
        assert told.said == []
        await told.passes(2)
        assert told.said == [ASKS]
        assert not told.interruptions.may(home.family.running)

    told(tmp_path, story)


def test_what_was_answered_meanwhile_is_not_told_as_waiting(tmp_path: Path) -> None:
    """The answer alone is."""

    async def story(home: Home, told: Told) -> None:
        told.busy = True
        await home.says(say.AskForTime(minutes=15))
        await told.passes(5)
        await told.gives()
        await told.passes(1)
        told.busy = False
        await told.passes(1)

    assert told(tmp_path, story) == [ANSWERED]


def test_after_a_restart_nobody_is_told_again(tmp_path: Path) -> None:
    """What waits stands in the menu."""

    async def story(home: Home, told: Told) -> None:
        await home.says(say.AskForTime(minutes=15))
        await home.restart()
        told.begin()
        await told.passes(5)
        assert told.said == []
        assert len(told.telling.waiting) == 1
        await home.says(say.GiveTime(minutes=0, by="Ada", passcode=PASSCODE))
        await told.passes(1)

    assert told(tmp_path, story) == [ANSWERED]


def test_two_that_wait_are_twenty_minutes_apart(tmp_path: Path) -> None:
    """A request, and a guardian's proposal that waits for Mia."""

    async def story(home: Home, told: Told) -> None:
        await home.says(say.AskForTime(minutes=15))
        await home.says(say.Propose(parts={"delay": 48}, by="Ada", passcode=PASSCODE))
        await told.passes(19)
        assert told.said == [ASKS]
        await told.passes(5)
        assert told.said == [ASKS, say.FamilyNews(what="proposes", who="Ada")]

    told(tmp_path, story)


def test_pages_bring_the_app_up_now_and_then_alone(tmp_path: Path) -> None:
    """Once in ten seconds, six times an hour, whatever they do."""

    async def story(home: Home, told: Told) -> None:
        for _ in range(600):
            told.telling.ask()
            home.clock.passes(minutes=0.1)
        assert 6 <= told.said.count(say.FamilyWanted()) <= 12
        assert not home.family.book.requests.open

    told(tmp_path, story)
