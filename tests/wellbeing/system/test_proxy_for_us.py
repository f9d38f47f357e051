"""What we fetch ourselves goes through the proxy that was set for everything, and through none of ours."""

from __future__ import annotations

import pytest

from wellbeing.system.proxy_for_us import proxies_for_us
from wellbeing.system.runner import NOT_FOUND, Ran

MANUAL = {"mode": "'manual'", "host": "'proxy.example'", "port": "3128"}


@pytest.fixture(autouse=True)
def plain(monkeypatch: pytest.MonkeyPatch) -> None:
    """An environment without proxies."""
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


class Gnome:
    """Answers as gsettings does (GLib 2.74 on Debian 12)."""

    def __init__(self, **says: str) -> None:
        self.says, self.asked = says, list[list[str]]()

    def __call__(self, command: list[str], **_how: object) -> Ran:
        self.asked.append(command)
        return Ran(0, self.says[command[-1]] + "\n") if command[-1] in self.says else Ran(1, err="No such schema")


def test_gnomes_own_is_used_where_it_is_set_by_hand() -> None:
    gnome = Gnome(**MANUAL)
    assert proxies_for_us("linux", {}, gnome) == {"https": "http://proxy.example:3128"}
    assert gnome.asked[-1] == ["gsettings", "get", "org.gnome.system.proxy.https", "port"]


@pytest.mark.parametrize(
    "says", [{"mode": "'none'"}, {"mode": "'auto'"}, {}, {**MANUAL, "host": "''"}, {**MANUAL, "port": "0"}]
)
def test_without_one_connections_go_straight(says: dict[str, str]) -> None:
    """A PAC is for browsers, ours above all."""
    assert "https" not in proxies_for_us("linux", {}, Gnome(**says))


def test_a_computer_without_gnome_goes_straight() -> None:
    assert proxies_for_us("linux", {}, lambda *_, **__: Ran(NOT_FOUND)) == {}


def test_the_environment_goes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("https_proxy", "http://company.example:8080")
    gnome = Gnome(**MANUAL)
    assert proxies_for_us("linux", {}, gnome)["https"] == "http://company.example:8080"
    assert gnome.asked == []


def test_other_systems_are_not_asked_for_gnome() -> None:
    gnome = Gnome(**MANUAL)
    proxies_for_us("win32", {}, gnome)
    proxies_for_us("darwin", {}, gnome)
    assert gnome.asked == []
