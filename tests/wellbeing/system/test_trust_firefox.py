"""Firefox's profiles: trusted where they are as they come, left alone where somebody hardened them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.wellbeing.system.certificates import PAC, nothing_runs, wanted
from tests.wellbeing.system.test_trust_nss import quiet
from wellbeing.system import our_certificate
from wellbeing.system.firefox_profiles import Profile
from wellbeing.system.nss import NssDatabase
from wellbeing.system.place import Wanted
from wellbeing.system.trust_firefox import LOCKED_APART, FirefoxPlace, firefox_places, follows_system, hardened


@pytest.fixture
def ours(tmp_path: Path) -> Wanted:
    return wanted(tmp_path / "certificate")


def make_profile(home: Path, ours: Wanted, preferences: str = "", root: str = ".mozilla/firefox") -> Path:
    """A profile with a real cert9.db (made by putting something in and out again)."""
    folder = home / root / "abc.default"
    database = NssDatabase(folder, quiet)
    database.add("x", ours.ca_certificate)
    database.remove("x")
    (folder / "prefs.js").write_text(preferences)
    (home / root / "profiles.ini").write_text("[Profile0]\nName=default\nIsRelative=1\nPath=abc.default\n")
    return folder


def only(home: Path, *changed: str) -> FirefoxPlace:
    (place,) = firefox_places("linux", home, {}, quiet, changed)
    return place


@pytest.mark.parametrize("root", [".mozilla/firefox", ".config/mozilla/firefox"])
def test_ours_comes_and_goes(tmp_path: Path, ours: Wanted, root: str) -> None:
    """In the folder of old, and in the one that Firefox 153 makes."""
    folder = make_profile(tmp_path, ours, root=root)
    place = only(tmp_path)
    assert place.id == f"firefox:{folder}"
    assert place.look(ours).state == "off"
    before = place.before(ours)
    assert before is not None
    place.put(ours)
    assert (place.look(ours).state, place.look(ours).message) == ("on", "")
    assert NssDatabase(folder, quiet).entries() == {our_certificate.read(ours.ca_certificate).name: "C,,"}
    place.restore(before)
    assert not place.stands(before)
    assert NssDatabase(folder, quiet).entries() == {}


@pytest.mark.parametrize(
    "preference",
    [
        'user_pref("security.enterprise_roots.enabled", false);',
        'user_pref("security.cert_pinning.enforcement_level", 2);',
    ],
)
def test_a_hardened_profile_is_left_alone_and_said(tmp_path: Path, ours: Wanted, preference: str) -> None:
    make_profile(tmp_path, ours, preference)
    seen = only(tmp_path).look(ours)
    assert seen.state == "other"
    assert preference.split('"')[1] in seen.message
    assert only(tmp_path).before(ours) is None


def test_a_profile_that_goes_its_own_way_is_told_of(tmp_path: Path, ours: Wanted) -> None:
    make_profile(tmp_path, ours, 'user_pref("network.proxy.type", 0);')
    assert "Use system proxy settings" in only(tmp_path).look(ours).message


def test_a_profile_that_is_listed_no_more_can_still_be_put_back(tmp_path: Path, ours: Wanted) -> None:
    folder = make_profile(tmp_path, ours)
    place = only(tmp_path)
    before = place.before(ours)
    assert before is not None
    place.put(ours)
    (tmp_path / ".mozilla/firefox/profiles.ini").unlink()
    again = only(tmp_path, place.id, "nss:/elsewhere")
    assert again.profile.folder == folder
    again.restore(before)
    assert not again.stands(before)


def profile(**preferences: str | int | bool) -> Profile:
    return Profile(Path("p"), "p", {f"network.proxy.{name}": value for name, value in preferences.items()})


def test_the_systems_setting_is_the_usual_one() -> None:
    assert follows_system(profile())
    assert follows_system(profile(type=5))
    assert not follows_system(profile(type=0))
    assert not follows_system(profile(type=1))
    assert not follows_system(profile(type=2, autoconfig_url="http://other/"), PAC)
    assert follows_system(profile(type=2, autoconfig_url=PAC), PAC)
    assert hardened(profile()) == ""


@pytest.mark.parametrize(
    ("system", "root"),
    [("win32", "AppData/Roaming/Mozilla/Firefox"), ("darwin", "Library/Application Support/Firefox")],
)
def test_elsewhere_only_profiles_apart_are_told_of(tmp_path: Path, ours: Wanted, system: str, root: str) -> None:
    """Firefox accepts there what the system trusts; nothing of it is changed."""
    folder = make_profile(tmp_path, ours, root=root)
    assert firefox_places(system, tmp_path, {}, nothing_runs) == []
    (folder / "user.js").write_text('user_pref("network.proxy.type", 1);')
    (apart,) = firefox_places(system, tmp_path, {}, nothing_runs)
    assert apart.look(ours).state == "other"
    assert "Use system proxy settings" in apart.look(ours).message
    assert apart.before(ours) is None


def test_a_profile_that_was_locked_to_another_way_is_left_alone(tmp_path: Path, ours: Wanted) -> None:
    """Trust would be of no use there: its feeds never come to us. One that may be changed still gets it."""
    folder = make_profile(tmp_path, ours)
    locked = Profile(folder, "work", {"network.proxy.type": 1}, frozenset({"network.proxy.type"}))
    place = FirefoxPlace(locked, quiet)
    assert (place.look(ours).state, place.look(ours).message) == ("other", LOCKED_APART)
    assert place.before(ours) is None
    free = FirefoxPlace(Profile(folder, "mine", {"network.proxy.type": 1}), quiet)
    assert free.before(ours) is not None
    to_us = {"network.proxy.type": 2, "network.proxy.autoconfig_url": PAC}
    assert FirefoxPlace(Profile(folder, "us", to_us, locked.locked), quiet).before(ours) is not None
