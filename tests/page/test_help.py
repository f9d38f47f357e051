"""Help on covers and labels, and the card beside a search, in real Chromium: what people see, press and are read."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
import pytest
from playwright.sync_api import BrowserContext, Page

from tests.page.feed import Eyes, article, feed_page, open_feed, settled, words_of
from tests.page.stub import SHOW, SITE, Origin, by_word
from wellbeing.help_words import shipped_help_words
from wellbeing.page_messages import Help, HelpCard, PagePost, PageSite, PageVerdict, PutAway, Searched

HEAVY = PageVerdict("cover", "Self-harm and suicide", "Reads like self-harm or suicide.", "sure", "@ana", help="answer")
DIET = PageVerdict("cover", "Eating disorders and extreme dieting", "Reads like it.", "sure", "@mara", help="find")
LOW = PageVerdict("label", "Heavy feelings", "Reads like heavy feelings.", "sure", "@ana", help="answer")
PAGE_SITE = PageSite(
    SITE.id, SITE.post, SITE.text, SITE.author, SITE.media, SITE.kinds, main=["article.main"], search=["/search?q"]
)
SEARCH = "/search?q=kill+myself"
CARD = HelpCard("findahelpline.com", "112")


def judged(post: PagePost) -> PageVerdict | None:
    """By a word in the text."""
    table = {"HEAVY": HEAVY, "DIET": DIET, "LOW": LOW}
    return next((verdict for word, verdict in table.items() if word in post.text), by_word(post))


@pytest.fixture
def helping(origin: Origin) -> Origin:
    """An origin whose site has a search, and whose engine offers help beside some posts."""
    origin.setup |= {"site": PAGE_SITE, "help_words": shipped_help_words()}
    origin.engine.judge = judged
    return origin


def search(page: Page, origin: Origin, path: str = SEARCH, **parts: str) -> Eyes:
    """Opens a page of results."""
    for each in (path, "/"):
        origin.pages[each] = (feed_page(article("plain"), **parts), {})
    page.goto(origin.url + path)
    settled(page)
    return Eyes(page)


def shown_card(page: Page, origin: Origin, **parts: str) -> Eyes:
    """The card, on a page of results."""
    eyes = search(page, origin, **parts)
    origin.engine.wait_for(lambda: origin.engine.of(Searched))
    origin.engine.say(CARD)
    page.wait_for_function("document.documentElement.firstElementChild.nextElementSibling.localName === 'div'")
    return eyes


def until(page: Page, ready: Callable[[], bool]) -> None:
    """Until `ready()`; fails after five seconds."""
    for _ in range(100):
        if ready():
            return
        page.wait_for_timeout(50)
    raise AssertionError("it did not come to that")


# covers


def test_help_stands_beside_heavy_posts_and_beside_no_others(page: Page, helping: Origin) -> None:
    """In a line of its own, after the way out; the four choices stay."""
    open_feed(page, helping, article("HEAVY"), article("plain"), article("DIET"), article("plain"), article("COVER"))
    heavy, diet, other = Eyes(page).covers()
    assert list(heavy.buttons) == ["Skip", "Show", "Always show @ana", "Wrong?", "Why?", "How to answer", "Find help"]
    assert list(diet.buttons) == ["Skip", "Show", "Always show @mara", "Wrong?", "Why?", "Find help"]
    assert list(other.buttons) == ["Skip", "Show", "Always show @ana", "Wrong?", "Why?"]


def test_a_discreet_cover_does_not_say_that_help_stands_beside_it(page: Page, helping: Origin) -> None:
    helping.setup["discreet"] = True
    open_feed(page, helping, article("HEAVY"), article("plain"), article("LOW"))
    eyes = Eyes(page)
    eyes.press("Something you set aside")
    assert not [each for cover in eyes.covers() for each in cover.buttons if "elp" in each or "answer" in each]


@pytest.mark.parametrize("width", [800, 360, 320])
def test_every_button_of_such_a_cover_can_be_pressed(page: Page, helping: Origin, width: int) -> None:
    """The cover of a short post makes itself the room; nothing is cut on a narrow screen."""
    page.set_viewport_size({"width": width, "height": 700})
    style = "main{width:96%;margin:8px auto} article{display:block;min-height:10px}"
    name = "@a_very_long_name_that_goes_on_and_on_for_ever"
    helping.engine.judge = lambda post: msgspec.structs.replace(HEAVY, author=name) if "HEAVY" in post.text else SHOW
    open_feed(page, helping, article("HEAVY"), article("plain"), style=style)
    eyes = Eyes(page)
    box = page.locator("article").first.bounding_box()
    assert box is not None
    for button in ("Skip", "Wrong?", "How to answer", "Find help"):
        x, y = eyes.middle(eyes.find(button))
        assert box["x"] < x < box["x"] + box["width"]
        assert box["y"] + 8 < y < box["y"] + box["height"] - 8


def test_find_help_asks_for_the_app_s_window_and_says_so(page: Page, helping: Origin) -> None:
    """The post stays covered, the focus stays on the button, and nothing is counted as an act."""
    open_feed(page, helping, article("DIET"))
    eyes = Eyes(page)
    eyes.press("Find help")
    helping.engine.wait_for(lambda: helping.engine.of(Help))
    assert helping.engine.of(Help) == [Help("p1", "")]
    assert helping.engine.acts == []
    assert words_of(page) == ["k"]
    assert eyes.focused() == "Find help opens in the app"


def test_find_help_says_where_it_is_when_the_app_is_away(page: Page, helping: Origin) -> None:
    open_feed(page, helping, article("DIET"))
    helping.engine.refuse = True
    helping.engine.drop()
    helping.engine.wait_for(lambda: len(helping.engine.paths) > 1)
    eyes = Eyes(page)
    eyes.press("Find help")
    assert eyes.focused() == "Find help is in the app’s menu"


def test_how_to_answer_unfolds_three_sentences_and_help(context: BrowserContext, helping: Origin) -> None:
    """Each is copied with its own button, as it stands there; the post stays covered, and Back leads back."""
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    open_feed(page, helping, article("HEAVY"))
    eyes = Eyes(page)
    eyes.press("How to answer")
    (cover,) = eyes.covers()
    sentences = [words for words in cover.words if words.endswith("?") or "help." in words]
    assert len(sentences) == 3
    assert any("emergency number of the place where they are" in words for words in cover.words)
    for sentence in sentences:
        assert eyes.focused() == f"Copy: {sentence}"
        page.keyboard.press("Enter")
        until(page, lambda sentence=sentence: eyes.focused() == f"Copied: {sentence}")
        assert page.evaluate("navigator.clipboard.readText()") == sentence
        page.keyboard.press("Tab")
    assert eyes.focused() == "Back"
    eyes.press("Open Find help")
    helping.engine.wait_for(lambda: helping.engine.of(Help))
    assert helping.engine.of(Help) == [Help("p1", "answer")]
    eyes.press("Back")
    assert words_of(page) == ["k"]
    assert "How to answer" in eyes.covers()[0].buttons
    assert helping.engine.acts == []


def test_esc_leads_back_from_how_to_answer(page: Page, helping: Origin) -> None:
    open_feed(page, helping, article("HEAVY"))
    eyes = Eyes(page)
    eyes.press("How to answer")
    page.keyboard.press("Escape")
    assert "Skip" in eyes.covers()[0].buttons
    assert words_of(page) == ["k"]


def test_a_page_that_forbids_copying_is_told_of(context: BrowserContext, helping: Origin) -> None:
    """Where the site's policy keeps the clipboard closed, the words can be had in the app."""
    html = feed_page(article("HEAVY"))
    helping.pages["/"] = (html, {"Permissions-Policy": "clipboard-write=()"})
    page = context.new_page()
    page.goto(helping.url + "/")
    settled(page)
    eyes = Eyes(page)
    eyes.press("How to answer")
    eyes.press("Copy")
    until(page, lambda: eyes.focused().startswith("Not copied: "))
    assert any("Find help in the app has them" in words for words in eyes.covers()[0].words)


def test_a_label_unfolds_how_to_answer_too(page: Page, helping: Origin) -> None:
    """The post is read on; the chip opens, shows the sentences, and closes."""
    open_feed(page, helping, article("plain"), article("LOW"), article("plain"))
    eyes = Eyes(page)
    eyes.press("Heavy feelings")
    eyes.press("How to answer")
    (chip,) = eyes.covers()
    assert chip.words[0] == "How to answer"
    eyes.press("Open Find help")
    helping.engine.wait_for(lambda: helping.engine.of(Help))
    page.keyboard.press("Escape")
    eyes.press("Close")
    assert words_of(page) == ["s", "s", "s"]
    assert list(eyes.covers()[0].buttons) == ["Heavy feelings"]


# the card


def test_a_search_for_self_harm_is_told_without_its_words(page: Page, helping: Origin) -> None:
    """The engine hears that the card may be wanted, once; not what was searched for."""
    search(page, helping)
    helping.engine.wait_for(lambda: helping.engine.of(Searched))
    page.wait_for_timeout(1_500)
    assert helping.engine.of(Searched) == [Searched()]
    assert "myself" not in repr(helping.engine.heard)


@pytest.mark.parametrize("path", ["/search?q=suicide+prevention", "/search?q=sourdough", "/?q=kill+myself"])
def test_other_searches_tell_nothing(page: Page, helping: Origin, path: str) -> None:
    search(page, helping, path)
    page.wait_for_timeout(1_500)
    assert helping.engine.of(Searched) == []


def test_a_search_within_the_same_page_is_noticed(page: Page, helping: Origin) -> None:
    """Sites change the address without loading; one that did not stand for a moment was typed through."""
    search(page, helping, "/")
    page.evaluate("history.pushState(null, '', '/search?q=ich+will+sterben'); history.pushState(null, '', '/')")
    page.wait_for_timeout(1_200)
    assert helping.engine.of(Searched) == []
    page.evaluate("history.pushState(null, '', '/search?q=ich+will+sterben')")
    helping.engine.wait_for(lambda: helping.engine.of(Searched))


def test_the_card_says_help_first_and_takes_no_focus(page: Page, helping: Origin) -> None:
    eyes = shown_card(page, helping)
    (card,) = eyes.covers()
    assert list(card.buttons) == ["Open Find help", "Go on", "Not for 30 days"]
    assert any("call 112" in words for words in card.words)
    assert any("findahelpline.com" in words for words in card.words)
    assert page.evaluate("document.activeElement === document.body")
    assert any(name.startswith("You don’t have to be alone with this") for name in eyes.read_out())


def test_the_card_is_the_first_thing_that_the_keyboard_reaches(page: Page, helping: Origin) -> None:
    """Help, the page that lists helplines, the way on; Esc there goes on, and the page stays as it is."""
    eyes = shown_card(
        page, helping, script="window.escapes = 0; onkeydown = (event) => { escapes += event.key === 'Escape' };"
    )
    order = []
    for _ in range(4):
        page.keyboard.press("Tab")
        order.append(eyes.focused())
    assert order == ["Helplines by country: findahelpline.com", "Open Find help", "Go on", "Not for 30 days"]
    before = page.url
    page.keyboard.press("Escape")
    assert eyes.covers() == []
    assert (page.url, page.evaluate("escapes")) == (before, 0)


def test_the_card_opens_find_help_and_stays_to_be_read(page: Page, helping: Origin) -> None:
    eyes = shown_card(page, helping)
    eyes.press("Open Find help")
    helping.engine.wait_for(lambda: helping.engine.of(Help))
    assert helping.engine.of(Help) == [Help("", "")]
    (card,) = eyes.covers()
    assert any("Find help opens in the app" in words for words in card.words)
    assert any("112" in words for words in card.words)
    eyes.press("Go on")
    assert eyes.covers() == []


def test_the_card_can_be_put_away_and_that_can_be_undone(page: Page, helping: Origin) -> None:
    eyes = shown_card(page, helping)
    eyes.press("Not for 30 days")
    helping.engine.wait_for(lambda: helping.engine.of(PutAway))
    assert list(eyes.covers()[0].buttons) == ["Close", "Undo"]
    eyes.press("Undo")
    helping.engine.wait_for(lambda: len(helping.engine.of(PutAway)) == 2)
    assert helping.engine.of(PutAway) == [PutAway(True), PutAway(False)]
    assert "Not for 30 days" in eyes.covers()[0].buttons


def test_the_link_leads_to_the_list_of_helplines_in_a_tab_of_its_own(page: Page, helping: Origin) -> None:
    """The page learns nothing of it, and the list not where from."""
    eyes = shown_card(page, helping)
    page.keyboard.press("Tab")
    asked: list[dict[str, str]] = []

    def answer(route, request) -> None:  # type: ignore[no-untyped-def]
        asked.append({"url": request.url, **request.headers})
        route.fulfill(body="helplines", content_type="text/html")

    page.context.route("https://findahelpline.com/", answer)
    with page.context.expect_page() as opened:
        page.keyboard.press("Enter")
    opened.value.wait_for_load_state()
    assert [each["url"] for each in asked] == ["https://findahelpline.com/"]
    assert "referer" not in asked[0]
    assert opened.value.evaluate("opener") is None
    assert len(eyes.covers()) == 1


@pytest.mark.parametrize("width", [800, 360])
@pytest.mark.parametrize("background", ["#ffffff", "#15202b"])
def test_the_card_stands_within_the_window(page: Page, helping: Origin, width: int, background: str) -> None:
    """It hides no more than a corner, and is light or dark as its page is."""
    page.set_viewport_size({"width": width, "height": 700})
    eyes = shown_card(page, helping, style=f"body{{background:{background}}}")
    (card,) = eyes.covers()
    assert ("dark" if background == "#15202b" else "light") in card.classes
    for button in card.buttons:
        x, y = eyes.middle(eyes.find(button))
        assert 0 < x < width
        assert 350 < y < 700


def test_an_opened_post_is_told_as_the_one_that_its_page_is_about(page: Page, helping: Origin) -> None:
    open_feed(page, helping, article("HEAVY", kind="post main"), article("an answer"))
    assert [post.main for post in helping.engine.posts] == [True, False]


# what a page tries

FORGE = """() => {
  const hosts = [document.documentElement.children[1], ...document.querySelectorAll("article > :last-child")];
  for (const host of hosts) {
    const box = host.getBoundingClientRect();
    for (let x = 4; x < box.width; x += 12) for (let y = 4; y < box.height; y += 12) {
      const at = {bubbles: true, composed: true, detail: 1, clientX: box.x + x, clientY: box.y + y};
      host.dispatchEvent(new MouseEvent("click", at));
    }
    for (const key of ["Enter", " ", "Escape"]) host.dispatchEvent(new KeyboardEvent("keydown", {key, bubbles: true}));
    host.focus(); host.click();
  }
}"""


def test_a_page_can_neither_press_nor_read_what_offers_help(page: Page, helping: Origin) -> None:
    """Events of its own press nothing; the roots are closed, and no words of ours can be found."""
    helping.pages[SEARCH] = (feed_page(article("HEAVY"), article("plain")), {})
    page.goto(helping.url + SEARCH)
    settled(page)
    helping.engine.wait_for(lambda: helping.engine.of(Searched))
    helping.engine.say(CARD)
    page.wait_for_function("document.documentElement.children.length === 3")
    page.evaluate(FORGE)
    page.wait_for_timeout(200)
    assert [helping.engine.of(kind) for kind in (Help, PutAway)] == [[], []]
    assert helping.engine.acts == []
    assert len(Eyes(page).covers()) == 2
    assert page.evaluate("document.documentElement.children[1].shadowRoot") is None
    for words in ("alone with this", "Find help", "How to answer", "112", "Helplines"):
        assert page.evaluate("(words) => find(words, false, false, true)", words) is False


def test_a_page_that_takes_the_card_away_finds_it_there_again(page: Page, helping: Origin) -> None:
    eyes = shown_card(page, helping)
    page.evaluate("document.documentElement.children[1].remove()")
    page.wait_for_function("document.documentElement.children.length === 3")
    assert len(eyes.covers()) == 1


def test_strict_pages_show_it_too(page: Page, helping: Origin) -> None:
    """With Trusted Types and no styles of its own allowed."""
    policy = "require-trusted-types-for 'script'; style-src 'none'; script-src 'nonce-@NONCE@'"
    helping.pages[SEARCH] = (feed_page(article("HEAVY"), style=""), {"Content-Security-Policy": policy})
    refused: list[str] = []
    page.on("console", lambda message: refused.append(message.text))
    page.goto(helping.url + SEARCH)
    settled(page)
    helping.engine.wait_for(lambda: helping.engine.of(Searched))
    refused.clear()
    helping.engine.say(CARD)
    for _ in range(500):  # wait_for_function is eval here, and refused
        page.wait_for_timeout(20)
        if page.evaluate("document.documentElement.children.length === 3"):
            break
    eyes = Eyes(page)
    eyes.press("How to answer")
    assert len(eyes.covers()) == 2
    assert refused == []
