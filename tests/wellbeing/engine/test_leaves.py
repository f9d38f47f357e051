"""Hosts are served with certificates that are valid now, however long the engine runs and whatever its clock does."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from mitmproxy import ctx
from mitmproxy.certs import CertStore
from mitmproxy.test import taddons, tflow

from wellbeing.certificate_authority import ensure_authority
from wellbeing.engine import leaves as module
from wellbeing.engine.leaves import Leaves
from wellbeing.secret_store import SecretsInMemory


class Clock(datetime):
    """The computer's clock, `off` by so much."""

    off = timedelta()

    @classmethod
    def now(cls, tz=None):
        return datetime.now(tz) + cls.off


@pytest.fixture
def leaves(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Leaves]:
    monkeypatch.setattr(module, "datetime", Clock)
    monkeypatch.setattr(Clock, "off", timedelta())
    authority = ensure_authority(tmp_path, ["feed.example"], SecretsInMemory(), datetime.now(UTC))
    made = Leaves()
    with taddons.context(made) as context:
        context.configure(made, upstream_cert=False, confdir=str(tmp_path / "none"))
        made.certstore = CertStore.from_store(tmp_path, "mitmproxy", 2048, authority.passphrase)
        yield made


def serial(leaves: Leaves) -> int:
    """Of the certificate that a browser meets now."""
    flow = tflow.tflow()
    flow.client_conn.sni = "feed.example"
    flow.server_conn.address = ("feed.example", 443)
    context = module.Context(flow.client_conn, ctx.options)
    context.server = flow.server_conn
    return leaves.get_cert(context).cert.serial


@pytest.mark.parametrize("off", [timedelta(days=198, hours=12), timedelta(days=3000), timedelta(days=-3)])
def test_one_that_is_over_or_does_not_begin_yet_is_made_anew(leaves: Leaves, off: timedelta) -> None:
    """After half a year of running, and after a clock that was set."""
    first = serial(leaves)
    assert serial(leaves) == first
    Clock.off = off
    assert serial(leaves) != first


@pytest.mark.parametrize("off", [timedelta(days=190), timedelta(days=-1)])
def test_one_that_is_valid_stays(leaves: Leaves, off: timedelta) -> None:
    first = serial(leaves)
    Clock.off = off
    assert serial(leaves) == first
