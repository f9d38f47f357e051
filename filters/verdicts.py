"""What is decided about a post, as one value that the page, the app and the command line all read."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from functools import total_ordering

from filters.posts import Part


@total_ordering
class Action(Enum):
    """What happens to a post, from nothing to everything: show < label < space < cover < hide."""

    SHOW = "show"
    LABEL = "label"
    SPACE = "space"
    COVER = "cover"
    HIDE = "hide"

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, Action):
            return NotImplemented
        order = list(Action)
        return order.index(self) < order.index(other)


@dataclass(frozen=True, slots=True)
class Verdict:
    """The decision on one post.

    `categories`: ids of filters.categories, the strongest first. `reason`: one calm sentence for people.
    `certainty`: "sure", "fairly sure", "unsure", or "your rule". `rule`: the person's rule that decided, or "".
    `supportive`: the post reads like support or recovery. `kept`: a family agreed that this cover has no *Show*.
    `moved`: "fine" or "not_for_me" where it would be another without what the person said of posts that mean alike.
    `part`: where the words stand that decided, "" where its own words did, or nothing but all of them together.
    """

    action: Action
    categories: tuple[str, ...] = ()
    reason: str = ""
    certainty: str = ""
    rule: str = ""
    supportive: bool = False
    kept: bool = False
    moved: str = ""
    part: Part = ""


SHOWN = Verdict(Action.SHOW)
