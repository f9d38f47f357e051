"""Dose: of the posts a person wants fewer of, one in so many stays in view and the others are folded away."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Spacing:
    """How far a document is since it last showed a spaced post. Decided in first-seen order, once for each post."""

    every: int = 10
    since_shown: int | None = None

    def pass_by(self) -> Spacing:
        """A post that is not spaced was met."""
        return self if self.since_shown is None else replace(self, since_shown=self.since_shown + 1)

    def meet(self) -> tuple[bool, Spacing]:
        """A post to be spaced was met: whether it is folded away, and how far the document is then.

        The first is shown; after that one is shown when at least `every` - 1 other posts lie between.
        """
        if self.since_shown is None or self.since_shown >= self.every - 1:
            return False, replace(self, since_shown=0)
        return True, replace(self, since_shown=self.since_shown + 1)
