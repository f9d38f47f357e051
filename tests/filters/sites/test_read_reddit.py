"""Reddit's posts and comments read as its pages show them."""

import json

from filters.sites.read_reddit import read
from tests.recordings import recording


def _thing(kind: str, **data: object) -> dict[str, object]:
    return {"kind": kind, "data": data}


def test_post():
    """Title and text, in this order."""
    thing = _thing("t3", name="t3_a", title="Tea &amp; cake", selftext_html="<div><p>A</p><p>B</p></div>", author="ada")
    (post,) = read(json.dumps(thing).encode())
    assert (post.key, post.text, post.author, post.kind) == ("t3_a", "Tea & cake\nA\nB", "ada", "post")


def test_escaped_html():
    """Without raw_json=1 the HTML itself comes escaped."""
    (post,) = read(json.dumps(_thing("t1", body_html="&lt;p&gt;A &amp;amp; B&lt;/p&gt;")).encode())
    assert post.text == "A & B"


def test_markdown_where_there_is_no_html():
    """The Markdown behind the page is better than nothing."""
    (post,) = read(json.dumps(_thing("t1", body="plain &gt; bold")).encode())
    assert post.text == "plain > bold"


def test_tree_of_comments():
    """Answers are found below answers, in the order of the page; a link to more of them is no comment."""
    answers = {"kind": "Listing", "data": {"children": [_thing("t1", name="b", body="b"), _thing("more", name="m")]}}
    top = _thing("t1", name="a", body="a", replies=answers)
    posts = read(json.dumps([top, _thing("t1", name="c", body="c", replies="")]).encode())
    assert [(post.key, post.kind) for post in posts] == [("a", "comment"), ("b", "comment"), ("c", "comment")]


def test_captions_of_a_gallery():
    """What stands below its pictures is read apart from title and text."""
    items = [{"media_id": "a", "caption": "Tea &amp; cake"}, {"media_id": "b"}]
    (post,) = read(json.dumps(_thing("t3", name="a", title="Today", gallery_data={"items": items})).encode())
    assert (post.text, post.alts) == ("Today", ("Tea & cake",))


def test_recorded_communities_and_links():
    """A listing says each post's community, and where those lead that are no texts of Reddit's own."""
    posts = read(recording("reddit/TestFront.test_best.json"))
    assert {"funny", "todayilearned"} <= {post.community for post in posts}
    hosts = [host for post in posts for host in post.links]
    assert "imgur.com" in hosts
    assert len(hosts) == 95
    assert not any(post.links for post in read(recording("reddit/TestSubredditListings.test_hot.json")))
