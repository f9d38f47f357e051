"""A person corrects what a feed shows, tries rules on it and lets a topic rest: real engine, model and browser.

What needs no second engine shares one and a browser: `here`. Each test has a page of its own, and nothing was there.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.end_to_end.world import World, world
from tests.page.feed import Eyes
from wellbeing import protocol as say
from wellbeing.demo.engine_at_hand import EngineAtHand, EngineError

TEXTS = {
    "plain": ("ana", "New shelves for the kitchen, made from the old door."),
    "fight": ("ben", "He punched him in the face and kicked him while he lay bleeding on the ground."),
    "party": ("cleo", "So many cocktails last night, the best party ever!"),
    "body": ("dora", "Before and after: summer body goals reached!"),
}
POSTS = "".join(
    f'<article id="{name}"><b class="author">{author}</b><p class="e-content">{text}</p></article>'
    for name, (author, text) in TEXTS.items()
)
PAGE = f"<!doctype html><html><head><title>Feed</title></head><body><main>{POSTS}</main></body></html>"
BINGE = "So many cocktails again last night, the best party ever!"
SIMILAR = f'<article id="binge"><b class="author">eve</b><p class="e-content">{BINGE}</p></article>'
IS_COVERED = "id => [...document.getElementById(id).children].some(each => each.inert)"
IS_OPEN = "id => ![...document.getElementById(id).children].some(each => each.inert)"


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[World, BrowserContext]]:
    with world(tmp_path_factory.mktemp("posts")) as made:
        yield made, begun(made)


@pytest.fixture
def here(shared: tuple[World, BrowserContext]) -> Iterator[tuple[World, Page]]:
    """Beside the shared engine: the world, and its open feed."""
    yield shared[0], opened(*shared)
    shared[0].forget(shared[1])


@pytest.fixture
def feed(small_world: World) -> Page:
    """For who ends the engine: an open feed."""
    return opened(small_world, begun(small_world))


def begun(made: World) -> BrowserContext:
    """The engine, the feed's page, and a browser."""
    made.start_engine()
    made.origin.page("/", PAGE)
    return made.open_browser()


def opened(made: World, browser: BrowserContext) -> Page:
    """A feed in which one post is covered; `loadedOnce` is gone should the page ever load again."""
    page = browser.new_page()
    page.goto(made.address)
    page.evaluate("() => { window.loadedOnce = true; }")
    page.wait_for_function(IS_COVERED, arg="fight")
    page.wait_for_function("() => getComputedStyle(document.getElementById('party')).opacity === '1'")
    return page


def until(page: Page, post: str, covered: bool) -> None:
    """Wait until the post is covered, or open, on the page that was loaded first."""
    page.wait_for_function(IS_COVERED if covered else IS_OPEN, arg=post, timeout=20_000)
    assert page.evaluate("() => window.loadedOnce")


def engine_again(world: World, page: Page | None = None) -> None:
    """The page is closed, the engine ends and is started anew."""
    if page is not None:
        page.close()
    assert world.engine is not None
    world.engine.close()
    world.start_engine()


def ask[T](world: World, kind: type[T], command: type[say.Command], **fields: Any) -> T:
    """The answer to a command, which is of this kind."""
    engine = world.engine
    assert isinstance(engine, EngineAtHand)
    answer = engine.ask(command(id=engine.number(), **fields))
    assert isinstance(answer, kind)
    return answer


def number_of(world: World, post: str) -> int:
    """The number of a post among the last ones."""
    posts = ask(world, say.RecentIs, say.Recent, softened=False).posts
    return next(each.number for each in posts if each.text == TEXTS[post][1])


def test_a_post_that_was_fine_is_shown_at_once(here: tuple[World, Page]) -> None:
    """Asked for, corrected, seen without a reload; listed, and covered again when the correction is taken back."""
    made, feed = here
    softened = ask(made, say.RecentIs, say.Recent).posts
    told = {each.author: (each.action, each.categories[0]) for each in softened}
    assert told == {"ben": ("cover", "violence"), "dora": ("space", "appearance_comparison")}
    ask(made, say.Done, say.Correct, number=number_of(made, "fight"), wants="fine")
    until(feed, "fight", covered=False)
    listed = ask(made, say.CorrectionsAre, say.Corrections).corrections
    assert [(each.author, each.category, each.wants) for each in listed] == [("ben", "violence", "fine")]
    ask(made, say.Done, say.Uncorrect, number=listed[0].number)
    until(feed, "fight", covered=True)
    assert ask(made, say.CorrectionsAre, say.Corrections).corrections == []


def test_wrong_on_a_cover_is_a_correction(here: tuple[World, Page]) -> None:
    """Pressed in the page by a person: shown, and listed where it can be taken back."""
    made, feed = here
    Eyes(feed).press("Wrong?")
    until(feed, "fight", covered=False)
    listed = ask(made, say.CorrectionsAre, say.Corrections).corrections
    assert [(each.author, each.category, each.wants) for each in listed] == [("ben", "violence", "fine")]


def test_posts_that_mean_alike_are_judged_alike(small_world: World) -> None:
    """Another author's, on the page that is open and after a restart; *Why* says so, and other posts stay.

    Taken back, it is shown again. The file holds neither the words nor what they mean in the clear.
    """
    small_world.start_engine()
    small_world.origin.page("/", PAGE.replace("</main>", f"{SIMILAR}</main>"))
    page = small_world.open_browser().new_page()
    page.goto(small_world.address)
    page.evaluate("() => { window.loadedOnce = true; }")
    page.wait_for_function("() => getComputedStyle(document.getElementById('binge')).opacity === '1'")
    ask(small_world, say.Done, say.Correct, number=number_of(small_world, "party"), wants="not_for_me")
    until(page, "binge", covered=True)
    found = {each.author: each for each in ask(small_world, say.RecentIs, say.Recent, softened=False).posts}
    assert "Close to posts that you said are not for you." in found["eve"].reason
    assert (found["ana"].action, found["ana"].reason) == ("show", "")
    explained = ask(small_world, say.Explained, say.Explain, text=BINGE, author="fay")
    assert (explained.action, "Close to posts" in explained.reason) == ("cover", True)
    engine_again(small_world, page)
    page = small_world.open_browser(name="other").new_page()
    page.goto(small_world.address)
    page.evaluate("() => { window.loadedOnce = true; }")
    until(page, "binge", covered=True)
    number = ask(small_world, say.CorrectionsAre, say.Corrections).corrections[0].number
    ask(small_world, say.Done, say.Uncorrect, number=number)
    until(page, "binge", covered=False)


def test_what_is_not_for_someone_is_covered_and_stays_so(feed: Page, small_world: World, tmp_path: Path) -> None:
    """Also after the engine was started anew; the file holds neither words nor names in the clear."""
    ask(small_world, say.Done, say.Correct, number=number_of(small_world, "party"), wants="not_for_me")
    until(feed, "party", covered=True)
    with pytest.raises(EngineError, match="make a rule instead"):
        ask(small_world, say.Done, say.Correct, number=number_of(small_world, "plain"), wants="not_for_me")
    feed.close()
    assert small_world.engine is not None
    small_world.engine.close()
    small_world.start_engine()
    listed = ask(small_world, say.CorrectionsAre, say.Corrections).corrections
    assert [(each.author, each.category, each.wants) for each in listed] == [("cleo", "substance", "not_for_me")]
    page = small_world.open_browser(name="other").new_page()
    page.goto(small_world.address)
    page.wait_for_function(IS_COVERED, arg="party")
    left = b"".join(path.read_bytes() for path in tmp_path.rglob("*.db*")) + (tmp_path / "engine.log").read_bytes()
    assert b"cocktails" not in left
    assert b"cleo" not in left


def test_a_longer_history_outlives_the_engine_and_goes_when_it_is_turned_off(
    small_world: World, feed: Page, tmp_path: Path
) -> None:
    """Off, nothing of a post is there after a restart; on, Recent and previews have it, and no file says it."""
    settings = next(tmp_path.rglob("settings.toml"))
    engine_again(small_world, feed)
    assert ask(small_world, say.RecentIs, say.Recent, softened=False).posts == []
    settings.write_text(settings.read_text() + "history_days = 7\n")
    ask(small_world, say.Done, say.Reload)
    page = small_world.open_browser(name="other").new_page()
    page.goto(small_world.address)
    page.wait_for_function(IS_COVERED, arg="fight")
    engine_again(small_world, page)
    posts = ask(small_world, say.RecentIs, say.Recent, softened=False).posts
    assert {each.text for each in posts} == {text for _author, text in TEXTS.values()}
    assert {each.number < 0 for each in posts} == {True}
    found = ask(small_world, say.PreviewIs, say.Preview, rules=RULE)
    assert (found.of, found.softened) == (4, 4)
    fight = next(each for each in posts if each.author == "ben")
    ask(small_world, say.Done, say.Correct, number=fight.number, wants="fine")
    left = b"".join(path.read_bytes() for path in tmp_path.rglob("*.db*")) + (tmp_path / "engine.log").read_bytes()
    assert b"shelves" not in left
    settings.write_text(settings.read_text().replace("history_days = 7", "history_days = 0"))
    ask(small_world, say.Done, say.Reload)
    assert ask(small_world, say.RecentIs, say.Recent, softened=False).posts == []
    engine_again(small_world)
    settings.write_text(settings.read_text().replace("history_days = 0", "history_days = 7"))
    ask(small_world, say.Done, say.Reload)
    assert ask(small_world, say.RecentIs, say.Recent, softened=False).posts == []


RULE = '[[rule]]\nname = "Parties"\nwords = ["party", "shelves"]\naction = "cover"\n'


def test_rules_are_tried_on_the_last_posts(here: tuple[World, Page]) -> None:
    """Counted with examples, nothing on the page changes; a mistake is named with its line."""
    made, feed = here
    found = ask(made, say.PreviewIs, say.Preview, rules=RULE)
    assert (found.of, found.softened, found.problem) == (4, 4, "")
    assert sorted(each.rule for each in found.examples) == ["", "", "Parties", "Parties"]
    broken = ask(made, say.PreviewIs, say.Preview, rules=RULE.replace('"cover"', '"burn"'))
    assert (broken.of, broken.line) == (0, 4)
    assert "burn" in broken.problem
    until(feed, "party", covered=False)


def test_a_topic_rests_for_a_while(feed: Page, small_world: World) -> None:
    """Covered though the preset spaces it, also by an engine that starts later, until the person ends it."""
    until(feed, "body", covered=False)
    ask(small_world, say.Done, say.RestTopic, category="appearance_comparison", hours=24)
    until(feed, "body", covered=True)
    feed.close()
    assert small_world.engine is not None
    small_world.engine.close()
    small_world.start_engine()
    page = small_world.open_browser(name="other").new_page()
    page.goto(small_world.address)
    page.evaluate("() => { window.loadedOnce = true; }")
    until(page, "body", covered=True)
    ask(small_world, say.Done, say.RestTopic, category="appearance_comparison", hours=0)
    until(page, "body", covered=False)
    with pytest.raises(EngineError, match="no topic of that name"):
        ask(small_world, say.Done, say.RestTopic, category="weather")


def test_a_text_is_explained_word_by_word(here: tuple[World, Page]) -> None:
    """Which words moved the score, and where they stand; a text of 20,000 characters is explained as well."""
    made, _ = here
    harmless = "We baked bread this morning and ate it in the garden with friends."
    text = f"{harmless} Then he kicked him in the face until he lay there bleeding."
    explained = ask(made, say.Explained, say.Explain, text=text)
    assert explained.categories[0] == "violence"
    heaviest = max(explained.words, key=lambda each: each.change)
    assert heaviest.change > 0
    assert heaviest.start > len(harmless)
    assert all(text[each.start : each.end] == each.word for each in explained.words)
    assert {each.category for each in explained.words} == set(explained.categories)
    ask(made, say.Explained, say.Explain, text="The bread rose well today. " * 740)
