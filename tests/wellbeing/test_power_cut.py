"""Power that fails at any moment of a write: what reads the folder next finds what was there before, or what came.

Never something broken, never nothing at all, and never less than what a person was told is done.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from filters.rules import Action, Rule
from tests.power_cut import cuts, recorded
from wellbeing.agreement import Agreement
from wellbeing.certificate_authority import certificate_in, ensure_authority
from wellbeing.guardian_folder import GuardianFolder
from wellbeing.last_good import copy_of, keep, kept, mark
from wellbeing.rules_file import read_rules
from wellbeing.rules_writing import save_rules
from wellbeing.secret_files import open_key_file, open_sealed
from wellbeing.settings import Settings
from wellbeing.settings_file import read_settings, write_anew, write_settings
from wellbeing.store_aside import put_back, set_aside
from wellbeing.system.ledger import SHRINKS_AT, Ledger
from wellbeing.system.wish import Wish

Act = Callable[[Path], Iterator[None]]
Read = Callable[[Path], object]


@pytest.fixture
def held(tmp_path: Path) -> Callable[[Act, Read], int]:
    """Holds that after a cut at any step of `act` (which yields when something is done) `read` finds it or what was
    before: how many cuts that were."""
    root = tmp_path / "live"
    root.mkdir(mode=0o700)

    def hold(act: Act, read: Read) -> int:
        states: list[object] = []
        acting = act(root)
        next(acting)
        with recorded(root) as record:
            while True:
                record.done(len(states))
                states.append(read(_copy(root, tmp_path / f"state{len(states)}")))
                if next(acting, StopIteration) is StopIteration:
                    break
        number = 0
        for number, cut in enumerate(cuts(record.steps), 1):
            found = read(cut.rebuild(tmp_path / f"cut{number}"))
            assert found in states[cut.done : cut.done + 2], (cut.after, sorted(cut.files), cut.done)
            shutil.rmtree(tmp_path / f"cut{number}", ignore_errors=True)
        print(f"{number} cut points")
        return number

    return hold


def _copy(root: Path, target: Path) -> Path:
    return Path(shutil.copytree(root, target))


def test_settings(held) -> None:
    def act(root: Path) -> Iterator[None]:
        path = root / "settings.toml"
        write_settings(path, Settings(hold_ms=300))
        yield
        for hold in (400, 500, 600):
            write_settings(path, Settings(hold_ms=hold, preset="quiet"))
            keep(path, mark(path))
            yield

    assert held(act, lambda root: read_settings(root / "settings.toml")) > 20


def test_settings_that_are_begun_anew(held) -> None:
    """The broken file stays under one of the two names, and is never taken for no settings at all."""
    broken = b'preset = "quiet"\nsites = ['

    def act(root: Path) -> Iterator[None]:
        (root / "settings.toml").write_bytes(broken)
        yield
        write_anew(root / "settings.toml", Settings(hold_ms=500))
        yield

    def read(root: Path) -> str:
        assert broken in {each.read_bytes() for each in root.iterdir()}
        there = (root / "settings.toml").read_bytes()
        return "broken, and said" if there == broken else str(read_settings(root / "settings.toml"))

    assert held(act, read) > 5


def test_the_copy_of_what_was_last_good(held) -> None:
    def act(root: Path) -> Iterator[None]:
        path = root / "settings.toml"
        for hold in (300, 400):
            write_settings(path, Settings(hold_ms=hold))
            keep(path, mark(path))
            yield

    def read(root: Path) -> object:
        found = kept(root / "settings.toml", read_settings)
        assert found is not None
        return found

    assert held(act, read) > 5
    assert copy_of(Path("x/settings.toml")) == Path("x/last-good/settings.toml")


def test_rules(held) -> None:
    def act(root: Path) -> Iterator[None]:
        for number in range(1, 4):
            rules = [Rule(name=f"rule {each}", action=Action.COVER, words=("word",)) for each in range(number)]
            save_rules(root / "rules.toml", rules)
            yield

    assert held(act, lambda root: read_rules(root / "rules.toml")) > 10


def test_the_undo_ledger(held) -> None:
    """Also while a long one is begun anew."""

    def act(root: Path) -> Iterator[None]:
        ledger = Ledger(root / "undo.jsonl")
        yield
        first = ledger.write("gnome", {"mode": "none"})
        yield
        ledger.write("kde", {"file": "x" * SHRINKS_AT})
        yield
        ledger.close(2)
        yield
        ledger.tidy()
        yield
        ledger.close(first)
        yield

    assert held(act, lambda root: Ledger(root / "undo.jsonl").open_changes()) > 15


def test_what_is_turned_on(held) -> None:
    def act(root: Path) -> Iterator[None]:
        wish = Wish(root / "turned_on.json")
        yield
        wish.add(["proxy"])
        yield
        wish.add(["certificate"])
        yield
        wish.drop(["proxy"])
        yield

    assert held(act, lambda root: Wish(root / "turned_on.json").parts()) > 10


def test_the_agreement(held) -> None:
    """A cut leaves the terms that were agreed on before, or the new ones; a family is never left without."""

    def agreed(hours: int) -> Agreement:
        return Agreement("Ben", date(2031, 5, 1), ("Ana",), date(2026, 12, 1), delay=hours)

    def act(root: Path) -> Iterator[None]:
        folder = GuardianFolder(root / "family")
        for hours in (24, 48, 72):
            folder.keep_agreement(agreed(hours))
            yield

    assert held(act, lambda root: GuardianFolder(root / "family").agreement()) > 10


@pytest.mark.parametrize("sealed", [False, True])
def test_keys(held, sealed: bool) -> None:
    """A key that was given out is never lost: what it sealed would be."""

    def opened(root: Path):
        return open_sealed(root / "keys", "a long passphrase") if sealed else open_key_file(root / "keys")

    def act(root: Path) -> Iterator[None]:
        secrets = opened(root)
        secrets.set("store", b"1" * 32)
        yield
        secrets.set("channel", b"2" * 32)
        yield
        if not sealed:
            secrets.set("certificate", b"3" * 32)
            yield

    assert held(act, lambda root: [opened(root).get(name) for name in ("store", "channel", "certificate")]) > 4


def test_the_certificate_authority(held) -> None:
    """One that is renewed: the old one, to be renewed again, or the new one; and that browsers must be told is said."""
    now = datetime.now(UTC)
    later = now + timedelta(days=720)

    def made(root: Path, when: datetime):
        return ensure_authority(root / "certificate", ["feed.example"], open_key_file(root / "keys"), when)

    def act(root: Path) -> Iterator[None]:
        made(root, now)
        yield
        assert made(root, later).notice
        yield

    first: list[bytes] = []

    def read(root: Path) -> str:
        file = certificate_in(root / "certificate")
        trusted = file.read_bytes()
        first[:] = first or [trusted]
        authority = made(root, later)
        was_new = trusted != first[0]
        told = authority.notice != ""
        assert file.read_bytes() != first[0]
        assert was_new or told, "browsers trust another certificate, and nobody says so"
        assert file.with_name(f"{file.name}.old").read_bytes() == first[0]
        return "renewed"

    assert held(act, read) > 10


def test_a_database_that_is_put_back(held) -> None:
    """Set aside and put back: a start after a cut in between finds one or the other, or knows that one is missing."""

    def act(root: Path) -> Iterator[None]:
        (root / "last-good").mkdir()
        (root / "last-good" / "store.db").write_bytes(b"whole" * 1000)
        for name in ("store.db", "store.db-wal"):
            (root / name).write_bytes(name.encode() * 1000)
        yield
        set_aside(root / "store.db")
        put_back(root / "store.db")
        yield

    def read(root: Path) -> str:
        there = [each for each in root.rglob("*") if each.is_file() and not each.name.startswith(".")]
        held_in = {each.read_bytes(): each.name for each in there}
        assert b"whole" * 1000 in held_in
        assert b"store.db" * 1000 in held_in
        if (root / "store.db").exists() and (root / "store.db").read_bytes() == b"whole" * 1000:
            assert not (root / "store.db-wal").exists()
        return "one or the other"

    assert held(act, read) > 8


@pytest.mark.parametrize("careful", ["nothing", "moved without a sync", "synced without its name"])
def test_a_careless_write_is_found_out(tmp_path: Path, careful: str) -> None:
    """What this file relies on: each of these loses something, and a cut shows it."""
    path = tmp_path / "value"
    path.write_bytes(b"old")
    with recorded(tmp_path) as record:
        record.done(0)
        if careful == "nothing":
            path.write_bytes(b"new")
        else:
            other = tmp_path / "other"
            with other.open("wb") as file:
                file.write(b"new")
                file.flush()
                if careful == "synced without its name":
                    os.fsync(file.fileno())
            other.replace(path)
        record.done(1)
    seen = {(cut.done, cut.files.get("value")) for cut in cuts(record.steps)}
    assert (1, b"new") in seen
    assert (1, b"old") in seen
    assert ((0, b"") in seen) is (careful != "synced without its name")
