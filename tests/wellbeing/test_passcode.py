"""A guardian's passcode: right, wrong and forgotten. Tried by somebody with patience: test_passcodes.py."""

from __future__ import annotations

import msgspec
import pytest

from wellbeing.passcode import (
    RECOVERY_CODES,
    Passcode,
    PasscodeError,
    changed,
    new_passcode,
    opened,
    see_usable,
)

WORDS = "grüner Baum 7"


def quick(words: str) -> str:
    return f"quick {words}"


def check(kept: str, words: str) -> bool:
    return kept == quick(words)


def made() -> tuple[Passcode, tuple[str, ...]]:
    return new_passcode(WORDS, quick)


def test_the_real_hash_opens_for_the_real_passcode_alone() -> None:
    """argon2id, as its library does it; nothing of the words stands in what is kept."""
    kept, _ = new_passcode(WORDS)
    assert kept.hash.startswith("$argon2id$")
    assert WORDS not in kept.hash
    assert opened(kept, WORDS) == kept
    assert opened(kept, WORDS + " ") is None


def test_a_damaged_hash_opens_for_nobody() -> None:
    """A file that somebody changed is no way in."""
    assert opened(Passcode("not a hash"), WORDS) is None


@pytest.mark.parametrize("words", ["", "12345", "aaaaaaaa", "ababababab", "x" * 129])
def test_what_is_guessed_at_once_is_refused(words: str) -> None:
    """Too short, too long, or hardly any different signs."""
    with pytest.raises(PasscodeError, match="characters"):
        see_usable(words)


def test_each_recovery_code_opens_once() -> None:
    """As printed, or as somebody typed it from paper; the other nine go on working."""
    kept, codes = made()
    assert len(set(codes)) == RECOVERY_CODES
    left = opened(kept, f" {codes[3].lower().replace('-', ' ')} ", check)
    assert left is not None
    assert opened(left, codes[3], check) is None
    assert opened(left, codes[4], check)


def test_recovery_codes_are_not_kept() -> None:
    """Nobody who reads the file can use them."""
    kept, codes = made()
    text = msgspec.json.encode(kept).decode()
    assert not any(code in text or code.replace("-", "") in text for code in codes)


def test_another_passcode_leaves_the_recovery_codes() -> None:
    """The old one opens nothing any more."""
    kept, codes = made()
    kept = changed(kept, "blauer Himmel", quick)
    assert opened(kept, "blauer Himmel", check)
    assert opened(kept, WORDS, check) is None
    assert opened(kept, codes[0], check)
