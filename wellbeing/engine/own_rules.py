"""A person's rules file as the engine uses it, made ready where no page has to wait for it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from filters.groups import Source
from filters.rulebook import NO_RULES, Rulebook
from wellbeing.rules_file import rules_in, text_of


@dataclass(frozen=True, slots=True)
class OwnRules:
    """`book` has the rules, ready; `unread` says in people's words what the file has beyond them, or ""."""

    book: Rulebook = NO_RULES
    unread: str = ""


class RulesReader:
    """Reads one file, time and again. For worker threads, one at a time: 10,000 rules take half a second.

    `trusted` are the sources that the person's settings trust at the time.
    """

    def __init__(self) -> None:
        """Nothing is read yet."""
        self.trusted: tuple[Source, ...] = ()
        self._read_from: tuple[str, tuple[Source, ...]] | None = None
        self._made = OwnRules()

    def read(self, path: Path) -> OwnRules:
        """What `path` says; the same object as before where all is the same. Raises RulesError."""
        now = text_of(path), self.trusted
        if now != self._read_from:
            read = rules_in(now[0], path.name, self.trusted)
            self._made, self._read_from = OwnRules(Rulebook(read.rules), _unread(path.name, read.notices)), now
        return self._made


def _unread(name: str, notices: tuple[tuple[int, str], ...]) -> str:
    if not notices:
        return ""
    line, first = min(notices)
    more = f" (and {len(notices) - 1} more)" if len(notices) > 1 else ""
    return f"{name}, line {line}: {first}{more}. The rest of your rules is in force."
