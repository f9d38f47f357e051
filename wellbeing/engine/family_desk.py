"""Answers the app about a family's agreement, for the young person and, with the passcode, for a guardian.

Every try of a passcode or a code is written down before it is checked: to end the program meanwhile is no free try.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any

import msgspec

from wellbeing import passcode as secret
from wellbeing import protocol as say
from wellbeing.agreement import AgreementError, agreement_from
from wellbeing.engine.family import Family, given
from wellbeing.engine.family_keeping import Secrets
from wellbeing.engine.service import Engine
from wellbeing.extra_time import address_of, entered, new_codes
from wellbeing.family_messages import PhoneEntry
from wellbeing.guardian_folder import FolderError
from wellbeing.passcode import PasscodeError
from wellbeing.proposals import YOUNG, Entry, Once, ProposalError, Terms, answered

NONE_STANDS = "There is no agreement on this computer. An adult and a young person can set one up in the settings."
STANDS = "There is an agreement already. Propose a change on its page, so that everybody sees it."
WRONG_PASSCODE = "This is not the passcode. After five tries there is a rest of fifteen minutes, and longer later."
WRONG_CODE = "This code is not known, or was used already. After five tries there is a rest of fifteen minutes."
NO_SECRETS = (
    "The passcode of this agreement was lost with its file. An adult who looks after this computer can mend it."
)
NOT_WATCHED = "Watching first would leave posts uncovered, and your family agreed on covers. Propose it on your page."
PUT = "This is part of your family's agreement, so it is a proposal now: it stands on the page “Family agreement”."
NOT_KEPT = "{error}. Nothing was changed."

Answer = Callable[[Engine, Any], Awaitable[say.Event | None]]


def _alone(answer: Answer) -> Answer:
    """One after the other; what goes wrong is told in words."""

    async def answering(engine: Engine, command: Any) -> say.Event:
        try:
            async with engine.family.alone:
                return await answer(engine, command) or _now(engine.family, command)
        except (PasscodeError, ProposalError) as error:
            return say.Failed(id=command.id, message=str(error))
        except FolderError as error:
            return say.Failed(id=command.id, message=NOT_KEPT.format(error=error))

    return answering


def _now(family: Family, command: say.Command) -> say.FamilyIs:
    page = family.page()
    return say.FamilyIs(
        id=command.id, page=page, problem=family.problem, may_quit=family.may_quit, held=family.held
    )  # fmt: skip


async def _family(engine: Engine, command: say.Family) -> say.Event:
    return _now(engine.family, command)


async def _agree(engine: Engine, command: say.Agree) -> say.Event:
    family = engine.family
    if family.agreement is not None or family.problem:
        raise ProposalError(STANDS)
    sites = list(engine.preferences.settings.sites)
    parts = {"review_on": "2000-01-01", **command.parts, "sites": sites}
    try:
        first = agreement_from(parts)
        agreement = agreement_from({**parts, "review_on": first.next_review(family.now.date()).isoformat()})
    except AgreementError as error:
        raise ProposalError(f"This cannot be agreed on: “{error.where}” {error}.") from error
    if agreement.ended(family.now.date()):
        raise ProposalError("Agreements are for young people under 18.")
    passcode, recovery = await asyncio.to_thread(secret.new_passcode, command.passcode, family.slowly.make)
    codes = new_codes()
    await family.begin(agreement, Secrets(passcode, codes))
    engine.pausing.end()
    phones = [PhoneEntry(each.gives, address_of(each, agreement.name), each.secret) for each in codes.phones]
    return say.Agreed(id=command.id, recovery=list(recovery), phones=phones)


async def guardian(family: Family, by: str, words: str) -> str:
    """The guardian who speaks, once the passcode is right. Raises PasscodeError and ProposalError."""
    if family.agreement is None:
        raise ProposalError(NONE_STANDS)
    if family.secrets is None:
        raise PasscodeError(NO_SECRETS)
    kept, now = family.secrets.passcode, family.now
    secret.see_may_try(kept.tries, now)
    missed = msgspec.structs.replace(kept, tries=kept.tries.missed(now))
    await family.keep_secrets(msgspec.structs.replace(family.secrets, passcode=missed))
    after, right = await asyncio.to_thread(secret.tried, kept, words, now, family.slowly.check)
    if not right:
        if missed.tries.until != kept.tries.until:
            await family.note("wrong_tries")
        raise PasscodeError(WRONG_PASSCODE)
    await family.keep_secrets(msgspec.structs.replace(family.secrets, passcode=after))
    return by if by in family.agreement.guardians else family.agreement.guardians[0]


async def _ask(engine: Engine, command: say.AskForTime) -> None:
    family = _standing(engine)
    requests = _in_words(lambda: family.book.requests.ask(command.minutes, command.reason, family.now))
    book = msgspec.structs.replace(family.book, requests=requests)
    await family.keep_book(book.noted(_entry(family.now, "asked_time", YOUNG, command.minutes)))


async def _enter(engine: Engine, command: say.EnterCode) -> None:
    family = _standing(engine)
    if family.secrets is None:
        raise PasscodeError(NO_SECRETS)
    codes, now = family.secrets.codes, family.now
    secret.see_may_try(codes.tries, now)
    requests = _in_words(lambda: family.book.requests.by_code(now))
    after, minutes = entered(codes, command.code, now, family.wall)
    await family.keep_secrets(msgspec.structs.replace(family.secrets, codes=after))
    if not minutes:
        raise PasscodeError(WRONG_CODE)
    book = msgspec.structs.replace(family.book, requests=requests)
    await family.keep_book(book.noted(_entry(now, "code_time", "", minutes)))
    given(family, minutes)


async def _give(engine: Engine, command: say.GiveTime) -> None:
    family = _standing(engine)
    by = await guardian(family, command.by, command.passcode)
    what = "given_time" if command.minutes else "declined_time"
    book = msgspec.structs.replace(family.book, requests=family.book.requests.on(family.now).answered())
    await family.keep_book(book.noted(_entry(family.now, what, by, command.minutes)))
    if command.minutes:
        given(family, command.minutes)


async def _propose(engine: Engine, command: say.Propose) -> None:
    family = _standing(engine)
    by = await guardian(family, command.by, command.passcode) if command.by else YOUNG
    await family.put(by, Once(command.what, command.detail) if command.what else Terms(command.parts))


async def _answer(engine: Engine, command: say.AnswerProposal) -> None:
    family = _standing(engine)
    by = await guardian(family, command.by, command.passcode) if command.by else YOUNG
    if family.agreement is not None:
        book, _ = answered(family.book, family.agreement, command.number, by, command.yes, family.now)
        await family.keep_book(book)
        await family.carry_out()


async def _reviewed(engine: Engine, command: say.Reviewed) -> None:
    family = _standing(engine)
    by = await guardian(family, command.by, command.passcode)
    await family.review(family.now.date())
    await family.note("reviewed", by)


async def _new_passcode(engine: Engine, command: say.NewPasscode) -> None:
    family = _standing(engine)
    secret.see_usable(command.new)
    by = await guardian(family, command.by, command.passcode)
    if family.secrets is not None:
        changed = await asyncio.to_thread(secret.changed, family.secrets.passcode, command.new, family.slowly.make)
        await family.keep_secrets(msgspec.structs.replace(family.secrets, passcode=changed))
        await family.note("new_passcode", by)


def _standing(engine: Engine) -> Family:
    if engine.family.agreement is None:
        raise ProposalError(engine.family.problem or NONE_STANDS)
    return engine.family


def _in_words[V](work: Callable[[], V]) -> V:
    try:
        return work()
    except ValueError as error:
        raise ProposalError(str(error)) from error


def _entry(at: datetime, what: str, who: str, minutes: int) -> Entry:
    return Entry(at=at, what=what, who=who, detail=str(minutes))


async def instead(engine: Engine, command: say.Command) -> say.Failed | None:
    """The answer to what an agreement holds: it has become a proposal. None where it may be carried out."""
    change: Once | None = None
    match command:
        case say.Pause():
            change = Once("pause", str(command.minutes or LONGEST_PAUSE))
        case say.TurnOff():
            change = Once("turn_off")
        case say.ShowMeFirst(days=days) if days:
            pass
        case _:
            return None
    if engine.family.agreement is None:
        return None
    if change is None:
        return say.Failed(id=command.id, message=NOT_WATCHED)
    answer = await _alone(lambda engine, _command: engine.family.put(YOUNG, change))(engine, command)
    return answer if isinstance(answer, say.Failed) else say.Failed(id=command.id, message=PUT)


LONGEST_PAUSE = 60
"""Minutes of a pause that would have had no end."""

FAMILY_ANSWERS: dict[type[say.Command], Answer] = {
    say.Family: _alone(_family),
    say.Agree: _alone(_agree),
    say.AskForTime: _alone(_ask),
    say.EnterCode: _alone(_enter),
    say.GiveTime: _alone(_give),
    say.Propose: _alone(_propose),
    say.AnswerProposal: _alone(_answer),
    say.Reviewed: _alone(_reviewed),
    say.NewPasscode: _alone(_new_passcode),
}

FAMILY_SLOW: frozenset[type[say.Command]] = frozenset(FAMILY_ANSWERS)
"""Each may wait for the disk, or for a passcode to be checked."""
