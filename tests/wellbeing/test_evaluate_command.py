"""`wellbeing evaluate` prints tables, and writes the same for machines and a picture; the model is the real one."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from PIL import Image

from wellbeing.command_line import main

POSTS = [
    {"text": "The sourdough rose well.", "labels": []},
    {"text": "You are not alone. The helpline is open all night.", "labels": ["supportive"]},
    {"text": "You are a pathetic loser and everybody laughs at you.", "labels": ["harassment"]},
]


def evaluated(folder: Path, *lines: str, options: tuple[str, ...] = ()) -> tuple[int, str]:
    path = folder / "posts.jsonl"
    path.write_text("".join(line + "\n" for line in lines), encoding="utf-8")
    found = CliRunner().invoke(main, ["evaluate", str(path), *options])
    return found.exit_code, found.output


def test_everything_that_was_measured_is_told(tmp_path: Path) -> None:
    data, curve = tmp_path / "figures.json", tmp_path / "curve.png"
    code, said = evaluated(tmp_path, *map(json.dumps, POSTS), options=("--json", str(data), "--curve", str(curve)))
    assert code == 0
    assert "keyword list" in said
    assert "any harm said of posts without" in said
    assert "sourdough" not in said + data.read_text(encoding="utf-8")
    assert json.loads(data.read_text(encoding="utf-8"))["files"][0]["posts"] == 3
    with Image.open(curve) as picture:
        assert picture.format == "PNG"
        assert len(picture.getcolors(maxcolors=100_000) or ()) > 3


def test_posts_in_other_languages_are_left_aside_and_told(tmp_path: Path) -> None:
    """A figure of what is not judged would say nothing."""
    data = tmp_path / "figures.json"
    polish = {"text": "Dzisiaj nie mam na nic siły, a ty?", "labels": ["distress"]}
    code, said = evaluated(tmp_path, *map(json.dumps, [*POSTS, polish]), options=("--json", str(data)))
    assert code == 0
    assert "left aside, not judged for their language: 1 (pl 1)" in said
    found = json.loads(data.read_text(encoding="utf-8"))["files"][0]
    assert (found["posts"], found["not_judged"]) == (3, {"pl": 1})
    code, said = evaluated(tmp_path, json.dumps(polish))
    assert code == 1
    assert "nothing to measure" in said


def test_a_wrong_line_is_named_and_ends_it(tmp_path: Path) -> None:
    code, said = evaluated(tmp_path, json.dumps(POSTS[0]), "oops")
    assert code == 1
    assert "line 2 is no post" in said


def test_a_picture_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    code, said = evaluated(tmp_path, json.dumps(POSTS[0]), options=("--curve", str(tmp_path / "none" / "curve.png")))
    assert code == 1
    assert "cannot be written" in said


@pytest.mark.parametrize("options", [("--json", "posts.jsonl"), ("--json", "same", "--curve", "same")])
def test_neither_posts_nor_results_are_written_over(tmp_path: Path, options: tuple[str, ...]) -> None:
    """Said before anything is measured; the posts stay as they were."""
    named = [each if each.startswith("--") else str(tmp_path / each) for each in options]
    code, said = evaluated(tmp_path, json.dumps(POSTS[0]), options=tuple(named))
    assert (code, (tmp_path / "posts.jsonl").read_text("utf-8")) == (1, json.dumps(POSTS[0]) + "\n")
    assert "would be written over" in said


def test_a_byte_order_mark_is_no_slip(tmp_path: Path) -> None:
    code, said = evaluated(tmp_path, "\ufeff" + json.dumps(POSTS[0]), json.dumps(POSTS[2]))
    assert code == 0, said


@pytest.mark.parametrize("field", ["known", "uncertain"])
def test_a_label_that_there_is_not_is_refused_wherever_it_stands(tmp_path: Path, field: str) -> None:
    code, said = evaluated(tmp_path, json.dumps({**POSTS[0], field: ["selfharm"]}))
    assert code == 1
    assert "there is no label “selfharm”" in said


def test_a_slip_in_a_later_file_is_found_before_the_first_is_measured(tmp_path: Path) -> None:
    good, bad = tmp_path / "good.jsonl", tmp_path / "bad.jsonl"
    good.write_text(json.dumps(POSTS[0]) + "\n", encoding="utf-8")
    bad.write_text("oops\n", encoding="utf-8")
    found = CliRunner().invoke(main, ["evaluate", str(good), str(bad)])
    assert found.exit_code == 1
    assert "keyword list" not in found.output
