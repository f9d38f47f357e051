"""`wellbeing guardian`: sets up, as the administrator, what holds on a teen's own account. Loads no engine."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Protocol

import click

from wellbeing.spoken import language_of

_ACCOUNT = click.option("--account", required=True, help="The teen's own account, by the name it signs in with.")

NOT_ON_THIS_SYSTEM = (
    "A guardian's service can be set up on Linux, Windows and macOS alone. Limits that your teen agreed to work in the"
    " app all the same; on this computer they are a promise, not a lock."
)
SURE = "Take the service away, with the agreement, minutes and settings that it keeps? This cannot be undone."


class _ByHand(Protocol):
    """What an administrator does by hand, on every system alike."""

    def set_up(self, name: str, language: str) -> list[str]: ...
    def take_away(self, name: str) -> list[str]: ...
    def concerns_of(self, name: str) -> list[str]: ...
    def stands_for(self, name: str) -> bool: ...
    def how_it_stands(self, name: str, /) -> tuple[list[str], bool]: ...
    def follow(self) -> tuple[list[str], bool]: ...


@click.group()
def guardian() -> None:
    """Let a family's agreement hold on a teen's own account of this computer."""


@guardian.command()
@_ACCOUNT
@click.option("--language", help="The language of the page at the limit, such as de; by default as this terminal says.")
def install(account: str, language: str | None) -> None:
    """Set up the service and the browsers' policies. Needs the administrator."""
    with _in_words() as by_hand:
        _see_administrator()
        _tell(by_hand.set_up(account, language or language_of(os.environ) or "en"))


@guardian.command()
@_ACCOUNT
@click.option("--yes", is_flag=True, help="Do not ask whether you are sure.")
def uninstall(account: str, yes: bool) -> None:
    """Take the account's service away again, with what it keeps; with the last one, the browsers' policies too.

    Needs the administrator.
    """
    with _in_words() as by_hand:
        _see_administrator()
        if not yes:
            click.confirm(SURE, abort=True)
        _tell(by_hand.take_away(account))


@guardian.command()
@_ACCOUNT
def status(account: str) -> None:
    """Say whether anything holds on the account, and how each part stands. Ends with 1 where something does not."""
    with _in_words() as by_hand:
        from wellbeing.holding.by_hand import NOBODY

        why = by_hand.concerns_of(account)
        _tell(why)
        if not by_hand.stands_for(account):
            _tell([NOBODY.format(name=account)])
            sys.exit(1)
        _see_administrator()
        lines, whole = by_hand.how_it_stands(account)
        _tell(lines)
    sys.exit(0 if whole and not why else 1)


@guardian.command(hidden=True)
def refresh() -> None:
    """Tell browsers of sites that were agreed on since; the system runs this."""
    with _in_words() as by_hand:
        _see_administrator()
        lines, whole = by_hand.follow()
        _tell(lines)
    sys.exit(0 if whole else 1)


@guardian.command(hidden=True)
def uninstall_all() -> None:
    """Take every account's service away; the package runs this when it goes."""
    with _in_words():
        from wellbeing.holding.by_hand import take_all_away

        _see_administrator()
        lines, whole = take_all_away()
        _tell(lines)
    sys.exit(0 if whole else 1)


@contextmanager
def _in_words() -> Iterator[_ByHand]:
    """This system's way to do it; what goes wrong is said in words. Nothing is loaded for --help: it takes a while."""
    if not (sys.platform.startswith("linux") or sys.platform in ("win32", "darwin")):
        raise click.ClickException(NOT_ON_THIS_SYSTEM)
    from wellbeing.holding import by_hand

    try:
        yield by_hand if sys.platform.startswith("linux") else _elsewhere()
    except by_hand.TROUBLE as error:
        raise click.ClickException(str(error)) from error


def _elsewhere() -> _ByHand:
    from wellbeing.holding.other_systems import ByHand

    return ByHand(sys.platform)


def _see_administrator() -> None:
    from wellbeing.holding.administrator import is_administrator, told_how

    if not is_administrator(sys.platform):
        raise click.ClickException(told_how(sys.argv[1:], sys.platform))


def _tell(lines: Sequence[str]) -> None:
    for line in lines:
        click.echo(line)
