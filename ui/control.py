"""The one model behind tray and window: the state, and what a person can do. Neither of them keeps anything."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from ui import pauses
from ui.engine_link import Answer, EngineLink
from ui.engine_words import told
from ui.sample_feed import SampleFeed
from ui.state import Phase, State, after_event, after_loss, after_notice, status_detail
from wellbeing import protocol

ASK_EVERY_MS = 5_000


class Control(QObject):
    """Turns news of the engine into `state` and a person's wishes into commands."""

    changed = Signal()
    """`state` is another one."""
    came_or_went = Signal()
    """The engine is there, or is gone, or does not start: what an open window shows may be out of date."""
    told = Signal(str)
    """Something a person would want to know, once each."""
    erased = Signal()
    """The person had everything erased: nobody keeps a copy of what was stored."""
    break_is = Signal(object)
    """What there is to see of a break is another thing: a `BreakIs`."""
    help_wanted = Signal(str)
    """A person pressed *Find help* in a page: the topic that it is to open at."""
    family_news = Signal(object)
    """Somebody in the family waits for an answer, or was answered: a `FamilyNews`."""
    family_wanted = Signal()
    """A person pressed *Ask for more time* in a page."""
    left = Signal()
    """The engine has put everything back; the app can go."""

    def __init__(
        self,
        engine: EngineLink,
        sample_feed: SampleFeed,
        now: Callable[[], datetime] = datetime.now,
        parent: QObject | None = None,
    ) -> None:
        """`now` gives local time without zone. Nothing is started before `start`."""
        super().__init__(parent)
        self.state = State()
        self.now = now
        self._engine = engine
        self._sample_feed = sample_feed
        self._told: set[str] = set()
        self.before_quitting: list[Callable[[], bool]] = []
        self._ask_again = QTimer(self, interval=ASK_EVERY_MS)
        self._ask_again.timeout.connect(self._ask_status)
        engine.said.connect(self._heard)
        engine.lost.connect(self._lost)
        engine.left.connect(self.left)
        sample_feed.opening.connect(self._sample_feed_opening)
        sample_feed.refused.connect(self._refused)

    def start(self) -> None:
        """Start the engine, or try now instead of waiting for the next try."""
        self._ask_again.start()
        self._engine.start()

    def agree_to_key_file(self) -> None:
        """The person's consent to a key that protects from other users of this computer, where there is no keyring."""
        self._engine.start_with("--key-file")

    def ask(self, command: protocol.Command, answer: Answer | None = None) -> None:
        """Send `command`; `answer` is called once, with `Failed` if the engine is not there or goes away."""
        if self.state.phase in (Phase.STARTING, Phase.STOPPED) and answer:
            answer(protocol.Failed(message=status_detail(self.state)))  # "starting again" would not be true
        else:
            self._engine.ask(command, answer)

    def pause(self, minutes: int, site: str = "") -> None:
        """Stop covering for `minutes` (0: until resumed), on `site` alone if given."""
        self._engine.ask(protocol.Pause(minutes=minutes, site=site), self._carried_out)

    def pause_until_morning(self) -> None:
        """Stop covering until 06:00 of the next day."""
        now = self.now()
        self.pause(pauses.minutes_until(pauses.morning_after(now), now))

    def resume(self, site: str = "") -> None:
        """Cover again, everywhere or on `site`."""
        self._engine.ask(protocol.Resume(site=site), self._carried_out)

    def pause_reminders(self, minutes: int) -> None:
        """Show nothing unasked for `minutes` (0: until resumed)."""
        self._engine.ask(protocol.PauseReminders(minutes=minutes), self._carried_out)

    def resume_reminders(self) -> None:
        """Let reminders come again."""
        self._engine.ask(protocol.ResumeReminders(), self._carried_out)

    def restart_engine(self) -> None:
        """End the engine as it is and start it anew: for a filter that does not do what it is meant to."""
        self._engine.replace()

    def open_sample_feed(self) -> None:
        """Show the sample feed in a browser window of its own."""
        self._sample_feed.open()

    def ask_to_quit(self) -> None:
        """The person wants to quit: at once, unless something would be lost that they have not been told of."""
        if all(may() for may in self.before_quitting):
            self.quit()

    def quit(self) -> None:
        """Let the engine put everything back; `left` follows. What is shown says so at once."""
        self._ask_again.stop()
        self._become(replace(self.state, phase=Phase.LEAVING))
        self._engine.stop()

    def _become(self, state: State) -> None:
        before = self.state
        if state != before:
            self.state = state
            self.changed.emit()
        if state.phase is not before.phase:
            self.came_or_went.emit()

    def _heard(self, event: protocol.AnyEvent) -> None:
        state, before = after_event(self.state, event), self.state
        if isinstance(event, protocol.Ready):
            self._keep_pause(before)
            self._ask_status()
        self._become(state)
        if isinstance(event, protocol.Notice):
            self._tell(event)
        if isinstance(event, protocol.BreakIs):
            self.break_is.emit(event)
        if isinstance(event, protocol.HelpWanted):
            self.help_wanted.emit(event.topic)
        if isinstance(event, protocol.FamilyNews):
            self.family_news.emit(event)
            self._ask_status()
        if isinstance(event, protocol.FamilyWanted):
            self.family_wanted.emit()

    def _keep_pause(self, before: State) -> None:
        """An engine that died in a pause comes back into it: a person's choice outlives a crash of ours."""
        now = self.now()
        kept = (
            (before.paused, before.paused_until, protocol.Pause),
            (before.reminders_paused, before.reminders_paused_until, protocol.PauseReminders),
        )
        for paused, until, command in kept:
            if paused and not (until and until <= now):
                minutes = pauses.minutes_until(until, now) if until else pauses.UNTIL_RESUMED
                self._engine.ask(command(minutes=minutes))

    def _lost(self, in_a_row: int, reason: str) -> None:
        self._become(after_loss(self.state, in_a_row, reason))

    def _ask_status(self) -> None:
        self._engine.ask(protocol.Status(), self._status_is)

    def _status_is(self, event: protocol.AnyEvent) -> None:
        if isinstance(event, protocol.StatusIs):
            self._become(after_event(self.state, event))

    def _carried_out(self, event: protocol.AnyEvent) -> None:
        if isinstance(event, protocol.Failed):
            self._refused(event.message)
        self._ask_status()

    def _refused(self, message: str) -> None:
        notice = protocol.Notice(problem="command", message=message)
        self._become(after_notice(self.state, notice))
        self._tell(notice)

    def _tell(self, notice: protocol.Notice) -> None:
        """Once per message, so that an engine that is tried every ten seconds does not nag."""
        if notice.resolved or notice.message not in self._told:
            self.told.emit(told(notice))
        if not notice.resolved:
            self._told.add(notice.message)

    def _sample_feed_opening(self, opening: bool) -> None:
        self._become(replace(self.state, sample_feed_opening=opening))
