"""What is no command is answered in words for people, and logged without what stood in it."""

from __future__ import annotations

import asyncio
from typing import cast

import pytest

from wellbeing import protocol as say
from wellbeing.engine.desk import ANSWERS, NOT_UNDERSTOOD, serve
from wellbeing.engine.failed import DID_NOT_WORK, tag_of
from wellbeing.engine.service import Engine
from wellbeing.store import StoreError

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


class Stumbling:
    """Stands where the engine stands, and meets what nobody foresaw whenever it is asked for anything."""

    def __getattr__(self, name: str) -> object:
        try:
            raise KeyError("my secret")
        except KeyError as error:
            raise self.error from error

    def __init__(self, error: Exception) -> None:
        vars(self)["error"] = error


def failure(command: say.Command, error: Exception) -> str:
    """What a person reads when `command` meets `error`."""

    async def story() -> None:
        queue: asyncio.Queue[bytes] = asyncio.Queue()
        for line in (say.write(command), b""):
            queue.put_nowait(line)
        await serve(cast(Engine, Stumbling(error)), queue, said.append)

    said: list[say.Event] = []
    asyncio.run(story())
    [answer] = said
    assert isinstance(answer, say.Failed)
    assert answer.id == command.id
    return answer.message


@pytest.mark.parametrize(
    ("command", "words"),
    [
        (say.Preview(id=4, rules=""), "could not be tried"),
        (say.Explain(id=5, text="a"), "could not be judged"),
        (say.Resume(id=6), "pause could not be ended"),
    ],
)
def test_what_nobody_foresaw_is_said_in_words(
    command: say.Command, words: str, caplog: pytest.LogCaptureFixture
) -> None:
    """What did not work and what to do; kind and place are in the log, and nothing of what may be somebody's text."""
    message = failure(command, RuntimeError("my secret"))
    assert words in message
    assert "Try it once more" in message
    assert "secret" not in message
    assert "RuntimeError in desk.py:" in caplog.text
    assert "it came from KeyError in test_desk.py:" in caplog.text
    assert "secret" not in caplog.text


@pytest.mark.parametrize(("site", "author"), [("x", " @ "), ("myspace", "ana"), ("x", "a" * 201)])
def test_nobody_is_always_shown_by_a_name_that_is_none(site: str, author: str) -> None:
    """The engine is not even asked."""
    (answer,) = answers(say.write(say.TrustAuthor(id=9, site=site, author=author)))
    assert answer == say.Failed(id=9, message="This is not the name of an account. Nothing was changed.")


def test_trouble_with_the_store_is_told_as_the_store_tells_it() -> None:
    """Its words are for people, and say more."""
    words = "The stored data cannot be reached. Is the disk full or write-protected?"
    assert failure(say.Resume(id=7), StoreError(words)) == words


def test_every_command_has_its_own_words() -> None:
    """A person is told what did not work, not that something did not."""
    assert [each for each in map(tag_of, ANSWERS) if each not in DID_NOT_WORK] == []
