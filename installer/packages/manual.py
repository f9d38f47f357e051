"""The man pages, made from what the two programs say of themselves with --help: so they cannot say anything else.

Source: man-pages(7), groff_man(7).
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

import click

NAMES = {
    "feed-wellbeing": "see less of what drags you down in your social feeds",
    "wellbeing": "Feed Wellbeing from a terminal",
}
"""What stands behind each program in lists of man pages."""

_FILES = (
    ("~/.config/feed-wellbeing/settings.toml", "Settings; read again when it is saved."),
    ("~/.config/feed-wellbeing/rules.toml", "Your own rules; read again when it is saved."),
    ("~/.local/share/feed-wellbeing/", "What is kept, encrypted; the certificate, and the list of changes to undo."),
    ("~/.local/state/feed-wellbeing/log/", "What the filter logs: no texts, addresses or names of what you read."),
)
_WAY_OUT = (
    'Everything that was changed in the system for an account is put back by "wellbeing undo", which prints the proof,'
    " and when the package is removed. Purging the package forgets what was kept as well."
)


def of_app(parser: argparse.ArgumentParser, version: str, epoch: int) -> str:
    """The page of the app, from its `parser`."""
    options = [_argparse_option(each) for each in parser._actions]  # argparse has no other list
    about = "Starts the app with its icon in the tray, or brings the one that runs to the front."
    sections = [
        ("SYNOPSIS", [f".B {parser.prog}", "[\\fIOPTION\\fR]..."]),
        ("DESCRIPTION", _paragraphs(f"{parser.description}\n\n{about}\n\n{_WAY_OUT}")),
        ("OPTIONS", _listed(options)),
    ]
    return _page(parser.prog, version, epoch, sections, "wellbeing")


def of_command_line(command: click.Group, version: str, epoch: int) -> str:
    """The page of the command line, from its `command` with all that lie below it."""
    context = click.Context(command, info_name="wellbeing", **command.context_settings)
    commands = [line for each in _below(context) for line in _one_command(each)]
    sections = [
        ("SYNOPSIS", [".B wellbeing", "\\fICOMMAND\\fR [\\fIOPTION\\fR]..."]),
        ("DESCRIPTION", _paragraphs(f"{command.help}\n\n{_WAY_OUT}")),
        ("OPTIONS", _listed(_click_options(context))),
        ("COMMANDS", commands),
    ]
    return _page("wellbeing", version, epoch, sections, "feed-wellbeing")


def _below(context: click.Context) -> Iterator[click.Context]:
    """Every command that does something, with the words that call it; hidden ones are the system's to call."""
    command = context.command
    if not isinstance(command, click.Group):
        yield context
        return
    for name in command.list_commands(context):
        child = command.get_command(context, name)
        if child and not child.hidden:
            yield from _below(click.Context(child, parent=context, info_name=name, **child.context_settings))


def _one_command(context: click.Context) -> list[str]:
    words = context.command_path.removeprefix("wellbeing ")
    usage = " ".join(context.command.collect_usage_pieces(context))
    head = [f".SS {_escaped(words)}", f".B wellbeing {_escaped(words)}", _escaped(usage), ".PP"]
    return [*head, *_paragraphs(context.command.help or ""), *_listed(_click_options(context))]


def _click_options(context: click.Context) -> list[tuple[str, str]]:
    """Each option with its help, in click's own words; what is no option stands in the usage."""
    records = (each.get_help_record(context) for each in context.command.get_params(context))
    return [record for record in records if record and record[0].startswith("-")]


def _argparse_option(action: argparse.Action) -> tuple[str, str]:
    value = f" {action.metavar}" if action.metavar else ""
    return ", ".join(action.option_strings) + value, action.help or ""


def _listed(items: Sequence[tuple[str, str]]) -> list[str]:
    return [line for name, about in items for line in (".TP", f".B {_escaped(name)}", _escaped(_in_one_line(about)))]


def _page(name: str, version: str, epoch: int, sections: Sequence[tuple[str, Sequence[str]]], other: str) -> str:
    day = datetime.fromtimestamp(epoch, UTC).strftime("%Y-%m-%d")
    whole = [
        ("NAME", [f"{name} \\- {NAMES[name]}"]),
        *sections,
        ("FILES", _listed(_FILES)),
        ("SEE ALSO", [f".BR {other} (1)", ".PP", "/usr/share/doc/feed\\-wellbeing/CHANGELOG.md"]),
    ]
    head = f'.TH {name.upper()} 1 "{day}" "Feed Wellbeing {version}" "User Commands"'.replace("-W", "\\-W")
    return "\n".join([head, *(line for title, lines in whole for line in (f".SH {title}", *lines))]) + "\n"


def _paragraphs(text: str) -> list[str]:
    parts = [_in_one_line(part) for part in re.split(r"\n\s*\n", text.strip()) if part.strip()]
    return [line for part in parts for line in (_escaped(part), ".PP")][:-1] if parts else []


def _in_one_line(text: str) -> str:
    return " ".join(text.replace("\b", "").split())


def _escaped(text: str) -> str:
    """As roff takes it for plain text."""
    plain = text.replace("\\", "\\e").replace("-", "\\-")
    return f"\\&{plain}" if plain.startswith((".", "'")) else plain
