"""Setting up is whole or not at all, whatever fails on the way, and taking away leaves what was there before."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from tests.wellbeing.holding.computer import MIA, Computer
from wellbeing.holding import our_file
from wellbeing.holding.installing import PORTS, InstallError, free_port
from wellbeing.holding.layout import POLICIES, USER
from wellbeing.holding.program import ThisProgram
from wellbeing.system.place import PlaceError

OLD = {"var", "var/lib", "etc", "etc/chromium", "etc/chromium/policies", "etc/chromium/policies/managed"}

_VERBS = ("disable", "enable")


@pytest.fixture
def computer(tmp_path: Path) -> Computer:
    """With Chromium, which makes its folder of policies itself."""
    for folder in OLD:
        (tmp_path / folder).mkdir(parents=True, exist_ok=True)
    return Computer(tmp_path)


def test_everything_is_in_place_afterwards(computer: Computer):
    """And a second time is the same: nothing is changed, nothing is asked for twice."""
    lines = computer.holding.install(MIA, "de")
    assert {line.state for line in lines} == {"on"}
    assert {line.state for line in computer.holding.look(1001)} == {"on"}
    (held,) = computer.holding.held
    assert (held.account, held.uid) == ("mia", 1001)
    assert held.port in PORTS
    before = computer.files()
    assert {line.state for line in computer.holding.install(MIA, "de")} == {"on"}
    assert computer.files() == before
    assert computer.holding.held == (held,)


def test_a_program_that_moved_is_noticed_and_a_set_up_mends_it(computer: Computer):
    """The service that runs from the old place ends first; in whatever language `status` is asked."""
    computer.holding.install(MIA, "de")
    moved = replace(computer.holding, program=ThisProgram("/opt/feed-2/bin/python", "/opt/feed-2", ()))
    off = {line.name: line.message for line in moved.look(1001) if line.state != "on"}
    at = moved.layout.of(1001)
    assert [*off] == [at.service, POLICIES]
    assert "from another place" in off[at.service]
    computer.asked.clear()
    assert {line.state for line in moved.install(MIA, "de")} == {"on"}
    ends, begins = (computer.asked.index(f"systemctl {verb} --now {at.service} {at.watch}") for verb in _VERBS)
    assert ends < computer.asked.index("systemctl daemon-reload") < begins
    assert {line.state for line in moved.look(1001)} == {"on"}


def test_the_service_gets_its_own_folder_and_nobody_elses(computer: Computer):
    """The keys are for their owner alone; the list of changes stays the administrator's."""
    computer.holding.install(MIA, "en")
    at = computer.holding.layout.of(1001)
    assert at.engine.stat().st_mode & 0o777 == 0o700
    assert at.guardian.stat().st_mode & 0o777 == 0o700
    assert (at.engine / "secrets.key").stat().st_mode & 0o777 == 0o600
    assert {at.engine, at.guardian, at.certificate, at.engine / "secrets.key"} <= {*computer.given}
    assert at.ledger not in computer.given
    assert all(at.engine == each or at.engine in each.parents for each in computer.given)


def test_taking_away_leaves_what_was_there(computer: Computer):
    """Also of Firefox's policies, and of a folder in which somebody has put something since."""
    firefox = computer.holding.layout.firefox_policies
    firefox.parent.mkdir(parents=True)
    firefox.write_text('{"policies": {"DisablePocket": true, "DisablePrivateBrowsing": true}}')
    before = computer.files()
    computer.holding.install(MIA, "en")
    own = computer.holding.layout.chromium_policies["Chrome"].with_name("school.json")
    own.write_text("{}")
    assert {line.state for line in computer.holding.uninstall(1001)} == {"off"}
    after = computer.files()
    assert json.loads(after.pop("etc/firefox/policies/policies.json")) == json.loads(
        before.pop("etc/firefox/policies/policies.json")
    )
    kept = {"etc/opt", "etc/opt/chrome", "etc/opt/chrome/policies", "etc/opt/chrome/policies/managed"}
    assert {*after} - {*before} == {*kept, "etc/opt/chrome/policies/managed/school.json"}
    assert {*before} <= {*after}
    assert USER not in computer.users
    assert computer.asked[-1] == "systemctl daemon-reload"


def test_the_service_stops_before_its_files_go(computer: Computer):
    computer.holding.install(MIA, "en")
    computer.asked.clear()
    computer.holding.uninstall(1001)
    stops = next(number for number, words in enumerate(computer.asked) if words.startswith("systemctl disable --now"))
    goes = next(number for number, words in enumerate(computer.asked) if words.startswith("userdel"))
    assert stops < goes


@pytest.mark.parametrize("fails", ["useradd", "systemctl daemon-reload", "systemctl enable"])
def test_what_fails_on_the_way_leaves_nothing(computer: Computer, fails: str):
    """The words say what did not work, and that all is as it was."""
    before = computer.files()
    computer.fails = fails
    with pytest.raises(InstallError, match=r"it does not work today.*Everything is as it was before"):
        computer.holding.install(MIA, "en")
    assert computer.files() == before
    assert computer.users == set()
    assert computer.running == set()


def test_a_file_that_cannot_be_written_leaves_nothing(computer: Computer, monkeypatch: pytest.MonkeyPatch):
    """Each file in its turn is the one for which there is no room."""
    before = computer.files()
    real, written = our_file.write_file, 0

    def write(path: Path, content: bytes) -> None:
        nonlocal written
        written += 1
        if written == last:
            raise PlaceError(f"{path} cannot be changed (No space left on device).")
        real(path, content)

    for module in ("our_file", "firefox_policies"):
        monkeypatch.setattr(f"wellbeing.holding.{module}.write_file", write)
    for number in range(1, 17):
        written, last = 0, number
        with pytest.raises(InstallError, match="No space left"):
            computer.holding.install(MIA, "en")
        assert computer.files() == before
    written, last = 0, 0
    computer.holding.install(MIA, "en")
    assert written >= 16


def test_browsers_are_told_of_the_sites_in_force(computer: Computer):
    """A site that the settings no longer have, and one that cannot be read any more, open nothing by themselves."""
    computer.holding.install(MIA, "en")
    at = computer.holding.layout.of(1001)
    policy = at.computer.chromium_policies["Chromium"]
    every = policy.read_bytes()
    at.settings.write_text('sites = ["reddit"]')
    assert {line.state for line in computer.holding.refresh()} == {"on"}
    one = policy.read_bytes()
    assert len(one) < len(every)
    at.settings.write_text("sites = what?")
    computer.holding.refresh()
    assert policy.read_bytes() == every
    computer.holding.uninstall(1001)
    assert not policy.exists()


def test_where_nothing_stands_it_is_said(computer: Computer):
    for ask in (computer.holding.refresh, lambda: computer.holding.uninstall(1001)):
        with pytest.raises(InstallError, match="No guardian's service"):
            ask()
    assert computer.holding.look(1001) == []


def test_a_service_that_cannot_be_stopped_is_not_called_gone(computer: Computer):
    """What could be taken back is; the rest stays in the list, and can be tried again."""
    computer.holding.install(MIA, "en")
    computer.fails = "systemctl disable"
    with pytest.raises(InstallError, match="systemd did not do it"):
        computer.holding.uninstall(1001)
    computer.fails = ""
    assert {line.state for line in computer.holding.uninstall(1001)} == {"off"}
    assert not computer.holding.layout.home.exists()


def test_its_port_is_one_that_no_person_may_take(monkeypatch: pytest.MonkeyPatch):
    assert free_port() in PORTS
    monkeypatch.setattr("wellbeing.holding.installing.is_free", lambda _port: False)
    with pytest.raises(InstallError, match="No port below 1024"):
        free_port()
