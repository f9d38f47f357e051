"""The two set-up commands, so that a newcomer gets from a clone to the running program with nothing but a Python.

    python3 installer/dev.py run     set up, then start the app (without a display: the demo, leaving pictures)
    python3 installer/dev.py test    set up, then run the whole check

For who changes a text of the app, there is a third:

    python3 installer/dev.py translations    collect the texts for Qt Linguist, and compile what it saved

For who makes what people install, a fourth (installer/packages):

    python3 installer/dev.py package [--try]    freeze the program and pack it; try it in a fresh Debian

Standard library only, and readable by Python 3.8: it is what looks for the newer one that the program needs.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from installer import checks, display, environment, system_packages, widgets
from installer.memory_folder import memory_folder
from installer.progress import SetUpError, exit_code, say, told_to_end

PICTURES = "wellbeing-demo"


def run() -> int:
    """Set up and start the app, or the demo where no window can be shown."""
    system_packages.ensure(for_tests=False)
    python = str(environment.prepare())
    if display.has_display(os.environ):
        say("-- Starting the app (close it from its tray menu or window)")
        return exit_code([python, "-m", "ui"])
    say(f"-- There is no display here, so the demo runs without one and leaves its pictures in {PICTURES}/")
    return exit_code([python, "-m", "wellbeing", "demo", "--headless", "--screenshots", PICTURES])


def test(fast: bool, pytest_arguments: Sequence[str]) -> int:
    """Set up and run the whole check; `fast` leaves out what needs a browser."""
    system_packages.ensure(for_tests=True, strict=checks.must_be_complete(fast))
    python = environment.prepare()
    if fast:
        say("-- Left out because of --fast: the tests marked end_to_end")
        with told_to_end():
            return _checked(python, fast, pytest_arguments, os.environ)
    widgets.fetch()
    with told_to_end(), display.virtual_display() as env:
        return _checked(python, fast, pytest_arguments, env)


def _checked(python: Path, fast: bool, pytest_arguments: Sequence[str], env: Mapping[str, str]) -> int:
    """Run every check in `env`, with temporary files in memory; what `pytest_arguments` say of them holds."""
    with memory_folder(env) as (in_memory, further):
        planned = checks.planned(python, fast, [*further, *pytest_arguments])
        return 0 if checks.all_pass(planned, in_memory) else 1


def translations() -> int:
    """Set up and bring the translations up to date."""
    python = str(environment.prepare())
    return exit_code([python, "-m", "installer.translations"])


def package(words: Sequence[str]) -> int:
    """Set up and make this system's package; `words` go to installer.packages."""
    system_packages.ensure_for_packages(try_out="--try" in words)
    python = str(environment.prepare())
    return exit_code([python, "-m", "installer.packages", *words])


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="installer/dev.py", description="Set up Feed Wellbeing, then run or test it.")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("run", help="start the app; without a display, the demo")
    commands.add_parser("translations", help="collect the texts of the app, and compile their translations")
    commands.add_parser("package", help="make what people install; further arguments go to installer.packages")
    testing = commands.add_parser("test", help="run the whole check; further arguments go to pytest")
    testing.add_argument("--fast", action="store_true", help="leave out the tests that need a browser")
    return parser


def main(words: list[str]) -> int:
    """Carry out what `words` ask for; the exit code."""
    parser = _arguments()
    options, others = parser.parse_known_args(words)
    if options.command not in ("test", "package") and others:
        parser.error(f"{options.command} takes no further arguments: {' '.join(others)}")
    try:
        if options.command == "test":
            return test(options.fast, [each for each in others if each != "--"])
        if options.command == "package":
            return package(others)
        return run() if options.command == "run" else translations()
    except SetUpError as error:
        print(f"\n{error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
