"""The threats of SECURITY.md: each names what stands against it, and the tests that it names are there."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ROW = re.compile(r"^\| (?P<who>[^|]+) \| (?P<what>[^|]+) \| (?P<against>[^|]+) \| (?P<tests>[^|]+) \|$", re.MULTILINE)


def threats() -> list[re.Match[str]]:
    text = (ROOT / "SECURITY.md").read_text(encoding="utf-8").partition("## Who could do harm")[2].partition("\n## ")[0]
    return [row for row in ROW.finditer(text) if row["who"] != "who"]


def test_every_threat_that_the_program_is_made_against_is_named() -> None:
    named = " ".join(row["who"] for row in threats())
    assert len(threats()) >= 10
    for who in ("hostile page", "network", "other accounts", "laptop", "program of the person's own", "young person"):
        assert who in named


def test_each_has_tests_that_are_there() -> None:
    for row in threats():
        files = re.findall(r"`([^`]+)`", row["tests"])
        assert files, row["who"]
        for file in files:
            tests = (ROOT / "tests" / file).read_text(encoding="utf-8")
            assert "def test_" in tests, file
