"""A person looks first: nothing is drawn while posts are counted, and a choice covers the page that is open."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from playwright.sync_api import Page

from tests.end_to_end.test_last_posts import IS_COVERED, PAGE, ask, until
from tests.end_to_end.world import HOST, World
from wellbeing import protocol as say
from wellbeing.settings_file import read_settings, write_settings

VISIBLE = "() => getComputedStyle(document.getElementById('party')).opacity === '1'"


@pytest.fixture
def watched(small_world: World) -> Page:
    """A feed that is read while nothing is covered, though the preset of before would cover."""
    small_world.start_engine()
    ask(small_world, say.Done, say.ShowMeFirst)
    small_world.origin.page("/", PAGE)
    page = small_world.open_browser().new_page()
    page.goto(small_world.address)
    page.evaluate("() => { window.loadedOnce = true; }")
    page.wait_for_function(VISIBLE)
    once_it(small_world, page, say.StatusIs, say.Status, lambda now: now.open_documents > 0)
    return page


def once_it[T](world: World, page: Page, kind: type[T], command: type[say.Command], holds: Callable[[T], bool]) -> T:
    """The first answer that `holds`; the page's own clock paces the asking."""
    for _ in range(100):
        answer = ask(world, kind, command)
        if holds(answer):
            return answer
        page.wait_for_timeout(100)
    raise AssertionError(f"never: {answer}")


def choose(world: World, preset: str) -> None:
    """As the window does: the settings first, then the word that it was a choice."""
    path = world.data / "settings.toml"
    write_settings(path, replace(read_settings(path), preset=preset))
    ask(world, say.Done, say.ShowMeFirst, days=0)


def test_nothing_is_covered_until_the_choice(watched: Page, small_world: World) -> None:
    """Counts rise by preset and topic; the choice covers the page that is open, without loading it again."""
    found = once_it(small_world, watched, say.WouldHaveIs, say.WouldHave, lambda each: each.of == 4)
    told = {each.preset: {(topic.category, topic.action) for topic in each.topics} for each in found.presets}
    assert {("violence", "label"), ("appearance_comparison", "label")} == told["gentle"]
    assert {("violence", "cover"), ("appearance_comparison", "space")} == told["balanced"]
    assert {("violence", "cover"), ("appearance_comparison", "cover")} == told["quiet"]
    assert [each.much for each in found.presets] == [False, True, True]
    assert "ben" in {post.author for post in found.presets[1].examples}
    status = ask(small_world, say.StatusIs, say.Status)
    assert (bool(status.watching_until), status.would_have) == (True, True)
    assert not watched.evaluate(IS_COVERED, "fight")
    assert {each.action for each in ask(small_world, say.RecentIs, say.Recent, softened=False).posts} == {"show"}

    choose(small_world, "balanced")
    until(watched, "fight", covered=True)
    status = ask(small_world, say.StatusIs, say.Status)
    assert (status.watching_until, status.would_have) == ("", False)


def test_it_goes_on_after_a_restart(watched: Page, small_world: World) -> None:
    """With its counts; a page that is opened then is not covered either, and "soften nothing" is a choice too."""
    before = once_it(small_world, watched, say.WouldHaveIs, say.WouldHave, lambda each: each.of == 4)
    watched.close()
    assert small_world.engine is not None
    small_world.engine.close()
    small_world.start_engine()
    after = ask(small_world, say.WouldHaveIs, say.WouldHave)
    assert (after.of, after.until) == (4, before.until)
    assert [each.topics for each in after.presets] == [each.topics for each in before.presets]
    assert [each.examples for each in after.presets] == [[], [], []]
    page = small_world.open_browser(name="other").new_page()
    page.goto(small_world.address)
    page.wait_for_function(VISIBLE)
    assert not page.evaluate(IS_COVERED, "fight")
    choose(small_world, "none")
    assert ask(small_world, say.WouldHaveIs, say.WouldHave).presets == []
    page.wait_for_function(VISIBLE)
    assert not page.evaluate(IS_COVERED, "fight")


def test_the_connections_of_the_feed_are_told_while_they_are_open(watched: Page, small_world: World) -> None:
    """The feed's host and no other; none once the browser is gone."""
    told = ask(small_world, say.ConnectionsAre, say.Connections).connections
    assert {(each.host, each.site) for each in told} == {(HOST, "generic")}
    assert all(0 <= each.seconds < 300 for each in told)
    other = watched.context.browser
    watched.context.close()
    assert other is None or not other.is_connected()
    for _ in range(100):
        if not ask(small_world, say.ConnectionsAre, say.Connections).connections:
            return
    raise AssertionError("a connection stayed")
