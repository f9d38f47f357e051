"""What readers say is kept by hash and never with its text; how far two readings agree is counted plainly."""

import json
from pathlib import Path

import pytest

from models.training import reading
from models.training.pool import LABELS, Row
from models.training.reading import Reading, agreement, answers, kappa, post_id, write_sheets


def row(text: str) -> Row:
    return Row(text, (), LABELS, True, "davidson", "davidson", "A")


def sheet(folder: Path, *texts: str) -> Path:
    write_sheets([row(text) for text in texts], "try", folder)
    return folder / "try-01.txt"


def test_a_sheet_has_a_line_for_each_post_and_no_label(tmp_path: Path) -> None:
    lines = sheet(tmp_path, "We baked\nbread.", "long " * 200).read_text("utf-8").splitlines()
    assert lines[0] == f"{post_id('We baked\nbread.')}\tWe baked bread."
    assert lines[1].endswith("long …")
    assert len(lines[1].split("\t")[1]) <= reading.SHOWN + 2


def test_a_post_without_an_answer_is_plainly_neutral(tmp_path: Path) -> None:
    path = sheet(tmp_path, "a", "b", "c")
    first, second = post_id("a"), post_id("b")
    path.with_suffix(".answers").write_text(f"{first} violence distress\n{second} - ?\n", "utf-8")
    assert answers(path) == [
        Reading(first, ("violence", "distress"), True),
        Reading(second, (), False),
        Reading(post_id("c"), (), True),
    ]


@pytest.mark.parametrize("line", ["0123456789abcdef violence", "{first} nonsense"])
def test_a_slip_of_the_pen_is_refused(tmp_path: Path, line: str) -> None:
    path = sheet(tmp_path, "a")
    path.with_suffix(".answers").write_text(line.format(first=post_id("a")) + "\n", "utf-8")
    with pytest.raises(ValueError, match=r"not on this sheet|no such label"):
        answers(path)


@pytest.mark.parametrize("name", [reading.WEAK, reading.AGAIN])
def test_readings_that_are_kept_hold_no_texts(name: str) -> None:
    lines = (reading.READINGS / f"{name}.jsonl").read_text("utf-8").splitlines()
    found = [json.loads(line) for line in lines]
    assert {frozenset(each) for each in found} == {frozenset({"post", "labels", "sure"})}
    assert all(len(each["post"]) == 16 and set(each["labels"]) <= set(LABELS) for each in found)
    assert len({each["post"] for each in found}) == len(found) >= {reading.WEAK: 3_000, reading.AGAIN: 400}[name]


def test_two_readings_that_agree_by_chance_alone_have_no_kappa() -> None:
    assert kappa([True, True, False, False], [True, False, True, False]) == 0
    assert kappa([True, False], [True, False]) == 1
    assert kappa([False, False], [False, False]) == 1


def test_agreement_names_the_share_that_is_exactly_alike() -> None:
    lines = agreement([(("violence",), ("violence",)), ((), ("distress",)), ((), ()), ((), ())])
    assert "4 posts read twice: 75.0%" in lines[0]
    assert any(line.split() == ["violence", "1", "1", "1", "1.00"] for line in lines)
