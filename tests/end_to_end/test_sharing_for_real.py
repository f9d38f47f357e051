"""A person passes a health claim on: real engine, model, proxy and Chromium, at a site whose file names its buttons."""

from __future__ import annotations

import shutil
from importlib.resources import files
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.end_to_end.world import SETTINGS, World
from tests.page.feed import Eyes
from wellbeing.demo.engine_at_hand import EngineAtHand

OFF = "ask_before_sharing = false\n"
POSTS = {
    "tea": "This tea cures everything within a week, and doctors hide it because they earn nothing from it.",
    "cup": "Doctors hide this: one cup of dandelion tea a day cures cancer and diabetes. Throw away your pills.",
    "bread": "The bread rose well this morning.",
}
DRAWN = "".join(
    f'<article id="{name}"><p class="e-content">{text}</p><button class="share">Share</button></article>'
    for name, text in POSTS.items()
)
PAGE = f"""<!doctype html><html><head><title>Feed</title></head><body><main>{DRAWN}</main><script>
window.shared = []; window.heard = 0;
for (const type of ["pointerdown", "mousedown", "mouseup", "click", "keydown"])
  addEventListener(type, (event) => {{ heard += event.target.className === "share"; }}, true);
document.addEventListener("click", ({{target}}) => target.className === "share" && shared.push(target.parentNode.id));
</script></body></html>"""
ALONE = PAGE.replace(DRAWN, f'<article id="tea"><p class="e-content">{POSTS["tea"]}</p></article>').replace(
    "</main>", '</main><aside id="below"><button class="share">Share</button></aside>'
)
"""The page of one post, whose button to share stands below it."""
LABELLED = "id => [...document.getElementById(id).children].some((each) => each.localName === 'div')"
ASKS = "Not sure: leave it"


def site_that_shares(world: World, monkeypatch: pytest.MonkeyPatch) -> Page:
    """The world's page, with an engine whose file of the generic site names buttons to share."""
    filters = shutil.copytree(str(files("filters")), world.folder / "packages" / "filters")
    file = Path(filters) / "sites" / "generic.toml"
    file.write_text(file.read_text().replace("[page]\n", '[page]\nshare = ["button.share"]\n', 1))
    monkeypatch.setenv("PYTHONPATH", str(world.folder / "packages"))
    program = ("-P", "-m", "wellbeing", "engine")
    world.engine = EngineAtHand(world.arguments, world.folder / "engine.log", program)
    world.stack.callback(world.engine.close)
    world.origin.page("/", PAGE)
    page = world.open_browser().new_page()
    page.goto(world.address)
    for claim in ("tea", "cup"):
        page.wait_for_function(LABELLED, arg=claim)
    page.wait_for_function("() => getComputedStyle(document.getElementById('bread')).opacity === '1'")
    return page


def asked(eyes: Eyes) -> bool:
    """Whether the question stands there."""
    return any(ASKS in cover.buttons for cover in eyes.covers())


def world_of_one(world: World, monkeypatch: pytest.MonkeyPatch) -> Page:
    """The page of one post, beside which its button stands."""
    page = site_that_shares(world, monkeypatch)
    world.origin.page("/tea", ALONE)
    page.goto(f"{world.address}/tea")
    page.wait_for_function(LABELLED, arg="tea")
    return page


def share(page: Page, post: str) -> None:
    """Press the post's button, as a person does."""
    page.locator(f"#{post} .share").click()


@pytest.mark.end_to_end
def test_a_health_claim_is_shared_after_a_thought(small_world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """Asked once and not shared; shared by the press after a yes. Another is left; other posts are just shared."""
    page = site_that_shares(small_world, monkeypatch)
    eyes = Eyes(page)
    share(page, "bread")
    assert page.evaluate("shared") == ["bread"]
    heard = page.evaluate("heard")
    share(page, "tea")
    assert asked(eyes)
    assert page.evaluate("[shared, heard]") == [["bread"], heard]
    eyes.press("Yes, go on")
    assert page.evaluate("shared") == ["bread"]
    share(page, "tea")
    assert (asked(eyes), page.evaluate("shared")) == (False, ["bread", "tea"])
    share(page, "cup")
    eyes.press(ASKS)
    assert (asked(eyes), page.evaluate("shared")) == (False, ["bread", "tea"])
    share(page, "tea")
    assert (asked(eyes), page.evaluate("shared")) == (False, ["bread", "tea", "tea"])


@pytest.mark.end_to_end
def test_a_button_below_the_post_that_a_page_is_about_asks_too(
    small_world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on the page of a film: the press that follows a yes is the site's."""
    page = world_of_one(small_world, monkeypatch)
    eyes = Eyes(page)
    share(page, "below")
    assert (asked(eyes), page.evaluate("shared")) == (True, [])
    eyes.press("Yes, go on")
    share(page, "below")
    assert (asked(eyes), page.evaluate("shared")) == (False, ["below"])


@pytest.mark.end_to_end
@pytest.mark.parametrize("from_the_start", [True, False])
def test_who_switched_it_off_is_never_asked(
    small_world: World, monkeypatch: pytest.MonkeyPatch, from_the_start: bool
) -> None:
    """Open pages follow at once, without being loaded again."""
    settings = small_world.data / "settings.toml"
    if from_the_start:
        settings.write_text(SETTINGS + OFF)
    page = site_that_shares(small_world, monkeypatch)
    if not from_the_start:
        said: list[str] = []
        page.on("websocket", lambda socket: socket.on("framereceived", lambda frame: said.append(str(frame))))
        page.reload()
        page.wait_for_function(LABELLED, arg="cup")
        settings.write_text(SETTINGS + OFF)
        for _ in range(400):
            if any('"forget"' in each for each in said) and '"verdicts"' in said[-1]:
                break
            page.wait_for_timeout(25)
        else:
            raise AssertionError(said)
        assert '"claim"' not in said[-1]
    share(page, "tea")
    share(page, "cup")
    assert (asked(Eyes(page)), page.evaluate("shared")) == (False, ["tea", "cup"])
