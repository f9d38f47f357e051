"""What people write for themselves in limits and breaks, and how long it may be. Pure.

Purposes are what somebody carries on for, in their own words; notes are the three lines of a break's card. Both are
kept encrypted in the store and nowhere else: in no report, and never shown to a guardian.
"""

from __future__ import annotations

from collections.abc import Iterable

MOST_PURPOSES = 5
LONGEST_PURPOSE = 60
"""Characters: a purpose is a button."""
NOTE_LINES = 3
LONGEST_NOTE = 600
"""Characters of the three lines together."""


def tidy_purposes(written: Iterable[str]) -> tuple[str, ...]:
    """The purposes as they are kept: one line each, none twice, none empty. Raises ValueError for too much."""
    found = tuple(dict.fromkeys(line for each in written if (line := " ".join(each.split()))))
    if len(found) > MOST_PURPOSES or any(len(each) > LONGEST_PURPOSE or not each.isprintable() for each in found):
        raise ValueError("too many purposes, or too long ones")
    return found


def tidy_note(written: str) -> str:
    """The lines of a note as they are kept: three at most, without spaces around them, none of them empty.

    It may be longer than `LONGEST_NOTE`: nothing of it is cut off unasked.
    """
    lines = [tidy for line in written.splitlines() if (tidy := " ".join(line.split()))]
    return "\n".join([*lines[: NOTE_LINES - 1], " ".join(lines[NOTE_LINES - 1 :])]).strip()
