"""Which words moved a score: each left out once, in time, also in a text that is long."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Sequence

import pytest

from filters.posts import Post
from filters.verdicts import SHOWN, Action, Verdict
from models.features import MAX_WINDOWS, WINDOW
from wellbeing.engine.moved_words import OPENED, PHRASE, PHRASES, SECONDS, moved_words, topics_of
from wellbeing.engine.said_words import weighed_most
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


def test_phrases_come_before_words() -> None:
    """In a post of 60 words the words of the three heaviest phrases are found, with half the tries."""
    words = ["calm"] * 60
    words[7], words[31], words[50] = "idiot", "hate", "idiot,"
    clock = Clock()
    found = moved(" ".join(words), clock)
    assert [each.word for each in found] == ["hate"]  # each of the two others makes up for the other
    assert clock.tried <= 15 + OPENED * PHRASE


@pytest.mark.parametrize("at", [5, 70, 180, 4_990])
def test_of_a_long_text_the_part_that_weighs_most_is_looked_into(at: int) -> None:
    """In a text of 5,000 words, of which the classifier reads the beginning and the end, the one word is found."""
    text = "calm " * at + "idiot " + "calm " * (4_999 - at)
    clock = Clock()
    found = moved(text, clock)
    assert [(each.word, each.start) for each in found] == [("idiot", 5 * at)]
    assert clock.tried <= MAX_WINDOWS + PHRASES + OPENED * (WINDOW // 5 // PHRASES + 1)


def test_a_slow_model_still_finds_the_word() -> None:
    """Few tries in the time: phrases first, then words."""
    text = "calm " * 20 + "idiot " + "calm " * 10
    clock = Clock(each=0.01)
    assert [each.word for each in moved(text, clock)] == ["idiot"]
    assert clock.now <= SECONDS


def test_when_the_time_is_over_the_phrase_is_named() -> None:
    """Better a phrase than nothing; and nothing where not even the part is known."""
    text = "idiot " + "calm " * 30
    clock = Clock(each=0.05)
    assert [each.word for each in moved(text, clock)] == ["idiot calm calm calm"]
    assert clock.now <= SECONDS
    assert moved(text * 20, Clock(each=0.5)) == []


def test_a_phrase_whose_words_do_nothing_alone_is_named_as_a_whole() -> None:
    """Two words that only together mean something."""

    async def together(text: str) -> Scores:
        return {"harassment": 0.9 if "go" in text or "away" in text else 0.1}

    text = "calm " * 12 + "go far far away " + "calm " * 12
    found = asyncio.run(moved_words(text, {"harassment": 0.9}, ("harassment",), together))
    assert [each.word for each in found] == ["go far far away"]


def test_a_verdict_names_what_is_explained() -> None:
    """Its categories; where nothing was found, what scores highest; without a model, nothing."""
    scores = {"harassment": 0.3, "violence": 0.2, "supportive": 0.9}
    assert topics_of(Verdict(Action.COVER, ("violence",)), scores) == ("violence",)
    assert topics_of(SHOWN, scores) == ("harassment",)
    assert topics_of(SHOWN, {}) == ()
    assert moved("you idiot", Clock(), topics=()) == []


def test_pages_are_judged_meanwhile() -> None:
    """A post that a page asks for while words are tried never waits for a try."""
    judged = threading.Event()

    def scorer(texts: Sequence[str]) -> list[Scores]:
        if texts == ["a page's post"]:
            judged.set()
        assert judged.wait(10)  # every try waits for the page's post, and not the other way round
        return [scores_of(text) for text in texts]

    async def story() -> None:
        judge = Judge(scorer)
        judge.start()
        text = "calm " * 30 + "idiot " + "calm " * 19
        trying = asyncio.create_task(moved_words(text, scores_of(text), ("harassment",), judge.try_out, lambda: 0.0))
        await asyncio.sleep(0.05)  # both of its threads wait now
        await judge.scores(Post("p", "a page's post"))
        assert await trying
        await judge.close()

    asyncio.run(asyncio.wait_for(story(), 20))


def test_words_that_share_a_high_score_are_named_by_how_far_they_truly_move_it() -> None:
    """Each of them alone leaves it high; none of them is nothing."""

    async def try_out(text: str) -> dict[str, float]:
        return {"harassment": 0.98}

    found = asyncio.run(moved_words("idiot loser", {"harassment": 0.995}, ("harassment",), try_out))
    assert [(each.word, each.change) for each in found] == [("idiot", 0.015), ("loser", 0.015)]
    assert weighed_most(found, "harassment") == ["idiot", "loser"]
