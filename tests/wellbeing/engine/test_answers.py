"""What answers said of posts is found again by what pages show of them, and by nothing else."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from filters.posts import Post
from filters.sites.readers import READERS
from tests.recordings import recording
from wellbeing.engine import answers as module
from wellbeing.engine.answers import Answers

HOST = "x.example"
SEEN = Post("p1", "Tea  at\nfour", "@Ana", site="x")
SAID = Post("77", "Tea at four", "@ana", site="x", links=("tea.example",), language="en", sponsored=True, followed=True)
PAGE = "https://x.com/i/status/77"


def told(*posts: Post) -> Answers:
    answers = Answers()
    answers.take(HOST, posts)
    return answers


def test_a_post_is_found_by_author_and_words():
    """White space and the letter case of a name are no matter; the page's key stays."""
    expected = replace(SEEN, links=("tea.example",), language="en", sponsored=True, followed=True, address=PAGE)
    assert told(SAID).completed(HOST, SEEN) == expected


def test_everything_of_somebody_one_follows_is_theirs():
    """A page that cuts a text short still shows who wrote it."""
    assert told(SAID).completed(HOST, replace(SEEN, text="Tea")) == replace(SEEN, text="Tea", followed=True)
    assert not told(replace(SAID, author="")).completed(HOST, replace(SEEN, author="")).followed


def test_another_author_or_another_kind_is_another_post():
    """Who copies the words of an advert has not placed one."""
    answers = told(replace(SAID, followed=False))
    for other in (
        replace(SEEN, author="@eve"),
        replace(SEEN, kind="comment"),
        replace(SEEN, text="Coffee"),
    ):
        assert answers.completed(HOST, other) == other


def test_another_host_is_told_nothing():
    """Each server of a kind speaks for its own pages: a hostile one cannot make anybody followed elsewhere."""
    assert told(SAID).completed("evil.example", SEEN) == SEEN


def test_the_latest_answer_counts():
    """People are unfollowed, and a post is no advert for ever."""
    answers = told(SAID)
    answers.take(HOST, [Post("77", "Tea at four", "@ana", site="x")])
    assert answers.completed(HOST, SEEN) == replace(SEEN, address=PAGE)


def test_the_page_s_own_word_stays():
    """What the page says is kept where an answer says otherwise; links of both count."""
    shown = replace(SEEN, language="de", links=("a.example",), own=True)
    found = told(SAID).completed(HOST, shown)
    assert (found.language, found.links, found.own) == ("de", ("a.example", "tea.example"), True)


def test_nothing_is_kept_after_forgetting():
    answers = told(SAID)
    answers.forget_all()
    assert answers.completed(HOST, SEEN) == SEEN


def test_the_oldest_are_forgotten(monkeypatch):
    """A page that asks for answers without end fills no memory."""
    monkeypatch.setattr(module, "POSTS_AT_MOST", 3)
    monkeypatch.setattr(module, "PEOPLE_AT_MOST", 3)
    posts = [replace(SAID, text=f"Tea {n}", author=f"@a{n}") for n in range(5)]
    answers = told(*posts)
    known = [answers.completed(HOST, replace(SEEN, text=each.text, author=each.author)).followed for each in posts]
    assert known == [False, False, True, True, True]
    assert len(answers._posts) == 3


def test_what_is_longer_than_any_name_is_not_kept():
    """An answer may hold megabytes where a name is expected."""
    long = "a" * 1_000_000
    answers = told(
        replace(SAID, author=long),
        replace(SAID, links=(long, "tea.example"), community=long, language=long),
    )
    found = answers.completed(HOST, SEEN)
    assert (found.links, found.community, found.language) == (("tea.example",), "", "")
    assert not answers.completed(HOST, replace(SEEN, author=long)).followed


@given(st.text(), st.text())
def test_any_words_can_be_looked_for(text: str, author: str):
    """Also halves of surrogate pairs, which answers may hold."""
    post = Post("1", text + "\ud800", author, sponsored=True)
    assert told(post).completed(HOST, replace(post, sponsored=False)).sponsored


def test_recorded_answers_say_whom_one_follows():
    """X's answers say it of each author; the recorder followed somebody in the list."""
    posts = READERS["x"](recording("x/raw_list_timeline.json"))
    followed = {post.author for post in posts if post.followed}
    others = {post.author for post in posts} - followed
    assert followed
    assert others
    answers = told(*posts)
    assert all(answers.completed(HOST, Post("p", "new words", author)).followed for author in followed)
    assert not any(answers.completed(HOST, Post("p", "new words", author)).followed for author in others)
