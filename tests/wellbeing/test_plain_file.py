"""What is no file is told of at once, wherever a file of a person's own is read: nobody waits for a pipe."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from wellbeing import folders_made, last_good, rules_file, secret_files, settings_file, taken_file
from wellbeing.checks import certificate
from wellbeing.engine import ports
from wellbeing.facts import Check
from wellbeing.guardian_folder import FolderError, GuardianFolder
from wellbeing.plain_file import NO_FILE, bytes_in
from wellbeing.rules_file import RulesError
from wellbeing.secret_files import SecretsError
from wellbeing.settings import SettingsError
from wellbeing.signed_file import SignedFileError
from wellbeing.system import our_certificate
from wellbeing.system.ledger import Ledger
from wellbeing.system.place import PlaceError
from wellbeing.system.wish import Wish

WITHIN = 5.0
"""Seconds, of a machine with much else to do; a pipe that nobody writes into would be waited for without an end."""


@pytest.fixture(params=["pipe", "device", "folder", "link to a pipe"])
def no_file(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    path = tmp_path / "ports.json"
    if request.param == "pipe":
        os.mkfifo(path)
    elif request.param == "device":
        path.symlink_to("/dev/zero")
    elif request.param == "folder":
        path.mkdir()
    else:
        os.mkfifo(tmp_path / "pipe")
        path.symlink_to(tmp_path / "pipe")
    return path


def at_once[T](read: Callable[[], T]) -> T | Exception:
    """What `read` gives or raises. Fails where it waits."""
    told: list[T | Exception] = []

    def run() -> None:
        try:
            told.append(read())
        except Exception as error:  # noqa: BLE001 - whatever it is, it is looked at
            told.append(error)

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    thread.join(WITHIN)
    assert told, "it waits"
    return told[0]


def test_what_is_there_instead_is_said(no_file: Path) -> None:
    told = at_once(lambda: bytes_in(no_file))
    assert isinstance(told, OSError)
    assert told.strerror == NO_FILE


@pytest.mark.parametrize(
    ("read", "refusal"),
    [
        (settings_file.read_settings, SettingsError),
        (settings_file.newer_in, SettingsError),
        (rules_file.read_rules, RulesError),
        (lambda path: taken_file.read_at_most(path, 100), SignedFileError),
        (secret_files.open_key_file, SecretsError),
        (lambda path: GuardianFolder(path.parent).read("ports.json", int), FolderError),  # type: ignore[arg-type]
    ],
)
def test_each_file_of_a_person_says_so_in_words(no_file: Path, read: Callable[[Path], object], refusal: type) -> None:
    """Settings, rules, newer files, keys, what a family agreed on."""
    told = at_once(lambda: read(no_file))
    assert isinstance(told, refusal)
    assert NO_FILE in str(told)


@pytest.mark.parametrize(
    ("read", "nothing"),
    [
        (lambda path: ports.live(path.parent), 0),
        (lambda path: Wish(path).parts(), frozenset()),
        (lambda path: last_good.keep(path, (1, 2, 3)), None),
        (lambda path: folders_made.noted(path.parent), []),
    ],
)
def test_what_is_remembered_by_the_filter_is_as_if_it_were_not(
    no_file: Path, read: Callable[[Path], object], nothing: object
) -> None:
    if nothing == []:
        no_file.rename(no_file.with_name(folders_made.NOTE))
    assert at_once(lambda: read(no_file)) == nothing


def test_a_list_of_changes_that_is_none_is_a_list_that_cannot_be_read(no_file: Path) -> None:
    assert isinstance(at_once(lambda: Ledger(no_file).open_changes()), OSError)
    assert isinstance(at_once(lambda: Ledger(no_file).is_spoilt), OSError)


def test_a_file_is_read_also_through_a_link(tmp_path: Path) -> None:
    """Settings may be kept elsewhere."""
    (tmp_path / "real").write_bytes(b"abc")
    (tmp_path / "settings.toml").symlink_to(tmp_path / "real")
    assert (bytes_in(tmp_path / "settings.toml"), bytes_in(tmp_path / "real", 2)) == (b"abc", b"ab")
    with pytest.raises(FileNotFoundError):
        bytes_in(tmp_path / "none")


def test_a_certificate_that_is_none_is_told_of(no_file: Path) -> None:
    assert isinstance(at_once(lambda: our_certificate.read(no_file)), PlaceError)
    line = at_once(lambda: certificate.until(no_file, datetime.now(UTC)))
    assert isinstance(line, Check)
    assert line.well is False
