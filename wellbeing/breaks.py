"""Decides when a rest from feeds is suggested, by the time spent in feeds, and when that would be a bad moment. Pure.

A card in the corner says half a minute before that a rest comes, then that it is there; the rest itself begins when
the person says so (or by itself, for those who chose it strict). Whoever leaves the feeds for three minutes has rested.
Sources of the numbers: Stretchly, Safe Eyes, entracte and Sane Break, as compared in the notes on evidence.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import Literal

from wellbeing.interruptions import APART, Interruptions

Kind = Literal["long", "short"]
Stage = Literal["", "offer", "notice", "due", "stays", "rest"]
"""What there is to see: nothing, whether rests are wanted at all, that one comes, that it is there (small: that it
still is, after three delays), or the rest itself."""
Answer = Literal["start", "postpone", "carry_on", "done"]

NOTICE = 30.0
"""Seconds for which a rest is announced."""
RESTED = 180.0
"""Seconds away from feeds, or without input in front of one where nothing plays, after which a person has rested."""
HERE = 20.0
"""Seconds after their last feed time for which somebody is in feeds still: five beats of a page, late ones too."""
POSTPONES = 3
POSTPONE = 300.0
POSTPONE_STEP = 120.0
"""Seconds of feed time: the first delay, and by how much each one is longer than the one before."""
PATIENCE = 60.0
"""Seconds for which a pause in scrolling is waited for."""
GRACE = 60.0
"""Seconds after its end at which a rest that nobody ended is over: the app may have been closed in it."""
OFFERED_AFTER = 300.0
"""Seconds in feeds after which rests may be offered: nobody is asked who just looked in."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What a person chose, in seconds: after how much feed time each kind comes (0: never), and how long it lasts."""

    long_after: float = 0.0
    long_lasts: float = 300.0
    short_after: float = 0.0
    short_lasts: float = 20.0
    strict: bool = False

    def after(self, kind: Kind) -> float:
        """Feed seconds until a rest of this kind; infinity where it is not wanted."""
        return (self.long_after if kind == "long" else self.short_after) or math.inf

    def lasts(self, kind: Kind) -> float:
        """Seconds."""
        return self.long_lasts if kind == "long" else self.short_lasts


@dataclass(frozen=True, slots=True)
class Moment:
    """How things are now. `at` are seconds of a clock that goes on in sleep and is never set; `fed`, seconds in feeds
    since the moment before.

    `idle` is seconds since the last input (None: nobody knows), `plays` and `scrolling` what the page last said.
    `busy` is whether a camera, a full screen or the like keeps everything of ours away; None: nobody was asked.
    """

    at: float
    fed: float = 0.0
    idle: float | None = None
    plays: bool = False
    scrolling: bool = False
    typing: bool = False
    busy: bool | None = False
    paused: bool = False


@dataclass(frozen=True, slots=True)
class Counted:
    """What has to survive a restart, in seconds: feed time towards each kind of rest and since the last one.

    `put_off` is how often which kind was; `promised`, that the person knows of the one to come; `fed_at` as Moment.at.
    """

    long: float = 0.0
    short: float = 0.0
    since_rest: float = 0.0
    put_off: tuple[Kind, int] = ("long", 0)
    promised: bool = False
    fed_at: float = -math.inf


@dataclass(frozen=True, slots=True)
class Seen:
    """What there is to see. `lasts` of the rest and `fed` since the last one, in seconds; `delays` are those left."""

    stage: Stage = ""
    kind: Kind = "long"
    lasts: float = 0.0
    fed: float = 0.0
    delays: int = 0
    delay: float = 0.0
    strict: bool = False


NOTHING = Seen()


class Breaks:
    """`tick` each second or two, and `answer` when the person says something; `seen` is what there is to see.

    `offering` is set by whoever knows that the person was never asked whether they want rests.
    """

    def __init__(self, interruptions: Interruptions) -> None:
        self._interruptions = interruptions
        self.plan, self.seen, self.offering = Plan(), NOTHING, False
        self._fed: dict[Kind, float] = {"long": 0.0, "short": 0.0}
        self._since_rest = 0.0
        self._fed_at = self._shown_at = self._ends = -math.inf
        self._waits_since: float | None = None
        self._put_off: tuple[Kind, int] = ("long", 0)
        self._asked_for = False

    def wants_to_know(self, at: float) -> bool:
        """Whether the next tick may show something, or goes on showing it: then it needs to know who is busy."""
        if self.seen.stage:
            return self.seen.stage != "rest"
        return (self._ripe() is not None or self._offer_ripe()) and self._may(at)

    @property
    def wanted(self) -> bool:
        """Whether any rest may come, or be offered."""
        return bool(self.plan.long_after or self.plan.short_after or self.offering)

    @property
    def counted(self) -> Counted:
        """What has to survive a restart. A rest that has begun is had; one that was announced will be again."""
        resting = self.seen.kind if self.seen.stage == "rest" else ""
        if resting == "long":
            return Counted(fed_at=self._fed_at)
        short = 0.0 if resting else self._fed["short"]
        promised = self._asked_for or self.seen.stage in ("notice", "due", "stays")
        return Counted(self._fed["long"], short, self._since_rest, self._put_off, promised, self._fed_at)

    def take_up(self, counted: Counted) -> None:
        """Go on after a restart."""
        self._fed = {"long": counted.long, "short": counted.short}
        self._since_rest, self._put_off = counted.since_rest, counted.put_off
        self._asked_for, self._fed_at = counted.promised, counted.fed_at

    @property
    def next_in(self) -> float | None:
        """Feed seconds until the next rest, None where none comes."""
        left = min(self._left(kind) for kind in self._fed)
        return None if math.isinf(left) else max(0.0, left)

    def follow(self, plan: Plan) -> None:
        """The person chose anew. What was seen under the old choice goes."""
        if plan != self.plan:
            self.plan = plan
            if self.seen.stage != "rest":
                self._hide()

    def tick(self, now: Moment) -> Seen:
        """Time has passed: what there is to see now."""
        if self.seen.stage == "rest":
            if now.at >= self._ends:
                self._rested(now.at, self.seen.kind)
            return self.seen
        if now.paused or self._has_rested(now):
            self._rested(now.at)
        self._count(now)
        if now.paused:
            return self.seen
        if now.busy:
            self._hide()
        elif now.busy is False and not now.typing:
            self._go_on(now)
        return self.seen

    def answer(self, answer: Answer, at: float, kind: Kind = "long") -> Seen:
        """The person pressed something; to begin a rest of `kind`, nothing has to be seen."""
        if answer == "start":
            kind = self.seen.kind if self.seen.stage in ("notice", "due", "stays") else kind
            self._rest(kind, at)
        elif answer == "postpone" and self.seen.delays:
            self._postpone()
        elif answer != "postpone":
            self._rested(at, self.seen.kind)
        return self.seen

    # counting

    def _count(self, now: Moment) -> None:
        self._fed_at = now.at if now.fed > 0 else self._fed_at
        fed = 0.0 if now.paused else now.fed
        self._since_rest += fed
        for kind in self._fed:
            self._fed[kind] += fed

    def _has_rested(self, now: Moment) -> bool:
        idle = now.idle is not None and now.idle >= RESTED and not now.plays
        return idle or now.at - self._fed_at >= RESTED

    def _rested(self, at: float, kind: Kind = "long") -> None:
        """Count anew. After a short rest the long one still comes when it would have."""
        self._fed["short"] = 0.0
        if kind == "long":
            self._fed["long"] = self._since_rest = 0.0
        self._fed_at, self._put_off, self._asked_for = at, (kind, 0), False
        self._hide()

    def _left(self, kind: Kind) -> float:
        return self.plan.after(kind) - self._fed[kind]

    # what comes

    def _ripe(self) -> Kind | None:
        """The kind that is to be announced or is due. A long rest within 20 minutes of a short one stands for both."""
        if self._left("long") <= NOTICE:
            return "long"
        return "short" if self._left("short") <= NOTICE and self._left("long") >= APART else None

    def _offer_ripe(self) -> bool:
        wanted = self.plan.long_after or self.plan.short_after
        return self.offering and not wanted and self._since_rest >= OFFERED_AFTER

    def _may(self, at: float) -> bool:
        return self._asked_for or self._interruptions.may(at)

    def _go_on(self, now: Moment) -> None:
        """Nothing keeps us away: show what is next, in a pause of scrolling. Who has left feeds is not run after."""
        stage = self._next_stage(now)
        if not stage or now.at - self._fed_at > HERE or not (self.seen.stage or self._may(now.at)):
            return
        self._waits_since = now.at if self._waits_since is None else self._waits_since
        if now.scrolling and now.at - self._waits_since < PATIENCE:
            return
        self._waits_since = None
        if self.seen.stage:
            self._turn_to(stage, now.at)
        else:
            self._interrupt(stage, now.at)

    def _next_stage(self, now: Moment) -> Stage:
        kind = self._ripe()
        if not self.seen.stage:
            return "notice" if kind else "offer" if self._offer_ripe() else ""
        over = self._left(self.seen.kind) <= 0 and now.at - self._shown_at >= NOTICE
        if self.seen.stage != "notice" or not over:
            return ""
        if self.plan.strict:
            return "rest"
        return "due" if self.seen.delays else "stays"

    def _interrupt(self, stage: Stage, at: float) -> None:
        """Something new is seen; unasked, unless the person put it off until now."""
        if not self._asked_for:
            self._interruptions.note(at)
        self._asked_for, self._shown_at = False, at
        if stage == "offer":
            self.seen, self.offering = Seen("offer"), False
            return
        kind = self._ripe() or "long"
        self._put_off = self._put_off if self._put_off[0] == kind else (kind, 0)
        done = self._put_off[1]
        delay = POSTPONE + done * POSTPONE_STEP
        self.seen = Seen(
            stage, kind, self.plan.lasts(kind), self._since_rest, POSTPONES - done, delay, self.plan.strict
        )

    def _turn_to(self, stage: Stage, at: float) -> None:
        if stage == "rest":
            self._rest(self.seen.kind, at)
        else:
            self.seen = replace(self.seen, stage=stage, fed=self._since_rest)

    def _rest(self, kind: Kind, at: float) -> None:
        lasts = self.plan.lasts(kind)
        self._ends = at + lasts + GRACE
        self.seen = Seen("rest", kind, lasts, self._since_rest, strict=self.plan.strict)

    def _postpone(self) -> None:
        kind, delay = self.seen.kind, self.seen.delay
        self._put_off = (kind, POSTPONES - self.seen.delays + 1)
        self._fed[kind] = self.plan.after(kind) - delay
        self._asked_for = True
        self._hide()

    def _hide(self) -> None:
        self.seen, self._waits_since = NOTHING, None
