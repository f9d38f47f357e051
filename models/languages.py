"""Guesses which language a text is in, on this machine; with models.language_tables the only place for py3langid."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from py3langid.langid import MODEL_FILE, LanguageIdentifier

from models.errors import AGAIN, ModelError
from models.features import prepare
from models.language_tables import identifier

LOOKED_AT, LAST_LOOKED_AT = 500, 200
"""Characters of a text that are looked at: its first, and of a longer one its last."""

ENGLISH = "en"
NAMED = 5
"""So many languages are told of each text."""

_PART_OF = {
    **dict.fromkeys(("arz", "ary"), "ar"),
    **dict.fromkeys(("yue", "wuu"), "zh"),
    "uzs": "uz",
    "sdh": "ku",
    "hbo": "he",
    "grc": "el",
    "nn": "no",
    "pcm": ENGLISH,
}
"""Forms of a language that are not told apart. Nigerian Pidgin shares most of its words with English."""

_NOBODYS = ("zxx", "la")
"""Numbers and codes; and Latin, for which words of science and of brands are taken."""
_NO_WORDS = re.compile(r"#\S+|@user|\b(?:URL|EMAIL|PHONE)\b")
_SENTENCE_ENDS = re.compile(r"[.!?…;:()\[\]\"“”|•·]+|\s[-–—/]\s")
_RATHER_ENGLISH = 0.5
_LEAST_WORDS = 3
"""Fewer are a name or a greeting, and say nothing of what else stands there."""


@cache
def _identifier(file: str, folder: Path | None) -> LanguageIdentifier:
    """Read once in a process."""
    try:
        return identifier(file, folder)
    except Exception as error:  # files and what they hold: the library's errors share no useful class
        raise ModelError(f"Languages cannot be told apart: {error}. {AGAIN}") from error


class Languages:
    """Asked from any thread: nothing of a text is kept. The first question takes half a second.

    `folder` is where 70 MB of tables lie while the process lasts, in a file without a name: on a disk, while the
    system's folder for such files may be memory.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder

    def likely(self, text: str) -> Mapping[str, float]:
        """How likely `text` is in each of the likeliest languages, 0..1, by ISO 639 code; empty where it has no words.

        "en" is as high as that of its most English sentence: of two languages in one post, one is read. Raises
        ModelError where what the library brings along cannot be read.
        """
        words = _words(text)
        if not any(letter.isalpha() for letter in words):
            return {}
        found = self._guess(words)
        if found.get(ENGLISH, 0.0) < _RATHER_ENGLISH:
            sentences = max((self._guess(each).get(ENGLISH, 0.0) for each in _sentences(words)), default=0.0)
            found[ENGLISH] = max(found.get(ENGLISH, 0.0), sentences)
        return found

    def _guess(self, words: str) -> dict[str, float]:
        found: dict[str, float] = {}
        for language, probability in _identifier(MODEL_FILE, self._folder).rank(words)[: 2 * NAMED]:
            if language not in _NOBODYS:
                name = _PART_OF.get(language, language)
                found[name] = found.get(name, 0.0) + probability
        return dict(sorted(found.items(), key=lambda each: -each[1])[:NAMED])


def _words(text: str) -> str:
    """What of `text` is written in a language: its lines as sentences, without addresses, people and tags."""
    first, last = text[: 2 * LOOKED_AT], text[2 * LOOKED_AT :][-2 * LAST_LOOKED_AT :]
    looked_at = (_cleaned(first)[:LOOKED_AT], _cleaned(last)[-LAST_LOOKED_AT:])
    return " . ".join(filter(None, looked_at))


def _cleaned(text: str) -> str:
    line = prepare(" . ".join(filter(str.strip, text.splitlines())))
    return " ".join(_NO_WORDS.sub(" ", line).split())


def _sentences(words: str) -> Iterator[str]:
    """The sentences of `words`, where there are several and they are long enough to tell."""
    sentences = [each for each in _SENTENCE_ENDS.split(words) if each.strip()]
    if len(sentences) > 1:
        yield from (each for each in sentences if len(each.split()) >= _LEAST_WORDS)
