"""Reads a person's own rules from a TOML file that they may edit by hand.

[[rule]]
name = "Body stuff"
words = ["diet", "calor*"]      # any of these …
not_words = ["recipe"]          # … and none of these
authors = ["@ana"]              # only by these
sites = ["mastodon"]            # only there
action = "cover"                # show, label, space, cover or hide
"""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from pathlib import Path

from filters.rules import Rule
from filters.verdicts import Action
from wellbeing.settings import SITES
from wellbeing.toml_file import TomlError, line_of, read_text, table_in

MOST_RULES = 500
MOST_ENTRIES = 1_000
LONGEST_ENTRY = 200
"""Bounds that no hand-written file meets, so that a pasted one cannot slow every post down."""

_LISTS = {"words": "words", "not_words": "without", "authors": "authors", "sites": "sites"}
_KNOWN = ("name", "action", *_LISTS)


class RulesError(ValueError):
    """A rule that cannot be used; the message is for people and names the file, the line and the rule."""


class _Wrong(Exception):
    """What is wrong, and where in the table."""

    def __init__(self, message: str, *where: str | int) -> None:
        super().__init__(message)
        self.where = where


def parse_rules(text: str, name: str = "rules.toml") -> tuple[Rule, ...]:
    """The rules in `text`, in their order. Raises RulesError, whose message names the file `name` and the line."""
    try:
        return _rules(table_in(text))
    except TomlError as error:
        raise RulesError(f"{name}, {error}") from error
    except _Wrong as wrong:
        line = line_of(text, wrong.where)
        raise RulesError(f"{name}, line {line}: {wrong}" if line else f"{name}: {wrong}") from wrong


def read_rules(path: Path) -> tuple[Rule, ...]:
    """The rules in `path`; none where there is no file. Raises RulesError."""
    try:
        text = read_text(path)
    except TomlError as error:
        raise RulesError(f"{path.name}: {error}") from error
    return parse_rules(text, path.name)


def _rules(table: Mapping[str, object]) -> tuple[Rule, ...]:
    for key in table:
        if key != "rule":
            raise _Wrong(f"a rule begins with [[rule]], not with “{key[:40]}”", key)
    listed = table.get("rule", [])
    if not isinstance(listed, list) or not all(isinstance(each, Mapping) for each in listed):
        raise _Wrong("each rule begins with [[rule]], in two pairs of brackets", "rule")
    if len(listed) > MOST_RULES:
        raise _Wrong(f"there are more than {MOST_RULES} rules", "rule", MOST_RULES)
    rules = tuple(_rule(each, index) for index, each in enumerate(listed))
    _each_name_once(rules)
    return rules


def _each_name_once(rules: tuple[Rule, ...]) -> None:
    names: set[str] = set()
    for index, rule in enumerate(rules):
        if rule.name in names:
            raise _Wrong(f"there is another rule “{rule.name}”; a cover names its rule, so names differ", "rule", index)
        names.add(rule.name)


def _rule(table: Mapping[str, object], index: int) -> Rule:
    for key in table:
        if key not in _KNOWN:
            close = get_close_matches(key, _KNOWN, n=1)
            meant = f"; did you mean {close[0]}?" if close else ""
            raise _Wrong(f"a rule has no part “{key[:40]}”{meant}", "rule", index, key)
    lists = {part: _entries(table, key, index) for key, part in _LISTS.items()}
    if not (lists["words"] or lists["authors"] or lists["sites"]):
        raise _Wrong("a rule needs words, authors or sites; this one has none", "rule", index)
    return Rule(
        _name(table, index),
        _action(table, index),
        lists["words"],
        lists["without"],
        lists["authors"],
        lists["sites"],
    )


def _name(table: Mapping[str, object], index: int) -> str:
    name = table.get("name")
    if not isinstance(name, str) or not name.strip() or len(name) > LONGEST_ENTRY:
        where = ("rule", index, "name") if "name" in table else ("rule", index)
        raise _Wrong('a rule needs a name, as in name = "Body stuff"', *where)
    return name.strip()


def _action(table: Mapping[str, object], index: int) -> Action:
    word = table.get("action", Action.COVER.value)
    try:
        return Action(word)
    except ValueError as error:
        choices = ", ".join(each.value for each in Action)
        raise _Wrong(f"action must be one of {choices}, not “{str(word)[:40]}”", "rule", index, "action") from error


def _entries(table: Mapping[str, object], key: str, index: int) -> tuple[str, ...]:
    value = table.get(key, [])
    where = ("rule", index, key)
    if not isinstance(value, list) or not all(isinstance(each, str) and each.strip(" *@") for each in value):
        raise _Wrong(f'{key} must be a list of words in quotes, as in {key} = ["one", "two"]', *where)
    if len(value) > MOST_ENTRIES or any(len(each) > LONGEST_ENTRY for each in value):
        raise _Wrong(f"{key} holds too much: at most {MOST_ENTRIES} entries of {LONGEST_ENTRY} characters", *where)
    for each in value if key == "sites" else []:
        if each not in SITES:
            raise _Wrong(f"sites must be some of {', '.join(SITES)}, not “{each[:40]}”", *where)
    return tuple(dict.fromkeys(each.strip() for each in value))
