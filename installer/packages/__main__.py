"""`python3 installer/dev.py package`: freezes the program and makes this system's package of it."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import wellbeing
from installer.packages import deb, freezing, macos_image, windows_setup
from installer.progress import ROOT, SetUpError, say


def main(words: Sequence[str] | None = None) -> int:
    """Make it; the exit code."""
    options = _arguments().parse_args(words)
    into = options.folder.resolve()
    into.mkdir(parents=True, exist_ok=True)
    epoch = epoch_of(os.environ)
    try:
        frozen = freezing.read(into) if options.frozen else freezing.freeze(into, epoch)
        made = _packed(frozen, into, epoch)
    except (OSError, SetUpError) as error:
        print(f"\n{error}", file=sys.stderr)
        return 1
    say(f"-- Made {made} ({made.stat().st_size / 1e6:.0f} MB)")
    return _try_out(made) if options.try_out else 0


def _packed(frozen: freezing.Frozen, into: Path, epoch: int) -> Path:
    """This system's package of it."""
    if sys.platform == "win32":
        return windows_setup.make(frozen, into, wellbeing.__version__)
    if sys.platform == "darwin":
        return macos_image.make(into, wellbeing.__version__)
    return deb.make(frozen, into, wellbeing.__version__, epoch)


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="installer/dev.py package", description=__doc__)
    parser.add_argument("--folder", type=Path, default=ROOT / "build" / "packages", help="where everything is made")
    parser.add_argument("--frozen", action="store_true", help="take the program that was frozen there before")
    parser.add_argument(
        "--try", dest="try_out", action="store_true", help="then install it in a fresh Debian, use it, and remove it"
    )
    return parser


def epoch_of(env: Mapping[str, str]) -> int:
    """The date of everything in the package, in seconds since 1970: as told, else of the last commit."""
    if told := env.get("SOURCE_DATE_EPOCH"):
        return int(told)
    command = ["git", "-C", str(ROOT), "log", "-1", "--format=%ct"]
    told = subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()
    return int(told) if told else int((ROOT / "CHANGELOG.md").stat().st_mtime)


def _try_out(package: Path) -> int:
    return subprocess.run([sys.executable, "-m", "tests.packages", str(package)], cwd=ROOT, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
