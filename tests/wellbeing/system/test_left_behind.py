"""Whether browsers are still sent to a filter that has left is told by the list of changes alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.wellbeing.system.recorded import Recorded
from wellbeing.system.ledger import Ledger
from wellbeing.system.left_behind import proxy_is_left
from wellbeing.system.proxy_here import proxy_places
from wellbeing.system.runner import Ran

SERVICES = "An asterisk (*) denotes that a network service is disabled.\nWi-Fi\n"


@pytest.mark.parametrize("system", ["linux", "darwin", "win32"])
def test_every_setting_of_the_proxy_counts(system: str, tmp_path: Path) -> None:
    """On each system."""
    places = proxy_places(system, tmp_path, {}, Recorded(lambda _: Ran(0, SERVICES)))
    assert places
    for place in places:
        ledger = Ledger(tmp_path / place.id.replace(":", "_"))
        number = ledger.write(place.id, {})
        assert proxy_is_left(ledger)
        ledger.close(number)
        assert not proxy_is_left(ledger)


def test_trust_and_what_starts_at_login_may_stay(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path / "undo")
    ledger.write("nss:/home/me/.pki/nssdb", {})
    ledger.write("login:autostart", {})
    assert not proxy_is_left(ledger)


def test_a_list_that_cannot_be_read_says_nothing(tmp_path: Path) -> None:
    """Nobody is told of something that is not known to be so."""
    assert not proxy_is_left(Ledger(tmp_path))
