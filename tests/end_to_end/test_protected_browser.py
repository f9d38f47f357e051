"""The protected browser and the made-up bank, through the whole program: its own engine opens real Chromium."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Error, Page

from tests.end_to_end.world import World
from wellbeing import protocol as say
from wellbeing.demo.engine_at_hand import EngineError
from wellbeing.engine.false_certificate import BANK

pytestmark = pytest.mark.end_to_end

RULES = '[[rule]]\nname = "Body stuff"\nwords = ["thighgap"]\naction = "cover"\n'
PAGE = "<!doctype html><head><title>Feed</title></head><article id=named><p>the thighgap plan</p></article>"
IS_COVERED = "() => [...document.getElementById('named').children].some(each => each.inert)"

FIREFOX = """#!/bin/sh
# Firefox of a person without a screen, who goes from the start page to their feed at once.
echo $$ >> "{pids}"
for each; do shift; case "$each" in file:*) each=https://feed.example/;; esac; set -- "$@" "$each"; done
exec "{real}" --headless "$@"
"""
WITHOUT_A_SCREEN = """#!/bin/sh
# The browser of a person without a screen, whom a test may ask what it shows.
echo $$ >> "{pids}"
echo "$@" >> "{arguments}"
exec "{real}" --headless=new --remote-debugging-port=0 --disable-background-networking --disable-component-update \\
  --disable-sync "$@"
"""


@dataclass
class Person:
    """Somebody with a home folder and Chromium, and a small world around them."""

    world: World
    folder: Path

    @property
    def home(self) -> Path:
        return self.folder / "home"

    @property
    def own(self) -> Path:
        return self.world.data / "protected-browser"

    def opened(self) -> list[str]:
        """The arguments of every browser that was started."""
        return (self.folder / "arguments").read_text().splitlines()

    def ask(self, command: Callable[..., say.Command]) -> say.AnyEvent:
        assert self.world.engine is not None
        return self.world.engine.ask(command(id=self.world.engine.number()))

    def browser(self, profile: str) -> Browser:
        """The browser that was opened with `profile`."""
        address = self.own / profile / "DevToolsActivePort"
        until(address.exists, "a browser that can be asked")
        port = int(address.read_text().splitlines()[0])
        browser = self.world.playwright.chromium.connect_over_cdp(f"http://127.0.0.1:{port}")
        self.world.stack.callback(browser.close)
        return browser


def until(condition: Callable[[], object], what: str, seconds: float = 20) -> None:
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, f"waited in vain for {what}"
        time.sleep(0.05)


@pytest.fixture
def person(small_world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Person]:
    folder = tmp_path / "person"
    (folder / "home").mkdir(parents=True)
    (folder / "bin").mkdir()
    real = shutil.which("chromium")
    assert real is not None, "this test needs chromium: apt-get install chromium libnss3-tools"
    script = folder / "bin" / "chromium"
    script.write_text(WITHOUT_A_SCREEN.format(pids=folder / "pids", arguments=folder / "arguments", real=real))
    script.chmod(0o755)
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CURRENT_DESKTOP"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(folder / "home"))
    monkeypatch.setenv("PATH", f"{folder / 'bin'}{os.pathsep}{os.environ['PATH']}")
    (small_world.data / "rules.toml").write_text(RULES)
    small_world.origin.page("/", PAGE)
    yield Person(small_world, folder)
    for line in (folder / "pids").read_text().split() if (folder / "pids").exists() else []:
        with contextlib.suppress(ProcessLookupError):
            os.kill(int(line), signal.SIGKILL)


def visit(person: Person, page: Page) -> None:
    page.goto(person.world.address)
    page.wait_for_function(IS_COVERED, timeout=10_000)


def is_covered(person: Person, page: Page) -> bool:
    """Whether the filter is in between now; without it the name is not found."""
    try:
        page.goto(person.world.address)
        page.wait_for_function(IS_COVERED, timeout=3_000)
    except Error:
        return False
    return True


def test_a_post_is_covered_and_nothing_of_the_system_is_changed(person: Person) -> None:
    """Its trust and its way are its own; checks are on, and no argument tells it to overlook anything."""
    person.world.start_engine()
    assert isinstance(person.ask(say.OpenProtectedBrowser), say.Done)
    visit(person, person.browser("chromium-profile").contexts[0].new_page())
    assert list(person.home.iterdir()) == []
    assert not [
        each for each in person.opened() if "ignore-certificate-errors" in each or "proxy" in each.split("file:")[0]
    ]


def test_its_start_page_names_the_feeds(person: Person) -> None:
    person.world.start_engine()
    person.ask(say.OpenProtectedBrowser)
    pages = person.browser("chromium-profile").contexts[0].pages
    start = next(page for page in pages if page.url.startswith("file:"))
    assert start.get_by_role("link").all_inner_texts() == ["feed.example"]


def test_an_open_one_follows_a_restarted_filter(person: Person) -> None:
    """The PAC moves to another port and path: the browser is told, and covers go on."""
    engine = person.world.start_engine()
    person.ask(say.OpenProtectedBrowser)
    page = person.browser("chromium-profile").contexts[0].new_page()
    visit(person, page)
    for _ in range(3):  # a spare port would serve the first time
        os.kill(engine.pid, signal.SIGKILL)
        last, engine = engine, person.world.start_engine()
        assert engine.ready.pac_url != last.ready.pac_url
        began = time.monotonic()
        until(lambda: is_covered(person, page), "a cover after the restart")
        print(f"covered {time.monotonic() - began:.1f} s after the filter was back")


def test_the_made_up_bank_is_refused_by_a_browser_that_trusts_us(person: Person) -> None:
    """Seen over DevTools: not an unknown authority, but a certificate that may not speak for this name."""
    person.world.start_engine()
    assert isinstance(person.ask(say.FakeBank), say.Done)
    (page,) = person.browser("chromium-fake-bank").contexts[0].pages
    page.wait_for_function("() => document.body.innerText.includes('ERR_')")
    shown = page.inner_text("body")
    assert BANK in shown
    assert "ERR_CERT_INVALID" in shown
    assert person.world.origin.log == []
    assert list(person.home.iterdir()) == []


@pytest.fixture
def with_firefox_alone(person: Person, monkeypatch: pytest.MonkeyPatch) -> Person:
    """A person who has Firefox, certutil, and no other browser."""
    firefox, certutil = shutil.which("firefox-esr") or shutil.which("firefox"), shutil.which("certutil")
    if not (firefox and certutil):
        pytest.fail("this test needs firefox and certutil: apt-get install firefox-esr libnss3-tools")
    folder = person.folder / "only"
    folder.mkdir()
    (folder / "certutil").symlink_to(certutil)
    (folder / "firefox").write_text(FIREFOX.format(pids=person.folder / "pids", real=firefox))
    (folder / "firefox").chmod(0o755)
    monkeypatch.setenv("PATH", str(folder))
    return person


def test_firefox_comes_through_the_filter_too(with_firefox_alone: Person) -> None:
    """Nobody else can tell it where feed.example is, and nobody else speaks for it."""
    with_firefox_alone.world.start_engine()
    assert isinstance(with_firefox_alone.ask(say.OpenProtectedBrowser), say.Done)
    until(lambda: "/" in with_firefox_alone.world.origin.paths(), "the site to be asked", 40)


def test_the_page_script_works_in_firefox(with_firefox_alone: Person) -> None:
    """Its page tells the site whether the post is covered, and that the other one is shown."""
    world = with_firefox_alone.world
    tell = """<script>setInterval(() => {
      const post = document.getElementById("named"), plain = document.getElementById("plain");
      const covered = [...post.children].some(each => each.inert);
      if (covered && getComputedStyle(plain).opacity === "1") fetch("/softened");
    }, 200)</script>"""
    world.origin.page("/", PAGE + "<article id=plain><p>bread rose twice</p></article>" + tell)
    world.start_engine()
    assert isinstance(with_firefox_alone.ask(say.OpenProtectedBrowser), say.Done)
    until(lambda: "/softened" in world.origin.paths(), "a cover in Firefox", 40)


def test_firefox_refuses_the_made_up_bank(with_firefox_alone: Person) -> None:
    with_firefox_alone.world.start_engine()
    assert isinstance(with_firefox_alone.ask(say.FakeBank), say.Done)
    assert with_firefox_alone.world.origin.log == []


def test_without_a_browser_the_person_is_told_what_to_do(person: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(person.folder))
    person.world.start_engine()
    for command in (say.OpenProtectedBrowser, say.FakeBank):
        with pytest.raises(EngineError, match="install"):
            person.ask(command)


def test_a_browser_that_cannot_start_is_said(person: Person) -> None:
    (person.folder / "bin" / "chromium").write_text("#!/bin/sh\nexit 1\n")
    person.world.start_engine()
    with pytest.raises(EngineError, match="screen"):
        person.ask(say.OpenProtectedBrowser)
