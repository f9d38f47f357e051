"""Takes over rules that this app wrote elsewhere, so that what one computer exports another reads as it was meant."""

from __future__ import annotations

import re

from filters.rules import Rule
from wellbeing.rules_file import Problems, RulesError, rules_in

_A_RULE = re.compile(r"^\ufeff?[ \t]*+\[\[[ \t]*+(?:rule|source)[ \t]*+\]\][ \t]*+(?:#.*)?$", re.MULTILINE)
"""Within one line: spaces that may go on over lines were looked at anew from each of 100,000 empty ones."""


def is_own(text: str) -> bool:
    """Whether `text` is a rules file, also one with mistakes: nobody looks for posts that say “[[rule]]”."""
    return _A_RULE.search(text) is not None


def own_rules(text: str, now: float) -> tuple[list[Rule], Problems]:
    """The rules in a file for which `is_own` holds, and (line, what) of what stays there.

    A file with a mistake stays as a whole, and rules that have ended by the stamp `now` do.
    """
    try:
        read = rules_in(text.removeprefix("\ufeff"))
    except RulesError as error:
        return [], list(error.problems)
    ended = [rule for rule in read.rules if rule.expires and rule.expires <= now]
    said = [(0, f"“{rule.name[:40]}” has ended already") for rule in ended]
    return [rule for rule in read.rules if rule not in ended], [*read.notices, *said]
