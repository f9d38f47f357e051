"""What the engine tells the app in sentences, said in the person's language: the English one is the key. No engine.

The engine speaks English, to its log and to terminals too; the app finds the sentence that was meant, with what stood
in its {places}, and says it in the language of the moment. So a notice that is on the screen follows a change of
language. What is not known stays in English: a person is told in any case.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

import msgspec

DEEPEST = 3
"""Sentences within sentences: the reason of a reason."""

LONGEST = 2_000
"""Characters of a message that is looked up; nothing of ours is as long."""

_PLACE = re.compile(r"\{(\w+)\}")


class Sentence(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One sentence, or several that always come together, in every language; {places} stand in all of them."""

    en: str
    de: str
    es: str

    def __post_init__(self) -> None:
        for said in (self.de, self.es):
            if set(_PLACE.findall(said)) != set(_PLACE.findall(self.en)):
                raise ValueError(f"other places in “{said}”")

    @property
    def letters(self) -> int:
        """How much of it is its own, places left out."""
        return len(_PLACE.sub("", self.en))

    def pattern(self) -> re.Pattern[str]:
        """Finds it in a message. A place that comes twice holds the same both times."""
        met: set[str] = set()
        parts = []
        for text, name in zip(*[iter([*_PLACE.split(self.en), ""])] * 2, strict=True):
            parts += [re.escape(text), f"(?P={name})" if name in met else f"(?P<{name}>.+?)" if name else ""]
            met.add(name)
        return re.compile("".join(parts), re.DOTALL)


class _Sentences(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    sentence: tuple[Sentence, ...]


@cache
def shipped_sentences() -> tuple[Sentence, ...]:
    """The sentences that ship with the program, the longest first, which is the one meant where several fit."""
    read = tomllib.loads((files("resources") / "sentences.toml").read_text("utf-8"))
    return tuple(sorted(msgspec.convert(read, _Sentences).sentence, key=lambda each: -each.letters))


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], Sentence], ...]:
    return tuple((each.pattern(), each) for each in shipped_sentences())


def matching(message: str) -> Iterator[tuple[str, dict[str, str]]]:
    """The sentences that `message` may be, in English and the one that was meant first, with what stands in them."""
    if message and len(message) <= LONGEST:
        for pattern, sentence in _patterns():
            if (found := pattern.fullmatch(message)) is not None:
                yield sentence.en, found.groupdict()


def in_language(message: str, code: str, depth: int = DEEPEST) -> str:
    """`message` in the language `code` ("de", "es"), with what stands in its places; as it is where it is not known."""
    if code not in ("de", "es") or not message or len(message) > LONGEST or not depth:
        return message
    for pattern, sentence in _patterns():
        if (found := pattern.fullmatch(message)) is not None:
            values = {name: in_language(value, code, depth - 1) for name, value in found.groupdict().items()}
            return (sentence.de if code == "de" else sentence.es).format(**values)
    return message
