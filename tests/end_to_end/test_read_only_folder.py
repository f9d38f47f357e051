"""The data folder can only be read, as on a disk that failed: browsing goes on, and why is said.

The folder is mounted anew for the program alone, so that root cannot write there either.
"""

from __future__ import annotations

import shlex
import sys
from pathlib import Path

import pytest

from tests.end_to_end.engine_process import EngineProcess
from tests.end_to_end.test_turned_on import Desktop
from tests.end_to_end.test_turned_on import desktop as session  # noqa: F401 a fixture
from wellbeing import protocol as say

pytestmark = pytest.mark.end_to_end

READ_ONLY = 'mount --bind {data} {data} && mount -o remount,ro,bind {data} && exec {program} "$@"'


def in_read_only(data: Path, *program: str) -> list[str]:
    """`program`, for which nothing can be written in `data`."""
    script = READ_ONLY.format(data=shlex.quote(str(data)), program=shlex.join(program))
    return ["unshare", "--mount", "--map-root-user", "sh", "-c", script, "sh"]


def test_what_a_crash_left_is_taken_back_and_the_folder_is_named(session: Desktop) -> None:  # noqa: F811
    """No engine can start there, and browsers do not go on asking for one."""
    before = session.settings()
    session.start_engine().ready()
    session.turn_on()
    session.kill_engine()
    assert session.settings() != before
    command = in_read_only(session.world.data, sys.executable, "-m", "wellbeing", "engine")
    engine = EngineProcess(session.arguments(), session.env, session.world.folder / "engine.log", command=command)
    session.world.stack.callback(engine.close)
    assert engine.wait() == 3
    (notice,) = engine.said
    assert isinstance(notice, say.Notice)
    assert notice.problem == "data", notice
    assert str(session.world.data) in notice.message
    assert "cannot be written" in notice.message
    assert session.settings() == before
    session.start_engine().ready()


def test_a_second_start_there_leaves_the_one_that_serves_alone(session: Desktop) -> None:  # noqa: F811
    """Its folder became read-only under it; the lock cannot tell any more, its port does."""
    session.start_engine().ready()
    session.turn_on()
    on = session.settings()
    first = session.engine
    command = in_read_only(session.world.data, sys.executable, "-m", "wellbeing", "engine")
    engine = EngineProcess(session.arguments(), session.env, session.world.folder / "other.log", command=command)
    session.world.stack.callback(engine.close)
    assert engine.wait() == 3
    assert session.settings() == on
    assert first is not None
    assert first.end() == 0
