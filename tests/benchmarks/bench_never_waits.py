"""Prints the longest time for which the app's thread did not answer, in every window and beside five kinds of engines.

    python -m tests.benchmarks.bench_never_waits

On a screen of its own (Xvfb, openbox). A step that takes more than 50 ms is measured a second time and counts if it did
both times: a machine does other things as well. Ends with status 1 when one counts.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import psutil

from tests.end_to_end.desktop import Desktop, desktop
from tests.end_to_end.tour import ENGINES, gaps
from tests.end_to_end.watchdog import Gap

LIMIT_MS = 50.0


def main() -> int:
    """Print a line for each engine; 1 if the app kept a person waiting."""
    print(f"{psutil.cpu_count()} cores, load {psutil.getloadavg()[0]:.1f}; 10,000 rules; ms of the app's own")
    return int(any([_kept_waiting(engine) for engine in ENGINES]))  # noqa: C419 all of them are measured


def _kept_waiting(engine: str) -> bool:
    with tempfile.TemporaryDirectory() as folder, desktop(Path(folder), tray=False) as screen:
        found = _measured(screen, Path(folder), ENGINES[engine])
    longest = sorted(found.values(), key=lambda gap: -gap.own)[:3]
    print(f"{engine:16} {', '.join(f'{gap.own:.0f} ({gap.during})' for gap in longest)}", flush=True)
    return longest[0].own > LIMIT_MS


def _measured(screen: Desktop, folder: Path, options: list[str]) -> dict[str, Gap]:
    first = gaps(screen, folder / "first", options)
    if all(gap.own <= LIMIT_MS for gap in first.values()):
        return first
    again = gaps(screen, folder / "second", options)
    return {step: min(gap, again.get(step, gap), key=lambda each: each.own) for step, gap in first.items()}


if __name__ == "__main__":
    sys.exit(main())
