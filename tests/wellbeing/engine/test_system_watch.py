"""A proxy that somebody else put in our place is told once, and left; so is a certificate that ends soon."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.wellbeing.system.certificates import authority
from wellbeing import protocol as say
from wellbeing.certificate_authority import BACKDATED, VALID_FOR
from wellbeing.engine.system_watch import CHANGED, ENDED, NOT_SENT, NOT_YET, SENT_AGAIN, Watch, not_good
from wellbeing.system.pac_address import FOREIGN, proxy

NOW = datetime.now(UTC)
ON, OFF = [proxy("GNOME", "on")], [proxy("GNOME", "off")]
VPN = [proxy("KDE", "missing"), proxy("GNOME", "other", FOREIGN)]


@pytest.fixture
def told() -> list[say.Notice]:
    return []


@pytest.fixture
def watch(tmp_path: Path, told: list[say.Notice]) -> Watch:
    return Watch(authority(tmp_path).certificate_path, told.append)


def test_a_vpn_that_brings_its_own_proxy_is_told_once_and_its_end_too(watch: Watch, told: list[say.Notice]) -> None:
    for parts in (OFF, ON, ON, VPN, VPN, ON, ON):
        watch.seen(parts, NOW)
    assert [(each.message, each.resolved) for each in told] == [
        (NOT_SENT.format(why=FOREIGN), False), (SENT_AGAIN, True),
    ]  # fmt: skip


def test_a_setting_that_was_turned_off_elsewhere_says_how_to_turn_it_on(watch: Watch, told: list[say.Notice]) -> None:
    for parts in (ON, OFF):
        watch.seen(parts, NOW)
    assert [each.message for each in told] == [NOT_SENT.format(why=CHANGED)]


def test_who_turns_the_filter_off_is_told_nothing(watch: Watch, told: list[say.Notice]) -> None:
    """In the app: no proxy is wanted any more, so none is looked for."""
    for parts in (ON, [], [], OFF, ON):
        watch.seen(parts, NOW)
    assert told == []


def test_a_certificate_is_named_a_month_before_its_end(watch: Watch, told: list[say.Notice], tmp_path: Path) -> None:
    """On a computer that is never restarted; at a start a new one is made by then."""
    for days in (0, 30, 29, 1):
        watch.seen(ON, NOW + VALID_FOR - timedelta(days=days) if days else NOW)
    assert len(told) == 1
    assert (NOW + VALID_FOR).date().isoformat() in told[0].message
    assert not_good(tmp_path / "none.pem", NOW) == ""


def test_a_clock_that_was_wrong_is_noticed_while_the_filter_runs(watch: Watch, told: list[say.Notice]) -> None:
    """It was years ahead, or years back, when the certificate was made, and is set right afterwards."""
    for years in (-3, -3, 3, 0):
        watch.seen(ON, NOW + timedelta(days=365 * years))
    begins, ended = (NOW - BACKDATED).date().isoformat(), (NOW + VALID_FOR).date().isoformat()
    assert [each.message for each in told] == [NOT_YET.format(day=begins), ENDED.format(day=ended)]


def test_it_looks_again_and_again(watch: Watch, told: list[say.Notice]) -> None:
    looks = iter([ON, VPN])

    async def look() -> list:  # type: ignore[type-arg]
        try:
            return next(looks)
        except StopIteration:
            raise asyncio.CancelledError from None

    async def main() -> None:
        with pytest.raises(asyncio.CancelledError):
            await watch.go_on(look, every=0)

    asyncio.run(main())
    assert len(told) == 1
