"""A server of one's own is added and removed on the command line, as in the settings window."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.site_maker import reading_besides, trusted_maker
from wellbeing.agreement import Agreement
from wellbeing.command_line import main
from wellbeing.guardian_folder import GuardianFolder
from wellbeing.newer_sites_file import take
from wellbeing.places import places
from wellbeing.settings_file import read_settings


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A person's folder, which is made when it is needed."""
    return tmp_path / "data"


def run(data: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["sites", *arguments, "--data", str(data)])


def added(data: Path) -> tuple[str, ...]:
    return read_settings(data / "settings.toml").added_hosts


def test_an_instance_is_added_once_and_removed(data: Path) -> None:
    """Its kind is chosen with it, however its name is written."""
    (data / "settings.toml").parent.mkdir()
    (data / "settings.toml").write_text('sites = ["x"]\n')
    done = run(data, "add", "mastodon", "Social.Example")
    assert (done.exit_code, done.output.splitlines()[0]) == (
        0, "social.example is among the servers that you added (1 in all)."
    )  # fmt: skip
    run(data, "add", "mastodon", "social.example")
    assert added(data) == ("mastodon=social.example",)
    assert read_settings(data / "settings.toml").sites == ("mastodon", "x")
    assert run(data, "remove", "social.example").exit_code == 0
    assert added(data) == ()


def test_several_are_added_at_once_or_none(data: Path) -> None:
    """As many as somebody has; one that cannot be is named."""
    done = run(data, "add", "mastodon", "a.example", "B.example", "c.example")
    assert done.output.startswith("a.example, b.example, c.example are among the servers that you added (3 in all).")
    refused = run(data, "add", "mastodon", "d.example", "old.reddit.com", "e.example")
    assert refused.exit_code != 0
    assert "old.reddit.com already belongs to Reddit" in refused.output
    assert "None of the 3 servers was added." in refused.output
    refused = run(data, "add", "mastodon", "d.example", "7", "e.example")
    assert "Error: “7” is no address of a server." in refused.output
    assert added(data) == ("mastodon=a.example", "mastodon=b.example", "mastodon=c.example")


@pytest.mark.parametrize(
    ("kind", "host", "message"),
    [
        ("mastodon", "127.0.0.1", "“127.0.0.1” is no address of a server. Write one such as social.example"),
        ("mastodon", "old.reddit.com", "already belongs to Reddit"),
        ("lemmy", "co.uk", "“co.uk” is no address of a server"),
        ("x", "social.example", "Invalid value"),
    ],
)
def test_what_can_be_no_such_server_is_refused_in_words(data: Path, kind: str, host: str, message: str) -> None:
    done = run(data, "add", kind, host)
    assert done.exit_code != 0
    assert message in done.output
    assert not data.exists()


def test_a_settings_file_that_cannot_be_read_is_left_alone(data: Path) -> None:
    data.mkdir()
    (data / "settings.toml").write_text("sites = 3\n")
    done = run(data, "add", "mastodon", "social.example")
    assert done.exit_code == 1
    assert "Nothing was changed." in done.output
    assert (data / "settings.toml").read_text() == "sites = 3\n"


def test_a_server_that_nobody_added_is_not_removed(data: Path) -> None:
    done = run(data, "remove", "social.example")
    assert (done.exit_code, "is not among the servers" in done.output) == (1, True)


def test_a_server_is_removed_however_its_name_is_written(data: Path) -> None:
    """As it was added."""
    run(data, "add", "mastodon", "Social.Example")
    done = run(data, "remove", "*.Social.EXAMPLE ")
    assert (done.exit_code, done.output) == (0, "social.example is left alone again.\n")
    assert added(data) == ()


def test_a_server_that_is_another_kind_already_is_refused(data: Path) -> None:
    """The filter could not tell them apart; what is there stays."""
    run(data, "add", "mastodon", "a.example")
    done = run(data, "add", "generic", "a.example")
    assert (done.exit_code, "already belongs to Mastodon" in done.output) == (1, True)
    assert "Nothing was changed." in done.output
    assert added(data) == ("mastodon=a.example",)


def test_an_older_mistake_in_the_list_is_no_reason_to_refuse_another(data: Path) -> None:
    """It is said elsewhere, and left out."""
    data.mkdir()
    (data / "settings.toml").write_text('added_hosts = ["generic=www.instagram.com"]\n')
    assert run(data, "add", "mastodon", "a.example").exit_code == 0
    assert "mastodon=a.example" in added(data)


def test_a_server_that_newer_definitions_have_is_refused(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Those in use, as the filter reads them."""
    maker = trusted_maker(monkeypatch)
    data.mkdir()
    newer = maker.file(tmp_path / "newer", {"x": reading_besides("x", "a.example")})
    take(places(data).newer_sites, newer, [("x", "a.example")])
    done = run(data, "add", "mastodon", "a.example")
    assert (done.exit_code, "already belongs to X" in done.output) == (1, True)


def test_a_server_that_a_family_keeps_is_said_to_stay(data: Path) -> None:
    """Taking it out of the settings is a proposal; nothing else takes it for its own."""
    run(data, "add", "mastodon", "a.example")
    kept = frozenset({"mastodon", "mastodon=a.example"})
    agreed = Agreement("Mia", date(2010, 5, 1), ("Ana",), date(2026, 12, 1), sites=kept)
    GuardianFolder(places(data).family).keep_agreement(agreed)
    done = run(data, "remove", "a.example")
    assert "As your family agreed, it stays filtered" in done.output
    assert "left alone" not in done.output
    assert added(data) == ()
    assert "already belongs to Mastodon" in run(data, "add", "generic", "a.example").output
