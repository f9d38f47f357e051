"""While no filter runs, the command line gives out and forgets everything that is stored; and nothing else happens."""

from __future__ import annotations

import csv
import json
import stat
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.wellbeing.families import agreed
from wellbeing.command_line import main
from wellbeing.engine import alone
from wellbeing.guardian_folder import GuardianFolder
from wellbeing.places import places
from wellbeing.secret_files import open_key_file
from wellbeing.secret_store import kept
from wellbeing.store import Store
from wellbeing.store_day import StoredDays

KEY = bytes(range(32))


@pytest.fixture
def data(tmp_path: Path) -> Iterator[Path]:
    """A folder as a filter leaves it, with a minute and an author in it, and its keys in a file."""
    folder = tmp_path / "data"
    folder.mkdir()
    kept(open_key_file(folder / "secrets.key"), "store", lambda: KEY)
    store = Store.open(places(folder).store, KEY)
    StoredDays(store).add_seconds(date(2026, 11, 5), 9, "x", "feed", 60.0)
    store.trust("x", "@ana")
    store.close()
    return folder


def _run(*arguments: str | Path, typed: str | None = None) -> Result:
    return CliRunner().invoke(main, [str(each) for each in arguments], input=typed)


def test_everything_comes_out_as_json(data: Path, tmp_path: Path) -> None:
    """Into a file that only its owner reads; a file that is there is never replaced."""
    out = tmp_path / "mine.json"
    assert _run("export", out, "--data", data).exit_code == 0
    assert stat.S_IMODE(out.stat().st_mode) == 0o600
    tables = json.loads(out.read_text())
    assert tables["feed_time"] == [{"day": "2026-11-05", "hour": 9, "site": "x", "kind": "feed", "seconds": 60.0}]
    assert tables["trusted_authors"][0]["author"] == "@ana"
    out.write_text("mine")
    again = _run("export", out, "--data", data)
    assert (again.exit_code, out.read_text()) == (1, "mine")
    assert "there already" in again.stderr


def test_everything_comes_out_as_csv(data: Path) -> None:
    """On standard output, for the next program."""
    run = _run("export", "-", "--format", "csv", "--data", data)
    assert run.exit_code == 0, run.output
    rows = list(csv.DictReader(run.stdout.splitlines()))
    assert {row["table"] for row in rows} == {"feed_time", "trusted_authors", "meta"}


def test_minutes_come_out_as_activitywatch_takes_them(data: Path) -> None:
    """Minutes alone: no name of anybody."""
    run = _run("export", "-", "--format", "activitywatch", "--data", data)
    assert run.exit_code == 0, run.output
    (bucket,) = json.loads(run.stdout)["buckets"].values()
    assert [(event["duration"], event["data"]["site"]) for event in bucket["events"]] == [(60.0, "x")]
    assert "ana" not in run.stdout


def test_erasing_forgets_everything_and_keeps_the_settings(data: Path) -> None:
    """After a yes; a no changes nothing."""
    (data / "settings.toml").write_text('preset = "quiet"\n')
    assert _run("erase", "--data", data, typed="n\n").exit_code == 1
    assert Store.open(data / "store.db", KEY).trusted() == {("x", "@ana")}
    run = _run("erase", "--data", data, typed="y\n")
    assert run.exit_code == 0
    assert "forgotten" in run.stdout
    store = Store.open(data / "store.db", KEY)
    assert [table for table, rows in store.export().items() if rows] == ["meta"]
    store.close()
    assert (data / "settings.toml").exists()
    assert _run("erase", "--yes", "--data", data).exit_code == 0


def test_erasing_leaves_a_familys_agreement_as_it_is(data: Path) -> None:
    """Its minutes, tries and log are no part of what is stored; that is said, and how it ends."""

    folder = GuardianFolder(places(data).family)
    folder.keep_agreement(agreed())
    folder.keep("day.json", {"counted": 1800})
    before = {each.name: each.read_bytes() for each in folder.folder.iterdir()}
    run = _run("erase", "--yes", "--data", data)
    assert run.exit_code == 0
    assert "So is your family's agreement" in run.stdout
    assert {each.name: each.read_bytes() for each in folder.folder.iterdir()} == before


@pytest.mark.parametrize("command", [("export", "-"), ("erase", "--yes")])
def test_a_running_filter_is_left_alone(data: Path, command: tuple[str, ...]) -> None:
    """It would write back what it has in memory: that is said, with the ways there are."""
    with alone.alone(data):
        run = _run(*command, "--data", data)
    assert run.exit_code == 1
    assert "is running" in run.stderr
    assert "Traceback" not in run.stderr
    assert Store.open(data / "store.db", KEY).trusted() == {("x", "@ana")}


@pytest.mark.parametrize("command", [("export", "-"), ("erase", "--yes")])
def test_where_nothing_is_stored_nothing_is_made(tmp_path: Path, command: tuple[str, ...]) -> None:
    """Neither keys nor folders nor an empty database."""
    run = _run(*command, "--data", tmp_path)
    assert run.exit_code == 1
    assert "Nothing is stored" in run.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("command", [("export", "-"), ("erase", "--yes")])
def test_a_lost_key_is_said_and_leaves_the_file(data: Path, command: tuple[str, ...]) -> None:
    """The filter would set the file aside and begin anew; looking at it must not."""
    (data / "secrets.key").unlink()
    kept(open_key_file(data / "secrets.key"), "store", lambda: bytes(32))
    before = (data / "store.db").read_bytes()
    run = _run(*command, "--data", data)
    assert run.exit_code == 1
    assert "key is lost" in run.stderr
    assert (data / "store.db").read_bytes() == before
    assert not list(data.glob("store-lost-*"))


def test_a_place_that_cannot_be_written_is_said(data: Path, tmp_path: Path) -> None:
    """In words, with the file's name."""
    run = _run("export", tmp_path / "no" / "such" / "folder.json", "--data", data)
    assert run.exit_code == 1
    assert "cannot be written" in run.stderr
