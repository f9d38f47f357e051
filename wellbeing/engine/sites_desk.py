"""Answers the app about newer definitions of sites: which are in use, what a file would change, take it, go back."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from pathlib import Path
from typing import Any

from filters.sites.definition import parts_of
from wellbeing import protocol as say
from wellbeing.back_to_shipped import sites_back
from wellbeing.engine.held_system import HeldSystem
from wellbeing.engine.service import Engine
from wellbeing.looked_file import read_looked
from wellbeing.newer_sites import Host
from wellbeing.newer_sites_file import in_use, take, would_change
from wellbeing.places import places
from wellbeing.signed_file import SignedFileError
from wellbeing.sites_messages import SiteHost, SiteParts
from wellbeing.update_times import fetched_on

UNCHANGED = "{why} Nothing was changed."


def _path(engine: Engine) -> Path:
    return places(engine.at_work.data).newer_sites


async def _sites(engine: Engine, command: say.Sites) -> say.Event:
    if isinstance(engine.system, HeldSystem):
        return say.SitesAre(id=command.id)  # as they shipped
    return await _now(engine, command)


async def _now(engine: Engine, command: say.Command) -> say.Event:
    now, looked = await asyncio.to_thread(lambda: (in_use(_path(engine)), read_looked(places(engine.at_work.data))))
    when = fetched_on(looked, "sites", now.version) if now.sites else None
    return say.SitesAre(
        id=command.id,
        version=now.version,
        replaced=tuple(site.id for site in now.sites),
        hosts=_told(now.agreed),
        problem=now.problem,
        parts=tuple(SiteParts(site.id, parts_of(site)) for site in now.sites),
        fetched=when.isoformat(timespec="minutes") if when else "",
    )


async def _check(engine: Engine, command: say.CheckSites) -> say.Event:
    try:
        change = await asyncio.to_thread(would_change, _path(engine), Path(command.file))
    except SignedFileError as error:
        return refused(command, error)
    return say.SitesWouldBe(
        id=command.id,
        version=change.version,
        changed=change.changed,
        back=change.back,
        hosts=_told(change.hosts),
    )


async def _take(engine: Engine, command: say.TakeSites) -> say.Event:
    yes = {(each.site, each.host) for each in command.hosts}
    try:
        await asyncio.to_thread(take, _path(engine), Path(command.file), yes, command.version)
    except SignedFileError as error:
        return refused(command, error)
    await engine.reload()
    return await _now(engine, command)


async def _reset(engine: Engine, command: say.ResetSites) -> say.Event:
    try:
        async with engine.updating.alone:
            await asyncio.to_thread(sites_back, places(engine.at_work.data))
    except SignedFileError as error:
        return refused(command, error)
    await engine.reload()
    return await _now(engine, command)


def _told(hosts: Iterable[Host]) -> tuple[SiteHost, ...]:
    return tuple(SiteHost(site, host) for site, host in hosts)


def refused(command: say.Command, error: SignedFileError) -> say.Failed:
    """A signed file that was not taken, or could not be gone back from, in words."""
    return say.Failed(id=command.id, message=UNCHANGED.format(why=error))


SITES_ANSWERS: dict[type[say.Command], Callable[[Engine, Any], Awaitable[say.Event | None]]] = {
    say.Sites: _sites,
    say.CheckSites: _check,
    say.TakeSites: _take,
    say.ResetSites: _reset,
}
"""Each waits for the disk, and for a signature of all that is kept."""
