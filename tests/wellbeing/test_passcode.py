"""The guardian's passcode: right, wrong, forgotten, and tried by somebody with patience."""

from __future__ import annotations

from datetime import timedelta

import msgspec
import pytest

from tests.wellbeing.families import AFTERNOON
from wellbeing.passcode import (
    RECOVERY_CODES,
    Passcode,
    PasscodeError,
    changed,
    new_passcode,
    see_usable,
    tried,
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
    assert tried(kept, WORDS, AFTERNOON)[1]
    assert not tried(kept, WORDS + " ", AFTERNOON)[1]


def test_a_damaged_hash_opens_for_nobody() -> None:
    """A file that somebody changed is no way in."""
    assert not tried(Passcode("not a hash"), WORDS, AFTERNOON)[1]


@pytest.mark.parametrize("words", ["", "12345", "aaaaaaaa", "ababababab", "x" * 129])
def test_what_is_guessed_at_once_is_refused(words: str) -> None:
    """Too short, too long, or hardly any different signs."""
    with pytest.raises(PasscodeError, match="characters"):
        see_usable(words)


def test_after_five_wrong_ones_the_right_one_waits_too() -> None:
    """And says for how long; then it opens, and the count begins anew."""
    kept, _ = made()
    for _ in range(5):
        kept, right = tried(kept, "123456", AFTERNOON, check)
        assert not right
    with pytest.raises(PasscodeError, match="15 min"):
        tried(kept, WORDS, AFTERNOON, check)
    with pytest.raises(PasscodeError, match="1 min"):
        tried(kept, WORDS, AFTERNOON + timedelta(minutes=14, seconds=30), check)
    kept, right = tried(kept, WORDS, AFTERNOON + timedelta(minutes=15), check)
    assert right
    assert kept.tries.wrong == kept.tries.waits == 0


def test_a_restart_gives_no_more_tries() -> None:
    """What is written down has the wrong tries with it."""
    kept, _ = made()
    for _ in range(5):
        kept, _ = tried(kept, "123456", AFTERNOON, check)
        kept = msgspec.json.decode(msgspec.json.encode(kept), type=Passcode)
    with pytest.raises(PasscodeError, match="rest"):
        tried(kept, WORDS, AFTERNOON, check)


def test_each_recovery_code_opens_once() -> None:
    """As printed, or as somebody typed it from paper; the other nine go on working."""
    kept, codes = made()
    assert len(set(codes)) == RECOVERY_CODES
    kept, right = tried(kept, f" {codes[3].lower().replace('-', ' ')} ", AFTERNOON, check)
    assert right
    kept, right = tried(kept, codes[3], AFTERNOON, check)
    assert not right
    assert tried(kept, codes[4], AFTERNOON, check)[1]


def test_recovery_codes_are_not_kept() -> None:
    """Nobody who reads the file can use them."""
    kept, codes = made()
    text = msgspec.json.encode(kept).decode()
    assert not any(code in text or code.replace("-", "") in text for code in codes)


def test_another_passcode_leaves_the_recovery_codes() -> None:
    """The old one opens nothing any more."""
    kept, codes = made()
    kept = changed(kept, "blauer Himmel", quick)
    assert tried(kept, "blauer Himmel", AFTERNOON, check)[1]
    assert not tried(kept, WORDS, AFTERNOON, check)[1]
    assert tried(kept, codes[0], AFTERNOON, check)[1]
