"""Has Windows know our service, start it with the computer, and start it again at once whenever it ends.

Sources: Microsoft's reference of sc.exe; it ends with the error's own number, of those in "System Error Codes". The
service's account is its own (a virtual account, NT SERVICE\\name). What Windows runs as the service it has in its
registry ("CreateService": ImagePath, Start), in any language alike. Tried against recorded answers alone, never on
Windows.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import ClassVar

from wellbeing.facts import Part, SystemPart
from wellbeing.holding.our_file import ELSEWHERE
from wellbeing.holding.windows_profile import ServiceProfile
from wellbeing.holding.windows_registry import DWORD, MULTI_SZ, Keys, Value
from wellbeing.system.place import OURS, PlaceError, Wanted
from wellbeing.system.runner import Ran, Run

NOT_THERE, ALREADY_THERE, GOING, RUNS_ALREADY, RUNS_NOT = 1060, 1073, 1072, 1056, 1062
"""ERROR_SERVICE_DOES_NOT_EXIST, _EXISTS, _MARKED_FOR_DELETE, _ALREADY_RUNNING, _NOT_ACTIVE."""

NOT_NOW = (1061, 1052)
"""ERROR_SERVICE_CANNOT_ACCEPT_CTRL, ERROR_INVALID_SERVICE_CONTROL: it is just starting or ending ("ControlService")."""

AUTOMATIC = 2
"""SERVICE_AUTO_START."""

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
DOES_NOT_END = (
    "The service does not end yet ({why}), and will not be started again. Restart the computer, and try again."
)
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

    def end(self) -> None:
        """Have it end, and not start again by itself. Raises PlaceError.

        Windows would start it again the moment it ended, and takes no end from one that is just starting.
        """
        gone = (0, NOT_THERE, GOING)
        self.must("config", "start=", "disabled", fine=gone)
        self.must("failure", "reset=", "0", "actions=", "", fine=gone)
        left = ENDS_WITHIN
        while (ran := self.ask("stop")).code in NOT_NOW:
            if left <= 0:
                raise PlaceError(DOES_NOT_END.format(why=ran.why))
            self.pause(STEP)
            left -= STEP
        if ran.code not in (*gone, RUNS_NOT):
            raise PlaceError(f"Windows did not do it ({ran.why}).")
        self.wait(("STOPPED", ""), ENDS_WITHIN)


@dataclass(frozen=True, slots=True)
class Known:
    """Windows knows the service: `command` is what it runs, with `env` around it ("": it does not matter what).

    `profile` is what Windows keeps for its account.
    """

    control: ServiceControl
    keys: Keys
    command: str
    env: Mapping[str, str]
    title: str
    profile: ServiceProfile
    part: ClassVar[Part] = "login"
    name: ClassVar[str] = "The service, as Windows knows it"

    @property
    def id(self) -> str:
        """Names the service."""
        return f"service:{self.control.name}"

    def look(self, _wanted: Wanted) -> SystemPart:
        """On while there is one that runs this program."""
        try:
            seen = _seen(self.part, self.name, self.control, lambda state: state != "")
            moved = seen.state == "on" and not self._is_as_wanted()
        except PlaceError as error:
            return SystemPart(part=self.part, name=self.name, state="failed", message=str(error))
        return SystemPart(part=self.part, name=self.name, state="off", message=ELSEWHERE) if moved else seen

    def before(self, wanted: Wanted) -> Mapping[str, str] | None:
        """Nothing stood there, or one of ours that runs another program."""
        if (seen := self.look(wanted)).state == "failed":
            raise PlaceError(seen.message)
        return None if seen.state == "on" else {OURS: self.control.name}

    def put(self, _wanted: Wanted) -> None:
        """Make it, or make it anew. Its account needs no password; the environment lies with it, and goes with it."""
        there = self.control.state
        if there not in ("", "STOPPED"):
            self.control.end()
        account = rf"NT SERVICE\{self.control.name}"
        made = ("binPath=", self.command, "start=", "auto", "obj=", account, "DisplayName=", self.title)
        self.control.must("config" if there else "create", *made)
        self.control.must("failure", "reset=", str(FORGETS), "actions=", AT_ONCE)
        self.control.must("failureflag", "1")
        self.control.must("sdset", ADMINISTRATORS_ALONE)
        self.keys.write(self._key, "Environment", self._environment)

    def restore(self, _before: Mapping[str, str]) -> None:
        """Have Windows forget it, and what it keeps for its account."""
        self.control.must("delete", fine=(0, NOT_THERE, GOING))
        if self.control.wait(("",), ENDS_WITHIN):
            raise PlaceError(LEFT_OPEN)
        self.profile.remove()

    def stands(self, _before: Mapping[str, str]) -> bool:
        """Whether it is still there, or what was kept for its account."""
        return self.control.state != "" or self.profile.stands

    @property
    def runs(self) -> str:
        """What Windows runs as the service; "" where there is none. Raises PlaceError."""
        found = self.keys.value(self._key, "ImagePath")
        return str(found.data) if found else ""

    def _is_as_wanted(self) -> bool:
        if not self.command:
            return True
        start, around = (self.keys.value(self._key, name) for name in ("Start", "Environment"))
        return self.runs == self.command and start == Value(DWORD, AUTOMATIC) and around == self._environment

    @property
    def _environment(self) -> Value:
        return Value(MULTI_SZ, [f"{name}={text}" for name, text in self.env.items()])

    @property
    def _key(self) -> str:
        return rf"HKLM\SYSTEM\CurrentControlSet\Services\{self.control.name}"


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
        self.control.end()

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
