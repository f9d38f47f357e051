"""What stands on a Mac later on: what it clears away comes back, and a program that moved is noticed."""

from __future__ import annotations

import plistlib
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.wellbeing.holding.mac_computer import MIA, Mac
from wellbeing.holding.installing import InstallError
from wellbeing.holding.macos_plists import KILLALL, OUR_MARK, PUTS_BACK
from wellbeing.holding.macos_user import MacUser
from wellbeing.system.ledger import Ledger
from wellbeing.system.place import Wanted

Make = Callable[..., Mac]


def test_what_a_start_of_the_mac_clears_away_is_back_before_anybody_asks(make_mac: Make) -> None:
    """For real, with the shell: root's daemon needs no Python of ours, and runs before anybody signs in."""
    mac = make_mac(keeps=True)
    mac.holding.install(MIA, "en")
    told = {each.name: each.read_bytes() for each in mac.at.preferences.iterdir()}
    assert len(told) == 15
    shutil.rmtree(mac.at.preferences.parent)
    mac.put_back()
    assert {each.name: each.read_bytes() for each in mac.at.preferences.iterdir()} == told
    assert mac.at.preferences.stat().st_mode & 0o777 == 0o755
    assert {each.stat().st_mode & 0o777 for each in mac.at.preferences.iterdir()} == {0o644}
    assert {line.state for line in mac.holding.look()} == {"on"}


def test_what_puts_back_is_roots_and_starts_by_itself(make_mac: Make) -> None:
    """With the Mac, when the folder or the one above it changes, and every ten seconds where that was missed."""
    mac = make_mac()
    mac.holding.install(MIA, "en")
    keeper = plistlib.loads(mac.at.daemon(mac.at.keeper).read_bytes())
    assert "UserName" not in keeper
    assert (keeper["RunAtLoad"], keeper["StartInterval"]) == (True, 10)
    assert keeper["WatchPaths"] == [str(mac.at.preferences.parent), str(mac.at.preferences)]
    assert keeper["ProgramArguments"][:3] == ["/bin/sh", "-c", PUTS_BACK]
    assert keeper["ProgramArguments"][-3:] == [str(mac.at.kept), str(mac.at.preferences), KILLALL]
    assert "WorkingDirectory" not in keeper  # a program that was taken away would keep it from starting


@pytest.mark.parametrize("missing", [True, False])
def test_preferences_are_read_anew_where_something_was_put_back(tmp_path: Path, missing: bool) -> None:
    """And nobody is disturbed where nothing was."""
    kept, there, said = tmp_path / "kept", tmp_path / "Managed Preferences" / "mia", tmp_path / "said"
    kept.mkdir()
    (kept / "a b.plist").write_text("ours")
    killall = tmp_path / "killall"
    killall.write_text(f'#!/bin/sh\necho "$1" >> "{said}"\n')
    killall.chmod(0o755)
    for _ in range(1 if missing else 2):
        said.unlink(missing_ok=True)
        subprocess.run(["/bin/sh", "-c", PUTS_BACK, "sh", str(kept), str(there), str(killall)], check=True, timeout=20)
    assert (there / "a b.plist").read_text() == "ours"
    assert said.exists() is missing
    assert said.read_text() == "cfprefsd\n" if missing else True
    assert [each.name for each in there.iterdir()] == ["a b.plist"]


def test_what_an_organisation_wrote_meanwhile_is_not_replaced(make_mac: Make) -> None:
    mac = make_mac(keeps=True)
    mac.holding.install(MIA, "en")
    theirs = mac.at.preferences / "com.google.Chrome.plist"
    theirs.write_bytes(plistlib.dumps({"HomepageLocation": "https://school.example"}))
    mac.put_back()
    assert OUR_MARK not in plistlib.loads(theirs.read_bytes())
    assert [line.name for line in mac.holding.refresh() if line.state == "failed"] == ["Chrome’s policies"]
    assert OUR_MARK not in plistlib.loads(theirs.read_bytes())


def test_what_is_kept_follows_what_is_agreed_on_and_goes_with_the_rest(make_mac: Make) -> None:
    """Nothing is put back that was taken away, whatever was changed last."""
    mac = make_mac(keeps=True)
    before = mac.state()
    mac.holding.install(MIA, "en")
    mac.at.settings.write_text('sites = ["reddit"]')
    mac.holding.refresh()
    shutil.rmtree(mac.at.preferences)
    mac.put_back()
    assert {line.state for line in mac.holding.look()} == {"on"}
    mac.at.settings.write_text('sites = ["bluesky"]')
    mac.holding.refresh()
    mac.holding.uninstall()
    mac.put_back()
    assert mac.state() == before


@pytest.mark.parametrize(
    "domain",
    [
        "com.google.Chrome.beta",
        "com.google.Chrome.dev",
        "com.google.Chrome.canary",
        "org.chromium.Chromium",
        "com.brave.Browser.beta",
        "com.brave.Browser.nightly",
        "com.microsoft.Edge.Beta",
        "com.microsoft.Edge.Dev",
        "com.microsoft.Edge.Canary",
        "org.mozilla.firefoxdeveloperedition",
        "org.mozilla.nightly",
    ],
)
def test_every_edition_of_a_browser_is_told_what_the_usual_one_is(make_mac: Make, domain: str) -> None:
    """Each has preferences of its own on a Mac: a beta that is installed beside would go by none."""
    mac = make_mac()
    mac.holding.install(MIA, "en")
    usual = {"org.mozilla": "org.mozilla.firefox", "com.microsoft": "com.microsoft.Edge"}
    family = ".".join(domain.split(".")[:2])
    assert mac.preferences(domain) == mac.preferences(usual.get(family, "com.google.Chrome"))


def test_a_program_that_moved_is_noticed_and_a_set_up_mends_it(make_mac: Make) -> None:
    """launchd goes by what it has read, so it reads it anew."""
    mac = make_mac()
    before = mac.state()
    mac.holding.install(MIA, "de")
    mac.python = "/opt/feed-2/bin/python"
    off = {line.name: line.message for line in mac.holding.look() if line.state != "on"}
    assert [*off] == [mac.at.service, mac.at.follower]
    assert all("from another place" in message for message in off.values())
    mac.asked.clear()
    assert {line.state for line in mac.holding.install(MIA, "de")} == {"on"}
    changed = [words[1:] for words in mac.asked if words[1] in ("bootout", "bootstrap")]
    for label in (mac.at.service, mac.at.follower):
        unloaded = changed.index(["bootout", f"system/{label}"])
        assert ["bootstrap", "system", str(mac.at.daemon(label))] in changed[unloaded:]
    assert {line.state for line in mac.holding.look()} == {"on"}
    mac.holding.uninstall()
    assert mac.state() == before


def test_a_daemon_that_is_as_it_was_is_left_running(make_mac: Make) -> None:
    mac = make_mac()
    mac.holding.install(MIA, "de")
    mac.asked.clear()
    mac.holding.install(MIA, "de")
    assert not [words for words in mac.asked if words[1] in ("bootout", "bootstrap")]


def test_one_that_is_cut_off_while_it_is_mended_goes_on(make_mac: Make) -> None:
    mac = make_mac()
    mac.holding.install(MIA, "de")
    mac.python = "/opt/feed-2/bin/python"
    mac.refuses = ("launchctl bootstrap",)
    with pytest.raises(InstallError, match="agreed on is kept"):
        mac.holding.install(MIA, "de")
    mac.refuses = ()
    assert {line.state for line in mac.holding.install(MIA, "de")} == {"on"}
    assert {line.state for line in mac.holding.look()} == {"on"}


def test_a_file_that_cannot_be_read_is_not_taken_for_no_service(
    make_mac: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    mac = make_mac()
    mac.holding.install(MIA, "en")
    opened = Path.open

    def refused(path: Path, *words: Any, **more: Any) -> Any:
        if path == mac.at.held:
            raise PermissionError(13, "Resource busy")
        return opened(path, *words, **more)

    monkeypatch.setattr(Path, "open", refused)
    for ask in (mac.holding.look, mac.holding.refresh, lambda: mac.holding.install(MIA, "en")):
        with pytest.raises(InstallError, match=r"cannot be read \(Resource busy\)"):
            ask()


def test_its_user_id_is_none_that_macos_or_nix_takes(make_mac: Make) -> None:
    """macOS 15 has 300 to 304 for itself; Nix counts up from 351, and stops where one is taken."""
    mac = make_mac()
    mac.users["_of_somebody"] = {"UniqueID": "399"}
    mac.groups["_of_somebody"] = {"PrimaryGroupID": "398"}
    MacUser(mac.run, "_feedwellbeing502").put(Wanted("", Path()))
    assert mac.users["_feedwellbeing502"]["UniqueID"] == "397"


def test_the_list_of_changes_stays_as_long_as_there_are_changes(make_mac: Make) -> None:
    """However often the Mac clears away what we wrote."""
    mac = make_mac()
    mac.holding.install(MIA, "en")
    first = [each.place_id for each in Ledger(mac.at.ledger).open_changes()]
    for _ in range(20):
        shutil.rmtree(mac.at.preferences.parent)
        mac.holding.refresh()
    assert [each.place_id for each in Ledger(mac.at.ledger).open_changes()] == first


def test_the_last_of_several_accounts_takes_along_what_all_share(make_mac: Make) -> None:
    """Whoever of them was set up first, and so made the folder of accounts."""
    mac = make_mac()
    before = mac.state()
    mac.holding.install(MIA, "en")
    another = mac.at.held.with_name("503.json")
    another.write_text("{}")
    mac.holding.uninstall()
    another.unlink()  # as its own taking away does, which did not make the folder
    mac.holding.install(MIA, "en")
    mac.holding.uninstall()
    assert mac.state() == before
