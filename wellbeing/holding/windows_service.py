"""Has Windows know our service, start it with the computer, and start it again at once whenever it ends.

Sources: Microsoft's reference of sc.exe; it ends with the error's own number, of those in "System Error Codes". The
service's account is its own (a virtual account, NT SERVICE\\name). Tried against recorded answers alone, never on
Windows.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import ClassVar

from wellbeing.facts import Part, SystemPart
from wellbeing.system.place import OURS, PlaceError, Wanted
from wellbeing.system.runner import Ran, Run

NOT_THERE, ALREADY_THERE, GOING, RUNS_ALREADY, RUNS_NOT = 1060, 1073, 1072, 1056, 1062
"""ERROR_SERVICE_DOES_NOT_EXIST, _EXISTS, _MARKED_FOR_DELETE, _ALREADY_RUNNING, _NOT_ACTIVE."""

ADMINISTRATORS_ALONE = "D:(A;;CCLCSWRPWPDTLOCRRC;;;SY)(A;;CCDCLCSWRPWPDTLOCRSDRCWDWO;;;BA)(A;;CCLCSWLOCRRC;;;IU)"
"""Who may do what with the service: the system and administrators all, whoever is signed in may ask how it is."""

AT_ONCE = "restart/100/restart/100/restart/1000"
"""Milliseconds after which it is started again: the first time, the second, and any later one."""

FORGETS = 60
"""Seconds without an end after which the next counts as the first."""

STARTS_WITHIN, ENDS_WITHIN, STEP = 90.0, 30.0, 0.5
"""Seconds that are waited for it, and between two looks."""

_STATE = re.compile(r":\s+\d\s+(STOPPED|START_PENDING|STOP_PENDING|RUNNING|\w+_PENDING|PAUSED)\b")

IN_THE_WAY = "A service of this name is there already. Restart the computer, and try again."
LEFT_OPEN = "It goes once the window “Services” and other programs that look at it are closed. Then try again."


@dataclass(frozen=True, slots=True)
class ServiceControl:
    """The service `name`, reached through sc.exe at `sc`."""

    run: Run
    sc: str
    name: str
    pause: Callable[[float], None] = time.sleep

    def ask(self, word: str, *words: str) -> Ran:
        """What sc.exe says to `word` about the service."""
        return self.run([self.sc, word, self.name, *words], seconds=30)

    def must(self, word: str, *words: str, fine: tuple[int, ...] = (0,)) -> Ran:
        """The same, where it is done. Raises PlaceError."""
        ran = self.ask(word, *words)
        if ran.code == ALREADY_THERE and ran.code not in fine:
            raise PlaceError(IN_THE_WAY)
        if ran.code not in fine:
            raise PlaceError(f"Windows did not do it ({ran.why}).")
        return ran

    @property
    def state(self) -> str:
        """As sc.exe calls it: RUNNING, STOPPED; "" where there is no such service."""
        ran = self.must("query", fine=(0, NOT_THERE))
        found = _STATE.search(ran.out)
        return found[1] if found and ran.code == 0 else ""

    def wait(self, wanted: tuple[str, ...], seconds: float) -> str:
        """The state, once it is one of `wanted` or `seconds` are over."""
        left = seconds
        while (state := self.state) not in wanted and left > 0:
            self.pause(STEP)
            left -= STEP
        return state


@dataclass(frozen=True, slots=True)
class Known:
    """Windows knows the service: `command` is what it runs, with `env` around it."""

    control: ServiceControl
    reg: str
    command: str
    env: Mapping[str, str]
    title: str
    part: ClassVar[Part] = "login"
    name: ClassVar[str] = "The service, as Windows knows it"

    @property
    def id(self) -> str:
        """Names the service."""
        return f"service:{self.control.name}"

    def look(self, _wanted: Wanted) -> SystemPart:
        """On while there is one."""
        return _seen(self.part, self.name, self.control, lambda state: state != "")

    def before(self, _wanted: Wanted) -> Mapping[str, str] | None:
        """Nothing stood there."""
        return None if self.control.state else {OURS: self.control.name}

    def put(self, _wanted: Wanted) -> None:
        """Make it. Its account needs no password; the environment lies with it, and goes with it."""
        account = rf"NT SERVICE\{self.control.name}"
        made = ("binPath=", self.command, "start=", "auto", "obj=", account, "DisplayName=", self.title)
        self.control.must("create", *made)
        self.control.must("failure", "reset=", str(FORGETS), "actions=", AT_ONCE)
        self.control.must("failureflag", "1")
        self.control.must("sdset", ADMINISTRATORS_ALONE)
        key = rf"HKLM\SYSTEM\CurrentControlSet\Services\{self.control.name}"
        lines = "|".join(f"{name}={text}" for name, text in self.env.items())
        words = ["add", key, "/v", "Environment", "/t", "REG_MULTI_SZ", "/s", "|", "/d", lines, "/f"]
        ran = self.control.run([self.reg, *words], seconds=10)
        if ran.code != 0:
            raise PlaceError(f"Windows did not take the service’s environment ({ran.why}).")

    def restore(self, _before: Mapping[str, str]) -> None:
        """Have Windows forget it."""
        self.control.must("delete", fine=(0, NOT_THERE, GOING))
        if self.control.wait(("",), ENDS_WITHIN):
            raise PlaceError(LEFT_OPEN)

    def stands(self, _before: Mapping[str, str]) -> bool:
        """Whether it is still there."""
        return self.control.state != ""


@dataclass(frozen=True, slots=True)
class Started:
    """The service runs; it starts with the computer by itself."""

    control: ServiceControl
    part: ClassVar[Part] = "login"
    name: ClassVar[str] = "The service"

    @property
    def id(self) -> str:
        """Names what runs."""
        return f"started:{self.control.name}"

    def look(self, _wanted: Wanted) -> SystemPart:
        """On while it runs."""
        return _seen(self.part, self.name, self.control, lambda state: state == "RUNNING")

    def before(self, _wanted: Wanted) -> Mapping[str, str] | None:
        """Nothing ran."""
        return None if self.control.state == "RUNNING" else {OURS: self.control.name}

    def put(self, _wanted: Wanted) -> None:
        """Start it, and wait until it says that it does its work."""
        self.control.must("start", fine=(0, RUNS_ALREADY))
        if (state := self.control.wait(("RUNNING", "STOPPED"), STARTS_WITHIN)) != "RUNNING":
            raise PlaceError(f"The service did not start (Windows says: {state or 'gone'}).")

    def restore(self, _before: Mapping[str, str]) -> None:
        """End it."""
        self.control.must("stop", fine=(0, RUNS_NOT, NOT_THERE))
        self.control.wait(("STOPPED", ""), ENDS_WITHIN)

    def stands(self, _before: Mapping[str, str]) -> bool:
        """Whether it still runs, or is about to end."""
        return self.control.state not in ("", "STOPPED")


def _seen(part: Part, name: str, control: ServiceControl, on: Callable[[str], bool]) -> SystemPart:
    try:
        state = control.state
    except PlaceError as error:
        return SystemPart(part=part, name=name, state="failed", message=str(error))
    if on(state):
        return SystemPart(part=part, name=name, state="on")
    return SystemPart(part=part, name=name, state="off", message=f"Windows says: {state or 'not there'}.")
