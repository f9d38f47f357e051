"""Starting at login: Linux for real, as its own reader of such files sees it; Windows and macOS as written down."""

from __future__ import annotations

import os
import plistlib
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as any_

from tests.wellbeing.system.recorded import Recorded
from wellbeing.facts import SystemPart
from wellbeing.system.ledger import Ledger
from wellbeing.system.login_linux import FILE, LoginLinux, exec_line
from wellbeing.system.login_macos import LABEL
from wellbeing.system.place import Place, Wanted
from wellbeing.system.places_here import Here, places_here
from wellbeing.system.runner import NOT_FOUND, Ran, run
from wellbeing.system.start_at_login import Starts, start_at_login
from wellbeing.system.turning import turn_off, turn_on, undo

NO_ONE = Wanted("", Path())
GENERATOR = Path("/usr/lib/systemd/user-generators/systemd-xdg-autostart-generator")


def on(place: Place, ledger: Ledger) -> SystemPart:
    [line] = turn_on([place], NO_ONE, ledger)
    return line


def off(place: Place, ledger: Ledger) -> SystemPart:
    [line] = turn_off([place], NO_ONE, ledger)
    return line


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    return Ledger(tmp_path / "undo.jsonl")


@pytest.fixture
def linux(tmp_path: Path) -> LoginLinux:
    """A program that leaves a mark, and wants its arguments as they are."""
    script = 'import sys, pathlib; pathlib.Path("mark").write_text(repr(sys.argv[1:]))'
    return LoginLinux(tmp_path / "autostart", (sys.executable, "-c", script, "100 %", 'a "b" $c'), str(tmp_path))


def test_it_is_noted_made_and_taken_back(linux: LoginLinux, ledger: Ledger) -> None:
    """The ledger has it while it is on, and nothing stays when it is off."""
    assert linux.look(NO_ONE).state == "off"
    assert on(linux, ledger).state == "on"
    assert [change.place_id for change in ledger.open_changes()] == [linux.id]
    assert on(linux, ledger).state == "on"
    assert len(ledger.open_changes()) == 1
    assert off(linux, ledger).state == "off"
    assert ledger.open_changes() == []
    assert not linux.folder.exists(), "the folder was made for it, and goes with it"


@pytest.mark.skipif(not shutil.which("gio"), reason="gio of GLib starts such a file as GNOME does")
def test_the_desktop_starts_what_was_asked_for(linux: LoginLinux, ledger: Ledger, tmp_path: Path) -> None:
    """The file read and started by GLib, which GNOME, Cinnamon and XFCE start theirs with."""
    on(linux, ledger)
    ran = run(["gio", "launch", str(linux.folder / FILE)])
    assert ran.code == 0, ran.why
    waited = subprocess.run(
        ["timeout", "20", "sh", "-c", f"until [ -s {tmp_path}/mark ]; do sleep 0.05; done"], check=False
    )
    assert waited.returncode == 0
    assert (tmp_path / "mark").read_text() == repr(["100 %", 'a "b" $c'])


@pytest.mark.skipif(not GENERATOR.exists(), reason="systemd's reader of such files, which KDE and GNOME use")
def test_systemd_takes_it_for_a_program_to_start_at_login(linux: LoginLinux, ledger: Ledger, tmp_path: Path) -> None:
    """It makes a unit of the session out of our file."""
    on(linux, ledger)
    for folder in ("normal", "early", "late"):
        (tmp_path / folder).mkdir()
    env = {**os.environ, "XDG_CONFIG_HOME": str(tmp_path), "XDG_CURRENT_DESKTOP": "KDE"}
    ran = run([str(GENERATOR), *(str(tmp_path / each) for each in ("normal", "early", "late"))], env=env)
    assert ran.code == 0, ran.why
    [unit] = (tmp_path / "late").glob("app-feed*wellbeing@autostart.service")
    assert sys.executable in unit.read_text()
    assert f"WorkingDirectory=-{tmp_path}" in unit.read_text()


def test_who_switched_it_off_in_the_desktop_finds_it_off_and_gets_their_file_back(
    linux: LoginLinux, ledger: Ledger
) -> None:
    """GNOME and KDE leave the file there, with a line that says so."""
    on(linux, ledger)
    file = linux.folder / FILE
    switched_off = file.read_text() + "Hidden=true\n"
    file.write_text(switched_off)
    assert linux.look(NO_ONE).state == "off"
    assert on(linux, ledger).state == "on"
    assert off(linux, ledger).state == "off"
    assert not file.exists()
    linux.folder.mkdir()
    file.write_text(switched_off)
    assert on(linux, ledger).state == "on"
    assert off(linux, ledger).state == "off"
    assert file.read_text() == switched_off


def test_somebody_elses_file_is_left_alone(linux: LoginLinux, ledger: Ledger) -> None:
    """What was put there after ours is not ours to take away."""
    on(linux, ledger)
    other = "[Desktop Entry]\nType=Application\nExec=/usr/bin/other\n"
    (linux.folder / FILE).write_text(other)
    assert off(linux, ledger).state == "off"
    assert (linux.folder / FILE).read_text() == other


def test_undoing_everything_takes_it_back_too(tmp_path: Path, ledger: Ledger) -> None:
    """`wellbeing undo` knows the place from the ledger alone, and turning on is not shown a place of no concern."""
    here = Here("linux", tmp_path, {}, Recorded(lambda _: Ran(NOT_FOUND)))
    mine = start_at_login(here.system, here.home, here.env, here.run, Starts(("/opt/app",), "/opt"))
    assert mine.id not in {place.id for place in places_here(here)}
    on(mine, ledger)
    ids = [change.place_id for change in ledger.open_changes()]
    [line] = undo(ledger, places_here(here, ids))
    assert (line.part, line.state) == ("login", "off")
    assert not (tmp_path / ".config" / "autostart" / FILE).exists()


def test_a_folder_that_cannot_be_used_is_said(tmp_path: Path, ledger: Ledger) -> None:
    """With what to do."""
    (tmp_path / "autostart").write_text("a file, not a folder")
    line = on(LoginLinux(tmp_path / "autostart", ("/opt/app",)), ledger)
    assert line.state == "failed"
    assert "Make it writable" in line.message


@given(words=any_.lists(any_.text(any_.characters(exclude_categories=["Cs", "Cc"])), min_size=1, max_size=4))
def test_no_word_of_a_command_is_lost(words: list[str]) -> None:
    """Read back by the rules of the specification, in the reverse order of writing."""
    assert _read(exec_line(words)) == words


def _read(line: str) -> list[str]:
    words, word, quoted, escaped = [], "", False, False
    for sign in line.replace("\\\\", "\\"):
        if escaped or (sign not in '"\\ ' and not escaped) or (sign == " " and quoted):
            word, escaped = word + sign, False
        elif sign == "\\":
            escaped = True
        elif sign == '"':
            quoted = not quoted
        else:
            words, word = [*words, word], ""
    return [each.replace("%%", "%") for each in (*words, word)]


def _windows(values: dict[tuple[str, str], str]) -> Recorded:
    """reg.exe over `values` by (end of the key, name), printing as it does."""

    def answer(command: list[str]) -> Ran:
        _reg, verb, key, _v, name, *rest = command
        at = (key.rpartition("CurrentVersion\\")[2], name)
        if verb == "add":
            values[at] = rest[rest.index("/d") + 1]
        elif at not in values:
            return Ran(1, err="ERROR: The system was unable to find the specified registry key or value.")
        elif verb == "delete":
            del values[at]
        else:
            return Ran(0, f"\r\n{key}\r\n    {name}    REG_SZ    {values[at]}\r\n\r\n")
        return Ran(0, "The operation completed successfully.\r\n")

    return Recorded(answer)


STARTS = Starts((r"C:\Program Files\Feed\feed-wellbeing.exe", "--data", r"D:\a b"), r"C:\Program Files\Feed")


def test_windows_run_key(ledger: Ledger, tmp_path: Path) -> None:
    """One value of this person's registry, written and taken away; quoted as Windows reads it."""
    values: dict[tuple[str, str], str] = {}
    recorded = _windows(values)
    place = start_at_login("win32", tmp_path, {"SystemRoot": r"C:\Windows"}, recorded, STARTS)
    assert on(place, ledger).state == "on"
    line = '"C:\\Program Files\\Feed\\feed-wellbeing.exe" --data "D:\\a b"'
    assert values == {("Run", "FeedWellbeing"): line}
    assert [r"C:\Windows\System32\reg.exe", "add"] in [command[:2] for command in recorded.asked]
    values["Explorer\\StartupApproved\\Run", "FeedWellbeing"] = "030000001A2B3C4D5E6F7001"
    seen = place.look(NO_ONE)
    assert seen.state == "other"
    assert "Startup" in seen.message
    assert off(place, ledger).state == "off"
    assert ("Run", "FeedWellbeing") not in values


@pytest.mark.parametrize("said", ['\t\t"{}" => disabled\n', '\t\t"{}" => true\n'])
def test_macos_agent(said: str, ledger: Ledger, tmp_path: Path) -> None:
    """A file that launchd reads at the next login; a person's switch in Login Items is told."""
    answers: Mapping[str, Ran] = {"off": Ran(0, said.format(LABEL)), "on": Ran(0, '\t\t"x" => disabled\n')}
    now = ["on"]
    recorded = Recorded(lambda _: answers[now[0]])
    place = start_at_login("darwin", tmp_path, {}, recorded, Starts(("/Applications/F.app/F", "--x"), "/"))
    assert on(place, ledger).state == "on"
    file = tmp_path / "Library" / "LaunchAgents" / f"{LABEL}.plist"
    agent = plistlib.loads(file.read_bytes())
    assert (agent["ProgramArguments"], agent["RunAtLoad"]) == (["/Applications/F.app/F", "--x"], True)
    assert recorded.asked[-1][:2] == ["/bin/launchctl", "print-disabled"]
    now[0] = "off"
    assert "Login Items" in place.look(NO_ONE).message
    assert off(place, ledger).state == "off"
    assert not file.exists()
