"""Has Windows run `wellbeing guardian refresh` every few minutes, as the system: browsers follow what was agreed on.

Source: Microsoft's Task Scheduler schema and reference of schtasks.exe. Windows has no task that waits for a file, and
a task that it is told of in words would not run on a battery. Tried against recorded answers alone, never on Windows.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar
from xml.sax.saxutils import escape

from wellbeing.facts import Part, SystemPart
from wellbeing.system.place import OURS, PlaceError, Wanted
from wellbeing.system.runner import NOT_FOUND, TOO_LONG, Ran, Run

SYSTEM = "S-1-5-18"
EVERY = "PT5M"

_TASK = """\
<?xml version="1.0" encoding="UTF-16"?>
<Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
  <RegistrationInfo><Description>Tell browsers which feeds pass through Feed Wellbeing</Description></RegistrationInfo>
  <Triggers>
    <TimeTrigger>
      <Repetition><Interval>{every}</Interval></Repetition>
      <StartBoundary>2020-01-01T00:00:00</StartBoundary>
    </TimeTrigger>
    <LogonTrigger></LogonTrigger>
  </Triggers>
  <Principals><Principal id="System"><UserId>{system}</UserId></Principal></Principals>
  <Settings>
    <MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>
    <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>
    <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>
    <StartWhenAvailable>true</StartWhenAvailable>
    <ExecutionTimeLimit>PT2M</ExecutionTimeLimit>
  </Settings>
  <Actions Context="System">
    <Exec>
      <Command>{program}</Command>
      <Arguments>{arguments}</Arguments>
      <WorkingDirectory>{folder}</WorkingDirectory>
    </Exec>
  </Actions>
</Task>
"""


def task(program: str, arguments: str, folder: str) -> bytes:
    """The task that runs `program` with `arguments` in `folder`, as schtasks.exe reads it."""
    words = {"program": escape(program), "arguments": escape(arguments), "folder": escape(folder)}
    return _TASK.format(every=EVERY, system=SYSTEM, **words).encode("utf-16")


@dataclass(frozen=True, slots=True)
class Task:
    """The task `task_name`, which `file` describes, through schtasks.exe at `schtasks`."""

    run: Run
    schtasks: str
    task_name: str
    file: Path
    part: ClassVar[Part] = "proxy"
    name: ClassVar[str] = "Following what is agreed on"

    @property
    def id(self) -> str:
        """Names the task."""
        return f"task:{self.task_name}"

    def look(self, _wanted: Wanted) -> SystemPart:
        """On while there is one."""
        try:
            there = self._is_there()
        except PlaceError as error:
            return SystemPart(part=self.part, name=self.name, state="failed", message=str(error))
        return SystemPart(part=self.part, name=self.name, state="on" if there else "off")

    def before(self, _wanted: Wanted) -> Mapping[str, str] | None:
        """Nothing stood there."""
        return None if self._is_there() else {OURS: self.task_name}

    def put(self, _wanted: Wanted) -> None:
        """Make it."""
        self._must("/create", "/xml", str(self.file), "/f")

    def restore(self, _before: Mapping[str, str]) -> None:
        """Take it away."""
        if self._is_there():
            self._must("/delete", "/f")

    def stands(self, _before: Mapping[str, str]) -> bool:
        """Whether it is still there."""
        return self._is_there()

    def _is_there(self) -> bool:
        ran = self._ask("/query")
        if ran.code in (NOT_FOUND, TOO_LONG):
            raise PlaceError(f"The task scheduler did not answer ({ran.why}).")
        return ran.code == 0

    def _must(self, word: str, *words: str) -> None:
        ran = self._ask(word, *words)
        if ran.code != 0:
            raise PlaceError(f"The task scheduler did not do it ({ran.why}).")

    def _ask(self, word: str, *words: str) -> Ran:
        return self.run([self.schtasks, word, "/tn", self.task_name, *words], seconds=30)
