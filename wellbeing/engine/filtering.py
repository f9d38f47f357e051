"""What is done to feeds at this moment: one thing that the service changes and that all conversations read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import cast

from filters.moments import Moment
from filters.policy import Policy
from wellbeing import page_messages as page
from wellbeing.engine.page_limit import Limits
from wellbeing.engine.rule_hours import RuleHours
from wellbeing.moments import this_moment
from wellbeing.put_away import away_on
from wellbeing.settings import Settings
from wellbeing.spoken import ENGLISH, Spoken, spoken


@dataclass(slots=True)
class Filtering:
    """What is done to feeds at this moment. The service changes it; conversations read it."""

    policy: Policy = field(default_factory=Policy)
    covering: bool = True
    look: page.Look = "blur"
    discreet: bool = False
    asks_before_sharing: bool = True
    hold_ms: int = 400
    space_every: int = 10
    moment: Callable[[], Moment] = this_moment
    paused_sites: frozenset[str] = frozenset()
    watching: bool = False
    put_away: tuple[str, ...] = ()
    limits: Limits | None = None
    free: Callable[[str, str], bool] = lambda _host, _path: False
    spoken: Spoken = field(default_factory=lambda: spoken(ENGLISH))
    _hours: RuleHours = field(default_factory=RuleHours)

    def follow(self, settings: Settings) -> None:
        """Take up what a person set of how pages look; the rest follows from more than the settings."""
        self.look, self.discreet = cast(page.Look, settings.look), settings.discreet
        self.hold_ms, self.space_every = settings.hold_ms, settings.space_every
        self.put_away, self.asks_before_sharing = settings.put_away, settings.ask_before_sharing

    def away(self, site: str) -> list[str]:
        """The parts of the pages of `site` that are put away now (filters.sites.regions)."""
        return [*away_on(self.put_away, site)] if self.looks_at(site) else []

    def hours_turned(self) -> bool:
        """Whether rules began or ended to hold since this was asked last: pages are to ask again then."""
        return self._hours.turned(self.policy.rulebook, self.moment())

    def covers(self, site: str) -> bool:
        """Whether posts of `site` are judged and covered now."""
        return not self.watching and self.looks_at(site)

    def watches(self, site: str) -> bool:
        """Whether posts of `site` are judged in silence now, and left as they are."""
        return self.watching and self.looks_at(site)

    def looks_at(self, site: str) -> bool:
        """Whether posts of `site` are judged now, whatever becomes of them: no pause holds there."""
        return self.covering and site not in self.paused_sites
