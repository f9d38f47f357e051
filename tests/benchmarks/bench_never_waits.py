"""Prints the longest time for which the app's thread did not answer, in every window and beside five kinds of engines.

    python -m tests.benchmarks.bench_never_waits

On a screen of its own (Xvfb, openbox). A step that takes more than 50 ms is measured a second time and counts if it did
both times: a machine does other things as well. Ends with status 1 when one counts.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from statistics import median

import psutil

from tests.end_to_end.desktop import desktop
from tests.end_to_end.tour import ENGINES, LIMIT_MS, longest, measured


def main() -> int:
    """Print a line for each engine; 1 if the app kept a person waiting."""
    print(f"{psutil.cpu_count()} cores, load {psutil.getloadavg()[0]:.1f}; 10,000 rules; ms of the app's own")
    return int(any([_kept_waiting(engine) for engine in ENGINES]))  # noqa: C419 all of them are measured


def _kept_waiting(engine: str) -> bool:
    with tempfile.TemporaryDirectory() as folder, desktop(Path(folder), tray=False) as screen:
        found = longest(measured(screen, Path(folder), ENGINES[engine]))
    middle = median(gap.own for gap in found)
    said = ", ".join(f"{gap.own:.0f} ({gap.during})" for gap in found[:3])
    print(f"{engine:16} {middle:.0f} in the middle of {len(found)} steps; {said}", flush=True)
    print("".join(f"    {gap}\n" for gap in found if gap.own > LIMIT_MS), end="")
    return found[0].own > LIMIT_MS


if __name__ == "__main__":
    sys.exit(main())
