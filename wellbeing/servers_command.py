"""`wellbeing sites add` and `remove`: servers of one's own, such as a Mastodon instance, in the settings. No engine.

A running filter reads the settings within a second; a new server joins when it is started again, as in the app.
"""

from __future__ import annotations

from pathlib import Path

import click

from wellbeing.places import places
from wellbeing.settings import Settings, added_host, has_room
from wellbeing.settings_on_disk import SettingsOnDisk
from wellbeing.settings_steps import Change, with_server, without_server
from wellbeing.site_files import load_sites
from wellbeing.site_titles import OF_SERVERS, SITE_TITLES

_DATA = click.option(
    "--data", type=click.Path(file_okay=False, path_type=Path), help="The folder that the filter runs with."
)


@click.command()
@click.argument("kind", type=click.Choice(OF_SERVERS))
@click.argument("host")
@_DATA
def add(kind: str, host: str, data: Path | None) -> None:
    """Have the filter read HOST as a server of that KIND, such as: mastodon social.example."""
    name = _name(kind, host)
    settings = _written(data, _adding(kind, name))
    click.echo(f"{name} is among the servers that you added ({len(settings.added_hosts)} in all).")
    click.echo("It joins when the filter is started again: it needs a new certificate, to be trusted then.")


@click.command()
@click.argument("host")
@_DATA
def remove(host: str, data: Path | None) -> None:
    """Leave HOST, a server that you added, alone again. Where a family agreed on it, this becomes a proposal."""
    entries = [each for each in _written(data, lambda settings: settings).added_hosts if added_host(each)[1] == host]
    if not entries:
        raise click.ClickException(f"{host} is not among the servers that you added. Nothing was changed.")
    for each in entries:
        _written(data, without_server(each))
    click.echo(f"{host} is left alone again.")


def _name(kind: str, host: str) -> str:
    """The host as it is written. Raises ClickException where it can be no server of that kind."""
    try:
        name = added_host(f"{kind}={host}")[1]
        load_sites([(kind, name)])
    except ValueError as error:
        raise click.ClickException(f"{SITE_TITLES[kind]}: {error}. Nothing was changed.") from error
    return name


def _adding(kind: str, name: str) -> Change:
    def change(settings: Settings) -> Settings:
        after = with_server(kind, name)(settings)
        if not has_room(after.added_hosts):
            raise click.ClickException(f"There is no room for {name}: remove another one first. Nothing was changed.")
        return after

    return change


def _written(data: Path | None, change: Change) -> Settings:
    """The settings after `change`. Raises ClickException where they cannot be read or written."""
    outcome = SettingsOnDisk(places(data).settings).write(change)
    if outcome.settings is None:
        raise click.ClickException(f"{outcome.trouble or outcome.refused} Nothing was changed.")
    return outcome.settings
