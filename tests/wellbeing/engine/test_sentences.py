"""What the engine says to the app is found again, with what stood in it, and said in the person's language."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.tone import avoided_in
from wellbeing import (
    newer_helplines,
    newer_helplines_file,
    newer_sites,
    newer_sites_file,
    newest_files,
    proposals,
    sentences,
    signed_file,
    store,
    taken_file,
)
from wellbeing.engine import (
    correcting,
    evidence_desk,
    evidence_keeping,
    failed,
    family_desk,
    family_side,
    fetching,
    from_pages,
    held_desk,
    held_system,
    history,
    hosts,
    keeping,
    mood_desk,
    newest,
    passing_through,
    phone_codes,
    refusals,
    run,
    sites_desk,
    speaking,
)
from wellbeing.engine.preferences import IN_ORDER, LEFT_OUT
from wellbeing.sentences import in_language, shipped_sentences
from wellbeing.signed_helplines import HELPLINES
from wellbeing.signed_sites import SITES
from wellbeing.system.left_behind import LEFT_BEHIND

ROOT = Path(__file__).parents[3]
NOTICES = [
    *IN_ORDER.values(), from_pages.OVER, history.NOT_KEPT, keeping.OVER, LEFT_BEHIND, run.NO_PORT, run.UNFORESEEN,
    LEFT_OUT.format(servers="a.example (X), b.example"),
    from_pages.REACHED.format(n=20, site="X"), from_pages.FULL.format(n=200, site="Bluesky"),
    passing_through.NOT_ACCEPTED.format(host="a.example"), refusals.STAYS_CLOSED.format(host="a.example"),
    hosts.JOINS_LATER.format(host="b.example"),
    f"The stored data cannot be reached (disk I/O error). Is the disk full or write-protected? {keeping.MEANWHILE}",
    store.DAMAGED.format(file="store-lost-2026-11-23.db", when="2026-11-22 20:00"),
    store.MISSING.format(when="2026-11-22 20:00"), store.NOTHING_LEFT,
    store.ANEW.format(file="store-lost-2026-11-23.db"),
    correcting.FULL, correcting.OWN, evidence_keeping.ROOM,
    f"{evidence_keeping.NO_ROOM} {evidence_keeping.MEANWHILE}", evidence_desk.FULL, evidence_desk.NOT_ENCRYPTED,
    mood_desk.GONE, mood_desk.NOT_ENCRYPTED, mood_desk.NO_ENTRY, mood_desk.NO_MONTH, mood_desk.NO_REST, mood_desk.OFF,
    speaking.NONE_STANDS, family_desk.STANDS, speaking.WRONG_PASSCODE, family_desk.WRONG_CODE,
    speaking.NO_SECRETS, speaking.NONE_YET.format(name="Ben"), speaking.HAS_ONE.format(name="Ben"),
    family_desk.NOT_KEPT.format(error="book.json could not be written (20)"),
    family_desk.USED_UP.format(error="book.json could not be written (20)"), proposals.NOBODY_LEFT,
    proposals.OTHER_GUARDIANS,
    family_desk.NOT_WATCHED, family_desk.PUT, family_side.STAYS, phone_codes.NO_PHONES,
    held_desk.NOT_HERE, held_system.HELD.name, held_system.HELD.message, *held_system.AS_THE_PERSON.values(),
    newer_sites_file.NOT_USED.format(why=signed_file.BAD_SIGNATURE),
    *(sites_desk.UNCHANGED.format(why=why) for why in (
        SITES.not_ours, HELPLINES.not_ours, signed_file.BAD_SIGNATURE, signed_file.NOT_UNDERSTOOD.format(why="x: post"),
        newer_sites.UNKNOWN_SITES.format(names="moss"),
        signed_file.NOT_NEWER.format(version="2026-11-13", now="2026-11-14"),
        newer_sites.NO_YES.format(hosts="a.example"), newer_sites_file.DAMAGED, newer_sites_file.ANOTHER,
        newest.OTHERS_WAIT,
        taken_file.UNREADABLE.format(file="sites", why="13"),
        taken_file.NOT_WRITTEN.format(file="sites", why="13"),
        taken_file.NO_ROOM.format(file="sites", why="28"),
        newer_helplines.TAKES_AWAY.format(countries="AR"), newest_files.NOT_THEIRS,
    )),
    fetching.NOT_REACHED.format(host="a.example", why="timed out"), fetching.SENT_ON.format(host="a.example"),
    fetching.NOT_PROVED.format(host="a.example", why="self-signed"), fetching.TOO_LARGE.format(host="a.example"),
    fetching.FAILED.format(host="a.example", status=404), fetching.NO_ANSWER.format(host="a.example"),
    fetching.BY_PROXY.format(host="a.example", status=407), newest_files.NOT_THEIRS,
    newer_helplines_file.NOT_USED.format(why=signed_file.BAD_SIGNATURE),
    *(f"{what}. {failed.WHAT_TO_DO}" for what in failed.DID_NOT_WORK.values()),
]  # fmt: skip


@pytest.mark.parametrize("code", ["de", "es"])
@pytest.mark.parametrize("message", NOTICES, ids=lambda message: message[:40])
def test_what_the_engine_says_is_said_in_the_persons_language(message: str, code: str) -> None:
    """Whole: no English sentence stands within it, and everything that was put in is there."""
    said = in_language(message, code)
    assert said != message
    assert not {"the", "could", "be", "and"} & set(said.lower().split())
    for value in ("20", "200", "Bluesky", "a.example", "b.example", "disk I/O error"):
        assert (value in said) is (value in message)


def test_every_sentence_is_said_somewhere() -> None:
    """Its words stand in the code; a changed sentence is found here, since its translations are lost with it."""
    sources = [*(ROOT / "wellbeing").rglob("*.py"), *(ROOT / "models").glob("*.py")]
    code = "".join(_joined(path.read_text()) for path in sources)
    for sentence in shipped_sentences():
        for part in sentences._PLACE.split(sentence.en)[::2]:
            assert part.strip(" .") in code, sentence.en


def _joined(source: str) -> str:
    """Python with its texts as one: what is split over lines is put together again."""
    lines = [line.strip() for line in source.splitlines()]
    text = "\n".join(lines)
    for between in ('"\n"', '"\nf"', "'\n'"):
        text = text.replace(between, "")
    return text


@pytest.mark.parametrize("code", ["en", "de", "es"])
def test_no_sentence_shames(code: str) -> None:
    """The words to avoid are the windows' own."""
    said = [getattr(each, code) for each in shipped_sentences()]
    assert {text: found for text in said if (found := avoided_in(text, code))} == {}


def test_a_reason_within_a_sentence_is_translated_too() -> None:
    """A sentence stands in the place of another."""
    reason = "/a/b cannot be used. Nothing is kept in this run."
    message = f"Counts and minutes cannot be kept: {reason} They are counted for this session, and covers work."
    assert in_language(message, "de") == (
        "Zahlen und Minuten lassen sich nicht aufbewahren: /a/b lässt sich nicht verwenden. Diesmal wird nichts"
        " aufbewahrt. Sie werden für diese Sitzung gezählt, und die Abdeckungen funktionieren."
    )


def test_what_is_put_in_stays_as_it_was() -> None:
    """Names may look like places."""
    message = "Your own rule “{n} {rule}” decides about this post. Change that rule instead."
    assert in_language(message, "de").startswith("Deine eigene Regel „{n} {rule}“ entscheidet")


@pytest.mark.parametrize("message", ["", "Something new.", "{what}", "x" * 10_000])
@pytest.mark.parametrize("code", ["de", "es", "en", "fr", ""])
def test_what_is_not_known_is_told_as_it_is(message: str, code: str) -> None:
    """In English rather than not at all."""
    assert in_language(message, code) == message


@given(st.text(max_size=300))
def test_any_message_is_told(message: str) -> None:
    """Whatever stands in it."""
    assert in_language(message, "de") or not message


def test_a_hard_message_holds_no_window_up() -> None:
    """What begins like many of them, and is none: well under a frame."""
    in_language("warm", "de")
    before = time.perf_counter()
    in_language("Until then . Nothing is kept in this run " * 45, "de")
    assert time.perf_counter() - before < 0.05


@pytest.mark.parametrize(
    ("code", "reads_along", "again"),
    [
        ("en", "reads along", "“Check now” tries again"),
        ("de", "mitliest", "„Jetzt nachsehen“ versucht es noch einmal"),
        ("es", "lee lo que pasa", "«Mirar ahora» lo intenta de nuevo"),
    ],
)
def test_another_try_is_said_of_a_sign_in_and_of_no_network_that_reads_along(
    code: str, reads_along: str, again: str
) -> None:
    """Where somebody reads along, another try meets the same; “so does one” after it would read as if it helped."""
    told = in_language(fetching.NOT_PROVED.format(host="a.example", why="self-signed"), code)
    before, _, after = told.partition(again)
    assert reads_along in before
    assert reads_along not in after
    assert "Hotel" in before.title()
