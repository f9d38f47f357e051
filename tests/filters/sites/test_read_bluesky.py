"""Bluesky's posts read as its web client shows them."""

import json

from filters.posts import Post
from filters.sites.read_bluesky import read
from tests.recordings import recording


def _view(text: str, embed: object = None, key: str = "at://1", following: str = "") -> dict[str, object]:
    author = {"handle": "ada.example", "viewer": {"following": following}}
    return {"uri": key, "author": author, "record": {"text": text}, "embed": embed}


def _only(view: object) -> Post:
    (post,) = read(json.dumps({"feed": [{"post": view}]}).encode())
    return post


QUOTED = {"value": {"text": "First words"}, "author": {"handle": "bob.example"}, "embeds": []}


def test_pictures():
    """Pictures count by their descriptions."""
    post = _only(_view("Up here", {"images": [{"alt": "A hill"}, {"alt": ""}]}))
    assert (post.author, post.text, post.alts) == ("@ada.example", "Up here", ("A hill",))


def test_card():
    """A link's card shows title, description and host, and is kept apart from the post's own words."""
    link = {"uri": "https://a.example/x", "title": "A page", "description": "About tea"}
    post = _only(_view("Read", {"external": link}))
    assert (post.text, post.cards) == ("Read", ("A page\nAbout tea\na.example",))


def test_cards_of_a_quoted_post():
    """The quoted post's card is one of the post's, too; words that are quoted are its own."""
    quoted = QUOTED | {"embeds": [{"external": {"uri": "https://b.example", "title": "B page"}}]}
    link = {"uri": "https://a.example/x", "title": "A page", "description": ""}
    post = _only(_view("Look", {"media": {"external": link}, "record": {"record": quoted}}))
    assert (post.text, post.cards) == ("Look\nFirst words", ("A page\na.example", "B page\nb.example"))


def test_quote():
    """The quoted post is part of the quoting one, and no post of its own."""
    assert _only(_view("Look", {"record": QUOTED})).text == "Look\nFirst words"


def test_quote_with_pictures():
    """A post with pictures and a quote shows both, and so do the pictures in the quote."""
    quoted = QUOTED | {"embeds": [{"images": [{"alt": "A lake"}]}]}
    post = _only(_view("Look", {"media": {"images": [{"alt": "A hill"}]}, "record": {"record": quoted}}))
    assert (post.text, post.alts) == ("Look\nFirst words", ("A hill", "A lake"))


def test_video_description():
    """A video is described as a whole."""
    assert _only(_view("", {"playlist": "x.m3u8", "alt": "Waves"})).alts == ("Waves",)


def test_followed():
    """Whether the person follows the author is known here."""
    assert _only(_view("Hi", following="at://follow")).followed
    assert not _only(_view("Hi")).followed


def test_bad_address():
    """A card whose address is none still has its title; and a card alone is a post."""
    post = _only(_view("", {"external": {"uri": "https://[", "title": "A page"}}))
    assert (post.text, post.cards) == ("", ("A page",))


def test_threads_show_what_is_answered():
    """Replies and the posts that they answer are posts, each once; a like is none."""
    answer = {
        "feed": [{"post": _view("c", key="3"), "reply": {"parent": _view("b", key="2"), "root": _view("a", key="1")}}],
        "thread": {"post": _view("c", key="3"), "replies": [{"post": _view("d", key="4")}]},
        "notifications": [{"uri": "5", "author": {"handle": "x"}, "record": {"subject": {}}}],
    }
    assert {post.key: post.text for post in read(json.dumps(answer).encode())} == {
        "1": "a",
        "2": "b",
        "3": "c",
        "4": "d",
    }


def test_where_links_lead_and_the_language():
    """Links in the text carry their address beside it; of several languages the first counts."""
    features = ({"uri": "https://b.example/x"}, {"tag": "tea"}, {"uri": "mailto:a@c.example"})
    facets = [{"features": [each]} for each in features]
    record = {"text": "Read", "langs": ["pt", "en"], "facets": facets}
    view = _view("Read", {"external": {"uri": "https://a.example/x"}}) | {"record": record}
    assert (_only(view).links, _only(view).language) == (("a.example", "b.example"), "pt")


def test_recorded_languages_and_links():
    """The recorded thread says the language of some posts, and where some lead."""
    posts = read(recording("bluesky/getPostThread.json"))
    assert {"", "en"} <= {post.language for post in posts}
    assert "youtu.be" in {host for post in posts for host in post.links}
