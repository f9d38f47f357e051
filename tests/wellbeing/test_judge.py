"""The judge: scores each text once, pages first, and never lets anybody wait for nothing."""

import asyncio
import threading
from collections.abc import Awaitable, Callable, Sequence

import pytest

from filters.policy import Choice, Policy
from filters.posts import Post
from filters.rules import Rule
from filters.scores import language_not_judged
from filters.verdicts import SHOWN, Action
from models import ModelError
from wellbeing.judge import BATCH, UNTOLD, WARM_AT_MOST, Judge, Scores

POLICY = Policy({"violence": Choice(Action.COVER, 0.5)})


class Scorer:
    """A classifier that finds violence in texts about fights, notes what it is asked, and can be held up."""

    def __init__(self, held: bool = False) -> None:
        self.batches: list[list[str]] = []
        self.began, self.may_go_on = threading.Event(), threading.Event()
        if not held:
            self.may_go_on.set()

    def __call__(self, texts: Sequence[str]) -> list[Scores]:
        self.batches.append(list(texts))
        self.began.set()
        assert self.may_go_on.wait(10)
        return [{"violence": 0.9 if "fight" in text else 0.1} for text in texts]

    @property
    def texts(self) -> list[str]:
        """Every text that was asked about, in order."""
        return [text for batch in self.batches for text in batch]


def post(text: str) -> Post:
    """A post that says `text`."""
    return Post("p", text)


def with_judge(story: Callable[[Judge], Awaitable[None]], scorer: object, **options: object) -> None:
    """Tell `story` with a judge that is started before and closed after."""

    async def told() -> None:
        judge = Judge(scorer, **options)  # type: ignore[arg-type]
        judge.start()
        try:
            async with asyncio.timeout(20):
                await story(judge)
        finally:
            await judge.close()

    asyncio.run(told())


async def until(event: threading.Event) -> None:
    """Wait for what happens in the classifier's thread."""
    assert await asyncio.to_thread(event.wait, 10)


def test_a_post_is_judged_by_its_parts():
    """Each is scored alone, once, and the highest counts; harmless words drown nothing."""
    scorer = Scorer()

    async def story(judge: Judge) -> None:
        shared = Post("p", "a walk", alts=("a dog",), cards=("a fight",))
        asked = judge.scores(shared)
        assert not asked.done()
        assert await asked == {"violence": 0.9}
        assert scorer.texts == ["a walk", "a dog", "a fight"]
        again = judge.scores(shared)
        assert again.done()
        assert await again == {"violence": 0.9}
        assert judge.parts(shared) == {"": {"violence": 0.1}, "pictures": {"violence": 0.1}, "card": {"violence": 0.9}}
        verdict = await judge.verdict(shared, POLICY)
        assert (verdict.action, verdict.part) == (Action.COVER, "card")
        assert len(scorer.texts) == 3

    with_judge(story, scorer)


def test_a_post_of_words_alone_is_one_text():
    """What most posts are costs what it did."""
    scorer = Scorer()

    async def story(judge: Judge) -> None:
        judge.warm([Post("p", "a walk")])
        assert await judge.scores(Post("p", "a walk")) == {"violence": 0.1}
        assert judge.parts(Post("p", "never asked about")) == {}

    with_judge(story, scorer)
    assert scorer.texts == ["a walk"]


def test_parts_are_warmed_too():
    """Answers name previews and pictures before the page draws them."""

    async def story(judge: Judge) -> None:
        shared = Post("p", "a walk", cards=("a fight",))
        judge.warm([shared])
        await judge.scores(post("the end"))
        await judge.scores(shared)
        assert judge.scores(shared).done()

    with_judge(story, Scorer())


def test_a_post_is_scored_and_decided():
    """From words to a verdict."""

    async def story(judge: Judge) -> None:
        assert (await judge.verdict(post("a fight"), POLICY)).action is Action.COVER
        assert await judge.verdict(post("a walk"), POLICY) == SHOWN
        assert judge.judged == 2

    with_judge(story, Scorer())


def test_the_same_words_are_scored_once():
    """Whatever the white space, the site and the author: what was judged is known at once."""
    scorer = Scorer()

    async def story(judge: Judge) -> None:
        await judge.scores(post("a fight"))
        known = judge.scores(Post("q", "  a\n fight ", author="@bo", site="x"))
        assert known.done()
        assert await known == {"violence": 0.9}

    with_judge(story, scorer)
    assert scorer.texts == ["a fight"]


def test_many_who_ask_at_once_share_one_answer():
    """A text in flight is not sent again: not for another page, not for a copy in the same page."""
    scorer = Scorer(held=True)

    async def story(judge: Judge) -> None:
        first = judge.scores(post("a fight"))
        await until(scorer.began)
        others = [judge.scores(post("a fight")) for _ in range(3)]
        judge.warm([post("a fight")])
        scorer.may_go_on.set()
        assert await asyncio.gather(first, *others) == [{"violence": 0.9}] * 4
        await judge.scores(post("the end"))

    with_judge(story, scorer)
    assert scorer.texts == ["a fight", "the end"]


def test_who_stops_waiting_takes_nothing_from_the_others():
    """A page that closes while its post is judged does not cancel the same post on another page."""
    scorer = Scorer(held=True)

    async def story(judge: Judge) -> None:
        gone, stays = judge.scores(post("a fight")), judge.scores(post("a fight"))
        await until(scorer.began)
        gone.cancel()
        scorer.may_go_on.set()
        assert await stays == {"violence": 0.9}

    with_judge(story, scorer)


def test_texts_are_scored_in_small_batches():
    """Many posts at once go in batches of at most BATCH, each in the order in which they were asked."""
    scorer, texts = Scorer(), [f"post {number}" for number in range(3 * BATCH + 1)]

    async def story(judge: Judge) -> None:
        await asyncio.gather(*(judge.scores(post(text)) for text in texts))

    with_judge(story, scorer)
    assert scorer.texts == texts
    assert [len(batch) for batch in scorer.batches] == [BATCH, BATCH, BATCH, 1]


def test_pages_come_before_what_only_warms():
    """A post that is held back in a page overtakes answers of the API, and so does one that was to be warmed."""
    scorer = Scorer(held=True)

    async def story(judge: Judge) -> None:
        judge.warm([post("in flight")])
        await until(scorer.began)
        judge.warm(post(f"warm {number}") for number in range(2 * BATCH))
        asked = [judge.scores(post("page")), judge.scores(post(f"warm {2 * BATCH - 1}"))]
        scorer.may_go_on.set()
        await asyncio.gather(*asked)

    with_judge(story, scorer)
    assert scorer.batches[1][:3] == ["page", f"warm {2 * BATCH - 1}", "warm 0"]


def test_what_was_warmed_is_ready():
    """The verdict is there before the page asks."""
    scorer = Scorer()

    async def story(judge: Judge) -> None:
        judge.warm([post("a fight"), post("a walk")])
        await judge.scores(post("a walk"))
        assert judge.scores(post("a fight")).done()

    with_judge(story, scorer)
    assert sorted(scorer.texts) == ["a fight", "a walk"]


def test_warming_has_an_end():
    """An answer with endless posts does not fill the memory: beyond a bound, posts wait for their page to ask."""
    scorer, all_warm = Scorer(), threading.Event()

    def counting(texts: Sequence[str]) -> list[Scores]:
        scores = scorer(texts)
        if len(scorer.texts) >= WARM_AT_MOST:
            all_warm.set()
        return scores

    async def story(judge: Judge) -> None:
        judge.warm(post(f"warm {number}") for number in range(3 * WARM_AT_MOST))
        await until(all_warm)
        await judge.scores(post("the end"))
        beyond = judge.scores(post(f"warm {WARM_AT_MOST}"))
        assert not beyond.done()
        assert await beyond == {"violence": 0.1}

    with_judge(story, counting)
    assert len(scorer.texts) == WARM_AT_MOST + 2


@pytest.mark.parametrize("answer", [[], [{}, {}], None], ids=["too few", "too many", "nothing"])
def test_a_scorer_that_fails_leaves_posts_unjudged_and_the_judge_alive(answer: object):
    """Fail open: the posts are shown, the failure is not remembered, and the next try may go well."""
    fails = [True]
    good = Scorer()

    def scorer(texts: Sequence[str]) -> object:
        return answer if fails[0] else good(texts)

    async def story(judge: Judge) -> None:
        assert await judge.verdict(post("a fight"), POLICY) == SHOWN
        assert judge.judged == 0
        fails[0] = False
        assert (await judge.verdict(post("a fight"), POLICY)).action is Action.COVER

    with_judge(story, scorer)


def test_a_scorer_that_raises_leaves_its_batch_unjudged(caplog: pytest.LogCaptureFixture):
    """The log says how many posts, and nothing of what they say."""

    def scorer(texts: Sequence[str]) -> list[Scores]:
        raise RuntimeError("out of memory")

    async def story(judge: Judge) -> None:
        answers = await asyncio.gather(*(judge.scores(post(f"private words {number}")) for number in range(3)))
        assert answers == [{}, {}, {}]

    with_judge(story, scorer)
    assert "3 posts left unjudged" in caplog.text
    assert "private words" not in caplog.text


def test_without_a_scorer_the_persons_rules_decide():
    """No model: rules work at once, and everything else is shown."""
    policy = Policy(POLICY.choices, (Rule("No fights", Action.HIDE, words=("fight",)),))

    async def story(judge: Judge) -> None:
        assert judge.scores(post("a walk")).done()
        judge.warm([post("a walk")])
        assert (await judge.verdict(post("a fight"), policy)).action is Action.HIDE
        assert await judge.verdict(post("a walk"), policy) == SHOWN

    with_judge(story, None)


def test_closing_frees_whoever_waits():
    """The engine can leave at any time: those who wait, and those who ask afterwards, get no scores at once."""
    scorer = Scorer(held=True)

    async def story() -> None:
        judge = Judge(scorer)
        judge.start()
        waiting = [judge.scores(post(f"post {number}")) for number in range(2 * BATCH)]
        await until(scorer.began)
        await judge.close()
        async with asyncio.timeout(5):
            assert await asyncio.gather(*waiting) == [{}] * (2 * BATCH)
            assert await judge.scores(post("too late")) == {}
        scorer.may_go_on.set()

    asyncio.run(story())


def test_a_judge_that_never_started_can_be_closed():
    """A start that broke off elsewhere still ends cleanly."""

    async def story() -> None:
        judge = Judge(Scorer())
        waiting = judge.scores(post("a fight"))
        await judge.close()
        assert await waiting == {}

    asyncio.run(story())


def test_it_remembers_the_texts_met_last():
    """The memory is bounded; a text that keeps coming back is kept, one that was met once long ago goes."""
    scorer = Scorer()

    async def story(judge: Judge) -> None:
        for text in ("often", "once", "often", "new 1", "often", "new 2", "often", "once"):
            await judge.scores(post(text))

    with_judge(story, scorer, remembered=2)
    assert scorer.texts == ["often", "once", "new 1", "new 2", "once"]


def test_it_keeps_no_words():
    """What was judged is remembered as digests and numbers: the words themselves are gone."""
    scorer = Scorer(held=True)

    async def story(judge: Judge) -> None:
        judge.warm([post("in flight")])
        await until(scorer.began)
        asked = judge.scores(post("something private"))
        assert "something private" in repr(vars(judge))
        scorer.may_go_on.set()
        await asked
        assert "something private" not in repr(vars(judge))

    with_judge(story, scorer)


@pytest.mark.parametrize("text", ["", " ", "\ud83d", "\x00", "نص", "x" * 20_000])
def test_any_text_can_be_judged(text: str):
    """Empty, broken, foreign or long: there is an answer."""

    async def story(judge: Judge) -> None:
        assert (await judge.verdict(post(text), POLICY)) == SHOWN

    with_judge(story, Scorer())


def language_of(text: str) -> dict[str, float]:
    """German where it says so, something like it where it says "maybe", else English."""
    return {"de": 0.95} if "deutsch" in text else {"de": 0.3, "en": 0.1} if "maybe" in text else {"en": 0.99}


def test_a_language_that_is_not_read_is_told_instead_of_scores():
    """Its words are not even scored, and what is known stays known; other posts are judged as ever."""
    scorer = Scorer()

    async def story(judge: Judge) -> None:
        found = await judge.scores(post("deutsch fight"))
        assert (found, language_not_judged(found)) == ({}, "de")
        assert language_not_judged(judge.scores(post("deutsch fight")).result()) == "de"
        assert language_not_judged(await judge.scores(post("a fight"))) == ""
        assert (await judge.verdict(post("a fight"), POLICY)).action is Action.COVER
        assert scorer.texts == ["a fight"]

    with_judge(story, scorer, languages=language_of)


def test_a_rule_acts_on_posts_that_are_not_judged():
    """Words, authors and lists count in every language."""
    rules = (Rule("No fights", action=Action.HIDE, words=("fight",)),)

    async def story(judge: Judge) -> None:
        verdict = await judge.verdict(post("deutsch fight"), Policy({}, rules=rules))
        assert (verdict.action, verdict.rule) == (Action.HIDE, "No fights")

    with_judge(story, Scorer(), languages=language_of)


def test_the_same_words_are_judged_or_not_as_their_page_marks_them():
    """Scored once, since some page might mark them as English."""
    scorer = Scorer()

    async def story(judge: Judge) -> None:
        assert language_not_judged(await judge.scores(Post("p", "maybe a fight", language="de"))) == "de"
        assert await judge.scores(Post("q", "maybe a fight", language="fr")) == {"violence": 0.9}
        assert scorer.texts == ["maybe a fight"]

    with_judge(story, scorer, languages=language_of)


def test_languages_that_cannot_be_told_leave_everything_judged(caplog: pytest.LogCaptureFixture):
    """It is said and logged once, without a word of a post."""
    said: list[str] = []

    def broken(text: str) -> dict[str, float]:
        raise ModelError("The list of languages is damaged.")

    async def story(judge: Judge) -> None:
        for words in ("deutsch fight", "another fight"):
            assert await judge.scores(post(words)) == {"violence": 0.9}

    with_judge(story, Scorer(), languages=broken, tell=said.append)
    assert said == ["The list of languages is damaged. " + UNTOLD]
    assert [each.message for each in caplog.records] == ["languages cannot be told apart"]
    assert "fight" not in caplog.text


def test_one_text_whose_language_cannot_be_told_is_judged_and_the_next_one_asked_about():
    said: list[str] = []

    def stumbles(text: str) -> dict[str, float]:
        if "odd" in text:
            raise IndexError("list index out of range")
        return {"de": 0.95}

    async def story(judge: Judge) -> None:
        assert await judge.scores(post("an odd fight")) == {"violence": 0.9}
        assert language_not_judged(await judge.scores(post("deutsch fight"))) == "de"

    with_judge(story, Scorer(), languages=stumbles, tell=said.append)
    assert said == []


def test_languages_are_made_ready_before_the_first_page_asks():
    """What they are told by takes half a second to read."""
    asked: list[str] = []

    def noted(text: str) -> dict[str, float]:
        asked.append(text)
        return {}

    async def story(judge: Judge) -> None:
        await judge.scores(post("a fight"))

    with_judge(story, Scorer(), languages=noted)
    assert asked == ["ready?", "a fight"]
