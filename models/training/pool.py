"""Reads the training pool and says which of it may do what: train, choose thresholds, or only be measured on."""

import gzip
import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

LABELS = (
    "self_harm",
    "eating_disorder",
    "violence",
    "harassment",
    "sexual",
    "substance",
    "distressing_news",
    "distress",
    "stigma",
    "health_misinformation",
    "appearance_comparison",
    "lifestyle_comparison",
    "toxic_positivity",
    "supportive",
)
HARMS = tuple(label for label in LABELS if label != "supportive")

OPEN_TIERS = ("A", "A-")
READ = "read_posts"
CAPTIONS = "captions_read_twice"

CAPS = {  # rows of open tiers only (A and A- in SOURCES.md); neutral and labelled rows are capped apart
    "counselchat": 500,
    "crisislex_t6": 1200,
    "davidson": 1200,
    "edos": 700,
    "goemotions": 1800,
    "health_misinfo_reddit": 900,
    "reddit_bodyprogress": 700,
    "reddit_neutral": 2500,
    "reddit_news": 900,
    "reddit_recovery": 900,
    "reddit_sexual": 548,
    "reddit_substance": 700,
    "reddit_suicidewatch": 564,
    "reddit_violence": 600,
    "rmhd_reddit": 900,
    "surge_toxicity": 837,
}
WORD_DRAWN = frozenset(  # collected by search words, hashtags or communities: their telling words are hidden
    {"crisislex_t6", "reddit_bodyprogress", "reddit_news", "reddit_recovery", "reddit_sexual", "reddit_substance"}
)
LEFT_OUT_NEUTRAL = "rallypoint_social"
LEFT_OUT_ORIGINS = ("ct_rallypoint", "reddit_comments_2015")
OPEN_SOURCES = frozenset({*CAPS, LEFT_OUT_NEUTRAL})
TAKEN_AS_WEAK = frozenset({"health_misinfo_reddit"})  # every row says yes, and a quarter of them are plain news


@dataclass(frozen=True)
class Row:
    """One text of the pool with what is known about it."""

    text: str
    labels: tuple[str, ...]
    known: tuple[str, ...]
    weak: bool
    source: str
    origin: str
    tier: str
    uncertain: tuple[str, ...] = ()
    read: bool = False
    """Somebody read or wrote this very text for this project."""
    sure: bool = True
    """False where its reader thought that another might differ."""
    guessed: tuple[str, ...] = ()
    guessed_not: tuple[str, ...] = ()
    """Labels that nobody said anything about, guessed by a model that did not learn from this row."""

    @property
    def neutral(self) -> bool:
        """Nothing harmful, as far as anybody knows."""
        return not set(self.labels) & set(HARMS)


def read_pool(data: Path, source: str) -> list[Row]:
    """All rows of one source file that say something."""
    with gzip.open(data / f"{source}.jsonl.gz", "rt", encoding="utf-8") as lines:
        rows = (_row(json.loads(line)) for line in lines)
        return [row for row in rows if row.known]


def _row(found: dict) -> Row:
    unsure = tuple(found.get("uncertain") or ())
    known = LABELS if found.get("known", "ALL") == "ALL" else tuple(found["known"])
    return Row(
        text=found["text"],
        labels=tuple(label for label in found["labels"] if label in LABELS),
        known=tuple(label for label in known if label not in unsure),
        weak=bool(found.get("weak", False)) or found.get("source") in TAKEN_AS_WEAK,
        source=found.get("source", ""),
        origin=found.get("origin") or found.get("source", ""),
        tier=found.get("licence_tier") or ("A" if found.get("source") in OPEN_SOURCES else "not open"),
        uncertain=unsure,
        read=found.get("source") == READ,
        sure=found.get("confidence", "high") != "low",
    )


def is_left_out(row: Row) -> bool:
    """Whether the row is of a source that training must never see."""
    return row.source == LEFT_OUT_NEUTRAL or row.origin.startswith(LEFT_OUT_ORIGINS)


def read_open(data: Path, source: str) -> list[Row]:
    """Rows that may train shipped weights; says so loudly when one of another licence tier slips in."""
    rows = read_pool(data, source)
    closed = {row.tier for row in rows} - {*OPEN_TIERS}
    if closed:
        raise ValueError(f"{source}: rows of licence tiers {closed} may not train shipped weights")
    return rows


def save(rows: list[Row], path: Path) -> None:
    """Rows as JSON lines."""
    with path.open("w", encoding="utf-8") as out:
        out.writelines(json.dumps(asdict(row), ensure_ascii=False) + "\n" for row in rows)


def load(path: Path) -> Iterator[Row]:
    """Rows as `save` wrote them."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            found = json.loads(line)
            yield Row(**{name: tuple(v) if isinstance(v, list) else v for name, v in found.items()})
