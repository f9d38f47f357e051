"""Corrections and rests as the engine holds them: at once, kept, taken back, and refused in words where none fits."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from datetime import UTC, datetime, timedelta

import pytest

from filters.alike import packed
from filters.categories import HARMS
from filters.corrections import Said
from filters.policy import Policy, decide
from filters.posts import Post
from filters.presets import choices
from filters.rules import Rule
from filters.scores import Understood
from filters.verdicts import Action
from wellbeing import protocol as say
from wellbeing.engine.about_posts import AboutPosts
from wellbeing.engine.correcting import AT_MOST, CannotCorrect
from wellbeing.engine.filtering import Filtering
from wellbeing.engine.from_pages import KEPT
from wellbeing.engine.keeping import Keeping
from wellbeing.engine.rests import LONGEST, Rests
from wellbeing.engine.tally import StoredTally
from wellbeing.page_messages import Act
from wellbeing.store import Store
from wellbeing.store_wishes import StoredWishes

BALANCED = Policy(choices("balanced", dict.fromkeys(HARMS, 0.5)))
DOCUMENT = b"d" * 12
FIGHT = Post("1", "a fight", "@Ana", site="x")
WALK = Post("2", "a walk", "@ben", site="x")
NOW = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
Story = Callable[["Held"], Awaitable[None]]


ALIKE = packed((1.0, 0.5), b"model")
"""What every post here means."""


def understood(scores: Mapping[str, float]) -> Understood:
    return Understood(scores, ALIKE)


class Held:
    """What an engine holds of posts, over a real store."""

    def __init__(self, store: Store, policy: Policy = BALANCED) -> None:
        self.store, self.policy, self.changes = store, policy, 0
        self.said: list[say.Event] = []
        self.heard, self.judged_anew = asyncio.Event(), asyncio.Event()
        self.keeping = Keeping(store, StoredTally(lambda _site, _author: None), self.hear)
        self.filtering = Filtering(policy)
        self.about = AboutPosts(self.keeping, store, b"k" * 32, self.filtering, self.changed, self.hear)

    def hear(self, event: say.Event) -> None:
        self.said.append(event)
        self.heard.set()

    def changed(self) -> None:
        self.changes += 1
        self.judged_anew.set()
        self.filtering.policy = self.about.onto(self.policy)

    def meet(self, post: Post, **scores: float) -> int:
        """A post is judged; its number."""
        read = understood(scores)
        self.about.judged(DOCUMENT, post, read, decide(post, read, self.filtering.policy))
        return next(iter(self.about.recent)).number

    def press(self, act: str, post: Post, site: str = "x", **scores: float) -> None:
        """A person presses something over a post."""
        verdict = decide(post, understood(scores), self.filtering.policy)
        self.about.acted(DOCUMENT, site, Act(act, post.key), post.author, verdict)  # type: ignore[arg-type]

    def action(self, post: Post, **scores: float) -> Action:
        return decide(post, understood(scores), self.filtering.policy).action

    def shifts(self) -> Mapping[str, float]:
        return self.filtering.policy.corrections.shifts("x", ALIKE)


def tell(story: Story, store: Store | None = None, policy: Policy = BALANCED) -> Held:
    """Tell `story` to its end, when everything is written."""

    async def told() -> Held:
        held = Held(store or Store.in_memory(), policy)
        await held.about.load()
        held.changed()
        async with asyncio.timeout(20):
            await story(held)
        await held.keeping.close()
        return held

    return asyncio.run(told())


# corrections


def test_a_correction_acts_at_once_and_after_a_restart() -> None:
    """And not any more once it is taken back, which is kept as well."""
    store = Store.in_memory()

    async def corrects(held: Held) -> None:
        before = held.changes
        held.about.correct(held.meet(FIGHT, violence=0.9), "fine")
        assert held.changes == before + 1
        assert held.action(FIGHT, violence=0.9) is Action.LABEL

    async def takes_back(held: Held) -> None:
        assert held.action(FIGHT, violence=0.9) is Action.LABEL
        number = held.about.corrections()[0].number
        assert held.about.uncorrect(number)
        assert not held.about.uncorrect(number)
        assert held.action(FIGHT, violence=0.9) is Action.COVER

    async def finds_nothing(held: Held) -> None:
        assert held.about.corrections() == []

    for story in (corrects, takes_back, finds_nothing):
        tell(story, store)


def test_what_is_stored_of_a_post_has_no_words() -> None:
    """Its author's plain name, its scores, and a digest."""

    async def story(held: Held) -> None:
        held.about.correct(held.meet(FIGHT, violence=0.91239, distress=0.2), "fine")

    row = tell(story).store.export()["corrections"][0]
    assert (row["author"], row["category"], row["scores"]) == (
        "ana",
        "violence",
        '{"violence": 0.9123, "distress": 0.2}',
    )
    assert len(str(row["digest"])) == 32
    assert not any("fight" in str(value) for value in row.values())


def test_pressing_twice_says_no_more() -> None:
    """The same word about the same post is one correction; the opposite word is another."""

    async def story(held: Held) -> None:
        number = held.meet(FIGHT, violence=0.9)
        for wants in ("fine", "fine", "not_for_me", "not_for_me"):
            held.about.correct(number, wants)  # type: ignore[arg-type]
        assert [each.wants for each in held.about.corrections()] == ["not_for_me", "fine"]
        assert held.action(FIGHT, violence=0.9) is Action.COVER

    tell(story)


def test_what_scores_highest_is_not_for_me() -> None:
    """A shown post's clearest category, and such posts are covered."""

    async def story(held: Held) -> None:
        held.about.correct(held.meet(WALK, violence=0.2, substance=0.31234567, supportive=0.4), "not_for_me")
        assert [each.category for each in held.about.corrections()] == ["substance"]
        assert held.action(WALK, substance=0.31234567) is Action.COVER

    tell(story)


RULED = Policy(BALANCED.choices, rules=(Rule("No fights", Action.COVER, words=("fight",)),))
TRUSTING = Policy(BALANCED.choices, trusted=frozenset({("x", "ana")}))


@pytest.mark.parametrize(
    ("post", "scores", "wants", "policy", "words"),
    [
        (WALK, {"violence": 0.05}, "not_for_me", BALANCED, "make a rule instead"),
        (WALK, {"supportive": 0.9}, "not_for_me", BALANCED, "make a rule instead"),
        (WALK, {}, "not_for_me", BALANCED, "make a rule instead"),
        (WALK, {"violence": 0.1}, "fine", BALANCED, "nothing to correct"),
        (FIGHT, {"violence": 0.9}, "fine", RULED, "“No fights”"),
        (FIGHT, {"violence": 0.9}, "not_for_me", TRUSTING, "always show this author"),
        (Post("3", "my own", "@me", site="x", own=True), {"violence": 0.9}, "not_for_me", BALANCED, "your own post"),
    ],
    ids=["too little", "support alone", "no model", "shown", "a rule", "trusted", "own"],
)
def test_what_cannot_be_corrected_is_said(
    post: Post, scores: dict[str, float], wants: str, policy: Policy, words: str
) -> None:
    """In words, with what to do instead; nothing is kept."""

    async def story(held: Held) -> None:
        with pytest.raises(CannotCorrect, match=words):
            held.about.correct(held.meet(post, **scores), wants)  # type: ignore[arg-type]
        assert held.about.corrections() == []

    tell(story, policy=policy)


def test_a_forgotten_post_is_said() -> None:
    """Its number is of no post any more."""

    async def story(held: Held) -> None:
        with pytest.raises(CannotCorrect, match="not among the last ones"):
            held.about.correct(7, "fine")

    tell(story)


def test_the_list_has_an_end() -> None:
    """A thousand; then the person is asked to take some back, and none is lost."""

    async def story(held: Held) -> None:
        for number in range(AT_MOST):
            held.about.correct(held.meet(Post(str(number), f"fight {number}", "@a", site="x"), violence=0.9), "fine")
        with pytest.raises(CannotCorrect, match="Take some of them back"):
            held.about.correct(held.meet(FIGHT, violence=0.9), "fine")
        assert len(held.about.corrections()) == AT_MOST

    tell(story)


# what the store does not do


def test_nothing_said_while_the_store_could_not_be_read_clashes_or_is_lost() -> None:
    """Unreadable at the start and readable later: what was said before, meanwhile and since is all there, in order."""
    store = Store.in_memory()

    async def corrects(held: Held) -> None:
        held.about.correct(held.meet(FIGHT, violence=0.9), "fine")

    async def corrects_blindly(held: Held) -> None:
        assert held.about.corrections() == []
        held.about.correct(held.meet(WALK, violence=0.9), "fine")
        held.about.correct(held.meet(Post("3", "a run", "@cleo", site="x"), violence=0.9), "fine")
        assert held.about.uncorrect(held.about.corrections()[0].number)
        await held.heard.wait()
        store.change("ALTER TABLE lost RENAME TO corrections", ())
        held.heard.clear()
        held.judged_anew.clear()
        held.about.keep()
        await held.judged_anew.wait()
        assert [each.author for each in held.about.corrections()] == ["ben", "ana"]
        assert held.action(FIGHT, violence=0.9) is Action.LABEL

    async def finds_all(held: Held) -> None:
        numbers = [each.number for each in held.about.corrections()]
        assert [each.author for each in held.about.corrections()] == ["ben", "ana"]
        assert len(set(numbers)) == 2

    tell(corrects, store)
    store.change("ALTER TABLE corrections RENAME TO lost", ())
    tell(corrects_blindly, store)
    tell(finds_all, store)


def test_what_the_store_refused_is_kept_before_the_engine_leaves() -> None:
    """A full disk at the moment of the correction."""
    store = Store.in_memory()

    async def corrects(held: Held) -> None:
        store.change("PRAGMA query_only = ON", ())
        held.about.correct(held.meet(FIGHT, violence=0.9), "fine")
        await held.heard.wait()
        store.change("PRAGMA query_only = OFF", ())
        held.about.keep()

    tell(corrects, store)
    assert [each.author for each in StoredWishes(store).corrections()] == ["ana"]


# taken back, and put back


def test_a_correction_that_was_taken_back_can_be_put_back() -> None:
    """As the newest, kept so; a number that was never taken back cannot."""
    store = Store.in_memory()

    async def story(held: Held) -> None:
        for post in (FIGHT, WALK):
            held.about.correct(held.meet(post, violence=0.9), "fine")
        number = held.about.corrections()[1].number
        assert not held.about.recorrect(number)
        held.about.uncorrect(number)
        assert held.action(FIGHT, violence=0.9) is Action.COVER
        assert held.about.recorrect(number)
        assert not held.about.recorrect(number)
        assert held.action(FIGHT, violence=0.9) is Action.LABEL
        assert [each.author for each in held.about.corrections()] == ["ana", "ben"]

    tell(story, store)
    assert [each.author for each in StoredWishes(store).corrections()] == ["ben", "ana"]


# from the page


def test_wrong_in_a_page_says_that_it_was_fine() -> None:
    """Also of a post that is no longer among the last ones; what a rule covers stays."""

    async def story(held: Held) -> None:
        held.meet(FIGHT, violence=0.9)
        held.press("wrong", FIGHT, violence=0.9)
        assert held.action(FIGHT, violence=0.9) is Action.LABEL
        other = Post("9", "another fight", "@cleo", site="x")
        held.press("wrong", other, violence=0.9)
        assert held.action(other, violence=0.9) is Action.LABEL
        held.press("wrong", Post("8", "a third fight", site="x"), violence=0.9)  # names nobody: nothing to go by
        assert [each.author for each in held.about.corrections()] == ["cleo", "ana"]

    tell(story)


def test_a_page_cannot_correct_without_end() -> None:
    """Ten at once for one site, one a minute then; another site's person is not kept from it, nor is the app."""

    async def story(held: Held) -> None:
        for number in range(50):
            held.press("wrong", Post(str(number), f"fight {number}", f"a{number}", site="x"), violence=0.9)
        assert len(held.about.corrections()) == 10
        held.press("wrong", Post("z", "a fight", "zoe", site="reddit"), site="reddit", violence=0.9)
        assert len(held.about.corrections()) == 11
        assert {each.made_in for each in held.about.corrections()} == {"page"}
        held.about.correct(held.meet(FIGHT, violence=0.9), "fine")
        assert held.about.corrections()[0].made_in == "app"

    tell(story)


def test_forged_presses_move_no_other_site() -> None:
    """However many posts a page makes up that mean alike, and on its own less than one word in the app."""

    async def story(held: Held) -> None:
        elsewhere = Post("q", "a brawl", "zoe", site="reddit")
        for number in range(50):
            post = Post(str(number), f"fight {number}", f"a{number}", site="x")
            held.meet(post, violence=0.9)
            held.press("wrong", post, violence=0.9)
        assert held.action(elsewhere, violence=0.5) is Action.COVER
        assert held.action(WALK, violence=0.6) is Action.SHOW
        assert held.action(WALK, violence=0.65) is Action.COVER
        held.about.correct(held.meet(FIGHT, violence=0.9), "fine")
        assert held.action(elsewhere, violence=0.5) is Action.SHOW
        assert held.action(WALK, violence=0.65) is Action.SHOW

    tell(story)


# posts that mean alike


def test_what_means_alike_is_judged_alike_until_it_is_taken_back() -> None:
    """By anybody, on every site, after a restart; taken back, all scores are what they were, to the last digit."""
    store, stranger = Store.in_memory(), Post("q", "a brawl", "zoe", site="reddit")

    async def corrects(held: Held) -> None:
        held.about.correct(held.meet(WALK, violence=0.6), "fine")
        before = held.shifts()
        held.about.correct(held.meet(FIGHT, violence=0.9), "fine")
        assert held.action(stranger, violence=0.6) is Action.SHOW
        last = held.about.corrections()[0].number
        assert held.about.uncorrect(last)
        assert held.shifts() == before != {}
        assert held.about.recorrect(last)

    async def finds(held: Held) -> None:
        assert held.action(stranger, violence=0.6) is Action.SHOW
        for each in held.about.corrections():
            held.about.uncorrect(each.number)
        assert held.shifts() == {}
        assert held.action(stranger, violence=0.6) is Action.COVER

    tell(corrects, store)
    tell(finds, store)
    assert store.export()["corrections"] == []


def test_what_pages_made_takes_no_place_of_the_apps() -> None:
    """Two hundred forged ones and a thousand of one's own."""
    store = Store.in_memory()
    for number in range(KEPT):
        said = Said(number, "2026-11-01", "x", f"a{number}", "violence", "fine", made_in="page")
        StoredWishes(store).correct(said)

    async def story(held: Held) -> None:
        for number in range(AT_MOST):
            held.about.correct(held.meet(Post(str(number), f"fight {number}", "@a", site="x"), violence=0.9), "fine")
        assert len(held.about.corrections()) == KEPT + AT_MOST
        held.press("wrong", FIGHT, violence=0.9)
        assert len(held.about.corrections()) == KEPT + AT_MOST
        assert [type(each) for each in held.said] == [say.Notice]

    tell(story, store)


def test_the_app_makes_a_pages_word_its_own() -> None:
    """Said again in Recent, what was pressed in a page holds everywhere; pressed again in the page it says no more."""

    async def story(held: Held) -> None:
        number = held.meet(FIGHT, violence=0.9)
        held.press("wrong", FIGHT, violence=0.9)
        held.about.correct(number, "fine")
        held.press("wrong", FIGHT, violence=0.9)
        assert [each.made_in for each in held.about.corrections()] == ["app", "page"]

    tell(story)


def test_what_was_opened_is_remembered() -> None:
    """Pressed "Show"; looking away is no opening."""

    async def story(held: Held) -> None:
        held.meet(FIGHT, violence=0.9)
        held.press("skip", FIGHT, violence=0.9)
        assert not next(iter(held.about.recent)).opened
        held.press("show", FIGHT, violence=0.9)
        assert next(iter(held.about.recent)).opened
        assert held.about.corrections() == []

    tell(story)


# rests


def test_a_rest_acts_at_once_and_after_a_restart() -> None:
    """Until it is ended, which is kept as well."""
    store = Store.in_memory()

    async def begins(held: Held) -> None:
        held.about.rest("substance", 24)
        assert held.action(WALK, substance=0.6) is Action.COVER
        assert list(held.about.rests_until) == ["substance"]

    async def ends(held: Held) -> None:
        assert held.action(WALK, substance=0.6) is Action.COVER
        held.about.rest("substance", 0)
        assert held.action(WALK, substance=0.6) is Action.SHOW

    async def is_over(held: Held) -> None:
        assert held.about.rests_until == {}

    for story in (begins, ends, is_over):
        tell(story, store)


def rests_of(store: Store, *steps: Callable[[Rests], object], now: datetime = NOW) -> dict[str, datetime]:
    """Which topics rest, after everything in `steps` happened to what was stored."""

    async def told() -> dict[str, datetime]:
        keeping = Keeping(store, StoredTally(lambda _site, _author: None), lambda _said: None)
        rests = Rests(keeping, StoredWishes(store))
        await rests.load(now, 0.0)
        for step in steps:
            step(rests)
        await keeping.close()
        return dict(rests.until)

    return asyncio.run(told())


def test_a_rest_ends_by_itself() -> None:
    """By the wall clock or by the time that has passed, whichever comes first; what is over is forgotten."""
    store = Store.in_memory()
    begin = lambda rests: rests.rest("violence", 24, NOW, 0.0)  # noqa: E731
    assert rests_of(store, begin) == {"violence": NOW + timedelta(hours=24)}
    assert rests_of(store, lambda rests: rests.end_those_over(NOW + timedelta(hours=23), 23 * 3600.0)) != {}
    assert rests_of(store, lambda rests: rests.end_those_over(NOW - timedelta(days=3), 24 * 3600.0)) == {}
    assert StoredWishes(store).rests() == {}
    rests_of(store, begin)
    assert rests_of(store, now=NOW + timedelta(hours=24)) == {}
    assert StoredWishes(store).rests() == {}


def test_a_clock_set_back_makes_no_rest_longer_than_a_week() -> None:
    """While the engine was off."""
    store = Store.in_memory()
    StoredWishes(store).rest("violence", NOW)
    long_ago = NOW - timedelta(days=400)
    assert rests_of(store, now=long_ago) == {"violence": long_ago + LONGEST}


# forgetting


def test_everything_in_memory_is_forgotten() -> None:
    """The last posts, corrections and rests; open pages are judged anew."""

    async def story(held: Held) -> None:
        held.about.correct(held.meet(FIGHT, violence=0.9), "fine")
        held.about.rest("substance", 24)
        before = held.changes
        held.about.forget_all()
        assert list(held.about.recent) == []
        assert (held.about.corrections(), held.about.rests_until) == ([], {})
        assert held.action(FIGHT, violence=0.9) is Action.COVER
        assert held.changes == before + 1

    tell(story)


def test_a_store_that_fails_is_said_and_the_correction_acts_all_the_same() -> None:
    """For as long as the engine runs."""

    async def story(held: Held) -> None:
        held.store._connection.execute("DROP TABLE corrections")
        held.about.correct(held.meet(FIGHT, violence=0.9), "fine")
        assert held.action(FIGHT, violence=0.9) is Action.LABEL
        await held.heard.wait()

    assert isinstance(tell(story).said[0], say.Notice)
