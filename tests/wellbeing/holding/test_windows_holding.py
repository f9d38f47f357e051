"""A guardian's service on Windows, against what its programs print: whole or not at all, and exactly undone."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as any_

from tests.wellbeing.holding.windows_computer import MIA, PROFILES, SID, Killed, Windows
from wellbeing.holding.installing import InstallError
from wellbeing.holding.windows_holding import WindowsHolding
from wellbeing.holding.windows_layout import service_sid

CHROME = r"Software\Policies\Google\Chrome"
FIREFOX = r"Software\Policies\Mozilla\Firefox"
FOREIGN = {
    "Software": {},
    r"Software\Policies": {},
    r"Software\Policies\Google": {},
    CHROME: {"QuicAllowed": ("REG_DWORD", "0x1"), "HomepageLocation": ("REG_SZ", "https://school.example/a b")},
}
"""What a school has set for the account."""

Make = Callable[..., Windows]


@pytest.fixture
def make(tmp_path_factory: pytest.TempPathFactory) -> Make:
    """A new Windows."""

    def made(**more: object) -> Windows:
        root = tmp_path_factory.mktemp("windows")
        for folder in ("Program Files", "ProgramData"):
            (root / folder).mkdir()
        return Windows(root, **more)  # type: ignore[arg-type]

    return made


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
def test_everything_is_in_place_and_goes_again(make: Make, signed_in: bool) -> None:
    """Whether somebody is signed in to the account or not; a second time changes nothing."""
    windows = make(signed_in=signed_in)
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


def test_browsers_are_told_what_they_are_told_on_linux(make: Make) -> None:
    """In the account's own registry, as each of them reads it: a dict is JSON for Chrome, keys for Firefox."""
    windows = make()
    windows.holding.install(MIA, "en")
    chrome, firefox = windows.hive[CHROME], windows.hive[FIREFOX]
    proxy = json.loads(chrome["ProxySettings"][1])
    assert proxy["ProxyMode"] == "pac_script"
    assert proxy["ProxyPacUrl"].startswith("data:application/x-ns-proxy-autoconfig;base64,")
    assert chrome["IncognitoModeAvailability"] == ("REG_DWORD", "0x1")
    assert chrome["BrowserGuestModeEnabled"] == ("REG_DWORD", "0x0")
    assert windows.hive[rf"{CHROME}\CACertificates"]["1"][0] == "REG_SZ"
    assert windows.hive[rf"{FIREFOX}\Proxy"]["AutoConfigURL"] == ("REG_SZ", proxy["ProxyPacUrl"])
    assert windows.hive[rf"{FIREFOX}\Certificates\Install"]["1"][1] == str(windows.at.public_certificate)
    assert firefox["DisablePrivateBrowsing"] == ("REG_DWORD", "0x1")
    assert "InPrivateModeAvailability" in windows.hive[r"Software\Policies\Microsoft\Edge"]
    assert not any("Policies" in key for key in windows.machine)  # no other account is touched


def test_the_service_is_its_own_account_and_started_again_at_once(make: Make) -> None:
    """Nobody but administrators may end it, and nobody else reads its folder."""
    windows = make()
    windows.holding.install(MIA, "de")
    service = windows.services[f"FeedWellbeing-{SID}"]
    assert service["obj="] == rf"NT SERVICE\FeedWellbeing-{SID}"
    assert (service["start="], service["state"]) == ("auto", "RUNNING")
    assert service["failure"] == "reset= 60 actions= restart/100/restart/100/restart/1000"
    assert service["failureflag"] == "1"
    assert ";;;WD)" not in service["sdset"]
    assert f'--held "{windows.at.held}" --language de' in service["binPath="]
    given = [words for words in windows.asked if words[0].endswith("icacls.exe")]
    assert given[0][1] == str(windows.at.engine)
    assert str(windows.at.guardian) in [words[1] for words in given]
    for words in given:
        assert words[2:4] == ["/inheritance:r", "/grant:r"]
        assert words[4:] == [
            "*S-1-5-18:(OI)(CI)F",
            "*S-1-5-32-544:(OI)(CI)F",
            f"*{service_sid(windows.at.service)}:(OI)(CI)M",
            "/q",
        ]


def test_what_a_school_set_comes_back(make: Make) -> None:
    """Its own value in the place of ours, and its keys with everything else in them."""
    windows = make(hive={key: dict(values) for key, values in FOREIGN.items()})
    before = windows.state()
    windows.holding.install(MIA, "en")
    assert windows.hive[CHROME]["QuicAllowed"] == ("REG_DWORD", "0x0")
    assert windows.hive[CHROME]["HomepageLocation"] == FOREIGN[CHROME]["HomepageLocation"]
    windows.holding.uninstall()
    assert windows.state() == before


def test_what_an_administrator_changes_since_stays_theirs(make: Make) -> None:
    windows = make()
    windows.holding.install(MIA, "en")
    windows.hive[CHROME]["QuicAllowed"] = ("REG_DWORD", "0x1")
    windows.hive[CHROME]["ShowHomeButton"] = ("REG_DWORD", "0x1")
    assert [line.name for line in windows.holding.look() if line.state != "on"] == [rf"{CHROME}\QuicAllowed"]
    windows.holding.uninstall()
    assert windows.hive[CHROME] == {"QuicAllowed": ("REG_DWORD", "0x1"), "ShowHomeButton": ("REG_DWORD", "0x1")}
    assert "Software\\Policies\\Mozilla" not in windows.hive


@pytest.mark.parametrize("signed_in", [True, False])
def test_whatever_windows_refuses_on_the_way_leaves_nothing(make: Make, signed_in: bool) -> None:
    """Each kind of its commands in turn, the first time and the last, and many a one between."""
    for number in worth_refusing(make(signed_in=signed_in), lambda holding: holding.install(MIA, "en")):
        windows = make(signed_in=signed_in, hive={key: dict(values) for key, values in FOREIGN.items()})
        before = windows.state()
        windows.fails_at = number
        said = why(lambda windows=windows: windows.holding.install(MIA, "en"))
        assert said is None or "Everything is as it was before" in said
        if said is None:  # it was a look that proved nothing
            windows.fails_at = 0
            windows.holding.uninstall()
        assert windows.state() == before, windows.asked[number - 1]


@pytest.mark.parametrize("signed_in", [True, False])
def test_a_set_up_that_was_cut_off_anywhere_is_taken_away(make: Make, signed_in: bool) -> None:
    """The power fails at one of its commands: nothing that comes after is done, not even closing the registry."""
    for number in worth_refusing(make(signed_in=signed_in), lambda holding: holding.install(MIA, "en")):
        windows = make(signed_in=signed_in, hive={key: dict(values) for key, values in FOREIGN.items()})
        before = windows.state()
        windows.killed_at = number
        with pytest.raises(Killed):
            windows.holding.install(MIA, "en")
        windows.killed_at = 0
        said = why(windows.holding.uninstall)
        assert said is None or "No guardian's service is set up" in said
        assert windows.state() == before, number


def test_a_set_up_that_was_cut_off_goes_on(make: Make) -> None:
    windows = make(signed_in=False)
    before = windows.state()
    windows.killed_at = 60
    with pytest.raises(Killed):
        windows.holding.install(MIA, "en")
    windows.killed_at = 0
    assert {line.state for line in windows.holding.install(MIA, "en")} == {"on"}
    windows.holding.uninstall()
    assert windows.state() == before


def test_what_could_not_be_taken_away_can_be_tried_again(make: Make) -> None:
    """Each kind of command is refused while it is taken away; the second try finishes."""
    tried = make()
    tried.holding.install(MIA, "en")
    tried.asked.clear()
    for number in worth_refusing(tried, lambda holding: holding.uninstall()):
        windows = make()
        before = windows.state()
        windows.holding.install(MIA, "en")
        windows.asked.clear()
        windows.fails_at = number
        if why(lambda windows=windows: windows.holding.uninstall()) is not None:
            windows.fails_at = 0
            windows.holding.uninstall()
        assert windows.state() == before, windows.asked[number - 1]


def test_who_is_no_administrator_is_told_and_nothing_is_left(make: Make) -> None:
    """As sc.exe says it: on its standard output, and with the number of the error."""
    windows = make(refuses=("sc create",))
    before = windows.state()
    with pytest.raises(InstallError, match=r"Windows did not do it \(Access is denied.*as it was before"):
        windows.holding.install(MIA, "en")
    assert windows.state() == before


def test_a_service_that_does_not_come_up_is_taken_away_again(make: Make) -> None:
    windows = make(will_not_run=True)
    before = windows.state()
    with pytest.raises(InstallError, match=r"did not start \(Windows says: STOPPED"):
        windows.holding.install(MIA, "en")
    assert windows.state() == before


def test_an_account_that_was_never_used_is_to_be_used_once(make: Make) -> None:
    windows = make()
    before = windows.state()
    with pytest.raises(InstallError, match="Sign in there once"):
        windows.holding.install(replace(MIA, home=""), "en")
    assert windows.state() == before


def test_somebody_who_signs_in_just_then_is_waited_for(make: Make) -> None:
    """reg.exe's own words, and what to do; the registry is not left open."""
    windows = make(signed_in=False, refuses=("reg load",))
    before = windows.state()
    with pytest.raises(InstallError, match=r"cannot be opened just now .*try again"):
        windows.holding.install(MIA, "en")
    assert windows.state() == before


def test_an_account_that_was_deleted_meanwhile_is_taken_away_too(make: Make) -> None:
    """Its registry went with it; everything else goes now."""
    windows = make(signed_in=False)
    windows.holding.install(MIA, "en")
    windows.hive.clear()
    del windows.machine[rf"{PROFILES}\{SID}"]
    windows.holding.uninstall()
    assert (windows.services, windows.tasks, windows.machine) == ({}, {}, {PROFILES: {}})
    assert [each.name for each in sorted(windows.root.rglob("*"))] == ["Program Files", "ProgramData"]


def test_browsers_follow_what_is_agreed_on_and_a_value_that_is_gone_comes_back(make: Make) -> None:
    windows = make()
    before = windows.state()
    windows.holding.install(MIA, "en")
    every = windows.hive[CHROME]["ProxySettings"]
    windows.at.settings.write_text('sites = ["reddit"]')
    del windows.hive[CHROME]["QuicAllowed"]
    assert {line.state for line in windows.holding.refresh()} == {"on"}
    assert len(windows.hive[CHROME]["ProxySettings"][1]) < len(every[1])
    assert windows.hive[CHROME]["QuicAllowed"] == ("REG_DWORD", "0x0")
    windows.holding.uninstall()
    assert windows.state() == before


def test_nobodys_registry_is_opened_in_passing(make: Make) -> None:
    """Every few minutes it would keep somebody from signing in."""
    windows = make(signed_in=False)
    windows.holding.install(MIA, "en")
    windows.asked.clear()
    windows.at.settings.write_text('sites = ["reddit"]')
    assert {line.state for line in windows.holding.refresh()} == {"on"}
    assert not any("load" in words for words in windows.asked)
    windows.signed_in = True
    stood = windows.hive[CHROME]["ProxySettings"]
    windows.holding.refresh()
    assert windows.hive[CHROME]["ProxySettings"] != stood


def test_a_folder_that_somebody_laid_out_before_is_not_used(make: Make) -> None:
    """Everybody may make folders below ProgramData, and whoever made one owns it."""
    windows = make()
    windows.at.engine.mkdir()
    (windows.at.engine / "secrets.key").write_text("{}")
    with pytest.raises(InstallError, match="not of a set-up of ours"):
        windows.holding.install(MIA, "en")
    assert (windows.at.engine / "secrets.key").read_text() == "{}"


def test_two_accounts_stand_side_by_side(make: Make, tmp_path: Path) -> None:
    """What is taken away of one is nothing of the other's."""
    windows = make()
    windows.holding.install(MIA, "en")
    other = windows.at.shared / "accounts" / "S-1-5-21-7.json"
    other.write_text("{}")
    (windows.at.shared / "S-1-5-21-7").mkdir()
    windows.holding.uninstall()
    assert other.exists()
    assert sorted(each.name for each in windows.at.shared.iterdir() if each.is_dir()) == ["S-1-5-21-7", "accounts"]


def test_where_nothing_stands_it_is_said(make: Make) -> None:
    holding = make().holding
    assert holding.look() == []
    for ask in (holding.refresh, holding.uninstall):
        with pytest.raises(InstallError, match="No guardian's service is set up"):
            ask()


_NAMES = any_.sampled_from(["QuicAllowed", "ProxySettings", "DnsOverHttpsMode", "Anything", "A b"])
_VALUES = any_.tuples(
    any_.sampled_from(["REG_SZ", "REG_EXPAND_SZ"]), any_.text(any_.characters(codec="ascii", exclude_categories=["Cc"]))
) | any_.tuples(any_.just("REG_DWORD"), any_.integers(0, 2**32 - 1).map(hex))
_KEYS = any_.sampled_from([CHROME, r"Software\Policies\Chromium", FIREFOX, rf"{FIREFOX}\Proxy", r"Software\Policies\X"])


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(there=any_.dictionaries(_KEYS, any_.dictionaries(_NAMES, _VALUES, max_size=3), max_size=4))
def test_whatever_stood_there_comes_back(make: Make, there: dict[str, dict[str, tuple[str, str]]]) -> None:
    hive: dict[str, dict[str, tuple[str, str]]] = {}
    for key, values in there.items():
        steps = key.split("\\")
        for number in range(len(steps)):
            hive.setdefault("\\".join(steps[: number + 1]), {})
        hive[key] = dict(values)
    windows = make(hive=hive)
    before = windows.state()
    windows.holding.install(MIA, "en")
    windows.holding.uninstall()
    assert windows.state() == before
