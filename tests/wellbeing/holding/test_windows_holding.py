"""A guardian's service on Windows, against what its programs print: whole or not at all, and exactly undone."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as any_

from tests.wellbeing.holding.windows_computer import MIA, SHUT, SID, Killed, Windows
from tests.wellbeing.holding.winreg_of_tests import Hive
from wellbeing.holding.installing import InstallError
from wellbeing.holding.windows_holding import WindowsHolding
from wellbeing.holding.windows_layout import service_sid
from wellbeing.holding.windows_profile import PROFILES
from wellbeing.holding.windows_registry import DWORD, EXPAND_SZ, SZ

CHROME = r"Software\Policies\Google\Chrome"
FIREFOX = r"Software\Policies\Mozilla\Firefox"
FOREIGN = {
    "Software": {},
    r"Software\Policies": {},
    r"Software\Policies\Google": {},
    CHROME: {"QuicAllowed": (DWORD, 1), "HomepageLocation": (SZ, "https://school.example/a b")},
}
"""What a school has set for the account."""

Make = Callable[..., Windows]


def why(work: Callable[[], object]) -> str | None:
    """What `work` says it could not do; None where it did."""
    try:
        work()
    except InstallError as error:
        return str(error)
    return None


def worth_refusing(windows: Windows, work: Callable[[WindowsHolding], object]) -> list[int]:
    """The numbers of the commands of `work`: the first and the last of each kind, and every fifteenth."""
    work(windows.holding)
    kinds = [(words[0], words[1], len(words)) for words in windows.asked]
    last = {kind: number for number, kind in enumerate(kinds, 1)}
    first = {kind: len(kinds) + 1 - number for number, kind in enumerate(reversed(kinds), 1)}
    return sorted({*first.values(), *last.values(), *range(1, len(kinds), 15)})


@pytest.mark.parametrize("signed_in", [True, False])
def test_everything_is_in_place_and_goes_again(make_windows: Make, signed_in: bool) -> None:
    """Whether somebody is signed in to the account or not; a second time changes nothing."""
    windows = make_windows(signed_in=signed_in)
    before = windows.state()
    assert {line.state for line in windows.holding.install(MIA, "de")} == {"on"}
    assert {line.state for line in windows.holding.look()} == {"on"}
    held = windows.holding.held
    assert held is not None
    assert (held.account, held.uid, held.socket) == ("mia", SID, rf"\\.\pipe\feed-wellbeing-{SID}")
    installed = windows.state()
    assert {line.state for line in windows.holding.install(MIA, "de")} == {"on"}
    assert windows.state() == installed
    assert {line.state for line in windows.holding.uninstall()} == {"off"}
    assert windows.state() == before


def test_browsers_are_told_what_they_are_told_on_linux(make_windows: Make) -> None:
    """In the account's own registry, as each of them reads it: a dict is JSON for Chrome, keys for Firefox."""
    windows = make_windows()
    windows.holding.install(MIA, "en")
    chrome, firefox = windows.hive[CHROME], windows.hive[FIREFOX]
    proxy = json.loads(chrome["ProxySettings"][1])
    assert proxy["ProxyMode"] == "pac_script"
    assert proxy["ProxyPacUrl"].startswith("data:application/x-ns-proxy-autoconfig;base64,")
    assert chrome["IncognitoModeAvailability"] == (DWORD, 1)
    assert chrome["BrowserGuestModeEnabled"] == (DWORD, 0)
    assert windows.hive[rf"{CHROME}\CACertificates"]["1"][0] == SZ
    assert windows.hive[rf"{FIREFOX}\Proxy"]["AutoConfigURL"] == (SZ, proxy["ProxyPacUrl"])
    assert windows.hive[rf"{FIREFOX}\Certificates\Install"]["1"][1] == str(windows.at.public_certificate)
    assert firefox["DisablePrivateBrowsing"] == (DWORD, 1)
    assert "InPrivateModeAvailability" in windows.hive[r"Software\Policies\Microsoft\Edge"]
    assert not any("Policies" in key for key in windows.machine)  # no other account is touched


def test_the_service_is_its_own_account_and_started_again_at_once(make_windows: Make) -> None:
    """Nobody but administrators may end it, and nobody else reads its folder."""
    windows = make_windows()
    windows.holding.install(MIA, "de")
    service = windows.services[f"FeedWellbeing-{SID}"]
    assert service["obj="] == rf"NT SERVICE\FeedWellbeing-{SID}"
    assert (service["start="], service["state"]) == ("auto", "RUNNING")
    assert service["failure"] == "reset= 60 actions= restart/100/restart/100/restart/1000"
    assert service["failureflag"] == "1"
    assert ";;;WD)" not in service["sdset"]
    assert f'--held "{windows.at.held}" --language de' in service["binPath="]
    given = {words[1]: words[2:] for words in windows.asked if words[0].endswith("icacls.exe")}
    mine = f"*{service_sid(windows.at.service)}:(OI)(CI)M"
    for folder in (windows.at.engine, windows.at.guardian):
        assert given[str(folder)] == [*SHUT, mine, "/q"]


def test_what_a_school_set_comes_back(make_windows: Make) -> None:
    """Its own value in the place of ours, and its keys with everything else in them."""
    windows = make_windows(hive={key: dict(values) for key, values in FOREIGN.items()})
    before = windows.state()
    windows.holding.install(MIA, "en")
    assert windows.hive[CHROME]["QuicAllowed"] == (DWORD, 0)
    assert windows.hive[CHROME]["HomepageLocation"] == FOREIGN[CHROME]["HomepageLocation"]
    windows.holding.uninstall()
    assert windows.state() == before


def test_what_an_administrator_changes_since_stays_theirs(make_windows: Make) -> None:
    windows = make_windows()
    windows.holding.install(MIA, "en")
    windows.hive[CHROME]["QuicAllowed"] = (DWORD, 1)
    windows.hive[CHROME]["ShowHomeButton"] = (DWORD, 1)
    assert [line.name for line in windows.holding.look() if line.state != "on"] == [rf"{CHROME}\QuicAllowed"]
    windows.holding.uninstall()
    assert windows.hive[CHROME] == {"QuicAllowed": (DWORD, 1), "ShowHomeButton": (DWORD, 1)}
    assert "Software\\Policies\\Mozilla" not in windows.hive


@pytest.mark.parametrize("signed_in", [True, False])
def test_whatever_windows_refuses_on_the_way_leaves_nothing(make_windows: Make, signed_in: bool) -> None:
    """Each kind of its commands in turn, the first time and the last, and many a one between."""
    for number in worth_refusing(make_windows(signed_in=signed_in), lambda holding: holding.install(MIA, "en")):
        windows = make_windows(signed_in=signed_in, hive={key: dict(values) for key, values in FOREIGN.items()})
        before = windows.state()
        windows.fails_at = number
        said = why(lambda windows=windows: windows.holding.install(MIA, "en"))
        assert said is None or "Everything is as it was before" in said
        if said is None:  # it was a look that proved nothing
            windows.fails_at = 0
            windows.holding.uninstall()
        assert windows.state() == before, windows.asked[number - 1]


@pytest.mark.parametrize("signed_in", [True, False])
def test_a_set_up_that_was_cut_off_anywhere_is_taken_away(make_windows: Make, signed_in: bool) -> None:
    """The power fails at one of its commands: nothing that comes after is done, not even closing the registry."""
    for number in worth_refusing(make_windows(signed_in=signed_in), lambda holding: holding.install(MIA, "en")):
        windows = make_windows(signed_in=signed_in, hive={key: dict(values) for key, values in FOREIGN.items()})
        before = windows.state()
        windows.killed_at = number
        with pytest.raises(Killed):
            windows.holding.install(MIA, "en")
        windows.killed_at = 0
        said = why(windows.holding.uninstall)
        assert said is None or "No guardian's service is set up" in said
        assert windows.state() == before, number


def test_a_set_up_that_was_cut_off_goes_on(make_windows: Make) -> None:
    windows = make_windows(signed_in=False)
    before = windows.state()
    windows.killed_at = 60
    with pytest.raises(Killed):
        windows.holding.install(MIA, "en")
    windows.killed_at = 0
    assert {line.state for line in windows.holding.install(MIA, "en")} == {"on"}
    windows.holding.uninstall()
    assert windows.state() == before


def test_what_could_not_be_taken_away_can_be_tried_again(make_windows: Make) -> None:
    """Each kind of command is refused while it is taken away; the second try finishes."""
    tried = make_windows()
    tried.holding.install(MIA, "en")
    tried.asked.clear()
    for number in worth_refusing(tried, lambda holding: holding.uninstall()):
        windows = make_windows()
        before = windows.state()
        windows.holding.install(MIA, "en")
        windows.asked.clear()
        windows.fails_at = number
        if why(lambda windows=windows: windows.holding.uninstall()) is not None:
            windows.fails_at = 0
            windows.holding.uninstall()
        assert windows.state() == before, windows.asked[number - 1]


def test_who_is_no_administrator_is_told_and_nothing_is_left(make_windows: Make) -> None:
    """As sc.exe says it: on its standard output, and with the number of the error."""
    windows = make_windows(refuses=("sc create",))
    before = windows.state()
    with pytest.raises(InstallError, match=r"Windows did not do it \(Access is denied.*as it was before"):
        windows.holding.install(MIA, "en")
    assert windows.state() == before


def test_a_service_that_does_not_come_up_is_taken_away_again(make_windows: Make) -> None:
    windows = make_windows(will_not_run=True)
    before = windows.state()
    with pytest.raises(InstallError, match=r"did not start \(Windows says: STOPPED"):
        windows.holding.install(MIA, "en")
    assert windows.state() == before


def test_an_account_that_was_never_used_is_to_be_used_once(make_windows: Make) -> None:
    windows = make_windows()
    before = windows.state()
    with pytest.raises(InstallError, match="Sign in there once"):
        windows.holding.install(replace(MIA, home=""), "en")
    assert windows.state() == before


def test_somebody_who_signs_in_just_then_is_waited_for(make_windows: Make) -> None:
    """reg.exe's own words, and what to do; the registry is not left open."""
    windows = make_windows(signed_in=False, refuses=("reg load",))
    before = windows.state()
    with pytest.raises(InstallError, match=r"cannot be opened just now .*try again"):
        windows.holding.install(MIA, "en")
    assert windows.state() == before


def test_an_account_that_was_deleted_meanwhile_is_taken_away_too(make_windows: Make) -> None:
    """Its registry went with it; everything else goes now."""
    windows = make_windows(signed_in=False)
    windows.holding.install(MIA, "en")
    windows.hive.clear()
    del windows.machine[rf"{PROFILES}\{SID}"]
    windows.holding.uninstall()
    assert (windows.services, windows.tasks, windows.machine) == ({}, {}, {PROFILES: {}})
    assert [each.name for each in sorted(windows.root.rglob("*"))] == ["Program Files", "ProgramData"]


def test_browsers_follow_what_is_agreed_on_and_a_value_that_is_gone_comes_back(make_windows: Make) -> None:
    windows = make_windows()
    before = windows.state()
    windows.holding.install(MIA, "en")
    every = windows.hive[CHROME]["ProxySettings"]
    windows.at.settings.write_text('sites = ["reddit"]')
    del windows.hive[CHROME]["QuicAllowed"]
    assert {line.state for line in windows.holding.refresh()} == {"on"}
    assert len(windows.hive[CHROME]["ProxySettings"][1]) < len(every[1])
    assert windows.hive[CHROME]["QuicAllowed"] == (DWORD, 0)
    windows.holding.uninstall()
    assert windows.state() == before


def test_nobodys_registry_is_opened_in_passing(make_windows: Make) -> None:
    """Every few minutes it would keep somebody from signing in."""
    windows = make_windows(signed_in=False)
    windows.holding.install(MIA, "en")
    windows.asked.clear()
    windows.at.settings.write_text('sites = ["reddit"]')
    assert {line.state for line in windows.holding.refresh()} == {"on"}
    assert not any("load" in words for words in windows.asked)
    windows.signed_in = True
    stood = windows.hive[CHROME]["ProxySettings"]
    windows.holding.refresh()
    assert windows.hive[CHROME]["ProxySettings"] != stood


def test_a_folder_that_somebody_laid_out_before_is_not_used(make_windows: Make) -> None:
    """Everybody may make_windows folders below ProgramData, and whoever made one owns it."""
    windows = make_windows()
    windows.at.engine.mkdir()
    (windows.at.engine / "secrets.key").write_text("{}")
    with pytest.raises(InstallError, match="not of a set-up of ours"):
        windows.holding.install(MIA, "en")
    assert (windows.at.engine / "secrets.key").read_text() == "{}"


def test_two_accounts_stand_side_by_side(make_windows: Make, tmp_path: Path) -> None:
    """What is taken away of one is nothing of the other's."""
    windows = make_windows()
    windows.holding.install(MIA, "en")
    other = windows.at.shared / "accounts" / "S-1-5-21-7.json"
    other.write_text("{}")
    (windows.at.shared / "S-1-5-21-7").mkdir()
    windows.holding.uninstall()
    assert other.exists()
    assert sorted(each.name for each in windows.at.shared.iterdir() if each.is_dir()) == [
        "S-1-5-21-7",
        "accounts",
        "lock",
    ]


def test_where_nothing_stands_it_is_said(make_windows: Make) -> None:
    holding = make_windows().holding
    assert holding.look() == []
    for ask in (holding.refresh, holding.uninstall):
        with pytest.raises(InstallError, match="No guardian's service is set up"):
            ask()


_NAMES = any_.sampled_from(["QuicAllowed", "ProxySettings", "DnsOverHttpsMode", "Anything", "A b"])
_VALUES = any_.tuples(any_.sampled_from([SZ, EXPAND_SZ]), any_.text()) | any_.tuples(
    any_.just(DWORD), any_.integers(0, 2**32 - 1)
)
_KEYS = any_.sampled_from([CHROME, r"Software\Policies\Chromium", FIREFOX, rf"{FIREFOX}\Proxy", r"Software\Policies\X"])


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(there=any_.dictionaries(_KEYS, any_.dictionaries(_NAMES, _VALUES, max_size=3), max_size=4))
def test_whatever_stood_there_comes_back(make_windows: Make, there: Hive) -> None:
    hive: Hive = {}
    for key, values in there.items():
        steps = key.split("\\")
        for number in range(len(steps)):
            hive.setdefault("\\".join(steps[: number + 1]), {})
        hive[key] = dict(values)
    windows = make_windows(hive=hive)
    before = windows.state()
    windows.holding.install(MIA, "en")
    windows.holding.uninstall()
    assert windows.state() == before
