"""A limit of one's own, through the real engine in real Chromium: its card, the way out, and carrying on.

One engine and one browser serve all tests; each has a page of its own, and begins with nothing set and nothing counted.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page
from PySide6.QtGui import QImage

from tests.end_to_end.world import World, world
from tests.page.feed import Cover, Eyes
from wellbeing import protocol as say

pytestmark = pytest.mark.end_to_end

SETTINGS = """preset = "balanced"
sites = ["generic"]
hold_ms = 2000
limit_message = "Ana is waiting for your call."
"""
POSTS = "".join(
    f"<article><h2>ana</h2><p>The {loaf} loaf rose twice as high as last week.</p></article>"
    for loaf in ("rye", "spelt", "oat", "corn", "wheat", "barley", "seed", "walnut", "plain")
)
FEED = f"""<!doctype html><html><head><title>Feed</title><style>article{{min-height:300px}}</style></head><body><main>
<textarea id=answer></textarea>{POSTS}</main></body></html>"""
CARD = "Your time in feeds is over for today"


class Feed:
    """An open feed under a limit that the test sets."""

    def __init__(self, world: World, browser: BrowserContext) -> None:
        assert world.engine is not None
        self.world, self.engine = world, world.engine
        self.settings("")
        self.page: Page = browser.new_page()
        self.page.goto(world.address)
        self.eyes = Eyes(self.page)

    def limit(self, *entries: str, end: str = "card") -> None:
        """Write the person's limits, as the settings do, and have them read."""
        listed = ", ".join(f'"{each}"' for each in entries)
        self.settings(f'feed_limits = [{listed}]\nlimit_end = "{end}"\n')

    def settings(self, more: str) -> None:
        text = SETTINGS + more
        (self.world.data / "settings.toml").write_text(text)
        self.engine.ask(say.Reload(id=self.engine.number()))

    def card(self) -> Cover | None:
        return next((each for each in self.eyes.covers() if "leave" in " ".join(each.buttons).lower()), None)

    def until[T](self, ask: Callable[[], T], seconds: float = 20) -> T:
        """The first answer that is something."""
        end = time.monotonic() + seconds
        while not (answer := ask()):
            assert time.monotonic() < end, [each.words for each in self.eyes.covers()]
            self.page.wait_for_timeout(100)
        return answer

    def limits(self) -> say.LimitsAre:
        answer = self.engine.ask(say.Limits(id=self.engine.number()))
        assert isinstance(answer, say.LimitsAre)
        return answer


def begun(small: World) -> tuple[World, BrowserContext]:
    """The site's pages, the engine and a browser."""
    (small.data / "settings.toml").write_text(SETTINGS)
    for path in ("/", "/search"):
        small.origin.page(path, FEED)
    small.start_engine()
    return small, small.open_browser()


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[World, BrowserContext]]:
    with world(tmp_path_factory.mktemp("limits")) as made:
        yield begun(made)


@pytest.fixture
def feed(shared: tuple[World, BrowserContext]) -> Iterator[Feed]:
    yield Feed(*shared)
    shared[0].forget(shared[1])


@pytest.fixture
def feed_of_its_own(small_world: World) -> Feed:
    """For who ends the engine."""
    return Feed(*begun(small_world))


def test_the_card_comes_over_an_open_page_and_its_first_button_leaves(feed: Feed, tmp_path: Path) -> None:
    """At once, with the person's own words, the focus on the way out, and the page behind it at rest."""
    assert feed.card() is None
    feed.limit("all=0")
    card = feed.until(feed.card)
    assert CARD in card.words
    assert "Ana is waiting for your call." in card.words
    assert list(card.buttons) == ["Leave this page", "Carry on…", "I need this now"]
    assert feed.page.evaluate("document.body.inert") is True
    assert feed.eyes.focused() == "Leave this page"
    for name, size, scheme in (
        ("light", (900, 700), "light"),
        ("dark", (900, 700), "dark"),
        ("small", (360, 640), "light"),
    ):
        feed.page.set_viewport_size({"width": size[0], "height": size[1]})
        feed.page.emulate_media(color_scheme=scheme)
        feed.page.screenshot(path=str(tmp_path / f"limit-{name}.png"))
    feed.eyes.press("Leave this page")
    feed.page.wait_for_url("about:blank")


FULL_SCREEN = """(main) => {
  const button = document.createElement("button");
  button.id = "large"; button.textContent = "Large";
  button.onclick = () => document.querySelector("article").requestFullscreen();
  main.prepend(button);
}"""
A_DIALOG = """() => {
  const dialog = document.createElement("dialog");
  dialog.textContent = "Have you seen our app?"; dialog.style = "width:600px;height:500px";
  document.body.append(dialog); dialog.showModal();
}"""


@pytest.mark.parametrize("what", ["film", "dialog", "later dialog"])
def test_the_card_can_be_read_and_pressed_over_a_film_in_full_screen_and_a_dialog(
    feed: Feed, what: str, tmp_path: Path
) -> None:
    """Both lie above everything else of a page: nobody is left in front of a picture that stands still."""
    if what == "dialog":
        feed.page.evaluate(A_DIALOG)
    elif what == "film":
        feed.page.eval_on_selector("main", FULL_SCREEN)
        feed.page.click("#large")
        feed.page.wait_for_function("document.fullscreenElement !== null")
    feed.limit("all=0")
    feed.until(feed.card)
    if what == "later dialog":
        feed.page.evaluate(A_DIALOG)
        feed.page.wait_for_timeout(1_000)
    feed.page.screenshot(path=str(tmp_path / f"limit-over-{what}.png"))
    feed.page.keyboard.press("Escape")
    feed.page.wait_for_timeout(1_000)
    assert feed.card() is not None
    feed.eyes.press("I need this now")
    feed.until(lambda: feed.card() is None)


@pytest.mark.parametrize("held", [True, False])
def test_a_key_that_scrolls_the_page_presses_nothing_on_a_card_that_has_just_come(feed: Feed, held: bool) -> None:
    """Space is held, or pressed again and again; once the person has seen the card, keys press what has the focus."""
    feed.limit("all=0")
    seen, end = 0, time.monotonic() + 20
    while seen < 5:
        assert time.monotonic() < end
        if held:
            feed.page.keyboard.down(" ")
        else:
            feed.page.keyboard.press(" ")
        feed.page.wait_for_timeout(20)
        seen += feed.card() is not None
    feed.page.keyboard.up(" ")
    feed.page.wait_for_timeout(1_000)
    assert feed.card() is not None
    assert feed.page.url.startswith(feed.world.address)
    feed.page.keyboard.press("Enter")
    feed.page.wait_for_url("about:blank")


@pytest.mark.parametrize("ways", [["I need this now"], ["Carry on…", "Look something up", "5 minutes"]])
def test_while_the_filter_is_away_a_limit_of_ones_own_still_opens(feed_of_its_own: Feed, ways: list[str]) -> None:
    """It ended, by a crash or for good: nobody counts, and no button of the card is dead."""
    feed = feed_of_its_own
    feed.limit("all=0")
    feed.until(feed.card)
    feed.engine.close()
    feed.page.wait_for_timeout(1_000)
    for way in ways:
        feed.eyes.press(way)
    feed.until(lambda: feed.card() is None)
    assert feed.page.evaluate("document.body.inert") is False


def test_carrying_on_says_what_for_and_how_long_and_is_counted(feed: Feed) -> None:
    feed.limit("generic=0")
    feed.until(feed.card)
    feed.eyes.press("Carry on…")
    feed.eyes.press("Look something up")
    feed.eyes.press("10 minutes")
    feed.until(lambda: feed.card() is None)
    assert feed.page.evaluate("document.body.inert") is False
    told = feed.limits()
    assert told.carried_on == 1
    assert [each.sites for each in told.limits] == [["generic"]]
    assert 590 < told.limits[0].left <= 600


def test_each_step_of_carrying_on_leads_back_by_mouse_and_keyboard(feed: Feed, tmp_path: Path) -> None:
    """The way out stays the first button, and *Back* is the last one; nothing is counted on the way."""
    feed.limit("all=0")
    feed.until(feed.card)
    feed.eyes.press("Carry on…")
    feed.eyes.press("Look something up")
    for scheme in ("light", "dark"):
        feed.page.emulate_media(color_scheme=scheme)
        feed.page.screenshot(path=str(tmp_path / f"limit-step-{scheme}.png"))
    feed.eyes.press("Back")
    what = feed.until(feed.card)
    assert list(what.buttons)[0::5] == ["Leave this page", "Back"]
    assert feed.eyes.focused() == "Leave this page"
    for _ in range(5):
        feed.page.keyboard.press("Tab")
    assert feed.eyes.focused() == "Back"
    feed.page.wait_for_timeout(700)
    feed.page.keyboard.press("Enter")
    feed.until(lambda: (card := feed.card()) is not None and "Carry on…" in card.buttons)
    assert feed.limits().carried_on == 0


def test_there_is_one_pass_a_visit_for_minutes_and_hours(feed: Feed) -> None:
    """Hours that come after the pass was used ask for no second one; what is given is told as given."""
    feed.limit("all=0")
    feed.until(feed.card)
    for way in ("Carry on…", "Rest a while", "5 minutes"):
        feed.eyes.press(way)
    feed.until(lambda: feed.card() is None)
    [limit] = feed.limits().limits
    assert 290 < limit.given <= 300
    now = datetime.now()
    held = f"{now - timedelta(minutes=5):%H:%M}-{now + timedelta(hours=2):%H:%M}"
    feed.settings(f'feed_limits = ["all=0"]\nquiet_hours = ["all={held}"]\n')
    card = feed.until(feed.card)
    assert list(card.buttons) == ["Leave this page", "I need this now"]
    assert feed.limits().carried_on == 1


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("de", "Deine Zeit bei anderen Seiten ist für heute um"),
        ("es", "Tu tiempo en otros sitios ha terminado por hoy"),
    ],
)
def test_the_card_names_feeds_without_a_name_in_the_persons_language(feed: Feed, code: str, words: str) -> None:
    """No English stands within it."""
    feed.settings(f'feed_limits = ["generic=0"]\nlanguage = "{code}"\n')
    feed.until(lambda: any(words in each.words for each in feed.eyes.covers()))


def test_what_is_needed_now_opens_at_once_and_is_counted_nowhere(feed: Feed) -> None:
    feed.limit("all=0")
    feed.until(feed.card)
    feed.eyes.press("I need this now")
    feed.until(lambda: feed.card() is None)
    assert feed.limits().carried_on == 0


def test_a_looser_limit_opens_an_open_page(feed: Feed) -> None:
    feed.limit("all=0")
    feed.until(feed.card)
    feed.limit("all=30")
    feed.until(lambda: feed.card() is None)


def waits(feed: Feed) -> bool:
    return any("Finish what you are writing" in " ".join(each.words) for each in feed.eyes.covers())


@pytest.mark.parametrize("end", ["card", "slower", "grey", "covered"])
def test_who_is_writing_may_finish(feed: Feed, end: str) -> None:
    """A line says so, also when the field is left to read on; the end comes once nothing is written there any more."""
    feed.page.click("#answer")
    feed.page.keyboard.type("Dear Ana, ")
    feed.limit("all=0", end=end)
    feed.until(lambda: waits(feed))
    feed.page.keyboard.type("see you at eight.")
    feed.page.evaluate("document.activeElement.blur()")
    feed.page.wait_for_timeout(6_000)
    assert waits(feed)
    assert feed.card() is None
    assert covered(feed) == []
    assert feed.page.evaluate("document.body.inert") is False
    assert feed.page.input_value("#answer") == "Dear Ana, see you at eight."
    feed.page.evaluate("document.querySelector('#answer').value = ''")
    feed.until(feed.card)


def test_a_reply_that_was_just_opened_stays_open_and_what_a_page_focuses_by_itself_does_not(feed: Feed) -> None:
    feed.page.evaluate("document.querySelector('#answer').focus()")
    feed.limit("all=0", end="covered")
    feed.until(feed.card)
    feed.page.evaluate("document.activeElement.blur()")
    feed.page.click("#answer")
    feed.until(lambda: waits(feed))
    feed.page.wait_for_timeout(6_000)
    assert waits(feed)
    assert covered(feed) == []
    feed.page.evaluate("document.activeElement.blur()")
    feed.until(feed.card)


def test_what_was_written_can_be_gone_back_to_from_the_card(feed: Feed) -> None:
    feed.page.click("#answer")
    feed.page.keyboard.type("Dear Ana, ")
    feed.page.evaluate("document.activeElement.blur(); scrollTo(0, 2000)")
    feed.limit("all=0")
    card = feed.until(feed.card)
    assert list(card.buttons)[:2] == ["Leave this page", "Finish what I was writing"]
    feed.eyes.press("Finish what I was writing")
    feed.until(lambda: waits(feed))
    feed.page.keyboard.type("see you.")
    assert feed.page.input_value("#answer") == "Dear Ana, see you."


def test_the_grey_leaves_the_page_in_use(feed: Feed, tmp_path: Path) -> None:
    feed.limit("all=0", end="grey")
    card = feed.until(feed.card)
    assert next(iter(card.buttons)) == "Leave this page"
    assert feed.page.evaluate("document.body.inert") is False
    feed.page.screenshot(path=str(tmp_path / "limit-grey.png"))


def test_what_is_no_feed_stays_open_and_the_feed_does_not(feed: Feed) -> None:
    """In one document, as sites move to and fro; and what is spent behind the card is no feed time."""
    feed.limit("all=0")
    feed.until(feed.card)
    feed.page.evaluate("history.pushState({}, '', '/search')")
    feed.until(lambda: feed.card() is None)
    feed.page.evaluate("history.pushState({}, '', '/')")
    feed.until(feed.card)
    before = feed.limits().limits[0].spent
    feed.page.wait_for_timeout(9_000)
    assert feed.limits().limits[0].spent == before


def test_a_page_cannot_press_the_card_or_take_it_away(feed: Feed) -> None:
    """It may tear out our host and click wherever it likes: the card is back, and its limit holds."""
    feed.limit("all=0")
    feed.until(feed.card)
    feed.page.evaluate(
        """() => {
          const press = (x, y) => document.elementFromPoint(x, y)?.dispatchEvent(
            new MouseEvent("click", {bubbles: true, composed: true, clientX: x, clientY: y}));
          for (let x = 0; x < 900; x += 20) for (let y = 0; y < 900; y += 20) press(x, y);
          document.querySelector("html > div").remove();
          document.body.inert = false;
        }"""
    )
    feed.until(feed.card)
    assert feed.limits().carried_on == 0
    assert feed.limits().limits[0].left == 0


def test_the_pause_before_a_feed_has_the_way_out_first_and_comes_once_a_visit(feed: Feed, tmp_path: Path) -> None:
    """The way in comes after a breath; another tab of the same visit opens at once."""
    feed.settings("feed_pause = true\n")
    card = feed.until(feed.card)
    assert "A moment before you go in" in card.words
    assert list(card.buttons) == ["Leave this page"]
    feed.page.screenshot(path=str(tmp_path / "limit-pause.png"))
    feed.until(lambda: (card := feed.card()) is not None and "Open the feed" in card.buttons)
    feed.eyes.press("Open the feed")
    feed.until(lambda: feed.card() is None)
    other = feed.page.context.new_page()
    other.goto(feed.world.address)
    other.wait_for_timeout(2_500)
    assert Eyes(other).covers() == []


def test_a_slower_feed_rests_after_each_screen_and_goes_on(feed: Feed, tmp_path: Path) -> None:
    """At first a small card in the corner; a screen further a moment behind the large one, and on again by itself.

    Whoever goes through it by keyboard is where they were.
    """
    feed.limit("all=0", end="slower")
    feed.until(feed.card)
    assert feed.page.evaluate("document.body.inert") is False
    feed.page.evaluate("document.querySelectorAll('article')[2].tabIndex = 0")
    feed.page.evaluate("document.querySelectorAll('article')[2].focus()")
    feed.page.mouse.move(200, 200)
    feed.page.mouse.wheel(0, 1_100)
    feed.until(lambda: feed.page.evaluate("document.body.inert"))
    card = feed.until(feed.card)
    assert "You chose a slower feed: it goes on by itself in a few seconds." in card.words
    feed.page.screenshot(path=str(tmp_path / "limit-slower.png"))
    feed.until(lambda: not feed.page.evaluate("document.body.inert"))
    assert feed.card() is not None
    assert feed.page.evaluate("scrollY") > 900
    feed.until(lambda: feed.page.evaluate("document.activeElement === document.querySelectorAll('article')[2]"))


def test_covered_posts_have_each_its_show_and_come_back_with_a_looser_limit(feed: Feed, tmp_path: Path) -> None:
    """The page stays in use; what comes later is covered too, and a post that was shown stays shown."""
    feed.limit("all=0", end="covered")
    feed.until(lambda: len(covered(feed)) == 9)
    assert feed.page.evaluate("document.body.inert") is False
    foot = feed.until(feed.card)
    assert next(iter(foot.buttons)) == "Leave this page"
    for scheme in ("light", "dark"):
        feed.page.emulate_media(color_scheme=scheme)
        feed.page.screenshot(path=str(tmp_path / f"limit-covered-{scheme}.png"))
    feed.eyes.press("Show")
    feed.until(lambda: len(covered(feed)) == 8)
    feed.page.evaluate(
        "document.querySelector('main').append(document.createRange().createContextualFragment("
        "'<article><h2>bo</h2><p>A heron, today.</p></article>'))"
    )
    feed.until(lambda: len(covered(feed)) == 9)
    feed.limit("all=30", end="covered")
    feed.until(lambda: not covered(feed))
    assert feed.eyes.covers() == []


def covered(feed: Feed) -> list[Cover]:
    return [each for each in feed.eyes.covers() if each.label == "Covered by your limit"]


def test_hours_without_feeds_end_an_open_page_and_say_until_when(feed: Feed, tmp_path: Path) -> None:
    now = datetime.now().astimezone()
    start, end = (now + timedelta(minutes=minutes) for minutes in (-60, 120))
    feed.settings(f'quiet_hours = ["all={start:%H:%M}-{end:%H:%M}"]\n')
    card = feed.until(feed.card)
    assert f"Feeds rest until {end:%H:%M}" in card.words
    feed.page.screenshot(path=str(tmp_path / "limit-hours.png"))
    feed.eyes.press("I need this now")
    feed.until(lambda: feed.card() is None)


def test_visits_that_are_used_up_end_the_next_one_at_the_door(feed: Feed) -> None:
    feed.settings('feed_openings = ["generic=0"]\n')
    card = feed.until(feed.card)
    assert "Your visits to other sites are over for today" in card.words
    feed.settings('feed_openings = ["generic=1"]\n')
    feed.until(lambda: feed.card() is None)
    feed.until(lambda: feed.limits().limits[0].spent == 1)
    assert feed.card() is None


def bedtime(minutes: int, how: str) -> str:
    """A bedtime so many minutes from now."""
    bed = datetime.now().astimezone() + timedelta(minutes=minutes)
    return f'bedtime = "{bed:%H:%M}"\nwind_down = "{how}"\n'


def redness(feed: Feed) -> int:
    """By how much the first post is redder than it is blue, as it is seen."""
    box = feed.page.locator("article").first.bounding_box()
    assert box is not None
    colour = QImage.fromData(feed.page.screenshot()).pixelColor(int(box["x"] + box["width"] - 20), int(box["y"] + 30))
    return colour.red() - colour.blue()


def shown(feed: Feed, button: str) -> bool:
    return any(button in each.buttons for each in feed.eyes.covers())


def test_before_bed_the_feed_turns_grey_and_has_its_colours_back_where_that_is_wanted(
    feed: Feed, tmp_path: Path
) -> None:
    feed.page.evaluate("document.querySelector('article').style.background = 'rgb(200, 0, 0)'")
    feed.until(lambda: redness(feed) == 200)  # once the post is let be seen
    feed.settings(bedtime(20, "grey"))
    feed.until(lambda: shown(feed, "Winding down"))
    assert 20 < redness(feed) < 180
    assert feed.page.evaluate("document.body.inert") is False
    feed.eyes.press("Winding down")
    feed.until(lambda: shown(feed, "Not tonight"))
    for scheme in ("light", "dark"):
        feed.page.emulate_media(color_scheme=scheme)
        feed.page.screenshot(path=str(tmp_path / f"wind-{scheme}.png"))
    feed.eyes.press("Not tonight")
    feed.until(lambda: feed.eyes.covers() == [])
    assert redness(feed) == 200


def test_before_bed_a_feed_may_get_slower_instead(feed: Feed) -> None:
    feed.settings(bedtime(-5, "slower"))
    feed.until(lambda: shown(feed, "Winding down"))
    feed.page.mouse.move(200, 200)
    feed.page.mouse.wheel(0, 1_100)
    feed.until(lambda: feed.page.evaluate("document.body.inert"))
    assert any("A moment. It goes on by itself." in each.words for each in feed.eyes.covers())
    feed.until(lambda: not feed.page.evaluate("document.body.inert"))


def test_somebody_carries_on_for_what_they_wrote_themselves(feed: Feed, tmp_path: Path) -> None:
    asked = say.KeepOwnPurposes(id=feed.engine.number(), purposes=("See whether Ana wrote",))
    feed.engine.ask(asked)
    feed.limit("all=0")
    feed.until(feed.card)
    feed.eyes.press("Carry on…")
    feed.page.screenshot(path=str(tmp_path / "limit-purposes.png"))
    feed.eyes.press("See whether Ana wrote")
    feed.eyes.press("5 minutes")
    feed.until(lambda: feed.card() is None)
    assert feed.limits().carried_on == 1


def test_lines_of_a_break_are_kept_by_the_engine_and_in_no_file_to_be_read(feed: Feed) -> None:
    feed.engine.ask(say.KeepBreakNote(id=feed.engine.number(), words="a walk by the quiet canal"))
    kept = feed.engine.ask(say.BreakNotes(id=feed.engine.number()))
    assert isinstance(kept, say.BreakNotesAre)
    assert [each.words for each in kept.notes] == ["a walk by the quiet canal"]
    files = [each for each in feed.world.data.rglob("*") if each.is_file()]
    assert not any(b"quiet canal" in each.read_bytes() for each in files)
    gone = feed.engine.ask(say.DeleteBreakNotes(id=feed.engine.number(), everything=True))
    assert isinstance(gone, say.BreakNotesDeleted)
    assert gone.notes == kept.notes
