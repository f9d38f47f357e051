"""`wellbeing sites add` and `remove`: servers of one's own, such as a Mastodon instance, in the settings. No engine.

A running filter reads the settings within a second; a new server joins when it is started again, as in the app.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from filters.sites.definition import Site
from wellbeing.agreed_sites import servers_of
from wellbeing.guardian_folder import GuardianFolder
from wellbeing.newer_sites_file import in_use
from wellbeing.places import places
from wellbeing.settings import Settings, added_host, has_room
from wellbeing.settings_entries import shown
from wellbeing.settings_on_disk import SettingsOnDisk
from wellbeing.settings_steps import Change, with_server, without_server
from wellbeing.site_files import LeftOut, why_not, with_newer
from wellbeing.site_titles import LAST, OF_SERVERS
from wellbeing.under_service import HANDED_OVER, stands_for

JOINS = "It joins when the filter is started again: it needs a new certificate, to be trusted then."
JOIN = "They join when the filter is started again: it needs a new certificate, to be trusted then."
STAYS = (
    "{host} is out of your settings. As your family agreed, it stays filtered: that you would like to take it out is a"
    " proposal on your family's page, as soon as the filter runs."
)
MAY_STAY = (
    "{host} is out of your settings. Where your family agreed on it, it stays filtered, and this becomes a proposal on"
    " your family's page."
)

_DATA = click.option(
    "--data", type=click.Path(file_okay=False, path_type=Path), help="The folder that the filter runs with."
)


@click.command()
@click.argument("kind", type=click.Choice(OF_SERVERS))
@click.argument("hosts", metavar="HOST…", nargs=-1, required=True)
@_DATA
def add(kind: str, hosts: tuple[str, ...], data: Path | None) -> None:
    """Have the filter read each HOST as a server of that KIND, such as: mastodon social.example.

    All of them are added, or none.
    """
    with _none_of(len(hosts)):
        names = list(dict.fromkeys(_name(kind, host) for host in hosts))
        settings = _written(data, _adding(kind, names, data))
    is_there = "is" if len(names) == 1 else "are"
    click.echo(f"{', '.join(names)} {is_there} among the servers that you added ({len(settings.added_hosts)} in all).")
    click.echo(JOINS if len(names) == 1 else JOIN)
    if stands_for(data):
        click.echo(HANDED_OVER)


@contextmanager
def _none_of(number: int) -> Iterator[None]:
    """Of several servers that were given at once, the wrong one is named; so is what becomes of the others."""
    try:
        yield
    except click.ClickException as error:
        if number == 1:
            raise
        raise click.ClickException(f"{error.message} None of the {number} servers was added.") from error


@click.command()
@click.argument("host")
@_DATA
def remove(host: str, data: Path | None) -> None:
    """Leave HOST, a server that you added, alone again. Where a family agreed on it, this becomes a proposal."""
    name = _plain(host)
    entries = [each for each in _written(data, lambda settings: settings).added_hosts if added_host(each)[1] == name]
    if not entries:
        raise click.ClickException(f"{host} is not among the servers that you added. Nothing was changed.")
    for each in entries:
        _written(data, without_server(each))
    click.echo(_removed(name, data))
    if stands_for(data):
        click.echo(HANDED_OVER)


def _removed(host: str, data: Path | None) -> str:
    """What is true of a server that was removed. A service's agreement lies where an account reads nothing."""
    if stands_for(data):
        return MAY_STAY.format(host=host)
    kept = any(name == host for _, name in _agreed(data))
    return STAYS.format(host=host) if kept else f"{host} is left alone again."


def _plain(host: str) -> str:
    """The host as settings have it; as it was typed where it is none."""
    try:
        return added_host(f"{LAST}={host}")[1]
    except ValueError:
        return host


def _name(kind: str, host: str) -> str:
    """The host as it is written. Raises ClickException where it is none."""
    try:
        return added_host(f"{kind}={host}")[1]
    except ValueError as error:
        raise _no_server(host) from error


def _agreed(data: Path | None) -> list[tuple[str, str]]:
    return servers_of(GuardianFolder(places(data).family).sites)


def _why_not(kind: str, name: str, before: tuple[str, ...], data: Path | None) -> LeftOut | None:
    """What speaks against the server beside all that the filter goes by, as far as this account can read it."""
    newer = () if stands_for(data) else in_use(places(data).newer_sites).sites
    return why_not(kind, name, [*_agreed(data), *map(added_host, before)], with_newer(newer))


def _adding(kind: str, names: list[str], data: Path | None) -> Change:
    def change(settings: Settings) -> Settings:
        for name in names:
            settings = _with_one(settings, kind, name, data)
        return settings

    return change


def _with_one(settings: Settings, kind: str, name: str, data: Path | None) -> Settings:
    if (left_out := _why_not(kind, name, settings.added_hosts, data)) is not None:
        raise _taken(name, left_out.owner) if left_out.owner is not None else _no_server(name)
    after = with_server(kind, name)(settings)
    if not has_room(after.added_hosts):
        raise click.ClickException(f"There is no room for {name}: remove another one first. Nothing was changed.")
    return after


def _no_server(typed: str) -> click.ClickException:
    return click.ClickException(
        f"{shown(typed)} is no address of a server. Write one such as social.example; a number or a single word is"
        " none. Nothing was changed."
    )


def _taken(host: str, owner: Site) -> click.ClickException:
    return click.ClickException(
        f"{host} already belongs to {owner.title}: it is read where {owner.title} is chosen. Nothing was changed."
    )


def _written(data: Path | None, change: Change) -> Settings:
    """The settings after `change`. Raises ClickException where they cannot be read or written."""
    outcome = SettingsOnDisk(places(data).settings).write(change)
    if outcome.settings is None:
        raise click.ClickException(f"{outcome.trouble or outcome.refused} Nothing was changed.")
    return outcome.settings
