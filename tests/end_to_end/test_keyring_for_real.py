"""The keyring is locked or goes away in mid-run: the filter goes on, and no later start puts new keys in its place."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.end_to_end.engine_process import EngineProcess, without_keyring
from tests.secret_service import lock_the_keyring, running_secret_service
from wellbeing import protocol as say

pytestmark = pytest.mark.end_to_end


def start(data: Path, session: Mapping[str, str], log: Path) -> EngineProcess:
    return EngineProcess(["--data", str(data)], session, log)


def kept(data: Path) -> dict[str, bytes]:
    """What only the same keys can open or make again."""
    return {name: (data / name).read_bytes() for name in ("certificate/mitmproxy-ca.pem", "secrets-in-keyring")}


def test_it_goes_on_without_its_keyring_and_waits_for_it_at_the_next_start(tmp_path: Path) -> None:
    """Locked while it runs, gone when it is started after a crash, and there again: everything is as it was."""
    data, log = tmp_path / "data", tmp_path / "engine.log"
    with running_secret_service(tmp_path / "session") as session:
        engine = start(data, session, log)
        engine.ready()
        before = kept(data)
        lock_the_keyring(session)
        assert isinstance(engine.ask(say.Status(id=1)), say.StatusIs)
        today = engine.ask(say.Today(id=2))
        assert isinstance(today, say.TodayIs), today
        engine.process.kill()
        engine.close()
    gone = start(data, without_keyring(tmp_path), log)
    assert gone.wait() == 3
    (notice,) = gone.said
    assert isinstance(notice, say.Notice)
    assert notice.problem == "keyring"
    assert "If the keyring is gone for good" in notice.message
    assert kept(data) == before
    assert not list(data.glob("store-lost-*"))
    shutil.rmtree(tmp_path / "session" / "run")
    with running_secret_service(tmp_path / "session") as session:
        again = start(data, session, log)
        again.ready()
        status = again.ask(say.Status(id=3))
        assert isinstance(status, say.StatusIs)
        assert status.problems == []
        assert again.end() == 0
    assert kept(data) == before
    assert not list(data.glob("store-lost-*"))
