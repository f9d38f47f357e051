"""The made-up bank tells a browser that refuses it from one that believes it, and is a proxy to nowhere else."""

from __future__ import annotations

import asyncio
import socket
import ssl
from pathlib import Path

import pytest

from tests.wellbeing.system.certificates import authority
from wellbeing.engine import fake_bank
from wellbeing.engine.at_work import AtWork
from wellbeing.engine.fake_bank import BELIEVED, NOBODY_CAME, FakeBank, show
from wellbeing.engine.false_certificate import BANK
from wellbeing.places import places
from wellbeing.system.own_profile import OwnProfile
from wellbeing.system.place import PlaceError
from wellbeing.system.places_here import Here


async def come(port: int, context: ssl.SSLContext) -> None:
    """What a browser does behind a proxy, alert and all (asyncio hangs up without one)."""
    await asyncio.to_thread(_come, port, context)


def _come(port: int, context: ssl.SSLContext) -> None:
    with socket.create_connection(("127.0.0.1", port), 10) as client:
        client.sendall(f"CONNECT {BANK}:443 HTTP/1.1\r\nHost: {BANK}:443\r\n\r\n".encode())
        assert client.recv(1000).startswith(b"HTTP/1.1 200")
        with context.wrap_socket(client, server_hostname=BANK) as secure:
            secure.sendall(b"GET / HTTP/1.1\r\nHost: bank.example\r\n\r\n")
            while secure.recv(4096):
                continue


def careful(tmp_path: Path) -> ssl.SSLContext:
    return ssl.create_default_context(cafile=str(authority(tmp_path / "certificate").certificate_path))


def careless() -> ssl.SSLContext:
    context = ssl.create_default_context()
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    return context


def test_one_that_checks_names_refuses_it(tmp_path: Path) -> None:
    """It trusts our authority, and still does not believe us: the name is not one that we may speak for."""

    async def go() -> bool:
        async with FakeBank(authority(tmp_path / "certificate")).open() as bank:
            with pytest.raises(ssl.SSLCertVerificationError, match="permitted subtree"):
                await come(bank.port, careful(tmp_path))
            return await asyncio.wait_for(bank.refused, 10)

    assert asyncio.run(go()) is True


def test_one_that_checks_nothing_is_found_out(tmp_path: Path) -> None:
    async def go() -> bool:
        async with FakeBank(authority(tmp_path / "certificate")).open() as bank:
            await come(bank.port, careless())
            return await asyncio.wait_for(bank.refused, 10)

    assert asyncio.run(go()) is False


@pytest.mark.parametrize("request_line", [b"CONNECT real.example:443 HTTP/1.1", b"GET http://real.example/ HTTP/1.1"])
def test_it_goes_nowhere_else(tmp_path: Path, request_line: bytes) -> None:
    async def go() -> bytes:
        async with FakeBank(authority(tmp_path / "certificate")).open() as bank:
            reader, writer = await asyncio.open_connection("127.0.0.1", bank.port)
            writer.write(request_line + b"\r\n\r\n")
            answer = await reader.read()
            writer.close()
            return answer

    assert asyncio.run(go()).startswith(b"HTTP/1.1 403")


def world(tmp_path: Path, browser: str) -> tuple[AtWork, OwnProfile]:
    """An engine at work, and a person whose browser is the shell script `browser`."""
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "chromium").write_text(f"#!/bin/sh\n{browser}\n")
    (tmp_path / "bin" / "chromium").chmod(0o755)
    at = AtWork(places(tmp_path), authority(tmp_path / "certificate"), 1, "http://127.0.0.1:1/x.pac", "")
    return at, OwnProfile(tmp_path / "own", Here("linux", tmp_path))


def test_nobody_who_comes_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    at, own = world(tmp_path, "exit 0")
    monkeypatch.setattr(fake_bank, "PATIENCE", 0.5)
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}:/usr/bin:/bin")
    with pytest.raises(PlaceError, match=NOBODY_CAME):
        asyncio.run(show(at, own))


def test_a_browser_that_believes_us_is_warned_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """curl with its checks off stands in for one."""
    curl = 'for each; do case "$each" in --proxy-server=*) proxy="${each#*=}";; esac; done\n'
    at, own = world(tmp_path, curl + f"curl -sk --noproxy '' --proxy \"$proxy\" https://{BANK}/ >/dev/null || true")
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}:/usr/bin:/bin")
    with pytest.raises(PlaceError, match=BELIEVED):
        asyncio.run(show(at, own))
