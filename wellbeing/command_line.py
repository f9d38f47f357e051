"""The `wellbeing` command: everything the program does, without a window."""

from __future__ import annotations

import getpass
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, cast

import click

from wellbeing import __version__
from wellbeing.doctor_command import doctor
from wellbeing.engine.options import EngineOptions, OptionError, parse_held, parse_pair, parse_resolve
from wellbeing.evaluate_command import evaluate
from wellbeing.guardian_command import guardian
from wellbeing.guardian_folder import GuardianFolder
from wellbeing.helplines_command import helplines
from wellbeing.places import places
from wellbeing.rules_commands import rules
from wellbeing.sites_command import sites
from wellbeing.spoken import language_of
from wellbeing.undo_command import undo

if TYPE_CHECKING:
    from wellbeing.holding.held_account import HeldAccount
    from wellbeing.store import Store

_FOLDER = click.Path(file_okay=False, path_type=Path)
_FILE_TO_BE = click.Path(dir_okay=False, path_type=Path)
_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


class _Parsed[T](click.ParamType[T]):
    """An option whose text `parse` understands."""

    def __init__(self, name: str, parse: Callable[[str], T]) -> None:
        self.name, self._parse = name, parse

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> T:
        try:
            return self._parse(str(value))
        except OptionError as error:
            self.fail(str(error), param, ctx)


_HOST = _Parsed("KIND=HOST", lambda text: parse_pair(text, "KIND=HOST, for example mastodon=social.example"))
_RESOLVE = _Parsed("HOST=ADDRESS:PORT", parse_resolve)
_HELD = _Parsed("FILE", parse_held)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="wellbeing")
def main() -> None:
    """Makes social feeds kinder, on this computer alone."""


@main.command()
@click.option("--data", type=_FOLDER, help="Keep everything in this folder.")
@click.option("--site-host", "hosts", type=_HOST, multiple=True, help="Also soften this host, as that kind of site.")
@click.option("--resolve", type=_RESOLVE, multiple=True, help="Connect to this address for that host.")
@click.option("--upstream-ca", type=_FILE, help="Trust the authorities in this PEM file for sites.")
@click.option("--key-file", is_flag=True, help="Keep keys in a file that protects only from other users.")
@click.option("--language", help="The system's language, such as de; by default as this terminal says.")
@click.option("--guardian", type=_FOLDER, help="Keep to the family's agreement in this folder.")
@click.option("--held", type=_HELD, help="Run as the guardian's service that this file tells of.")
def engine(
    data: Path | None,
    hosts: tuple[tuple[str, str], ...],
    resolve: tuple[tuple[str, tuple[str, int]], ...],
    upstream_ca: Path | None,
    key_file: bool,
    language: str | None,
    guardian: Path | None,
    held: HeldAccount | None,
) -> None:
    """Run the filter: JSON lines in and out, first the event "ready". It ends with its standard input."""
    from wellbeing.engine.hosting import begin

    beats = held is not None or (sys.stdin is not None and not sys.stdin.isatty())
    speaks = language_of(os.environ) if language is None else language
    sys.exit(begin(EngineOptions(data, hosts, dict(resolve), upstream_ca, key_file, beats, speaks, guardian, held)))


@main.command()
@click.argument("file", type=click.File("rb"), default="-")
@click.option("--preset", type=click.Choice(["gentle", "balanced", "quiet"]), default="balanced", show_default=True)
def classify(file: BinaryIO, preset: str) -> None:
    """Judge posts: JSON Lines from FILE (or standard input) to JSON Lines on standard output.

    In: {"id": …, "text": …} and optionally author, alts, cards, site, followed. Out: {"id", "scores", "action",
    "categories", "reason", "part"}, with "not_judged" ("hi") where a post is in a language that is not judged, or
    {"line", "error"} for a line that cannot be read.
    """
    from wellbeing.classify import ClassifyError, classify_lines

    try:
        with click.open_file("-", "w", encoding="utf-8") as out:
            unread = classify_lines(file, out, preset)
    except ClassifyError as error:
        raise click.ClickException(str(error)) from error
    except BrokenPipeError:
        raise  # whoever read has had enough; click leaves quietly
    except OSError as error:
        raise click.ClickException(f"It ended early: {error.strerror or error}.") from error
    sys.exit(1 if unread else 0)


def _ask_passphrase() -> str:
    return getpass.getpass("Passphrase for Feed Wellbeing's keys: ", stream=sys.stderr)


@contextmanager
def _stored(data: Path | None) -> Iterator[Store]:
    """What is stored; what goes wrong with it is said in words."""
    from wellbeing.closed_store import ClosedStoreError, closed_store
    from wellbeing.store import StoreError

    try:
        with closed_store(data, _ask_passphrase if sys.stdin is not None and sys.stdin.isatty() else None) as store:
            yield store
    except (ClosedStoreError, StoreError) as error:
        raise click.ClickException(str(error)) from error


@main.command()
@click.argument("file", type=click.Path(dir_okay=False, allow_dash=True, path_type=Path))
@click.option(
    "--format", "kind", type=click.Choice(["json", "csv", "activitywatch"]), default="json", show_default=True
)
@click.option("--data", type=_FOLDER, help="What is kept in this folder.")
def export(file: Path, kind: str, data: Path | None) -> None:
    """Write everything that is stored into FILE ("-": standard output), while Feed Wellbeing is closed.

    Minutes by day, hour, site and kind (the hour -1: counted before hours were), posts by category and what happened,
    people who are always shown, corrections, topics that rest, and posts where a longer history is on. FILE is for
    your eyes only, and never replaced. The format "activitywatch" has minutes alone, as buckets to import there.
    """
    from wellbeing.export_store import Kind, everything

    if str(file) != "-" and file.exists():
        raise click.ClickException(f"{file} is there already. Name a new file.")
    try:
        with _stored(data) as store:
            _write_out(file, everything(cast("Kind", kind), store))
    except OSError as error:
        raise click.ClickException(f"{file} cannot be written ({error.strerror or error}).") from error


def _write_out(file: Path, data: Iterable[bytes]) -> None:
    from wellbeing.private_file import write_private

    if str(file) == "-":
        with click.open_file("-", "wb") as out:
            out.writelines(data)
    else:
        write_private(file, data)


@main.command()
@click.option("--data", type=_FOLDER, help="What is kept in this folder.")
@click.option("--yes", is_flag=True, help="Do not ask whether you are sure.")
def erase(data: Path | None, yes: bool) -> None:
    """Forget everything that is stored: minutes, counts, people always shown, corrections. Settings and rules stay."""
    with _stored(data) as store:
        if not yes:
            click.confirm("Forget everything that is stored? This cannot be undone.", abort=True)
        store.erase()
    click.echo("Everything that was stored is forgotten. Your settings and rules are as they were.")
    if GuardianFolder(places(data).family).stands:
        click.echo("So is your family's agreement, with the minutes of today. It ends with a proposal on its page.")


@main.command()
@click.option("--headless", is_flag=True, help="Open no window; make pictures instead.")
@click.option("--screenshots", type=_FOLDER, help="Leave before.png, after.png and verdicts.json in this folder.")
@click.option("--preset-from", type=_FILE_TO_BE, help="Follow the preset whose name is in this file.")
@click.option("--language", help="The language of the covers: en, de or es; by default as this terminal says.")
def demo(headless: bool, screenshots: Path | None, preset_from: Path | None, language: str | None) -> None:
    """Show a sample feed, softened live by the real filter, in a browser profile of its own."""
    from wellbeing.demo.show import DemoError, show

    try:
        show(headless=headless, screenshots=screenshots, preset_from=preset_from, language=language)
    except DemoError as error:
        raise click.ClickException(str(error)) from error


main.add_command(doctor)
main.add_command(evaluate)
main.add_command(guardian)
main.add_command(helplines)
main.add_command(rules)
main.add_command(sites)
main.add_command(undo)
