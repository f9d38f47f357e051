"""Makes rules of what people paste: one word or phrase a line, commas between, quotes around, from any list."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from filters.rules import Rule
from filters.verdicts import Action
from filters.words import word_of
from wellbeing.rule_parts import LONGEST_ENTRY, MOST_ENTRIES, says_something
from wellbeing.rules_file import MOST_OPEN_WORDS, MOST_PROBLEMS

_QUOTES = str.maketrans("“”„‟«»", '""""""')
_BULLET = re.compile(r"^\s*(?:[-*•–]\s+|\d{1,4}[.)]\s+)")


@dataclass(frozen=True, slots=True)
class Pasted:
    """Words that can be used, each once, and (line, why) for what was left out; `more` is how many more of those."""

    words: tuple[str, ...]
    left_out: tuple[tuple[int, str], ...] = ()
    more: int = 0


def words_in(text: str) -> Pasted:
    """The words and phrases in `text`. Commas, semicolons and tabs separate them, unless they stand in quotes."""
    words: dict[str, str] = {}
    left_out: list[tuple[int, str]] = []
    count = openings = 0
    for line, entry in _entries(text):
        openings += entry.startswith("*")
        why = _why_not(entry, len(words), openings)
        if not why:
            words.setdefault(" ".join(entry.split()).casefold(), entry)
            continue
        count += 1
        if len(left_out) < MOST_PROBLEMS:
            left_out.append((line, why))
    return Pasted(tuple(words.values()), tuple(left_out), count - len(left_out))


def rule_of(name: str, words: Sequence[str], action: Action = Action.COVER) -> Rule:
    """A rule about pasted words."""
    return Rule(name, action, words=tuple(words))


def _entries(text: str) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(text.splitlines(), 1):
        bare = _BULLET.sub("", line.translate(_QUOTES))
        if '"' not in bare and "," not in bare and ";" not in bare and "\t" not in bare:
            cells: Sequence[str] = (bare,)
        else:
            cells = _cells(bare.replace(";", ",").replace("\t", ",") if '"' not in bare else bare)
        for cell in cells:
            if entry := cell.strip().strip('"').strip():
                yield number, entry


def _cells(line: str) -> Sequence[str]:
    try:
        return next(csv.reader([line], skipinitialspace=True), [])
    except csv.Error:  # a cell of more than 131,072 characters
        return [line]


def _why_not(entry: str, already: int, openings: int) -> str:
    """Why `entry` cannot be used, "" where it can."""
    if len(entry) > LONGEST_ENTRY:
        return f"“{entry[:30]}…” is longer than {LONGEST_ENTRY} characters"
    if already >= MOST_ENTRIES:
        return f"a rule holds at most {MOST_ENTRIES} words"
    if not entry.isprintable() or not says_something(entry) or not word_of(entry):
        return f"“{entry[:30]}” holds nothing that could be looked for"
    if entry.startswith("*") and openings > MOST_OPEN_WORDS:
        return f"at most {MOST_OPEN_WORDS} words can begin with “*”"
    return ""
