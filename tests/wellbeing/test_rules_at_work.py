"""Long texts are read for the rules window by a process of its own, with the same answers as in place."""

from __future__ import annotations

import subprocess
import sys

import msgspec
import pytest

from wellbeing.rules_at_work import Add, Added, Check, Checked, Request, answer, size
from wellbeing.rules_file import parse_rules

TEXT = '[[rule]]\nname = "Food"\nwords = ["diet"]\n'


def outside(request: Request) -> Checked | Added:
    """The answer of a process."""
    wanted = Added if isinstance(request, Add) else Checked
    command = [sys.executable, "-m", "wellbeing.rules_at_work"]
    done = subprocess.run(command, input=msgspec.json.encode(request), capture_output=True, timeout=60, check=True)
    return msgspec.json.decode(done.stdout, type=wanted)


@pytest.mark.parametrize(
    "request_",
    [
        Check(text=TEXT),
        Check(text=TEXT.replace("words", "wrods")),
        Add(text=TEXT, pasted="ten, shots\n***", now=0.0),
        Add(text="[[rule", pasted="ten", now=0.0),
    ],
)
def test_a_process_says_the_same(request_: Request) -> None:
    """Whether good or not."""
    assert outside(request_) == answer(request_)


def test_mistakes_have_their_lines() -> None:
    """And a good text says how many rules it has."""
    found = answer(Check(text=TEXT.replace("words", "wrods")))
    assert isinstance(found, Checked)
    assert [line for line, _ in found.problems] == [3]
    assert answer(Check(text=TEXT)) == Checked(rules=1)


def test_what_is_added_stands_at_the_end_under_a_name_of_its_own() -> None:
    """As the person wished it to be; what there was stays sign by sign."""
    wish = Add(text=TEXT, pasted="ten\nshots", now=0.0, name="Food", action="label", expires=4_000_000_000.0)
    found = answer(wish)
    assert isinstance(found, Added)
    assert found.text.startswith(TEXT)
    added = parse_rules(found.text)[1]
    assert (added.name, added.words, added.action.value, added.expires) == ("Food 2", ("ten", "shots"), "label", 4e9)
    assert (found.rules, found.words, found.left_out) == (1, 2, [])


def test_too_many_words_are_said_before_they_are_written() -> None:
    """With the number, and nothing to add."""
    lists = msgspec.json.encode([f"word{n}" for n in range(100_001)]).decode()
    found = answer(Add(text=TEXT, pasted=lists, now=0.0))
    assert isinstance(found, Added)
    assert (found.rules, found.text) == (0, "")
    assert found.problem.startswith("100001 words are more than the 100000")


def test_the_size_counts_everything_that_is_read() -> None:
    """The file and what is pasted."""
    assert (size(Check(text="abc")), size(Add(text="abc", pasted="de", now=0.0))) == (3, 5)
