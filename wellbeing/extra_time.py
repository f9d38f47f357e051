"""Extra minutes by a code from a guardian's phone, without any server: each code once, few tries, and few a day. Pure.

Two entries of any authenticator app have secrets of their own, one for each number of minutes (TOTP, RFC 6238). `now`
is kept time (wellbeing.kept_time), so a clock that is set back makes no old code new; `wall` is what the clock says,
which counts where it is later: nobody has been shown a code of the future. `counted` is KeptTime.counted.
"""

from __future__ import annotations

import base64
import hmac
import secrets
from datetime import date, datetime
from urllib.parse import quote

import msgspec
from cryptography.hazmat.primitives.hashes import SHA1
from cryptography.hazmat.primitives.twofactor.totp import TOTP

from wellbeing.extra_minutes import GIVES as GIVES
from wellbeing.feed_time import day_of
from wellbeing.tries import Tries

REQUESTS_A_DAY = 2
LONGEST_REASON = 200
DIGITS, STEP = 6, 30
"""What every authenticator app does without being told (RFC 6238)."""
_DRIFT = 1
"""Steps by which two clocks may differ."""


class Requests(msgspec.Struct, frozen=True):
    """How often more time was asked for on `day`, and what still waits for an answer."""

    day: date
    asked: int = 0
    minutes: int = 0
    reason: str = ""

    @property
    def open(self) -> bool:
        """Whether somebody waits for an answer."""
        return self.minutes > 0

    def on(self, now: datetime) -> Requests:
        """The same, or a new day's: what was not answered is over with its day."""
        return self if day_of(now) <= self.day else Requests(day_of(now))

    def ask(self, minutes: int, reason: str, now: datetime) -> Requests:
        """With one more. Raises ValueError with words for people."""
        today = self.on(now)
        if today.open:
            raise ValueError("You have asked already, and the answer is still to come.")
        if today.asked >= REQUESTS_A_DAY:
            raise ValueError(f"You have asked {REQUESTS_A_DAY} times today. Tomorrow is another day.")
        if minutes not in GIVES:
            raise ValueError("One can ask for 15 or for 30 minutes.")
        return Requests(today.day, today.asked + 1, minutes, " ".join(reason.split())[:LONGEST_REASON])

    def answered(self) -> Requests:
        """Nobody waits any more."""
        return Requests(self.day, self.asked)

    def by_code(self, now: datetime) -> Requests:
        """A code came: an answer, or a request by itself. Raises ValueError where the day is full."""
        today = self.on(now)
        if not today.open and today.asked >= REQUESTS_A_DAY:
            raise ValueError(f"More time was asked for {REQUESTS_A_DAY} times today. Tomorrow is another day.")
        return Requests(today.day, today.asked + (not today.open))


class Phone(msgspec.Struct, frozen=True):
    """One entry of an authenticator app: its `secret` (base32), what it `gives` and the `last` step that was used."""

    secret: str
    gives: int
    last: int = -1


class Codes(msgspec.Struct, frozen=True):
    """Both entries, none where a family wants no codes, and how codes were tried."""

    phones: tuple[Phone, ...]
    tries: Tries = Tries()

    def anew(self) -> Codes:
        """With entries that nobody has seen in place of these. A wait after wrong tries goes on."""
        return msgspec.structs.replace(self, phones=new_codes().phones)

    def off(self) -> Codes:
        """Without entries: no code is taken."""
        return msgspec.structs.replace(self, phones=())


def new_codes() -> Codes:
    """Secrets that nobody has seen."""
    return Codes(tuple(Phone(base64.b32encode(secrets.token_bytes(20)).decode(), gives) for gives in GIVES))


def address_of(phone: Phone, name: str) -> str:
    """What a phone reads from the code on the screen; `name` is the young person's."""
    label = quote(f"Feed Wellbeing:+{phone.gives} min {name}")
    return f"otpauth://totp/{label}?secret={phone.secret}&issuer={quote('Feed Wellbeing')}"


def code_at(phone: Phone, step: int) -> str:
    """The code of `step`, half-minutes since 1970."""
    return _totp(phone).generate(step * STEP).decode()


def entered(codes: Codes, words: str, now: datetime, wall: datetime, counted: datetime) -> tuple[Codes, int]:
    """What is to be kept after `words` were entered, and the minutes they give; 0 for a wrong code."""
    typed = "".join(words.split())
    for phone in codes.phones:
        step = _step_of(phone, typed, now, wall)
        if step is not None:
            used = msgspec.structs.replace(phone, last=step)
            return Codes(tuple(used if each is phone else each for each in codes.phones)), phone.gives
    return msgspec.structs.replace(codes, tries=codes.tries.missed(counted)), 0


def _step_of(phone: Phone, typed: str, now: datetime, wall: datetime) -> int | None:
    """The step whose code was typed; none that was used, and none before one that was."""
    middle = {int(each.timestamp()) // STEP for each in (now, max(now, wall))}
    steps = sorted({step + drift for step in middle for drift in range(-_DRIFT, _DRIFT + 1)})
    fits = [step for step in steps if hmac.compare_digest(code_at(phone, step).encode(), typed.encode())]
    return next((step for step in fits if step > phone.last), None)


def _totp(phone: Phone) -> TOTP:
    key = base64.b32decode(phone.secret)
    return TOTP(key, DIGITS, SHA1(), STEP)  # noqa: S303 what every authenticator app does; nothing is signed
