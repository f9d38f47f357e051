"""The person's settings and rules as the engine uses them: always the last ones that could be read."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from filters.policy import Policy
from filters.presets import choices
from filters.rules import Rule
from filters.sites.definition import Site, SiteError
from filters.verdicts import Action
from wellbeing import protocol as say
from wellbeing.places import Places
from wellbeing.rules_file import RulesError, read_rules
from wellbeing.settings import Settings, SettingsError
from wellbeing.settings_file import read_settings
from wellbeing.site_files import chosen_sites, load_sites

_DEFAULT_SUPPORT = 0.5


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
        self._places, self._thresholds, self._added, self._tell = places, thresholds, tuple(added_hosts), tell
        self.settings = Settings()
        self.rules: tuple[Rule, ...] = ()
        self.sites: tuple[Site, ...] = ()
        self._problems: dict[say.Problem, str] = {}
        self._seen: tuple[object, ...] = ()

    @property
    def problems(self) -> list[str]:
        """What could not be read, in words."""
        return list(self._problems.values())

    def touched(self) -> bool:
        """Whether one of the files changed since it was last read."""
        return self._stamps() != self._seen

    def read(self) -> bool:
        """Read both files again; whether anything is different now. What cannot be read stays as it was."""
        before = (self.settings, self.rules, self.sites)
        self._seen = self._stamps()
        self._try("settings", self._read_settings)
        self._try("rules", self._read_rules)
        return (self.settings, self.rules, self.sites) != before

    def policy(self, trusted: frozenset[tuple[str, str]]) -> Policy:
        """Everything that decides about posts."""
        categories = self.settings.categories
        actions = {harm: Action(each.action) for harm, each in categories.items() if each.action}
        sensitivities = {harm: each.sensitivity for harm, each in categories.items()}
        return Policy(
            choices=choices(self.settings.preset, self._thresholds, actions, sensitivities),
            rules=self.rules,
            trusted=trusted,
            except_followed=self.settings.except_followed,
            support_threshold=self._thresholds.get("supportive", _DEFAULT_SUPPORT),
        )

    def _read_settings(self) -> None:
        settings = read_settings(self._places.settings)
        added = [*self._added, *(_pair(each) for each in settings.added_hosts)]
        kinds = dict.fromkeys([*settings.sites, *(kind for kind, _ in self._added)])
        self.sites = chosen_sites(load_sites(added), tuple(kinds))
        self.settings = settings

    def _read_rules(self) -> None:
        self.rules = read_rules(self._places.rules)

    def _try(self, problem: say.Problem, read: Callable[[], None]) -> None:
        try:
            read()
        except (SettingsError, RulesError, SiteError) as error:
            message = f"{error}. What was set before stays in force."
            if self._problems.get(problem) != message:
                self._tell(say.Notice(problem=problem, message=message))
            self._problems[problem] = message
        else:
            if self._problems.pop(problem, None) is not None:
                self._tell(say.Notice(problem=problem, message="The file can be read again.", resolved=True))

    def _stamps(self) -> tuple[object, ...]:
        return tuple(_stamp(path) for path in (self._places.settings, self._places.rules))


def _stamp(path: Path) -> tuple[int, int, int] | None:
    try:
        seen = path.stat()
    except OSError:
        return None
    return seen.st_mtime_ns, seen.st_size, seen.st_ino


def _pair(text: str) -> tuple[str, str]:
    kind, _, host = text.partition("=")
    return kind.strip(), host.strip()
