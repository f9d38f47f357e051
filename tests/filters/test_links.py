"""What a post's words say about hashtags and links."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filters.links import domains_in, hashtags_in, is_within, plain_domain, plain_tag


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("my #Diet, and #keto!", {"diet", "keto"}),
        ("＃減肥 now", {"減肥"}),
        ("#what_i_eat", {"what_i_eat"}),
        ("number #1 and C# and a&#39;b", set()),
        ("https://example.com/#part", set()),
        ("#", set()),
    ],
)
def test_hashtags_are_what_sites_make_of_them(text: str, tags: set[str]):
    """Without "#" and letter case; a number alone, a part of an address and a sharp in a name are none."""
    assert hashtags_in(text) == tags


def test_a_tag_is_one_however_it_is_written():
    """With or without "#"."""
    assert plain_tag(" #Diet") == plain_tag("diet") == "diet"


@pytest.mark.parametrize(
    ("text", "links", "domains"),
    [
        ("see https://www.Example.com/a?b", (), {"example.com"}),
        ("see example.co.uk/long-pa…", (), {"example.co.uk"}),
        ("nothing", ("https://user@shop.example:8080/x",), {"shop.example"}),
        ("mail ana@example.com", (), set()),
        ("a sentence. Another one", (), set()),
    ],
)
def test_domains_come_from_the_words_and_from_the_links(text: str, links: tuple[str, ...], domains: set[str]):
    """A site cuts addresses short, but leaves their domain; a mail address leads nowhere."""
    assert domains_in(text, links) == domains


def test_a_subdomain_is_of_its_domain_but_a_likeness_is_not():
    """notexample.com is another's."""
    assert is_within("a.example.com", plain_domain("https://www.example.com/"))
    assert not is_within("notexample.com", "example.com")


@given(st.text())
def test_any_text_has_some_tags_and_domains(text: str):
    """Nothing that a post says is too strange."""
    assert all(tag and not tag.startswith("#") for tag in hashtags_in(text))
    assert all("." in domain for domain in domains_in(text))


def test_the_strangest_text_is_quick(within_seconds):
    """A page cannot stall the engine with dots and signs."""
    with within_seconds(1.0):
        for text in ("a." * 10_000, "a-" * 10_000, "#a" * 10_000, "#" * 20_000, "a.b" * 7_000):
            hashtags_in(text)
            domains_in(text)
