"""What browsers are told of an account: all that was agreed on and can be added, and no more than they carry."""

from __future__ import annotations

from pathlib import Path

from tests.wellbeing.families import agreed
from wellbeing.agreed_sites import to_agree_on
from wellbeing.guardian_folder import GuardianFolder
from wellbeing.holding.browser_policies import HOSTS_AT_MOST, hosts_of
from wellbeing.holding.layout import Layout
from wellbeing.settings import SITES, Settings, has_room
from wellbeing.settings_file import write_settings

LONG = "a" * 60


def servers(name: str, count: int) -> tuple[str, ...]:
    """As many as asked for, with the longest names that there are."""
    return tuple(f"mastodon={LONG}.{LONG}.{LONG}.{name}{number}.example" for number in range(count))


def test_all_that_was_agreed_on_and_added_fits(tmp_path: Path) -> None:
    """Servers that were agreed on as many as an agreement keeps, and others as many as the settings have room for."""
    kept, left_out = to_agree_on(Settings(sites=SITES, added_hosts=servers("agreed", 300)))
    count = next(number for number in range(1000) if not has_room(servers("own", number + 1)))
    assert left_out
    at = Layout(tmp_path).of(1001)
    at.settings.parent.mkdir(parents=True)
    GuardianFolder(at.guardian).keep_agreement(agreed(sites=frozenset(kept)))
    write_settings(at.settings, Settings(sites=SITES, added_hosts=servers("own", count)))
    hosts = hosts_of(at)
    assert {each.partition("=")[2] for each in (*kept, *servers("own", count)) if "=" in each} <= {*hosts}
    assert sum(len(each) + 3 for each in hosts) <= HOSTS_AT_MOST


def test_what_was_agreed_on_comes_before_what_was_added(tmp_path: Path) -> None:
    """Were there no room for all, the teen's own additions would be the ones to go."""
    at = Layout(tmp_path).of(1001)
    at.settings.parent.mkdir(parents=True)
    GuardianFolder(at.guardian).keep_agreement(agreed(sites=frozenset({"mastodon", "generic=zebra.example"})))
    write_settings(at.settings, Settings(sites=SITES, added_hosts=servers("own", 3)))
    hosts = hosts_of(at)
    assert hosts.index("zebra.example") < min(hosts.index(each.partition("=")[2]) for each in servers("own", 3))
