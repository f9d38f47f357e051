"""Windows can be shown, or a screen is lent, or a person learns why not."""

import subprocess
import sys

import pytest

from installer import display
from installer.progress import SetUpError

ON_LINUX = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems always have a desktop")


@pytest.mark.parametrize(
    ("env", "platform", "there"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ""}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({}, "win32", True),
        ({}, "darwin", True),
    ],
)
def test_a_display_is_known_by_the_session(env: dict[str, str], platform: str, there: bool) -> None:
    """A server or a container has none, a desktop session names its own."""
    assert display.has_display(env, platform) is there


@ON_LINUX
def test_the_lent_screen_is_a_real_one() -> None:
    """A program that we start can open it, and it is gone afterwards."""
    ask = ["xdotool", "getdisplaygeometry"]
    with display.virtual_display() as env:
        seen = subprocess.run(ask, env=env, capture_output=True, text=True, check=True, timeout=20)
    assert seen.stdout.split() == ["1440", "1000"]
    assert subprocess.run(ask, env=env, capture_output=True, check=False, timeout=20).returncode != 0


@ON_LINUX
def test_a_missing_display_server_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """The check stops with the program's name; nothing is skipped."""
    monkeypatch.setenv("PATH", "")
    with pytest.raises(SetUpError, match="Xvfb"), display.virtual_display():
        pass
