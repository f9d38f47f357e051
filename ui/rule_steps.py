"""Changes of the rules as steps, so that one that had to wait is made to the rules that the file has by then."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field

from wellbeing.rule_values import Rule

Rules = tuple[Rule, ...]


@dataclass(frozen=True)
class Step:
    """What a person made of the rules they saw. `renamed` has old names by new ones."""

    before: Rules
    after: Rules
    renamed: Mapping[str, str] = field(default_factory=dict)

    def on(self, rules: Rules) -> Rules:
        """`rules` with this step made. What came to them elsewhere stays, and what was changed here is never left out.

        Rules are told by their names. Those that came elsewhere stand after the rule that they came after.
        """
        if rules is self.before:
            return self.after
        kept = list(self._kept({rule.name: rule for rule in rules}))
        came = self._came(rules, {name for name, _ in kept})
        return (*came.pop("", ()), *(each for name, rule in kept for each in (rule, *came.pop(name, ()))))

    def _came(self, rules: Rules, kept: Set[str]) -> dict[str, list[Rule]]:
        """What of `rules` came elsewhere, by the name of the kept one above it; "" at the top."""
        seen, came, above = {rule.name for rule in self.before}, defaultdict[str, list[Rule]](list), ""
        for rule in rules:
            if rule.name in kept:
                above = rule.name
            elif rule.name not in seen:
                came[above].append(rule)
        return came

    def _kept(self, there: Mapping[str, Rule]) -> Iterator[tuple[str, Rule]]:
        """The rules of this step by their old names, where nobody else changed them or took them out."""
        before = {rule.name: rule for rule in self.before}
        for rule in self.after:
            name = self.renamed.get(rule.name, rule.name)
            old = before.get(name)
            if old is not rule and old != rule:  # made or changed here
                yield name, rule
            elif name in there:
                yield name, there[name]


def made(steps: Sequence[Step], rules: Rules) -> Rules:
    """`rules` with all of `steps` made, in their order."""
    for step in steps:
        rules = step.on(rules)
    return rules
