"""Whether the engine's memory stays flat: `python -m tests.benchmarks.bench_memory [--requests 5000]`.

Of every 100 requests through one engine with its model, over 15 new connections, HTTP/1.1 and 2: 5 are documents that
are softened (gzip or plain; 300 kB), 54 answers of Mastodon's API (20 kB; one in five has a post that is new, so that
the judge's bounded memory of scores grows too), 19 pictures, 10 questions of 10 posts on a page's channel (1 of them
new), 10 messages of 2 kB on a socket of the site's own, which echoes them, and 2 downloads of 3 MB that are left off
near their beginning.

Printed every tenth of the way: RSS, USS and PSS of the engine's process, its open files and its threads, when it has
nothing left to judge. Ends with 1 if, from the end of the warm-up (the first fifth) on, RSS is over 220 MB or moves by
more than 20 MB, or open files or threads move by more than 10. With `--requests 1000000` it is a day of heavy use:
50,000 pages, 540,000 answers, 100,000 questions of a page, and 208,000 new posts.
"""

from __future__ import annotations

import argparse
import gzip
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import psutil  # type: ignore[import-untyped]

from tests.benchmarks import feed_content, machine, page
from tests.benchmarks.curl import Protocol, Route, fetch
from tests.benchmarks.figures import table
from tests.end_to_end.origin import Answer, Origin, Request
from wellbeing.demo import certificate
from wellbeing.demo.engine_at_hand import EngineAtHand

HOST = "social.example"
TIMELINE = "/api/v1/timelines/home"
NAVIGATION = ("Accept: text/html", "Sec-Fetch-Dest: document", "Sec-Fetch-Mode: navigate")
AT_MOST = 20.0
"""Megabytes that memory may move by after the warm-up."""

MOST_IN_ALL = 220.0
"""Megabytes of RSS with the model, at any time."""

MOST_HANDLES = 10
"""Files that are open and threads: so many may come and go with what is just under way."""

STEPS = 10
EACH = 100
"""Requests in one mixture."""


@dataclass(frozen=True, slots=True)
class Sample:
    """The engine's memory in MB after `requests`, the files that it has open, and its threads."""

    requests: int
    rss: float
    uss: float
    pss: float
    files: int
    threads: int


def _serve(origin: Origin) -> None:
    body, packed = feed_content.document(), gzip.compress(feed_content.document())
    picture = feed_content.picture()
    origin.routes["/"] = lambda _: Answer(body)
    origin.routes["/packed"] = lambda _: Answer(packed, headers={"Content-Encoding": "gzip"})
    origin.routes["/picture.jpg"] = lambda _: Answer(picture, "image/jpeg")
    film = feed_content.picture(3_000_000)
    origin.routes["/film.mp4"] = lambda _: Answer(film, "video/mp4")
    origin.routes[TIMELINE] = _timeline


def _timeline(request: Request) -> Answer:
    number = int(request.path.partition("?")[2])
    body = feed_content.timeline(number, new=1) if number % 5 == 0 else _known_timeline()
    if number % 2:
        return Answer(gzip.compress(body, 1), "application/json", headers={"Content-Encoding": "gzip"})
    return Answer(body, "application/json")


@cache
def _known_timeline() -> bytes:
    return feed_content.timeline("known")


def _mixture(engine: page.Engine, route: Route, number: int) -> None:
    """A hundred requests, as the module says: one of the documents is the channel's."""
    protocols: tuple[Protocol, Protocol] = ("1.1", "2")
    with ExitStack() as beside:
        for part, protocol in enumerate(protocols):
            beside.enter_context(_left_off(route, protocol))
            first = (2 * number + part) * 27
            fetch(route, protocol, "/", NAVIGATION)
            fetch(route, protocol, "/packed", NAVIGATION, compressed=True)
            fetch(route, protocol, f"{TIMELINE}?[{first}-{first + 26}]")
            fetch(route, protocol, f"/picture.jpg?[{1 + part}-10]", lanes=2)
        _channel(engine, number)
        _sites_socket(engine)


@contextmanager
def _left_off(route: Route, protocol: Protocol) -> Iterator[None]:
    """A download that its client leaves after a moment: at 500 kB a second it would have taken six."""
    command = [machine.program("curl"), "-q", "-s", *route.arguments, f"--http{protocol}", "-o", "/dev/null"]
    limits = ["--limit-rate", "500k", "--max-time", "0.3"]
    with subprocess.Popen([*command, *limits, f"https://{HOST}/film.mp4"], env={}) as download:
        yield
        if (ended := download.wait(60)) != 28:  # curl's number for a time that is over
            raise RuntimeError(f"a download that was to be left off ended with {ended}")


def _channel(engine: page.Engine, number: int) -> None:
    with page.open_channel(engine, HOST, "/") as channel:
        for question in range(10):
            texts = [feed_content.words(f"known {i}") for i in range(9)]
            page.ask(channel, [feed_content.words(f"asked {number} {question}"), *texts], str(question))


def _sites_socket(engine: page.Engine) -> None:
    said = "x" * 2_000
    with page.Socket(engine, HOST, "/api/v1/streaming", f"https://{HOST}") as socket:
        for _ in range(10):
            socket.send(said)
            if socket.receive() != said:
                raise RuntimeError("the site's socket came back changed")


def _settled(pid: int) -> None:
    """Wait until the engine rests: it judges what it read of answers after everything else."""
    while True:
        before = machine.cpu_seconds(pid)
        time.sleep(0.5)
        if machine.cpu_seconds(pid) - before < 0.05:
            return


def _sample(pid: int, requests: int) -> Sample:
    process = psutil.Process(pid)
    memory = process.memory_full_info()
    pss = getattr(memory, "pss", memory.uss)
    files = process.num_handles() if sys.platform == "win32" else process.num_fds()
    return Sample(requests, memory.rss / 1e6, memory.uss / 1e6, pss / 1e6, files, process.num_threads())


def _measured(requests: int) -> list[Sample]:
    """A sample with the model loaded and nothing asked yet, then one at each step."""
    with tempfile.TemporaryDirectory() as name, ExitStack() as stack:
        folder = Path(name)
        made = certificate.make(folder, HOST)
        origin = Origin(made.chain)
        stack.callback(origin.close)
        _serve(origin)
        started = _started(folder, origin, made.authority)
        stack.callback(started.close)
        port, authority = started.ready.ports[0], Path(started.ready.ca_certificate)
        engine, route = page.Engine(port, authority), Route("engine", HOST, port, authority, through_proxy=True)
        _settled(started.pid)
        samples = [_sample(started.pid, 0)]
        for number in range(requests // EACH):
            _mixture(engine, route, number)
            origin.log.clear()  # a million of them would take memory of ours
            if (number + 1) % max(1, requests // EACH // STEPS) == 0:
                _settled(started.pid)
                samples.append(_sample(started.pid, (number + 1) * EACH))
                print(
                    f"{samples[-1].requests} of {requests}, {samples[-1].rss:.1f} MB, {machine.load()}",
                    file=sys.stderr,
                    flush=True,
                )
        return samples


def _started(folder: Path, origin: Origin, authority: Path) -> EngineAtHand:
    data = folder / "data"
    data.mkdir(mode=0o700)
    (data / "settings.toml").write_text('sites = ["mastodon"]\n')
    arguments = ["--data", str(data), "--key-file", "--site-host", f"mastodon={HOST}"]
    arguments += ["--resolve", f"{HOST}=127.0.0.1:{origin.port}", "--upstream-ca", str(authority)]
    return EngineAtHand(arguments, folder / "engine.log")


def main() -> None:
    """Measure and print; the exit status says whether memory stayed flat."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--requests", type=int, default=5_000)
    asked = parser.parse_args()
    before = machine.load()
    try:
        samples = _measured(asked.requests)
    except machine.MissingProgramError as error:
        sys.exit(str(error))
    print(f"{machine.described()}\nat the start {before}; at the end {machine.load()}\n")
    print(table([["requests", "RSS MB", "USS MB", "PSS MB", "files", "threads"], *map(_row, samples)]))
    print(f"\nwith the model loaded, before any request: {samples[0].rss:.0f} MB RSS, {samples[0].uss:.0f} MB USS")
    warm = [each for each in samples if each.requests >= asked.requests / 5]
    kept = [
        _kept("RSS was", " MB", max(each.rss for each in warm), MOST_IN_ALL),
        _kept("RSS moved by", " MB", _moved([each.rss for each in warm]), AT_MOST),
        _kept("open files moved by", "", _moved([each.files for each in warm]), MOST_HANDLES),
        _kept("threads moved by", "", _moved([each.threads for each in warm]), MOST_HANDLES),
    ]
    sys.exit(0 if all(kept) else 1)


def _row(each: Sample) -> list[str]:
    memory = (f"{mb:.1f}" for mb in (each.rss, each.uss, each.pss))
    return [str(each.requests), *memory, str(each.files), str(each.threads)]


def _moved(values: Sequence[float]) -> float:
    return max(values) - min(values)


def _kept(what: str, unit: str, value: float, most: float) -> bool:
    """Prints `value`, and whether it is held."""
    held = value <= most
    print(f"after the warm-up {what} {value:.1f}{unit}; at most {most:.0f}: {'kept' if held else 'BROKEN'}")
    return held


if __name__ == "__main__":
    main()
