"""Reads long texts for the rules window in a process of its own, so that no window stands still meanwhile.

`python -m wellbeing.rules_at_work` takes one request as JSON from its standard input, answers it, and ends.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import Any

import msgspec

from filters.verdicts import Action
from wellbeing.rule_parts import LONGEST_ENTRY
from wellbeing.rules_file import MOST_WORDS, Problems, RulesError, rules_in
from wellbeing.rules_import import everywhere, imported, with_new_names
from wellbeing.rules_writing import with_rules


class Check(msgspec.Struct, frozen=True, kw_only=True, tag="check"):
    """Asks whether `text` can be the rules file: `Checked`."""

    text: str


class Add(msgspec.Struct, frozen=True, kw_only=True, tag="add"):
    """Asks for the rules file `text` with what `pasted` stands for at its end: `Added`.

    `site` says where from ("" lets the text say), `name` and `action` are the person's own ("" as the list has them),
    `now` and `expires` are stamps (0: never).
    """

    text: str
    pasted: str
    now: float
    site: str = ""
    all_sites: bool = False
    name: str = ""
    action: str = ""
    expires: float = 0.0


class Checked(msgspec.Struct, frozen=True, kw_only=True):
    """What is wrong, line by line (line 0 is of the whole file), what is left unread, and how many rules there are."""

    problems: list[tuple[int, str]] = []
    notices: list[tuple[int, str]] = []
    rules: int = 0


class Added(msgspec.Struct, frozen=True, kw_only=True):
    """The file as it would be, how much would come in, and (line, why) of what would not. `problem`: why none can."""

    text: str = ""
    rules: int = 0
    words: int = 0
    left_out: list[tuple[int, str]] = []
    problem: str = ""


Request = Check | Add
Answer = Checked | Added


def answer(request: Request) -> Answer:
    """What is to be said to `request`."""
    return _added(request) if isinstance(request, Add) else _checked(request)


def size(request: Request) -> int:
    """Characters that are to be read."""
    return len(request.text) + (len(request.pasted) if isinstance(request, Add) else 0)


def _checked(request: Check) -> Checked:
    try:
        read = rules_in(request.text)
    except RulesError as error:
        return Checked(problems=error.problems)
    return Checked(notices=list(read.notices), rules=len(read.rules))


def _added(request: Add) -> Added:
    try:
        present = rules_in(request.text).rules
    except RulesError:
        return Added(problem="Your rules file has a mistake. Put it right on the page “As text”, then add these.")
    taken = imported(request.pasted, request.site, request.now)
    found = [replace(rule, **_wishes(request)) for rule in taken.rules]
    if request.name and len(found) == 1:
        found = [replace(found[0], name=request.name[:LONGEST_ENTRY])]
    found = with_new_names(everywhere(found) if request.all_sites else found, [rule.name for rule in present])
    words = sum(len(rule.words) + len(rule.hashtags) for rule in found)
    try:
        if words > MOST_WORDS:  # told now: it would take a minute to write them first
            raise RulesError(
                "", [(0, f"{words} words are more than the {MOST_WORDS} that all rules may have together")]
            )
        text = with_rules(request.text, [*present, *found])
    except RulesError as error:
        return Added(words=words, left_out=taken.left_out, problem=_said(error.problems))
    return Added(text=text, rules=len(found), words=words, left_out=taken.left_out)


def _wishes(request: Add) -> dict[str, Any]:
    wished: dict[str, Any] = {}
    if request.action:
        wished["action"] = Action(request.action)
    if request.expires:
        wished["expires"] = request.expires
    return wished


def _said(problems: Problems) -> str:
    """The first of `problems`, without a line: that is of a file which nobody has seen yet."""
    what = problems[0][1]
    return f"{what[:1].upper()}{what[1:]}. Nothing was added; add fewer at a time."


def main() -> None:
    """Answer the one request."""
    request = msgspec.json.decode(sys.stdin.buffer.read(), type=Request)
    sys.stdout.buffer.write(msgspec.json.encode(answer(request)))


if __name__ == "__main__":
    main()
