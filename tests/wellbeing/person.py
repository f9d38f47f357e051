"""A simulated person with a computer of their own: pages, a lock, a hand, and every clock, for tests of minutes.

Nothing waits: `go` lets time pass in steps of a quarter of a second, and everything that happens by itself happens in
it, as in the engine and in resources/page/beats.js: pages beat, the system is looked at, what gathered is written.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Self
from zoneinfo import ZoneInfo

from wellbeing.absence import Here
from wellbeing.clock import Instant
from wellbeing.engine.about_time import LOOK_EVERY
from wellbeing.engine.keeping import FLUSH_EVERY
from wellbeing.engine.tally import StoredTally
from wellbeing.feed_time import BEAT, Looked
from wellbeing.store import Store, StoreError
from wellbeing.store_day import StoredDays

STEP = 0.25
BERLIN = ZoneInfo("Europe/Berlin")
EVENING = datetime(2026, 11, 5, 20, 0, tzinfo=BERLIN)


@dataclass
class Page:
    """One tab: what its script would say, without a browser. `speaks`: it is not hung, and its engine is there."""

    name: str
    site: str = "x"
    kind: str = "feed"
    focused: bool = True
    visible: bool = True
    plays: bool = False
    speaks: bool = True
    late: float = 0.0
    gathered: float = 0.0
    said_at: float = 0.0
    touched: bool = False
    waiting: list[tuple[float, Looked]] = field(default_factory=list)

    @property
    def looked_at(self) -> bool:
        return self.visible and (self.focused or self.plays)


class Person:
    """Somebody at their computer, from `start` on. `system` is False where it says neither of input nor of locks."""

    def __init__(self, start: datetime = EVENING, system: bool = True) -> None:
        assert isinstance(start.tzinfo, ZoneInfo)
        self.zone, self.wall = start.tzinfo, start.astimezone(UTC)
        self.awake = self.running = 1000.0
        self.boot, self.system = "first", system
        self.store = Store.in_memory()
        self.pages: list[Page] = []
        self.locked, self.input_at, self.hand = False, 1000.0, True
        self.start_engine()

    # what people and computers do

    def start_engine(self) -> None:
        """Begin to count, with what is stored."""
        self.tally = StoredTally(lambda _site, _author: None, self.instant)

    def open(self, name: str = "tab", **page: object) -> Page:
        """Open a page, which takes the focus from the others."""
        for other in self.pages:
            other.focused = False
        made = Page(name, said_at=self.awake, **page)  # type: ignore[arg-type]
        self.pages.append(made)
        return made

    def turn_to(self, page: Page | None) -> Self:
        """Give `page` the focus, or another program; what was looked at says so at once, as pages do."""
        for each in self.pages:
            before, each.focused = each.looked_at, each is page
            if before and not each.looked_at:
                self._say(each)
        return self

    def close(self, page: Page) -> Self:
        """Close a page; its script says what it has not said yet."""
        self._say(page)
        self.pages.remove(page)
        return self

    def go(self, minutes: float = 0, seconds: float = 0) -> Self:
        """Let time pass; the person's hand moves meanwhile unless `hand` is False."""
        for _ in range(round((minutes * 60 + seconds) / STEP)):
            self._step()
        return self

    def leave_alone(self, minutes: float = 0, seconds: float = 0) -> Self:
        """Let time pass without any input."""
        self.hand, before = False, self.hand
        self.go(minutes, seconds)
        self.hand = before
        return self

    def lock(self) -> Self:
        self.locked = True
        return self

    def unlock(self) -> Self:
        self.locked, self.input_at = False, self.awake
        return self

    def sleep(self, hours: float = 0, minutes: float = 0) -> Self:
        """The lid is closed: the wall's clock and the boot clock go on, the awake one stands still."""
        seconds = hours * 3600 + minutes * 60
        self.wall += timedelta(seconds=seconds)
        self.running += seconds
        return self

    def crash(self) -> Self:
        """The engine is killed, and a new one begins: what was in its memory is gone."""
        self.start_engine()
        return self

    def reboot(self, minutes: float = 2, clock: timedelta = timedelta()) -> Self:
        """The computer goes off and on again after so long, with its clock set by `clock`; pages are closed."""
        self.pages.clear()
        self.wall += timedelta(minutes=minutes) + clock
        self.awake = self.running = self.input_at = 5.0
        self.boot += "'"
        self.start_engine()
        return self

    # what happens by itself

    def instant(self) -> Instant:
        return Instant(self.wall.astimezone(self.zone), self.awake, self.running, self.boot)

    def _step(self) -> None:
        self.wall += timedelta(seconds=STEP)
        self.awake += STEP
        self.running += STEP
        if self.hand and not self.locked:
            self.input_at = self.awake
        if self._due(LOOK_EVERY):
            here = Here(self.awake - self.input_at, self.locked) if self.system else Here()
            self.tally.here(here)
        for page in self.pages:
            self._beat(page)
        if self._due(FLUSH_EVERY):
            self.write()

    def _due(self, every: float) -> bool:
        return (self.awake % every) < STEP / 2

    def _beat(self, page: Page) -> None:
        page.gathered += STEP if page.looked_at else 0.0
        if self.awake - page.said_at >= BEAT:
            self._say(page)
        while page.waiting and page.waiting[0][0] <= self.awake:
            self.tally.beat(page.name.encode(), page.site, page.kind, page.waiting.pop(0)[1])

    def _say(self, page: Page) -> None:
        if not page.speaks or not page.gathered:
            return
        looked = Looked(page.gathered, page.plays, page.touched)
        page.gathered, page.said_at, page.touched = 0.0, self.awake, False
        page.waiting.append((self.awake + page.late, looked))
        if not page.late:
            self.tally.beat(page.name.encode(), page.site, page.kind, page.waiting.pop(0)[1])

    def write(self) -> None:
        """Write what has gathered, as wellbeing.engine.keeping does."""
        gathered = self.tally.take()
        try:
            gathered.write(StoredDays(self.store), self.tally.today)
        except StoreError:
            self.tally.give_back(gathered)

    # what was counted

    def rows(self) -> Iterable[tuple[str, int, str, str, float]]:
        """(day, hour, site, kind, seconds) of what is stored."""
        return self.store.rows("SELECT day, hour, site, kind, seconds FROM feed_time")

    def seconds(self, kind: str = "feed", day: date | None = None) -> float:
        """What is stored of `kind`, on `day` or on all days."""
        return sum(row[4] for row in self.rows() if row[3] == kind and day in (None, date.fromisoformat(row[0])))

    def hours(self) -> dict[tuple[str, int], float]:
        """Minutes by day and hour."""
        found: Counter[tuple[str, int]] = Counter()
        for day, hour, _, _, seconds in self.rows():
            found[day, hour] += seconds  # type: ignore[assignment]
        return {key: seconds / 60 for key, seconds in found.items()}
