"""A tour through every window of the real app, its thread watched, beside engines that a person may meet."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from tests.end_to_end.desktop import ROOT, Desktop
from tests.end_to_end.watchdog import Gap
from ui.welcomed import Welcomed

LIMIT_MS = 50.0
"""The longest that a person may wait for an answer to what they do."""
STEP = "0.35"
"""Seconds between two steps: windows that are made part by part are whole by then."""
RULES = "".join(f'[[rule]]\nname = "Rule {n}"\nwords = ["word{n}", "other{n}"]\n\n' for n in range(10_000))
ENGINES = {
    "a full history": ["--long"],
    "slow": ["--long", "--slow", "5"],
    "silent": ["--mute"],
    "hung": ["--hang"],
    "never there": ["--exit-at-start", "Error: the data folder cannot be written"],
}


def gaps(screen: Desktop, folder: Path, options: list[str]) -> dict[str, Gap]:
    """The longest gap of each step of a tour through the app."""
    folder.mkdir(mode=0o700)
    Welcomed(folder).be_so()
    (folder / "rules.toml").write_text(RULES)
    report = folder / "report.json"
    command = [sys.executable, "-m", "tests.end_to_end.watched_app", str(folder), str(report), STEP, *options]
    with (screen.folder / "app.log").open("ab") as log:
        done = subprocess.run(command, cwd=ROOT, env=screen.environment, stdout=log, stderr=log, timeout=200)
    assert done.returncode == 0, (screen.folder / "app.log").read_text()[-2000:]
    read = json.loads(report.read_text())
    assert read["turns"] > 1_000, "the watchdog itself hardly had its turn"
    return {each["during"]: Gap(**each) for each in read["gaps"]}


def measured(screen: Desktop, folder: Path, options: list[str]) -> dict[str, Gap]:
    """The longest gap of each step; where one is over the limit, the shortest of up to three tours counts.

    What the app itself holds up, it holds up every time; a screen that other programs keep busy does so once.
    """
    found = gaps(screen, folder / "first", options)
    for tour in ("second", "third"):
        if all(gap.own <= LIMIT_MS for gap in found.values()):
            break
        again = gaps(screen, folder / tour, options)
        found = {step: min(gap, again.get(step, gap), key=lambda each: each.own) for step, gap in found.items()}
    return found


def longest(found: dict[str, Gap]) -> list[Gap]:
    """The gaps, the longest first."""
    return sorted(found.values(), key=lambda gap: -gap.own)
