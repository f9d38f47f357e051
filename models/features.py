"""Turns any text into what the model was trained to read, so that training and use cannot drift apart.

Pure: the same text always gives the same windows. `tests/models/features_reference.json` records what must
come out. Changing anything here means training the model anew.
"""

import re
import unicodedata

from models.disguises import emoji_named, undisguised

RAW_HEAD, RAW_TAIL = 6_000, 1_000
"""Of a very long text only so many characters from its start and its end are looked at."""
WINDOW = 400
"""Characters in one window; most feed posts are one window."""
MAX_WINDOWS = 4
"""Windows of one text: the first three and the last."""

_LINK = re.compile(r"(?:https?://|www\.)[^\s<>\"]{1,2000}", re.IGNORECASE)
_EMAIL = re.compile(r"\b[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,24}){1,3}\b")
_PERSON = re.compile(r"(?<![\w/])(?:@[\w.\-]{1,64}|/?u/[\w\-]{1,40})")
_PHONE = re.compile(r"(?<![\w+])\+?\d(?:[ ().\-]{0,2}\d){9,14}(?!\w)")
_TOLL_FREE = re.compile(r"^\D*[01]?\D*8(?:0[08]|33|44|55|66|77|88)")
_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Za-z])(?=\d)")
_HASHTAG = re.compile(r"#(\w{1,100})")
_LONG_RUN = re.compile(r"(\D)\1{3,}")
_BLANK = frozenset("\u115f\u1160\u2800\u3164\uffa0")
"""Letters by their kind that show nothing: people set words apart with them."""
_INVISIBLE = frozenset({"Cc", "Cf", "Co", "Cn", "Cs"})
_ASCII = {c: " " if chr(c).isspace() else None for c in (*range(0x20), 0x7F)}
_LATIN_BLOCKS = ((0x0041, 0x024F), (0x1E00, 0x1EFF), (0x2C60, 0x2C7F), (0xA722, 0xA7FF), (0xAB30, 0xAB6F))


def windows(text: str) -> list[str]:
    """The pieces of a text that the model reads; none when it has nothing that the model can read."""
    prepared = prepare(text)
    return _pieces(emoji_named(prepared)) if readable(prepared) else []


def prepare(text: str) -> str:
    """One clean line: addresses and people masked, hashtags opened up, hidden characters and disguises gone."""
    line = unicodedata.normalize("NFKC", _visible(_ends(text)))
    line = _EMAIL.sub("EMAIL", _LINK.sub("URL", line))
    line = _PHONE.sub(_mask_phone, _PERSON.sub("@user", line))
    line = _LONG_RUN.sub(r"\1\1\1", _HASHTAG.sub(_open_hashtag, undisguised(line)))
    return " ".join(line.split())


def readable(prepared: str) -> bool:
    """Whether most letters are Latin ones; the model never learnt any other script."""
    if prepared.isascii():  # quicker, for most posts
        return any(letter.isalpha() for letter in prepared)
    letters = [letter for letter in prepared if letter.isalpha()]
    latin = sum(1 for letter in letters if _is_latin(letter))
    return 2 * latin > len(letters)


def _ends(text: str) -> str:
    if len(text) <= RAW_HEAD + RAW_TAIL:
        return text
    return f"{text[:RAW_HEAD]} {text[-RAW_TAIL:]}"


def _visible(text: str) -> str:
    """Joins surrogate pairs, then turns line breaks and blanks into spaces and drops what nobody can see."""
    if text.isascii():  # quicker, for most posts
        return text.translate(_ASCII)
    joined = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "ignore")
    spaced = "".join(" " if c in _BLANK or c.isspace() else c for c in joined)
    return "".join(c for c in spaced if _shown(c))


def _shown(character: str) -> bool:
    return " " <= character < "\x7f" or unicodedata.category(character) not in _INVISIBLE


def _mask_phone(found: re.Match[str]) -> str:
    return found[0] if _TOLL_FREE.match(found[0]) else "PHONE"


def _open_hashtag(found: re.Match[str]) -> str:
    return "#" + _HUMP.sub(" ", found[1]).replace("_", " ")


def _is_latin(letter: str) -> bool:
    return any(low <= ord(letter) <= high for low, high in _LATIN_BLOCKS)


def _pieces(prepared: str) -> list[str]:
    """The first windows of a line and its last, cut between words where there is a gap to cut at."""
    pieces: list[str] = []
    rest = prepared
    while rest and len(pieces) < MAX_WINDOWS - 1:
        piece, rest = _cut(rest)
        pieces.append(piece)
    return [*pieces, _tail(rest)] if rest else pieces


def _cut(line: str) -> tuple[str, str]:
    if len(line) <= WINDOW:
        return line, ""
    gap = line.rfind(" ", WINDOW // 2, WINDOW + 1)
    end = gap if gap > 0 else WINDOW
    return line[:end], line[end:].lstrip()


def _tail(line: str) -> str:
    if len(line) <= WINDOW:
        return line
    gap = line.find(" ", len(line) - WINDOW, len(line) - WINDOW // 2)
    return line[gap + 1 if gap > 0 else len(line) - WINDOW :]
