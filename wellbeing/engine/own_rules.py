"""A person's rules file as the engine uses it, made ready where no page has to wait for it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from filters.rulebook import NO_RULES, Rulebook
from wellbeing.rules_file import rules_in, text_of


@dataclass(frozen=True, slots=True)
class OwnRules:
    """`book` has the rules, ready; `unread` says in people's words what the file has beyond them, or ""."""

    book: Rulebook = NO_RULES
    unread: str = ""


class RulesReader:
    """Reads one file, time and again. For worker threads, one at a time: 10,000 rules take half a second."""

    def __init__(self) -> None:
        """Nothing is read yet."""
        self._text: str | None = None
        self._made = OwnRules()

    def read(self, path: Path) -> OwnRules:
        """What `path` says; the same object as before where the file says the same. Raises RulesError."""
        text = text_of(path)
        if text != self._text:
            read = rules_in(text, path.name)
            self._made, self._text = OwnRules(Rulebook(read.rules), _unread(path.name, read.notices)), text
        return self._made


def _unread(name: str, notices: tuple[tuple[int, str], ...]) -> str:
    if not notices:
        return ""
    line, first = min(notices)
    more = f" (and {len(notices) - 1} more)" if len(notices) > 1 else ""
    return f"{name}, line {line}: {first}{more}. The rest of your rules is in force."
