"""A guardian's passcode: kept as what cannot be turned back, tried slowly, and with ten ways in when it is forgotten.

argon2id with the parameters that its library recommends (RFC 9106, low memory): a check takes a quarter of a second,
so it belongs into a thread.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

import msgspec
from argon2 import PasswordHasher
from argon2.exceptions import Argon2Error, InvalidHashError

from wellbeing.tries import Tries

SHORTEST, LONGEST = 6, 128
RECOVERY_CODES = 10
_ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
"""Without letters and digits that are taken for each other on paper."""
_GROUPS, _GROUP = 4, 4
_argon2 = PasswordHasher()


class PasscodeError(ValueError):
    """A passcode that cannot be used, is wrong, or may not be tried now; the message is for people."""


class Passcode(msgspec.Struct, frozen=True):
    """What is kept of one: the `hash`, hashes of the `recovery` codes that are left, and how it was tried."""

    hash: str
    recovery: tuple[str, ...] = ()
    tries: Tries = Tries()


def hash_slowly(words: str) -> str:
    """argon2id of `words`."""
    return _argon2.hash(words)


def check_slowly(kept: str, words: str) -> bool:
    """Whether `kept` is of `words`; nothing is of a hash that is damaged."""
    try:
        return _argon2.verify(kept, words)
    except (Argon2Error, InvalidHashError):
        return False


def new_passcode(words: str, make: Callable[[str], str] = hash_slowly) -> tuple[Passcode, tuple[str, ...]]:
    """A new passcode, and its recovery codes: they are told once and not kept. Raises PasscodeError.

    `make` hashes slowly; tests pass something quick.
    """
    see_usable(words)
    codes = tuple(_code() for _ in range(RECOVERY_CODES))
    return Passcode(make(words), tuple(map(_digest, codes))), codes


def see_usable(words: str) -> None:
    """Raises PasscodeError for one that is too short, too long or all the same."""
    if not SHORTEST <= len(words) <= LONGEST:
        raise PasscodeError(f"A passcode has from {SHORTEST} to {LONGEST} characters.")
    if len(set(words)) < SHORTEST // 2:
        raise PasscodeError("A passcode has at least three different characters.")


def opened(kept: Passcode, words: str, check: Callable[[str, str], bool] = check_slowly) -> Passcode | None:
    """What is to be kept once `words` opened it, with no wrong try left; None where they are wrong.

    A recovery code opens once. Whether one may try, and what a wrong try costs: wellbeing.passcodes.
    """
    digest = _digest(words)
    if any(hmac.compare_digest(digest, each) for each in kept.recovery):
        left = tuple(each for each in kept.recovery if each != digest)
        return Passcode(kept.hash, left)
    if len(words) <= LONGEST and check(kept.hash, words):
        return Passcode(kept.hash, kept.recovery)
    return None


def see_may_try(tries: Tries, now: datetime) -> None:
    """Raises PasscodeError that says how long to wait. `now` is time as it is counted (KeptTime.counted)."""
    minutes = -(-tries.wait(now).total_seconds() // 60)
    if minutes:
        raise PasscodeError(
            f"After five tries there is a rest. The next one is taken in {minutes:.0f} min,"
            " counted while the computer is on or asleep."
        )


def changed(kept: Passcode, words: str, make: Callable[[str], str] = hash_slowly) -> Passcode:
    """`kept` with another passcode; the recovery codes stay. Raises PasscodeError."""
    see_usable(words)
    return Passcode(make(words), kept.recovery)


def _code() -> str:
    groups: Sequence[str] = ["".join(secrets.choice(_ALPHABET) for _ in range(_GROUP)) for _ in range(_GROUPS)]
    return "-".join(groups)


def _digest(code: str) -> str:
    """80 random bits need no slow hash; case, spaces and dashes are as somebody copied them from paper."""
    plain = "".join(each for each in code.upper() if each in _ALPHABET)
    return hashlib.sha256(b"feed-wellbeing recovery " + plain.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Slowly:
    """How passcodes are hashed and checked; tests have something quick."""

    make: Callable[[str], str] = hash_slowly
    check: Callable[[str, str], bool] = check_slowly
