"""Chooses the rows to learn from, keeps others out of sight, and hides the words that a source was drawn by."""

import hashlib
import random
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from models.training import pool, reading
from models.training.pool import CAPS, LABELS, LEFT_OUT_NEUTRAL, READ, WORD_DRAWN, Row
from models.training.reading import Reading
from models.training.written import written_rows

SEED = 20261122
FOLD_SHARE = 0.2
HIDDEN_SHARE = 0.7
HOBBY = "reddit_neutral"
TELLING_WORDS = 25
_WORD = re.compile(r"#?\w[\w']*")


def prepare(data: Path, out: Path) -> None:
    """Writes train, fold (read posts kept out, by community), left_out (whole sources) and aside (written posts)."""
    out.mkdir(parents=True, exist_ok=True)
    rows = [*corrected(pool.read_open(data, READ)), *_weaker(data)]
    left_out = [row for row in rows if pool.is_left_out(row)]
    fold = [row for row in rows if row.read and not pool.is_left_out(row) and in_fold(row)]
    train = [row for row in rows if not pool.is_left_out(row) and not (row.read and in_fold(row))]
    written = list(written_rows())
    train += [row for row in written if not is_kept_aside(row)]
    aside = [row for row in written if is_kept_aside(row)]
    random.Random(SEED).shuffle(train)
    for name, rows in (("train", train), ("fold", fold), ("left_out", left_out), ("aside", aside)):
        pool.save(rows, out / f"{name}.jsonl")
        print(f"{name}: {len(rows)} rows,", dict(Counter(x for r in rows for x in r.labels).most_common()))


def in_fold(row: Row) -> bool:
    """Whole communities where the origin names one; single posts where it names only a family."""
    group = row.origin if "/" in row.origin else row.text
    return int(hashlib.sha256(group.encode()).hexdigest()[:8], 16) / 16**8 < FOLD_SHARE


def is_kept_aside(row: Row) -> bool:
    """Whether a written post, with all that it is paired with, is kept for choosing thresholds: one in eight."""
    return int(hashlib.sha256(row.origin.encode()).hexdigest()[:8], 16) % 8 == 0


def is_reserved(row: Row) -> bool:
    """Whether a post of the hobby communities is kept to count false alarms on: a third, which nobody learns from."""
    return row.source == HOBBY and int(reading.post_id(row.text), 16) % 3 == 0


def kept_hobby(data: Path, out: Path) -> list[Row]:
    """The reserved posts of the hobby communities, as far as `out`'s training rows have none of them.

    Those that a model doubted were read: a heavy post of a hobby community is no false alarm.
    """
    learnt = {row.text for row in pool.load(out / "train.jsonl")}
    rows = [row for row in pool.read_open(data, HOBBY) if is_reserved(row) and row.text not in learnt]
    return corrected(rows)


def is_measured(row: Row) -> bool:
    """Whether a reserved post is measured on; thresholds are chosen on the others."""
    return int(reading.post_id(row.text), 16) % 2 == 0


def is_last_third(text: str) -> bool:
    """Whether a caption is kept unopened until everything is settled."""
    return int(reading.post_id(text), 16) % 3 == 0


def corrected(rows: Iterable[Row]) -> list[Row]:
    """The rows as their readers saw them, where somebody read them: everything about them is known then.

    What a second reading says otherwise of a row counts as not known.
    """
    first = _kept(reading.HOBBY, reading.WEAK, reading.LIKELY, reading.MEASURED)
    second = _kept(reading.AGAIN, reading.SECOND)
    once = ((row, reading.post_id(row.text)) for row in rows)
    return [_read_twice(_read(row, first.get(post)), second.get(post)) for row, post in once]


def _kept(*names: str) -> dict[str, Reading]:
    return {post: found for name in names for post, found in reading.kept(name).items()}


def _read(row: Row, found: Reading | None) -> Row:
    if found is None:
        return row
    return replace(row, labels=found.labels, known=LABELS, weak=False, read=True, sure=found.sure)


def _read_twice(row: Row, second: Reading | None) -> Row:
    if second is None or not row.read:
        return row
    doubtful = {*row.labels} ^ {*second.labels}
    return replace(
        row,
        labels=tuple(label for label in row.labels if label not in doubtful),
        known=tuple(label for label in row.known if label not in doubtful),
        uncertain=tuple(sorted(doubtful)),
    )


def _weaker(data: Path) -> list[Row]:
    opened = {s: [row for row in pool.read_open(data, s) if not is_reserved(row)] for s in (*CAPS, LEFT_OUT_NEUTRAL)}
    pooled = {source: corrected(rows) for source, rows in opened.items()}
    rows = {source: _capped(pooled[source], CAPS.get(source, len(pooled[source]))) for source in pooled}
    words = telling_words(rows)
    for source in sorted(WORD_DRAWN):
        print(f"hidden in {source}: {' '.join(sorted(words[source]))}")
    return [_hide(row, words[source]) for source, chosen in rows.items() for row in chosen]


def _capped(rows: Iterable[Row], cap: int) -> list[Row]:
    """All that was read, and at most `cap` others with a label and as many without; firm labels before weak ones."""
    listed = list(rows)
    chosen = [row for row in listed if row.read]
    dice = random.Random(SEED)
    by_kind = {kind: [row for row in listed if not row.read and bool(row.labels) is kind] for kind in (True, False)}
    for rows_of_kind in by_kind.values():
        dice.shuffle(rows_of_kind)
        chosen += sorted(rows_of_kind, key=lambda row: row.weak)[:cap]
    return chosen


def telling_words(rows: dict[str, list[Row]]) -> dict[str, set[str]]:
    """The words of each source's labelled rows that betray the source far more often than anything else."""
    counts = {s: Counter(w for r in chosen if r.labels for w in _words(r.text)) for s, chosen in rows.items()}
    sizes = {source: max(1, sum(1 for r in chosen if r.labels)) for source, chosen in rows.items()}
    return {source: _most_telling(source, counts, sizes) for source in rows}


def _most_telling(source: str, counts: dict[str, Counter[str]], sizes: dict[str, int]) -> set[str]:
    if source not in WORD_DRAWN:
        return set()
    others = sum((counts[s] for s in counts if s != source), Counter())
    total = sum(size for s, size in sizes.items() if s != source)
    share = {w: n / sizes[source] for w, n in counts[source].items() if n > 0.01 * sizes[source]}
    lift = {w: s * s / (others[w] / total + 0.002) for w, s in share.items() if s > 4 * others[w] / total}
    return set(sorted(lift, key=lambda word: -lift[word])[:TELLING_WORDS])


def _words(text: str) -> set[str]:
    return {word.lower() for word in _WORD.findall(text)}


def _hide(row: Row, words: set[str]) -> Row:
    dice = random.Random(f"{SEED} {row.text}")
    if not words or row.read or not row.labels or dice.random() > HIDDEN_SHARE:
        return row
    kept = _WORD.sub(lambda found: "" if found[0].lower() in words else found[0], row.text)
    return replace(row, text=" ".join(kept.split()))
