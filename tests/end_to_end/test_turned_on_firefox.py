"""Firefox, as it comes, follows GNOME's network proxy on every desktop, and its feed is covered by our script."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.desktop_session import desktop_session
from tests.end_to_end.engine_process import PATIENCE
from tests.end_to_end.origin import Answer
from tests.end_to_end.test_turned_on import DESKTOPS, PAGE, Desktop, states
from tests.end_to_end.world import World
from wellbeing import protocol as say

pytestmark = pytest.mark.end_to_end

PROFILES = "[Profile0]\nName=default\nIsRelative=1\nPath=me.default\nDefault=1\n\n[General]\nStartWithLastProfile=1\n"
QUIET = """
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("app.normandy.enabled", false);
user_pref("app.update.auto", false);
user_pref("network.captive-portal-service.enabled", false);
user_pref("network.connectivity-service.enabled", false);
user_pref("browser.safebrowsing.downloads.remote.enabled", false);
user_pref("services.settings.server", "data:,");
"""
"""Nothing about proxies or certificates: those are a person's defaults."""


@contextmanager
def firefox(env: dict[str, str], address: str) -> Iterator[None]:
    """Firefox on `address`, with the profile of the session's person."""
    name = shutil.which("firefox-esr") or shutil.which("firefox")
    if name is None:
        pytest.fail("this test needs Firefox: apt-get install firefox-esr")
    process = subprocess.Popen(
        [name, "--headless", "--no-remote", "-P", "default", address],
        env=env,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        yield
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def make_profile(home: Path) -> None:
    """A profile that has been used before: Firefox makes its store of certificates at its first start."""
    root = home / ".mozilla" / "firefox"
    (root / "me.default").mkdir(parents=True)
    (root / "profiles.ini").write_text(PROFILES)
    (root / "me.default" / "user.js").write_text(QUIET)
    subprocess.run(["certutil", "-d", f"sql:{root / 'me.default'}", "-N", "--empty-password"], check=True, timeout=20)


@pytest.mark.parametrize("kind", [*DESKTOPS, "XFCE"])
def test_firefox_follows_and_our_script_speaks_to_us(small_world: World, kind: str) -> None:
    """The host has no name server: whoever reaches the site came through us."""
    visited = threading.Event()

    def page(_request: object) -> Answer:
        visited.set()
        return Answer(PAGE.encode())

    small_world.origin.routes["/"] = page
    home = small_world.folder / "home"
    with desktop_session(home, **DESKTOPS.get(kind, {"XDG_CURRENT_DESKTOP": kind})) as env:
        make_profile(home)
        desktop = Desktop(kind, small_world, env)
        before = desktop.settings()
        engine = desktop.start_engine()
        engine.ready()
        parts = desktop.turn_on()
        assert "on" in states(parts, "proxy"), parts
        assert (kind == "XFCE") == any("no network setting that Chromium" in part.message for part in parts)
        with firefox(env, small_world.address):
            assert visited.wait(PATIENCE)
            wait_for_our_script(desktop)
        assert engine.end() == 0
        assert desktop.settings() == before


def wait_for_our_script(desktop: Desktop) -> None:
    assert desktop.engine is not None
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        status = desktop.engine.ask(say.Status(id=5))
        assert isinstance(status, say.StatusIs)
        if status.open_documents and status.posts_judged:
            return
        time.sleep(0.1)
    pytest.fail("our script did not speak to the engine")
