"""A real Secret Service (GNOME Keyring on a bus of its own) for tests; this computer's keyring is not touched."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from jeepney import DBusAddress, MatchRule, message_bus, new_method_call
from jeepney.io.blocking import Proxy, open_dbus_connection

NEEDED = ("dbus-daemon", "gnome-keyring-daemon")
NAME = "org.freedesktop.secrets"


def _wait_for_secrets(address: str) -> None:
    """Return once the service has its name on the bus; 20 s at most."""
    with open_dbus_connection(bus=address) as bus:
        rule = MatchRule(type="signal", interface="org.freedesktop.DBus", member="NameOwnerChanged")
        rule.add_arg_condition(0, NAME)
        with bus.filter(rule) as changes:
            Proxy(message_bus, bus, timeout=20).AddMatch(rule)
            if not Proxy(message_bus, bus, timeout=20).NameHasOwner(NAME)[0]:
                bus.recv_until_filtered(changes, timeout=20)


@contextmanager
def _running(command: list[str], environment: dict[str, str], words: bytes = b"") -> Iterator[subprocess.Popen[bytes]]:
    pipe = subprocess.PIPE
    with subprocess.Popen(command, env=environment, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL) as process:
        assert process.stdin is not None
        process.stdin.write(words)
        process.stdin.close()
        try:
            yield process
        finally:
            process.terminate()
            process.wait(10)


@contextmanager
def running_secret_service(folder: Path) -> Iterator[dict[str, str]]:
    """The environment of a session whose keyring is unlocked, empty and kept in `folder`."""
    missing = [program for program in NEEDED if shutil.which(program) is None]
    if missing:
        pytest.fail(f"this test needs {' and '.join(missing)}: apt-get install dbus gnome-keyring")
    runtime = folder / "run"
    runtime.mkdir(mode=0o700, parents=True)
    environment = {**os.environ, "HOME": str(folder), "XDG_RUNTIME_DIR": str(runtime)}
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "PYTHON_KEYRING_BACKEND"):
        environment.pop(name, None)
    bus_command = ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address=1"]
    keyring_command = ["gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets"]
    with _running(bus_command, environment) as bus:
        assert bus.stdout is not None
        environment["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().decode().strip()
        with _running(keyring_command, environment, words=b"test\n"):
            _wait_for_secrets(environment["DBUS_SESSION_BUS_ADDRESS"])
            yield environment


def lock_the_keyring(environment: dict[str, str]) -> None:
    """Lock every collection, as a desktop does when the session is left."""
    service = DBusAddress("/org/freedesktop/secrets", bus_name=NAME, interface="org.freedesktop.Secret.Service")
    collection = "/org/freedesktop/secrets/collection/login"
    with open_dbus_connection(bus=environment["DBUS_SESSION_BUS_ADDRESS"]) as bus:
        bus.send_and_get_reply(new_method_call(service, "Lock", "ao", ([collection],)), timeout=20)


@pytest.fixture(scope="session")
def secret_service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """One Secret Service for all tests that ask; import this fixture where it is used."""
    with running_secret_service(tmp_path_factory.mktemp("keyring")) as environment:
        yield environment
