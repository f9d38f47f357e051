"""What looks for traces of the package finds each kind of them (tests.packages is no part of the check itself)."""

from __future__ import annotations

from tests.packages.traces import difference

BEFORE = {"/etc/passwd": "f 644 root:root aa", "/home/mia": "d 700 mia:mia", "/etc/old": "f 644 root:root bb"}


def test_what_is_as_it_was_is_no_trace() -> None:
    assert difference(BEFORE, dict(BEFORE)) == []


def test_what_came_went_or_changed_is_named() -> None:
    after = {**BEFORE, "/etc/passwd": "f 644 root:root cc", "/home/mia/.local": "d 700 mia:mia"}
    del after["/etc/old"]
    assert difference(BEFORE, after) == [
        "+ /home/mia/.local d 700 mia:mia",
        "- /etc/old f 644 root:root bb",
        "~ /etc/passwd f 644 root:root aa -> f 644 root:root cc",
    ]


def test_folders_that_hold_what_others_made_are_theirs_and_empty_ones_are_not() -> None:
    """The browser's profile is its own, with the folder around it; a folder beside it that nobody uses is a trace."""
    browser = {"/home/mia/.config": "d 700 mia:mia", "/home/mia/.config/chromium": "of others"}
    assert difference(BEFORE, {**BEFORE, **browser}) == []
    assert difference(BEFORE, {**BEFORE, "/home/mia/.config": "d 700 mia:mia"}) == ["+ /home/mia/.config d 700 mia:mia"]
