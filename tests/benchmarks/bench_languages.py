"""How well languages are told apart on short posts: `python -m tests.benchmarks.bench_languages [--posts 3000]`.

Prints how many English posts would be left unjudged, by source, with each of them; how many posts of other languages
are known, those that were looked at while the guess was made and shorter ones that were not; and time and memory.

Why py3langid 0.4.0: on the same 23,513 English posts and 542 others (November 2026), English ones called foreign and
others known, each at the bar that suits it best: py3langid alone 0.06 % and 97 %, the same with what filters.languages
adds 0.04 % and 99.8 %, lid.176 of fastText 0.2 % and 87 %, CLD3 0.4 % and 78 %, langdetect 1.0 % and 93 %, langidentify
0.6 % and 100 %, a list of small words 0.04 % and 53 %. lingua was left out for its 290 MB, heliport for its licence
(GPL) and 130 MB.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import statistics
import time
import tomllib
from collections.abc import Sequence
from pathlib import Path

import psutil  # type: ignore[import-untyped]

from filters.languages import unread_language
from filters.posts import Post
from models.languages import Languages
from tests.benchmarks import machine
from tests.benchmarks.figures import percentile

ROOT = Path(__file__).parents[2]
DATA = ROOT / "shared" / "data" if (ROOT / "shared").exists() else ROOT.parent / "shared" / "data"
POSTS = ROOT / "tests" / "filters" / "posts_by_language.toml"
SOURCES = (
    "reddit_neutral", "crisislex_t6", "captions_read_twice", "goemotions", "davidson", "edos", "unlabelled_posts",
    "rallypoint_social",
)  # fmt: skip
SEED = 1


def main() -> None:
    """English first, then the others, then what it costs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--posts", type=int, default=3_000, help="English posts of each source")
    asked = parser.parse_args()
    print(f"{machine.described()}; {machine.load()}")
    before, began = psutil.Process().memory_info().rss, time.perf_counter()
    languages = Languages()
    languages.likely("ready?")
    loaded, after = time.perf_counter() - began, psutil.Process().memory_info().rss
    took = _english(languages, asked.posts)
    _others(languages)
    print(f"\nms a post: median {statistics.median(took):.2f}, p95 {percentile(took, 0.95):.2f}; ", end="")
    print(f"ready after {loaded:.2f} s; {(after - before) / 1e6:.0f} MB of memory")


def _english(languages: Languages, most: int) -> list[float]:
    """The seconds that each post took, in ms."""
    took, total, wrong = [], 0, 0
    for source in SOURCES:
        posts = _sample(source, most)
        unread = []
        for post in posts:
            began = time.perf_counter()
            code = _told(languages, post)
            took.append((time.perf_counter() - began) * 1000)
            unread += [(code, post)] if code else []
        total, wrong = total + len(posts), wrong + len(unread)
        print(f"\n{source}: {len(unread)} of {len(posts)} not judged ({len(unread) / len(posts):.2%})")
        for code, post in unread:
            print(f"    {code}: {' '.join(post.split())[:100]}")
    print(f"\nEnglish posts not judged: {wrong} of {total} ({wrong / total:.3%}), some of which are not English")
    return took


def _sample(source: str, most: int) -> list[str]:
    with gzip.open(DATA / f"{source}.jsonl.gz", "rt", encoding="utf-8") as lines:
        posts = [json.loads(line)["text"] for line in lines]
    random.Random(SEED).shuffle(posts)
    return posts[:most]


def _told(languages: Languages, post: str, marked: str = "") -> str:
    return unread_language(Post("1", post, language=marked), languages.likely(post))


def _others(languages: Languages) -> None:
    every = tomllib.loads(POSTS.read_text(encoding="utf-8"))
    unseen = every.pop("unseen")
    for name, posts in {"looked at while it was made": every, "not looked at": unseen}.items():
        foreign = {code: each for code, each in posts.items() if not code.startswith("en") and "-" not in code}
        asked = [({"nb": "no"}.get(code, code), post) for code, each in foreign.items() for post in each]
        found = [(_told(languages, post), code) for code, post in asked]
        known, named = sum(bool(said) for said, _ in found), sum(said == code for said, code in found)
        print(f"\n{len(foreign)} other languages, posts {name}: {known} of {len(found)} known, {named} by name")
        _rest(languages, "hard English", posts["en"])
        _rest(languages, "English beside another language", posts["en-mixed"])
    _rest(languages, "\nhi-Latn", every["hi-Latn"])
    _rest(languages, "ar-Latn", every["ar-Latn"])
    _rest(languages, "ar-Latn, marked by its page", every["ar-Latn"], "ar")


def _rest(languages: Languages, name: str, posts: Sequence[str], marked: str = "") -> None:
    print(f"{name}: {sum(bool(_told(languages, post, marked)) for post in posts)} of {len(posts)} not judged")


if __name__ == "__main__":
    main()
