"""The person's settings and rules as the engine uses them: always the last ones that could be read."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from filters.policy import Choice, Policy
from filters.presets import choices
from filters.rules import Rule
from filters.sites.definition import Site
from filters.verdicts import Action
from wellbeing import protocol as say
from wellbeing.engine.watched_file import LastGood
from wellbeing.places import Places
from wellbeing.rules_file import read_rules
from wellbeing.settings import Settings, added_host
from wellbeing.settings_file import read_settings
from wellbeing.site_files import chosen_sites, load_sites
from wellbeing.trusted_sources import shipped_sources

DEFAULT_SUPPORT = 0.5
"""The score from which a post counts as support, where the model states none."""


class Preferences:
    """Settings, rules and the sites that follow from them. `thresholds` are the model's, by category.

    What cannot be read is said once through `tell`, and once more when it can be read again.
    """

    def __init__(
        self,
        places: Places,
        thresholds: Mapping[str, float],
        added_hosts: Sequence[tuple[str, str]],
        tell: Callable[[say.Event], None],
    ) -> None:
        self._thresholds, self._added, self._tell = thresholds, tuple(added_hosts), tell
        self._chosen = LastGood(places.settings, self._read, (Settings(), self._sites(Settings())))
        self._rules: LastGood[tuple[Rule, ...]] = LastGood(places.rules, read_rules, ())

    @property
    def settings(self) -> Settings:
        """The settings in force."""
        return self._chosen.value[0]

    @property
    def sites(self) -> tuple[Site, ...]:
        """The sites that the person chose, with the hosts they added."""
        return self._chosen.value[1]

    @property
    def problems(self) -> list[str]:
        """What could not be read, in words."""
        return [each.problem for each in (self._chosen, self._rules) if each.problem]

    def read(self) -> bool:
        """Read both files again; whether anything is different now."""
        changed = [self._again("settings", self._chosen), self._again("rules", self._rules)]
        return any(changed)

    def policy(self, trusted: frozenset[tuple[str, str]]) -> Policy:
        """Everything that decides about posts."""
        return Policy(
            choices=self._choices(self.settings.preset),
            rules=self._rules.value,
            trusted=trusted,
            except_followed=self.settings.except_followed,
            sources=tuple(each for each in shipped_sources().values() if each.name in self.settings.trusted_sources),
            support_threshold=self._thresholds.get("supportive", DEFAULT_SUPPORT),
        )

    def under(self, preset: str, policy: Policy) -> Policy:
        """`policy` as if `preset` were set, and all else as it is; both share the rules."""
        return replace(policy, choices=self._choices(preset))

    def _choices(self, preset: str) -> Mapping[str, Choice]:
        chosen = self.settings.categories
        actions = {harm: Action(each.action) for harm, each in chosen.items() if each.action != "preset"}
        sensitivities = {harm: each.sensitivity for harm, each in chosen.items()}
        return choices(preset, self._thresholds, actions, sensitivities)

    def _read(self, path: Path) -> tuple[Settings, tuple[Site, ...]]:
        settings = read_settings(path)
        return settings, self._sites(settings)

    def _sites(self, settings: Settings) -> tuple[Site, ...]:
        added = [*self._added, *map(added_host, settings.added_hosts)]
        kinds = dict.fromkeys([*settings.sites, *(kind for kind, _ in self._added)])
        return chosen_sites(load_sites(added), kinds)

    def _again(self, problem: say.Problem, file: LastGood[Any]) -> bool:
        before = file.problem
        changed = file.reload()
        if file.problem and file.problem != before:
            self._tell(say.Notice(problem=problem, message=file.problem))
        elif before and not file.problem:
            self._tell(say.Notice(problem=problem, message="The file can be read again.", resolved=True))
        return changed
