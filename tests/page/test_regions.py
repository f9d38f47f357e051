"""Parts of a page are put away and come back, and nothing else of the page is changed for it."""

from __future__ import annotations

import msgspec
import pytest
from playwright.sync_api import Page

from tests.page.feed import article, is_seen, open_feed
from tests.page.stub import SITE, Origin
from wellbeing.page_messages import Covering

REGIONS = {
    "stories": [".stories", "nav a[href='/stories']"],
    "trends": [".trends"],
    "likes": [".like .n"],
    "followers": [".followers"],
    "autoplay": [".teaser video"],
}
AROUND = (
    '<nav><a href="/stories">Stories</a><a href="/mail">Messages</a></nav><div class="stories">Ana, Bo</div>'
    '<aside class="trends">#tea</aside><button class="like">Like <b class="n">12</b></button>'
    '<span class="followers">300 followers</span>'
)
PRESSES = "window.presses = 0; document.querySelector('.like').onclick = () => { presses += 1; };"
SEEN = [".stories", "nav a[href='/stories']", ".trends", ".like .n", ".followers"]


@pytest.fixture
def feed(page: Page, origin: Origin) -> Page:
    """A feed of two posts with everything around it that a person may put away."""
    origin.setup["site"] = msgspec.structs.replace(SITE, regions=REGIONS)
    return page


def put_away(origin: Origin, *names: str) -> None:
    origin.engine.say(Covering(on=True, away=[*names]))


def opened(page: Page, origin: Origin, *away: str, script: str = PRESSES) -> None:
    origin.setup["away"] = [*away]
    open_feed(page, origin, AROUND, article("plain one"), article("plain two"), script=script)


def opacity(page: Page, selector: str) -> float:
    return float(page.eval_on_selector(selector, "(el) => getComputedStyle(el).opacity"))


def test_nothing_is_put_away_that_nobody_chose(feed: Page, origin: Origin) -> None:
    opened(feed, origin)
    assert all(is_seen(feed, each) for each in SEEN)


def test_parts_are_away_from_the_first_frame_and_come_back_at_once(feed: Page, origin: Origin) -> None:
    """Messages stay, whatever stands beside them; the page is as its site wrote it."""
    opened(feed, origin, "stories", "trends")
    assert [is_seen(feed, each) for each in SEEN] == [False, False, False, True, True]
    assert is_seen(feed, "nav a[href='/mail']")
    before = feed.inner_html(".stories"), feed.evaluate("document.querySelector('.stories').attributes.length")
    put_away(origin, "trends")
    feed.wait_for_function("document.querySelector('.stories').checkVisibility()")
    assert not is_seen(feed, ".trends")
    assert (
        feed.inner_html(".stories"),
        feed.evaluate("document.querySelector('.stories').attributes.length"),
    ) == before


def test_a_part_that_the_site_draws_later_is_away_too(feed: Page, origin: Origin) -> None:
    """And in an open shadow root that is made later."""
    opened(feed, origin, "stories")
    feed.evaluate("""() => {
        document.body.insertAdjacentHTML("beforeend", '<div id="late" class="stories">Cy</div><div id="host"></div>');
        document.querySelector("#host").attachShadow({mode: "open"}).innerHTML = '<p class="stories">Di</p>';
    }""")
    feed.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    assert not is_seen(feed, "#late")
    assert not feed.evaluate("document.querySelector('#host').shadowRoot.querySelector('p').checkVisibility()")


def test_a_number_keeps_its_place_and_is_there_while_it_is_pressed(feed: Page, origin: Origin) -> None:
    """Who looked at it did not press the button that it stands on; a short press is the site's own."""
    opened(feed, origin, "likes")
    box = feed.locator(".like .n").bounding_box()
    assert box is not None
    assert opacity(feed, ".like .n") == 0
    assert opacity(feed, ".followers") == 1
    feed.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    feed.mouse.down()
    feed.wait_for_function("getComputedStyle(document.querySelector('.like .n')).opacity === '1'")
    feed.mouse.up()
    assert opacity(feed, ".like .n") == 0
    assert feed.evaluate("presses") == 0
    feed.locator(".like .n").click()
    assert feed.evaluate("presses") == 1


def test_a_long_press_on_the_button_itself_is_the_site_s(feed: Page, origin: Origin) -> None:
    opened(feed, origin, "likes")
    box = feed.locator(".like").bounding_box()
    assert box is not None
    feed.mouse.move(box["x"] + 4, box["y"] + box["height"] / 2)
    feed.mouse.down()
    feed.wait_for_timeout(500)
    feed.mouse.up()
    assert feed.evaluate("presses") == 1


def test_a_part_without_a_selector_here_changes_nothing(feed: Page, origin: Origin) -> None:
    """Nor does a name that this version does not know."""
    opened(feed, origin, "views", "shorts", "toString")
    assert all(is_seen(feed, each) for each in SEEN)


FILMS = """
const made = (into) => {
  const film = document.createElement("video");
  const track = document.createElement("canvas");
  track.getContext("2d").fillRect(0, 0, 1, 1);
  film.srcObject = track.captureStream(5);
  film.muted = true;
  document.querySelector(into).append(film);
  return film;
};
window.films = [made("article.post"), made("body")];
const play = () => films.forEach((film) => film.play().catch(() => 0));
document.querySelector(".like").onclick = play;
setTimeout(play, 100);
"""


FIELD = """
const field = document.body.appendChild(document.createElement("input"));
field.onkeydown = play;
document.onpointerdown = play;
"""


def test_films_in_posts_begin_when_a_person_presses(feed: Page, origin: Origin) -> None:
    """Not by themselves; what stands outside of posts is the site's, unless its file says that it is a teaser."""
    opened(feed, origin, "autoplay", script=FILMS)
    feed.wait_for_function("!films[1].paused")
    feed.wait_for_function("films[0].paused")
    feed.locator(".like").click()
    feed.wait_for_function("!films[0].paused")
    feed.wait_for_timeout(300)
    assert not feed.evaluate("films[0].paused")


def test_a_teaser_outside_of_posts_begins_by_itself_no_more(feed: Page, origin: Origin) -> None:
    """Where the site's file names it: YouTube plays above its cards, in one place for all of them."""
    teaser = 'document.body.insertAdjacentHTML("beforeend", "<div class=teaser></div>");'
    opened(feed, origin, "autoplay", script=teaser + FILMS.replace('made("body")', 'made(".teaser"), made("body")'))
    feed.wait_for_function("!films[2].paused")
    feed.wait_for_function("films[1].paused")
    feed.locator(".like").click()
    feed.wait_for_function("!films[1].paused")


def test_scrolling_by_touch_and_writing_begin_no_film(feed: Page, origin: Origin) -> None:
    """Nor does what is pressed in another post."""
    opened(feed, origin, "autoplay", script=FILMS + FIELD)
    feed.wait_for_function("!films[1].paused")
    feed.focus("input")
    feed.keyboard.press("k")
    box = feed.locator("article.post").nth(1).bounding_box()
    assert box is not None
    feed.mouse.move(box["x"] + 50, box["y"] + 20)
    feed.mouse.down()
    feed.wait_for_timeout(300)
    assert feed.evaluate("films[0].paused")
    feed.mouse.up()


def test_a_number_is_there_for_who_stays_on_its_button_by_keyboard(feed: Page, origin: Origin) -> None:
    opened(feed, origin, "likes")
    feed.focus("nav a[href='/mail']")
    feed.keyboard.press("Tab")
    assert feed.evaluate("document.activeElement.className") == "like"
    feed.wait_for_function("getComputedStyle(document.querySelector('.like .n')).opacity === '1'")


def test_films_begin_by_themselves_where_nobody_minds(feed: Page, origin: Origin) -> None:
    opened(feed, origin, script=FILMS)
    feed.wait_for_function("films.every((film) => !film.paused)")
