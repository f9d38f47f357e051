"""Undoes the ways in which people hide words from filters, as far as that is safe: pure, and the same everywhere.

Letters of other alphabets that look like Latin ones (Unicode's confusables, UTS #39), small capitals and letters in
boxes, digits and signs that stand for letters inside a word ("su1c1de"), and letters set apart ("k i l l"). Zero-width
characters and other fancy letters are dealt with before (`features.prepare`). Names of emoji are spelled out, since the
tokenizer knows next to none.
"""

import re
import unicodedata

_LOOK_LIKE = str.maketrans(
    "АВЕЅІЈКМНОРСТХҮԌԚԜаеѕіјкорсухһԁԛԝгпɡΑΒΕΖΗΙΚΜΝΟΡΤΥΧαικνορτυχ",
    "ABESIJKMHOPCTXYGQWaesijkopcyxhdqwrngABEZHIKMNOPTYXaikvoptux",
)
"""Cyrillic and Greek letters by the Latin ones that they are taken for."""

_BOXED = {first + n: ord("A") + n for first in (0x1F150, 0x1F170) for n in range(26)}
_FANCY = str.maketrans("ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ", "abcdefghijklmnoprstuvwyz") | _BOXED
"""What Unicode's compatibility forms leave: small capitals, and white letters on black."""

_STANDS_FOR = str.maketrans("013457@$", "oieastas")
_MIXED_WORD = re.compile(r"\w*[A-Za-z]\w*")
_WORD = re.compile(r"[A-Za-z0-9@$]+")
_INSIDE = re.compile(
    r"(?<=[A-Za-z])(?:"
    r"(?:[013457]{1,2}|\$)(?!(?:th|st|nd|rd|in|ft|min|h|k|m)\b)|(?<!\bRT)@(?!user\b)(?=[a-z]{1,5}\b)"
    r")(?=[A-Za-z])",
    re.IGNORECASE,
)
"""No date, size or time ("July4th", "5ft7in"), and no address or handle that a word runs into ("RT@Pope")."""
_HUMP = re.compile(r"(?<=[a-z])[0-9]+(?=[A-Z])")
"""A number that stands for a word: "Pray4Boston"."""
_PLURAL_OF_A_CODE = re.compile(r"[A-Za-z]+\d+s")
_LEAST_LETTERS = 3
"""A word with fewer letters is a code: H1N1, a1c."""
_APART = re.compile(r"(?<![^\s])[A-Za-z]([ .\-_*])[A-Za-z](?:\1[A-Za-z]){1,40}(?![^\s.,!?…])")
"""By one sign throughout: "a U.S. citizen" stays."""
_TONES = re.compile("[\U0001f3fb-\U0001f3ff\u200d\ufe0e\ufe0f]")
_EMOJI = re.compile("([\U0001f300-\U0001faff\u2600-\u27bf\u2b50\u2b55])(?:\\s*\\1)*")
_MOST_EMOJI = 8
"""Different ones in a row are rarely more; a wall of emoji must not push a post's words out of its window."""


def undisguised(line: str) -> str:
    """`line` with its words as they are meant. Words wholly in another alphabet, times, sizes and codes stay."""
    plain = line if line.isascii() else line.translate(_FANCY)
    joined = _APART.sub(lambda found: found[0].replace(found[1], ""), plain)
    if not joined.isascii():
        joined = _MIXED_WORD.sub(lambda found: found[0].translate(_LOOK_LIKE), joined)
    return _WORD.sub(lambda found: _spelled(found[0]), joined) if _INSIDE.search(joined) else joined


def _spelled(word: str) -> str:
    letters = sum(letter.isalpha() for letter in word)
    if letters < _LEAST_LETTERS or _PLURAL_OF_A_CODE.fullmatch(word) or _HUMP.search(word):
        return word
    return _INSIDE.sub(lambda found: found[0].translate(_STANDS_FOR), word)


def emoji_named(line: str) -> str:
    """`line` with its first emoji by their names in Unicode, each once where it is repeated; the others gone."""
    left = _MOST_EMOJI

    def named(found: re.Match[str]) -> str:
        nonlocal left
        left -= 1
        return f" {_name(found[1])} " if left >= 0 else " "

    return " ".join(_EMOJI.sub(named, _TONES.sub("", line)).split())


def _name(emoji: str) -> str:
    return unicodedata.name(emoji, "").lower().removeprefix("smiling ").removesuffix(" symbol")
