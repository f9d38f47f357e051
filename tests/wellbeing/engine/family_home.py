"""An engine's side of a family, with a clock of the test's own and a passcode that is checked quickly."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

from tests.wellbeing.kept_clock import KeptClock
from wellbeing import protocol as say
from wellbeing.engine.desk import answer
from wellbeing.engine.family import Family
from wellbeing.engine.service import Engine
from wellbeing.feed_time import Looked
from wellbeing.guardian_folder import GuardianFolder
from wellbeing.passcode import Slowly
from wellbeing.settings import Settings

PASSCODE, BENS = "grüner Baum 7", "roter Ball 12"
PASSCODES = {"Ada": PASSCODE, "Ben": BENS}
PARTS: dict[str, Any] = {
    "name": "Mia",
    "turns_18": "2030-05",
    "guardians": ["Ada", "Ben"],
    "minutes": "all=60/120",
    "quiet": ["all=21:30-07:00"],
    "covered": ["sexual", "self_harm"],
    "delay": 24,
}
QUICK = Slowly(lambda words: f"quick {words}", lambda kept, words: kept == f"quick {words}")


class Home:
    """One computer with an engine; `restart` begins a new engine on the same folder."""

    def __init__(self, folder: Path, clock: KeptClock | None = None) -> None:
        self.folder, self.clock = GuardianFolder(folder), clock or KeptClock()
        self.done: list[str] = []
        self.chosen: tuple[str, ...] = ("x", "youtube")
        self.added: tuple[str, ...] = ()
        self._make()

    def _make(self) -> None:
        acts: dict[str, Callable[[str], None]] = {
            "pause": lambda minutes: self.done.append(f"pause {minutes}"),
            "turn_off": lambda _: self.done.append("turn_off"),
        }
        self.family = Family(
            self.folder, False, lambda: self.done.append("changed"), acts, lambda: self.clock.now, QUICK
        )
        pausing = SimpleNamespace(end=lambda: self.done.append("no pause"), begin=lambda *_: self.done.append("paused"))
        settings = Settings(sites=self.chosen, added_hosts=self.added)
        preferences = SimpleNamespace(settings=settings, sites=[SimpleNamespace(id="x")])
        self.engine = cast(Engine, SimpleNamespace(family=self.family, preferences=preferences, pausing=pausing))

    async def restart(self) -> None:
        """The engine ends without a word, as in a crash, and begins anew."""
        self._make()
        await self.family.load()

    async def says(self, command: say.AnyCommand) -> Any:
        """What the desk answers."""
        return await answer(self.engine, command)

    async def agrees(self, **parts: Any) -> say.Agreed:
        """Sets it up."""
        found = await self.says(say.Agree(parts={**PARTS, **parts}, passcodes=PASSCODES))
        assert isinstance(found, say.Agreed), found
        return found

    async def passes(self, hours: float = 0.0, minutes: float = 0.0) -> None:
        """Time goes by; the engine looks at it now and then."""
        self.clock.passes(hours=hours, minutes=minutes)
        await self.family.second()

    async def reads(self, minutes: int, kind: str = "feed") -> None:
        """In feeds, minute by minute."""
        for _ in range(minutes):
            self.clock.passes(minutes=1)
            self.family.beat("x", kind, Looked(), 60.0)
            await self.family.second()

    @property
    def left(self) -> float:
        """Minutes that are left."""
        return round(self.family.left.seconds / 60, 1)


def at_home(tmp_path: Path, story: Callable[[Home], Coroutine[Any, Any, None]], clock: KeptClock | None = None) -> Home:
    """Tell `story` of a family that has just started its engine."""

    async def told() -> Home:
        home = Home(tmp_path / "family", clock)
        await home.family.load()
        await story(home)
        await home.family.close()
        return home

    return asyncio.run(told())
