"""Ports: a restarted engine is found at the port that browsers do not yet think dead."""

import errno
import json
import socket
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wellbeing.engine.ports import FILE, OURS, choose, free_port, is_free, remember
from wellbeing.holding import installing, one_account


def usable(port: int) -> bool:
    """Whether one can really listen there."""
    with socket.create_server(("127.0.0.1", port)):
        return True


def test_the_first_engine_gets_two_free_ports(tmp_path: Path):
    """One to listen on, one to spare."""
    live, spare = choose(tmp_path)
    assert live != spare
    assert usable(live)
    assert usable(spare)


def test_the_next_engine_takes_the_spare_port(tmp_path: Path):
    """Browsers try it at once when the live one is dead; its own spare is a new one."""
    live, spare = choose(tmp_path)
    remember(tmp_path, live, spare).close()
    next_live, next_spare = choose(tmp_path)
    assert next_live == spare
    assert next_spare != spare


def test_a_spare_port_that_somebody_took_is_left_to_them(tmp_path: Path):
    """Then any free one is as good."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        remember(tmp_path, 1, port).close()
        live, spare = choose(tmp_path)
        assert port not in (live, spare)
        assert not is_free(port)
    assert usable(live)


@pytest.mark.parametrize("port", [0, -1, 65_536, 10**12])
def test_what_is_no_port_is_not_free(port: int):
    """Numbers that no socket can have."""
    assert not is_free(port)


def test_a_free_port_is_not_the_one_to_avoid():
    """However often one asks."""
    port = free_port()
    assert port not in {free_port(avoid=port) for _ in range(50)}


def test_our_ports_are_none_that_systems_lend_to_outgoing_connections(monkeypatch: pytest.MonkeyPatch):
    """One of those could take the spare port in the second between a crash and the next start."""
    assert max(OURS) < 32_768
    assert {free_port() in OURS for _ in range(50)} == {True}
    monkeypatch.setattr("wellbeing.engine.ports.is_free", lambda _: False)
    assert usable(free_port())  # where all of them are taken, any other is as good


def test_where_all_of_ours_are_taken_the_one_to_avoid_is_avoided_too(monkeypatch: pytest.MonkeyPatch):
    """The live and the spare port would else be one."""
    lent = iter((50_000, 50_000, 50_001))
    monkeypatch.setattr("wellbeing.engine.ports.is_free", lambda _: False)
    monkeypatch.setattr("wellbeing.engine.ports._lent_port", lambda: next(lent))
    assert free_port(avoid=50_000) == 50_001


def test_a_port_that_somebody_has_on_all_addresses_is_left_to_them(monkeypatch: pytest.MonkeyPatch):
    """On Windows it can be taken on loopback nevertheless."""
    monkeypatch.setattr("wellbeing.engine.ports.OURS", range(20_001, 20_003))
    monkeypatch.setattr("wellbeing.engine.ports.is_free", lambda port, at="127.0.0.1": bool(at) or port == 20_002)
    assert {free_port() for _ in range(20)} == {20_002}


def test_ours_are_no_ports_of_guardians_services():
    """A service has one port for good; none of an engine of another account is there while the service is away."""
    assert not {*OURS} & {*installing.PORTS, *one_account.PORTS}


BROKEN = [b"", b"{", b"null", b"[]", b'{"live":1}', b'{"spare":"soon"}', b'{"spare":null}', b'{"spare":1e999}', b"\xff"]


@pytest.mark.parametrize(
    "content", [*BROKEN, b'{"spare":NaN}', b'{"spare":-5}', b'{"spare":' + b"9" * 5000 + b"}"], ids=repr
)
def test_a_broken_file_means_new_ports(tmp_path: Path, content: bytes):
    """Whatever is in the file, the engine starts."""
    (tmp_path / FILE).write_bytes(content)
    live, spare = choose(tmp_path)
    assert 0 < live != spare > 0


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=40) | st.integers().map(lambda port: json.dumps({"spare": port}).encode()))
def test_any_content_means_some_ports(tmp_path: Path, content: bytes):
    """Whatever bytes a disk gives back."""
    (tmp_path / FILE).write_bytes(content)
    live, spare = choose(tmp_path)
    assert 0 < live != spare > 0


def test_a_folder_that_cannot_be_written_is_said_and_the_spare_one_held(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
):
    """The engine goes on; the next one finds ports of its own."""
    spare = free_port()
    with remember(tmp_path / "missing", free_port(avoid=spare), spare):
        assert not is_free(spare)
    assert "could not be kept for the next start" in caplog.text


def test_nobody_takes_the_spare_port_while_an_engine_lives(tmp_path: Path):
    """Browsers are refused there, nobody else can wait for them in our place, and then it is the next's."""
    live, spare = choose(tmp_path)
    held = remember(tmp_path, live, spare)
    with socket.socket() as browser:
        assert browser.connect_ex(("127.0.0.1", spare)) == errno.ECONNREFUSED
    with socket.socket() as other:
        other.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        with pytest.raises(OSError, match="in use"):
            other.bind(("127.0.0.1", spare))
    held.close()
    assert choose(tmp_path)[0] == spare


def test_the_one_port_of_a_computers_policies_needs_no_holding(tmp_path: Path):
    with socket.create_server(("127.0.0.1", 0)) as ours:
        port = ours.getsockname()[1]
        remember(tmp_path, port, port).close()
        with socket.create_connection(("127.0.0.1", port), timeout=5):
            pass
