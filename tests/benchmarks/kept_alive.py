"""An engine that the app's own supervisor keeps alive, in a process of its own, for benchmarks that kill and stop it.

    python -m tests.benchmarks.kept_alive ARGUMENTS OF THE ENGINE …

Each engine that is ready is a line of JSON on standard output, with its process id; the first is told to turn the
system on, as the app's button does. Ends when its standard input does.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSocketNotifier

from ui.engine_process import EngineProcess
from ui.programs import Program
from wellbeing import protocol as say

ROOT = Path(__file__).parents[2]
PATIENCE = 60.0
"""Seconds that one start may take on a busy machine."""


class KeptAlive:
    """The supervisor and its engines, seen from a benchmark. `pid` is that of the engine that was ready last."""

    def __init__(self, arguments: Sequence[str], env: Mapping[str, str], log: Path) -> None:
        self._log = log.open("wb")
        self._app = subprocess.Popen(
            [sys.executable, "-m", "tests.benchmarks.kept_alive", *arguments],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self._log, env=dict(env), cwd=ROOT,
        )  # fmt: skip
        self.lives: list[tuple[float, int, str]] = []
        """When each engine was ready, its process id, and where its PAC is."""
        self._changed = threading.Condition()
        threading.Thread(target=self._listen, daemon=True).start()
        self.wait_for(1)

    @property
    def pid(self) -> int:
        return self.lives[-1][1]

    @property
    def pac_url(self) -> str:
        return self.lives[-1][2]

    def wait_for(self, life: int) -> float:
        """Until so many engines were ready; when the last of them was."""
        with self._changed:
            if not self._changed.wait_for(lambda: len(self.lives) >= life, PATIENCE):
                raise TimeoutError(f"engine number {life} did not come")
            return self.lives[life - 1][0]

    def signal_app(self, number: signal.Signals) -> None:
        """Stop, or continue, the supervisor itself."""
        os.kill(self._app.pid, number)

    def close(self) -> None:
        assert self._app.stdin is not None
        self._app.stdin.close()
        try:
            self._app.wait(15)
        except subprocess.TimeoutExpired:
            self._app.kill()
            self._app.wait()
        self._log.close()

    def _listen(self) -> None:
        assert self._app.stdout is not None
        for line in self._app.stdout:
            told = json.loads(line)
            with self._changed:
                self.lives.append((told["at"], told["pid"], told["pac_url"]))
                self._changed.notify_all()


def main(arguments: Sequence[str]) -> int:
    """Keep an engine alive until standard input ends."""
    qt = QCoreApplication(sys.argv[:1])
    command = ("-m", "wellbeing", "engine", *arguments)
    engine = EngineProcess(Program(sys.executable, command, str(ROOT)))
    turned_on: list[bool] = []

    def heard(event: object) -> None:
        if isinstance(event, say.Ready):
            if not turned_on:
                turned_on.append(True)
                engine.ask(say.TurnOn())
            told = {"at": time.monotonic(), "pid": engine.pid, "pac_url": event.pac_url}
            print(json.dumps(told), flush=True)

    engine.said.connect(heard)
    engine.left.connect(qt.quit)
    at_the_end = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    at_the_end.activated.connect(lambda: sys.stdin.read() or engine.stop())
    engine.start()
    return qt.exec()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
