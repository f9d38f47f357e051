"""A server of one's own is added and removed on the command line, as in the settings window."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from wellbeing.command_line import main
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


@pytest.mark.parametrize(
    ("kind", "host", "message"),
    [
        ("mastodon", "127.0.0.1", "must be like mastodon=social.example"),
        ("mastodon", "old.reddit.com", "already belongs to Reddit"),
        ("lemmy", "co.uk", "is not one site"),
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
