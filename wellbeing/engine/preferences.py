"""The person's settings and rules as the engine uses them: always the last ones that could be read."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from filters.policy import Choice, Policy
from filters.presets import choices, threshold_at
from filters.sites.definition import Site
from filters.verdicts import Action
from wellbeing import protocol as say
from wellbeing.agreed_sites import entries_of, ids_of, servers_of
from wellbeing.engine.own_rules import OwnRules, RulesReader
from wellbeing.engine.watched_file import LastGood, Problem
from wellbeing.newer_sites_file import in_use
from wellbeing.places import Places
from wellbeing.settings import HARMS, SITES, CategorySetting, Settings, added_host, limits_of
from wellbeing.settings_file import read_settings
from wellbeing.site_files import LeftOut, chosen_sites, sites_and_left_out, with_newer
from wellbeing.trusted_sources import chosen_sources

LEFT_OUT = (
    "Some servers that you added are left out: {servers}. They are no servers of that kind, or belong to the site named"
    " beside them, which is read where you choose it. Remove them in the settings, under Feeds. Everything else in your"
    " settings is in force."
)

MOST_NAMED = 10
"""Servers that are named in one notice."""

IN_ORDER = {
    "settings": "Your settings file is in order again, and all of it is in force.",
    "rules": "Your rules file is in order again, and all of it is in force.",
    "sites": "The definitions of your sites are in order again.",
}

SENSITIVITIES = limits_of("sensitivity", CategorySetting).choices

DEFAULT_SUPPORT = 0.5
"""The score from which a post counts as support, where the model states none."""


@dataclass(frozen=True, slots=True)
class _Chosen:
    """What the settings file says; `left_out` names in words the servers in it that cannot be read as such."""

    settings: Settings
    sites: tuple[Site, ...]
    left_out: str = ""


class Preferences:
    """Settings, rules and the sites that follow from them. `thresholds` are the model's, by category.

    Sites are as in the newer files that the person took, or in a guardian's service as they shipped: `only_shipped`.
    What cannot be read is said once through `tell`, and once more when it can be read again.
    """

    def __init__(
        self,
        places: Places,
        thresholds: Mapping[str, float],
        added_hosts: Sequence[tuple[str, str]],
        tell: Callable[[say.Event], None],
        only_shipped: bool = False,
    ) -> None:
        self._thresholds, self._added, self._tell = thresholds, tuple(added_hosts), tell
        self.kept_sites: frozenset[str] = frozenset()
        self._newer_path = None if only_shipped else places.newer_sites
        self._newer: tuple[Site, ...] = ()
        self._newer_problem = ""
        self._untouched = self._chosen_by(Settings())
        self._chosen = LastGood(places.settings, self._read, self._untouched)
        self._reader = RulesReader()
        self._rules: LastGood[OwnRules] = LastGood(places.rules, self._reader.read, OwnRules())
        self._said: dict[str, str] = {}
        self._alone = asyncio.Lock()

    @property
    def settings(self) -> Settings:
        """The settings in force."""
        return self._chosen.value.settings

    @property
    def history_days(self) -> int | None:
        """For how many days posts are kept; None while the file was never read, and nobody chose what is in force."""
        return None if self._never_read else self.settings.history_days

    @property
    def keep_months(self) -> int | None:
        """For how many months minutes and counts are kept; None while the file was never read."""
        return None if self._never_read else self.settings.keep_months

    @property
    def _never_read(self) -> bool:
        return bool(self._chosen.problem) and self._chosen.value is self._untouched

    @property
    def softens(self) -> bool:
        """Whether the person chose anything that happens to posts: a preset, a topic or a rule."""
        chosen = {self.settings.preset, *(each.action for each in self.settings.categories.values())}
        return not chosen <= {"none", "preset", "show"} or any(
            rule.action > Action.SHOW for rule in self._rules.value.book.rules
        )

    @property
    def sites(self) -> tuple[Site, ...]:
        """The sites that the person chose, with the hosts they added, and `kept_sites`: those that are to stay."""
        now = self._chosen.value
        chosen = {*(site.id for site in now.sites), *entries_of(now.settings)}
        return self._chosen_by(now.settings).sites if self.kept_sites - chosen else now.sites

    @property
    def problems(self) -> list[str]:
        """What could not be read, in words."""
        return [each for each in (self._settings_problem, self._rules.problem, self._newer_problem) if each]

    @property
    def _settings_problem(self) -> str:
        return self._chosen.problem or self._chosen.value.left_out

    async def read(self) -> bool:
        """Read the files again, in a thread; whether anything is different now, all of it at once."""
        async with self._alone:
            before = self._newer
            chosen, rules = await asyncio.to_thread(self._look)
            changed = [self._chosen.take(chosen), self._rules.take(rules), before != self._newer]
        self._say("settings", self._settings_problem)
        self._say("rules", self._rules.problem or self._rules.value.unread)
        self._say("sites", self._newer_problem)
        return any(changed)

    def _look(self) -> tuple[_Chosen | Problem[_Chosen], OwnRules | Problem[OwnRules]]:
        """Newer sites first, which settings go by; then these: rules that leave trusted sources alone go by them."""
        if self._newer_path is not None:
            newer = in_use(self._newer_path)
            self._newer, self._newer_problem = newer.sites, newer.problem
        chosen = self._chosen.look()
        self._reader.trusted = chosen_sources(self._chosen.after(chosen).settings.trusted_sources)
        return chosen, self._rules.look()

    def policy(self, trusted: frozenset[tuple[str, str]]) -> Policy:
        """Everything that decides about posts."""
        book = self._rules.value.book
        return Policy(
            choices=self._choices(self.settings.preset),
            rules=book.rules,
            rulebook=book,
            trusted=trusted,
            except_followed=self.settings.except_followed,
            sources=chosen_sources(self.settings.trusted_sources),
            support_threshold=self._thresholds.get("supportive", DEFAULT_SUPPORT),
        )

    def counts_at(self, scores: Mapping[str, float]) -> dict[str, list[str]]:
        """For each topic, the sensitivities at which a post with `scores` counts as such."""
        return {
            harm: [each for each in SENSITIVITIES if score >= threshold_at(each, self._thresholds[harm])]
            for harm, score in scores.items()
            if harm in self._thresholds and harm in HARMS
        }

    def under(self, preset: str, policy: Policy) -> Policy:
        """`policy` as if `preset` were set, and all else as it is; both share the rules."""
        return replace(policy, choices=self._choices(preset))

    def _choices(self, preset: str) -> Mapping[str, Choice]:
        chosen = self.settings.categories
        actions = {harm: Action(each.action) for harm, each in chosen.items() if each.action != "preset"}
        sensitivities = {harm: each.sensitivity for harm, each in chosen.items()}
        return choices(preset, self._thresholds, actions, sensitivities)

    def _read(self, path: Path) -> _Chosen:
        return self._chosen_by(read_settings(path))

    def _chosen_by(self, settings: Settings) -> _Chosen:
        """The sites that `settings` choose. Servers that a family keeps come first: nothing else takes them."""
        own = [added_host(each) for each in settings.added_hosts]
        kept = sorted(ids_of(self.kept_sites) & set(SITES))
        kinds = dict.fromkeys([*settings.sites, *kept, *(kind for kind, _ in self._added)])
        servers = [*servers_of(self.kept_sites), *self._added, *own]
        sites, left_out = sites_and_left_out(servers, with_newer(self._newer))
        return _Chosen(settings, chosen_sites(sites, kinds), _named([each for each in left_out if _of(each) in own]))

    def _say(self, problem: say.Problem, now: str) -> None:
        before, self._said[problem] = self._said.get(problem, ""), now
        if now and now != before:
            self._tell(say.Notice(problem=problem, message=now))
        elif before and not now:
            self._tell(say.Notice(problem=problem, message=IN_ORDER[problem], resolved=True))


def _of(server: LeftOut) -> tuple[str, str]:
    return server.kind, server.host


def _named(left_out: Sequence[LeftOut]) -> str:
    """The servers that are `left_out` in words, each with the site that it is of; "" where there are none."""
    servers = [f"{each.host} ({each.owner.title})" if each.owner else each.host for each in left_out]
    more = ["…"] if len(servers) > MOST_NAMED else []
    return LEFT_OUT.format(servers=", ".join([*servers[:MOST_NAMED], *more])) if servers else ""
