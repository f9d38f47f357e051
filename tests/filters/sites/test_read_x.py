"""X's posts read as its pages show them."""

import json

from filters.posts import Post
from filters.sites.read_x import read
from tests.recordings import recording


def _tweet(text: str, **more: object) -> dict[str, object]:
    user = {"result": {"core": {"screen_name": "ada"}}}
    legacy = {"full_text": text, "display_text_range": [0, len(text)], "entities": {}} | dict(more.pop("legacy", {}))
    return {"rest_id": "7", "core": {"user_results": user}, "legacy": legacy, **more}


def _only(result: object) -> Post:
    (post,) = read(json.dumps({"entries": [{"itemContent": {"tweet_results": {"result": result}}}]}).encode())
    return post


def test_plain_post():
    """Entities are letters."""
    post = _only(_tweet("Tea &amp; cake &lt;3"))
    assert (post.key, post.author, post.text) == ("7", "@ada", "Tea & cake <3")


def test_names_that_a_reply_answers():
    """Names before the visible text are not shown; a name that belongs to the sentence is."""
    assert (
        _only(_tweet("@bob @eve good morning @joe", legacy={"display_text_range": [10, 27]})).text
        == "good morning @joe"
    )
    assert _only(_tweet("@bob is kind")).text == "@bob is kind"


def test_links_pictures_and_quote_addresses():
    """Links show their short form; addresses of pictures and of the quoted post show nothing."""
    entities = {
        "urls": [{"url": "https://t.co/a", "display_url": "a.example"}],
        "media": [{"url": "https://t.co/b"}],
    }
    pictures = {"media": [{"ext_alt_text": "A hill"}, {"ext_alt_text": None}]}
    legacy = {
        "entities": entities,
        "extended_entities": pictures,
        "quoted_status_permalink": {"url": "https://t.co/c"},
    }
    quoted = {"result": _tweet("First words")}
    post = _only(_tweet("See https://t.co/a https://t.co/c https://t.co/b", legacy=legacy, quoted_status_result=quoted))
    assert post.text == "See a.example\nFirst words"
    assert post.alts == ("A hill",)


def test_long_post():
    """A long post is read whole."""
    note = {"note_tweet_results": {"result": {"text": "Word " * 100, "entity_set": {"urls": []}}}}
    assert len(_only(_tweet("Word Word…", note_tweet=note)).text.split()) == 100


def test_card():
    """A large card shows its title, a small one its description too; its address ends the text unseen."""
    values = [
        {"key": "title", "value": {"string_value": "A page"}},
        {"key": "description", "value": {"string_value": "About tea"}},
        {"key": "card_url", "value": {"string_value": "https://t.co/d"}},
    ]
    large, small = ({"legacy": {"name": name, "binding_values": values}} for name in ("summary_large_image", "summary"))
    shown = [_only(_tweet("Read https://t.co/d", card=card)) for card in (large, small)]
    assert [post.text for post in shown] == ["Read", "Read"]
    assert [post.cards for post in shown] == [("A page",), ("A page", "About tea")]


def test_an_advert_has_its_own_card():
    """What an advert says of its page lies in a text that is JSON again; broken, it says nothing."""

    def card(inner: str) -> dict[str, object]:
        values = [{"key": "unified_card", "value": {"string_value": inner}}]
        return {"legacy": {"name": "unified_card", "binding_values": values}}

    told = json.dumps({"component_objects": {"d": {"data": {"title": {"content": "Buy tea"}}}}})
    assert _only(_tweet("Look", card=card(told))).cards == ("Buy tea",)
    assert _only(_tweet("Look", card=card(told[:-1]))).cards == ()


def test_repost():
    """A repost keeps the reposter's id, and is otherwise the first post, whole."""
    inner = _tweet("The whole text", rest_id="3", core={"user_results": {"result": {"legacy": {"screen_name": "bob"}}}})
    post = _only(_tweet("RT @bob: The wh…", legacy={"retweeted_status_result": {"result": inner}}))
    assert (post.key, post.author, post.text) == ("7", "@bob", "The whole text")


def test_wrapped_and_missing_posts():
    """A notice around a post does not hide it; a tombstone holds nothing."""
    assert _only({"__typename": "TweetWithVisibilityResults", "tweet": _tweet("Hi")}).text == "Hi"
    assert read(b'{"tweet_results":{"result":{"__typename":"TweetTombstone"}}}') == []


def test_followed():
    """Whether the person follows the author is known here."""
    user = {"result": {"relationship_perspectives": {"following": True}}}
    assert _only(_tweet("Hi", core={"user_results": user})).followed
    assert not _only(_tweet("Hi")).followed


def test_what_an_answer_says_beside_words():
    """Where links lead (the page shows t.co), the language, and whether the place was paid for."""
    entities = {"urls": [{"url": "https://t.co/a", "expanded_url": "https://www.tea.example/a?b"}]}
    result = _tweet("See https://t.co/a", legacy={"entities": entities, "lang": "de"})
    item = {"tweet_results": {"result": result}, "promotedMetadata": {}}
    (post,) = read(json.dumps({"itemContent": item}).encode())
    assert (post.links, post.language, post.sponsored) == (("tea.example",), "de", True)
    assert _only(result).sponsored is False


def test_recorded_languages_and_links():
    """The recorded list holds two languages, links to many hosts, and no advert."""
    posts = read(recording("x/raw_list_timeline.json"))
    assert {post.language for post in posts} == {"en", "de"}
    hosts = {host for post in posts for host in post.links}
    assert len(hosts) > 5
    assert not [host for host in hosts if "/" in host or ":" in host or host == "t.co"]
    assert not any(post.sponsored for post in posts)
