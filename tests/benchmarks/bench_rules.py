"""How long a person's rules hold a post up: python -m tests.benchmarks.bench_rules

The yardstick is one `re` search for each rule, all of whose words are one pattern, as rules were looked for before;
both look at the same post in turn, in one process. The engine has one loop, so what counts is the slowest post.
"""

from __future__ import annotations

import random
import re
import string
from collections.abc import Callable
from functools import partial
from time import process_time_ns

from filters.posts import MAX_TEXT, Post
from filters.rulebook import Rulebook
from filters.rules import ReadyRule, Rule
from filters.seen import Seen
from filters.verdicts import Action
from filters.words import plain
from tests.benchmarks.figures import percentile, table
from wellbeing.rules_file import parse_rules
from wellbeing.rules_paste import words_in

ROUNDS = 5


def word(chance: random.Random) -> str:
    return "".join(chance.choices(string.ascii_lowercase, k=7))


def rules_of(number: int, words: int, parts: float, chance: random.Random) -> tuple[Rule, ...]:
    """So many rules of so many words, of which a share may be parts of longer ones."""

    def entry() -> str:
        return f"*{word(chance)}*" if chance.random() < parts else word(chance)

    return tuple(Rule(f"{n}", Action.COVER, tuple(entry() for _ in range(words))) for n in range(number))


def posts(chance: random.Random) -> dict[str, str]:
    """An ordinary post, and the longest that a page could make up to hold us up."""
    return {
        "ordinary": " ".join(word(chance) for _ in range(40)),
        "long": " ".join(word(chance) for _ in range(3_000))[:MAX_TEXT],
        "one letter": "a" * MAX_TEXT,
        "letters and signs": "a!" * (MAX_TEXT // 2),
        "no spaces": "減" * MAX_TEXT,
        "ligatures": "\ufdfa" * MAX_TEXT,
        "accents": "e\u0301\u0302" * (MAX_TEXT // 3),
        "tags": "#a" * (MAX_TEXT // 2),
    }


def yardstick(rules: tuple[Rule, ...]) -> Callable[[Post], object]:
    """One pattern a rule."""

    def pattern(rule: Rule) -> re.Pattern[str]:
        whole = [rf"(?<!\w){re.escape(each)}(?!\w)" for each in rule.words if "*" not in each]
        return re.compile("|".join([*whole, *(re.escape(each.strip("*")) for each in rule.words if "*" in each)]))

    patterns = [pattern(rule) for rule in rules]

    def look(post: Post) -> object:
        text = plain(post.text)[:MAX_TEXT]
        return next((each for each in patterns if each.search(text)), None)

    return look


def milliseconds(work: Callable[[], object]) -> float:
    """CPU time, because others use this machine too."""
    start = process_time_ns()
    work()
    return (process_time_ns() - start) / 1e6


def compare(title: str, rules: tuple[Rule, ...], chance: random.Random, beside: bool = True) -> None:
    """The yardstick takes seconds a post: it is asked once, and not at all for thousands of rules."""
    book, patterns = Rulebook(rules), yardstick(rules) if beside else None
    rows = [(title, "ms", "slowest ms", "a pattern a rule, ms", "times as long")]
    for name, text in posts(chance).items():
        ours = [milliseconds(partial(book.first_that_fits, Post(str(number), text))) for number in range(ROUNDS)]
        row = (name, f"{percentile(ours, 0.5):.2f}", f"{max(ours):.2f}")
        if patterns is None:
            rows.append((*row, "", ""))
            continue
        theirs = milliseconds(partial(patterns, Post("p", text)))
        rows.append((*row, f"{theirs:.0f}", f"{theirs / percentile(ours, 0.5):.0f}x"))
    print(table(rows), end="\n\n")


def one_by_one(rules: tuple[Rule, ...]) -> Callable[[Post], object]:
    """Each rule asked in turn, as rules with open words were before they were filed by how words begin."""
    ready = tuple(map(ReadyRule, rules))

    def look(post: Post) -> object:
        looked_at = Seen(post)
        return next((each for each in ready if each.met_by(looked_at, {}, None)), None)

    return look


def compare_open(chance: random.Random) -> None:
    """10,000 rules of a word that is open at an end, or in a script without spaces."""
    chinese = [chr(each) for each in range(0x4E00, 0x4E00 + 3_000)]
    forms = {
        "word*": lambda: f"{word(chance)}*",
        "a script without spaces": lambda: "".join(chance.choices(chinese, k=2)),
        "2,000 of *word*": lambda: f"*{word(chance)}*",
    }
    rows = [("10,000 rules of", "post", "ms", "one by one, ms", "times as long")]
    for title, form in forms.items():
        rules = tuple(Rule(f"{n}", Action.COVER, (form(),)) for n in range(2_000 if "2,000" in title else 10_000))
        book, before = Rulebook(rules), one_by_one(rules)
        for name, text in posts(chance).items():
            both: list[list[float]] = [[], []]
            for number in range(ROUNDS):  # in turn, so that both meet the same machine
                asked = Post(str(number), text)
                both[0].append(milliseconds(partial(book.first_that_fits, asked)))
                both[1].append(milliseconds(partial(before, asked)))
            ours, theirs = (percentile(each, 0.5) for each in both)
            rows.append((title, name, f"{ours:.2f}", f"{theirs:.1f}", f"{theirs / ours:.0f}x"))
    print(table(rows), end="\n\n")


def reading(chance: random.Random) -> None:
    """The largest lists and files that people have."""
    file = "".join(f'[[rule]]\nname = "{n}"\nwords = ["{word(chance)}", "{word(chance)}"]\n' for n in range(10_000))
    paste = "\n".join(word(chance) for _ in range(650_000))
    rules = rules_of(10_000, 1, 0, chance)
    rows = [
        ("reading", "MB", "ms"),
        ("a file of 10,000 rules", f"{len(file) / 1e6:.1f}", f"{milliseconds(lambda: parse_rules(file)):.0f}"),
        ("10,000 rules made ready", "", f"{milliseconds(lambda: Rulebook(rules)):.0f}"),
        ("a paste", f"{len(paste) / 1e6:.1f}", f"{milliseconds(lambda: words_in(paste)):.0f}"),
    ]
    print(table(rows))


def main() -> None:
    chance = random.Random(3)
    print(f"CPU time of one post, medians of {ROUNDS} rounds\n")
    compare("500 rules of 10 words", rules_of(500, 10, 0, chance), chance)
    compare("500 rules of 10, 4 in 10 parts", rules_of(500, 10, 0.4, chance), chance)
    compare("10,000 rules of 1 word", rules_of(10_000, 1, 0, chance), chance, beside=False)
    compare_open(chance)
    reading(chance)


if __name__ == "__main__":
    main()
