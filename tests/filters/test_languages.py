"""What the classifier does not read is known by its letters, its small words or its mark; English is not called so."""

from __future__ import annotations

import gzip
import json
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filters.languages import is_unread
from filters.posts import Post

DATA = Path(__file__).parents[3] / "shared" / "data"


def unread(text: str, language: str = "") -> bool:
    return is_unread(Post("1", text, language=language))


@pytest.mark.parametrize(
    "text",
    [
        "Heute war ein langer Tag, und ich bin müde, aber es geht mir gut.",
        "Hoy fue un día muy largo, pero estoy bien y la cena está lista.",
        "Aujourd'hui c'est une longue journée, mais je suis avec des amis.",
        "Oggi è stata una giornata lunga, ma non sono per niente stanca.",
        "Hoje foi um dia longo, mas eu estou bem e não tenho sono.",
        "Vandaag was het een lange dag, maar ik ben niet moe.",
        "Сегодня был длинный день, но всё хорошо.",
        "今日は長い一日でしたが、元気です。",
        "كان يوما طويلا لكنني بخير.",
        "오늘은 긴 하루였지만 괜찮아요.",
    ],
)
@pytest.mark.parametrize("marked", ["", "en", "de"])
def test_other_languages_are_known_by_their_words_or_letters(text: str, marked: str) -> None:
    """Whatever the page marks them as: that is often the author's setting."""
    assert unread(text, marked)


@pytest.mark.parametrize(
    "text",
    [
        "It was a long day, but I'm fine and dinner is on the table.",
        "Today I had a long day with the team in Die Zeit's office.",
        "just got home lol, you won't believe what happened",
        "“Que será, será” is the song that my mother would sing to us.",
        "@müller @español https://beispiel.example/und-so-weiter look at this #straße",
    ],
)
@pytest.mark.parametrize("marked", ["", "en-GB", "de", "es"])
def test_english_is_read_whatever_a_page_marks_it_as(text: str, marked: str) -> None:
    """Names, quotes, tags and links of other languages do not change that."""
    assert not unread(text, marked)


@pytest.mark.parametrize(
    ("marked", "said"), [("de", True), ("pt_BR", True), ("en-US", False), ("", False), ("qme", False)]
)
def test_what_is_too_short_to_tell_is_taken_as_it_is_marked(marked: str, said: bool) -> None:
    """And as read where nothing is marked: nobody is told what is not known."""
    assert unread("Hallo Berlin!", marked) is said


@pytest.mark.parametrize("text", ["", "😂😂😂", "12:30 !!", "https://beispiel.example #wahl2026", "@ana"])
def test_what_has_no_words_is_in_no_language(text: str) -> None:
    """There is nothing to judge."""
    assert not unread(text, "de")


def test_of_thousands_of_english_posts_next_to_none_is_called_unread() -> None:
    """At most one in a thousand, from four kinds of sites; some of those few are not English."""
    found = total = 0
    for name in ("unlabelled_posts", "tweeteval_emotion", "reddit_neutral", "goemotions"):
        with gzip.open(DATA / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
            posts = [json.loads(line)["text"] for _, line in zip(range(600), lines, strict=False)]
        total += len(posts)
        found += sum(map(unread, posts))
    assert total == 2_400
    assert found <= total / 1000


@given(st.text(), st.text())
def test_any_text_has_an_answer(text: str, marked: str) -> None:
    """Whatever stands in it, and whatever it is marked as."""
    assert unread(text, marked) in (True, False)


def test_a_long_post_is_told_in_no_time() -> None:
    """The desk asks it for 200 posts at once, beside pages that wait: under a millisecond each."""
    before = time.perf_counter()
    for text in ("это очень длинно " * 1_000, "a-" * 10_000, "'" * 20_000, "@" * 20_000):
        unread(text)
    assert time.perf_counter() - before < 0.1
