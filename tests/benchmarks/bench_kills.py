"""Kills the engine at random moments, and looks what it cost: python -m tests.benchmarks.bench_kills [TIMES] [SEED]

Each life of the engine serves a document, hears beats of somebody who reads, and judges posts, until it is killed with
SIGKILL: most after up to 1.5 s, one in five after 5 to 9 s, some before they were ready. Beside it somebody changes the
settings all the time, and is killed with it. Then the next life begins, as the app begins it. Held, for each kill:

- the port is closed within a second, so that browsers, whose PAC says DIRECT last, go on without us;
- the next engine serves within 3 s of its start, at the port that the PAC named second;
- no more than 5 s of feed time are lost, none of those kept before;
- the settings are those of the last change that was said to be done, or of the next.

Exit 1 otherwise. The machine's load stretches starts: it is printed. A process that is killed while it waits for the
disk (fsync) lasts, with its port, until the disk has answered: a disk that is busy for seconds shows in the first line.
"""

from __future__ import annotations

import json
import os
import random
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from tests.benchmarks import machine, page
from tests.benchmarks.figures import SECONDS, seconds, table
from tests.benchmarks.kill_writer import Writing
from tests.end_to_end.origin import Origin
from wellbeing import page_messages
from wellbeing import protocol as say
from wellbeing.demo import certificate
from wellbeing.demo.engine_at_hand import EngineAtHand, EngineError

HOST = "feed.example"
TIMES = 1_000
DIRECT_S, READY_S, LOST_S = 1.0, 3.0, 5.0
BEAT_S = 0.5


@dataclass
class Figures:
    """What the kills cost: seconds each, and what must not be."""

    direct: list[float] = field(default_factory=list)
    ready: list[float] = field(default_factory=list)
    lost: list[float] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)


@dataclass
class Place:
    """Where the lives are lived: one data folder, one site. `kept`: feed seconds; `changes`: of the settings."""

    folder: Path
    origin: Origin
    arguments: list[str]
    figures: Figures
    kept: float = 0.0
    changes: int = 0
    spare: int = 0

    @property
    def settings(self) -> Path:
        return self.folder / "data" / "settings.toml"

    def fault(self, what: str) -> None:
        self.figures.faults.append(f"kill {len(self.figures.direct) + 1}: {what}")


@contextmanager
def place() -> Iterator[Place]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "data").mkdir(mode=0o700)
        (folder / "data" / "settings.toml").write_text('preset = "balanced"\nsites = ["generic"]\n')
        made = certificate.make(folder, HOST)
        origin = Origin(made.chain)
        origin.page("/", "<!doctype html><html><head></head><body></body></html>")
        arguments = [
            *("--data", str(folder / "data"), "--key-file", "--site-host", f"generic={HOST}"),
            *("--resolve", f"{HOST}=127.0.0.1:{origin.port}", "--upstream-ca", str(made.authority)),
        ]
        yield Place(folder, origin, arguments, Figures())
        origin.close()


def live(where: Place, seconds: float) -> None:
    """One life: begin, look what the last one left, work until the end comes."""
    writer = Writing(where.settings, where.changes + 1)
    began = time.monotonic()
    engine = EngineAtHand(where.arguments, where.folder / "engine.log")
    where.figures.ready.append(time.monotonic() - began)
    said = 0.0
    try:
        look(where, engine)
        said = work(engine, seconds)
    finally:
        kill(where, engine, writer)
    where.kept += said


def look(where: Place, engine: EngineAtHand) -> None:
    """What the life before left behind."""
    ready = engine.ready
    if where.spare and ready.ports[0] != where.spare:
        where.fault(f"served at {ready.ports[0]}, the PAC named {where.spare}")
    where.spare = ready.ports[1]
    counted = seconds_of(engine)
    where.figures.lost.append(where.kept - counted)
    where.kept = counted


def seconds_of(engine: EngineAtHand) -> float:
    """Feed seconds of today."""
    today = engine.ask(say.Today(id=engine.number()))
    assert isinstance(today, say.TodayIs)
    return sum(hour.seconds for hour in today.hours if hour.kind == "feed")


def work(engine: EngineAtHand, seconds: float) -> float:
    """Read and judge for so long; the seconds of reading that were said."""
    said, ends = 0.0, time.monotonic() + seconds
    ready = engine.ready
    with suppress(OSError, RuntimeError, EngineError):
        channel = page.open_channel(page.Engine(ready.ports[0], Path(ready.ca_certificate)), HOST, "/")
        last = time.monotonic()
        while time.monotonic() < ends:
            page.ask(channel, ["The sourdough rose twice as high as last week."], f"{last}")
            time.sleep(max(0.0, min(BEAT_S, ends - time.monotonic())))
            looked = time.monotonic() - last
            last += looked
            beat = page_messages.Beat(path="/", ms=round(looked * 1000), active=True)
            channel.send(msgspec.json.encode(beat).decode())
            said += looked
    return said


def kill(where: Place, engine: EngineAtHand, writer: Writing) -> None:
    """End both as hard as can be, and see what browsers and the next start meet."""
    os.kill(engine.pid, signal.SIGKILL)
    writer.kill()
    began = time.monotonic()
    while is_open(engine.ready.ports[0]):
        time.sleep(0.005)
    where.figures.direct.append(time.monotonic() - began)
    engine.close()
    where.changes, fault = writer.look()
    if fault:
        where.fault(fault)


def is_open(port: int) -> bool:
    """Whether somebody listens there, without a connection: those that a dying process never takes fill its queue, and
    each one after them waits for its own timeout."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return True
        return False


def kill_before_ready(where: Place, after: float) -> None:
    """A life that ends in its own start."""
    with (where.folder / "engine.log").open("ab") as log:
        command = [sys.executable, "-m", "wellbeing", "engine", *where.arguments]
        engine = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log)
        time.sleep(after)
        engine.kill()
        said = engine.communicate()[0]
    for line in said.splitlines():
        with suppress(ValueError, KeyError, IndexError):  # what it managed to say of its ports, browsers know
            where.spare = json.loads(line)["ports"][1]


def main() -> int:
    times = int(sys.argv[1]) if len(sys.argv) > 1 else TIMES
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else random.randrange(10**6)
    chance = random.Random(seed)
    print(machine.described(), machine.load(), f"seed {seed}", sep="\n", flush=True)
    with place() as where:
        for _ in range(times):
            if chance.random() < 0.1:
                kill_before_ready(where, chance.uniform(0.05, 1.5))
            live(where, chance.uniform(5, 9) if chance.random() < 0.2 else chance.uniform(0, 1.5))
        broken = [each.name for each in (where.folder / "data").glob("store.db*") if "aside" in each.name]
        return told(where.figures, times, broken)


def told(figures: Figures, times: int, broken: list[str]) -> int:
    """Prints the table; the exit code."""
    limits = {
        "port closed after a kill": (figures.direct, DIRECT_S),
        "start to ready": (figures.ready, READY_S),
        "feed time lost": (figures.lost, LOST_S),
    }
    rows = [[name, *seconds(all_, most)] for name, (all_, most) in limits.items()]
    print(machine.load(), f"{times} kills", sep="\n")
    print(table([["", *SECONDS], *rows]))
    print(
        *(figures.faults or ["no setting was lost, and every next engine stood at the port that the PAC named"]),
        sep="\n",
    )
    print(f"databases set aside: {len(broken)}")
    held = all(max(all_) <= most for all_, most in limits.values()) and not figures.faults and not broken
    return 0 if held else 1


if __name__ == "__main__":
    sys.exit(main())
