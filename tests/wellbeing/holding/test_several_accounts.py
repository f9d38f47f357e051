"""Several children of one family on one computer: each is held on their own, and browsers are told of all together."""

from __future__ import annotations

import base64
import json
from pathlib import Path

import pytest

from tests.wellbeing.families import agreed
from tests.wellbeing.holding.computer import MIA, NOAH, Computer
from wellbeing.guardian_folder import GuardianFolder
from wellbeing.holding import by_hand, our_file
from wellbeing.holding.account import Account
from wellbeing.holding.installing import AS_BEFORE, STILL_STANDS, InstallError
from wellbeing.holding.layout import POLICIES, USER
from wellbeing.system.place import PlaceError

SERVICES = {f"feed-wellbeing-guardian-{uid}.service" for uid in (1001, 1002)}
WATCHES = {f"feed-wellbeing-policies-{uid}.path" for uid in (1001, 1002)}


@pytest.fixture
def computer(tmp_path: Path) -> Computer:
    """On which both are held."""
    made = Computer(tmp_path)
    made.holding.install(MIA, "en")
    made.holding.install(NOAH, "de")
    return made


def pac(computer: Computer) -> str:
    """What Chromium is told."""
    told = json.loads(computer.holding.layout.chromium_policies["Chromium"].read_text())
    return base64.b64decode(told["ProxySettings"]["ProxyPacUrl"].partition(",")[2]).decode()


def states(computer: Computer, account: Account) -> set[str]:
    return {line.state for line in computer.holding.look(account.uid)}


def test_each_has_a_service_of_their_own(computer: Computer):
    """Its folder, keys, port and socket; the user that they run as is one, and browsers are told of all."""
    mia, noah = computer.holding.held
    assert (mia.account, noah.account) == ("mia", "noah")
    assert len({mia.port, noah.port}) == len({mia.socket, noah.socket}) == 2
    at, theirs = computer.holding.layout.of(1001), computer.holding.layout.of(1002)
    assert at.engine not in (theirs.engine, *theirs.engine.parents)
    assert at.certificate.read_bytes() != theirs.certificate.read_bytes()
    assert (at.engine / "secrets.key").read_bytes() != (theirs.engine / "secrets.key").read_bytes()
    assert computer.running == SERVICES | WATCHES
    assert states(computer, MIA) == states(computer, NOAH) == {"on"}
    assert sum(words.startswith("useradd") for words in computer.asked) == 1


def test_browsers_are_told_of_all_together(computer: Computer):
    """One after the other: where one service is away, the next passes on what is not its own."""
    ports = [computer.port_of(MIA), computer.port_of(NOAH)]
    assert f'"PROXY 127.0.0.1:{ports[0]}; PROXY 127.0.0.1:{ports[1]}"' in pac(computer)
    chromium = json.loads(computer.holding.layout.chromium_policies["Chromium"].read_text())
    assert len({*chromium["CACertificates"]}) == 2
    firefox = json.loads(computer.holding.layout.firefox_policies.read_text())["policies"]
    at = computer.holding.layout
    assert firefox["Certificates"]["Install"] == [str(at.of(uid).public_certificate) for uid in (1001, 1002)]


def test_a_site_of_one_is_sent_for_all_and_said_whose_it_is(computer: Computer):
    """What only noah reads comes to every service: each is told by which hosts it has to let mia pass."""
    at = computer.holding.layout
    at.of(1001).settings.write_text('sites = ["reddit"]')
    at.of(1002).settings.write_text('sites = ["bluesky"]')
    assert {line.state for line in computer.holding.refresh()} == {"on"}
    assert '"www.reddit.com": 1' in pac(computer)
    assert '"bsky.app": 1' in pac(computer)
    mia, noah = computer.holding.held
    assert "www.reddit.com" in mia.hosts
    assert "bsky.app" not in mia.hosts
    assert "bsky.app" in noah.hosts


def test_nothing_of_the_first_is_touched_by_the_second(tmp_path: Path):
    """Neither its files nor its service; the policies alone change."""
    computer = Computer(tmp_path)
    computer.holding.install(MIA, "en")
    at = computer.holding.layout
    before = computer.files()
    computer.asked.clear()
    computer.holding.install(NOAH, "en")
    after = computer.files()
    changed = {name for name in before if before[name] != after[name]}
    told = {str(path.relative_to(tmp_path)) for path in (*at.chromium_policies.values(), at.firefox_policies)}
    assert changed == {*told, str(at.ledger.relative_to(tmp_path))}
    assert not any("1001" in words for words in computer.asked)


@pytest.mark.parametrize("fails", ["systemctl daemon-reload", "systemctl enable"])
def test_a_second_that_fails_leaves_the_first_as_it_was(tmp_path: Path, fails: str):
    computer = Computer(tmp_path)
    computer.holding.install(MIA, "en")
    before, running = computer.files(), {*computer.running}
    computer.fails = fails
    with pytest.raises(InstallError, match=AS_BEFORE):
        computer.holding.install(NOAH, "en")
    assert computer.files() == before
    assert computer.running == running
    computer.fails = ""
    assert states(computer, MIA) == {"on"}


def test_a_second_for_which_there_is_no_room_leaves_the_first_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    """Each file in its turn is the one that cannot be written; what browsers were told already is taken back."""
    computer = Computer(tmp_path)
    computer.holding.install(MIA, "en")
    before, told = computer.files(), computer.told()
    real, written = our_file.write_file, 0

    def write(path: Path, content: bytes) -> None:
        nonlocal written
        written += 1
        if written == last:
            raise PlaceError(f"{path} cannot be changed (No space left on device).")
        real(path, content)

    for module in ("our_file", "firefox_policies"):
        monkeypatch.setattr(f"wellbeing.holding.{module}.write_file", write)
    for number in range(1, 11):
        written, last = 0, number
        with pytest.raises(InstallError, match=f"No space left.*{AS_BEFORE}"):
            computer.holding.install(NOAH, "en")
        assert computer.told() == told
        assert {*computer.files()} == {*before}
        assert states(computer, MIA) == {"on"}
    written, last = 0, 0
    computer.holding.install(NOAH, "en")
    assert written >= 10


def test_mending_that_fails_takes_nothing_away(computer: Computer):
    """Whoever types the command again would otherwise lose an agreement to a full disk."""
    agreement = computer.holding.layout.of(1002).guardian / "agreement.toml"
    agreement.write_text("")
    computer.running.clear()
    computer.fails = "systemctl enable"
    with pytest.raises(InstallError, match=STILL_STANDS):
        computer.holding.install(NOAH, "de")
    assert agreement.exists()
    computer.fails = ""
    assert {line.state for line in computer.holding.install(NOAH, "de")} == {"on"}


@pytest.mark.parametrize(("first", "second"), [(MIA, NOAH), (NOAH, MIA)])
def test_one_goes_and_the_other_is_held(tmp_path: Path, first: Account, second: Account):
    """Whichever was there first; with the other everything goes, to the last folder."""
    (tmp_path / "var/lib").mkdir(parents=True)
    computer = Computer(tmp_path)
    nothing = computer.files()
    computer.holding.install(MIA, "en")
    alone = computer.told() if second is MIA else None
    computer.holding.install(NOAH, "en")
    port = computer.port_of(second)
    assert {line.state for line in computer.holding.uninstall(first.uid)} == {"off"}
    assert [each.account for each in computer.holding.held] == [second.name]
    assert states(computer, second) == {"on"}
    assert not [name for name in computer.files() if str(first.uid) in name]
    assert f'"PROXY 127.0.0.1:{port}"' in pac(computer)
    assert alone in (None, computer.told())
    assert USER in computer.users
    with pytest.raises(InstallError, match="No guardian's service is set up for this account"):
        computer.holding.uninstall(first.uid)
    assert {line.state for line in computer.holding.uninstall(second.uid)} == {"off"}
    assert computer.files() == nothing
    assert (computer.users, computer.running) == (set(), set())


def test_one_that_cannot_be_stopped_holds_up_nobody_and_is_not_called_gone(computer: Computer):
    """The other goes on, and goes by itself; what is left can be tried again."""
    computer.fails = "systemctl disable --now feed-wellbeing-guardian-1001"
    with pytest.raises(InstallError, match="systemd did not do it"):
        computer.holding.uninstall(1001)
    assert states(computer, NOAH) == {"on"}
    computer.holding.uninstall(1002)
    assert USER in computer.users
    computer.fails = ""
    assert {line.state for line in computer.holding.uninstall(1001)} == {"off"}
    assert USER not in computer.users
    assert not computer.holding.layout.home.exists()


def test_a_folder_that_is_out_of_order_holds_up_no_other_account(computer: Computer):
    """It is told; browsers hear of the other's sites all the same."""
    at = computer.holding.layout
    at.of(1001).certificate.unlink()
    at.of(1002).settings.write_text('sites = ["bluesky"]')
    lines = computer.holding.refresh()
    assert [(line.name, line.state) for line in lines if line.state != "on"] == [("mia", "failed")]
    assert computer.holding.held[1].hosts != computer.holding.held[0].hosts


@pytest.mark.parametrize("settings", ["sites = what?", 'added_hosts = ["mastodon=reddit.com"]', "\xff"])
def test_settings_that_are_out_of_order_hold_up_nobody(computer: Computer, settings: str):
    """Not even where one child has made them so, as anybody can in their own."""
    at = computer.holding.layout
    at.of(1001).settings.write_text(settings)
    at.of(1002).settings.write_text('sites = ["reddit"]')
    assert {line.state for line in computer.holding.refresh()} == {"on"}
    mia, noah = computer.holding.held
    assert {"www.reddit.com", "bsky.app"} <= {*mia.hosts}
    assert "bsky.app" not in noah.hosts


def test_a_flood_of_servers_washes_no_feed_out(computer: Computer):
    """A child can write thousands of hosts into a file; nobody waits for them, and what others chose is all there."""
    longest = ".".join(["a" * 60] * 4)
    added = ", ".join(f'"generic=h{number}.{longest}"' for number in range(2000))
    for uid in (1001, 1002):
        computer.holding.layout.of(uid).settings.write_text(f'sites = ["reddit", "generic"]\nadded_hosts = [{added}]')
    assert {line.state for line in computer.holding.refresh()} == {"on"}
    assert len(pac(computer)) < 500_000
    assert '"www.reddit.com": 1' in pac(computer)
    assert [each.account for each in computer.holding.held] == ["mia", "noah"]


def test_an_accounts_health_is_about_its_own_sites(computer: Computer):
    """Sites that mia has agreed on are told to browsers late for mia; noah's family has nothing to wonder about."""
    computer.holding.layout.of(1001).settings.write_text('sites = ["reddit"]')
    assert {line.state for line in computer.holding.browsers(1001)} == {"on", "off"}
    assert {line.state for line in computer.holding.browsers(1002)} == {"on"}


def test_two_at_once_wait_for_each_other(computer: Computer, monkeypatch: pytest.MonkeyPatch):
    """What follows an agreement, and an administrator at work: whoever waits too long is told so."""
    monkeypatch.setattr("wellbeing.holding.installing.WAITS", 0.01)
    with computer.holding._alone(), pytest.raises(InstallError, match="another program is using it"):
        computer.holding.refresh()
    assert {line.state for line in computer.holding.refresh()} == {"on"}


# what an administrator reads


@pytest.fixture
def told(computer: Computer, monkeypatch: pytest.MonkeyPatch) -> Computer:
    """With a terminal."""
    accounts = {each.name: each for each in (MIA, NOAH, Account("ana", 1003, Path("/home/ana")))}
    monkeypatch.setattr(by_hand, "Holding", lambda: computer.holding)
    monkeypatch.setattr(by_hand, "account_named", lambda name, _run: accounts[name])
    return computer


def test_how_it_stands_is_told_for_one_account(told: Computer):
    assert by_hand.how_it_stands("mia")[1]
    told.running -= {"feed-wellbeing-guardian-1002.service"}
    assert by_hand.how_it_stands("mia")[1]
    lines, whole = by_hand.how_it_stands("noah")
    assert not whole
    assert "NOT in place: The service. systemd says: inactive." in lines


def test_an_account_that_is_not_held_is_told_so(told: Computer):
    assert by_hand.stands_for("mia")
    assert not by_hand.stands_for("ana")
    with pytest.raises(InstallError, match="for this account"):
        by_hand.take_away("ana")


def test_taking_one_away_says_who_is_still_held(told: Computer):
    """Also where the account itself is gone from the computer by then."""
    assert by_hand.take_away("noah") == ["Nothing of it is left for noah. Services still stand for: mia."]
    assert by_hand.take_away("mia") == ["Nothing of it is left on this computer."]
    assert POLICIES not in {Path(name).name for name in told.files()}


def test_servers_by_the_hundred_push_no_site_out(computer: Computer):
    """A child hands over as many as settings can have: the file that says what is held stays one that can be read."""
    names = [f"{'a' * 60}.{'b' * 60}.s{number}.example" for number in range(1000)]
    added = [f"mastodon={name}" for name in names]
    settings = computer.holding.layout.of(MIA.uid).settings
    settings.write_text(f'sites = ["mastodon", "reddit"]\nadded_hosts = {json.dumps(added)}\n')
    assert {line.state for line in computer.holding.refresh()} == {"on"}
    assert [each.account for each in computer.holding.held] == ["mia", "noah"]
    assert all(f'"{host}"' in pac(computer) for host in ("www.reddit.com", "mastodon.social", names[0]))
    assert names[-1] not in pac(computer)


def test_a_server_that_cannot_be_added_holds_up_nothing(computer: Computer):
    """One child names a kind of site that has no servers: browsers still hear of what is agreed on for all."""
    settings = computer.holding.layout.of(MIA.uid).settings
    settings.write_text('sites = ["generic", "reddit"]\nadded_hosts = ["x=tea.example", "generic=tea.example"]\n')
    assert {line.state for line in computer.holding.refresh()} == {"on"}
    assert "reddit.com" in pac(computer)
    assert "tea.example" in pac(computer)
    computer.holding.uninstall(MIA.uid)
    computer.holding.install(MIA, "en")


def test_an_agreed_server_stays_in_policies_whatever_the_settings_say(computer: Computer):
    """Taken out of them, or with a mistake in them, or behind a thousand others that were added."""
    at = computer.holding.layout.of(MIA.uid)
    GuardianFolder(at.guardian).keep_agreement(agreed(sites=frozenset({"x", "mastodon", "mastodon=zz.example"})))
    many = ", ".join(f'"mastodon={"a" * 60}{number}.example"' for number in range(900))
    other = 'sites = ["mastodon"]\nadded_hosts = ["generic=zz.example"]'  # taken for a server of another kind
    for text in ('sites = ["x"]', "sites = what?", other, f'sites = ["mastodon"]\nadded_hosts = [{many}]'):
        at.settings.write_text(text)
        computer.holding.refresh()
        assert "zz.example" in pac(computer)


def test_all_go_when_the_program_goes(computer: Computer):
    """Also one whose account is gone, and one whose set-up was cut off; nothing of any is left, and it is said."""
    (computer.holding.layout.accounts / "1003").mkdir()
    (computer.holding.layout.accounts / "1003" / "undo.jsonl").touch()
    lines, whole = by_hand.take_all_away(computer.holding)
    assert (lines, whole) == ([by_hand.GONE], True)
    assert (computer.users, computer.running, computer.holding.held) == (set(), set(), ())
    assert not any(path for path in computer.root.rglob("*") if "wellbeing" in path.name)


def test_what_cannot_go_is_said_and_keeps_none_of_the_others(computer: Computer):
    computer.fails = f"systemctl disable --now feed-wellbeing-guardian-{MIA.uid}"
    lines, whole = by_hand.take_all_away(computer.holding)
    assert not whole
    assert "it does not work today" in lines[0]
    assert [each.name for each in computer.holding.layout.accounts.iterdir()] == [str(MIA.uid)], "its list is kept"
