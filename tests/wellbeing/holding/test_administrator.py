"""Who may change the computer, and how a person becomes somebody who may."""

from __future__ import annotations

import os
import sys

import pytest

from tests.wellbeing.system.recorded import Recorded
from wellbeing.holding.administrator import is_administrator, told_how
from wellbeing.system.runner import NOT_FOUND, Ran

GROUPS = (
    '"Everyone","Well-known group","S-1-1-0","Mandatory group, Enabled by default, Enabled group"\r\n'
    '"BUILTIN\\Administrators","Alias","S-1-5-32-544","Group used for deny only"\r\n'
    '"Mandatory Label\\{level} Mandatory Level","Label","{sid}",""\r\n'
)
"""Of whoamis /groups: an administrator is in the group without having said yes, too."""


@pytest.mark.parametrize(
    ("level", "sid", "may"),
    [("Medium", "S-1-16-8192", False), ("High", "S-1-16-12288", True), ("System", "S-1-16-16384", True)],
)
def test_on_windows_it_is_who_said_yes(level: str, sid: str, may: bool) -> None:
    recorded = Recorded(lambda _command: Ran(0, GROUPS.format(level=level, sid=sid)))
    assert is_administrator("win32", recorded, {"SystemRoot": r"D:\Win"}) is may
    assert recorded.asked == [[r"D:\Win\System32\whoami.exe", "/groups", "/fo", "csv", "/nh"]]


def test_where_windows_does_not_say_it_is_nobody() -> None:
    assert not is_administrator("win32", Recorded(lambda _command: Ran(NOT_FOUND, err="gone")), {})


@pytest.mark.parametrize("system", ["linux", "darwin"])
def test_elsewhere_it_is_root(system: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for uid in (0, 501):
        monkeypatch.setattr(os, "geteuid", lambda uid=uid: uid)
        assert is_administrator(system) is (uid == 0)


def test_the_exact_command_is_told() -> None:
    """Quoted as that system's own terminal reads it."""
    words = ["guardian", "install", "--account", "mia smith"]
    assert f"sudo {sys.executable} -m wellbeing guardian install --account 'mia smith'" in told_how(words, "darwin")
    said = told_how(words, "win32")
    assert f'{sys.executable} -m wellbeing guardian install --account "mia smith"' in said
    assert "Run as administrator" in said
