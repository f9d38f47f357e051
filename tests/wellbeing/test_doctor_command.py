"""`wellbeing doctor`: a line for everything, and with --sites for each site, whether or not a filter runs."""

from __future__ import annotations

import socket
import time
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.wellbeing.system.certificates import authority
from wellbeing import doctor_command
from wellbeing.checks import connection
from wellbeing.checks.connection import HANGS, SERVES_PAC, THERE
from wellbeing.command_line import main
from wellbeing.doctor_command import ABOUT, FROM_PAGES, SETTINGS_READ, STORE_READ, lines, said
from wellbeing.engine.alone import alone
from wellbeing.engine.ports import free_port, remember
from wellbeing.feed_time import day_of
from wellbeing.holding import held_here
from wellbeing.migrations import MIGRATIONS
from wellbeing.places import places
from wellbeing.secret_files import open_key_file
from wellbeing.secret_store import kept
from wellbeing.site_health import MANY, DayFound, Health
from wellbeing.store import Store
from wellbeing.store_site_health import StoredSiteHealth
from wellbeing.system.ledger import Ledger
from wellbeing.system.left_behind import IDS
from wellbeing.system.place import OURS

KEY = bytes(range(32))
TODAY = date(2026, 11, 22)
"""A Sunday."""
WELL = DayFound(answers=3, with_posts=2, looked=2, found=1, posts=30, worded=30, authored=30)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A folder as a filter leaves it, with its keys in a file and two sites chosen."""
    folder = tmp_path / "data"
    folder.mkdir()
    (folder / "settings.toml").write_text('sites = ["x", "reddit"]\n')
    kept(open_key_file(folder / "secrets.key"), "store", lambda: KEY)
    store = Store.open(places(folder).store, KEY)
    StoredSiteHealth(store).keep(day_of(datetime.now()), {("x", day_of(datetime.now())): WELL})
    store.close()
    return folder


def _doctor(data: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["doctor", "--data", str(data), *arguments])


def test_a_line_for_each_chosen_site(data: Path) -> None:
    run = _doctor(data, "--sites")
    assert (run.exit_code, run.output.splitlines()) == (
        0, ["X: full (posts in 1 of 2 pages and 2 of 3 answers)", "Reddit: not met yet"],
    )  # fmt: skip


def test_a_running_filter_goes_on(data: Path) -> None:
    """It holds the folder, has the store open and writes there; nothing of it is changed."""
    store = Store.open(places(data).store, KEY)
    with alone(data):
        StoredSiteHealth(store).keep(TODAY, {("reddit", day_of(datetime.now())): DayFound(looked=4, empty=4)})
        assert "Reddit: not working since today" in _doctor(data, "--sites").output
        StoredSiteHealth(store).keep(TODAY, {})
    store.close()


def test_where_nothing_was_ever_stored_no_site_was_met(tmp_path: Path) -> None:
    run = _doctor(tmp_path, "--sites")
    assert (run.exit_code, "X: not met yet" in run.output) == (0, True)
    assert not places(tmp_path).store.exists()


def test_a_store_of_another_version_is_left_alone(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("wellbeing.database.MIGRATIONS", (*MIGRATIONS, ("DROP TABLE meta",)))
    run = _doctor(data, "--sites")
    assert (run.exit_code, "another version" in run.output) == (1, True)
    monkeypatch.undo()
    assert _doctor(data, "--sites").exit_code == 0


def test_what_cannot_be_read_is_said(data: Path) -> None:
    (data / "settings.toml").write_text("sites = 1\n")
    run = _doctor(data, "--sites")
    assert (run.exit_code, "sites" in run.output) == (1, True)


def test_a_line_for_everything_and_one_when_something_does_not_work(data: Path) -> None:
    """No filter runs here, so it ends with 1; each line that is no tick says what to do."""
    run = _doctor(data)
    lines = run.output.splitlines()
    assert run.exit_code == 1
    assert "!  Not yet: Feed Wellbeing runs" in lines
    assert "✓ X: posts are found" in lines
    assert "✓ The keys of what is stored can be had" in lines
    for at, line in enumerate(lines):
        assert not line.startswith(("!", "?")) or lines[at + 1].startswith("    ")


def test_a_running_filter_is_seen_and_a_port_that_nobody_answers_at(data: Path) -> None:
    """It hangs, say: it lives, and what browsers would ask is not there."""
    authority(data / "certificate")
    remember(data, free_port(), free_port()).close()
    with alone(data):
        said = _doctor(data).output
    assert "✓ Feed Wellbeing runs" in said
    assert "!  Not yet: The filter is there for your browser" in said
    assert "✓ The filter’s certificate is bound to your feeds" in said
    assert "?  Cannot be told: A page of the filter opens" in said, "nothing in this system leads there"


def test_a_filter_that_stands_still_is_told_of_within_seconds(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl+Z, or a hang: the system still takes connections for it, and nobody answers them."""
    monkeypatch.setattr(connection, "TIMEOUT", 60.0)  # what is known to be silent is not waited for again
    authority(data / "certificate")
    with socket.create_server(("127.0.0.1", 0)) as stopped, alone(data):
        port = stopped.getsockname()[1]
        remember(data, port, free_port()).close()
        _turned_on(data, f"http://127.0.0.1:{port}/secret.pac")
        before = time.monotonic()
        run = _doctor(data)
    assert time.monotonic() - before < 30
    assert run.exit_code == 1
    assert f"!  Not yet: {THERE}\n    {HANGS}" in run.output
    assert f"!  Not yet: {SERVES_PAC}\n    {HANGS}" in run.output


def _turned_on(data: Path, pac_url: str) -> None:
    """As if browsers had been sent to `pac_url`."""
    Ledger(places(data).ledger).write(f"{IDS}gnome", {OURS: pac_url})


def test_a_running_filter_whose_certificate_was_deleted_is_told_of(data: Path) -> None:
    """Browsers refuse everything of it then, and every other line may have its tick."""
    remember(data, free_port(), free_port()).close()
    with alone(data):
        run = _doctor(data)
    assert run.exit_code == 1
    assert "!  Not yet: The filter’s certificate is there" in run.output
    assert "Restart the filter: it makes a new one" in run.output
    assert "!  Not yet: The filter is there for your browser" in run.output
    assert "certificate is there" not in _doctor(data).output, "none was needed before it ran"


@pytest.mark.parametrize(("file", "name"), [("settings.toml", SETTINGS_READ), ("store.db", STORE_READ)])
def test_what_is_broken_keeps_nothing_else_from_being_told(data: Path, file: str, name: str) -> None:
    (data / file).write_bytes(b"\xff\x00 broken [")
    run = _doctor(data)
    assert f"!  Not yet: {name}" in run.output
    assert "✓ There is room on the disk" in run.output


def test_the_report_of_a_broken_folder_names_no_folder(data: Path) -> None:
    (data / "settings.toml").write_text("sites = 1\n")
    run = _doctor(data, "--report")
    assert "[NOT] Your settings can be read" in run.output
    assert not {str(data), data.name, "/"} & set(run.output.split())
    assert str(data) not in run.output


def test_the_report_says_why_what_is_stored_cannot_be_read(data: Path) -> None:
    (data / "store.db").write_bytes(b"\xff\x00 broken [")
    said = _doctor(data, "--report").output
    assert "What is stored in … cannot be read: its key is lost or the file is damaged. To be rid of it" in said
    assert str(data) not in said
    (data / "secrets.key").write_bytes(b"broken")
    assert "… is damaged. Move it away to begin anew" in _doctor(data, "--report").output


@pytest.mark.parametrize(
    ("ago", "words"),
    [(0, "since today"), (5, "since Tuesday"), (6, "since Monday"), (7, "since 2026-11-15"), (25, "for weeks")],
)
def test_the_day_is_said_as_people_do(ago: int, words: str) -> None:
    assert said(Health("not_working", TODAY - timedelta(days=ago)), TODAY) == f"not working {words}"


def test_words_that_need_it_are_explained_once() -> None:
    empty = {TODAY: DayFound(looked=4, empty=4)}
    shown = list(lines(("x", "reddit"), {"x": empty, "reddit": empty}, TODAY))
    assert shown == [
        "X: not working since today (posts in 0 of 4 pages)",
        "Reddit: not working since today (posts in 0 of 4 pages)",
        ABOUT["not_working"],
    ]
    assert list(lines((), {}, TODAY)) == ["No site is chosen."]


def test_a_reader_that_finds_nothing_is_said_and_explained_once() -> None:
    silent = {TODAY: DayFound(MANY, 0, 9, 9, 30, 30, 30)}
    assert list(lines(("x", "reddit"), {"x": silent, "reddit": silent}, TODAY)) == [
        "X: full, from pages alone (posts in 9 of 9 pages and 0 of 100 answers)",
        "Reddit: full, from pages alone (posts in 9 of 9 pages and 0 of 100 answers)",
        FROM_PAGES,
    ]


def test_a_held_account_is_told_that_its_service_counts_elsewhere(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What its own folder has is shown below that; a folder that somebody names is its own."""
    monkeypatch.setattr(held_here, "held_here", lambda: object())
    monkeypatch.setattr(doctor_command, "places", lambda named: places(named or data))
    told = CliRunner().invoke(main, ["doctor", "--sites"]).output.splitlines()
    assert told[0].startswith("A guardian's service stands for this account. It counts in a folder of its own")
    assert told[1:] == _doctor(data, "--sites").output.splitlines()
