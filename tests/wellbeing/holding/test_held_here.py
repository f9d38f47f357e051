"""Which service stands for whoever runs the app, on each system."""

from __future__ import annotations

import os
from pathlib import Path

import msgspec
import pytest

from tests.wellbeing.holding.windows_computer import SID
from tests.wellbeing.system.recorded import Recorded
from wellbeing.holding import held_here as module
from wellbeing.holding.held_account import HeldAccount
from wellbeing.holding.held_here import held_here, own_sid
from wellbeing.holding.macos_layout import MacLayout
from wellbeing.holding.windows_layout import layout_of
from wellbeing.system.runner import NOT_FOUND, Ran

WHOAMI = f'"desk\\mia","{SID}"\r\n'


def env(tmp_path: Path) -> dict[str, str]:
    return {"ProgramFiles": str(tmp_path), "ProgramData": str(tmp_path), "SystemRoot": r"C:\Windows"}


def believed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every file is the administrator's, as Windows tells Python of all."""
    real = Path.stat

    class Seen:
        st_uid = 0
        st_mode = 0o040755

    monkeypatch.setattr(Path, "stat", lambda path, **more: Seen() if path.suffix == ".json" else real(path, **more))


def test_on_windows_it_goes_by_the_accounts_sid(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    recorded = Recorded(lambda _command: Ran(0, WHOAMI))
    mine = HeldAccount("mia", SID, 20_001, rf"\\.\pipe\feed-wellbeing-{SID}")
    file = layout_of(SID, env(tmp_path)).held
    file.parent.mkdir(parents=True)
    file.write_bytes(msgspec.json.encode(mine))
    believed(monkeypatch)
    assert held_here("win32", recorded, env(tmp_path)) == mine
    assert recorded.asked == [[r"C:\Windows\System32\whoami.exe", "/user", "/fo", "csv", "/nh"]]
    other = Recorded(lambda _command: Ran(0, WHOAMI.replace("1003", "1004")))
    assert held_here("win32", other, env(tmp_path)) is None


def test_nobody_is_asked_where_no_service_stands(tmp_path: Path) -> None:
    """The app starts as quickly as before for everybody else."""
    recorded = Recorded(lambda _command: Ran(0, WHOAMI))
    assert held_here("win32", recorded, env(tmp_path)) is None
    assert recorded.asked == []


@pytest.mark.parametrize("said", [Ran(NOT_FOUND, err="gone"), Ran(0, "what?"), Ran(1, WHOAMI)])
def test_no_answer_is_nobody(said: Ran, tmp_path: Path) -> None:
    assert own_sid(Recorded(lambda _command: said), env(tmp_path)) == ""


def test_on_a_mac_it_goes_by_the_user_id(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[int | str, Path]] = []
    monkeypatch.setattr(module, "held_for", lambda uid, file: asked.append((uid, file)))
    held_here("darwin")
    held_here("linux")
    assert asked[0] == (os.getuid(), MacLayout(os.getuid(), "").held)
    assert str(asked[1][1]).startswith("/etc/feed-wellbeing")
