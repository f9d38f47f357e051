"""Reads a person's own rules from a TOML file that they may edit by hand.

[[rule]]
name = "Body stuff"
words = ["diet", "calor*"]      # any of these; "*" opens an end: "diet*", "*phobia", "*slim*"
not_words = ["recipe"]          # … and none of these
authors = ["@ana"]              # only by these
sites = ["mastodon"]            # only there
action = "cover"                # show, label, space, cover or hide

Every part that is given must fit; within a part, any entry is enough. More parts: `hashtags`, `communities`, `links`
(domains), `languages`, `kinds`, `contexts`, `sponsored = true`, `scores = { violence = 0.7 }` (at least that level),
`near = [{ words = ["summer", "body"], within = 4 }]`. Further conditions stand below the rule: every [[rule.all]] must
fit, at least one [[rule.any]], and no [[rule.not]]. `except` names who is left alone: "followed", names of sources, or
"trusted": the sources that ship, and those of the settings and of this file. `expires` is a date or a date and time,
`schedule = [{ days = ["fri"], from = "22:00", to = "06:00" }]` the hours in which it holds, `on = false` keeps a rule
without using it. A [[source]] adds a trusted source, or says anew what one is. resources/rules/example.toml shows all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from filters.groups import Group, Source
from filters.rules import Rule
from filters.verdicts import Action
from wellbeing import rule_parts as parts
from wellbeing.plain_file import bytes_in
from wellbeing.rule_parts import LONGEST_ENTRY, Wrong
from wellbeing.toml_file import TomlError, read_text, table_in
from wellbeing.toml_lines import Lines, Way
from wellbeing.trusted_sources import shipped_sources, source_of

MOST_RULES = 10_000
MOST_WORDS = 100_000
MOST_OPEN_WORDS = 2_000
"""Words of all rules together; those with "*" at the front are looked for in every post, one by one."""

LARGEST = 10_000_000
"""Bytes of a file."""

MOST_PROBLEMS = 1_000

_GROUP = (*parts.LISTS, *parts.PARTS)
_BELOW = {"all": "all_of", "any": "any_of", "not": "none_of"}
_KNOWN = ("name", "action", "on", "except", "expires", "schedule", *_BELOW, *_GROUP)

_UNREADABLE: Mapping[str, Any] = {}
"""Stands in the place of a rule that is no TOML, so that the others keep their lines."""

Problems = list[tuple[int, str]]
"""Lines (from 1; 0: of the whole file) and what is to be said about them."""


class RulesError(ValueError):
    """Rules that cannot be used; the message is for people and names the file, the first line and what is wrong there.

    `problems` has every line and what is wrong with it.
    """

    def __init__(self, name: str, problems: Problems) -> None:
        line, first = problems[0]
        more = f" (and {len(problems) - 1} more)" if len(problems) > 1 else ""
        super().__init__(f"{name}, line {line}: {first}{more}" if line else f"{name}: {first}{more}")
        self.problems = problems


@dataclass(frozen=True, slots=True)
class RulesRead:
    """What a file says. `notices` has lines that this version leaves unread, and why."""

    rules: tuple[Rule, ...]
    sources: Mapping[str, Source]
    notices: tuple[tuple[int, str], ...] = ()


def parse_rules(text: str, name: str = "rules.toml", trusted: Iterable[Source] = ()) -> tuple[Rule, ...]:
    """The rules in `text`, in their order; `name` is the file's in messages. As `rules_in`."""
    return rules_in(text, name, trusted).rules


def rules_in(text: str, name: str = "rules.toml", trusted: Iterable[Source] = ()) -> RulesRead:
    """Everything that `text` says. Raises RulesError with every problem.

    `trusted` are the sources of the person's settings: “trusted” means them, too. Whoever writes rules back needs none.
    """
    reading = _Reading(text, trusted)
    read = reading.read()
    if reading.problems:
        raise RulesError(name, sorted(reading.problems)[:MOST_PROBLEMS])
    return read


def read_rules(path: Path) -> tuple[Rule, ...]:
    """The rules in `path`; none where there is no file. Raises RulesError."""
    return parse_rules(text_of(path), path.name)


def text_of(path: Path, read: Callable[[Path, int], bytes] = bytes_in) -> str:
    """What `read` finds in `path`, "" where there is no file. Raises RulesError."""
    try:
        return read_text(path, LARGEST, read)
    except TomlError as error:
        raise RulesError(path.name, [(error.line, error.what)]) from error


class _Reading:
    """Goes through one text, and notes what is wrong instead of stopping there."""

    def __init__(self, text: str, trusted: Iterable[Source]) -> None:
        self._text, self._lines = text, Lines(text)
        self._sources = dict(shipped_sources())
        self._of_settings = {source.name: source for source in trusted}
        self.problems: Problems = []
        self.notices: Problems = []

    def read(self) -> RulesRead:
        table = self._table()
        for key in table:
            if key not in {"rule", "source"}:
                self._unknown(key, ("rule", "source"), "a rule begins with [[rule]], not with “{}”", (key,))
        for index, each in enumerate(self._listed(table, "source")):
            source = None if each is _UNREADABLE else self._part(("source", index), source_of, each)
            if source is not None:
                self._sources[source.name] = source
        rules = self._rules(self._listed(table, "rule"))
        return RulesRead(rules, self._sources, tuple(self.notices))

    def _table(self) -> Mapping[str, Any]:
        """The file as one table; where it is no TOML, what can be read of it piece by piece, to find more problems."""
        try:
            return table_in(self._text)
        except TomlError as error:
            table = self._table_in_pieces()
            if not self.problems:
                self.problems.append((error.line, error.what))
            return table

    def _table_in_pieces(self) -> Mapping[str, Any]:
        table: dict[str, Any] = {"rule": [], "source": []}
        for before, name, piece in self._lines.pieces():
            try:
                read = table_in(piece).get(name)
                table.setdefault(name, []).extend(read if isinstance(read, list) else [])
            except TomlError as wrong:
                self.problems.append((wrong.line and wrong.line + before, wrong.what))
                table.setdefault(name, []).append(_UNREADABLE)
        return {name: table[name] for name in ("rule", "source")}

    def _listed(self, table: Mapping[str, Any], key: str) -> list[Mapping[str, Any]]:
        listed = table.get(key, [])
        if not isinstance(listed, list) or not all(isinstance(each, Mapping) for each in listed):
            self._wrong(f"each {key} begins with [[{key}]], in two pairs of brackets", (key, 0))
            return []
        return listed

    def _rules(self, listed: list[Mapping[str, Any]]) -> tuple[Rule, ...]:
        if len(listed) > MOST_RULES:
            self._wrong(f"there are more than {MOST_RULES} rules", ("rule", MOST_RULES))
            return ()
        read = [
            rule
            for index, each in enumerate(listed)
            if each is not _UNREADABLE and (rule := self._rule(each, ("rule", index)))
        ]
        self._each_name_once(listed)
        self._check_number_of_words(read)
        return tuple(read)

    def _each_name_once(self, listed: list[Mapping[str, Any]]) -> None:
        names: set[str] = set()
        for index, each in enumerate(listed):
            name = each.get("name")
            if isinstance(name, str) and name.strip() in names:
                said = f"there is another rule “{name.strip()}”; a cover names its rule, so names differ"
                self._wrong(said, ("rule", index))
            elif isinstance(name, str) and name.strip():
                names.add(name.strip())

    def _check_number_of_words(self, rules: list[Rule]) -> None:
        words = [word for rule in rules for group in _groups(rule) for word in (*group.words, *group.without)]
        if len(words) > MOST_WORDS:
            self._wrong(f"there are more than {MOST_WORDS} words in all rules together", ())
        if sum(word.startswith("*") for word in words) > MOST_OPEN_WORDS:
            self._wrong(f"there are more than {MOST_OPEN_WORDS} words that begin with “*”", ())

    def _rule(self, table: Mapping[str, Any], way: Way) -> Rule | None:
        before = len(self.problems)
        for key in table:
            if key not in _KNOWN:
                self._unknown(key, _KNOWN, "a rule has no part “{}”", (*way, key))
        name = self._part((*way, "name"), _name, table)
        values = self._group(table, way)
        for key, part in _BELOW.items():
            values[part] = self._groups_below(table, key, way)
        values |= self._circumstances(table, way)
        if len(self.problems) > before:
            return None
        rule = Rule(name=name or "", action=self._action(table, way), **values)
        if not _asks(rule) and not any(map(_asks, (*rule.all_of, *rule.any_of))):
            self._wrong("a rule needs words, authors or sites, or another condition; this one has none", way)
        return None if len(self.problems) > before else rule

    def _circumstances(self, table: Mapping[str, Any], way: Way) -> dict[str, Any]:
        """When the rule holds and whom it leaves alone."""
        read = {"on": parts.truth, "expires": parts.expires, "schedule": parts.schedule}
        found: dict[str, Any] = {key: self._part((*way, key), read[key], table[key]) for key in read if key in table}
        if "except" in table:
            trusted = {**self._of_settings, **self._sources}
            excepted = self._part((*way, "except"), parts.exceptions, table["except"], self._sources, trusted)
            found["except_followed"], found["except_sources"] = excepted or (False, ())
        return found

    def _action(self, table: Mapping[str, Any], way: Way) -> Action:
        return self._part((*way, "action"), _action, table) or Action.COVER

    def _groups_below(self, table: Mapping[str, Any], key: str, way: Way) -> tuple[Group, ...]:
        groups = []
        for index, each in enumerate(self._listed_below(table, key, way)):
            here = (*way, key, index)
            for part in each:
                if part not in _GROUP:
                    self._unknown(part, _GROUP, "conditions have no part “{}”", (*here, part))
            before = len(self.problems)
            group = Group(**self._group(each, here))
            if not _asks(group) and len(self.problems) == before:
                self._wrong(f"[[rule.{key}]] needs a condition, such as words", here)
            groups.append(group)
        return tuple(groups)

    def _listed_below(self, table: Mapping[str, Any], key: str, way: Way) -> list[Mapping[str, Any]]:
        listed = table.get(key, [])
        if not isinstance(listed, list) or not all(isinstance(each, Mapping) for each in listed):
            self._wrong(f"{key} is written as [[rule.{key}]], in two pairs of brackets", (*way, key))
            return []
        return listed

    def _group(self, table: Mapping[str, Any], way: Way) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for key, part in parts.LISTS.items():
            if key in table:
                found[part] = self._part((*way, key), parts.entries, key, table[key]) or ()
        for key, read in parts.PARTS.items():
            if key in table:
                found[key] = self._part((*way, key), read, table[key])
        return found

    def _part[**P, T](self, way: Way, read: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T | None:
        """What `read` finds; None where it finds something wrong, which is noted with the line of `way`."""
        try:
            return read(*args, **kwargs)
        except Wrong as wrong:
            self._wrong(str(wrong), way, wrong.entry)
            return None

    def _wrong(self, message: str, way: Way, entry: str = "") -> None:
        self.problems.append((self._lines.of(way, entry), message))

    def _unknown(self, key: str, known: tuple[str, ...], message: str, way: Way) -> None:
        """A slip of the keyboard is a problem; a part of a newer version is kept in the file and left unread."""
        close = get_close_matches(key, known, n=1, cutoff=0.75)
        if close:
            self._wrong(f"{message.format(key[:40])}; perhaps “{close[0]}” is meant", way)
        else:
            said = f"“{key[:40]}” is not known to this version: it is kept in the file, and left out of account"
            self.notices.append((self._lines.of(way), said))


def _groups(rule: Rule) -> tuple[Group, ...]:
    return (rule, *rule.all_of, *rule.any_of, *rule.none_of)


def _asks(group: Group) -> bool:
    """Whether the group asks for anything that a post could have: that words are absent is not enough."""
    asked = (getattr(group, part) for part in (*parts.LISTS.values(), "scores", "near") if part != "without")
    return any(asked) or group.sponsored is not None


def _name(table: Mapping[str, Any]) -> str:
    name = table.get("name")
    if not isinstance(name, str) or not name.strip() or len(name) > LONGEST_ENTRY:
        raise Wrong('a rule needs a name, as in name = "Body stuff"')
    return name.strip()


def _action(table: Mapping[str, Any]) -> Action:
    word = table.get("action", Action.COVER.value)
    try:
        return Action(word)
    except ValueError as error:
        choices = ", ".join(each.value for each in Action)
        raise Wrong(f"action must be one of {choices}, not “{str(word)[:40]}”") from error
