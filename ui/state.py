"""What the app knows about the engine, as one value, and how each piece of news changes it. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum
from pathlib import Path

from ui import pauses
from ui.words import words
from wellbeing.protocol import AnyEvent, Notice, Ready, StatusIs

TRIES_BEFORE_STOPPED = 5
"""Losses in a row after which the person is told more than "restarting" (about 3 s of back-off and five starts)."""


class Phase(Enum):
    """The five things that a status can be about. On and paused are told apart by `State.paused`."""

    STARTING = "starting"
    RUNNING = "running"
    RESTARTING = "restarting"
    STOPPED = "stopped"
    LEAVING = "leaving"


ONE_AT_A_TIME = frozenset({"rules", "sites"})
"""Problems of which the newest notice says all there is: a mistake in line 4 is not one in line 3 any more."""


@dataclass(frozen=True)
class State:
    """All that tray and window show. `restarts` counts running engines lost; `reason` is the last one's words.

    `open_pages` of feeds use the filter now; `softens`: something is chosen that happens to posts.
    `site_now` is the id of the site in use, `settings` the file of the person's settings once the engine has named it.
    `watching_until` is set while posts are judged in silence, `would_have` says that there is something to choose from.
    `next_break_seconds` are of feed time, None where no break comes. `family`: a family's agreement
    holds, in which `family_waits` requests and proposals wait for an answer; it keeps `kept_sites` filtered, which the
    settings leave out.
    """

    phase: Phase = Phase.STARTING
    paused: bool = False
    paused_until: datetime | None = None
    feed_seconds: float = 0.0
    restarts: int = 0
    reason: str = ""
    notices: tuple[Notice, ...] = ()
    notices_of_last_run: bool = False
    sample_feed_opening: bool = False
    site_now: str = ""
    paused_sites: tuple[str, ...] = ()
    turned_on: bool = False
    open_pages: int = 0
    softens: bool = True
    watching_until: datetime | None = None
    would_have: bool = False
    settings: Path | None = None
    reminders_paused: bool = False
    reminders_paused_until: datetime | None = None
    next_break_seconds: float | None = None
    family: bool = False
    family_waits: int = 0
    kept_sites: tuple[str, ...] = ()

    @property
    def lacks_keyring(self) -> bool:
        """Whether the engine stays away because it has no keyring for its key."""
        return self.phase is Phase.STOPPED and any(notice.problem == "keyring" for notice in self.notices)

    @property
    def used(self) -> bool:
        """Whether any browser uses the filter: by the system's setting, with a page open, or earlier today."""
        return self.turned_on or self.open_pages > 0 or self.feed_seconds > 0

    @property
    def running(self) -> bool:
        """Whether the engine can be asked for something."""
        return self.phase is Phase.RUNNING


def after_event(state: State, event: AnyEvent) -> State:
    """`state` once the engine has said `event`. The first word of a new engine ends what the old one complained of."""
    if state.notices_of_last_run:
        state = replace(state, notices=(), notices_of_last_run=False)
    match event:
        case Ready() if state.phase is not Phase.LEAVING:
            path = Path(event.settings) if event.settings else state.settings
            return replace(state, phase=Phase.RUNNING, reason="", settings=path)
        case StatusIs():
            until = pauses.moment(event.paused_until) if event.paused else None
            return replace(
                state,
                paused=event.paused,
                paused_until=until,
                feed_seconds=event.feed_seconds_today,
                site_now=event.site_now,
                paused_sites=tuple(event.paused_sites),
                turned_on=event.turned_on,
                open_pages=event.open_documents,
                softens=event.softens,
                watching_until=pauses.moment(event.watching_until),
                would_have=event.would_have,
                reminders_paused=event.reminders_paused,
                reminders_paused_until=pauses.moment(event.reminders_paused_until),
                next_break_seconds=event.next_rest_seconds,
                family=event.family,
                family_waits=event.family_waits,
                kept_sites=tuple(event.kept_sites),
            )
        case Notice():
            return after_notice(state, event)
        case _:
            return state


def after_notice(state: State, notice: Notice) -> State:
    """`state` with `notice` first, or without all that it resolves."""
    if notice.resolved:
        left = tuple(old for old in state.notices if old.problem != notice.problem)
    else:
        stay = (old for old in state.notices if old.problem != notice.problem or old.problem not in ONE_AT_A_TIME)
        left = (notice, *(old for old in stay if old.message != notice.message))
    return replace(state, notices=left)


def after_loss(state: State, in_a_row: int, reason: str) -> State:
    """`state` once the engine is gone for the `in_a_row`-th time without a steady run between; a restart follows.

    An engine that was never ready and said why will say the same again: that is told at once.
    """
    said_why = not state.running and state.notices and not state.notices_of_last_run
    phase = Phase.STOPPED if said_why or in_a_row >= TRIES_BEFORE_STOPPED else Phase.RESTARTING
    restarts = state.restarts + state.running
    return replace(state, phase=phase, restarts=restarts, reason=reason, notices_of_last_run=True)


def status_line(state: State, now: datetime) -> str:
    """The one line that says how things stand."""
    match state.phase:
        case Phase.RUNNING if state.paused:
            return words.paused(state.paused_until, now)
        case Phase.RUNNING if state.watching_until:
            return words.watching(state.watching_until, now)
        case Phase.RUNNING if not state.used:
            return words.READY
        case Phase.RUNNING:
            return words.on(state.feed_seconds, state.next_break_seconds)
        case Phase.STARTING:
            return words.STARTING
        case Phase.RESTARTING:
            return words.RESTARTING
        case Phase.STOPPED:
            return words.STOPPED
        case Phase.LEAVING:
            return words.LEAVING


def status_detail(state: State) -> str:
    """What the status means and what to do next, in a sentence or two."""
    match state.phase:
        case Phase.RUNNING if state.paused:
            return f"{words.DETAIL_PAUSED}\n{words.feed_time(state.feed_seconds).capitalize()}."
        case Phase.RUNNING if state.watching_until:
            return f"{words.DETAIL_WATCHING}\n{words.feed_time(state.feed_seconds).capitalize()}."
        case Phase.RUNNING if state.would_have:
            return words.DETAIL_TO_CHOOSE
        case Phase.RUNNING:
            return _what_happens(state)
        case Phase.STARTING:
            return words.DETAIL_STARTING
        case Phase.RESTARTING:
            return words.DETAIL_RESTARTING
        case Phase.STOPPED:
            return _why_stopped(state)
        case Phase.LEAVING:
            return words.DETAIL_LEAVING


def _what_happens(state: State) -> str:
    if not state.used:
        return words.DETAIL_READY if state.softens else f"{words.DETAIL_READY}\n{words.DETAIL_NOTHING}"
    return words.DETAIL_ON if state.softens else words.DETAIL_NOTHING


def _why_stopped(state: State) -> str:
    if state.lacks_keyring:
        return words.DETAIL_KEYRING
    if state.reason and not state.notices:
        return f"{words.DETAIL_STOPPED}\n{words.LAST_WORDS.format(reason=state.reason)}"
    return words.DETAIL_STOPPED
