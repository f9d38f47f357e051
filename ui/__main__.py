"""Starts the app: `python -m ui [--data DIR] [--light|--dark]`, or `feed-wellbeing` once installed."""

from __future__ import annotations

import argparse
import logging
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication, QMessageBox

import wellbeing
from ui import look
from ui.app import App, prepare
from ui.application import Application
from ui.garbage import Garbage
from ui.programs import Program, command_line
from ui.single_instance import InstanceError, SingleInstance, first_or_show
from ui.translations import Language
from ui.words import APP_NAME, words
from wellbeing.holding.held_account import HeldAccount
from wellbeing.holding.held_here import held_here
from wellbeing.places import places

_DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the app until the person quits; the exit code, 0 also for a second start that showed the first."""
    options = parse(arguments)
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    if sys.platform.startswith("linux") and not any(map(os.environ.get, _DISPLAYS)):
        print(words.NO_DISPLAY, file=sys.stderr)
        return 1
    qt = Application(sys.argv[:1])
    own = command_line("engine", options.data, QLocale.system().name())
    return run(qt, options, service_here(options.data) or own, command_line("demo"))


def run(qt: QApplication, options: argparse.Namespace, engine: Program | HeldAccount, demo: Program) -> int:
    """`main` once there is a screen, with the programs that it starts."""
    prepare(qt)
    Language(qt).put_on()  # for what is said before there is an app
    look.dress(qt, options.scheme)
    try:
        first = first_or_show(options.data)
    except InstanceError as error:
        return _refuse(str(error))
    return _run_first(qt, first, App(qt, engine, demo, places(options.data))) if first else 0


def _run_first(qt: QApplication, first: SingleInstance, app: App) -> int:
    app.obey_signals()
    app.leaving.ended.connect(lambda: qt.exit(0))  # quit() would ask the window, which would ask to quit
    garbage = Garbage(qt)
    first.show_asked.connect(lambda: app.window.bring_up())
    app.start()
    try:
        return qt.exec()
    finally:
        garbage.leave()
        first.close()


def service_here(data: Path | None) -> HeldAccount | None:
    """The guardian's service that stands for this account, unless the app is to keep its files elsewhere, in `data`."""
    return held_here() if data is None else None


def parse(arguments: Sequence[str] | None) -> argparse.Namespace:
    """The options `data` and `scheme`, each None where not given. Ends the program for `--help` and mistakes."""
    return options().parse_args(arguments)


def options() -> argparse.ArgumentParser:
    """What the program can be told; its man page is made from this (installer.packages.manual)."""
    parser = argparse.ArgumentParser(prog="feed-wellbeing", description="Makes social feeds calmer, on your machine.")
    parser.add_argument("--data", type=Path, metavar="DIR", help="keep everything in DIR instead of the usual folder")
    parser.add_argument("--version", action="version", version=wellbeing.__version__)
    looks = parser.add_mutually_exclusive_group()
    for name, scheme in (("light", Qt.ColorScheme.Light), ("dark", Qt.ColorScheme.Dark)):
        looks.add_argument(f"--{name}", dest="scheme", action="store_const", const=scheme, help=f"use {name} colours")
    return parser


def _refuse(message: str) -> int:
    """Say it where it can be seen, by someone at a terminal and by someone who clicked an icon."""
    print(message, file=sys.stderr)
    QMessageBox(QMessageBox.Icon.NoIcon, APP_NAME, message).exec()
    return 1


if __name__ == "__main__":
    raise SystemExit(main())
