"""A guardian's service on a Mac, against what its programs print: whole or not at all, and exactly undone."""

from __future__ import annotations

import plistlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as any_

from tests.wellbeing.holding.mac_computer import MIA, Killed, Mac
from wellbeing.holding.browsers_held import all_on
from wellbeing.holding.installing import InstallError
from wellbeing.holding.macos_holding import give_to
from wellbeing.system.place import PlaceError

Make = Callable[..., Mac]


@pytest.mark.parametrize("slow", [0, 3])
def test_everything_is_in_place_and_goes_again(make_mac: Make, slow: int) -> None:
    """Also where launchd takes its time; a second time changes nothing."""
    mac = make_mac(slow=slow)
    before = mac.state()
    assert {line.state for line in mac.holding.install(MIA, "de")} == {"on"}
    assert {line.state for line in mac.holding.look()} == {"on"}
    held = mac.holding.held
    assert held is not None
    assert (held.account, held.uid, held.socket) == ("mia", 502, str(mac.at.socket))
    installed = mac.state()
    assert {line.state for line in mac.holding.install(MIA, "de")} == {"on"}
    assert mac.state() == installed
    assert {line.state for line in mac.holding.uninstall()} == {"off"}
    assert mac.state() == before


def test_the_service_runs_as_a_hidden_user_of_its_own(make_mac: Make) -> None:
    """Started again at once, with room for many connections; its folder is for itself, the socket's for everybody."""
    mac = make_mac()
    mac.holding.install(MIA, "de")
    user = mac.users["_feedwellbeing502"]
    assert 350 <= int(user["UniqueID"]) < 400
    assert (user["IsHidden"], user["UserShell"], user["Password"]) == ("1", "/usr/bin/false", "*")
    assert mac.groups["_feedwellbeing502"]["PrimaryGroupID"] == user["PrimaryGroupID"]
    daemon = plistlib.loads(mac.at.daemon(mac.at.service).read_bytes())
    assert (daemon["UserName"], daemon["KeepAlive"], daemon["ThrottleInterval"]) == ("_feedwellbeing502", True, 1)
    assert daemon["ProgramArguments"][:4] == ["/opt/feed/bin/python", "-m", "wellbeing", "engine"]
    assert daemon["ProgramArguments"][-4:] == ["--held", str(mac.at.held), "--language", "de"]
    assert daemon["SoftResourceLimits"]["NumberOfFiles"] > 1000
    assert mac.at.engine.stat().st_mode & 0o777 == 0o700
    assert mac.at.meeting.stat().st_mode & 0o777 == 0o755
    assert mac.at.daemon(mac.at.service).stat().st_mode & 0o777 == 0o644  # or launchd refuses it with 5
    assert {(mac.at.engine, "_feedwellbeing502"), (mac.at.meeting, "_feedwellbeing502")} <= {*mac.given}
    assert (mac.at.ledger, "_feedwellbeing502") not in mac.given


def test_what_follows_runs_as_root_when_something_changes(make_mac: Make) -> None:
    """And at every start: a Mac may clear away what no organisation's management has written."""
    mac = make_mac()
    mac.holding.install(MIA, "en")
    follower = plistlib.loads(mac.at.daemon(mac.at.follower).read_bytes())
    assert "UserName" not in follower
    assert follower["RunAtLoad"]
    assert follower["ProgramArguments"][1:] == ["-m", "wellbeing", "guardian", "refresh"]
    assert {str(mac.at.settings), str(mac.at.preferences)} <= {*follower["WatchPaths"]}


def test_browsers_of_this_account_alone_are_told(make_mac: Make) -> None:
    mac = make_mac()
    mac.holding.install(MIA, "en")
    chrome, firefox = mac.preferences("com.google.Chrome"), mac.preferences("org.mozilla.firefox")
    assert chrome["IncognitoModeAvailability"] == 1
    assert str(chrome["ProxySettings"]["ProxyPacUrl"]).startswith("data:")  # type: ignore[index]
    assert firefox["EnterprisePoliciesEnabled"] is True
    assert firefox["Certificates"] == {"Install": [str(mac.at.public_certificate)]}
    assert "InPrivateModeAvailability" in mac.preferences("com.microsoft.Edge")
    assert [each.name for each in (mac.root / "Library/Managed Preferences").iterdir()] == ["mia"]
    assert mac.asked[-1] == ["/usr/bin/killall", "cfprefsd"]


def test_an_organisations_own_settings_are_left_alone(make_mac: Make) -> None:
    """They would be written over ours at any time, so nothing would hold."""
    mac = make_mac()
    theirs = mac.at.preferences / "com.microsoft.Edge.plist"
    theirs.parent.mkdir(parents=True)
    theirs.write_bytes(plistlib.dumps({"HomepageLocation": "https://school.example"}))
    before = mac.state()
    with pytest.raises(InstallError, match=r"an organisation manages this account.*as it was before"):
        mac.holding.install(MIA, "en")
    assert mac.state() == before


def why(work: Callable[[], object]) -> str | None:
    """What `work` says it could not do; None where it did."""
    try:
        work()
    except InstallError as error:
        return str(error)
    return None


@pytest.mark.parametrize("slow", [0, 2])
def test_whatever_macos_refuses_on_the_way_leaves_nothing(make_mac: Make, slow: int) -> None:
    """Each of its commands in turn is the one that is refused."""
    tried = make_mac(slow=slow)
    tried.holding.install(MIA, "en")
    for number in range(1, len(tried.asked) + 1):
        mac = make_mac(slow=slow)
        before = mac.state()
        mac.fails_at = number
        said = why(lambda mac=mac: mac.holding.install(MIA, "en"))
        assert said is None or "Everything is as it was before" in said
        if said is None:
            mac.fails_at = 0
            mac.holding.uninstall()
        assert mac.state() == before, mac.asked[number - 1]


def test_a_set_up_that_was_cut_off_anywhere_goes_on_or_is_taken_away(make_mac: Make) -> None:
    """The power fails at one of its commands: nothing that comes after is done."""
    tried = make_mac()
    tried.holding.install(MIA, "en")
    for number in range(1, len(tried.asked) + 1):
        for again in (False, True):
            mac = make_mac()
            before = mac.state()
            mac.killed_at = number
            with pytest.raises(Killed):
                mac.holding.install(MIA, "en")
            mac.killed_at = 0
            if again:
                assert {line.state for line in mac.holding.install(MIA, "en")} == {"on"}
            said = why(mac.holding.uninstall)
            assert said is None or "No guardian's service is set up" in said
            assert mac.state() == before, tried.asked[number - 1]


def test_what_could_not_be_taken_away_can_be_tried_again(make_mac: Make) -> None:
    """Each command of taking away in turn is refused; the second try finishes."""
    tried = make_mac()
    tried.holding.install(MIA, "en")
    tried.asked.clear()
    tried.holding.uninstall()
    for number in range(1, len(tried.asked) + 1):
        mac = make_mac()
        before = mac.state()
        mac.holding.install(MIA, "en")
        mac.asked.clear()
        mac.fails_at = number
        if why(lambda mac=mac: mac.holding.uninstall()) is not None:
            mac.fails_at = 0
            mac.holding.uninstall()
        assert mac.state() == before, mac.asked[number - 1]


@pytest.mark.parametrize(
    ("refuses", "words"),
    [
        ("dscl . -create", r"eDSPermissionError"),
        ("launchctl bootstrap", r"Operation not permitted"),
        ("launchctl print", r"launchd did not answer"),
    ],
)
def test_a_refusal_is_said_in_the_systems_words(make_mac: Make, refuses: str, words: str) -> None:
    mac = make_mac(refuses=(refuses,))
    with pytest.raises(InstallError, match=words):
        mac.holding.install(MIA, "en")


def test_a_daemon_that_does_not_run_is_taken_away_again(make_mac: Make) -> None:
    mac = make_mac(will_not_run=True)
    before = mac.state()
    with pytest.raises(InstallError, match="launchd has it, but it does not run"):
        mac.holding.install(MIA, "en")
    assert mac.state() == before


def test_a_daemon_from_an_earlier_file_goes_first(make_mac: Make) -> None:
    """launchd refuses a second of the same label with 5."""
    mac = make_mac(slow=2)
    mac.daemons[mac.at.service] = Path("/old.plist")
    mac.will_not_run = True
    asked = mac.asked
    with pytest.raises(InstallError):
        mac.holding.install(MIA, "en")
    verbs = [words[1] for words in asked if words[0] == "/bin/launchctl"]
    assert verbs.index("bootout") < verbs.index("bootstrap")


def test_what_the_mac_cleared_away_comes_back_and_is_read_anew(make_mac: Make) -> None:
    """And what was agreed on since is told; where all is as it was, nobody's preferences are disturbed."""
    mac = make_mac()
    before = mac.state()
    mac.holding.install(MIA, "en")
    assert all_on(mac.holding.browsers) is True
    every = (mac.at.preferences / "com.google.Chrome.plist").read_bytes()
    mac.asked.clear()
    assert {line.state for line in mac.holding.refresh()} == {"on"}
    assert mac.asked == []
    (mac.at.preferences / "com.google.Chrome.plist").unlink()
    assert all_on(mac.holding.browsers) is False
    mac.at.settings.write_text('sites = ["reddit"]')
    assert {line.state for line in mac.holding.refresh()} == {"on"}
    assert mac.asked == [["/usr/bin/killall", "cfprefsd"]]
    assert len((mac.at.preferences / "com.google.Chrome.plist").read_bytes()) < len(every)
    mac.holding.uninstall()
    assert mac.state() == before


def test_no_user_id_that_is_free_is_said(make_mac: Make) -> None:
    mac = make_mac()
    mac.groups.update({f"g{number}": {"PrimaryGroupID": str(number)} for number in range(350, 400)})
    before = mac.state()
    with pytest.raises(InstallError, match="No user id between 350 and 399"):
        mac.holding.install(MIA, "en")
    assert mac.state() == before


def test_a_user_that_is_not_there_owns_nothing(tmp_path: Path) -> None:
    with pytest.raises(PlaceError, match="could not be given to _nobody_here"):
        give_to("_nobody_here")(tmp_path)


def test_its_socket_is_short_enough_for_macos(make_mac: Make) -> None:
    """103 characters at most, with the longest user id."""
    assert len(str(replace(make_mac().at, uid=2**31 - 1, root=Path("/")).socket)) < 104


def test_where_nothing_stands_it_is_said(make_mac: Make) -> None:
    holding = make_mac().holding
    assert (holding.look(), all_on(holding.browsers)) == ([], None)
    for ask in (holding.refresh, holding.uninstall):
        with pytest.raises(InstallError, match="No guardian's service is set up"):
            ask()


_USERS = any_.dictionaries(
    any_.from_regex(r"[a-z_][a-z0-9]{0,7}", fullmatch=True), any_.integers(-2, 700).map(str), max_size=6
)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(users=_USERS, groups=_USERS)
def test_whoever_else_is_there_stays(make_mac: Make, users: dict[str, str], groups: dict[str, str]) -> None:
    mac = make_mac()
    mac.users.update({name: {"UniqueID": number} for name, number in users.items()})
    mac.groups.update({name: {"PrimaryGroupID": number} for name, number in groups.items()})
    before = mac.state()
    mac.holding.install(MIA, "en")
    taken = {*users.values(), *groups.values()}
    assert mac.users["_feedwellbeing502"]["UniqueID"] not in taken
    mac.holding.uninstall()
    assert mac.state() == before
