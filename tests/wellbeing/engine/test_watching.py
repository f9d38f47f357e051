"""The first look: counted in silence, kept over a restart, over after its days or with a choice."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta

from filters.categories import HARMS
from filters.moments import Moment
from filters.policy import Policy
from filters.posts import Post
from filters.presets import choices
from wellbeing.engine.first_look_desk import EXAMPLES, would_have
from wellbeing.engine.keeping import Keeping
from wellbeing.engine.recent import Recent
from wellbeing.engine.tally import StoredTally
from wellbeing.engine.watching import LONGEST, Watching
from wellbeing.facts import TopicWouldHave
from wellbeing.first_look import FirstLook
from wellbeing.moments import moment_of
from wellbeing.spoken import spoken
from wellbeing.store import Store
from wellbeing.store_wishes import StoredWishes

NOW = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
MOMENT: Moment = moment_of(NOW)
FIGHT, WALK = Post("1", "a fight", "@ana", site="x"), Post("2", "a walk", "@ben", site="x")
VIOLENT = {"violence": 0.9}
Story = Callable[[Watching], Awaitable[None]]


def under(preset: str) -> Policy:
    return Policy(choices(preset, dict.fromkeys(HARMS, 0.5)))


def tell(story: Story, store: Store, now: datetime = NOW) -> Watching:
    """Tell `story` of what an engine that starts `now` takes up from `store`, until everything is written."""

    async def told() -> Watching:
        keeping = Keeping(store, StoredTally(lambda _site, _author: None), lambda _event: None)
        watching = Watching(keeping, StoredWishes(store))
        await watching.load(now, 1000.0)
        watching.follow("none", under)
        async with asyncio.timeout(20):
            await story(watching)
        await keeping.close()
        return watching

    return asyncio.run(told())


async def begins(watching: Watching) -> None:
    """Three days, and two posts."""
    watching.begin(3, "none", NOW, 1000.0)
    watching.follow("none", under)
    watching.watched(FIGHT, VIOLENT, MOMENT)
    watching.watched(WALK, {}, MOMENT)
    watching.keep()


async def looks(watching: Watching) -> None:
    """Nothing happens."""


def begun() -> Store:
    store = Store.in_memory()
    tell(begins, store)
    return store


def counts(watching: Watching) -> dict[tuple[str, str, str], int]:
    assert watching.look is not None
    return dict(watching.look.counts)


VIOLENCE = {
    ("gentle", "violence", "label"): 1,
    ("balanced", "violence", "cover"): 1,
    ("quiet", "violence", "cover"): 1,
}


def test_it_is_taken_up_after_a_restart() -> None:
    """With its end and its counts; nothing else of a post is stored."""
    store = begun()
    again = tell(looks, store, NOW + timedelta(hours=5))
    assert again.until == NOW + timedelta(days=3)
    assert counts(again) == VIOLENCE
    assert again.look is not None
    assert again.look.posts == 2
    [row] = store.export()["first_look"]
    assert not any(word in str(row) for word in ("fight", "walk", "ana", "ben"))


def test_a_post_that_comes_again_counts_once() -> None:
    """As does one's own not at all; the same words by another author are another post."""

    async def story(watching: Watching) -> None:
        await begins(watching)
        watching.watched(Post("9", "a fight", "@ana", site="x"), VIOLENT, MOMENT)
        watching.watched(Post("10", "a fight of mine", "@me", site="x", own=True), VIOLENT, MOMENT)
        watching.watched(Post("11", "a fight", "@cleo", site="x"), VIOLENT, MOMENT)

    told = tell(story, Store.in_memory())
    assert told.look is not None
    assert told.look.posts == 3
    assert counts(told)["quiet", "violence", "cover"] == 2


def test_it_ends_by_itself_and_what_was_counted_waits_for_a_choice() -> None:
    """By the wall clock or by the other one, whichever is first; nothing is counted after it."""

    async def story(watching: Watching) -> None:
        await begins(watching)
        assert not watching.end_if_over(NOW + timedelta(days=2), 1000.0)
        assert watching.end_if_over(NOW - timedelta(days=9), 1000.0 + LONGEST.total_seconds())
        assert not watching.end_if_over(NOW, 0.0)
        watching.watched(Post("3", "another fight"), VIOLENT, MOMENT)
        watching.keep()

    store = Store.in_memory()
    for told in (tell(story, store), tell(looks, store), tell(looks, begun(), NOW + timedelta(days=4))):
        assert told.until is None
        assert counts(told) == VIOLENCE


def test_a_clock_set_back_makes_it_no_longer() -> None:
    """While the engine was off."""
    long_ago = NOW - timedelta(days=400)
    assert tell(looks, begun(), long_ago).until == long_ago + LONGEST


def test_going_on_keeps_the_counts() -> None:
    """Three more days from then."""

    async def story(watching: Watching) -> None:
        watching.begin(3, "none", NOW + timedelta(days=5), 9000.0)
        watching.keep()

    store = begun()
    assert counts(tell(story, store, NOW + timedelta(days=5))) == VIOLENCE
    assert tell(looks, store, NOW + timedelta(days=5)).until == NOW + timedelta(days=8)


def test_a_choice_ends_it_and_forgets() -> None:
    """Said so, or made in the settings."""

    async def says(watching: Watching) -> None:
        watching.chosen()

    async def sets(watching: Watching) -> None:
        watching.follow("balanced", under)

    for story in (says, sets):
        store = begun()
        told = tell(story, store)
        assert (told.until, told.look, store.export()["first_look"]) == (None, None, [])
        assert tell(looks, store).look is None


def test_each_preset_is_told_with_examples() -> None:
    """The mildest first, as counted over days; examples are of the last posts, the most softened first."""
    recent = Recent()
    for number in range(EXAMPLES + 2):
        recent.remember((b"d", str(number)), Post(str(number), f"fight {number}", site="x"), VIOLENT, None, NOW)  # type: ignore[arg-type]
    recent.remember((b"d", "n"), Post("n", "some news", site="x"), {"distressing_news": 0.9}, None, NOW)  # type: ignore[arg-type]
    look = FirstLook(NOW, "none", 20, {("quiet", "violence", "cover"): 3, ("gentle", "violence", "label"): 3})
    policies = {name: under(name) for name in ("gentle", "balanced", "quiet")}
    gentle, balanced, quiet = would_have(look, policies, list(recent), MOMENT, spoken("en"))
    assert [each.preset for each in (gentle, balanced, quiet)] == ["gentle", "balanced", "quiet"]
    assert gentle.topics == [TopicWouldHave("violence", "label", 3)]
    assert [(each.covered, each.much) for each in (gentle, balanced, quiet)] == [(0, False), (0, False), (3, True)]
    assert [each.number for each in quiet.examples] == [7, 6, 5, 4, 3]
    assert {each.action for each in gentle.examples} == {"label"}
