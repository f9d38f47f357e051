"""The way back proves itself line by line, also where the list of changes is lost, broken or incomplete."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.wellbeing.system.certificates import PAC, authority, wanted
from tests.wellbeing.system.test_trust_nss import quiet
from wellbeing.checks.doctor import ledger_line
from wellbeing.command_line import main
from wellbeing.deleting import NAMED, gone, keyring_gone
from wellbeing.engine.alone import alone
from wellbeing.places import Places
from wellbeing.system.ledger import Ledger
from wellbeing.system.nss import NssDatabase
from wellbeing.system.place import Wanted
from wellbeing.system.places_here import Here, every_place, places_here
from wellbeing.system.runner import Ran
from wellbeing.system.turning import DAMAGED, turn_on
from wellbeing.system.wish import Wish
from wellbeing.undoing import KEPT, NO_FOLDER, NOTHING, NOTHING_LEFT, is_running, put_back, said

OURS = f"http://127.0.0.1:4101/{'a' * 32}.pac"
KIOSLAVERC = "# mine\n[Other]\na=b\n"


class Computer:
    """A KDE account with Chromium's certificates, on which the filter was turned on."""

    def __init__(self, folder: Path) -> None:
        self.home, config, data = folder, folder / ".config" / "feed-wellbeing", folder / ".local" / "share" / "feed"
        self.at = Places(data, config / "settings.toml", config / "rules.toml", folder / "state" / "feed" / "log")
        for each in (data, config, self.at.log):
            each.mkdir(parents=True)
        self.kde = folder / ".config" / "kioslaverc"
        self.kde.write_text(KIOSLAVERC)
        self.nss = NssDatabase(folder / ".pki" / "nssdb", quiet)
        self.nss.add("my own", authority(folder.parent / "other").certificate_path)
        self.here = Here("linux", folder, {"XDG_CURRENT_DESKTOP": "KDE"}, self._run)
        self.wanted = Wanted(OURS, wanted(data / "certificate").ca_certificate)
        self.ran: list[list[str]] = []

    def _run(self, command: list[str], **options: object) -> Ran:
        if command[0] == "certutil":
            return quiet(command)
        self.ran.append(command)
        return Ran(0) if command[0] == "secret-tool" else Ran(127, err="no such program")

    def turn_on(self) -> None:
        turn_on(places_here(self.here), self.wanted, Ledger(self.at.ledger))
        assert OURS in self.kde.read_text()
        assert len(self.nss.ours()) == 1


@pytest.fixture
def computer(tmp_path: Path) -> Computer:
    (tmp_path / "home").mkdir()
    return Computer(tmp_path / "home")


def test_each_change_is_proved_with_what_was_and_what_is(computer: Computer) -> None:
    computer.turn_on()
    proofs, trouble = put_back(computer.at, computer.here)
    lines = said(proofs, trouble)
    assert f"undone: KDE's network proxy: was {OURS}, is now a file without a proxy" in lines
    trust = next(line for line in lines if "Certificates of Chromium" in line)
    assert "was trusting “Feed Wellbeing on this computer (" in trust
    assert trust.endswith("is now without a certificate of the filter")
    assert lines[-1] == NOTHING_LEFT
    assert computer.kde.read_text() == KIOSLAVERC
    assert computer.nss.entries() == {"my own": "C,,"}, "somebody's own authority stays"
    assert said(*put_back(computer.at, computer.here)) == [NOTHING], "again is the same as once"


@pytest.mark.parametrize("broken", ["gone", "garbage", "unreadable"])
def test_without_its_list_it_goes_by_the_form_of_ours(computer: Computer, broken: str) -> None:
    """The folder was deleted by hand, a disk broke, or somebody's permissions are wrong: it is found all the same."""
    computer.turn_on()
    if broken == "garbage":
        computer.at.ledger.write_bytes(b"\xff\x00{]" * 50)
    else:
        computer.at.ledger.unlink()
    if broken == "unreadable":
        computer.at.ledger.mkdir()
    proofs, trouble = put_back(computer.at, computer.here)
    assert bool(trouble) is (broken != "gone")
    assert {proof.trouble for proof in proofs} == {""}
    assert OURS not in computer.kde.read_text()
    assert computer.nss.ours() == {}
    assert "a=b" in computer.kde.read_text(), "what is the person's stays"


def test_what_belongs_to_somebody_else_is_left(computer: Computer) -> None:
    """A company's PAC and its certificate have no form of ours."""
    theirs = "[Proxy Settings]\nProxyType=2\nProxy Config Script=http://proxy.work.example/company.pac\n"
    computer.kde.write_text(theirs)
    put_back(computer.at, computer.here)
    assert computer.kde.read_text() == theirs


def test_a_folder_that_was_named_takes_nothing_from_another(computer: Computer, tmp_path: Path) -> None:
    """Two filters of one person, each with its folder: undoing one leaves the other's settings alone."""
    computer.turn_on()
    other = Places(tmp_path / "named", *(tmp_path / "named" / each for each in ("s", "r", "l")), profile="named")
    other.data.mkdir()
    assert put_back(other, computer.here) == ([], "")
    assert OURS in computer.kde.read_text()


def test_a_store_that_cannot_be_changed_says_so_and_keeps_its_line(computer: Computer) -> None:
    """certutil is gone: the proxy goes back, the trust does not, and the list still has it."""
    computer.turn_on()
    here = Here("linux", computer.home, computer.here.env, lambda command, **_options: Ran(127, err="none"))
    proofs, trouble = put_back(computer.at, here, everything=True)
    lines = said(proofs, trouble)
    assert lines[0] == KEPT
    assert any(line.startswith("not undone: Certificates of Chromium") and "certutil" in line for line in lines)
    assert "could not be undone" in lines[-1]
    assert len(Ledger(computer.at.ledger).open_changes()) == 1
    put_back(computer.at, computer.here)
    assert computer.nss.ours() == {}


def test_everything_goes_where_that_is_asked_for(computer: Computer) -> None:
    """Nothing of the filter's is left in the home folder, and its keys go from the keyring."""
    computer.turn_on()
    computer.at.settings.write_bytes(b"\xff broken [")
    computer.at.store.write_bytes(b"no database")
    (computer.at.data / "secrets-in-keyring").write_text("keyring.backends.SecretService\n")
    proofs, trouble = put_back(computer.at, computer.here, everything=True)
    assert (trouble, {proof.trouble for proof in proofs}) == ("", {""})
    assert [path for path in computer.home.rglob("*") if "feed" in path.name] == []
    cleared = {command[-1] for command in computer.ran if command[:2] == ["secret-tool", "clear"]}
    assert cleared == {"store", "certificate", "channel"}
    assert any(f"{computer.at.data}: was there, is now gone" in line for line in said(proofs, trouble))


@pytest.mark.parametrize(
    ("kept_in", "cleared", "found", "goes"),
    [
        ("SecretService", Ran(0), Ran(0), True),
        ("SecretService", Ran(1), Ran(0), True),  # there was none
        (
            "SecretService",
            Ran(1),
            Ran(0, "[/1]\nlabel = x\n", "Cannot get secret of a locked object"),
            False,
        ),
        ("SecretService", Ran(0), Ran(0, "[/1]\nsecret = k\n"), False),
        ("SecretService", Ran(1), Ran(1, err="secret-tool: Could not connect: No such file or directory"), False),
        ("SecretService", Ran(1), Ran(1), False),
        ("SecretService", Ran(124), Ran(124), False),
        ("SecretService", Ran(127, err="no such program"), Ran(127, err="no such program"), False),
        ("kwallet", Ran(0), Ran(0), False),
    ],
)
def test_keys_are_said_to_be_gone_only_where_a_second_look_finds_none(
    computer: Computer, kept_in: str, cleared: Ran, found: Ran, goes: bool
) -> None:
    """A locked keyring and a terminal without a session: nothing is claimed, and the note stays for the next try."""
    note = computer.at.data / "secrets-in-keyring"
    note.write_text(f"keyring.backends.{kept_in}\n")
    computer.at.store.write_bytes(b"kept")

    def run(command: list[str], **_options: object) -> Ran:
        return {"clear": cleared, "search": found}.get(command[1], Ran(127))

    lines = said(gone(computer.at, Here("linux", computer.home, {}, run)), "")
    assert (note.exists(), lines[-1] == NOTHING_LEFT) == (not goes, goes)
    assert not computer.at.store.exists()
    assert any(line.startswith("not undone: The keyring entries") and str(note) in line for line in lines) is not goes
    assert "secret = k" not in "".join(lines)


@pytest.mark.parametrize(("code", "goes"), [(44, True), (0, False), (36, False), (127, False)])
def test_macos_is_believed_by_the_code_for_nothing_found(computer: Computer, code: int, goes: bool) -> None:
    (computer.at.data / "secrets-in-keyring").write_text("keyring.backends.macOS\n")
    here = Here("darwin", computer.home, {}, lambda _command, **_options: Ran(code))
    [proof] = keyring_gone(computer.at, here)
    assert (proof.now == "gone", not proof.trouble) == (goes, goes)


def test_what_was_linked_is_named_and_stays(computer: Computer, tmp_path: Path) -> None:
    """Settings kept among a person's own files, and the folder on another disk: neither is said to be gone."""
    disk, own = tmp_path / "disk", tmp_path / "own.toml"
    computer.at.data.rename(disk)
    computer.at.data.symlink_to(disk)
    own.write_text("")
    computer.at.settings.symlink_to(own)
    lines = said(*put_back(computer.at, computer.here, everything=True))
    assert all(any(line.startswith(f"not undone: {each}: ") for line in lines) for each in (disk, own))
    assert lines[-1] != NOTHING_LEFT
    assert own.exists()
    assert not computer.at.settings.is_symlink()


@pytest.mark.parametrize(
    ("place", "before"), [("proxy:gnome", {"mode": "x"}), ("nss:/nowhere/nssdb", {}), ("firefox:/nowhere", {})]
)
def test_a_damaged_line_is_told_and_the_others_go_back(computer: Computer, place: str, before: dict[str, str]) -> None:
    """It says which line, and how to be rid of it."""
    computer.turn_on()
    Ledger(computer.at.ledger).write(place, before)

    def run(command: list[str], **options: object) -> Ran:
        return Ran(0, "'x'") if command[0] == "gsettings" else computer.here.run(command, **options)

    here = Here("linux", computer.home, computer.here.env, run)
    proofs, trouble = put_back(computer.at, here)
    (left,) = [proof for proof in proofs if proof.trouble]
    assert DAMAGED in left.trouble
    assert str(computer.at.ledger) in left.trouble
    assert trouble == ""
    assert OURS not in computer.kde.read_text()
    assert computer.nss.ours() == {}


def test_a_change_of_a_place_that_nobody_knows_is_no_dead_end(computer: Computer) -> None:
    """What it says to do is enough."""
    number = Ledger(computer.at.ledger).write("proxy:older", {"ours": OURS})
    lines = said(*put_back(computer.at, computer.here, everything=True))
    assert any("proxy:older" in line and f"change {number} in {computer.at.ledger}" in line for line in lines)
    computer.at.ledger.unlink()
    assert said(*put_back(computer.at, computer.here, everything=True))[-1] == NOTHING_LEFT
    assert not computer.at.data.exists()


@pytest.mark.parametrize("broken", ["gone", "garbage", "half"])
def test_a_folder_that_was_named_and_lost_its_list_goes_by_the_form_of_ours(computer: Computer, broken: str) -> None:
    """It was turned on, so there is something to undo, whatever the list says."""
    computer.turn_on()
    Wish(computer.at.wish).add(["proxy", "trust"])
    whole = computer.at.ledger.read_bytes().splitlines()
    computer.at.ledger.write_bytes({"gone": b"", "garbage": b"\0\xff\n" * 50, "half": whole[1] + b"\n\xff{]\n"}[broken])
    if broken == "gone":
        computer.at.ledger.unlink()
    at = Places(computer.at.data, computer.at.settings, computer.at.rules, computer.at.log, profile="named")
    proofs, trouble = put_back(at, computer.here)
    assert "cannot be used" in trouble
    assert {proof.trouble for proof in proofs} == {""}
    assert OURS not in computer.kde.read_text()
    assert computer.nss.ours() == {}
    assert ledger_line(at).well is (broken == "gone")


def test_a_folder_that_was_named_is_left_to_the_person(computer: Computer) -> None:
    at = Places(computer.at.data, computer.at.settings, computer.at.rules, computer.at.log, profile="named")
    proofs, _trouble = put_back(at, computer.here, everything=True)
    assert [proof.trouble for proof in proofs] == [NAMED]
    assert at.data.is_dir()


def test_of_a_folder_that_was_named_and_is_not_there_nothing_is_said_to_be_left(tmp_path: Path) -> None:
    """A word mistyped: nothing was there, and nothing is."""
    nope = tmp_path / "nope"
    ran = CliRunner().invoke(main, ["undo", "--data", str(nope), "--everything"], env={"HOME": str(tmp_path)})
    assert (ran.exit_code, ran.output.splitlines()) == (0, [NO_FOLDER.format(folder=nope), NOTHING])
    assert not nope.exists()


def test_what_starts_at_login_is_found_too(computer: Computer) -> None:
    file = computer.home / ".config" / "autostart" / "feed-wellbeing.desktop"
    file.parent.mkdir()
    file.write_text("[Desktop Entry]\nExec=feed-wellbeing\n")
    assert [proof.name for proof in put_back(computer.at, computer.here)[0] if proof.name == "Start at login"]
    assert not file.exists()


def test_a_filter_that_runs_is_seen(tmp_path: Path) -> None:
    assert not is_running(tmp_path)
    with alone(tmp_path):
        assert is_running(tmp_path)
    assert not is_running(tmp_path)


def test_every_place_can_be_searched(computer: Computer) -> None:
    """But for those that tell of nothing to change."""
    from wellbeing.undoing import Searched

    blind = [place.id for place in every_place(computer.here) if not isinstance(place, Searched)]
    assert blind == []


def test_the_list_is_read_as_it_was_written_before(tmp_path: Path) -> None:
    """By the versions that wrote it with another library."""
    file = tmp_path / "undo.jsonl"
    before = {"ours": PAC, "stood": "", "mode": "'none'", "ä": "“ü”"}
    line = json.dumps({"line": "changed", "number": 3, "place": "proxy:gnome", "before": before}, ensure_ascii=False)
    file.write_text(f"\n{line}\n", encoding="utf-8")
    (change,) = Ledger(file).open_changes()
    assert (change.number, change.place_id, change.before) == (3, "proxy:gnome", before)
