"""Which words moved a score: each left out once, in time, also in a text that is long."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filters.verdicts import SHOWN, Action, Verdict
from wellbeing.engine.moved_words import SECONDS, TRIES, moved_words, topics_of, words_in
from wellbeing.facts import MovedWord
from wellbeing.judge import Judge, Scores

WEIGHTS = {"idiot": 0.5, "hate": 0.3, "dear": -0.2}


def scores_of(text: str) -> Scores:
    """A model that adds up words."""
    score = 0.2 + sum(weight for word, weight in WEIGHTS.items() if word in text)
    return {"harassment": min(1.0, score), "violence": 0.1}


class Clock:
    """Each try takes `each` seconds of this clock."""

    def __init__(self, each: float = 0.0) -> None:
        self.now, self.each, self.tried = 0.0, each, 0

    def __call__(self) -> float:
        return self.now

    async def try_out(self, text: str) -> Scores:
        self.now += self.each
        self.tried += 1
        return scores_of(text)


def moved(text: str, clock: Clock, topics: Sequence[str] = ("harassment",)) -> list[MovedWord]:
    return asyncio.run(moved_words(text, scores_of(text), topics, clock.try_out, clock))


def test_every_word_that_moved_the_score_is_named_with_its_place() -> None:
    """Up or down; words that did nothing are left out."""
    text = "Oh dear,\nyou idiot 🙂 I hate it"
    found = moved(text, Clock())
    assert [(each.word, each.change) for each in found] == [
        ("dear,", pytest.approx(-0.2)),
        ("idiot", pytest.approx(0.5)),
        ("hate", pytest.approx(0.3)),
    ]
    assert [text[each.start : each.end] for each in found] == [each.word for each in found]


def test_a_long_text_is_narrowed_down_to_the_part_that_moved_most() -> None:
    """In a text of 5,000 words the one word is found, with no more tries than a short text takes."""
    text = "calm " * 3_210 + "idiot " + "calm " * 1_789
    clock = Clock()
    found = moved(text, clock)
    assert [(each.word, each.start) for each in found] == [("idiot", 5 * 3_210)]
    assert clock.tried <= TRIES + 1


def test_a_slow_model_still_finds_the_word() -> None:
    """Few tries in the time: parts first, then words."""
    text = "calm " * 100 + "idiot " + "calm " * 100
    clock = Clock(each=0.01)
    assert [each.word for each in moved(text, clock)] == ["idiot"]
    assert clock.now <= SECONDS + clock.each


def test_when_the_time_is_over_the_part_is_named() -> None:
    """Better a phrase than nothing."""
    text = "idiot " + "calm " * 500
    clock = Clock(each=0.1)
    found = moved(text, clock)
    assert len(found) == 1
    assert found[0].word.startswith("idiot calm")
    assert clock.now <= SECONDS + 2 * clock.each


def test_a_verdict_names_what_is_explained() -> None:
    """Its categories; where nothing was found, what scores highest; without a model, nothing."""
    scores = {"harassment": 0.3, "violence": 0.2, "supportive": 0.9}
    assert topics_of(Verdict(Action.COVER, ("violence",)), scores) == ("violence",)
    assert topics_of(SHOWN, scores) == ("harassment",)
    assert topics_of(SHOWN, {}) == ()
    assert moved("you idiot", Clock(), topics=()) == []


@given(st.text(max_size=300))
def test_places_always_fit_the_text(text: str) -> None:
    """Whatever signs it holds."""
    assert all(text[start:end].strip() == text[start:end] != "" for start, end in words_in(text))
    assert "".join(text[start:end] for start, end in words_in(text)) == "".join(text.split())


def test_pages_are_judged_meanwhile() -> None:
    """A post that is asked for while words are tried is judged between two tries, not after them all."""
    order: list[str] = []

    def scorer(texts: Sequence[str]) -> list[Scores]:
        order.extend(texts)
        return [scores_of(text) for text in texts]

    async def story() -> None:
        judge = Judge(scorer)
        judge.start()
        text = " ".join(f"word{number}" for number in range(50))
        asked = False

        async def try_out(tried: str) -> Scores:
            nonlocal asked
            if not asked:
                asked = True
                judge._ask("a page's post", 0)
            return await judge.try_out(tried)

        await moved_words(text, scores_of(text), ("harassment",), try_out)
        await judge.close()

    asyncio.run(story())
    assert order.index("a page's post") <= 3
    assert len(order) == 51
