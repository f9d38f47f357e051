"""Lines of JSON are judged in order, as they come, whatever is among them. The model is the real one."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wellbeing.classify import AT_ONCE, ClassifyError, classify_lines

POST = b'{"id": "a", "text": "The sourdough rose well."}\n'


def judged(lines: bytes, preset: str = "balanced") -> list[dict[str, Any]]:
    """The answers, each from one whole line."""
    out = io.StringIO()
    unread = classify_lines(io.BytesIO(lines), out, preset)
    answers = [json.loads(line) for line in out.getvalue().splitlines()]
    assert unread == sum("error" in answer for answer in answers)
    return answers


def test_a_post_is_judged():
    (answer,) = judged(POST)
    assert list(answer) == ["id", "scores", "action", "categories", "reason", "part"]
    assert (answer["id"], answer["action"]) == ("a", "show")
    assert all(0 <= score <= 1 for score in answer["scores"].values())


def test_a_language_that_is_not_judged_is_named():
    """With no scores that would mean nothing; English beside it is judged as ever."""
    lines = ["Dzisiaj nie mam na nic siły, a ty?", "The sourdough rose well.", "आज कुछ भी करने का मन नहीं है"]
    polish, english, hindi = judged("".join(json.dumps({"text": line}) + "\n" for line in lines).encode())
    assert (polish["not_judged"], polish["scores"], polish["action"]) == ("pl", {}, "show")
    assert "not_judged" not in english
    assert english["scores"]
    assert hindi["not_judged"] == "hi"


def test_order_and_ids_are_kept():
    """Ids come back as they were, however they were written; also over several batches of a file."""
    ids: list[Any] = ["a", 7, -1.5, None, "", "ü", 10**30, *range(2 * AT_ONCE)]
    lines = b"".join(json.dumps({"id": each, "text": f"note {n}"}).encode() + b"\n" for n, each in enumerate(ids))
    assert [answer["id"] for answer in judged(lines)] == ids


@pytest.mark.parametrize("alts", ["null", "[]", '[""]'])
def test_a_post_without_pictures_is_judged_by_its_text(alts: str):
    """However its writer says that there are none."""
    without = judged(POST)
    assert judged(POST.replace(b"}", b', "alts": %s}' % alts.encode())) == without


def test_what_pictures_say_counts():
    """Alt texts are judged with the text."""
    words = "I ate too much, so tomorrow I am not allowed any food, fasting until I hit my goal weight."
    (answer,) = judged(json.dumps({"text": "", "alts": [words]}).encode())
    assert (answer["action"], answer["part"]) == ("cover", "pictures")


def test_what_a_linked_page_says_counts():
    """A preview is judged beside the text, however harmless that is; the answer says where the words stand."""
    words = "I ate too much, so tomorrow I am not allowed any food, fasting until I hit my goal weight."
    calm = "The sourdough rose well this morning, and we had it with butter and plum jam in the garden."
    (answer,) = judged(json.dumps({"text": calm, "cards": [words]}).encode())
    assert (answer["action"], answer["part"]) == ("cover", "card")


@pytest.mark.parametrize(
    "bad",
    [
        b"hello",
        b"[]",
        b"null",
        b'"text"',
        b"{}",
        b'{"id": "x"}',
        b'{"id": "x", "text": null}',
        b'{"id": {"a": 1}, "text": "x"}',
        b'{"id": "x", "text": "x", "alts": "no list"}',
        b'{"id": "x", "text": "x", "alts": [null]}',
        b'{"id": "x", "text": "x", "cards": "no list"}',
        b'{"id": 1e999, "text": "x"}',
        b'{"id": "x", "text": "\\ud800"}',
        b'{"id": "x", "text": "caf\xe9"}',
        b"\xff\xfe\x00",
        b"\x00",
        b"[" * 200_000,
        b'{"text": "x", "more": ' + b"[" * 200_000,
        b'{"id": "x", "text": "never ends',
    ],
    ids=lambda line: repr(line[:30]),
)
def test_a_bad_line_is_named_by_its_number_and_the_rest_goes_on(bad: bytes):
    """In words that say how to write it, without what stood there."""
    answers = judged(POST + b"\n" + bad + b"\n" + POST)
    assert [answer.get("id") for answer in answers] == ["a", None, "a"]
    assert answers[1]["line"] == 3
    assert answers[1]["error"].startswith("not a post: ")
    assert '"text": "…"' in answers[1]["error"]
    assert "caf" not in answers[1]["error"]


@pytest.mark.parametrize(
    "text",
    ["", " ", "\x00", "a\x00b", "\u202e\u200b", "😀" * 5_000, "word " * 400_000, "ق" * 3_000],
    ids=lambda text: repr(text[:6]),
)
def test_any_text_is_judged(text: str):
    """Empty, invisible, foreign or two megabytes long."""
    (answer,) = judged(json.dumps({"id": 1, "text": text}).encode())
    assert answer["action"] == "show"


@pytest.mark.parametrize(
    ("lines", "number"),
    [
        (b"", 0),
        (b"\n\n  \n", 0),
        (POST.rstrip(), 1),
        (b"\xef\xbb\xbf" + POST, 1),
        (POST.replace(b"\n", b"\r\n") * 2, 2),
    ],
    ids=["empty", "blank", "no last newline", "byte order mark", "Windows"],
)
def test_files_as_editors_leave_them(lines: bytes, number: int):
    assert [answer["id"] for answer in judged(lines)] == ["a"] * number


@settings(max_examples=40)
@given(st.lists(st.binary(max_size=40).map(lambda line: line.replace(b"\n", b" ")), max_size=5))
def test_every_line_that_is_not_blank_is_answered(lines: list[bytes]):
    """Whatever it holds."""
    answers = judged(b"\n".join(lines))
    assert len(answers) == len([line for line in lines if line.strip()])


def test_presets_decide():
    """The same words are left alone, labelled or covered, as the person chose."""
    line = json.dumps(
        {"text": "I ate too much, so tomorrow I am not allowed any food, fasting until I hit my goal weight."}
    )
    actions = {preset: judged(line.encode(), preset)[0]["action"] for preset in ("gentle", "balanced", "quiet")}
    assert actions == {"gentle": "label", "balanced": "cover", "quiet": "cover"}


def test_without_a_model_nothing_is_judged(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    """And why is said, with what to do."""
    monkeypatch.setattr("wellbeing.classify.SHIPPED", tmp_path / "gone")
    with pytest.raises(ClassifyError, match="Installing Feed Wellbeing again brings it back"):
        classify_lines(io.BytesIO(POST), io.StringIO(), "balanced")
