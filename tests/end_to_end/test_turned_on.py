"""The app turns a desktop on: a real Chromium follows GNOME's and KDE's own setting, and everything is put back after.

Nothing is given to the browser but its session: no proxy argument, no certificate of ours. What the engine changes is
all it goes by.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.desktop_session import desktop_session, gnome, gnome_proxy
from tests.end_to_end.engine_process import ENGINE, REPOSITORY, EngineProcess
from tests.end_to_end.test_engine_killed import IS_COVERED, IS_SHOWN, RULES
from tests.end_to_end.world import HOST, World, end_browser
from wellbeing import protocol as say
from wellbeing.demo import browser
from wellbeing.facts import SystemPart

pytestmark = pytest.mark.end_to_end

PAGE = (
    "<!doctype html><head><title>Feed</title></head><body><main>"
    "<article id=first><p>the thighgap plan</p></article></main>"
)
KIOSLAVERC = "# mine\n[Other]\na=b\n\n[Proxy Settings]\nNoProxyFor=work.example\nProxyType=0\n\n[Zebra]\nc=d"
SCHEMA = "org.gnome.system.proxy"
DESKTOPS = {
    "GNOME": {"XDG_CURRENT_DESKTOP": "GNOME"},
    "KDE": {"XDG_CURRENT_DESKTOP": "KDE", "KDE_SESSION_VERSION": "6"},
}


@dataclass
class Desktop:
    """A person's session on `kind` of desktop, with a site, engines and a browser in it."""

    kind: str
    world: World
    env: dict[str, str]
    engine: EngineProcess | None = None

    @property
    def home(self) -> Path:
        return Path(self.env["HOME"])

    def settings(self) -> tuple[str, bytes | None]:
        """Everything that turning the proxy on may change."""
        kde = self.home / ".config" / "kioslaverc"
        return gnome_proxy(self.env), kde.read_bytes() if kde.exists() else None

    def pac_url(self) -> str:
        """Where this desktop's browsers look now, "" for nowhere."""
        if self.kind == "GNOME":
            automatic = gnome(self.env, "get", SCHEMA, "mode") == "'auto'"
            return gnome(self.env, "get", SCHEMA, "autoconfig-url").strip("'") if automatic else ""
        text = (self.home / ".config" / "kioslaverc").read_text()
        lines = dict(line.split("=", 1) for line in text.splitlines() if "=" in line)
        return lines.get("Proxy Config Script", "") if lines.get("ProxyType") == "2" else ""

    def arguments(self) -> list[str]:
        world = self.world
        return [
            *("--data", str(world.data), "--key-file", "--site-host", f"generic={HOST}"),
            *("--resolve", f"{HOST}=127.0.0.1:{world.origin.port}", "--upstream-ca", str(world.authority)),
        ]

    def start_engine(self, *arguments: str, command: Sequence[str] = ENGINE) -> EngineProcess:
        log = self.world.folder / "engine.log"
        self.engine = EngineProcess(arguments or self.arguments(), self.env, log, command=command)
        self.world.stack.callback(self.engine.close)
        return self.engine

    def kill_engine(self) -> None:
        assert self.engine is not None
        os.kill(self.engine.process.pid, signal.SIGKILL)
        self.engine.process.wait(20)

    def turn_on(self) -> list[SystemPart]:
        assert self.engine is not None
        answer = self.engine.ask(say.TurnOn(id=1))
        assert isinstance(answer, say.SystemIs), answer
        return answer.parts

    def look(self) -> list[SystemPart]:
        """How it stands, after whatever the engine does by itself."""
        assert self.engine is not None
        answer = self.engine.ask(say.LookAtSystem(id=2))
        assert isinstance(answer, say.SystemIs), answer
        return answer.parts

    def turned_on(self) -> bool:
        assert self.engine is not None
        answer = self.engine.ask(say.Status(id=3))
        assert isinstance(answer, say.StatusIs), answer
        return answer.turned_on

    def undo(self) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "wellbeing", "undo", "--data", str(self.world.data)]
        return subprocess.run(command, env=self.env, cwd=REPOSITORY, capture_output=True, text=True, timeout=60)

    def open_page(self) -> Page:
        """Chromium of this session, as the person has it; only the site's own authority is known to it besides."""
        direct = f"--host-resolver-rules=MAP {HOST}:443 127.0.0.1:{self.world.origin.port}"
        left_out = ("--user-data-dir", "--no-proxy-server")
        context = self.world.playwright.chromium.launch_persistent_context(
            str(self.home / "profile"),
            executable_path=browser.find_browser(),
            args=[each for each in browser.arguments(self.home, None, [direct]) if not each.startswith(left_out)],
            env=dict(self.env),
            headless=True,
        )
        self.world.stack.callback(end_browser, context)
        return context.new_page()


@pytest.fixture(params=list(DESKTOPS))
def desktop(request: pytest.FixtureRequest, small_world: World) -> Iterator[Desktop]:
    home = small_world.folder / "home"
    (small_world.data / "rules.toml").write_text(RULES)
    small_world.origin.page("/", PAGE)
    with ExitStack() as stack:
        env = stack.enter_context(desktop_session(home, **DESKTOPS[request.param]))
        (home / ".config" / "kioslaverc").write_text(KIOSLAVERC)
        browser.trust_in_profile(home, small_world.authority)
        yield Desktop(request.param, small_world, env)


def states(parts: list[SystemPart], part: str) -> set[str]:
    return {each.state for each in parts if each.part == part}


def wait_for(page: Page, what: str) -> None:
    page.wait_for_function(what, arg="first", timeout=20_000)


def eventually(page: Page, wanted: Callable[[], bool]) -> None:
    """Browsers hear of a change within a second; asked again for as long as a busy machine may take."""
    for _ in range(100):
        if wanted():
            return
        page.wait_for_timeout(100)
    pytest.fail("the browser did not follow")


def test_the_browser_follows_and_everything_is_put_back_when_the_app_is_gone(desktop: Desktop) -> None:
    """On, a covered post; the app's end, and the same page comes straight from the site, its settings as they were."""
    before = desktop.settings()
    engine = desktop.start_engine()
    pac_url = engine.ready().pac_url
    assert not desktop.turned_on()
    parts = desktop.turn_on()
    assert "on" in states(parts, "proxy"), parts
    assert "on" in states(parts, "trust"), parts
    assert desktop.turned_on()
    assert desktop.pac_url() == pac_url
    page = desktop.open_page()
    page.goto(desktop.world.address)
    wait_for(page, IS_COVERED)
    assert engine.end() == 0
    assert desktop.settings() == before

    def comes_straight() -> bool:
        page.goto(desktop.world.address)
        return page.evaluate("document.querySelectorAll('[inert]').length") == 0

    eventually(page, comes_straight)
    wait_for(page, IS_SHOWN)


def test_a_pac_that_moves_is_followed(desktop: Desktop) -> None:
    before = desktop.settings()
    engine = desktop.start_engine()
    first = engine.ready().pac_url
    desktop.turn_on()
    settings = desktop.world.data / "settings.toml"
    settings.write_text(settings.read_text().replace('"generic"', '"generic", "bluesky"'))
    engine.write(say.write(say.Reload()))
    moved = engine.until(lambda event: event if isinstance(event, say.PacMoved) else None)
    assert "on" in states(desktop.look(), "proxy")
    assert desktop.pac_url() == moved.pac_url != first
    assert engine.end() == 0
    assert desktop.settings() == before


def test_after_a_kill_the_next_engine_puts_back_and_turns_on_again(desktop: Desktop) -> None:
    """The wish is kept: also after an orderly end. Between the two, browsing goes on without us."""
    before = desktop.settings()
    engine = desktop.start_engine()
    engine.ready()
    desktop.turn_on()
    desktop.kill_engine()
    assert desktop.pac_url()
    engine = desktop.start_engine()
    ready = engine.ready()
    assert "on" in states(desktop.look(), "proxy")
    assert desktop.pac_url() == ready.pac_url
    assert desktop.turned_on()
    assert engine.end() == 0
    assert desktop.settings() == before
    engine = desktop.start_engine()
    ready = engine.ready()
    assert "on" in states(desktop.look(), "proxy")
    assert desktop.pac_url() == ready.pac_url
    engine.ask(say.TurnOff(id=4))
    assert desktop.settings() == before
    assert not desktop.turned_on()
    engine.end()
    engine = desktop.start_engine()
    engine.ready()
    assert "on" not in states(desktop.look(), "proxy")


def test_an_engine_that_cannot_start_puts_back_what_the_last_one_left(desktop: Desktop) -> None:
    """Crash after crash, the person's internet is as it was."""
    before = desktop.settings()
    desktop.start_engine().ready()
    desktop.turn_on()
    desktop.kill_engine()
    engine = desktop.start_engine(*desktop.arguments(), "--site-host", f"no-such-kind={HOST}")
    assert engine.wait() == 3
    assert desktop.settings() == before


def test_undo_by_hand_after_everything_was_killed(desktop: Desktop) -> None:
    """It leaves nothing, says so line by line, and what was wished for is not turned on again."""
    before = desktop.settings()
    nss = desktop.home / ".pki" / "nssdb"
    trusted = subprocess.check_output(["certutil", "-d", f"sql:{nss}", "-L"], text=True)
    desktop.start_engine().ready()
    parts = desktop.turn_on()
    desktop.kill_engine()
    ran = desktop.undo()
    assert ran.returncode == 0, ran
    assert desktop.settings() == before
    assert subprocess.check_output(["certutil", "-d", f"sql:{nss}", "-L"], text=True) == trusted
    lines = ran.stdout.splitlines()
    on = {part.name for part in parts if part.state == "on"}
    assert {line.partition(": was ")[0].removeprefix("undone: ") for line in lines[:-1]} == on
    assert all(" is now " in line for line in lines[:-1])
    assert lines[-1] == "Nothing of the filter is left in this system."
    assert desktop.undo().stdout == "There is nothing to undo.\n"
    desktop.start_engine().ready()
    assert "on" not in states(desktop.look(), "proxy")
    assert desktop.settings() == before


def test_undo_says_what_it_could_not_put_back(desktop: Desktop) -> None:
    """A read-only folder, a session without a bus: 1, the reason, and the change stays in the list."""
    desktop.start_engine().ready()
    desktop.turn_on()
    desktop.kill_engine()
    gone = {**desktop.env, "DBUS_SESSION_BUS_ADDRESS": "unix:path=/no/bus", "XDG_RUNTIME_DIR": "/no"}
    kept, desktop.env = desktop.env, gone
    ran = desktop.undo()
    desktop.env = kept
    assert ran.returncode == 1, ran
    assert "not undone: GNOME's network proxy" in ran.stdout
    assert desktop.undo().returncode == 0
