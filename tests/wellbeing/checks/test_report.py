"""A report of the check can be given to anybody: whatever a check says, nothing of a person gets into it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as any_

from wellbeing.checks.about_here import about_here
from wellbeing.checks.connection import RESTART, SELF_TEST, STOPPED_AT
from wellbeing.checks.machine import MAKE_ROOM, MAKE_WRITABLE
from wellbeing.checks.report import LEFT_OUT, bare, report
from wellbeing.facts import Check
from wellbeing.sentences import shipped_sentences
from wellbeing.system.interception import ADVICE

NAMES = ("anna.schmidt", "Anna Schmidt", "anna@mail.example", "my-instance.example", "C:\\Users\\anna", "19951231")
SHIPPED = "".join(sentence.en for sentence in shipped_sentences())


def test_the_words_that_help_stay() -> None:
    """What was looked at, how it stands, and why, as far as the system's own words tell."""
    checks = [
        Check(name=SELF_TEST, well=False, advice=STOPPED_AT.format(why="[Errno 111] Connection refused", what=RESTART)),
        Check(name="The filter’s certificate is good until 2028-11-22", well=True),
        Check(name=ADVICE.format(names="Avast, Zscaler"), well=None),
        Check(name="There is room on the disk", well=False, advice=MAKE_ROOM.format(megabytes=12)),
        Check(name="It", well=False, advice=MAKE_WRITABLE.format(why="Read-only file system")),
    ]
    said = report(checks, {"Python": "3.12.1", "Desktop": "ubuntu:GNOME"})
    for words in ("[Errno 111]", "2028-11-22", "Avast, Zscaler", "12 MB", "Read-only file system", "ubuntu:GNOME"):
        assert words in said
    assert f"[NOT] {SELF_TEST}" in said


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("sentence", shipped_sentences(), ids=lambda sentence: sentence.en[:30])
def test_nothing_personal_comes_through_any_sentence(sentence, name: str) -> None:  # type: ignore[no-untyped-def]
    """Each sentence of ours, with a person's own in all of its places: profiles, folders, accounts, hosts, posts."""
    places = dict.fromkeys(_fields(sentence.en), name)
    said = report([Check(name=sentence.en.format(**places), well=False, advice=sentence.en.format(**places))], {})
    assert name not in said


def _fields(text: str) -> list[str]:
    from string import Formatter

    return [field for _text, field, _format, _more in Formatter().parse(text) if field]


@given(any_.text(min_size=7, max_size=60))
def test_words_that_are_not_ours_are_left_out(words: str) -> None:
    """A check that says what nobody foresaw: the text of a post, a trace of an error."""
    said = bare(words)
    rest = said.replace(LEFT_OUT, "")
    assert said == LEFT_OUT or all(part.strip() in SHIPPED for part in rest.split("\n"))
    assert words not in said or words in SHIPPED


def test_what_the_desktop_is_called_cannot_carry_a_name() -> None:
    """The environment is anybody's to set: even where it looks like a name of a desktop."""
    assert "anna" not in report([], {"Desktop": "anna schmidt's desktop, /home/anna"})
    about = about_here({"XDG_CURRENT_DESKTOP": "anna.schmidt:Ubuntu:GNOME:anna", "XDG_SESSION_TYPE": "anna"})
    assert (about["Desktop"], about["Session"]) == ("other:ubuntu:GNOME", "other")
    known = about_here({"XDG_CURRENT_DESKTOP": "X-Cinnamon", "XDG_SESSION_TYPE": "wayland"})
    assert (known["Desktop"], known["Session"]) == ("X-Cinnamon", "wayland")
    assert about_here({})["Desktop"] == "none"
