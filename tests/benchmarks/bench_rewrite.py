"""How much slower a page passes through the Injector than through nothing: python -m tests.benchmarks.bench_rewrite

The yardstick joins the same network-sized pieces without looking at them; both run in turn, in one process.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from statistics import median, quantiles
from time import process_time_ns

from filters.rewrite.csp import amend
from filters.rewrite.html import Injector

PIECE = 16 << 10
SCRIPT = b'<script nonce="n">' + b"x" * 30_000 + b"</script>"
POLICY = b'<meta http-equiv="Content-Security-Policy" content="default-src \'self\'">'
HEAD = b"<!doctype html><html lang=en><head><meta charset=utf-8>" + POLICY
ASSETS = b'<link rel="preload" href="/assets/a.js" as="script" crossorigin><script>window.a = {"b": "c</p>"};</script>'
POST = b'<article class="post"><p>A short post with <a href="/b">a link</a> and some words.</p></article>\n'


def page(size: int) -> bytes:
    """A page of about `size` bytes with a head of 80 tags, as feeds have them."""
    head = HEAD + ASSETS * 40 + b"</head><body>"
    return head + POST * ((size - len(head)) // len(POST)) + b"</body></html>"


def copied(pieces: Sequence[bytes]) -> bytes:
    return b"".join([*pieces])


def injected(pieces: Sequence[bytes]) -> bytes:
    injector = Injector(SCRIPT, lambda policy: amend(policy, "", "wss://c.feed-wellbeing.invalid"))
    return b"".join([*[injector.feed(piece) for piece in pieces], injector.finish()])


def milliseconds(work: Callable[[Sequence[bytes]], bytes], pieces: Sequence[bytes]) -> float:
    """CPU time, because others use this machine too."""
    start = process_time_ns()
    work(pieces)
    return (process_time_ns() - start) / 1e6


def compare(size: int, rounds: int) -> None:
    whole = page(size)
    pieces = [whole[i : i + PIECE] for i in range(0, len(whole), PIECE)]
    times = [(milliseconds(copied, pieces), milliseconds(injected, pieces)) for _ in range(rounds)]
    plain, ours = (median(column) for column in zip(*times, strict=True))
    low, _, high = quantiles([after / before for before, after in times], n=4)
    print(
        f"{len(whole) / 1e6:6.1f} MB  copied {plain:8.3f} ms  injected {ours:8.3f} ms"
        f"  ratio {ours / plain:5.2f} (middle half {low:.2f} to {high:.2f})  added {ours - plain:6.3f} ms"
    )


def main() -> None:
    print("CPU time, medians")
    compare(300_000, rounds=200)
    compare(50_000_000, rounds=11)


if __name__ == "__main__":
    main()
