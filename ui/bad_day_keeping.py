"""The person's page for hard days in the app's memory: shown without a wait, kept by the engine, not lost on the way.

The app writes it nowhere. The engine keeps it in the encrypted store; while it is away, or the disk is full, the page
stays here as it was typed and is tried again. Windows come and go, this one of it stays until the app ends.
"""

from __future__ import annotations

import time
from dataclasses import dataclass

import msgspec
from PySide6.QtCore import QObject, QTimer, Signal

from ui.control import Control
from ui.state import Phase
from wellbeing import protocol
from wellbeing.bad_day import EMPTY, MOST, BadDayPage, ListPart, Part, Reach, merged

SOON_MS = 400
"""After the last key: a person who types is not written after each letter."""
AGAIN_MS = 10_000
"""Until what could not be kept or read is tried again."""
STEPS = 50
"""How many changes can be taken back."""
TOGETHER = 3.0
"""Seconds within which changes of one place are one step."""


@dataclass(frozen=True)
class Step:
    """A change of `part` (None where the page came anew from the store), at `where` in it, and the page `before`."""

    part: Part | None
    where: str
    before: BadDayPage
    at: float


class BadDay(QObject):
    """`page` is what the person sees; `trouble` says in words why it is not kept, "" where nothing is known of that."""

    changed = Signal()
    """The page is another one, and not by what was typed into it."""
    told = Signal()
    """How it is kept, or what can be taken back, is another."""

    def __init__(self, control: Control, parent: QObject | None = None) -> None:
        """Reads the page as soon as the engine is there, so that it is here whatever becomes of the engine later."""
        super().__init__(parent)
        self._control = control
        self.page = self._kept = EMPTY
        self.trouble = ""
        self.lasts = True
        self.is_read = False
        self.steps: list[Step] = []
        self.warned_of: BadDayPage | None = None
        self._sent: BadDayPage | None = None
        self._soon = self._timer(SOON_MS, self._keep)
        self._again = self._timer(AGAIN_MS, self.look)
        control.came_or_went.connect(self._follow)
        control.erased.connect(self.forget)
        self._follow()

    def _timer(self, milliseconds: int, then: object) -> QTimer:
        timer = QTimer(self, singleShot=True, interval=milliseconds)
        timer.timeout.connect(then)
        return timer

    @property
    def is_kept(self) -> bool:
        """Whether every word of the page is in the store."""
        return self.is_read and self.page == self._kept

    @property
    def waits_to_be_read(self) -> bool:
        """Whether something may be in the store that is not shown here yet."""
        return self.lasts and not self.is_read and (bool(self.trouble) or not self._control.state.running)

    @property
    def lacks_keyring(self) -> bool:
        """Whether the engine stays away because nothing here could be encrypted."""
        return self._control.state.lacks_keyring and not self.is_read

    @property
    def at_risk(self) -> bool:
        """Whether words would be lost if the app ended now."""
        waits = self.page != self._kept
        return waits and (bool(self.trouble) or not self.is_read or not self._control.state.running)

    def warns(self) -> bool:
        """Whether the person who quits is to be told first that words would be lost; once for the same words."""
        if not self.at_risk or self.warned_of == self.page:
            return False
        self.warned_of = self.page
        self.told.emit()
        return True

    @property
    def undoes(self) -> Step | None:
        """What `undo` would take back; None for nothing."""
        return self.steps[-1] if self.steps else None

    def write(self, part: Part, value: str | tuple[Reach, ...], where: str = "") -> None:
        """The person changed `part`, at the place `where`: it is kept in a moment."""
        if getattr(self.page, part) == value:
            return
        self._note(part, where)
        self.page = msgspec.structs.replace(self.page, **{part: value})
        self._soon.start()
        self.told.emit()

    def add(self, part: ListPart, reach: Reach) -> bool:
        """Put `reach` at the end of `part`; False where it is full."""
        there = getattr(self.page, part)
        if reach not in there and len(there) >= MOST:
            return False
        if reach not in there:
            self.write(part, (*there, reach))
            self.changed.emit()
        return True

    def undo(self) -> None:
        """Take the last change back."""
        if self.steps:
            self._show(self.steps.pop().before)

    def forget(self) -> None:
        """The person had everything erased: the copy here goes too, and nothing of it can be brought back."""
        self.steps.clear()
        if self._sent is None:
            self._kept = EMPTY
        self._show(EMPTY)

    def flush(self) -> None:
        """Have it kept now, for a window that closes and an app that ends."""
        if self._soon.isActive():
            self._soon.stop()
            self._keep()

    def look(self) -> None:
        """Read what the store has; what was typed meanwhile joins it."""
        if self._sent is None:
            self._control.ask(protocol.BadDay(), self._heard)

    def _note(self, part: Part, where: str) -> None:
        last, now = self.steps[-1] if self.steps else None, time.monotonic()
        if not (last and where and (last.part, last.where) == (part, where) and now - last.at < TOGETHER):
            self.steps = [*self.steps, Step(part, where, self.page, now)][-STEPS:]
        else:
            self.steps[-1] = Step(part, where, last.before, now)

    def _show(self, page: BadDayPage) -> None:
        self.page = page
        self._soon.start()
        self.changed.emit()
        self.told.emit()

    def _follow(self) -> None:
        """The engine came: read, and keep what waited. It leaves: what waits goes before it is told to."""
        phase = self._control.state.phase
        if phase is Phase.LEAVING:
            self.flush()
        elif phase is Phase.RUNNING:
            self.look()
        self.told.emit()

    def _keep(self) -> None:
        if self._sent is not None:
            return
        if not self.is_read:
            self.look()
            return
        if self.is_kept:
            self.trouble = ""
            return
        self._sent = self.page
        self._control.ask(protocol.KeepBadDay(page=self.page), self._went)

    def _went(self, event: protocol.AnyEvent) -> None:
        sent, self._sent = self._sent, None
        if isinstance(event, protocol.Failed):
            self._met(event.message)
        elif sent is not None:
            self._kept, self.trouble = sent, ""
            self._keep()
        self.told.emit()

    def _heard(self, event: protocol.AnyEvent) -> None:
        if isinstance(event, protocol.Failed):
            self._met(event.message)
        elif isinstance(event, protocol.BadDayIs):
            self.lasts, self.trouble = not event.why_not_kept, event.why_not_kept
            if self.lasts:
                self._join(event.page)
        self.told.emit()

    def _join(self, kept: BadDayPage) -> None:
        page = merged(self._kept, self.page, kept)
        self._kept, self.is_read = kept, True
        if page != self.page:
            if self.page != EMPTY:
                self.steps = [*self.steps, Step(None, "", self.page, time.monotonic())][-STEPS:]
            self.page = page
            self.changed.emit()
        self._keep()

    def _met(self, message: str) -> None:
        """It is said, and tried again, as long as something waits to be read or kept."""
        self.trouble = message
        if self._control.state.running and self.lasts and not self.is_kept:
            self._again.start()
