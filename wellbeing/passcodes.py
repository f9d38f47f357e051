"""A passcode for each guardian, and one count of wrong tries over all of them. Pure.

Each has recovery codes and wrong tries of their own, and a right passcode forgives their own wrong tries alone. The
wait comes after five in all and is for everybody: two passcodes are tried as slowly as one.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

import msgspec

from wellbeing.passcode import Passcode, see_may_try
from wellbeing.tries import Tries

Passcodes = dict[str, Passcode]
"""By the guardian's name."""


def see_may_try_any(passcodes: Mapping[str, Passcode], now: datetime) -> None:
    """Raises PasscodeError that says how long to wait. `now` is time as it is counted (KeptTime.counted)."""
    tries = [each.tries for each in passcodes.values()]
    see_may_try(max(tries, key=lambda each: each.wait(now), default=Tries()), now)


def missed(passcodes: Mapping[str, Passcode], name: str, now: datetime) -> tuple[Passcodes, dict[str, int]]:
    """What is to be kept after a wrong try at the passcode of `name`.

    Where everybody has to wait from now on, also how often each was tried wrongly before.
    """
    others = [each.tries for other, each in passcodes.items() if other != name]
    after = passcodes[name].tries.missed(now, others)
    if after.until == passcodes[name].tries.until:
        return {**passcodes, name: _with(passcodes[name], after)}, {}
    counts = {each: kept.tries.wrong + (each == name) for each, kept in passcodes.items()}
    waiting = {each: _with(kept, _begun_anew(kept.tries)) for each, kept in passcodes.items()}
    return {**waiting, name: _with(passcodes[name], after)}, {each: count for each, count in counts.items() if count}


def of_those(passcodes: Mapping[str, Passcode], names: tuple[str, ...]) -> Passcodes:
    """Without those of anybody else: who is no guardian any more has none."""
    return {name: passcodes[name] for name in names if name in passcodes}


def _begun_anew(tries: Tries) -> Tries:
    """They have cost a wait, which is kept beside another passcode."""
    return Tries(0, tries.waits, tries.until)


def _with(kept: Passcode, tries: Tries) -> Passcode:
    return msgspec.structs.replace(kept, tries=tries)
