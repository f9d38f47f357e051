"""Hands weak rows to a person to read, and keeps what they say by the post's hash, never with its text.

`python -m models.training.reading sheets FOLDER` writes numbered posts to read, without any label that they came with;
`keep FOLDER` takes the answers over into `readings/`; `agreement` compares the posts that were read twice. What is
measured on was read a second time by somebody who saw nothing of the first reading, and so were the posts of which a
model that had not learnt from them said something else (models.training.unseen).
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from models.training import pool
from models.training.pool import LABELS, LEFT_OUT_NEUTRAL, READ, Row

SEED = 20261122
READINGS = Path(__file__).parent / "readings"
WEAK, AGAIN, LIKELY, HOBBY, SECOND = "weak_rows", "read_again", "likely_rows", "hobby_rows", "second_rows"
MEASURED = "measured_rows"
"""Posts of sources that nobody may learn from, read to measure on."""

A_SOURCE, SCARCE_OF_A_SOURCE = 190, 90
AGAIN_LABELLED, AGAIN_NEUTRAL = 200, 200
A_SHEET = 250
SHOWN = 400
"""Characters of a post that are read: the first window, which is all that training sees (models.features)."""

SCARCE = re.compile(
    r"\b(grind|hustle|six figures|passive income|rolex|first class|millionaire|dream (life|job|house)|"
    r"living my best|good vibes|positive vibes|choose (to be )?happ\w*|happiness is a choice|no excuses|"
    r"negativity|mindset|be grateful|everything happens for a reason|stay positive|think positive|psycho|"
    r"schizo\w*|bipolar|ocd|mental(ly)? (ill|case)|off (his|her|their|your) meds|attention seek\w*|detox|cleanse|"
    r"big pharma|cures?|toxins?|miracle|superfood|homeopath\w*|anti-?vax|glow ?up|summer body|before and after|"
    r"jawline|so fat|skinny|plastic surgery|botox|purg\w+|binge\w*|fasting|goal weight|anorexi\w+|so alone|lonely|"
    r"hopeless|worthless|panic attack|empty inside|you('re| are) not alone|proud of you|it gets better|hotline|"
    r"helpline)\b",
    re.IGNORECASE,
)
"""Words that make one of the scarce labels likelier: they choose what is read, never what is said of it."""


@dataclass(frozen=True)
class Reading:
    """What a reader said of one post. `sure` is False where two readers might differ."""

    post: str
    labels: tuple[str, ...]
    sure: bool


def post_id(text: str) -> str:
    """The first 16 hex digits of the SHA-256 of the text, as in unlabelled_posts.jsonl.gz."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:16]


def drawn(data: Path) -> list[Row]:
    """Weak rows of every open source: some at random, some with words of scarce labels, in no order."""
    dice = random.Random(SEED)
    chosen: dict[str, Row] = {}
    for source in sorted({*pool.CAPS, LEFT_OUT_NEUTRAL}):
        rows = [row for row in pool.read_open(data, source) if row.weak or len(row.known) < len(LABELS)]
        dice.shuffle(rows)
        scarce = [row for row in rows[A_SOURCE:] if SCARCE.search(row.text[:SHOWN])]
        chosen |= {post_id(row.text): row for row in [*rows[:A_SOURCE], *scarce[:SCARCE_OF_A_SOURCE]]}
    return _shuffled(chosen.values(), dice)


def drawn_again(data: Path) -> list[Row]:
    """Posts that were read once already, half of them with a label."""
    dice = random.Random(SEED)
    rows = _shuffled(pool.read_open(data, READ), dice)
    labelled = [row for row in rows if row.labels][:AGAIN_LABELLED]
    return _shuffled([*labelled, *[row for row in rows if not row.labels][:AGAIN_NEUTRAL]], dice)


def _shuffled(rows: Iterable[Row], dice: random.Random) -> list[Row]:
    listed = list(rows)
    dice.shuffle(listed)
    return listed


def write_sheets(rows: Sequence[Row], name: str, folder: Path) -> None:
    """`NAME-01.txt` and so on: a line a post, its id and what is shown of it. Keep them out of the project."""
    folder.mkdir(parents=True, exist_ok=True)
    for start in range(0, len(rows), A_SHEET):
        lines = [f"{post_id(row.text)}\t{_line(row.text)}\n" for row in rows[start : start + A_SHEET]]
        (folder / f"{name}-{start // A_SHEET + 1:02}.txt").write_text("".join(lines), encoding="utf-8")


def _line(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= SHOWN else line[:SHOWN].rsplit(" ", 1)[0] + " …"


def answers(sheet: Path) -> list[Reading]:
    """The readings of one sheet: `NAME-01.answers` beside it, a line for each post that is not plainly neutral.

    A line is the post's id and its labels, or `-`; a `?` at its end says that two readers might differ. Raises
    ValueError for an id that is not on the sheet and a label that there is not.
    """
    ids = [line.split("\t", 1)[0] for line in sheet.read_text(encoding="utf-8").splitlines()]
    said = {}
    for line in sheet.with_suffix(".answers").read_text(encoding="utf-8").splitlines():
        reading = _reading(line)
        if reading.post not in ids:
            raise ValueError(f"{sheet.stem}: {reading.post} is not on this sheet")
        said[reading.post] = reading
    return [said.get(post, Reading(post, (), True)) for post in ids]


def _reading(line: str) -> Reading:
    post, *words = line.split()
    labels = tuple(word for word in words if word not in ("?", "-"))
    unknown = set(labels) - set(LABELS)
    if unknown:
        raise ValueError(f"{post}: no such label: {', '.join(sorted(unknown))}")
    return Reading(post, tuple(label for label in LABELS if label in labels), "?" not in words)


def keep(folder: Path, name: str) -> None:
    """All answered sheets of `name` into `readings/NAME.jsonl`, beside what is there, in the order of their hashes."""
    sheets = [sheet for sheet in sorted(folder.glob(f"{name}-*.txt")) if sheet.with_suffix(".answers").exists()]
    if not sheets:
        return
    fresh = {reading.post: reading for sheet in sheets for reading in answers(sheet)}
    found = sorted((kept(name) | fresh).values(), key=lambda each: each.post)
    lines = [json.dumps({"post": x.post, "labels": x.labels, "sure": x.sure}) + "\n" for x in found]
    (READINGS / f"{name}.jsonl").write_text("".join(lines), encoding="utf-8")
    print(f"{name}: {len(found)} posts read, {sum(bool(x.labels) for x in found)} with a label")


def kept(name: str) -> dict[str, Reading]:
    """The readings in `readings/NAME.jsonl` by post; none where there is no such file yet."""
    if not (READINGS / f"{name}.jsonl").exists():
        return {}
    lines = (READINGS / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    found = (json.loads(line) for line in lines)
    return {x["post"]: Reading(x["post"], tuple(x["labels"]), x["sure"]) for x in found}


def agreement(pairs: Sequence[tuple[Sequence[str], Sequence[str]]]) -> list[str]:
    """Lines that say how far two readings of the same posts agree: exactly, and per label with Cohen's kappa."""
    exact = sum(set(first) == set(second) for first, second in pairs) / len(pairs)
    lines = [f"{len(pairs)} posts read twice: {exact:.1%} with exactly the same labels"]
    lines.append("label                    first  second  both  kappa")
    for label in LABELS:
        first, second = ([label in labels for labels in side] for side in zip(*pairs, strict=True))
        both = sum(a and b for a, b in zip(first, second, strict=True))
        lines.append(f"{label:<24} {sum(first):>5} {sum(second):>7} {both:>5}  {kappa(first, second):>5.2f}")
    return lines


def kappa(first: Sequence[bool], second: Sequence[bool]) -> float:
    """Cohen's kappa: agreement beyond what their frequencies alone would bring; 1.0 where neither ever says yes."""
    n = len(first)
    same = sum(a == b for a, b in zip(first, second, strict=True)) / n
    yes_first, yes_second = sum(first) / n, sum(second) / n
    chance = yes_first * yes_second + (1 - yes_first) * (1 - yes_second)
    return 1.0 if chance == 1.0 else (same - chance) / (1 - chance)


def _agreement(data: Path) -> None:
    before = {post_id(row.text): row.labels for row in pool.read_open(data, READ)}
    pairs = [(before[post], reading.labels) for post, reading in kept(AGAIN).items()]
    print("\n".join(agreement(pairs)))


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m models.training.reading", description=__doc__)
    parser.add_argument("step", choices=["sheets", "keep", "agreement"])
    parser.add_argument("folder", type=Path, nargs="?", help="where the sheets lie: outside of the project")
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    asked = parser.parse_args()
    if asked.step == "agreement":
        _agreement(asked.data)
    elif asked.folder is None:
        parser.error(f"{asked.step} needs a folder")
    elif asked.step == "sheets":
        write_sheets(drawn(asked.data), WEAK, asked.folder)
        write_sheets(drawn_again(asked.data), AGAIN, asked.folder)
    else:
        for name in (WEAK, AGAIN, LIKELY, HOBBY, SECOND, MEASURED):
            keep(asked.folder, name)


if __name__ == "__main__":
    main()
