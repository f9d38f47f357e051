"""A whole small world for end-to-end tests: a site over TLS, the real engine, and Chromium that trusts our CA by NSS.

Certificate checks stay on everywhere. Nothing here is skipped when a part is missing: the test fails and says which.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import BrowserContext, Playwright
from playwright.sync_api import Error as PlaywrightError

from tests.end_to_end.desktop import until
from tests.end_to_end.driver import DRIVER
from tests.end_to_end.origin import Origin
from wellbeing import protocol as say
from wellbeing.demo import browser, certificate
from wellbeing.demo.engine_at_hand import EngineAtHand

HOST = "feed.example"
SETTINGS = 'preset = "balanced"\nsites = ["generic"]\nhold_ms = 2000\n'
"""Holds are long, so that a busy machine tests what is covered, not how fast (test_zero_flash does that)."""


@dataclass
class World:
    """`folder` is the test's own. The engine is started by `start_engine`, browsers by `open_browser`."""

    folder: Path
    origin: Origin
    authority: Path
    playwright: Playwright
    stack: ExitStack
    engine: EngineAtHand | None = None
    kind: str = "generic"

    @property
    def data(self) -> Path:
        return self.folder / "data"

    @property
    def address(self) -> str:
        return f"https://{HOST}"

    @property
    def arguments(self) -> list[str]:
        """What an engine for the site is started with."""
        return [
            *("--data", str(self.data), "--key-file", "--site-host", f"{self.kind}={HOST}"),
            *("--resolve", f"{HOST}=127.0.0.1:{self.origin.port}", "--upstream-ca", str(self.authority)),
            *("--language", "en"),
        ]

    def start_engine(self, *extra: str) -> EngineAtHand:
        """Start the engine for the site, as a kind of generic feed."""
        self.engine = EngineAtHand([*self.arguments, *extra], self.folder / "engine.log")
        self.stack.callback(self.engine.close)
        return self.engine

    def open_browser(self, *extra: str, name: str = "home", follow_system: bool = False) -> BrowserContext:
        """Chromium in a profile of its own that trusts our CA and the site's, and follows our PAC.

        `follow_system`: by KDE's settings below its own home folder (see `point_at`) rather than by an argument. When
        the engine is gone, the browser reaches the site DIRECT through a resolver rule.
        """
        assert self.engine is not None
        home = self.folder / name
        home.mkdir(mode=0o700, exist_ok=True)
        trust = browser.trust_in_profile(home, Path(self.engine.ready.ca_certificate), self.authority)
        direct = f"--host-resolver-rules=MAP {HOST}:443 127.0.0.1:{self.origin.port}"
        arguments = browser.arguments(home, self.engine.ready.pac_url, [*trust, direct, *extra])
        desktop = {"XDG_CURRENT_DESKTOP": "KDE", "KDE_SESSION_VERSION": "6"} if follow_system else {}
        if follow_system:
            self.point_at(self.engine.ready.pac_url, name)
        left_out = ("--user-data-dir", "--proxy-pac-url") if follow_system else ("--user-data-dir",)
        context = self.playwright.chromium.launch_persistent_context(
            str(home / "profile"),
            executable_path=browser.find_browser(),
            args=[each for each in arguments if not each.startswith(left_out)],
            env={**browser.environment(home), "XDG_CONFIG_HOME": str(home / ".config"), **desktop},
            headless=True,
            viewport={"width": 800, "height": 900},
        )
        self.stack.callback(end_browser, context)
        return context

    def forget(self, browser: BrowserContext) -> None:
        """For the next test beside this engine: every page is closed and, once the last was heard of, all forgotten."""
        assert self.engine is not None
        for page in browser.pages[1:]:
            page.close()
        until(lambda: self._open_documents() == 0, 20, "the end of the last page")
        assert isinstance(self.engine.ask(say.Erase(id=self.engine.number())), say.Done)

    def _open_documents(self) -> int:
        assert self.engine is not None
        status = self.engine.ask(say.Status(id=self.engine.number()))
        assert isinstance(status, say.StatusIs)
        return status.open_documents

    def point_at(self, pac_url: str, name: str = "home") -> None:
        """Set the system proxy of the browser `name` as KDE would; a running browser follows within a second."""
        settings = self.folder / name / ".config" / "kioslaverc"
        settings.parent.mkdir(parents=True, exist_ok=True)
        settings.write_text(f"[Proxy Settings]\nProxyType=2\nProxy Config Script={pac_url}\n")


def end_browser(context: BrowserContext) -> None:
    """Close it. One that followed a desktop's settings has ended with the desktop's bus, if that went first."""
    with suppress(PlaywrightError):
        context.close()


@contextmanager
def world(folder: Path, settings: str = SETTINGS) -> Iterator[World]:
    """A site and a Playwright; the engine and browsers are started by the test, and end with it."""
    (folder / "data").mkdir(mode=0o700)
    (folder / "data" / "settings.toml").write_text(settings)
    made = certificate.make(folder, HOST)
    origin = Origin(made.chain)
    with ExitStack() as stack:
        stack.callback(origin.close)
        yield World(folder, origin, made.authority, DRIVER.running(), stack)
