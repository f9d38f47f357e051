"""A browser's own profile: its own home, trust and way; what a person has elsewhere is linked, never changed."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tests.wellbeing.system.certificates import wanted
from wellbeing.system.browsers import Browser
from wellbeing.system.nss import NssDatabase
from wellbeing.system.own_profile import OwnProfile, firefox_preferences, keep_downloads, start
from wellbeing.system.place import PlaceError
from wellbeing.system.places_here import Here
from wellbeing.system.runner import run

CHROMIUM, FIREFOX = Browser("chromium", "chromium"), Browser("firefox", "firefox")


def own(folder: Path, system: str = "linux", **env: str) -> OwnProfile:
    (folder / "me" / ".config" / "fontconfig").mkdir(parents=True, exist_ok=True)
    return OwnProfile(folder / "own", Here(system, folder / "me", env, run))


@pytest.mark.parametrize("browser", [CHROMIUM, FIREFOX])
def test_it_trusts_us_and_the_persons_browsers_do_not(tmp_path: Path, browser: Browser) -> None:
    """Again and again is the same as once; a renewed certificate replaces the last."""
    made, ours = own(tmp_path), wanted(tmp_path / "certificate")
    profile = made.profile(browser, "profile")
    for each in (ours, ours, wanted(tmp_path / "certificate", "social.example", "more.example")):
        made.prepare(browser, profile, each)
        database = profile if browser is FIREFOX else made.home / ".pki" / "nssdb"
        assert list(NssDatabase(database, run).entries().values()) == ["C,,"]
    assert [each.name for each in (tmp_path / "me").rglob("*")] == [".config", "fontconfig"]


def test_it_looks_as_usual(tmp_path: Path) -> None:
    """Fonts and themes are linked, and its screen is the person's."""
    (tmp_path / "me" / "x").mkdir(parents=True)
    (tmp_path / "me" / ".Xauthority").touch()
    made = own(tmp_path, DISPLAY=":7", XDG_DATA_HOME="/elsewhere")
    made.prepare(CHROMIUM, made.profile(CHROMIUM, "profile"), wanted(tmp_path / "certificate"))
    assert (made.settings / "fontconfig").readlink() == tmp_path / "me" / ".config" / "fontconfig"
    env = made.environment()
    assert env["HOME"] == str(made.home)
    assert env["XAUTHORITY"] == str(tmp_path / "me" / ".Xauthority")
    assert env["DISPLAY"] == ":7"
    assert "XDG_DATA_HOME" not in env, "Chromium would read its certificates there"


def test_checks_stay_on_where_trust_can_be_its_own(tmp_path: Path) -> None:
    ours = wanted(tmp_path / "certificate")
    assert own(tmp_path).trust_arguments(ours.ca_certificate) == []
    (only,) = own(tmp_path, "win32").trust_arguments(ours.ca_certificate)
    assert only.startswith("--ignore-certificate-errors-spki-list=")
    assert "," not in only, "one key: ours"


def test_files_are_saved_where_the_person_looks(tmp_path: Path) -> None:
    """At the first start; what they choose later is kept."""
    (tmp_path / "me" / "Downloads").mkdir(parents=True)
    keep_downloads(tmp_path / "profile", tmp_path / "me")
    file = tmp_path / "profile" / "Default" / "Preferences"
    assert json.loads(file.read_text()) == {"download": {"default_directory": str(tmp_path / "me" / "Downloads")}}
    file.write_text("{}")
    keep_downloads(tmp_path / "profile", tmp_path / "me")
    assert file.read_text() == "{}"


def test_a_browser_that_is_up_one_that_forwards_and_one_that_fails() -> None:
    running = start(["sleep", "30"], os.environ)
    assert running.poll() is None
    running.kill()
    start(["true"], os.environ)
    with pytest.raises(PlaceError, match="ended as soon"):
        start(["false"], os.environ)
    with pytest.raises(PlaceError, match="could not be started"):
        start(["/no/such/browser"], os.environ)


def test_firefox_preferences_are_written_as_it_reads_them() -> None:
    assert firefox_preferences({"a": 1, "b": True, "c": 'x"y'}) == (
        b'user_pref("a", 1);\nuser_pref("b", true);\nuser_pref("c", "x\\"y");\n'
    )
