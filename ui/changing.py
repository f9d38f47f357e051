"""Changes the person's settings at once, one step at a time, each of which can be taken back by its name.

The file is read and written in a thread, one job after the other: a slow disk holds no window up. Every change is made
to what stands in the file at that moment, which may have been edited by hand meanwhile.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QThreadPool, Signal

from wellbeing.settings import Settings, SettingsError
from wellbeing.settings_file import newer_in, read_settings, write_anew, write_settings
from wellbeing.settings_steps import Change, taken_back

translate = QCoreApplication.translate

STEPS = 50
"""How many steps can be taken back."""
TOGETHER = 2.0
"""Seconds within which steps of one number are one step: nobody wants to undo a slider bit by bit."""


@dataclass(frozen=True)
class Step:
    """What was done, in words, and how it is taken back. Steps of one `key` that come `at` once are one."""

    what: str
    back: Callable[[], None]
    key: str = ""
    at: float = field(default_factory=time.monotonic)
    before: Settings | None = None


@dataclass(frozen=True)
class _Outcome:
    """How a job in the thread went: what the file says now, or why that cannot be told."""

    settings: Settings | None = None
    newer: tuple[str, ...] = ()
    trouble: str = ""
    refused: str = ""
    before: Settings | None = None
    aside: Path | None = None


class Changing(QObject):
    """The settings as they are, or will be in a moment. `look` reads the file again.

    `trouble` says why the file cannot be read: `settings` are the last good ones then, and the file is left alone until
    the person asks for `write_anew`. `newer` names what is in it and unknown to this version.
    """

    changed = Signal()
    """Something of all this is another."""
    applied = Signal()
    """The file has the change; whoever asks the engine to read it again gets an answer that goes by it."""
    _done = Signal(object, object)

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        """Nothing is read before `look` or `read_now`."""
        super().__init__(parent)
        self.path = path
        self.settings = self._good = Settings()
        self.trouble = self.refused = ""
        self.newer: tuple[str, ...] = ()
        self.aside: Path | None = None
        self.steps: list[Step] = []
        self._seen: tuple[int, int, int] | str | None = "not looked at yet"
        self._jobs = 0
        self._thread = QThreadPool(self)
        self._thread.setMaxThreadCount(1)
        self._done.connect(self._tell)

    def read_now(self) -> None:
        """Read the file while the caller waits: once, before there is a window."""
        self._take(self._look())

    def look(self) -> None:
        """Read the file again if it is another."""
        self._do(self._look_if_other, self._take)

    def change(self, what: str, change: Change, key: str = "") -> None:
        """Make `change`, whose name is `what`; for numbers that move on the way, `key` tells their steps together."""
        self._hope(change)

        def took(outcome: _Outcome) -> None:
            before, after = outcome.before, outcome.settings
            if before is not None and after is not None and before != after:
                self._note_change(what, before, after, key)
            self._take(outcome)

        self._do(lambda: self._write(change), took)

    def note(self, what: str, back: Callable[[], None]) -> None:
        """Remember a step that was made elsewhere, so that it can be taken back in its turn."""
        self._note(Step(what, back))
        self.changed.emit()

    @property
    def undoes(self) -> str:
        """What `undo` would take back, "" for nothing."""
        return self.steps[-1].what if self.steps else ""

    def undo(self) -> None:
        """Take the last step back."""
        if self.steps:
            self.steps.pop().back()
            self.changed.emit()

    def write_anew(self) -> None:
        """The person's yes: a new file with the settings that are shown, the broken one kept beside it."""
        self._do(self._write_anew, self._take)

    def wait(self) -> None:
        """Until everything is on disk."""
        self._thread.waitForDone()

    # here

    def _hope(self, change: Change) -> None:
        self.settings, self.refused = change(self.settings), ""
        self.changed.emit()

    def _do(self, job: Callable[[], _Outcome | None], then: Callable[[_Outcome], None]) -> None:
        self._jobs += 1

        def run() -> None:
            outcome = job()
            with suppress(RuntimeError):  # the app is gone
                self._done.emit(outcome, then)

        self._thread.start(run)

    def _tell(self, outcome: _Outcome | None, then: Callable[[_Outcome], None]) -> None:
        self._jobs -= 1
        if outcome is not None:
            then(outcome)

    def _take(self, outcome: _Outcome) -> None:
        self.trouble, self.refused = outcome.trouble, outcome.refused
        self.aside = outcome.aside or (self.aside if not outcome.trouble else None)
        if outcome.settings is not None:
            self._good, self.newer = outcome.settings, outcome.newer
        if not self._jobs or outcome.trouble:
            self.settings = self._good
        self.changed.emit()
        if outcome.before is not None or outcome.aside:
            self.applied.emit()

    def _note_change(self, what: str, before: Settings, after: Settings, key: str) -> None:
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

        def took(outcome: _Outcome) -> None:
            if outcome.before is None:  # not taken back: it can be tried again
                self._note(replace(step, back=lambda: self._back(step, change)))
            self._take(outcome)

        self._do(lambda: self._write(change), took)

    # in the thread

    def _look_if_other(self) -> _Outcome | None:
        return self._look() if self._mark() != self._seen else None

    def _look(self) -> _Outcome:
        self._seen = self._mark()
        try:
            return _Outcome(read_settings(self.path), newer_in(self.path))
        except SettingsError as error:
            return _Outcome(trouble=str(error))

    def _write(self, change: Change) -> _Outcome:
        try:
            before = read_settings(self.path)
            after = change(before)
            if after != before:
                self.path.parent.mkdir(parents=True, exist_ok=True)
                write_settings(self.path, after)
        except SettingsError as error:
            return _Outcome(trouble=str(error))
        except OSError as error:
            return _Outcome(refused=_not_written(self.path, error))
        return replace(self._look(), before=before)

    def _write_anew(self) -> _Outcome:
        try:
            aside = write_anew(self.path, self._good)
        except (OSError, SettingsError) as error:
            return replace(self._look(), refused=_not_written(self.path, error))
        return replace(self._look(), aside=aside)

    def _mark(self) -> tuple[int, int, int] | None:
        try:
            state = self.path.stat()
        except OSError:
            return None
        return state.st_mtime_ns, state.st_size, state.st_ino


def _not_written(path: Path, error: Exception) -> str:
    why = getattr(error, "strerror", None) or error
    text = translate(
        "Changing", "Nothing was changed: {file} cannot be written ({why}). Make it writable, then try again."
    )
    return text.format(file=path.name, why=why)
