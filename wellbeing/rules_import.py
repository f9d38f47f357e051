"""Takes over the filters that a person made elsewhere: ours, Mastodon's, and muted words of Bluesky and X.

Mastodon: the JSON of its export (mastodon/mastodon#39085) and of its API (/api/v2/filters and the older /api/v1), and
CSV lists with a heading, which go round although no export makes them. Bluesky: app.bsky.actor.defs#mutedWord, as the
preferences or as a bare list. X has no export; lists of words, and objects with a word in them, are read leniently.
Anything else is read as pasted words. What cannot be taken over is said with its line.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from filters.rules import Rule
from filters.verdicts import Action
from wellbeing.rule_parts import LONGEST_ENTRY, MOST_ENTRIES
from wellbeing.rules_file import MOST_PROBLEMS, Problems
from wellbeing.rules_own import is_own, own_rules
from wellbeing.rules_paste import words_in

_WORD_KEYS = ("keyword", "phrase", "value", "word", "text")
_LISTS = (
    "filters",
    "items",
    "muted_keywords",
    "mutedKeywords",
    "mutedWords",
    "muted_words",
    "preferences",
    "data",
    "words",
)
LINES_LOOKED_FOR = 200
_HEADINGS = {
    "title": "title",
    "name": "title",
    "phrase": "keyword",
    "keyword": "keyword",
    "keywords": "keyword",
    "word": "keyword",
    "context": "context",
    "whole_word": "whole_word",
    "whole word": "whole_word",
    "action": "action",
    "filter_action": "action",
    "expires_at": "expires_at",
    "expires at": "expires_at",
}


@dataclass(slots=True)
class Imported:
    """Rules from elsewhere, and (line, what) of what could not be taken over; line 0 is of the whole list."""

    rules: list[Rule] = field(default_factory=list)
    left_out: Problems = field(default_factory=list)


def imported(text: str, site: str = "", now: float = 0.0) -> Imported:
    """The rules that `text` stands for. `site` ("mastodon", "bluesky", "x") says where from, "" lets the text say.

    What has ended by the stamp `now` is left out. Rules hold on the site that they come from; see `everywhere`.
    """
    text = "\n".join(text.splitlines())
    if is_own(text):
        return Imported(*own_rules(text, now))
    taking = _Taking(text, now)
    if (tree := _json_in(text)) is not None:
        taking.take(tree, site)
    elif _is_table(text):
        taking.take(list(_rows(text)), "mastodon")
    else:
        taking.paste(site)
    taking.close()
    return taking.result


def everywhere(rules: Sequence[Rule]) -> list[Rule]:
    """`rules` for all sites."""
    return [replace(rule, sites=()) for rule in rules]


def with_new_names(rules: Sequence[Rule], taken: Sequence[str]) -> list[Rule]:
    """`rules` with names that are not yet `taken`: a cover names its rule, so names differ."""
    names, named = set(taken), []
    for rule in rules:
        name, number = rule.name, 1
        while name in names:
            number += 1
            name = f"{rule.name} {number}"
        names.add(name)
        named.append(replace(rule, name=name))
    return named


def _json_in(text: str) -> Any:
    """What the JSON in `text` says, also behind the "window.… =" of X's archives; None where it is none."""
    bare = text.lstrip("\ufeff \t\r\n")
    if bare.startswith("window."):
        bare = bare.partition("=")[2].strip().rstrip(";")
    try:
        return json.loads(bare) if bare[:1] in ("[", "{") else None
    except (ValueError, RecursionError):
        return None


def _is_table(text: str) -> bool:
    try:
        first = next(csv.reader(io.StringIO(text[:2_000].lstrip("\ufeff"))), [])
    except csv.Error:
        return False
    known = [_HEADINGS[each] for cell in first if (each := cell.strip().lower()) in _HEADINGS]
    return "keyword" in known and len(first) > 1


def _rows(text: str) -> Iterator[dict[str, Any]]:
    """Rows of a list with a heading, as Mastodon's filters would be; `line` is where each begins."""
    reader = csv.reader(io.StringIO(text.lstrip("\ufeff")))
    with suppress(csv.Error):
        headings = [_HEADINGS.get(cell.strip().lower(), "") for cell in next(reader)]
        line = reader.line_num + 1
        for row in reader:
            if row:  # there may be a hundred thousand empty lines
                cells = {key: cell.strip() for key, cell in zip(headings, row, strict=False) if key}
                yield {**cells, "context": re.findall(r"\w+", cells.get("context", "")), "line": line}
            line = reader.line_num + 1


class _Taking:
    """Takes entries one by one, and puts those that are alike into one rule."""

    def __init__(self, text: str, now: float) -> None:
        self._text, self._now = text, now
        self.result = Imported()
        self._alike: dict[tuple[Any, ...], tuple[Rule, list[str]]] = {}

    def take(self, tree: Any, site: str, depth: int = 0) -> None:
        """Take over everything in `tree` that looks like a filter."""
        if isinstance(tree, dict) and not self._is_filter(tree):
            found = [tree[key] for key in _LISTS if isinstance(tree.get(key), (list, dict))]
            if not found or depth > 4:
                self._leave("nothing in it looks like filters or muted words", "")
            for each in found:
                self.take(each, site, depth + 1)
            return
        for each in tree if isinstance(tree, list) else [tree]:
            self._entry(each, site, depth)

    @staticmethod
    def _is_filter(entry: Mapping[str, Any]) -> bool:
        return any(isinstance(entry.get(key), str) for key in (*_WORD_KEYS, "title"))

    def _entry(self, entry: Any, site: str, depth: int) -> None:
        if isinstance(entry, str):
            self._word(entry, self._rule(site or "x", "Muted words"))
        elif isinstance(entry, dict) and ("targets" in entry or site == "bluesky") and self._is_filter(entry):
            self._bluesky(entry)
        elif isinstance(entry, dict) and self._is_filter(entry):
            marks = {"context", "whole_word", "keywords", "statuses", "irreversible", "filter_action", "title"}
            if site == "mastodon" or (not site and marks & entry.keys()):
                self._mastodon(entry)
            else:
                self._other(entry, site or "x")
        elif isinstance(entry, dict) and any(key in entry for key in _LISTS):
            self.take(entry, site, depth + 1)
        elif not (isinstance(entry, dict) and "$type" in entry):  # other preferences of Bluesky are no filters
            self._leave(f"“{str(entry)[:40]}” is neither a word nor a filter", "")

    def paste(self, site: str) -> None:
        """Take the text as a list of words."""
        pasted = words_in(self._text)
        for word in pasted.words:
            self._word(word, self._rule(site, "Imported words"))
        self.result.left_out += pasted.left_out
        if pasted.more:
            self.result.left_out.append((0, f"and {pasted.more} more"))

    def close(self) -> None:
        """Make the rules of what was taken."""
        for rule, words in self._alike.values():
            entries = tuple(dict.fromkeys(words))
            for start in range(0, len(entries), MOST_ENTRIES):
                part = entries[start : start + MOST_ENTRIES]
                self.result.rules.append(replace(rule, hashtags=part) if rule.hashtags else replace(rule, words=part))
        self.result.rules = with_new_names(self.result.rules, ())
        self.result.left_out = sorted(self.result.left_out[:MOST_PROBLEMS])

    def _mastodon(self, entry: Mapping[str, Any]) -> None:
        """A filter of Mastodon: "warn" folds a post away and "blur" its pictures, which is a cover here."""
        keywords = entry.get("keywords")
        listed = keywords if isinstance(keywords, list) else [entry]
        words = [_first(each, _WORD_KEYS) if isinstance(each, dict) else str(each) for each in listed]
        title = str(entry.get("title") or entry.get("name") or "Mastodon filter").strip()
        find = title if isinstance(entry.get("title"), str) else next(iter(words), "")
        hides = "hide" in (entry.get("action"), entry.get("filter_action")) or _is_true(entry.get("irreversible"))
        wanted = self._rule("mastodon", title, Action.HIDE if hides else Action.COVER)
        rule = self._ending(wanted, entry.get("expires_at"), find, entry)
        if rule is None:
            return
        for each, word in zip(listed, words, strict=True):
            whole = not isinstance(each, dict) or _is_true(each.get("whole_word", True))
            self._word(word if whole else f"*{word}*", rule, entry)
        self._mention_what_mastodon_can(entry, title)

    def _mention_what_mastodon_can(self, entry: Mapping[str, Any], title: str) -> None:
        context = entry.get("context")
        if isinstance(context, list) and context and len(set(context)) < 5:
            places = ", ".join(map(str, context))[:80]
            said = f"“{title[:40]}” was for {places} alone; here it holds everywhere on Mastodon"
            self._leave(said, title, entry)
        if entry.get("statuses"):
            self._leave(f"single posts in “{title[:40]}” cannot be taken over, its words are", title, entry)

    def _bluesky(self, entry: Mapping[str, Any]) -> None:
        """A muted word: it mutes tags too, or tags alone; it may spare people one follows."""
        word = _first(entry, _WORD_KEYS)
        targets = entry.get("targets", [])
        rule = self._rule("bluesky", "Bluesky muted words")
        if isinstance(targets, list) and "content" not in targets and "tag" in targets:
            rule = replace(rule, name="Bluesky muted tags", hashtags=("…",))
        if entry.get("actorTarget") == "exclude-following":
            rule = replace(rule, name=f"{rule.name}, except people I follow", except_followed=True)
        self._take_until(word, rule, entry.get("expiresAt"), entry)

    def _other(self, entry: Mapping[str, Any], site: str) -> None:
        ends = next((entry[key] for key in ("valid_until", "expires_at", "expiresAt") if entry.get(key)), None)
        self._take_until(_first(entry, _WORD_KEYS), self._rule(site, "Muted words"), ends, entry)

    def _take_until(self, word: str, rule: Rule, ends: object, entry: Mapping[str, Any]) -> None:
        ending = self._ending(rule, ends, word, entry)
        if ending is not None:
            self._word(word, ending, entry)

    @staticmethod
    def _rule(site: str, name: str, action: Action = Action.COVER) -> Rule:
        return Rule(name[:LONGEST_ENTRY], action, sites=(site,) if site else ())

    def _ending(self, rule: Rule, ends: object, find: str, entry: Mapping[str, Any]) -> Rule | None:
        """`rule` with its end; None where that is past."""
        if not ends:
            return rule
        stamp = _stamp(ends)
        if stamp is None:
            self._leave(
                f"“{find[:40]}” is to end at “{str(ends)[:30]}”, which is no date; here it does not end", find, entry
            )
            return rule
        if stamp <= self._now:
            self._leave(f"“{find[:40]}” has ended already", find, entry)
            return None
        return replace(rule, expires=stamp)

    def _word(self, word: str, rule: Rule, entry: Mapping[str, Any] | None = None) -> None:
        pasted = words_in(f'"{" ".join(word.replace(chr(34), " ").split())}"')
        if not pasted.words:
            why = pasted.left_out[0][1] if pasted.left_out else "an entry has no word in it"
            self._leave(why, word.strip("*"), entry)
            return
        as_tag = bool(rule.hashtags)
        key = (rule.name, rule.action, rule.sites, as_tag, rule.except_followed, rule.expires)
        self._alike.setdefault(key, (rule, []))[1].append(pasted.words[0].lstrip("#") if as_tag else pasted.words[0])

    def _leave(self, what: str, find: str, entry: Mapping[str, Any] | None = None) -> None:
        line = entry.get("line") if entry else None
        if len(self.result.left_out) < MOST_PROBLEMS:
            self.result.left_out.append((line if isinstance(line, int) else self._line_of(find), what))

    def _line_of(self, find: str) -> int:
        """The line on which `find` stands first in quotes; 0 if it cannot be told, or many were looked for already."""
        if len(self.result.left_out) > LINES_LOOKED_FOR:
            return 0
        for quoted in (json.dumps(find), json.dumps(find, ensure_ascii=False)):
            at = self._text.find(quoted) if find else -1
            if at >= 0:
                return self._text.count("\n", 0, at) + 1
        return 0


def _first(entry: Mapping[str, Any], keys: Sequence[str]) -> str:
    return next((entry[key] for key in keys if isinstance(entry.get(key), str)), "")


def _is_true(value: object) -> bool:
    return value is True or str(value).strip().lower() in {"true", "1", "yes"}


def _stamp(value: object) -> float | None:
    try:
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            return float(value) / (1000 if value > 1e11 else 1)
        return datetime.fromisoformat(str(value).strip()).timestamp()
    except (ValueError, OverflowError, OSError):
        return None
