"""What a family agreed to have covered at least, as the policy uses it (filters.policy)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from filters.groups import Source


@dataclass(frozen=True, slots=True)
class Agreed:
    """Posts that score `thresholds` (by category) are covered at least, whatever the person chose for themselves.

    `kept` are categories whose covers have no *Show*. Accounts of `sources` are left alone, as is support.
    """

    thresholds: Mapping[str, float] = field(default_factory=lambda: MappingProxyType({}))
    kept: frozenset[str] = frozenset()
    sources: tuple[Source, ...] = ()

    def reached(self, scores: Mapping[str, float]) -> tuple[str, ...]:
        """The agreed categories that a post with `scores` is about."""
        return tuple(harm for harm, least in self.thresholds.items() if scores.get(harm, 0.0) >= least)


NOTHING_AGREED = Agreed()
