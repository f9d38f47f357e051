"""`wellbeing guardian`: sets up, as the administrator, what holds on a teen's own account. Loads no engine."""

from __future__ import annotations

import os
import shlex
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import click

from wellbeing.spoken import language_of

_ACCOUNT = click.option("--account", required=True, help="The teen's own account, by the name it signs in with.")

NEEDS_ADMINISTRATOR = "This needs the administrator of this computer. Please run:\n\n  {command}\n"
NOT_ON_THIS_SYSTEM = (
    "A guardian's service can be set up on Linux alone so far. Limits that your teen agreed to work in the app all the"
    " same; on this computer they are a promise, not a lock."
)
SURE = "Take the service away, with the agreement, minutes and settings that it keeps? This cannot be undone."


@click.group()
def guardian() -> None:
    """Let a family's agreement hold on a teen's own account of this computer."""


@guardian.command()
@_ACCOUNT
def install(account: str) -> None:
    """Set up the service and the browsers' policies. Needs the administrator."""
    with _in_words():
        from wellbeing.holding.by_hand import set_up

        _see_administrator()
        _tell(set_up(account, language_of(os.environ) or "en"))


@guardian.command()
@_ACCOUNT
@click.option("--yes", is_flag=True, help="Do not ask whether you are sure.")
def uninstall(account: str, yes: bool) -> None:
    """Take the account's service away again, with what it keeps; with the last one, the browsers' policies too.

    Needs the administrator.
    """
    with _in_words():
        from wellbeing.holding.by_hand import take_away

        _see_administrator()
        if not yes:
            click.confirm(SURE, abort=True)
        _tell(take_away(account))


@guardian.command()
@_ACCOUNT
def status(account: str) -> None:
    """Say whether anything holds on the account, and how each part stands. Ends with 1 where something does not."""
    with _in_words():
        from wellbeing.holding.by_hand import NOBODY, concerns_of, how_it_stands, stands_for

        why = concerns_of(account)
        _tell(why)
        if not stands_for(account):
            _tell([NOBODY.format(name=account)])
            sys.exit(1)
        _see_administrator()
        lines, whole = how_it_stands(account)
        _tell(lines)
    sys.exit(0 if whole and not why else 1)


@guardian.command(hidden=True)
def refresh() -> None:
    """Tell browsers of sites that were agreed on since; systemd runs this."""
    with _in_words():
        from wellbeing.holding.by_hand import follow

        _see_administrator()
        lines, whole = follow()
        _tell(lines)
    sys.exit(0 if whole else 1)


@contextmanager
def _in_words() -> Iterator[None]:
    """On Linux alone: other systems have neither the modules nor the service."""
    if not sys.platform.startswith("linux"):
        raise click.ClickException(NOT_ON_THIS_SYSTEM)
    from wellbeing.holding.by_hand import TROUBLE  # not for --help: it takes a while

    try:
        yield
    except TROUBLE as error:
        raise click.ClickException(str(error)) from error


def _see_administrator() -> None:
    if os.geteuid() != 0:
        command = ["sudo", sys.executable, "-m", "wellbeing", *sys.argv[1:]]
        raise click.ClickException(NEEDS_ADMINISTRATOR.format(command=shlex.join(command)))


def _tell(lines: Sequence[str]) -> None:
    for line in lines:
        click.echo(line)
