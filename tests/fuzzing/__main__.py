"""Hostile and broken input by the million: `python -m tests.fuzzing [--inputs 5000000] [--target NAME …]`.

Each door that input comes in at (targets/) is searched by atheris (libFuzzer, guided by the branches that inputs reach,
from the inputs in corpus/), then tried again with what was found, and with long inputs made of it, in a process without
a fuzzer. Printed for each: inputs now and ever on this machine, the longest single one, the memory that the second half
of the repeated ones added, and what broke. Ends with 1 on a crash, an input that takes over 1 s, or growth over 16 MB.

atheris (Google, Apache 2.0, wheels for Linux on x86-64) is no part of the check's environment; once:
`.venv/bin/uv pip install --require-hashes -r installer/fuzzing.lock`.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import re
import subprocess
import sys
import tempfile
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

from tests.benchmarks import machine
from tests.benchmarks.figures import table
from tests.fuzzing import doors
from tests.fuzzing.watched import Noted, read

GROWTH = 16.0
"""Megabytes that the second half of the repeated inputs may add."""

AGAIN = 40_000
"""Inputs that are tried again, less for a slow target."""

LEDGER = doors.FOUND / "inputs.jsonl"


def _run(module: str, name: str, notes: Path, *more: str) -> tuple[Noted, str]:
    """What the process noted, and the end of what it said where it failed."""
    command = [sys.executable, "-m", f"tests.fuzzing.{module}", name, str(notes), *more]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace")
    noted = read(notes)
    if done.returncode and not noted.broke:
        noted.broke = f"ended with {done.returncode}"
    return noted, done.stdout[-3_000:] if noted.broke else ""


def _search(name: str, inputs: int, folder: Path) -> tuple[Noted, str]:
    target = doors.target(name)
    found, broken = doors.FOUND / name, doors.FOUND / "broken" / name
    for each in (found, broken):
        each.mkdir(parents=True, exist_ok=True)
    tokens = folder / f"{name}.dict"
    tokens.write_text("".join(f'"{_escaped(token)}"\n' for token in target.TOKENS))
    options = [f"-runs={inputs}", f"-max_len={target.LENGTH}", "-timeout=60", "-rss_limit_mb=2000", "-verbosity=0"]
    options += [f"-dict={tokens}"] * bool(target.TOKENS) + [f"-artifact_prefix={broken}/", str(found)]
    return _run("search", name, folder / f"{name}.search", *options, *map(str, _written(name)))


def _written(name: str) -> list[Path]:
    return [each for each in [doors.CORPUS / name] if each.is_dir()]


def _escaped(token: str) -> str:
    """As libFuzzer wants its dictionary."""
    return "".join(f"\\x{byte:02x}" for byte in token.encode())


def _share(name: str, names: list[str], inputs: int) -> int:
    """How many of `inputs` this target gets: fewer of one whose inputs cost more."""
    weight = {each: 1 / getattr(doors.target(each), "SLOWER", 1) for each in names}
    return max(1_000, round(inputs * weight[name] / sum(weight.values()), -3))


def _row(name: str, inputs: int, folder: Path) -> tuple[list[str], bool]:
    """The target's line of the table, and whether it held."""
    searched, said = _search(name, inputs, folder)
    times = AGAIN // getattr(doors.target(name), "SLOWER", 1)
    again, said_again = _run("again", name, folder / f"{name}.again", str(times))
    print(said + said_again, file=sys.stderr, end="", flush=True)
    broke = searched.broke or again.broke or (f"grew by {again.growth:.0f} MB" if again.growth > GROWTH else "")
    _note(name, searched)
    longest = max(searched.longest, again.longest)
    cells = [name, f"{searched.many:,}", f"{_ever()[name]:,}", f"{longest * 1000:.0f}"]
    return [*cells, f"{again.growth:.1f}", re.sub(r"\s+", " ", broke) or "-"], not broke


def _note(name: str, searched: Noted) -> None:
    line = {"on": datetime.now(UTC).isoformat(timespec="seconds"), "target": name, "many": searched.many}
    with LEDGER.open("a", encoding="utf-8") as ledger:
        ledger.write(json.dumps(line) + "\n")


def _ever() -> Counter[str]:
    lines = LEDGER.read_text(encoding="utf-8").splitlines() if LEDGER.exists() else []
    counted: Counter[str] = Counter()
    for line in map(json.loads, lines):
        counted[line["target"]] += line["many"]
    return counted


def main() -> None:
    """Search and print; the exit status says whether everything held."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--inputs", type=int, default=5_000_000, help="of all targets together")
    parser.add_argument("--target", action="append", choices=doors.NAMES, default=[])
    asked = parser.parse_args()
    if importlib.util.find_spec("atheris") is None:
        sys.exit(__doc__)
    if hasattr(os, "nice"):
        os.nice(15)
    names, rows, held = asked.target or doors.NAMES, [], True
    with tempfile.TemporaryDirectory() as folder:
        for name in names:
            row, well = _row(name, _share(name, names, asked.inputs), Path(folder))
            rows.append(row)
            held = held and well
            print(f"{'  '.join(row)}  ({machine.load()})", file=sys.stderr, flush=True)
    print(f"{machine.described()}; {machine.load()}\n")
    print(table([["target", "inputs", "ever", "longest ms", "growth MB", "broke"], *rows]))
    print(f"\n{sum(_ever().values()):,} inputs ever on this machine: {'all held' if held else 'BROKEN'}")
    sys.exit(0 if held else 1)


if __name__ == "__main__":
    main()
