"""What stands on Windows later on: who reaches it, a program that moved, and everything that was made on the way."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.wellbeing.holding.windows_computer import MIA, OWN, PYTHON, SERVICES, SHUT, SID, Windows
from wellbeing.holding.installing import InstallError
from wellbeing.holding.windows_profile import PROFILES
from wellbeing.holding.windows_registry import EXPAND_SZ
from wellbeing.system.ledger import Ledger
from wellbeing.system.runner import Ran

CHROME = r"Software\Policies\Google\Chrome"

Make = Callable[..., Windows]


def test_nobody_else_reaches_the_services_folder_before_anything_is_in_it(make_windows: Make) -> None:
    """Whatever Python makes of a folder's mode: Windows heeds it since 3.12.4 alone."""
    windows, found = make_windows(), list[list[str]]()
    run = windows.run

    def watched(command: Sequence[str], **more: Any) -> Ran:
        if command[0].endswith("icacls.exe") and command[1] == str(windows.at.engine):
            found.append([each.name for each in windows.at.engine.iterdir()])
        return run(command, **more)

    replace(windows.holding, run=watched).install(MIA, "en")
    assert found[0] == []
    assert "secrets.key" in found[-1]


def test_somebody_who_wrote_into_it_meanwhile_has_won_nothing(make_windows: Make) -> None:
    windows = make_windows()
    run = windows.run

    def raced(command: Sequence[str], **more: Any) -> Ran:
        if command[0].endswith("icacls.exe") and command[1] == str(windows.at.engine):
            (windows.at.engine / "secrets.key").write_text("{}")
        return run(command, **more)

    before = windows.state()
    with pytest.raises(InstallError, match="Somebody wrote into"):
        replace(windows.holding, run=raced).install(MIA, "en")
    assert windows.state() == before


def test_the_held_account_reads_neither_the_lock_nor_the_list_of_changes(make_windows: Make) -> None:
    """What an account may read it can lock for everybody else, too."""
    windows = make_windows()
    windows.holding.install(MIA, "en")
    given = [(words[1], words[2:]) for words in windows.asked if words[0].endswith("icacls.exe")]
    assert given[:2] == [(str(folder), [*SHUT, "/q"]) for folder in (windows.at.home, windows.at.lock.parent)]
    assert windows.at.ledger.is_relative_to(windows.at.home)
    assert windows.at.lock.exists()


@pytest.mark.parametrize("cause", ["locked", "broken"])
def test_what_the_held_account_keeps_open_is_not_taken_for_nothing(
    make_windows: Make, cause: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is taken away, nothing is set up anew beside it, and it is said."""
    windows = make_windows()
    windows.holding.install(MIA, "en")
    installed = windows.state()
    opened = Path.open

    def shared(path: Path, *words: Any, **more: Any) -> Any:
        if path == windows.at.held:
            raise PermissionError(13, "it is being used by another process")
        return opened(path, *words, **more)

    if cause == "locked":
        monkeypatch.setattr(Path, "open", shared)
    else:
        windows.at.held.write_text("{")
    for ask in (windows.holding.look, windows.holding.refresh, lambda: windows.holding.install(MIA, "en")):
        with pytest.raises(InstallError, match=r"cannot be read .*sign out there"):
            ask()
    monkeypatch.undo()
    if cause == "locked":
        assert windows.state() == installed
    windows.holding.uninstall()
    assert (windows.services, windows.hive.get(CHROME)) == ({}, None)


def test_a_folder_with_any_letters_is_found_again(make_windows: Make) -> None:
    """reg.exe would say it in a code page that has not all of them."""
    home = r"C:\Users\Zoë Łoś 美"
    windows = make_windows(signed_in=False, home=home)
    windows.machine[rf"{PROFILES}\{SID}"]["ProfileImagePath"] = (EXPAND_SZ, home.replace("C:", "%SystemDrive%"))
    before = windows.state()
    windows.holding.install(replace(MIA, home=home), "en")
    assert {line.state for line in windows.holding.look()} == {"on"}
    windows.holding.uninstall()
    assert windows.state() == before


def test_a_very_long_list_of_servers_reaches_the_registry(make_windows: Make) -> None:
    """No command line takes more than 32,767 characters."""
    windows = make_windows()
    windows.holding.install(MIA, "en")
    hosts = ", ".join(f'"mastodon=a-server-with-a-rather-long-name-{number}.example"' for number in range(900))
    windows.at.settings.write_text(f"added_hosts = [{hosts}]")
    windows.asked.clear()
    assert {line.state for line in windows.holding.refresh()} == {"on"}
    assert len(str(windows.hive[CHROME]["ProxySettings"][1])) > 40_000
    assert max(len(" ".join(words)) for words in windows.asked) < 8_000
    assert {line.state for line in windows.holding.look()} == {"on"}


def test_the_profile_of_the_services_account_goes_with_it(make_windows: Make) -> None:
    """Windows makes one at the first start, and keeps it by itself."""
    windows = make_windows()
    windows.holding.install(MIA, "en")
    assert rf"{PROFILES}\{OWN}" in windows.machine
    windows.holding.uninstall()
    assert rf"{PROFILES}\{OWN}" not in windows.machine


def test_a_program_that_moved_is_noticed_and_a_set_up_mends_it(make_windows: Make) -> None:
    """The service, its environment and the task: all run what lies where it lies now."""
    windows = make_windows()
    before = windows.state()
    windows.holding.install(MIA, "de")
    windows.python = PYTHON.replace("Feed Wellbeing", "Feed Wellbeing 2")
    off = {line.name: line.message for line in windows.holding.look() if line.state != "on"}
    assert [*off] == ["The service, as Windows knows it", "What the task does"]
    assert "runs the program from another place" in off["The service, as Windows knows it"]
    assert {line.state for line in windows.holding.install(MIA, "de")} == {"on"}
    service = windows.services[windows.at.service]
    assert service["binPath="].startswith(f'"{windows.python}"')
    assert (service["start="], service["state"]) == ("auto", "RUNNING")
    assert service["failure"] == "reset= 60 actions= restart/100/restart/100/restart/1000"
    assert windows.python in windows.tasks[windows.at.task_name]
    assert {line.state for line in windows.holding.look()} == {"on"}
    windows.holding.uninstall()
    assert windows.state() == before


def test_the_language_alone_is_no_move(make_windows: Make) -> None:
    """`status` is asked in any language; a set-up in another one changes it."""
    windows = make_windows()
    windows.holding.install(MIA, "de")
    assert windows.machine[rf"{SERVICES}\{windows.at.service}"]["ImagePath"][1].endswith("--language de")
    windows.holding.install(MIA, "es")
    assert windows.machine[rf"{SERVICES}\{windows.at.service}"]["ImagePath"][1].endswith("--language es")
    assert {line.state for line in windows.holding.look()} == {"on"}


def test_a_service_that_somebody_disabled_is_said_and_mended(make_windows: Make) -> None:
    windows = make_windows()
    windows.holding.install(MIA, "en")
    windows.run([r"C:\Windows\System32\sc.exe", "config", windows.at.service, "start=", "disabled"])
    assert "in another way" in " ".join(line.message for line in windows.holding.look())
    windows.holding.install(MIA, "en")
    assert windows.services[windows.at.service]["start="] == "auto"


def test_the_list_of_changes_stays_as_long_as_there_are_changes(make_windows: Make) -> None:
    """A value that is gone and comes back, and an agreement that changes, are one entry all the same."""
    windows = make_windows()
    before = windows.state()
    windows.holding.install(MIA, "en")
    first = Ledger(windows.at.ledger).open_changes()
    for number in range(30):
        windows.at.settings.write_text(f"sites = ['{'reddit' if number % 2 else 'bluesky'}']")
        windows.holding.refresh()
        for name in ("QuicAllowed", "DnsOverHttpsMode"):
            del windows.hive[CHROME][name]
        windows.holding.refresh()
    changes = Ledger(windows.at.ledger).open_changes()
    assert sorted(each.place_id for each in changes) == sorted(each.place_id for each in first)
    assert windows.at.ledger.stat().st_size < 200_000
    windows.holding.uninstall()
    assert windows.state() == before
