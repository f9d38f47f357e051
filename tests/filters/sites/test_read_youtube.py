"""YouTube's videos and comments read as its pages show them."""

import json

from filters.posts import Post
from filters.sites.read_youtube import read


def _only(answer: object) -> Post:
    (post,) = read(json.dumps(answer).encode())
    return post


def _lockup(*rows: str) -> dict[str, object]:
    lines = [{"metadataParts": [{"text": {"content": row}}]} for row in rows]
    model = {"title": {"content": "A day"}, "metadata": {"contentMetadataViewModel": {"metadataRows": lines}}}
    return {"lockupViewModel": {"contentId": "v1", "metadata": {"lockupMetadataViewModel": model}}}


def test_home_page_video():
    """The present shape of a video names its channel on the second line."""
    post = _only({"richItemRenderer": {"content": _lockup("A channel", "9 views")}})
    assert (post.key, post.text, post.author, post.kind) == ("v1", "A day", "A channel", "video")


def test_channel_page_video():
    """On a channel's own page the only line holds views, which are nobody's name."""
    assert _only(_lockup("9 views")).author == ""


def test_community_post_and_old_comment():
    """Texts come in runs, and posts are told from comments."""
    runs = {"runs": [{"text": "Good "}, {"text": "morning"}]}
    post = _only({"backstagePostRenderer": {"postId": "p", "contentText": runs, "authorText": runs}})
    assert (post.text, post.author, post.kind) == ("Good morning", "Good morning", "post")
    comment = _only({"commentRenderer": {"commentId": "c", "contentText": {"simpleText": "Hi"}}})
    assert (comment.text, comment.kind) == ("Hi", "comment")


def test_own_comment():
    """A person's own comment is known as theirs."""
    payload = {"properties": {"commentId": "c", "content": {"content": "Hi"}}, "author": {"isCurrentUser": True}}
    assert _only({"payload": {"commentEntityPayload": payload}}).own


def test_short_without_address():
    """A Short without an address is still told from others."""
    short = {"entityId": "shelf-1", "overlayMetadata": {"primaryText": {"content": "Tea"}}}
    assert _only({"shortsLockupViewModel": short}).key == "shelf-1"
