"""Writes rules back into a person's file, so that their comments, order and what we do not know stay as they were.

Only rules that changed are written anew; the text of all others is copied sign by sign.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from pathlib import Path
from typing import Any

import tomlkit
from tomlkit.items import Array

from filters.groups import Group, Source
from filters.moments import A_DAY, Window
from filters.rules import Rule
from wellbeing.private_file import write_private
from wellbeing.rule_parts import DAYS, LISTS
from wellbeing.rules_file import rules_in, text_of
from wellbeing.toml_lines import Lines

SHORT = 6
"""Entries of a list that stand on one line; longer lists get a line for each."""


@dataclass(slots=True)
class _Piece:
    """A part of the file: a rule, or anything else (`rule` is None)."""

    text: str
    rule: Rule | None = None


def save_rules(path: Path, rules: Sequence[Rule], renamed: Mapping[str, str] | None = None) -> None:
    """Make `rules` the rules in `path`. Raises RulesError (for the file there, or these rules), OSError."""
    write_private(path, with_rules(text_of(path), rules, renamed).encode("utf-8"))


def with_rules(text: str, rules: Sequence[Rule], renamed: Mapping[str, str] | None = None) -> str:
    """`text` with `rules` in place of those it has. `renamed` has old names by new ones. Raises RulesError.

    A rule keeps the comments above and within it, and parts that only a newer version knows. Sources that rules bring
    along come in after what is there.
    """
    read = rules_in(text)
    text = text if not text or text.endswith("\n") else f"{text}\n"
    if sources := _missing(read.sources, rules):
        text += f"\n{sources}" if text else sources
        read = rules_in(text)
    pieces = list(_pieces(text, read.rules))
    old = {piece.rule.name: piece for piece in pieces if piece.rule}
    new = [_piece_of(rule, old.get((renamed or {}).get(rule.name, rule.name)), read.sources) for rule in rules]
    coming = iter(new)
    parts = [piece if piece.rule is None else next(coming, None) for piece in pieces]
    written = _joined([part for part in (*parts, *coming) if part], pieces)
    rules_in(written)
    return written


def export(rules: Sequence[Rule]) -> str:
    """`rules` as a file of their own, sources that do not ship with us included. Raises RulesError."""
    return with_rules("", rules)


def _missing(known: Mapping[str, Source], rules: Sequence[Rule]) -> str:
    """The tables of sources that `rules` name and a file that has `known` does not."""
    named = {source.name: source for rule in rules for source in rule.except_sources}
    tables = [_source_table(source) for name, source in named.items() if known.get(name) != source]
    return "".join(tomlkit.dumps({"source": [table]}) + "\n" for table in tables)


def _pieces(text: str, rules: Sequence[Rule]) -> Iterator[_Piece]:
    """The file cut where rules begin; comments right above a rule belong to it."""
    cut = [(name, piece) for _, name, piece in Lines(text).pieces()] if text else []
    above, number = "", 0
    for index, (name, piece) in enumerate(cut):
        whole, above = above + piece, ""
        if index + 1 < len(cut):
            whole, above = _without_comment_below(whole)
        if whole:
            yield _Piece(whole, rules[number] if name == "rule" else None)
        number += name == "rule"


def _without_comment_below(text: str) -> tuple[str, str]:
    """`text` up to the comment at its end that stands right above what follows, and that comment, in whole lines."""
    lines = text.split("\n")
    kept = len(lines)
    while kept > 0 and lines[kept - 1].lstrip().startswith("#"):
        kept -= 1
    return "".join(f"{line}\n" for line in lines[:kept]), "".join(f"{line}\n" for line in lines[kept:])


def _joined(parts: Sequence[_Piece], before: Sequence[_Piece]) -> str:
    """All parts, with an empty line between those that did not stand together `before`."""
    together = {(one.text, other.text) for one, other in pairwise(before)}
    whole = parts[0].text if parts else ""
    for one, other in pairwise(parts):
        apart = (one.text, other.text) not in together and not whole.endswith("\n\n")
        whole += f"\n{other.text}" if apart else other.text
    return whole


def _piece_of(rule: Rule, old: _Piece | None, sources: Mapping[str, Source]) -> _Piece:
    table = _rule_table(rule, sources)
    if old is None or old.rule is None:
        return _Piece(tomlkit.dumps({"rule": _rules_item(table)}), rule)
    if old.rule == rule:
        return old
    document: Any = tomlkit.parse(old.text)
    before, there = _rule_table(old.rule, sources), document["rule"][0]
    for key in dict.fromkeys([*before, *table]):
        if key not in table:
            there.pop(key, None)
        elif table[key] != before.get(key) and not _amended(there.get(key), table[key]):
            there[key] = _item(table[key])
    return _Piece(tomlkit.dumps(document), rule)


def _amended(there: Any, wanted: Any) -> bool:
    """Whether a list in the file could be made `wanted` by taking entries out and adding some: comments in it stay."""
    if not isinstance(there, Array) or not isinstance(wanted, list):
        return False
    kept = [entry for entry in there.unwrap() if entry in wanted]
    if wanted[: len(kept)] != kept or not all(isinstance(entry, str) for entry in wanted):
        return False
    for index in reversed(range(len(there))):
        if there[index] not in wanted:
            del there[index]
    there.extend(wanted[len(kept) :])
    return True


def _rules_item(table: Mapping[str, Any]) -> Any:
    """One rule as tomlkit writes it: parts on lines of their own, groups below."""
    rules, written = tomlkit.aot(), tomlkit.table()
    for key, value in table.items():
        written.append(key, _item(value))
    rules.append(written)
    return rules


def _item(value: Any) -> Any:
    """`value` as tomlkit writes it best: short lists on one line, groups of conditions as tables of their own."""
    if isinstance(value, _Below):
        groups = tomlkit.aot()
        for each in value.tables:
            table = tomlkit.table()
            for key, part in each.items():
                table.append(key, _item(part))
            groups.append(table)
        return groups
    if isinstance(value, dict):
        inline = tomlkit.inline_table()
        inline.update({key: _item(part) for key, part in value.items()})
        return inline
    if isinstance(value, list):
        array = tomlkit.array()
        array.extend(_item(part) for part in value)
        return array.multiline(len(value) > SHORT)
    return value


@dataclass(frozen=True, slots=True)
class _Below:
    """Groups of conditions that stand below a rule."""

    tables: tuple[dict[str, Any], ...]


def _rule_table(rule: Rule, sources: Mapping[str, Source]) -> dict[str, Any]:
    """`rule` in the words of the file; what is as usual is left out."""
    table: dict[str, Any] = {"name": rule.name, "action": rule.action.value, "on": rule.on}
    if rule.on:
        del table["on"]
    table |= _group_table(rule)
    if rule.except_followed or rule.except_sources:
        table["except"] = _excepted(rule, sources)
    if rule.expires is not None:
        table["expires"] = datetime.fromtimestamp(rule.expires).astimezone()
    if rule.schedule:
        table["schedule"] = [_window_table(window) for window in rule.schedule]
    for key, groups in (("all", rule.all_of), ("any", rule.any_of), ("not", rule.none_of)):
        if groups:
            table[key] = _Below(tuple(map(_group_table, groups)))
    return table


def _group_table(group: Group) -> dict[str, Any]:
    table: dict[str, Any] = {key: list(getattr(group, part)) for key, part in LISTS.items() if getattr(group, part)}
    if group.sponsored is not None:
        table["sponsored"] = group.sponsored
    if group.scores:
        table["scores"] = dict(group.scores)
    if group.near:
        table["near"] = [{"words": [pair.one, pair.other], "within": pair.within} for pair in group.near]
    return table


def _excepted(rule: Rule, sources: Mapping[str, Source]) -> list[str]:
    names = [source.name for source in rule.except_sources]
    everyone = len(names) > 1 and set(names) == set(sources)
    return [*(["followed"] if rule.except_followed else []), *(["trusted"] if everyone else names)]


def _window_table(window: Window) -> dict[str, Any]:
    table: dict[str, Any] = {}
    if len(window.days) < len(DAYS):
        table["days"] = [DAYS[day] for day in sorted(window.days)]
    return table | {"from": _clock(window.start), "to": _clock(window.end)}


def _clock(minute: int) -> str:
    return "24:00" if minute == A_DAY else f"{minute // 60:02}:{minute % 60:02}"


def _source_table(source: Source) -> dict[str, Any]:
    accounts: dict[str, list[str]] = {}
    for site, name in source.accounts:
        accounts.setdefault(site, []).append(name)
    return {"name": source.name, "domains": list(source.domains), "accounts": accounts}
