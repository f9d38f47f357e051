"""Languages are told apart offline, on posts as short as people write them, and English is hardly ever called another.

The posts of other languages are ours (tests/filters/posts_by_language.toml), the English ones come from four sites.
"""

from __future__ import annotations

import gzip
import json
import time
import tomllib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from filters.languages import HINDI_IN_LATIN, unread_language
from filters.posts import Post
from models import ModelError
from models import languages as module
from models.languages import Languages

DATA = Path(__file__).parents[3] / "shared" / "data"
POSTS = tomllib.loads((Path(__file__).parents[1] / "filters" / "posts_by_language.toml").read_text("utf-8"))
UNSEEN = POSTS.pop("unseen")


def foreign(every: dict[str, list[str]]) -> dict[str, list[str]]:
    """The posts of other languages in their own letters."""
    return {code: posts for code, posts in every.items() if not code.startswith("en") and not code.endswith("-Latn")}


@pytest.fixture(scope="module")
def languages() -> Languages:
    return Languages()


def told(languages: Languages, text: str, marked: str = "") -> str:
    return unread_language(Post("1", text, language=marked), languages.likely(text))


@pytest.mark.parametrize(
    ("every", "known", "named"), [(POSTS, 0.98, 0.95), (UNSEEN, 0.85, 0.8)], ids=["seen", "unseen"]
)
def test_short_posts_of_other_languages_are_known(
    languages: Languages, every: dict[str, list[str]], known: float, named: float
) -> None:
    """For not English, and by the language's name; fewer of the shortest, which were never looked at before."""
    posts = [({"nb": "no"}.get(code, code), post) for code, each in foreign(every).items() for post in each]
    found = [(told(languages, post), code) for code, post in posts]
    assert len(found) > 100
    assert sum(bool(said) for said, _ in found) >= known * len(found)
    assert sum(said == code for said, code in found) >= named * len(found)


def test_english_of_every_kind_is_judged(languages: Languages) -> None:
    """Slang, dialects, names, loan words, one word; and posts that are English in part, without exception."""
    assert [post for post in (*POSTS["en-mixed"], *UNSEEN["en-mixed"], *UNSEEN["en"]) if told(languages, post)] == []
    assert [post for post in POSTS["en"] if told(languages, post)] == [
        "Tacos al pastor y margaritas tonight!!",
        "In die hard, he wins",
    ]


@pytest.mark.parametrize("marked", ["", "de", "es", "tl"])
def test_of_thousands_of_english_posts_next_to_none_is_called_foreign(languages: Languages, marked: str) -> None:
    """At most one in a thousand, whatever the page marks them as; some of those few are not English."""
    found = total = 0
    for name in ("unlabelled_posts", "crisislex_t6", "reddit_neutral", "goemotions"):
        with gzip.open(DATA / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
            posts = [json.loads(line)["text"] for _, line in zip(range(600), lines, strict=False)]
        total += len(posts)
        found += sum(bool(told(languages, post, marked)) for post in posts)
    assert total == 2_400
    assert found <= total / 1000


def test_what_is_said_of_hindi_and_arabic_in_latin_letters(languages: Languages) -> None:
    """Most of Hindi is known; Arabic is where the page marks it, and else judged like English."""
    hindi = [told(languages, post) for post in POSTS["hi-Latn"]]
    assert set(hindi) == {HINDI_IN_LATIN, ""}
    assert hindi.count(HINDI_IN_LATIN) >= 0.75 * len(hindi)
    assert not any(told(languages, post) for post in POSTS["ar-Latn"])
    assert sum(told(languages, post, "ar") == "ar" for post in POSTS["ar-Latn"]) >= 5


@pytest.mark.parametrize("text", ["", "😂😂😂", "12:30 !!", "https://beispiel.example #wahl2026", "@ana"])
def test_what_has_no_words_is_in_no_language(languages: Languages, text: str) -> None:
    """There is nothing to judge."""
    assert languages.likely(text) == {}


@pytest.mark.parametrize("text", ["y0u 4re such a l0ser, g0 h0me", "𝗬𝗼𝘂 𝗮𝗿𝗲 𝘀𝘂𝗰𝗵 𝗮 𝗹𝗼𝘀𝗲𝗿", "yоu аre such а lоser"])
def test_english_in_disguise_is_english(languages: Languages, text: str) -> None:
    """Digits, fancy letters, Cyrillic ones among Latin ones: no way around the filter."""
    assert told(languages, text) == ""


def test_the_end_of_a_long_post_counts(languages: Languages) -> None:
    """An English sentence after pages of another language is read."""
    long = "Heute war ein langer Tag, und ich bin müde. " * 100
    assert told(languages, long) == "de"
    assert told(languages, long + "You are all disgusting and should be ashamed of yourselves.") == ""


def test_eight_threads_agree_with_one(languages: Languages) -> None:
    """And with somebody who asks first, while what it knows is still being read."""
    texts = [post for posts in foreign(POSTS).values() for post in posts][:200]
    alone, fresh = [languages.likely(text) for text in texts], Languages()
    with ThreadPoolExecutor(8) as threads:
        assert list(threads.map(fresh.likely, texts)) == alone


def test_any_bytes_and_a_megabyte_are_answered_soon(languages: Languages) -> None:
    """Ten of the worst within a second."""
    before = time.perf_counter()
    for text in ("a" * 1_000_000, "\x00" * 9_999, "\ud800 half", "é" * 50_000, ". " * 100_000, "\n" * 100_000) * 2:
        languages.likely(text)
    assert time.perf_counter() - before < 1.0


def test_damaged_data_is_said(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """In words, by the error that every model has."""
    (broken := tmp_path / "model.npz.xz").write_bytes(b"not a model")
    monkeypatch.setattr(module, "MODEL_FILE", str(broken))
    with pytest.raises(ModelError, match="Languages cannot be told apart"):
        Languages().likely("Guten Morgen")
