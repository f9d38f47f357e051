"""Has a guardian make the codes for phones anew, or turn them off: a phone gets lost, a screen gets photographed."""

from __future__ import annotations

from contextlib import suppress

from msgspec import structs

from wellbeing.agreement import Agreement
from wellbeing.engine.family import Family
from wellbeing.engine.speaking import guardian
from wellbeing.extra_time import Codes, address_of
from wellbeing.family_messages import PhoneEntry
from wellbeing.guardian_folder import FolderError

NO_PHONES = "Codes for phones are turned off. A guardian can make new ones on the page “Family agreement”."


def phone_entries(codes: Codes, agreement: Agreement) -> list[PhoneEntry]:
    """What a phone reads, for eyes that are to see it once."""
    return [PhoneEntry(each.gives, address_of(each, agreement.name), each.secret) for each in codes.phones]


async def change_phones(family: Family, by: str, words: str, off: bool) -> list[PhoneEntry]:
    """New entries in place of the old ones, or none with `off`; `words` are the passcode of `by`.

    Raises PasscodeError, ProposalError, and FolderError: then the old ones hold. It is in the log before it holds, so
    that nothing changes which neither of them sees.
    """
    name, before = await guardian(family, by, words), family.book
    agreement, secrets = family.agreement, family.secrets
    if agreement is None or secrets is None or (off and not secrets.codes.phones):
        return []
    codes = secrets.codes.off() if off else secrets.codes.anew()
    await family.note("phones_off" if off else "new_phones", name)
    try:
        await family.keep_secrets(structs.replace(secrets, codes=codes))
    except FolderError:
        with suppress(FolderError):
            await family.keep_book(before)
        family.book = before  # what is on the disk follows with the next line
        raise
    return phone_entries(codes, agreement)
