"""How soon a page has its verdicts: `python -m tests.benchmarks.bench_verdicts [--rounds N]`.

Fetches a document through the real engine over TLS, reads the channel's address from the script put into it, opens the
channel as the page script would (a WebSocket in TLS through CONNECT, with the page's Origin) and asks for verdicts on
1 and on 10 posts at a time. Timed is from sending the question to having the last verdict. In a browser the page script
asks once per frame, so that up to a frame (17 ms at 60 Hz) passes between a post's insertion and the question: the last
column adds a whole one.

Texts are new ("cold": the classifier runs) or were judged before under other keys ("warm": as when the API answer came
first). The same is asked of a stub engine whose classifier takes no time, in interleaved rounds. Ends with 1 if warm
verdicts take more than 50 ms from insertion at the 95th percentile.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from tests.benchmarks import feed_content, machine, page
from tests.benchmarks.figures import percentile, table
from tests.benchmarks.stub_engine import PROGRAM
from tests.end_to_end.origin import Origin
from wellbeing.demo import certificate
from wellbeing.demo.engine_at_hand import EngineAtHand

HOST = "social.example"
SIZES = (1, 10)
ASKS = 40
"""Questions of one size and kind in one round."""

FRAME = 1000 / 60
AT_MOST = 50.0
"""Milliseconds from insertion to verdict, warm, at the 95th percentile."""

Took = defaultdict[tuple[str, str, int], list[float]]


@dataclass(frozen=True, slots=True)
class Judging:
    """An engine by name."""

    name: str
    engine: page.Engine


def _timed(channel: page.Socket, texts: Sequence[str], key: str) -> float:
    began = time.perf_counter()
    page.ask(channel, texts, key)
    return (time.perf_counter() - began) * 1000


def _round(judging: Judging, number: int, took: Took) -> None:
    """One document: every text is asked for twice, first cold, then warm."""
    with page.open_channel(judging.engine, HOST, "/") as channel:
        for size in SIZES:
            asked = [[feed_content.words(f"{number} {size} {ask} {i}") for i in range(size)] for ask in range(ASKS)]
            for state in ("cold", "warm"):
                for ask, texts in enumerate(asked):
                    took[judging.name, state, size].append(_timed(channel, texts, f"{state} {size} {ask}"))


def _started(stack: ExitStack, folder: Path, name: str, origin: Origin, authority: Path) -> Judging:
    data = folder / name
    data.mkdir(mode=0o700)
    (data / "settings.toml").write_text('sites = ["generic"]\n')
    arguments = ["--data", str(data), "--key-file", "--site-host", f"generic={HOST}"]
    arguments += ["--resolve", f"{HOST}=127.0.0.1:{origin.port}", "--upstream-ca", str(authority)]
    started = (
        EngineAtHand(arguments, folder / f"{name}.log", PROGRAM)
        if name == "stub"
        else EngineAtHand(arguments, folder / f"{name}.log")
    )
    stack.callback(started.close)
    return Judging(name, page.Engine(started.ready.ports[0], Path(started.ready.ca_certificate)))


def _report(took: Took) -> str:
    rows = [["ms to the last verdict", "posts", "p50", "p95", "worst", "p95 with a frame"]]
    for state in ("warm", "cold"):
        for size in SIZES:
            for name in ("engine", "stub"):
                times = took[name, state, size]
                p95 = percentile(times, 0.95)
                rows.append(
                    [
                        f"{state}, {name}",
                        str(size),
                        *(f"{x:.1f}" for x in (median(times), p95, max(times), p95 + FRAME)),
                    ]
                )
    return table(rows)


def _measured(rounds: int) -> Took:
    took: Took = defaultdict(list)
    with tempfile.TemporaryDirectory() as name, ExitStack() as stack:
        folder = Path(name)
        made = certificate.make(folder, HOST)
        origin = Origin(made.chain)
        stack.callback(origin.close)
        origin.page("/", feed_content.document(50_000).decode())
        both = [_started(stack, folder, each, origin, made.authority) for each in ("engine", "stub")]
        for judging in both:
            _round(judging, -1, defaultdict(list))  # the first answers load what is loaded late
        for number in range(rounds):
            for judging in both if number % 2 else reversed(both):
                _round(judging, number, took)
    return took


def main() -> None:
    """Measure and print; the exit status says whether warm verdicts are quick enough."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=10)
    asked = parser.parse_args()
    before = machine.load()
    took = _measured(asked.rounds)
    print(f"{machine.described()}\nat the start {before}; at the end {machine.load()}")
    print(f"{asked.rounds} rounds of {ASKS} questions each\n\n{_report(took)}")
    worst = max(percentile(took["engine", "warm", size], 0.95) + FRAME for size in SIZES)
    held = worst <= AT_MOST
    print(f"\nwarm, from insertion, p95: {worst:.1f} ms, {'within' if held else 'MORE than'} {AT_MOST:.0f} ms")
    sys.exit(0 if held else 1)


if __name__ == "__main__":
    main()
