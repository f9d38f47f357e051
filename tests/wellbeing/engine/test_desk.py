"""What is no command is answered in words for people, and logged without what stood in it."""

from __future__ import annotations

import asyncio
from typing import cast

import pytest

from wellbeing import protocol as say
from wellbeing.engine.desk import NOT_UNDERSTOOD, serve
from wellbeing.engine.service import Engine

NOBODY = cast(Engine, None)
"""No line here comes as far as the engine."""


def answers(*lines: bytes) -> list[say.Event]:
    """What is said to `lines`, until the app is gone."""

    async def story() -> None:
        queue: asyncio.Queue[bytes] = asyncio.Queue()
        for line in (*lines, b""):
            queue.put_nowait(line)
        await serve(NOBODY, queue, said.append)

    said: list[say.Event] = []
    asyncio.run(story())
    return said


@pytest.mark.parametrize(
    ("line", "number", "exact"),
    [
        (b"my secret\n", 0, "malformed"),
        (b"\xff my secret\n", 0, "malformed"),
        (b'{"command": "my secret", "id": 7}\n', 7, "$.command"),
        (b'{"command": "it\'s my \\"secret\\" \\n\'s", "id": 7}\n', 7, "$.command"),
        (b'{"command": "pause", "minutes": "my secret", "id": 8}\n', 8, "$.minutes"),
        (b'{"command": "explain", "author": "my secret", "id": 9}\n', 9, "`text`"),
        (b'["my secret"]\n', 0, "Expected"),
    ],
)
def test_what_is_no_command(line: bytes, number: int, exact: str, caplog: pytest.LogCaptureFixture):
    """The person reads what holds and what to do; the log says exactly what is wrong, and none of the words."""
    assert answers(line) == [say.Failed(id=number, message=NOT_UNDERSTOOD)]
    assert exact in caplog.text
    assert "secret" not in caplog.text


def test_the_words_are_for_people():
    assert "goes on as before" in NOT_UNDERSTOOD
    assert not {"command", "JSON", "error", "protocol", "invalid"} & set(NOT_UNDERSTOOD.split())


def test_blank_lines_are_passed_over_and_quit_is_the_last_word():
    """What comes after it is not even read."""
    assert answers(b"\n", b"  \n", say.write(say.Quit(id=3)), b"hello\n") == [say.Done(id=3)]
