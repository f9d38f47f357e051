"""Feeds whose page part is blocked: the minutes that they count, told second by second, and none for anybody else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wellbeing.unseen_time import COMES_BACK, ENDS_AFTER, LINGERS, MOST, REPORTS_WITHIN, TIMES, UnseenTime


class Browser:
    """A browser from `COMES_BACK` on; every second is asked about once, and the sum is what was counted."""

    def __init__(self, start: float = COMES_BACK) -> None:
        self.unseen, self.at, self.counted = UnseenTime(0.0), start, 0

    def opens(self, document: bytes = b"a", reports: bool = False) -> None:
        self.unseen.asked("x", self.at, posts=True)
        self.unseen.sent("x", document, self.at)
        if reports:
            self.unseen.reported("x", document)

    def loads(self, posts: bool = True) -> None:
        self.unseen.asked("x", self.at, posts)

    def goes(self, seconds: int, loads_every: int = 0) -> int:
        """Time passes; the seconds that were counted in it."""
        before = self.counted
        for second in range(1, seconds + 1):
            self.at += 1
            if loads_every and second % loads_every == 0:
                self.loads()
            self.counted += self.unseen.in_use(self.at) == ["x"]
        return self.counted - before


def test_a_page_that_reports_is_counted_by_its_beats_alone() -> None:
    browser = Browser()
    browser.opens(reports=True)
    assert browser.goes(600, loads_every=20) == 0


def test_a_page_whose_script_is_blocked_is_counted_while_it_loads_more() -> None:
    """Ten minutes of scrolling: all of them but the seconds in which it could have reported still."""
    browser = Browser()
    browser.opens()
    assert 600 - REPORTS_WITHIN <= browser.goes(600, loads_every=20) + 1 <= 601


def test_it_is_not_counted_when_nobody_goes_on() -> None:
    """One page is opened, and left: about a minute."""
    browser = Browser()
    browser.opens()
    assert browser.goes(3600) == pytest.approx(LINGERS - REPORTS_WITHIN, abs=1)


def test_a_page_that_reports_late_was_slow_and_no_more_is_counted() -> None:
    browser = Browser()
    browser.opens()
    browser.goes(30, loads_every=10)
    browser.unseen.reported("x", b"a")
    assert browser.goes(600, loads_every=10) == 0


def test_an_open_tab_that_reports_hides_no_other_one() -> None:
    """The one in the background is well; the one that is scrolled has the script blocked."""
    browser = Browser()
    browser.opens(b"well", reports=True)
    browser.goes(60)
    browser.opens(b"blocked")
    assert browser.goes(600, loads_every=20) >= 580


def test_opening_it_anew_every_few_seconds_helps_nobody() -> None:
    browser = Browser()
    browser.opens(b"0")
    browser.goes(int(REPORTS_WITHIN))
    for number in range(1, 30):
        browser.opens(b"%d" % number)
        assert browser.goes(15) == 15


def test_what_did_not_arrive_is_not_waited_for() -> None:
    """A tab that is closed while its page comes."""
    browser = Browser()
    browser.opens(b"kept", reports=True)
    browser.opens(b"closed at once")
    browser.unseen.broke_off("x", b"closed at once")
    assert browser.goes(600, loads_every=20) == 0


def test_a_page_that_never_reported_is_forgotten_when_its_site_rests() -> None:
    """Five minutes without a request: it was closed. The next one reports, and counts by its beats."""
    browser = Browser()
    browser.opens(b"old")
    browser.goes(int(ENDS_AFTER) + 5)
    browser.opens(b"new", reports=True)
    assert browser.goes(600, loads_every=20) == 0


def test_posts_for_no_page_at_all_count() -> None:
    """From a page that a service worker gave out, or a program of somebody's own."""
    browser = Browser()
    assert browser.goes(600, loads_every=30) >= 540


def test_other_requests_for_no_page_do_not() -> None:
    browser = Browser()
    for _ in range(20):
        browser.loads(posts=False)
        assert browser.goes(30) == 0


def test_pages_that_were_open_before_we_started_find_us_again_first() -> None:
    browser = Browser(start=0.0)
    assert browser.goes(int(COMES_BACK) - 1, loads_every=10) == 0
    browser.unseen.reported("x", b"from before")
    assert browser.goes(600, loads_every=10) == 0


def test_what_a_page_asked_for_while_it_was_closed_counts_for_nothing() -> None:
    """Answers come a moment after the tab has gone."""
    browser = Browser()
    browser.opens(reports=True)
    browser.unseen.left("x")
    browser.loads()
    assert browser.goes(600) == 0


def scrolls_behind(browser: Browser, seconds: int, every: int) -> int:
    """Posts come for a page that says it is no feed; the seconds that were counted."""
    counted = 0
    for _ in range(seconds // every):
        browser.loads()
        browser.unseen.behind("x", browser.at)
        counted += browser.goes(every)
    return counted


def test_a_feed_behind_a_page_that_says_it_is_none_counts() -> None:
    """Its script reports, but that it is a page of messages."""
    browser = Browser()
    browser.opens(reports=True)
    assert scrolls_behind(browser, 600, every=10) >= 570


def test_a_page_of_messages_may_look_for_posts_now_and_then() -> None:
    """Once in half a minute or less: that is no feed."""
    browser = Browser()
    browser.opens(reports=True)
    assert scrolls_behind(browser, 600, every=int(LINGERS) // (TIMES - 1)) == 0
    browser.goes(600)
    for _ in range(10 * TIMES):  # as it opens
        browser.unseen.behind("x", browser.at)
    assert browser.goes(600) == 0


def test_a_feed_that_says_so_again_counts_by_itself() -> None:
    browser = Browser()
    browser.opens(reports=True)
    scrolls_behind(browser, 60, every=10)
    browser.unseen.framed("x")
    browser.unseen.looked_at("x")
    assert not browser.unseen.is_framed("x")
    assert browser.goes(600, loads_every=10) == 0


def test_a_frame_is_forgotten_when_its_site_rests() -> None:
    browser = Browser()
    browser.opens(reports=True)
    browser.unseen.framed("x")
    browser.goes(int(ENDS_AFTER) + 5)
    browser.loads()
    assert not browser.unseen.is_framed("x")


def test_another_site_is_not_concerned() -> None:
    browser = Browser()
    browser.opens()
    browser.goes(25)
    assert browser.unseen.in_use(browser.at) == ["x"]
    browser.unseen.asked("reddit", browser.at, posts=True)
    browser.unseen.reported("reddit", b"r")
    assert browser.unseen.in_use(browser.at + 1) == ["x"]


def test_no_flood_of_documents_fills_the_memory() -> None:
    browser = Browser()
    for number in range(3 * MOST):
        browser.unseen.sent("x", b"%d" % number, browser.at)
    assert len(browser.unseen._sites["x"].owed) == MOST


happenings = st.sampled_from(["opens", "reports", "loads", "leaves", "breaks", "waits"])


@given(st.lists(st.tuples(happenings, st.integers(0, 90)), max_size=40))
def test_nothing_is_counted_that_was_not_asked_for(story: list[tuple[str, int]]) -> None:
    """Whatever happens: a second counts only within a minute of a request to that site."""
    unseen, at, asked = UnseenTime(0.0), COMES_BACK, -1e9
    for number, (what, seconds) in enumerate(story):
        document = b"%d" % (number // 3)
        if what in ("opens", "loads"):
            unseen.asked("x", at, posts=True)
            asked = at
        if what == "opens":
            unseen.sent("x", document, at)
        elif what == "reports":
            unseen.reported("x", document)
        elif what == "leaves":
            unseen.left("x")
        elif what == "breaks":
            unseen.broke_off("x", document)
        at += seconds
        assert not unseen.in_use(at) or at - asked < LINGERS
