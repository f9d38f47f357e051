"""Each desktop is given the settings that its browsers follow, and one without any says what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.wellbeing.system.recorded import Recorded
from wellbeing.system.place import Wanted
from wellbeing.system.proxy_gnome import ProxyGnome
from wellbeing.system.proxy_here import proxy_places, with_session_bus
from wellbeing.system.proxy_kde import ProxyKde
from wellbeing.system.proxy_xfce import ProxyXfce
from wellbeing.system.runner import NOT_FOUND, Ran
from wellbeing.system.turning import turn_on

WANTED = Wanted("http://127.0.0.1:1/a.pac", Path("ca.pem"))


def states(env: dict[str, str]) -> list[tuple[type[object], str]]:
    nothing = Recorded(lambda _command: Ran(NOT_FOUND))
    places = proxy_places("linux", Path("/no/home"), {"XDG_CONFIG_DIRS": "/no", **env}, nothing)
    return [(type(place), place.look(WANTED).state) for place in places]


@pytest.mark.parametrize("desktop", ["GNOME", "ubuntu:GNOME", "X-Cinnamon", "MATE", "pop:GNOME", "Unity"])
def test_gnome_and_its_relatives(desktop: str) -> None:
    assert states({"XDG_CURRENT_DESKTOP": desktop}) == [(ProxyGnome, "missing"), (ProxyKde, "missing")]


def test_kde_has_its_own_first_and_gnomes_for_firefox() -> None:
    """Its browsers wait for the one, and each note about a change waits for the disk."""
    assert states({"XDG_CURRENT_DESKTOP": "KDE"}) == [(ProxyKde, "off"), (ProxyGnome, "missing")]
    assert states({"KDE_FULL_SESSION": "true"})[0] == (ProxyKde, "off")


@pytest.mark.parametrize("desktop", ["XFCE", "LXQt", "sway", ""])
def test_a_desktop_without_a_setting_says_what_to_do_and_is_left_alone(desktop: str, tmp_path: Path) -> None:
    from wellbeing.system.ledger import Ledger

    places = proxy_places(
        "linux", tmp_path, {"XDG_CURRENT_DESKTOP": desktop}, Recorded(lambda _command: Ran(NOT_FOUND))
    )
    assert isinstance(places[-1], ProxyXfce)
    ledger = Ledger(tmp_path / "undo")
    parts = turn_on(places, WANTED, ledger)
    assert [part.state for part in parts] == ["missing"] * 3
    assert "protected browser" in parts[-1].message
    assert ledger.open_changes() == []


def test_a_plain_console_finds_the_persons_bus(tmp_path: Path) -> None:
    """`wellbeing undo` over ssh reaches the settings of the session."""
    env = {"XDG_RUNTIME_DIR": str(tmp_path)}
    assert with_session_bus(env) == env
    (tmp_path / "bus").touch()
    assert with_session_bus(env)["DBUS_SESSION_BUS_ADDRESS"] == f"unix:path={tmp_path / 'bus'}"
    told = {**env, "DBUS_SESSION_BUS_ADDRESS": "unix:path=/elsewhere"}
    assert with_session_bus(told) == told
