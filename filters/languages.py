"""Which posts the classifier does not judge, because they are in a language that it never learnt. Pure.

A post is left unjudged only where that is quite sure. How likely each language is, a guess by the letters says
(models.languages); small English words, what the page marks, and words of Hindi in Latin letters make it surer or less.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence

from filters.posts import Post, words_of

READ = "en"
"""The language that the shipped classifier learnt from (models/text_v1/CARD.md)."""

UNNAMED = "und"
"""A language that is surely none we read, while its name is not known."""

HINDI_IN_LATIN = "hi-Latn"
"""Hindi or Urdu, which read alike in Latin letters."""

LOOKED_AT = 500
"""Characters of a post that are looked at."""

SURE = 0.5
"""So likely a language must be, together with those that it is mistaken for."""

SURER = 0.8
"""The same, where a small word or the page's mark says English."""

MOST_ENGLISH = 0.2
"""From here on it may be English, or partly: then it is judged."""

HINTED = 0.1
"""A language that the page marks must be so likely at least, so that an author's setting alone decides nothing."""


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_ENGLISH = _set(
    "the and of you it's that that's this my your they not i'm i'll i've don't can't just what from who how out get"
    " about you're there them these our his she with would could should why wanna gonna one aka fav"
)
"""Small words of English that are none of another language's."""

_HINDI = _set(
    "hai hain nahi nahin kya kyu kyun aur mein bhi ka ki ko yaar bhai kuch raha rahi rahe hoon tha thi gaya gayi mera"
    " meri mere tera teri apna apni aap hum wala wali bahut bohot karo karna abhi kahan phir fir liye sab log toh kal"
    " aaj accha acha kisi mubarak"
)
_LEAST_HINDI = 3

_ALIKE = tuple(
    map(
        _set,
        (
            "id ms jv su",
            "no da sv",
            "hr bs sr sl",
            "cs sk",
            "es gl ca pt an ext oc",
            "de lb nds",
            "nl af fy lg",
            "ru uk be bg mk sr",
            "hi mr ne sa gom bho",
            "ar fa ur ps ku ug",
            "tr az tk crh",
        ),
    )
)
"""Languages that short posts confuse: which of them it is may be open where it is sure that it is one."""

_ALSO_IN_LATIN = _set("hi ur bn pa mr ta te ar")
"""Languages of other scripts that many write in Latin letters, where no guess finds them: their mark counts more."""

_NEXT_TO_NO_ENGLISH = 0.05
_LEAST_WORDS = 4
"""What a mark alone decides must be so little like English, and so long."""

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_TWO_LETTERS = re.compile(r"[^\W\d_]{2}")
_LINKS_AND_NAMES = re.compile(r"https?://\S+|[@#]\S+")
_ALSO_MARKED = {"nb": "no", "nn": "no", "fil": "tl", "iw": "he", "in": "id"}
_SAYS_NOTHING = frozenset({"", "und", "mul", "zxx", "art", "qam", "qct", "qht", "qme", "qst"})
"""Marks that name no language: of BCP 47, and of X for posts of media, names, tags and links alone."""


def may_be_unread(likely: Mapping[str, float]) -> bool:
    """Whether what is known of a text leaves open that it is in another language."""
    return bool(likely) and likely.get(READ, 0.0) < MOST_ENGLISH


def unread_language(post: Post, likely: Mapping[str, float]) -> str:
    """The BCP 47 code of the language that `post` is in and the classifier does not read; "" where it is to be judged.

    `likely` has for the likeliest languages of its words how likely each is, 0..1, by code; English counts by its most
    English sentence. Nothing known of a post, it is judged.
    """
    if not may_be_unread(likely):
        return ""
    text = unicodedata.normalize("NFKC", _LINKS_AND_NAMES.sub(" ", words_of(post)[:LOOKED_AT]))
    marked = _marked(post)
    if _is_of_another_script(text):
        return _name(likely, marked, SURE) or UNNAMED
    words = [word.replace("’", "'") for word in _WORD.findall(text.lower())]
    if marked == READ or not _ENGLISH.isdisjoint(words):
        return _name(likely, "", SURER)
    return _hindi(words) or _name(likely, marked, SURE) or _as_marked(words, likely, marked)


def _marked(post: Post) -> str:
    """The language that the page marks `post` as, without its country."""
    language = re.split("[-_]", post.language.strip().lower(), maxsplit=1)[0]
    return _ALSO_MARKED.get(language, language)


def _name(likely: Mapping[str, float], marked: str, sure: float) -> str:
    """The language that it is for `sure`, or, where that is open, the one that the page marks if that may be."""
    foreign = {language: how for language, how in likely.items() if language != READ}
    first = max(foreign, key=lambda language: foreign[language], default="")
    alike = next((each for each in _ALIKE if first in each), {first})
    if sum(foreign.get(language, 0.0) for language in alike) >= sure:
        return marked if marked in alike and foreign.get(marked, 0.0) >= HINTED else first
    return marked if marked not in _SAYS_NOTHING and foreign.get(marked, 0.0) >= HINTED else ""


def _hindi(words: Sequence[str]) -> str:
    """Hindi in Latin letters, by several of its small words."""
    found = [word for word in words if word in _HINDI]
    return HINDI_IN_LATIN if len({*found}) >= _LEAST_HINDI and 3 * len(found) >= len(words) else ""


def _as_marked(words: Sequence[str], likely: Mapping[str, float], marked: str) -> str:
    """A language of another script in Latin letters, which no guess finds: as the page marks it."""
    far_from_english = len(words) >= _LEAST_WORDS and likely.get(READ, 0.0) < _NEXT_TO_NO_ENGLISH
    return marked if far_from_english and marked in _ALSO_IN_LATIN else ""


def _is_of_another_script(text: str) -> bool:
    """Whether most of its letters are not Latin ones. A face drawn with letters is no text."""
    letters = [each for each in text if each.isalpha()]
    rare = [each for each in letters if not each.isascii()]
    others = sum(not unicodedata.name(each, "").startswith("LATIN") for each in rare)
    return 2 * others > len(letters) and _TWO_LETTERS.search(text) is not None
