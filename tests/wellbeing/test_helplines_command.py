"""`wellbeing helplines` says what is in use, takes what is signed and newer, and goes back."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.site_maker import NEWER, SHIPPED, SiteMaker, helplines_text
from wellbeing.command_line import main
from wellbeing.looked_file import read_looked
from wellbeing.newer_helplines_file import in_use
from wellbeing.places import places

OLD, NEW = "0800 345 1435", "0800 345 9999"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A person's folder, which is made when it is needed."""
    return tmp_path / "data"


def run(*arguments: str | Path) -> Result:
    """What the command says."""
    return CliRunner().invoke(main, ["helplines", *map(str, arguments)])


def test_what_shipped_is_shown_as_such(data: Path, maker: SiteMaker) -> None:
    """With its day; nothing is made by looking."""
    assert run("show", "--data", data).output == (
        "The helplines that came with Feed Wellbeing are in use. They are of 2026-01-01.\n"
    )
    assert not data.exists()


def test_a_newer_list_is_taken_and_given_back(data: Path, maker: SiteMaker, tmp_path: Path) -> None:
    """Countries that are other are named."""
    file = tmp_path / "file"
    file.write_bytes(maker.helplines(helplines_text(OLD, NEW)))
    told = "Helplines of 2026-11-13 are in use, from your file.\nArgentina: other than shipped\n"
    assert run("update", file, "--data", data).output == told
    assert run("show", "--data", data).output == told
    assert in_use(places(data).newer_helplines).version == NEWER
    again = run("update", file, "--data", data)
    assert (again.exit_code, "is not taken. Nothing was changed." in again.output) == (1, True)
    assert run("reset", "--data", data).exit_code == 0
    assert in_use(places(data).newer_helplines).version == SHIPPED
    assert read_looked(places(data)).left == {"helplines": NEWER}  # it does not come again by itself


def test_what_is_not_signed_is_refused_and_what_was_touched_is_said(
    data: Path, maker: SiteMaker, tmp_path: Path
) -> None:
    """With a status for scripts."""
    file = tmp_path / "file"
    file.write_bytes(SiteMaker().helplines(helplines_text()))
    refused = run("update", file, "--data", data)
    assert (refused.exit_code, "The signature does not fit" in refused.output) == (1, True)
    places(data).newer_helplines.write_bytes(b"rubbish")
    shown = run("show", "--data", data)
    assert (shown.exit_code, "cannot be used" in shown.output) == (1, True)
