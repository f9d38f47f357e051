"""Chromium's databases on Linux, with the real certutil: ours comes and goes, and nobody else's is touched."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.wellbeing.system.certificates import nothing_runs, wanted
from wellbeing.demo import certificate
from wellbeing.system import our_certificate
from wellbeing.system.ledger import Ledger
from wellbeing.system.nss import NssDatabase
from wellbeing.system.place import OURS, PlaceError, Wanted
from wellbeing.system.runner import Ran, run
from wellbeing.system.trust_nss import DISTRUSTED, NssPlace, nss_places
from wellbeing.system.turning import turn_off, turn_on, undo


def quiet(command: Sequence[str]) -> Ran:
    """The real runner, on a computer where no browser is open."""
    return Ran(0) if command[0] == "ps" else run(command)


@pytest.fixture
def ours(tmp_path: Path) -> Wanted:
    return wanted(tmp_path / "certificate")


@pytest.fixture
def place(tmp_path: Path) -> NssPlace:
    """A database with somebody else's certificate in it."""
    made = NssPlace(tmp_path / "home" / "nssdb", "Chromium", quiet, made_if_missing=True)
    theirs = certificate.make(tmp_path, "company.example").authority
    NssDatabase(made.folder, quiet).add("Company", theirs)
    return made


def inside(place: NssPlace) -> dict[str, str]:
    return NssDatabase(place.folder, quiet).entries()


def test_ours_comes_and_goes_and_theirs_stays(place: NssPlace, ours: Wanted) -> None:
    name = our_certificate.read(ours.ca_certificate).name
    assert place.look(ours).state == "off"
    before = place.before(ours)
    assert before is not None
    place.put(ours)
    assert inside(place) == {"Company": "C,,", name: "C,,"}
    assert (place.look(ours).state, place.look(ours).message) == ("on", "")
    assert place.before(ours) is None
    assert place.stands(before)
    place.restore(before)
    place.restore(before)
    assert inside(place) == {"Company": "C,,"}
    assert not place.stands(before)


def test_a_database_that_is_not_there_is_made(tmp_path: Path, ours: Wanted) -> None:
    fresh = NssPlace(tmp_path / "none" / "nssdb", "Chromium", quiet, made_if_missing=True)
    assert fresh.look(ours).state == "off"
    fresh.put(ours)
    assert fresh.look(ours).state == "on"


def test_a_database_that_is_gone_is_missing_and_nothing_to_undo(tmp_path: Path, ours: Wanted) -> None:
    gone = NssPlace(tmp_path / "none" / "nssdb", "Chromium", quiet)
    assert gone.look(ours).state == "missing"
    assert gone.before(ours) is None
    before = {OURS: "00", "name": "Feed Wellbeing"}
    gone.restore(before)
    assert not gone.stands(before)
    assert not gone.folder.exists()


def test_undo_after_a_crash_before_the_change_does_nothing(place: NssPlace, ours: Wanted) -> None:
    before = place.before(ours)
    assert before is not None
    place.restore(before)
    assert inside(place) == {"Company": "C,,"}


def test_a_renewed_certificate_takes_the_place_of_the_one_before(place: NssPlace, ours: Wanted, tmp_path: Path) -> None:
    """Its key is gone, so nobody should trust it any more; undoing both leaves neither."""
    ledger = Ledger(tmp_path / "ledger")
    first = our_certificate.read(ours.ca_certificate).name
    turn_on([place], ours, ledger)
    renewed = wanted(tmp_path / "certificate", "social.example", "more.example")
    second = our_certificate.read(renewed.ca_certificate).name
    assert first != second
    assert [line.state for line in turn_on([place], renewed, ledger)] == ["on"]
    assert inside(place) == {"Company": "C,,", second: "C,,"}
    assert [line.state for line in turn_off([place], renewed, ledger)] == ["off"]
    assert inside(place) == {"Company": "C,,"}
    assert ledger.open_changes() == []


def test_one_that_is_left_over_is_taken_out_even_if_ours_is_trusted_already(
    place: NssPlace, ours: Wanted, tmp_path: Path
) -> None:
    """As after a crash between the two steps."""
    first = our_certificate.read(ours.ca_certificate)
    kept = tmp_path / "first.pem"
    kept.write_bytes(ours.ca_certificate.read_bytes())
    renewed = wanted(tmp_path / "certificate", "social.example", "more.example")
    place.put(renewed)
    NssDatabase(place.folder, quiet).add(first.name, kept)
    assert place.before(renewed) is not None
    place.put(renewed)
    assert first.name not in inside(place)


def test_flags_that_a_person_gave_come_back(place: NssPlace, ours: Wanted) -> None:
    """Somebody put our certificate in by hand, without trusting it for websites."""
    database, name = NssDatabase(place.folder, quiet), our_certificate.read(ours.ca_certificate).name
    database.add(name, ours.ca_certificate)
    database.set_trust(name, ",,")
    before = place.before(ours)
    assert before is not None
    place.put(ours)
    assert place.look(ours).state == "on"
    place.restore(before)
    assert inside(place)[name] == ",,"
    assert not place.stands(before)


def test_a_persons_distrust_is_respected(place: NssPlace, ours: Wanted) -> None:
    database, name = NssDatabase(place.folder, quiet), our_certificate.read(ours.ca_certificate).name
    database.add(name, ours.ca_certificate)
    database.set_trust(name, "p,,")
    assert (place.look(ours).state, place.look(ours).message) == ("other", DISTRUSTED)
    assert place.before(ours) is None


def test_a_namesake_of_another_key_is_not_ours(place: NssPlace, ours: Wanted, tmp_path: Path) -> None:
    """The fingerprint decides, not the name."""
    name = our_certificate.read(ours.ca_certificate).name
    theirs = certificate.make(tmp_path, "other.example").authority
    NssDatabase(place.folder, quiet).add(name, theirs)
    assert place.look(ours).state == "off"
    place.restore({OURS: "00" * 32, "name": name})
    assert name in inside(place)


def test_a_missing_certutil_is_said_with_what_to_install(place: NssPlace, ours: Wanted) -> None:
    bare = NssPlace(place.folder, "Chromium", nothing_runs)
    seen = bare.look(ours)
    assert seen.state == "failed"
    assert "certutil" in seen.message
    assert "libnss3-tools" in seen.message
    with pytest.raises(PlaceError, match="certutil"):
        bare.put(ours)
    with pytest.raises(PlaceError, match="certutil"):
        bare.restore({OURS: "00", "name": "any"})


def test_a_database_behind_a_password_is_said_and_left(tmp_path: Path, ours: Wanted) -> None:
    """certutil must not wait for somebody to type it."""
    folder = tmp_path / "locked"
    folder.mkdir()
    word = tmp_path / "word"
    word.write_text("blue garden\n")
    subprocess.run(["certutil", "-d", f"sql:{folder}", "-N", "-f", str(word)], check=True, timeout=30)
    locked = NssPlace(folder, "Chromium", quiet)
    with pytest.raises(PlaceError, match="password"):
        locked.put(ours)


def test_a_crash_between_is_undone_at_the_next_start(place: NssPlace, ours: Wanted, tmp_path: Path) -> None:
    """The ledger alone is enough: the place is found again by its id."""
    home = tmp_path / "person"
    real = NssPlace(home / ".pki" / "nssdb", "Chromium", quiet, made_if_missing=True)
    ledger = Ledger(tmp_path / "ledger")
    before = real.before(ours)
    assert before is not None
    ledger.write(real.id, before)
    real.put(ours)  # and here the engine dies
    found = nss_places(home, {}, quiet, [each.place_id for each in ledger.open_changes()])
    assert [line.state for line in undo(Ledger(tmp_path / "ledger"), found)] == ["off"]
    assert inside(real) == {}


def folders(home: Path, *changed: str) -> dict[str, bool]:
    return {str(each.folder.relative_to(home)): each.made_if_missing for each in nss_places(home, {}, run, changed)}


def touch(home: Path, folder: str) -> None:
    (home / folder).mkdir(parents=True)
    (home / folder / "cert9.db").touch()


def test_both_databases_are_used_where_both_are(tmp_path: Path) -> None:
    touch(tmp_path, ".pki/nssdb")
    touch(tmp_path, ".local/share/pki/nssdb")
    assert folders(tmp_path) == {".pki/nssdb": False, ".local/share/pki/nssdb": False}


def test_the_old_one_is_never_made_beside_the_new_one(tmp_path: Path) -> None:
    """Chromium would then read the old one alone, and a person's certificates in the new one would be lost to it."""
    touch(tmp_path, ".local/share/pki/nssdb")
    assert folders(tmp_path) == {".local/share/pki/nssdb": False}


def test_the_old_one_is_made_where_there_is_none(tmp_path: Path) -> None:
    assert folders(tmp_path) == {".pki/nssdb": True}
    assert folders(tmp_path, f"nss:{tmp_path}/.pki/nssdb") == {".pki/nssdb": True}


def test_snap_and_flatpak_browsers_have_their_own(tmp_path: Path) -> None:
    touch(tmp_path, ".pki/nssdb")
    touch(tmp_path, "snap/chromium/current/.pki/nssdb")
    touch(tmp_path, ".var/app/org.chromium.Chromium/data/pki/nssdb")
    assert len(folders(tmp_path)) == 3


def test_a_data_folder_of_ones_own_is_followed(tmp_path: Path) -> None:
    touch(tmp_path, "data/pki/nssdb")
    (only,) = nss_places(tmp_path, {"XDG_DATA_HOME": str(tmp_path / "data")}, run)
    assert only.folder == tmp_path / "data/pki/nssdb"


def test_a_browser_that_was_open_has_to_be_reopened(place: NssPlace, ours: Wanted) -> None:
    def busy(command: Sequence[str]) -> Ran:
        return Ran(0, "  12 bash\n 900 chromium\n") if command[0] == "ps" else run(command)

    place.put(ours)
    assert "open it again" in NssPlace(place.folder, "Chromium", busy).look(ours).message
    long_ago = place.folder.joinpath("cert9.db").stat().st_mtime - 1000
    os.utime(place.folder / "cert9.db", (long_ago, long_ago))
    assert NssPlace(place.folder, "Chromium", busy).look(ours).message == ""


def test_a_database_that_we_made_goes_with_us(tmp_path: Path, ours: Wanted) -> None:
    """Left behind, an empty ~/.pki/nssdb would hide the one that Chromium makes elsewhere."""
    (place,) = nss_places(tmp_path / "home", {}, quiet)
    before = place.before(ours)
    assert before is not None
    place.put(ours)
    assert place.stands(before)
    place.restore(before)
    place.restore(before)
    assert not (tmp_path / "home").exists(), "folders that were made for it go, too"


def test_a_database_that_we_made_stays_where_something_else_is_in_it_by_now(tmp_path: Path, ours: Wanted) -> None:
    (tmp_path / "home").mkdir()
    (place,) = nss_places(tmp_path / "home", {}, quiet)
    before = place.before(ours)
    assert before is not None
    place.put(ours)
    NssDatabase(place.folder, quiet).add("theirs", wanted(tmp_path / "another").ca_certificate)
    place.restore(before)
    assert list(NssDatabase(place.folder, quiet).entries()) == ["theirs"]
