"""Answers the app about trust: a protected browser, a check of everything, and a bank that nobody believes."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from wellbeing import protocol as say
from wellbeing.checks.about_here import about_here
from wellbeing.checks.pac_reading import read_pac
from wellbeing.checks.report import report
from wellbeing.engine import fake_bank
from wellbeing.engine.check_up import check_up
from wellbeing.engine.service import Engine
from wellbeing.system.own_profile import OwnProfile
from wellbeing.system.place import PlaceError
from wellbeing.system.places_here import Here
from wellbeing.system.protected_browser import Filter, folder_of, open_browser

_staying: set[asyncio.Task[None]] = set()
"""Banks that still answer; a task that nobody holds would be collected."""


def _own(engine: Engine) -> OwnProfile:
    return OwnProfile(folder_of(engine.at_work.data), Here())


async def _protected(engine: Engine, command: say.OpenProtectedBrowser) -> say.Event:
    at = engine.at_work
    try:
        what = Filter(at.wanted, at.pac_text, at.feeds)
        await asyncio.to_thread(open_browser, _own(engine), what)
    except PlaceError as error:
        return say.Failed(id=command.id, message=str(error))
    return say.Done(id=command.id)


async def _fake_bank(engine: Engine, command: say.FakeBank) -> say.Event:
    try:
        staying = await fake_bank.show(engine.at_work, _own(engine))
    except PlaceError as error:
        return say.Failed(id=command.id, message=str(error))
    _staying.add(staying)
    staying.add_done_callback(_staying.discard)
    return say.Done(id=command.id)


def _self_test(engine: Engine) -> str:
    read = read_pac(engine.at_work.pac_text)
    return f"https://{read.self_test}/" if read is not None and read.self_test else ""


async def _check(engine: Engine, command: say.CheckUp) -> say.Event:
    at, found = engine.at_work.places, engine.about_posts.finding.health()
    checks = await asyncio.to_thread(check_up, engine.at_work, Here(), at, found)
    return say.CheckedUp(
        id=command.id, checks=checks, report=report(checks, about_here()), self_test=_self_test(engine)
    )


TRUST_ANSWERS: dict[type[say.Command], Callable[[Engine, Any], Awaitable[say.Event | None]]] = {
    say.OpenProtectedBrowser: _protected,
    say.CheckUp: _check,
    say.FakeBank: _fake_bank,
}

TRUST_SLOW = frozenset(TRUST_ANSWERS)
