"""`wellbeing sites`: which definitions of sites are in use, and newer ones from a file. Loads no engine.

A running filter sees within a second what is taken here.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import click

from filters.sites.widening import ANY_SERVER
from wellbeing.back_to_shipped import sites_back
from wellbeing.engine.newest import decline as decline_waiting
from wellbeing.engine.newest import waiting
from wellbeing.looked_file import read_looked
from wellbeing.newer_sites import Change, Host
from wellbeing.newer_sites_file import in_use, take, would_change
from wellbeing.places import places, prepare
from wellbeing.servers_command import add, remove
from wellbeing.signed_file import said
from wellbeing.site_titles import SITE_TITLES
from wellbeing.unchanged import said_unchanged
from wellbeing.under_service import SHOWN_OF_FOLDER, see_none_stands, stands_for
from wellbeing.undo_command import is_terminal
from wellbeing.update_times import fetched_on

_FILE = click.Path(dir_okay=False, path_type=Path)
_DATA = click.option(
    "--data", type=click.Path(file_okay=False, path_type=Path), help="The folder that the filter runs with."
)

NEEDS_YES = "Say yes to them with --yes-hosts, if you want that."
WAITS = (
    "Newer definitions were fetched, and wait for your yes, since they would have more hosts read. To see and use them:"
    " wellbeing sites update {file}. To want none of them: wellbeing sites decline"
)
LATER = (
    "Hosts that your certificate does not cover join when the filter is started again: it needs a new certificate, to"
    " be trusted then."
)


@click.group()
def sites() -> None:
    """Add servers of your own, see which definitions of sites are in use, and take newer ones that are signed."""


@sites.command()
@_DATA
def show(data: Path | None) -> None:
    """Say for each site whether its definition came with Feed Wellbeing or from a file. Ends with 1 on a problem."""
    if stands_for(data):
        click.echo(SHOWN_OF_FOLDER)
    now = in_use(places(data).newer_sites)
    replaced = {site.id for site in now.sites}
    when = fetched_on(read_looked(places(data)), "sites", now.version)
    whence = f"fetched on {when:%Y-%m-%d}" if when else "from your file"
    click.echo(f"Definitions of {said(now.version)}, {whence if replaced else 'as they shipped'}.")
    for site, title in SITE_TITLES.items():
        click.echo(f"{title}: {whence if site in replaced else 'as it shipped'}{_also(site, now.agreed)}")
    if (file := waiting(places(data))) is not None and not stands_for(data):
        click.echo(WAITS.format(file=file))
    if now.problem:
        raise click.ClickException(now.problem)


@sites.command()
@click.argument("file", type=_FILE)
@click.option("--yes-hosts", is_flag=True, help="Say yes to the hosts that it would have the filter read besides.")
@_DATA
def update(file: Path, yes_hosts: bool, data: Path | None) -> None:
    """Take the site definitions in FILE, if its makers signed it and it is newer than what is in use.

    What changes is said first. Hosts that were not read before need a yes: --yes-hosts, or an answer.
    """
    at = places(data)
    see_none_stands(data)
    with said_unchanged():
        change = would_change(at.newer_sites, file)
        _tell(change)
        if change.hosts and not yes_hosts:
            _ask()
        prepare(at)
        take(at.newer_sites, file, change.hosts, change.version)
    click.echo(f"The definitions of {said(change.version)} are in use.")
    if change.hosts:
        click.echo(LATER)


@sites.command()
@_DATA
def decline(data: Path | None) -> None:
    """Want none of the definitions that were fetched and wait for your yes. Newer ones may wait again."""
    see_none_stands(data)
    with said_unchanged():
        version = decline_waiting(places(data))
    if not version:
        raise click.ClickException("No definitions wait for your yes. Nothing was changed.")
    click.echo(f"The definitions of {said(version)} are not used, and are not fetched again.")


@sites.command()
@_DATA
def reset(data: Path | None) -> None:
    """Use the definitions that came with Feed Wellbeing again."""
    see_none_stands(data)
    with said_unchanged():
        sites_back(places(data))
    click.echo("The definitions that came with Feed Wellbeing are in use.")


sites.add_command(add)
sites.add_command(remove)


def _tell(change: Change) -> None:
    click.echo(f"Definitions of {said(change.version)}.")
    for each in change.changed:
        click.echo(f"{SITE_TITLES[each]}: changed")
    for each in change.back:
        click.echo(f"{SITE_TITLES[each]}: as it shipped again")
    if not (change.changed or change.back):
        click.echo("Nothing in them is other than what is in use.")
    if change.hosts:
        click.echo("The filter would read these hosts besides:")
    for site, host in change.hosts:
        click.echo(f"  {_named(host)} ({SITE_TITLES[site]})")


def _ask() -> None:
    if not is_terminal():
        raise click.ClickException(f"{NEEDS_YES} Nothing was changed.")
    if not click.confirm("May the filter read them?"):
        raise click.ClickException("Nothing was changed.")


def _also(site: str, agreed: Iterable[Host]) -> str:
    hosts = [_named(host) for each, host in agreed if each == site]
    return f", reads {', '.join(hosts)} besides" if hosts else ""


def _named(host: str) -> str:
    return "any server that you add" if host == ANY_SERVER else host
