"""`wellbeing rules`: checks, takes over and hands on a person's own rules, without a window."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import TextIO

import click

from filters.rules import Rule
from wellbeing.phone_lists import PLATFORMS, lists_for_phone, portable
from wellbeing.places import places
from wellbeing.plain_file import bytes_named
from wellbeing.rules_file import RulesError, parse_rules, read_rules, rules_in, text_of
from wellbeing.rules_import import everywhere, imported, with_new_names
from wellbeing.rules_writing import export, save_rules

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
_FOLDER = click.Path(file_okay=False, path_type=Path)
_LARGEST_LIST = 50_000_000


@click.group()
def rules() -> None:
    """Check, take over and hand on your own rules."""


@rules.command()
@click.argument("file", type=_FILE, required=False)
@click.option("--data", type=_FOLDER, help="The folder whose rules are meant, if no FILE is given.")
def check(file: Path | None, data: Path | None) -> None:
    """Say whether the rules in FILE can be used, and every line that has a mistake."""
    path = file or places(data).rules
    try:
        read = rules_in(_text(file, data), path.name)
    except RulesError as error:
        for line, message in error.problems:
            click.echo(f"{path}:{line}: {message}" if line else f"{path}: {message}")
        sys.exit(1)
    for line, message in read.notices:
        click.echo(f"{path}:{line}: {message}")
    off = sum(not rule.on for rule in read.rules)
    click.echo(f"{_counted(len(read.rules), 'rule')} can be used{f', {off} of them off' if off else ''}.")


@rules.command("import")
@click.argument("file", type=click.File("r", encoding="utf-8-sig"), default="-")
@click.option("--from", "site", type=click.Choice(["mastodon", "bluesky", "x"]), help="Where the list comes from.")
@click.option("--everywhere", "all_sites", is_flag=True, help="Use the words on every site, not only on that one.")
@click.option("--save", is_flag=True, help="Add to your rules, instead of printing.")
@click.option("--data", type=_FOLDER, help="The folder whose rules are meant.")
def import_(file: TextIO, site: str | None, all_sites: bool, save: bool, data: Path | None) -> None:
    """Take over filters from Mastodon (JSON, CSV), muted words of Bluesky or X, or any list of words from FILE."""
    try:
        taken = imported(file.read(_LARGEST_LIST), site or "", time.time())
    except UnicodeDecodeError as error:
        raise click.ClickException("This is no text in UTF-8. Save it as UTF-8 and try again.") from error
    found = everywhere(taken.rules) if all_sites else taken.rules
    for line, message in taken.left_out:
        click.echo(f"line {line}: {message}" if line else message, err=True)
    if not found:
        raise click.ClickException("There is nothing in it that could be taken over.")
    if not save:
        click.echo(export(found), nl=False)
        return
    path = places(data).rules
    try:
        present = read_rules(path)
        new = with_new_names(found, [rule.name for rule in present])
        path.parent.mkdir(parents=True, exist_ok=True)
        save_rules(path, [*present, *new])
    except (RulesError, OSError) as error:
        raise click.ClickException(f"{error}. Nothing was changed.") from error
    click.echo(f"{_counted(len(new), 'rule')} added to {path}.")


@rules.command("export")
@click.argument("file", type=_FILE, required=False)
@click.option("--data", type=_FOLDER, help="The folder whose rules are meant, if no FILE is given.")
def export_(file: Path | None, data: Path | None) -> None:
    """Print all rules as one file that another computer reads."""
    try:
        click.echo(export(_rules(file, data)), nl=False)
    except RulesError as error:
        raise click.ClickException(str(error)) from error


@rules.command()
@click.argument("platform", type=click.Choice([platform.id for platform in PLATFORMS]))
@click.argument("file", type=_FILE, required=False)
@click.option("--data", type=_FOLDER, help="The folder whose rules are meant, if no FILE is given.")
def phone(platform: str, file: Path | None, data: Path | None) -> None:
    """Print your words as PLATFORM's own filter takes them, so that its app on your phone filters too."""
    try:
        own = _rules(file, data)
    except RulesError as error:
        raise click.ClickException(str(error)) from error
    chosen = next(each for each in PLATFORMS if each.id == platform)
    [made] = lists_for_phone(own, [chosen])
    click.echo(f"{chosen.title}: {chosen.where}.\n{chosen.known}", err=True)
    for word, why in made.left_out:
        click.echo(f"“{word[:60]}” stays here: {why}.", err=True)
    for name in portable(own).left_out:
        click.echo(f"The rule “{name}” stays here: it asks for more than words.", err=True)
    click.echo(made.text)


def _rules(file: Path | None, data: Path | None) -> tuple[Rule, ...]:
    """The rules that are meant. Raises RulesError."""
    return parse_rules(_text(file, data), (file or places(data).rules).name)


def _text(file: Path | None, data: Path | None) -> str:
    """What stands in `file`, which a person named and may be a pipe, or in the rules of the folder."""
    return text_of(file, bytes_named) if file else text_of(places(data).rules)


def _counted(number: int, thing: str) -> str:
    return f"1 {thing}" if number == 1 else f"{number} {thing}s"
