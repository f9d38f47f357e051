"""A family's agreement for the small world of end-to-end tests, and programs of other accounts of this computer."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.end_to_end.world import HOST, World
from tests.wellbeing.families import agreed
from wellbeing import protocol as say
from wellbeing.agreement import table_of
from wellbeing.demo.engine_at_hand import EngineAtHand
from wellbeing.engine.health_log import HEALTH, Kept
from wellbeing.guardian_folder import GuardianFolder

PATIENCE = 60.0
"""Seconds that an engine may take to start on a busy machine."""

NOBODY = 65_534
"""The account "nobody", which every Linux has."""

NOTHING: dict[str, Any] = {"minutes": None, "quiet": (), "covered": frozenset(), "sites": frozenset()}
PASSCODE = "lamp river cloud seven"


class Family:
    """The agreement of a test, in a folder of the engine's own, and the engine that keeps to it."""

    def __init__(self, world: World) -> None:
        self.world, self.folder = world, GuardianFolder(world.folder / "guardian")
        self.agree()

    def agree(self, **terms: Any) -> None:
        """Write what was agreed: nothing that limits, unless `terms` say so."""
        self.folder.keep_agreement(agreed(**{**NOTHING, **terms}))

    def start(self) -> EngineAtHand:
        """The engine, on the account itself."""
        return self.world.start_engine("--guardian", str(self.folder.folder))

    def start_for(self, uid: int) -> Service:
        """The engine as the service for the account `uid`; it ends with the world."""
        service = Service(self, uid)
        self.world.stack.callback(service.close)
        return service

    def agree_in(self, engine: EngineAtHand, **terms: Any) -> None:
        """Set it up in the running engine, as a family does in the app."""
        parts = table_of(agreed(**{**NOTHING, **terms}))
        answer = engine.ask(say.Agree(id=engine.number(), parts=parts, passcodes={"Ada": PASSCODE}))
        assert isinstance(answer, say.Agreed), answer

    @property
    def arguments(self) -> list[str]:
        """What the world's engine is started with, and the agreement."""
        return [*self.world.arguments, "--guardian", str(self.folder.folder)]

    def health(self) -> list[tuple[str, float]]:
        """What is kept of the tool's health: kinds and seconds."""
        kept = self.folder.read(HEALTH, Kept) or Kept()
        return [(fact.kind, fact.seconds) for fact in kept.facts]


class Service:
    """An engine that runs as a guardian's service for the account `uid`, spoken to over its socket."""

    def __init__(self, family: Family, uid: int) -> None:
        folder, self._uid = family.world.folder, uid
        self._place = Path(tempfile.mkdtemp())  # folders of tests are closed to other accounts
        self._place.chmod(0o755)
        self._socket = self._place / "socket"
        told = {"account": "mia", "uid": uid, "port": 0, "socket": str(self._socket)}
        (folder / "held.json").write_text(json.dumps(told))
        self._log = (folder / "service.log").open("wb")
        arguments = [*family.arguments, "--held", str(folder / "held.json")]
        command = [sys.executable, "-m", "wellbeing", "engine", *arguments]
        self._process = subprocess.Popen(command, stdout=self._log, stderr=self._log)
        self.ready = self.reconnect()

    def reconnect(self) -> say.Ready:
        """Connect as another app; what it is told first."""
        self._line = self._connected()
        self._answers = self._line.makefile("rb")
        ready = say.read_event(self._answers.readline())
        assert isinstance(ready, say.Ready)
        return ready

    def hang_up(self) -> None:
        """The app is gone."""
        self._answers.close()
        self._line.close()

    def _connected(self) -> socket.socket:
        end = time.monotonic() + PATIENCE
        while True:
            line = socket.socket(socket.AF_UNIX)
            try:
                with _acting_as(self._uid):
                    line.connect(str(self._socket))
            except OSError:
                line.close()
                assert self._process.poll() is None
                assert time.monotonic() < end
                time.sleep(0.05)
            else:
                line.settimeout(PATIENCE)
                return line

    def ask(self, command: say.Command) -> say.AnyEvent:
        """The answer to `command`, which must have a number."""
        self._line.sendall(say.write(command))
        while line := self._answers.readline():
            if (event := say.read_event(line)).id == command.id:
                return event
        raise ConnectionError("the service has hung up")

    def number(self) -> int:
        """A number for a command."""
        return 7

    def close(self) -> None:
        """End it as the system does."""
        self.hang_up()
        self._process.terminate()
        self._process.wait(PATIENCE)
        self._log.close()
        shutil.rmtree(self._place, ignore_errors=True)  # some tests close it themselves


@contextmanager
def _acting_as(uid: int) -> Iterator[None]:
    """The app of the account `uid` connects: nobody else is answered."""
    before = os.geteuid()
    os.seteuid(uid)
    try:
        yield
    finally:
        os.seteuid(before)


def status(engine: EngineAtHand | Service) -> say.StatusIs:
    """How the engine stands."""
    answer = engine.ask(say.Status(id=engine.number()))
    assert isinstance(answer, say.StatusIs)
    return answer


@contextmanager
def readable(*authorities: Path) -> Iterator[Path]:
    """A file with the certificates `authorities` that every account can read: folders of tests are closed to others."""
    folder = Path(tempfile.mkdtemp())
    try:
        together = folder / "trusted.pem"
        together.write_bytes(b"".join(each.read_bytes() for each in authorities))
        together.chmod(0o644)
        folder.chmod(0o755)
        yield together
    finally:
        shutil.rmtree(folder)


def fetch_as(account: int, port: int, authority: Path, path: str = "/") -> subprocess.CompletedProcess[str]:
    """What a program of `account` gets at `path` of the site through the proxy, trusting `authority` alone."""
    assert os.getuid() == 0, "only root may act as another account"
    wants = ["-sS", "-m", "30", "-H", "Accept: text/html", "-H", "Sec-Fetch-Dest: document"]
    through = ["--proxy", f"http://127.0.0.1:{port}", "--cacert", str(authority), f"https://{HOST}{path}"]
    command = ["curl", *wants, *through]
    return subprocess.run(command, capture_output=True, text=True, user=account, cwd="/", check=False)
