"""Finds which of thousands of words could stand in a text, without looking for them one by one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set

from filters.words import Text, Word

PIECE = 5
"""Signs of the beginning of a word that is looked for within words, or in a script without spaces."""

Table = dict[str, list[int]]
"""Numbers of words, by what a text must have for them to stand in it."""


class WordIndex:
    """Words by their numbers. A text is asked for what it has of their whole words, of their beginnings, of pieces."""

    def __init__(self, numbered: Iterable[tuple[int, Word]] = ()) -> None:
        self._whole: Table = {}
        self._beginnings: dict[int, Table] = {}
        self._pieces: dict[int, Table] = {}
        for number, word in numbered:
            self.add(number, word)

    def add(self, number: int, word: Word) -> None:
        """Find `number` in texts that could have `word`."""
        if word.anchor:
            table, key = self._whole, word.anchor
        elif word.begins:
            table, key = self._beginnings.setdefault(len(word.stem), {}), word.stem
        else:
            key = word.stem[:PIECE]
            table = self._pieces.setdefault(len(key), {})
        table.setdefault(key, []).append(number)

    def could_be_in(self, text: Text) -> set[int]:
        """The numbers of all words of `text`, and of some that are not in it."""
        return {number for table, here in self._asked_of(text) for key in table.keys() & here for number in table[key]}

    def _asked_of(self, text: Text) -> Iterator[tuple[Table, Set[str]]]:
        """Each table, with what of its kind is in `text`."""
        if self._whole:
            yield self._whole, text.words
        for length, table in self._beginnings.items():
            yield table, text.beginnings(length)
        for length, table in self._pieces.items():
            yield table, text.pieces(length)


class AnyWord:
    """Some words, of which any is enough."""

    def __init__(self, words: tuple[Word, ...]) -> None:
        self._words = words
        self._index = WordIndex(enumerate(words))

    def first_in(self, text: Text) -> Word | None:
        """The first of the words, in their order, that stands in `text`."""
        there = sorted(self._index.could_be_in(text)) if self._words else ()
        return next((self._words[number] for number in there if text.has(self._words[number])), None)
