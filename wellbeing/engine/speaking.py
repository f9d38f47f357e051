"""Who speaks as a guardian: each with a passcode of their own, which they change, or choose when they were added.

Every try is written down before it is checked: to end the program meanwhile is no free try.
"""

from __future__ import annotations

import asyncio

from msgspec import structs

from wellbeing import passcode as secret
from wellbeing.agreement import Agreement
from wellbeing.engine.family import Family
from wellbeing.engine.family_keeping import Secrets
from wellbeing.passcode import Passcode, PasscodeError
from wellbeing.passcodes import Passcodes, missed, see_may_try_any
from wellbeing.proposals import ProposalError

NONE_STANDS = "There is no agreement on this computer. An adult and a young person can set one up in the settings."
WRONG_PASSCODE = "This is not the passcode. After five tries there is a rest of fifteen minutes, and longer later."
NO_SECRETS = (
    "The passcode of this agreement was lost with its file. An adult who looks after this computer can mend it."
)
NONE_YET = "{name} has no passcode yet. They choose one on this page, with the other guardian's."
HAS_ONE = "{name} has a passcode already, and changes it with it or with a recovery code."


def to_choose(family: Family) -> list[str]:
    """Guardians who have no passcode yet."""
    if family.agreement is None or family.secrets is None:
        return []
    return [name for name in family.agreement.guardians if name not in family.passcodes]


async def guardian(family: Family, by: str, words: str) -> str:
    """The guardian who speaks, once `words` are their passcode. Raises PasscodeError and ProposalError.

    Whoever is none is taken for the first of them: they have to know that one's passcode.
    """
    agreement, secrets = _known(family)
    name = by if by in agreement.guardians else agreement.guardians[0]
    passcodes, now = family.passcodes, family.spent.counted
    if name not in passcodes:
        raise PasscodeError(NONE_YET.format(name=name))
    see_may_try_any(passcodes, now)
    after, counts = missed(passcodes, name, now)
    await family.keep_secrets(structs.replace(secrets, passcodes=after))
    opened = await asyncio.to_thread(secret.opened, passcodes[name], words, family.slowly.check)
    if opened is None:
        await family.note_each({each: ("wrong_tries", str(count)) for each, count in counts.items()})
        raise PasscodeError(WRONG_PASSCODE)
    await _keep(family, {**passcodes, name: opened})
    return name


async def choose_another(family: Family, by: str, words: str, new: str) -> None:
    """`by` has the passcode `new` from now on; `words` are the old one or a recovery code. Raises PasscodeError."""
    secret.see_usable(new)
    name = await guardian(family, by, words)
    changed = await asyncio.to_thread(secret.changed, family.passcodes[name], new, family.slowly.make)
    await _keep(family, {**family.passcodes, name: changed})
    await family.note("new_passcode", name)


async def choose_first(family: Family, name: str, by: str, words: str, new: str) -> tuple[str, ...]:
    """The recovery codes of `name`, who has the passcode `new` from now on; `by` was there. Raises PasscodeError."""
    secret.see_usable(new)
    await guardian(family, by, words)
    if name not in to_choose(family):
        raise PasscodeError(HAS_ONE.format(name=name))
    made, codes = await new_passcode(family, new)
    await _keep(family, {**family.passcodes, name: made})
    await family.note("first_passcode", name)
    return codes


async def new_passcode(family: Family, words: str) -> tuple[Passcode, tuple[str, ...]]:
    """A passcode that nobody had, and its recovery codes. Raises PasscodeError."""
    return await asyncio.to_thread(secret.new_passcode, words, family.slowly.make)


async def _keep(family: Family, passcodes: Passcodes) -> None:
    _, secrets = _known(family)
    await family.keep_secrets(structs.replace(secrets, passcodes=passcodes))


def _known(family: Family) -> tuple[Agreement, Secrets]:
    if family.agreement is None:
        raise ProposalError(NONE_STANDS)
    if family.secrets is None:
        raise PasscodeError(NO_SECRETS)
    return family.agreement, family.secrets
