"""Whose a connection is, as macOS tells it: lsof, which root may ask about everybody (lsof(8), "Output for other
programs").

Not run on a Mac here: tests put recorded answers in the place of the program.
"""

from __future__ import annotations

from wellbeing.system.connection_owner import Pair
from wellbeing.system.runner import Run, run

LSOF = "/usr/sbin/lsof"

TAKES = 5.0
"""Seconds that it may take: usually a tenth of one, more on a busy computer."""


def user_in(listed: str, pair: Pair) -> str | None:
    """The user of the program whose side of `pair` is `listed` by lsof -F un: one field in a line, by its letter."""
    client = f"{pair.address}:{pair.theirs}->{pair.address}:{pair.ours}"
    user = None
    for line in listed.splitlines():
        if line.startswith("p"):  # another program
            user = None
        elif line.startswith("u") and line[1:].isdecimal():
            user = line[1:]
        elif line == f"n{client}":
            return user
    return None


class MacOwner:
    """`run` starts lsof, unless a test has an answer."""

    def __init__(self, run: Run = run) -> None:
        self._run = run

    def of(self, pair: Pair) -> str | None:
        """See Owner."""
        which = f"-iTCP@{pair.address}:{pair.theirs}"
        said = self._run([LSOF, "-nP", "-a", which, "-sTCP:ESTABLISHED", "-Fun"], seconds=TAKES)
        return user_in(said.out, pair)
