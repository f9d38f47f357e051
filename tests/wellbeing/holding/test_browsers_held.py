"""A policy that somebody takes away, or changes, is seen; without a service there is nothing to see."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from wellbeing.demo import certificate
from wellbeing.holding.browsers_held import browsers_held
from wellbeing.holding.held_account import HeldAccount
from wellbeing.holding.installing import Holding
from wellbeing.holding.layout import Layout


@pytest.fixture
def holding(tmp_path: Path) -> Holding:
    """A service that stands for an account, below a root of the test's own, with every browser's policy put."""
    layout = Layout(tmp_path / "root")
    at = layout.of(1001)
    for folder in (layout.held, at.certificate.parent):
        folder.mkdir(parents=True)
    at.held.write_bytes(msgspec.json.encode(HeldAccount("mia", 1001, 700, "/run/socket")))
    at.certificate.write_bytes(certificate.make(tmp_path, "a.example").authority.read_bytes())
    made = Holding(layout, own=lambda _path: None)
    assert {part.state for part in made.refresh()} == {"on"}
    return made


def test_policies_that_stand_are_held(holding: Holding) -> None:
    assert browsers_held(holding, 1001) is True


@pytest.mark.parametrize("browser", ["Chrome", "Chromium", "Edge", "Brave"])
def test_one_that_was_taken_away_is_not(holding: Holding, browser: str) -> None:
    holding.layout.chromium_policies[browser].unlink()
    assert browsers_held(holding, 1001) is False


def test_one_that_was_changed_is_not(holding: Holding) -> None:
    """Firefox reads one file, which others may write in too."""
    holding.layout.firefox_policies.write_text('{"policies": {}}')
    assert browsers_held(holding, 1001) is False


def test_where_nothing_is_set_up_nobody_can_tell(tmp_path: Path, holding: Holding) -> None:
    assert browsers_held(Holding(Layout(tmp_path), own=lambda _path: None), 1001) is None
    assert browsers_held(holding, 1002) is None


@pytest.mark.parametrize("public", [True, False])
def test_where_it_cannot_be_looked_at_nobody_can_tell(holding: Holding, public: bool) -> None:
    at = holding.layout.of(1001)
    (at.public_certificate if public else at.certificate).unlink()
    assert browsers_held(holding, 1001) is None
