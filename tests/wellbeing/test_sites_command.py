"""`wellbeing sites`: what a person reads in a terminal, and what they are asked."""

from __future__ import annotations

import time
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.site_maker import (
    NEWER,
    NEWEST,
    SiteMaker,
    reading_besides,
    shipped_text,
    with_selector,
)
from wellbeing import servers_command, sites_command
from wellbeing.command_line import main
from wellbeing.engine.newest import take_newest
from wellbeing.holding import held_here
from wellbeing.looked_file import keep_looked, read_looked
from wellbeing.newer_sites_file import in_use
from wellbeing.newest_files import put_together
from wellbeing.places import places, prepare
from wellbeing.update_times import took


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A person's folder, which is made when it is needed."""
    return tmp_path / "data"


@pytest.fixture
def wide(tmp_path: Path, maker: SiteMaker) -> Path:
    """A file that would have two hosts read besides."""
    sites = {"x": reading_besides("x", "a.example"), "reddit": reading_besides("reddit", "*.b.example")}
    return maker.file(tmp_path / "wide", sites)


def run(*arguments: str | Path, text: str | None = None) -> Result:
    """What the command says."""
    return CliRunner().invoke(main, ["sites", *map(str, arguments)], input=text)


def test_what_shipped_is_shown_as_such(data: Path, maker: SiteMaker) -> None:
    """By site, with its day; nothing is made by looking."""
    lines = run("show", "--data", data).output.splitlines()
    assert lines[0] == "Definitions of 2026-01-01, as they shipped."
    assert "Reddit: as it shipped" in lines
    assert not data.exists()


def test_a_newer_file_is_taken_with_words_and_given_back(data: Path, maker: SiteMaker, tmp_path: Path) -> None:
    """What changes by name, what is as it was unsaid; no question where no host is read besides."""
    file = maker.file(tmp_path / "newer", {"reddit": with_selector("reddit", ".new"), "x": shipped_text("x")})
    result = run("update", file, "--data", data)
    assert (result.exit_code, result.output.splitlines()) == (
        0,
        ["Definitions of 2026-11-13.", "Reddit: changed", "The definitions of 2026-11-13 are in use."],
    )
    lines = run("show", "--data", data).output.splitlines()
    assert lines[0] == "Definitions of 2026-11-13, from your file."
    assert {"Reddit: from your file", "X: as it shipped"} <= set(lines)
    assert "already" not in run("reset", "--data", data).output
    assert read_looked(places(data)).left == {"sites": NEWER}  # it does not come again by itself
    assert in_use(places(data).newer_sites).sites == ()


def test_what_was_fetched_and_waits_is_named_and_can_be_declined(data: Path, maker: SiteMaker) -> None:
    """With the words to type for either."""
    at = places(data)
    prepare(at)
    take_newest(at, put_together(maker.data({"x": reading_besides("x", "a.example")}), b""))
    shown = run("show", "--data", data).output
    assert f"wellbeing sites update {at.waiting_sites}" in shown
    assert "wellbeing sites decline" in shown
    assert "of 2026-11-13 are not used, and are not fetched again" in run("decline", "--data", data).output
    assert "wait" not in run("show", "--data", data).output
    again = run("decline", "--data", data)
    assert (again.exit_code, "No definitions wait" in again.output) == (1, True)


def test_what_was_fetched_is_not_said_to_be_a_file_of_yours(data: Path, maker: SiteMaker) -> None:
    at = places(data)
    prepare(at)
    take_newest(at, put_together(maker.data({"reddit": with_selector("reddit", ".new")}), b""))
    keep_looked(at, took(read_looked(at), {"sites": NEWER}, time.time()))
    lines = run("show", "--data", data).output.splitlines()
    assert lines[0] == f"Definitions of 2026-11-13, fetched on {date.today():%Y-%m-%d}."
    assert f"Reddit: fetched on {date.today():%Y-%m-%d}" in lines


def test_hosts_need_a_yes_and_without_one_nothing_changes(data: Path, wide: Path) -> None:
    """Where nobody can be asked, --yes-hosts says it; each host is named."""
    result = run("update", wide, "--data", data)
    assert result.exit_code == 1
    assert "  a.example (X)" in result.output
    assert "  *.b.example (Reddit)" in result.output
    assert "--yes-hosts" in result.output
    assert "Nothing was changed." in result.output
    assert not data.exists()
    result = run("update", wide, "--yes-hosts", "--data", data)
    assert result.exit_code == 0
    assert "join when the filter is started again" in result.output
    assert "X: from your file, reads a.example besides" in run("show", "--data", data).output


@pytest.mark.parametrize(("answer", "taken"), [("y\n", True), ("n\n", False), ("\n", False), ("", False)])
def test_who_sits_there_is_asked(
    data: Path, wide: Path, monkeypatch: pytest.MonkeyPatch, answer: str, taken: bool
) -> None:
    """A no is what Enter says, and an end of the input."""
    monkeypatch.setattr(sites_command, "is_terminal", lambda: True)
    result = run("update", wide, "--data", data, text=answer)
    assert (result.exit_code == 0) is taken
    assert bool(in_use(places(data).newer_sites).sites) is taken


def test_the_next_file_asks_for_what_is_new_alone(data: Path, wide: Path, maker: SiteMaker, tmp_path: Path) -> None:
    """What was agreed on is agreed on, and what goes back is said."""
    run("update", wide, "--yes-hosts", "--data", data)
    later = maker.file(tmp_path / "later", {"x": reading_besides("x", "a.example", "c.example")}, NEWEST)
    result = run("update", later, "--data", data)
    assert "c.example (X)" in result.output
    assert "a.example" not in result.output
    assert "Reddit: as it shipped again" in result.output
    assert in_use(places(data).newer_sites).version == NEWER


@pytest.mark.parametrize("spoilt", [b"", b"rubbish", b"feed-wellbeing-sites 1\n"])
def test_a_file_that_is_not_the_makers_is_refused(data: Path, maker: SiteMaker, tmp_path: Path, spoilt: bytes) -> None:
    """In words, with a status for scripts."""
    file = tmp_path / "file"
    file.write_bytes(spoilt or SiteMaker().data({"x": shipped_text("x")}))
    result = run("update", file, "--data", data)
    assert result.exit_code == 1
    assert result.output.endswith("Nothing was changed.\n")
    assert not data.exists()


def test_an_older_file_is_refused(data: Path, maker: SiteMaker, tmp_path: Path) -> None:
    """By its day."""
    run("update", maker.file(tmp_path / "newest", {"x": with_selector("x", ".n")}, NEWEST), "--data", data)
    result = run("update", maker.file(tmp_path / "newer", {"x": with_selector("x", ".o")}), "--data", data)
    assert result.exit_code == 1
    assert "It is of 2026-11-13, and what is in use is of 2026-11-14" in result.output


def test_what_was_touched_is_said_and_can_be_put_right(data: Path, maker: SiteMaker, tmp_path: Path) -> None:
    """Show ends with 1 then; what shipped is in use."""
    run("update", maker.file(tmp_path / "newer", {"x": with_selector("x", ".n")}), "--data", data)
    kept = places(data).newer_sites
    kept.write_bytes(kept.read_bytes().replace(b".n", b".o"))
    result = run("show", "--data", data)
    assert result.exit_code == 1
    assert "X: as it shipped" in result.output
    assert "cannot be used" in result.output
    run("reset", "--data", data)
    assert run("show", "--data", data).exit_code == 0


@pytest.fixture
def held(data: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of an account for which a guardian's service stands: it is used where none is named."""
    monkeypatch.setattr(held_here, "held_here", lambda: object())
    for command in (sites_command, servers_command):
        monkeypatch.setattr(command, "places", lambda named: places(named or data))
    return data


def test_a_held_account_is_told_that_its_service_reads_no_file(wide: Path, held: Path) -> None:
    """Rather than that it is in use, or not any more."""
    for command in (["update", wide, "--yes-hosts"], ["reset"]):
        result = run(*command)
        assert result.exit_code == 1
        assert "guardian's service" in result.output
        assert "Nothing was changed." in result.output
        assert "in use" not in result.output


def test_what_a_held_account_has_is_shown_as_what_its_service_does_not_go_by(wide: Path, held: Path) -> None:
    """Before anything else; a folder that somebody names is its own."""
    run("update", wide, "--yes-hosts", "--data", held)
    lines = run("show").output.splitlines()
    assert lines[0].startswith("A guardian's service stands for this account.")
    assert "the service goes by none of it" in lines[0]
    assert "Reddit: from your file" in "".join(lines)
    assert "guardian" not in run("show", "--data", held).output


def test_a_held_account_is_told_how_its_servers_come_to_the_service(wide: Path, held: Path) -> None:
    """The app hands them over; definitions that the service does not read refuse none of them."""
    run("update", wide, "--yes-hosts", "--data", held)
    assert run("add", "mastodon", "a.example", "--data", held).exit_code == 1
    done = run("add", "mastodon", "a.example")
    assert (done.exit_code, "from the app" in done.output) == (0, True)
    done = run("remove", "a.example")
    assert (done.exit_code, "from the app" in done.output) == (0, True)
    assert "Where your family agreed on it, it stays filtered" in done.output
    assert "left alone" not in done.output
