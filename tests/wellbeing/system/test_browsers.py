"""Which browser is opened: an installed one that takes a profile from outside."""

from __future__ import annotations

from pathlib import Path

import pytest

from wellbeing.system.browsers import Browser, find_browser
from wellbeing.system.place import PlaceError


def having(**programs: str):
    return lambda name: programs.get(name.replace("-", "_"))


def test_one_of_the_chromium_family_comes_first():
    found = find_browser("linux", {}, having(firefox="/usr/bin/firefox", google_chrome="/usr/bin/google-chrome"))
    assert found == Browser("chromium", "/usr/bin/google-chrome")
    assert find_browser("linux", {}, having(firefox="/usr/bin/firefox")) == Browser("firefox", "/usr/bin/firefox")


def test_no_browser_is_said():
    with pytest.raises(PlaceError, match="install one"):
        find_browser("linux", {}, having())


def test_snaps_are_passed_over(tmp_path: Path):
    """They keep their profile and their certificates where nobody else can put them."""
    script = tmp_path / "chromium-browser"
    script.write_text('#!/bin/sh\nexec /snap/bin/chromium "$@"\n')
    snaps = {"chromium": "/snap/bin/chromium", "chromium_browser": str(script)}
    assert find_browser("linux", {}, having(**snaps, firefox="/usr/bin/firefox")).kind == "firefox"
    with pytest.raises(PlaceError, match="Snap"):
        find_browser("linux", {}, having(**snaps))


def test_windows_browsers_are_found_in_their_folders(tmp_path: Path):
    edge = tmp_path / "Microsoft" / "Edge" / "Application" / "msedge.exe"
    edge.parent.mkdir(parents=True)
    edge.touch()
    assert find_browser("win32", {"ProgramFiles(x86)": str(tmp_path)}) == Browser("chromium", str(edge))
    with pytest.raises(PlaceError, match="install one"):
        find_browser("win32", {})
