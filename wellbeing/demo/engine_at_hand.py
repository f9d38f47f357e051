"""An engine of the sample's own, in its own process and folder, spoken to in the protocol."""

from __future__ import annotations

import contextlib
import itertools
import subprocess
import threading
from collections.abc import Sequence
from pathlib import Path
from queue import Empty, Queue

from wellbeing import protocol as say
from wellbeing.own_program import executable, way

PATIENCE = 60.0
"""Seconds that the engine may take to start; importing the proxy alone took 9 s on a busy machine (notes/proxy.md)."""


class EngineError(RuntimeError):
    """The engine did not start or answer; the message is its own."""


class EngineAtHand:
    """A running engine. `arguments` follow `wellbeing engine` (or another `program` that is one); log goes to `log`."""

    def __init__(self, arguments: Sequence[str], log: Path, program: Sequence[str] = (*way(), "engine")) -> None:
        self._log = log.open("wb")
        self._process = subprocess.Popen(  # noqa: S603
            [executable(), *program, *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._log,
        )
        self._events: Queue[say.AnyEvent | None] = Queue()
        self._ids = itertools.count(1)
        self._listener = threading.Thread(target=self._listen, name="engine", daemon=True)
        self._listener.start()
        self.ready = self._until_ready()

    @property
    def pid(self) -> int:
        """The engine's process."""
        return self._process.pid

    def ask(self, command: say.Command) -> say.AnyEvent:
        """Send `command` and wait for its answer. Raises EngineError."""
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(say.write(command))
            self._process.stdin.flush()
        except OSError as error:
            raise EngineError("the filter has ended") from error
        while (event := self._next()).id != command.id:
            continue
        if isinstance(event, say.Failed):
            raise EngineError(event.message)
        return event

    def number(self) -> int:
        """A new number for a command."""
        return next(self._ids)

    def close(self) -> None:
        """End the engine by closing its input, as the app does; it has ten seconds."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        with contextlib.suppress(OSError):  # it may have ended already
            self._process.stdin.close()
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._listener.join()
        self._process.stdout.close()
        self._log.close()

    def _listen(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            self._events.put(say.read_event(line))
        self._events.put(None)

    def _next(self) -> say.AnyEvent:
        try:
            event = self._events.get(timeout=PATIENCE)
        except Empty:
            raise EngineError("the filter does not answer") from None
        if event is None:
            raise EngineError("the filter has ended")
        return event

    def _until_ready(self) -> say.Ready:
        event = self._next()
        if isinstance(event, say.Ready):
            return event
        self.close()
        raise EngineError(event.message if isinstance(event, say.Notice) else "the filter did not start")
