"""The engine as a bare process, for tests of how it starts, what it says, and how it ends."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from queue import Empty, Queue

import pytest

from wellbeing import protocol as say

REPOSITORY = Path(__file__).parents[2]
ENGINE = (sys.executable, "-m", "wellbeing", "engine")
PATIENCE = 60.0
"""Seconds that one event may take on a busy machine."""


def without_keyring(home: Path) -> dict[str, str]:
    """An environment with `home` as home folder and no way to a keyring."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "DBUS_", "PYTHON"))}
    nowhere = f"unix:path={home / 'no-bus'}"
    return {**kept, "HOME": str(home), "XDG_RUNTIME_DIR": str(home), "DBUS_SESSION_BUS_ADDRESS": nowhere}


class EngineProcess:
    """`wellbeing engine` with `arguments`. `said` are its events so far, heartbeats apart; `log` is its stderr."""

    def __init__(
        self,
        arguments: Sequence[str],
        environment: Mapping[str, str],
        log: Path,
        program: Path = REPOSITORY,
        command: Sequence[str] = ENGINE,
    ) -> None:
        self.log = log
        with log.open("wb") as stderr:
            self.process = subprocess.Popen(
                [*command, *arguments],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=stderr,
                env=dict(environment),
                cwd=program,
            )
        self.said: list[say.AnyEvent] = []
        self._events: Queue[say.AnyEvent | None] = Queue()
        self._listener = threading.Thread(target=self._listen, daemon=True)
        self._listener.start()

    def until[T](self, wanted: Callable[[say.AnyEvent], T | None]) -> T:
        """What `wanted` makes of the first event from now on that it takes. Fails when the engine ends before."""
        while True:
            try:
                event = self._events.get(timeout=PATIENCE)
            except Empty:
                pytest.fail(f"nothing more was said after {self.said}")
            if event is None:
                pytest.fail(f"the engine ended after {self.said}: {self.log.read_text()[-2000:]}")
            self.said.append(event)
            found = wanted(event)
            if found is not None:
                return found

    def ready(self) -> say.Ready:
        """The first event, which must be that one."""
        ready = self.until(lambda event: event)
        assert isinstance(ready, say.Ready), ready
        return ready

    def notice(self, problem: str, resolved: bool = False) -> str:
        """The words of the next notice about `problem`."""

        def wanted(event: say.AnyEvent) -> str | None:
            fits = isinstance(event, say.Notice) and (event.problem, event.resolved) == (problem, resolved)
            return event.message if fits else None

        return self.until(wanted)

    def ask(self, command: say.Command) -> say.AnyEvent:
        """The answer to `command`, which must have a number."""
        self.write(say.write(command))
        return self.until(lambda event: event if event.id == command.id else None)

    def write(self, line: bytes) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(line)
        self.process.stdin.flush()

    def end(self) -> int:
        """Close its stdin, as an app that is gone does; its exit status. What was said is in `said`."""
        assert self.process.stdin is not None
        self.process.stdin.close()
        return self.wait()

    def wait(self) -> int:
        """Its exit status, once it has ended by itself."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        try:
            status = self.process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self.process.kill()
            pytest.fail(f"the engine did not end: {self.log.read_text()[-2000:]}")
        self._listener.join()
        self.process.stdout.close()
        if not self.process.stdin.closed:
            self.process.stdin.close()
        while (event := self._events.get()) is not None:
            self.said.append(event)
        self._events.put(None)
        return status

    def close(self) -> None:
        """Leave nothing running or open, whatever became of the test."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.kill()
        self.process.wait()
        self._listener.join()
        with contextlib.suppress(OSError):  # a line that nobody read
            self.process.stdin.close()
        self.process.stdout.close()

    def _listen(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            event = say.read_event(line)
            if not isinstance(event, say.Heartbeat):
                self._events.put(event)
        self._events.put(None)
