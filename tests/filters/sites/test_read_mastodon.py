"""Mastodon's posts read as its web client shows them."""

import json

from filters.posts import Post
from filters.sites.read_mastodon import read
from tests.recordings import recording

ME = {"acct": "ada@social.example", "display_name": "Ada"}


def _status(content: str, **more: object) -> dict[str, object]:
    return {"id": "7", "content": content, "spoiler_text": "", "account": ME, "media_attachments": [], **more}


def _only(*answer: object) -> Post:
    (post,) = read(json.dumps(answer).encode())
    return post


def test_spoiler_comes_before_the_text():
    """What a reader meets first is the warning."""
    assert _only(_status("<p>Cake.</p>", spoiler_text="Food")).text == "Food\nCake."


def test_paragraphs_and_links():
    """Paragraphs part words, links are their visible words, entities are letters."""
    html = '<p>Tea &amp; <a href="https://a.example"><span>a.example</span></a></p><p>Second<br />line</p>'
    assert _only(_status(html)).text == "Tea & a.example\nSecond\nline"


def test_pictures_in_the_text_are_no_words():
    """A server's own emoji is a picture on the page; a colon in a sentence stays."""
    status = _status("<p>At 10:30 :blobcat: it rains:</p>", emojis=[{"shortcode": "blobcat"}])
    assert _only(status).text.split() == ["At", "10:30", "it", "rains:"]


def test_boost():
    """A boosted post keeps the booster's id, and is otherwise the boosted one."""
    inner = _status("<p>Hello</p>", account={"acct": "bob"}, id="3")
    post = _only(_status("<p>Hello</p>", reblog=inner))
    assert (post.key, post.author, post.text) == ("7", "@bob", "Hello")


def test_quote_is_part_of_the_post():
    """The quoted post is read with the quoting one, without a card and without the address that stands in for it."""
    inner = _status("<p>First words</p>", media_attachments=[{"description": "A hill"}])
    html = '<p class="quote-inline">RE: <a href="https://a.example/1">a.example/1</a></p><p>Look</p>'
    post = _only(_status(html, quote={"state": "accepted", "quoted_status": inner}, card={"title": "A page"}))
    assert post.text == "Look\nFirst words"
    assert post.alts == ("A hill",)


def test_poll_and_card():
    """Options of a poll are the author's own words; those on a link's card are read apart."""
    poll = {"options": [{"title": "Yes"}, {"title": "No"}]}
    card = {"title": "A page", "description": "About tea", "author_name": ""}
    post = _only(_status("<p>Tea?</p>", poll=poll, card=card))
    assert (post.text, post.cards) == ("Tea?\nYes\nNo", ("A page", "About tea"))


def test_a_card_with_an_author():
    """The web client names who wrote the linked page in the place of what it is about."""
    card = {"title": "A page", "description": "About tea", "author_name": "Bob"}
    assert _only(_status("<p>Tea?</p>", card=card)).cards == ("A page",)


def test_card_gives_way_to_pictures():
    """The web client shows no card beside a picture."""
    status = _status("<p>Look</p>", card={"title": "A page"}, media_attachments=[{"description": "A hill"}])
    post = _only(status)
    assert (post.text, post.alts, post.cards) == ("Look", ("A hill",), ())


def test_picture_without_words():
    """A picture with a description is a post; one without has nothing to judge."""
    assert _only(_status("", media_attachments=[{"description": "A hill"}])).alts == ("A hill",)
    assert read(json.dumps([_status("", media_attachments=[{"description": None}])]).encode()) == []


def test_notifications_and_threads():
    """Posts are found wherever an answer keeps them, each once."""
    answer = {"ancestors": [_status("<p>a</p>", id="1")], "descendants": [{"status": _status("<p>b</p>", id="2")}] * 2}
    assert [post.text for post in read(json.dumps(answer).encode())] == ["a", "b"]


def test_recorded_language():
    """A status says its language; whom one follows and what is one's own it does not say."""
    body = json.dumps(json.loads(recording("mastodon/test_list_timeline.json"))[0]["body"]).encode()
    posts = read(body)
    assert {post.language for post in posts} == {"en"}
    assert not any(post.followed or post.own for post in posts)
