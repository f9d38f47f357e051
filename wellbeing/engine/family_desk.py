"""Answers the app about a family's agreement, for the young person and, with their passcode, for a guardian."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any

import msgspec

from wellbeing import protocol as say
from wellbeing.agreed_sites import to_agree_on
from wellbeing.agreement import Agreement, AgreementError, agreement_from
from wellbeing.engine.family import Family, given
from wellbeing.engine.family_keeping import Secrets
from wellbeing.engine.phone_codes import NO_PHONES, change_phones, phone_entries
from wellbeing.engine.service import Engine
from wellbeing.engine.speaking import (
    NO_SECRETS,
    NONE_STANDS,
    choose_another,
    choose_first,
    guardian,
    new_passcode,
    to_choose,
)
from wellbeing.extra_time import entered, new_codes
from wellbeing.family_messages import RecoveryCodes
from wellbeing.guardian_folder import FolderError
from wellbeing.passcode import Passcode, PasscodeError, see_may_try
from wellbeing.proposals import YOUNG, Entry, Once, ProposalError, Terms, answered

STANDS = "There is an agreement already. Propose a change on its page, so that everybody sees it."
WRONG_CODE = "This code is not known, or was used already. After five tries there is a rest of fifteen minutes."
NOT_WATCHED = "Watching first would leave posts uncovered, and your family agreed on covers. Propose it on your page."
PUT = "This is part of your family's agreement, so it is a proposal now: it stands on the page “Family agreement”."
NOT_KEPT = "{error}. Nothing was changed. Make room on the disk, and try again."
USED_UP = "{error}. Nothing was changed, but the code is used up. Make room on the disk, and take another one."

Answer = Callable[[Engine, Any], Awaitable[say.Event | None]]


def _alone(answer: Answer) -> Answer:
    """One after the other; what goes wrong is told in words."""

    async def answering(engine: Engine, command: Any) -> say.Event:
        before = _codes(engine.family)
        try:
            async with engine.family.alone:
                return await answer(engine, command) or _now(engine.family, command)
        except (PasscodeError, ProposalError) as error:
            return say.Failed(id=command.id, message=str(error))
        except FolderError as error:
            words = NOT_KEPT if _codes(engine.family) == before else USED_UP
            return say.Failed(id=command.id, message=words.format(error=error))

    return answering


def _codes(family: Family) -> object:
    """What is left of codes that open once."""
    if family.secrets is None:
        return None
    recovery = {name: each.recovery for name, each in family.secrets.passcodes.items()}
    return recovery, [each.last for each in family.secrets.codes.phones]


def _now(family: Family, command: say.Command) -> say.FamilyIs:
    page = family.page()
    return say.FamilyIs(
        id=command.id,
        page=page,
        problem=family.problem,
        may_quit=family.may_quit,
        held=family.held,
        to_choose=to_choose(family),
        phone_codes=family.secrets is None or bool(family.secrets.codes.phones),
    )


async def _family(engine: Engine, command: say.Family) -> say.Event:
    return _now(engine.family, command)


async def _agree(engine: Engine, command: say.Agree) -> say.Event:
    family = engine.family
    if family.agreement is not None or family.problem:
        raise ProposalError(STANDS)
    sites, left_out = to_agree_on(engine.preferences.settings)
    parts = {"review_on": "2000-01-01", **command.parts, "sites": sites}
    try:
        first = agreement_from(parts)
        agreement = agreement_from({**parts, "review_on": first.next_review(family.now.date()).isoformat()})
    except AgreementError as error:
        raise ProposalError(f"This cannot be agreed on: {error}.") from error
    if agreement.ended(family.now.date()):
        raise ProposalError("Agreements are for young people under 18.")
    made = await _passcodes(family, agreement, command)
    codes = new_codes()
    secrets = Secrets({name: passcode for name, (passcode, _) in made.items()}, codes)
    await family.begin(agreement, secrets, len(left_out))
    engine.pausing.end()
    phones = phone_entries(codes, agreement)
    recovery = [RecoveryCodes(name, list(told)) for name, (_, told) in made.items()]
    return say.Agreed(id=command.id, recovery=recovery, phones=phones, left_out=len(left_out))


async def _passcodes(
    family: Family, agreement: Agreement, command: say.Agree
) -> dict[str, tuple[Passcode, tuple[str, ...]]]:
    """What each guardian chose; one of them may do so later. Raises PasscodeError."""
    chosen = {name: words for name in agreement.guardians if (words := command.passcodes.get(name, ""))}
    return {name: await new_passcode(family, words) for name, words in (chosen or {agreement.guardians[0]: ""}).items()}


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
    if not codes.phones:
        raise ProposalError(NO_PHONES)
    see_may_try(codes.tries, family.spent.counted)
    requests = _in_words(lambda: family.book.requests.by_code(now))
    after, minutes = entered(codes, command.code, now, family.wall, family.spent.counted)
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
        await family.carry_out_if_possible()


async def _reviewed(engine: Engine, command: say.Reviewed) -> None:
    family = _standing(engine)
    by = await guardian(family, command.by, command.passcode)
    await family.review(family.now.date())
    await family.note("reviewed", by)


async def _new_passcode(engine: Engine, command: say.NewPasscode) -> say.Event | None:
    family = _standing(engine)
    if not command.first_of:
        await choose_another(family, command.by, command.passcode, command.new)
        return None
    codes = await choose_first(family, command.first_of, command.by, command.passcode, command.new)
    return say.Agreed(id=command.id, recovery=[RecoveryCodes(command.first_of, list(codes))])


async def _new_phone_codes(engine: Engine, command: say.NewPhoneCodes) -> say.Event | None:
    phones = await change_phones(_standing(engine), command.by, command.passcode, command.off)
    return say.Agreed(id=command.id, recovery=[], phones=phones) if phones else None


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
    say.NewPhoneCodes: _alone(_new_phone_codes),
}

FAMILY_SLOW: frozenset[type[say.Command]] = frozenset(FAMILY_ANSWERS)
"""Each may wait for the disk, or for a passcode to be checked."""
