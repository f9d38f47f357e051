"""The page for hard days as a value: no word of two copies is lost, and numbers are told from names."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from wellbeing.bad_day import EMPTY, LISTS, LONGEST, MOST, PARTS, TEXTS, BadDayPage, Part, Reach, as_text, merged

ANA = Reach("Ana", "+49 30 1234567")
LIBRARY = Reach("The library", "Long Street 1")

short = st.text(st.characters(codec="utf-8"), max_size=20)
reaches = st.lists(st.builds(Reach, short, short), max_size=3).map(tuple)
pages = st.builds(BadDayPage, **dict.fromkeys(TEXTS, short), **dict.fromkeys(LISTS, reaches))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("to", "address"),
    [
        ("116 123", "tel:116123"),
        ("+49 (0)30 / 12-34", "tel:+490301234"),
        ("112", "tel:112"),
        ("ana@example.org", "mailto:ana@example.org"),
        ("https://example.org/chat?a=b", "https://example.org/chat?a=b"),
        ("@ana@social.example", ""),
        ("Long Street 12", ""),
        ("*#06#", ""),
        ("12", ""),
        ("1" * 16, ""),
        ("Text HOME to 741741", ""),
        ("javascript:alert(1)", ""),
        ("file:///etc/passwd", ""),
        ("", ""),
    ],
)
def test_what_a_phone_can_use_is_told_from_what_is_for_reading(to: str, address: str) -> None:
    """A number, a mail address or a page; everything else can be copied and nothing more."""
    assert Reach("Ana", to).address == address


@given(st.text(max_size=40))
def test_an_address_is_of_three_kinds_at_most(to: str) -> None:
    """Whatever is typed: nothing that would have another program do something else."""
    address = Reach("", to).address
    assert address == "" or address.lower().startswith(("tel:", "mailto:", "http://", "https://"))
    assert not set(address) & set(' "<>\n')


def test_what_was_typed_before_the_page_could_be_read_joins_it() -> None:
    """Words of both are kept, in the order in which they came."""
    kept = BadDayPage(signs="I stop answering", people=(ANA,), reason="the sea")
    typed = BadDayPage(signs="I do not sleep", people=(LIBRARY,), alone="a walk")
    both = merged(EMPTY, typed, kept)
    assert both.signs == "I stop answering\nI do not sleep"
    assert both.people == (ANA, LIBRARY)
    assert (both.alone, both.reason) == ("a walk", "the sea")


def test_what_was_deleted_on_one_side_stays_deleted() -> None:
    """The other side has not touched it."""
    base = BadDayPage(signs="old", people=(ANA, LIBRARY))
    typed = BadDayPage(signs="", people=(LIBRARY,))
    assert merged(base, typed, base) == typed
    assert merged(base, base, typed) == typed


@given(pages, pages, pages)
def test_no_part_that_anybody_wrote_is_lost(base: BadDayPage, typed: BadDayPage, kept: BadDayPage) -> None:
    """Each part has the words of whoever changed it; it can be kept again; doing it twice adds nothing."""
    both = merged(base, typed, kept)
    for part in TEXTS:
        for one, other in ((typed, kept), (kept, typed)):
            if getattr(one, part) != getattr(base, part):
                assert getattr(one, part) in getattr(both, part) or getattr(other, part) == getattr(one, part)
    for part in LISTS:
        if getattr(typed, part) != getattr(base, part) != getattr(kept, part):
            assert {*getattr(typed, part), *getattr(kept, part)} == set(getattr(both, part))
    assert msgspec.json.decode(msgspec.json.encode(both), type=BadDayPage) == both
    assert merged(both, both, both) == both


def test_even_the_longest_can_be_kept_together() -> None:
    """Bounds hold after two full pages became one."""
    one = BadDayPage(signs="a" * LONGEST, people=(ANA,) * MOST)
    other = BadDayPage(signs="b" * LONGEST, people=(LIBRARY,) * MOST)
    assert msgspec.convert(merged(EMPTY, one, other), BadDayPage, from_attributes=True).signs[0] == "b"


def test_more_than_fits_is_refused() -> None:
    """A page from elsewhere is held to the bounds."""
    for wrong in ({"signs": "a" * (LONGEST + 1)}, {"people": [{}] * (MOST + 1)}, {"ask": [{"to": "1" * 301}]}):
        with pytest.raises(msgspec.ValidationError):
            msgspec.convert(wrong, BadDayPage)


def test_it_reads_as_plain_text() -> None:
    """For paper and friends: what is empty is not there."""
    titles: list[tuple[Part, str]] = [(part, part.upper()) for part in PARTS]
    page = BadDayPage(signs=" I scroll \n", people=(ANA, Reach("", ""), Reach("The sea")), reason="later")
    assert as_text("My page", titles, page) == (
        "My page\n\nSIGNS\nI scroll\n\nPEOPLE\nAna – +49 30 1234567\nThe sea\n\nREASON\nlater\n"
    )
    assert as_text("My page", titles, EMPTY) == "My page\n"
