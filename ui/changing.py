"""Changes the person's settings at once, one step at a time, each of which can be taken back by its name.

The file is read and written in a thread, one job after the other: a slow disk holds no window up. Every change is made
to what stands in the file at that moment, which may have been edited by hand meanwhile.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal

from ui.full_disk import is_full
from ui.jobs import Jobs
from wellbeing.settings import Settings
from wellbeing.settings_on_disk import Outcome, SettingsOnDisk
from wellbeing.settings_steps import Change, taken_back

translate = QCoreApplication.translate

Words = Callable[[], str]
"""Says what was done in the language of the moment; it outlives the page that made it and refers to no part of it."""

STEPS = 50
"""How many steps can be taken back."""
TOGETHER = 2.0
"""Seconds within which steps of one number are one step: nobody wants to undo a slider bit by bit."""


@dataclass(frozen=True)
class Step:
    """What was done, and how it is taken back. Steps of one `key` that come `at` once are one."""

    what: Words
    back: Callable[[], None]
    key: str = ""
    at: float = field(default_factory=time.monotonic)
    before: Settings | None = None


class Changing(QObject):
    """The settings as they are, or will be in a moment. `look` reads the file again.

    `trouble` says why the file cannot be read: `settings` are the last good ones then, and the file is left alone until
    the person asks for `write_anew`. `newer` names what is in it and unknown to this version.
    """

    changed = Signal()
    """Something of all this is another."""
    not_made = Signal()
    """A change was not made, or not taken back; `trouble` or `refused` says why."""
    applied = Signal()
    """The file has the change; whoever asks the engine to read it again gets an answer that goes by it."""

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        """Nothing is read before `look` or `read_now`."""
        super().__init__(parent)
        self.path = path
        self.settings = self._good = Settings()
        self.trouble = self.refused = ""
        self.newer: tuple[str, ...] = ()
        self.aside: Path | None = None
        self.steps: list[Step] = []
        self._hopes = 0
        self._disk = SettingsOnDisk(path)
        self._jobs = Jobs(self)

    def read_now(self) -> None:
        """Read the file while the caller waits: once, before there is a window."""
        outcome = self._disk.look()
        if outcome.trouble:
            self._good = self._disk.last_good()
        self._take(outcome)

    def look(self) -> None:
        """Read the file again if it is another."""
        self._jobs.do(self._disk.look_if_other, lambda outcome: self._take(outcome) if outcome else None)

    def change(self, what: Words, change: Change, key: str = "") -> None:
        """Make `change`, which `what` names; for numbers that move on the way, `key` tells their steps together."""
        self._hope(change)

        def took(outcome: Outcome) -> None:
            self._hopes -= 1
            before, after = outcome.before, outcome.settings
            if before is not None and after is not None and before != after:
                self._note_change(what, before, after, key)
            self._take(outcome)
            if before is None:
                self.not_made.emit()

        disk = self._disk
        self._jobs.do(lambda: disk.write(change), took)

    def note(self, what: Words, back: Callable[[], None], key: str = "") -> Step:
        """Remember a step that is made elsewhere, so that it can be taken back in its turn; see `forget` for `key`."""
        step = Step(what, back, key)
        self._note(step)
        self.changed.emit()
        return step

    def drop(self, step: Step) -> None:
        """Let go of a step that was noted and then could not be made."""
        self.steps = [each for each in self.steps if each is not step]
        self.changed.emit()

    def forget(self, key: str) -> None:
        """Let go of the steps of `key`: there is nothing to take back any more."""
        self.steps = [step for step in self.steps if step.key != key]
        self.changed.emit()

    def refuse(self, why: str) -> None:
        """Say, until the next change, why something was not done."""
        self.refused = why
        self.changed.emit()

    @property
    def undoes(self) -> str:
        """What `undo` would take back, "" for nothing."""
        return self.steps[-1].what() if self.steps else ""

    def undo(self) -> None:
        """Take the last step back."""
        if self.steps:
            self.steps.pop().back()
            self.changed.emit()

    def write_anew(self) -> None:
        """The person's yes: a new file with the settings that are shown, the broken one kept beside it."""
        disk, settings = self._disk, self._good
        self._jobs.do(lambda: disk.write_anew(settings), self._take)

    def wait(self) -> None:
        """Until everything is on disk."""
        self._jobs.wait()

    def _hope(self, change: Change) -> None:
        """Show the change at once; the file has it in a moment."""
        self._hopes += 1
        self.settings, self.refused = change(self.settings), ""
        self.changed.emit()

    def _take(self, outcome: Outcome) -> None:
        self.trouble = outcome.trouble
        self.refused = _not_written(self.path, outcome.refused) if outcome.refused else ""
        self.aside = outcome.aside or (self.aside if not outcome.trouble else None)
        if outcome.settings is not None:
            self._good, self.newer = outcome.settings, outcome.newer
        if not self._hopes or outcome.trouble:
            self.settings = self._good
        self.changed.emit()
        if outcome.before is not None or outcome.aside:
            self.applied.emit()

    def _note_change(self, what: Words, before: Settings, after: Settings, key: str) -> None:
        last = self.steps[-1] if self.steps else None
        if key and last and last.key == key and last.before and time.monotonic() - last.at < TOGETHER:
            self.steps.pop()
            before = last.before
        if before != after:
            step = Step(what, lambda: None, key, before=before)
            self._note(replace(step, back=lambda: self._back(step, taken_back(before, after))))

    def _note(self, step: Step) -> None:
        self.steps = [*self.steps, step][-STEPS:]

    def _back(self, step: Step, change: Change) -> None:
        self._hope(change)

        def took(outcome: Outcome) -> None:
            self._hopes -= 1
            if outcome.before is None:  # not taken back: it can be tried again
                self._note(replace(step, back=lambda: self._back(step, change)))
            self._take(outcome)
            if outcome.before is None:
                self.not_made.emit()

        disk = self._disk
        self._jobs.do(lambda: disk.write(change), took)


def _not_written(path: Path, why: str) -> str:
    if is_full(why):
        text = translate(
            "Changing", "Nothing was changed: there is no room left for {file} ({why}). Make room, then try again."
        )
        return text.format(file=path.name, why=why)
    text = translate(
        "Changing", "Nothing was changed: {file} cannot be written ({why}). Make it writable, then try again."
    )
    return text.format(file=path.name, why=why)
