"""Words of searches at which the help card says where help is, read from a file that ships with the program."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

import msgspec

from wellbeing.page_messages import HelpWords


class _Language(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    about: list[str]
    not_about: list[str]


class HelpWordsError(ValueError):
    """A list that cannot be used; the message says why."""


def parse_help_words(text: str) -> HelpWords:
    """The words of every language in the TOML `text`: a search may be in any. Raises HelpWordsError."""
    try:
        languages = msgspec.convert(tomllib.loads(text), dict[str, _Language]).values()
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise HelpWordsError(f"help_words.toml: {error}") from error
    return HelpWords(_joined(each.about for each in languages), _joined(each.not_about for each in languages))


def _joined(lists: Iterable[list[str]]) -> list[str]:
    """The words of all `lists`, each once."""
    words = list(dict.fromkeys(word for each in lists for word in each))
    if not all(map(str.strip, words)):
        raise HelpWordsError("help_words.toml: a word is empty")
    return words


@cache
def shipped_help_words() -> HelpWords:
    """The words that ship with the program. Raises HelpWordsError."""
    return parse_help_words((files("resources") / "help_words.toml").read_text("utf-8"))
