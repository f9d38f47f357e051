"""Finds words in a text the way people mean them, so that a long list of words costs little more than a short one."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import takewhile

from filters.posts import MAX_TEXT

_UNSPACED = (
    r"\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u30ff\u31f0-\u31ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
"""Thai, Lao, Burmese, Khmer, Japanese and Chinese: scripts that put no spaces between words."""

_IN_WORD = re.compile(rf"(?:[^\W{_UNSPACED}]|[\u0300-\u036f\u0900-\u0963\u0970-\u0dff])")
r"""What makes a neighbour part of a word: letters, and accents and Indic vowel signs, which are not in \w."""

_WORDS = re.compile(rf"{_IN_WORD.pattern}+")
_COUNTED = re.compile(rf"{_WORDS.pattern}|[{_UNSPACED}]")
"""What is counted between two words: words; in scripts without spaces, every sign."""

_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufe0e\ufe0f"))
"""Soft hyphens, zero-width signs and variation selectors: nobody sees them, so they split no word."""

Place = tuple[int, int]
"""Where a word stands: its first sign, and the sign after its last."""


def plain(text: str) -> str:
    """`text` as it is compared: without letter case, without unseen signs, one form for each letter."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return unicodedata.normalize("NFKC", folded).translate(_UNSEEN)


@dataclass(frozen=True, slots=True)
class Word:
    """A word or phrase as it is looked for. `before` and `after`: no part of a word may stand there.

    `anchor` is a whole word within it, "" where there is none: a text that lacks it lacks the phrase.
    """

    stem: str
    before: bool
    after: bool
    anchor: str

    @property
    def begins(self) -> bool:
        """Whether it is how some word begins, as in "diet*": it is enough to know the words of a text."""
        return self.before and not self.after and not self.anchor and _WORDS.fullmatch(self.stem) is not None


@lru_cache(maxsize=65_536)
def word_of(entry: str) -> Word | None:
    """What a person means by `entry`: whole words; "*" before or after opens that end. None for a blank.

    A sign or an emoji at its edge needs no edge of a word there.
    """
    written = " ".join(plain(entry).split())
    stem = written.strip("* ")
    if not stem:
        return None
    before = not written.startswith("*") and _IN_WORD.match(stem[0]) is not None
    after = not written.endswith("*") and _IN_WORD.match(stem[-1]) is not None
    whole = (
        each[0] for each in _WORDS.finditer(stem) if (each.start() > 0 or before) and (each.end() < len(stem) or after)
    )
    return Word(stem, before, after, max(whole, key=len, default=""))


class Text:
    """A text that many words are looked for in; what that takes is worked out once, when it is first asked for."""

    def __init__(self, text: str) -> None:
        bounded = unicodedata.normalize("NFKC", text)[:MAX_TEXT]  # a ligature may become eighteen letters
        self.plain = " ".join(plain(bounded).split())[:MAX_TEXT]
        self._places: dict[Word, tuple[Place, ...]] = {}
        self._apart: dict[tuple[Word, Word], int | None] = {}
        self._beginnings: dict[int, frozenset[str]] = {}
        self._pieces: dict[int, frozenset[str]] = {}

    @cached_property
    def words(self) -> frozenset[str]:
        """Every whole word of the text."""
        return frozenset(_WORDS.findall(self.plain))

    @cached_property
    def _longest_first(self) -> list[str]:
        return sorted(self.words, key=len, reverse=True)

    def beginnings(self, length: int) -> frozenset[str]:
        """The first `length` letters of every word that has so many."""
        if length not in self._beginnings:
            long = takewhile(lambda word: len(word) >= length, self._longest_first)
            self._beginnings[length] = frozenset(word[:length] for word in long)
        return self._beginnings[length]

    def pieces(self, length: int) -> frozenset[str]:
        """Every `length` signs that stand together."""
        if length not in self._pieces:
            whole = self.plain
            self._pieces[length] = frozenset(whole[at : at + length] for at in range(len(whole) - length + 1))
        return self._pieces[length]

    @cached_property
    def _in_order(self) -> list[str]:
        return sorted(self.words)

    @cached_property
    def _starts(self) -> list[int]:
        return [each.start() for each in _COUNTED.finditer(self.plain)]

    def has(self, word: Word) -> bool:
        """Whether `word` stands in the text."""
        if word.anchor:
            if word.anchor not in self.words:
                return False
            if word.anchor == word.stem:
                return True
        elif word.begins:
            return self._begins(word.stem)
        return next(self._found(word), None) is not None

    def _begins(self, stem: str) -> bool:
        """Whether some word begins with `stem`."""
        at = bisect_left(self._in_order, stem)
        return at < len(self._in_order) and self._in_order[at].startswith(stem)

    def _found(self, word: Word) -> Iterator[Place]:
        text, size = self.plain, len(word.stem)
        at = text.find(word.stem)
        while at >= 0:
            end = at + size
            if not (word.before and at and _IN_WORD.match(text, at - 1)) and not (
                word.after and _IN_WORD.match(text, end)
            ):
                yield at, end
            at = text.find(word.stem, at + 1)

    def places(self, word: Word) -> tuple[Place, ...]:
        """Everywhere that `word` stands, from left to right."""
        if word not in self._places:
            self._places[word] = tuple(self._found(word)) if self.has(word) else ()
        return self._places[word]

    def near(self, one: Word, other: Word, within: int) -> bool:
        """Whether both stand apart, one at most `within` words after the other ends: 1 is the very next word."""
        pair = (one, other)
        if pair not in self._apart:
            self._apart[pair] = self._least_apart(one, other)
        apart = self._apart[pair]
        return apart is not None and apart <= within

    def _least_apart(self, one: Word, other: Word) -> int | None:
        """How many words on the nearest two begin; None where they never stand apart."""
        few, many = sorted((self.places(one), self.places(other)), key=len)
        if not few:
            return None
        starts, ends = [start for start, _ in many], [end for _, end in many]
        found: list[int] = []
        for start, end in few:
            after, before = bisect_left(starts, end), bisect_right(ends, start) - 1
            if after < len(starts):
                found.append(self._words_between(end, starts[after]))
            if before >= 0:
                found.append(self._words_between(ends[before], start))
        return min(found, default=None)

    def _words_between(self, end: int, start: int) -> int:
        """How many words on what starts at `start` begins, counted from the word before `end`."""
        return bisect_right(self._starts, start) - bisect_right(self._starts, end - 1)
