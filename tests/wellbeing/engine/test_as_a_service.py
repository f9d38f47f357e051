"""What differs for a guardian's service from system to system: whose connections it reads, and where its log goes."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterator
from logging.handlers import RotatingFileHandler
from pathlib import Path

import pytest

from wellbeing.engine.gate import OPEN, Gate
from wellbeing.engine.guarding import gate_for
from wellbeing.engine.hosting import log_of
from wellbeing.engine.keeping import Keeping
from wellbeing.engine.limiting import Limiting
from wellbeing.engine.options import EngineOptions
from wellbeing.engine.tally import StoredTally
from wellbeing.holding.held_account import HeldAccount
from wellbeing.store import Store

HELD = HeldAccount("mia", 502, 20_001, "somewhere")
SIDS = HeldAccount("mia", "S-1-5-21-1-2-3-1003", 20_001, "somewhere")


@pytest.fixture
def store() -> Iterator[Store]:
    opened = Store.in_memory()
    yield opened
    opened.close()


def gate_on(system: str, held: HeldAccount | None, folder: Path, store: Store) -> Gate:
    tally = StoredTally(lambda _site, _author: None)
    limiting = Limiting(Keeping(store, tally, lambda _notice: None), store, tally)
    return gate_for(folder, held, tally, limiting, system)


def reads_everybody(gate: Gate) -> bool:
    """Also a connection of whom this system knows nothing."""
    entered = asyncio.run(gate.may_enter("c", ("127.0.0.1", 1), ("127.0.0.1", 2)))
    return entered and gate.reads("c")


@pytest.mark.parametrize(("system", "held"), [("win32", SIDS), ("darwin", HELD)])
def test_where_policies_know_accounts_nobody_else_is_sent_here(
    system: str, held: HeldAccount, tmp_path: Path, store: Store
) -> None:
    """And nobody could be asked: such a service may not look at other accounts' programs."""
    assert reads_everybody(gate_on(system, held, tmp_path, store))


def test_on_linux_each_connection_is_asked_about(tmp_path: Path, store: Store) -> None:
    assert not reads_everybody(gate_on("linux", HELD, tmp_path, store))


def test_without_a_guardian_there_is_no_gate(store: Store) -> None:
    tally = StoredTally(lambda _site, _author: None)
    limiting = Limiting(Keeping(store, tally, lambda _notice: None), store, tally)
    assert gate_for(None, None, tally, limiting) is OPEN


@pytest.mark.parametrize("system", ["win32", "darwin"])
def test_a_services_log_is_kept_beside_its_data(system: str, tmp_path: Path) -> None:
    """Windows and macOS give it no place to write to. It is bounded."""
    handler = log_of(EngineOptions(data=tmp_path, held=HELD), system)
    assert isinstance(handler, RotatingFileHandler)
    assert handler.maxBytes > 0
    logging.Logger("service", logging.INFO).addHandler(handler)
    handler.emit(logging.makeLogRecord({"msg": "serving"}))
    handler.close()
    assert "serving" in (tmp_path / "service.log").read_text()


def test_any_other_log_goes_where_it_went(tmp_path: Path) -> None:
    """A person's own engine, and systemd's."""
    for options, system in (
        (EngineOptions(data=tmp_path), "win32"),
        (EngineOptions(data=tmp_path, held=HELD), "linux"),
    ):
        assert type(log_of(options, system)) is logging.StreamHandler
