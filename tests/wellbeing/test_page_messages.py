"""The page is hostile: what it sends is a message of ours, within bounds, or an error with a name."""

import contextlib
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wellbeing import page_messages as page


def judge(**post: Any) -> bytes:
    """A question about one post, with some of its fields as given."""
    return json.dumps({"t": "judge", "posts": [{"key": "p1", "text": "hi"} | post]}).encode()


def test_a_question_is_read_with_everything_that_the_page_knows():
    """Fields that are left out are as if the page knew nothing."""
    assert page.read(judge(author="@ana", alts=["a dog"], kind="comment", followed=True, own=True)) == page.Judge(
        [page.PagePost("p1", "hi", "@ana", ["a dog"], "comment", followed=True, own=True)]
    )
    assert page.read(judge()) == page.Judge([page.PagePost("p1", "hi")])


@pytest.mark.parametrize(
    ("sent", "read"),
    [
        ('{"t":"beat"}', page.Beat("/")),
        ('{"t":"beat","path":"/messages"}', page.Beat("/messages")),
        (
            '{"t":"beat","path":"/","ms":4004,"plays":true,"active":true,"types":true}',
            page.Beat("/", 4004, True, True, True),
        ),
        ('{"t":"released","keys":["p1","p2"]}', page.Released(["p1", "p2"])),
        ('{"t":"act","act":"always","key":"p1"}', page.Act("always", "p1")),
        ('{"t":"judge","posts":[]}', page.Judge([])),
        ('{"t":"help","key":"p1","topic":"answer"}', page.Help("p1", "answer")),
        ('{"t":"help"}', page.Help()),
        ('{"t":"searched","words":"are not read"}', page.Searched()),
        ('{"t":"put_away"}', page.PutAway()),
        ('{"t":"missing","path":"/"}', page.Missing("/")),
        ('{"t":"found","path":"/","how":"none"}', page.Found("/", "none")),
        (
            '{"t":"found","path":"/","how":"own","posts":3,"worded":2,"authored":1,"again":true}',
            page.Found("/", "own", 3, 2, 1, again=True),
        ),
        ('{"t":"put_away","away":false}', page.PutAway(False)),
        ('{"t":"beat","later":"a newer script may say more"}', page.Beat("/")),
    ],
)
def test_every_message_is_read_from_text_and_from_bytes(sent: str, read: page.FromPage):
    """WebSocket messages come as either."""
    assert page.read(sent) == read
    assert page.read(sent.encode()) == read


@pytest.mark.parametrize(
    "sent",
    [
        b"",
        b"null",
        b"[]",
        b"{}",
        b'"judge"',
        b'{"t":"judge"}',
        b'{"t":"forget"}',
        b'{"t":"covering","on":false}',
        b'{"t":"pause"}',
        b'{"t":"help","topic":"tell"}',
        b'{"t":"help_card","finder":"findahelpline.com"}',
        b'{"t":"help_wanted"}',
        b'{"t":"act","act":"trust","key":"p1"}',
        b'{"t":"act","act":"show"}',
        b'{"t":"beat","path":7}',
        b'{"t":"beat","ms":-1}',
        b'{"t":"beat","ms":1e99}',
        b'{"t":"beat","ms":"4000"}',
        b'{"t":"judge","posts":[{"text":"no key"}]}',
        b'{"t":"judge","posts":{"key":"p1","text":"hi"}}',
        b'{"t":"released","keys":[1]}',
        b"\xff\xfe{}",
        b'{"t":"beat"} {"t":"beat"}',
        b'{"t":"beat","more":' + b"[" * 100_000,
        b'{"t":"judge","posts":[{"key":"p1","text":"half a pair \\ud83d"}]}',
        "half a pair \ud83d",
    ],
)
def test_what_is_no_message_is_refused_as_such(sent: bytes | str):
    """Neither words of the engine's own, nor broken JSON, nor broken Unicode, nor endless nesting gets past."""
    with pytest.raises(page.PageMessageError):
        page.read(sent)


@pytest.mark.parametrize(
    "post",
    [
        {"key": "k" * 201},
        {"text": "x" * 20_001},
        {"author": "a" * 201},
        {"alts": ["x"] * 21},
        {"cards": ["x"] * 21},
        {"cards": ["x" * 20_001]},
        {"alts": ["x" * 20_001]},
        {"kind": "advert"},
        {"own": "yes"},
        {"text": None},
    ],
)
def test_a_post_beyond_the_bounds_is_refused(post: dict[str, Any]):
    """The script cuts what is long; something longer was not sent by it."""
    with pytest.raises(page.PageMessageError):
        page.read(judge(**post))


def test_the_bounds_themselves_are_allowed():
    """The longest post that the script sends is read."""
    read = page.read(
        judge(key="k" * 200, text="😀" * 20_000, author="a" * 200, alts=["x"] * 20, cards=["x" * 20_000] * 20)
    )
    assert isinstance(read, page.Judge)


@pytest.mark.parametrize("kind", ["judge", "released"])
def test_no_message_is_about_more_than_200_posts(kind: str):
    """200 are a screenful many times over."""
    posts = {"judge": {"posts": [{"key": "p", "text": ""}] * 201}, "released": {"keys": ["p"] * 201}}
    with pytest.raises(page.PageMessageError):
        page.read(json.dumps({"t": kind} | posts[kind]))


@given(st.binary(max_size=200))
def test_any_bytes_are_a_message_or_an_error(sent: bytes):
    """Whatever bytes come, nothing else is raised."""
    with contextlib.suppress(page.PageMessageError):
        assert isinstance(page.read(sent), page.FromPage)


NEAR_MESSAGES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(["t", "posts", "key", "keys", "text", "author", "alts", "cards", "kind", "act", "own"]),
            inner,
            max_size=6,
        )
    ),
    max_leaves=12,
)


@given(NEAR_MESSAGES, st.sampled_from(["judge", "beat", "released", "act", "verdicts"]))
def test_anything_like_a_message_is_one_or_an_error(sent: Any, kind: str):
    """JSON with the right names and the wrong values is no way in either."""
    message = {**sent, "t": kind} if isinstance(sent, dict) else sent
    try:
        read = page.read(json.dumps(message))
    except page.PageMessageError:
        return
    assert isinstance(read, page.FromPage)
    assert isinstance(message, dict)


def test_the_page_is_told_no_more_than_it_needs():
    """A post that stays has one word; a cover has its words, and no score, no category id; of a rule its name."""
    assert json.loads(page.write(page.Verdicts({"p1": page.PageVerdict("show")}))) == {
        "t": "verdicts",
        "verdicts": {"p1": {"action": "show"}},
    }
    assert set(page.PageVerdict.__struct_fields__) == {
        "action",
        "title",
        "reason",
        "certainty",
        "author",
        "fold",
        "help",
        "rule",
        "kept",
        "claim",
    }


def test_the_other_messages_to_the_page():
    """Their form is what the page script reads."""
    assert json.loads(page.write(page.Covering(on=False, look="solid"))) == {
        "t": "covering", "on": False, "look": "solid", "discreet": False, "away": [],
    }  # fmt: skip
    assert json.loads(page.write(page.Forget())) == {"t": "forget"}
    assert json.loads(page.write(page.LookLoosely("/", True))) == {"t": "look_loosely", "path": "/", "on": True}
