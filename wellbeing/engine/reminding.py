"""Looks after rests: hears each beat, asks whether the person is busy when a rest is near, and tells the app."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from typing import Any

from wellbeing import protocol as say
from wellbeing.breaks import Answer, Breaks, Counted, Kind, Moment, Plan
from wellbeing.breaks_kept import KeptBreaks
from wellbeing.clock import Instant, instant
from wellbeing.engine.pause import Pause
from wellbeing.engine.tally import StoredTally
from wellbeing.feed_time import BEAT, Looked
from wellbeing.interruptions import NEVER, Interruptions
from wellbeing.settings import Settings
from wellbeing.system.busy import Busy, busy_here

SHORT_AFTER = 20 * 60.0
"""Feed seconds after which a short rest comes (20 s after 20 min, as in Safe Eyes' and entracte's defaults)."""

HEARD_FOR = BEAT + 2.0
"""Seconds for which a beat says how its page is looked at."""

KEEP_EVERY = 10.0
"""Seconds between two writes of feed time towards a rest; what the person saw or said is written at once."""


class Reminding:
    """Held by the engine, on its loop. `interruptions` is shared with everybody who shows something unasked."""

    def __init__(
        self,
        tally: StoredTally,
        tell: Callable[[say.Event], None],
        busy: Busy | None = None,
        clock: Callable[[], Instant] = instant,
        keep: Callable[[KeptBreaks], None] = lambda _kept: None,
    ) -> None:
        self._tally, self._tell, self._clock, self._keep = tally, tell, clock, keep
        self._busy = busy or Busy(busy_here())
        self.interruptions = Interruptions()
        self._breaks = Breaks(self.interruptions)
        self._fed, self._looked, self._heard = 0.0, Looked(), 0.0
        self._pause: Pause | None = None
        self.paused, self._last_told = False, say.BreakIs()
        self._kept_at, self._last_kept = -KEEP_EVERY, self._worth_keeping()
        tally.watchers.append(self._beat)

    def _beat(self, _site: str, kind: str, looked: Looked, seconds: float) -> None:
        if kind == "feed":
            self._fed += seconds
            self._looked, self._heard = looked, self._clock().running

    def take_up(self, kept: KeptBreaks | None) -> None:
        """Go on where the last run ended."""
        if kept is not None:
            now = kept.at(self._clock())
            self._breaks.take_up(now.counted)
            self.interruptions.last = now.shown
            self._last_kept = self._worth_keeping()

    def forget(self) -> None:
        """Everything stored is erased: rests are counted anew."""
        self._fed, self.interruptions.last = 0.0, NEVER
        self._breaks.take_up(Counted(fed_at=self._clock().running))
        self._last_kept = self._worth_keeping()

    def follow(self, settings: Settings) -> None:
        """Settings were read."""
        self._breaks.follow(plan_of(settings))
        self._told()

    async def look(self) -> None:
        """To be called every two seconds: a rest is due that late at most."""
        now = self._clock()
        if self._pause and self._pause.is_over(now.wall, now.running):
            self.resume()
        busy = await self._busy.look() if self._breaks.wants_to_know(now.running) and not self.paused else None
        now = self._clock()
        fresh = now.running - self._heard <= HEARD_FOR
        fed, self._fed = self._fed, 0.0
        self._breaks.tick(
            Moment(
                at=now.running,
                fed=fed,
                idle=self._tally.last_here.idle_seconds if fresh else None,
                plays=fresh and self._looked.plays,
                scrolling=fresh and self._looked.active,
                typing=self._tally.typing,
                busy=busy,
                paused=self.paused,
            )
        )
        self._told()

    def answer(self, answer: Answer, kind: Kind) -> None:
        """The person pressed something."""
        self._breaks.answer(answer, self._clock().running, kind)
        self._told()

    def offer(self) -> None:
        """Offer rests once, at a good moment."""
        self._breaks.offering = True

    def pause(self, minutes: int) -> None:
        """Show nothing unasked for so long (0: until resumed)."""
        self.paused = True
        now = self._clock()
        self._pause = Pause.of(minutes, now.wall, now.running) if minutes else None

    def resume(self) -> None:
        """Let reminders come again."""
        self.paused, self._pause = False, None

    def status(self) -> dict[str, Any]:
        """What `StatusIs` says of reminders."""
        return {
            "reminders_paused": self.paused,
            "reminders_paused_until": self._pause.until.isoformat(timespec="minutes") if self._pause else "",
            "next_rest_seconds": None if self.paused else self._breaks.next_in,
        }

    def _keep_if_due(self) -> None:
        now, worth = self._clock(), self._worth_keeping()
        (said, _), (said_before, _) = worth, self._last_kept
        late = now.running - self._kept_at >= KEEP_EVERY
        if worth != self._last_kept and (late or said != said_before):
            self._kept_at, self._last_kept = now.running, worth
            self._keep(KeptBreaks(now, self._breaks.counted, self.interruptions.last))

    def _worth_keeping(self) -> tuple[object, object]:
        """What the person saw or said, and what was counted, for those who have rests."""
        counted = self._breaks.counted
        said = counted.put_off, counted.promised, self.interruptions.last
        return said, (counted.long, counted.short, counted.since_rest) if self._breaks.wanted else ()

    def _told(self) -> None:
        self._keep_if_due()
        seen = say.BreakIs(**asdict(self._breaks.seen))
        if seen != self._last_told:
            self._last_told = seen
            self._tell(seen)


def plan_of(settings: Settings) -> Plan:
    """What a person chose, as the scheduler has it. Rests go by feed time: without it there are none."""
    chosen = settings.breaks if settings.count_feed_time else "off"
    return Plan(
        long_after=60.0 * settings.break_after if chosen in ("long", "both") else 0.0,
        long_lasts=60.0 * settings.break_minutes,
        short_after=SHORT_AFTER if chosen in ("short", "both") else 0.0,
        strict=settings.strict_breaks,
    )
