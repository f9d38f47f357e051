"""Opens the sample feed: a program of its own that goes on when the app is closed."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import IO, Any

from PySide6.QtCore import QLocale, QObject, QTimer, Signal

from ui.programs import Program
from ui.words import words

LOOK_EVERY_MS = 250
REASON_BYTES = 2000
REASON_LETTERS = 200

_OWN_SESSION: dict[str, Any]
if sys.platform == "win32":
    _OWN_SESSION = {"creationflags": subprocess.CREATE_NEW_PROCESS_GROUP | subprocess.CREATE_NO_WINDOW}
else:
    _OWN_SESSION = {"start_new_session": True}


class SampleFeed(QObject):
    """Starts the demo and says whether it is still opening. Its end with an error soon after the start is told."""

    opening = Signal(bool)
    refused = Signal(str)
    """The demo did not open; the words are for people."""

    def __init__(
        self, program: Program, opening_ms: int = 6_000, preset: Path | None = None, parent: QObject | None = None
    ) -> None:
        """`opening_ms`: how long a demo that keeps running is called "opening"; `preset`: the file that it follows."""
        super().__init__(parent)
        self._preset = preset
        follows = ("--preset-from", str(preset)) if preset else ()
        self._program = replace(program, arguments=(*program.arguments, *follows))
        self._opening_looks = opening_ms // LOOK_EVERY_MS
        self._looks = 0
        self._demo: subprocess.Popen[bytes] | None = None
        self._errors: IO[bytes] | None = None
        self._timer = QTimer(self, interval=LOOK_EVERY_MS)
        self._timer.timeout.connect(self._look)

    def try_preset(self, name: str) -> None:
        """Have the sample show the preset `name`, at once if it is open."""
        if self._preset:
            with suppress(OSError):  # then the sample stays as it is, and says what it shows
                self._preset.write_text(name, encoding="utf-8")

    def open(self) -> None:
        """Start a demo in a session of its own, so that it outlives the app. Does nothing while one is opening."""
        if self._timer.isActive():
            return
        self._errors = tempfile.TemporaryFile()  # noqa: SIM115  # closed in _settle; a pipe would end with the app
        try:
            self._demo = _start(_speaking(self._program), self._errors)
        except OSError as error:
            self._settle(error.strerror or str(error))
            return
        self._looks = 0
        self._timer.start()
        self.opening.emit(True)

    def _look(self) -> None:
        self._looks += 1
        ended = self._demo.poll() if self._demo else 0
        if ended is None and self._looks < self._opening_looks:
            return
        self._settle(_last_line(self._errors) if ended else None)

    def _settle(self, reason: str | None) -> None:
        """Stop looking; `reason` is why the demo did not open, None if it did."""
        self._timer.stop()
        if self._errors:
            self._errors.close()
        self.opening.emit(False)
        if reason is not None:
            self.refused.emit(words.SAMPLE_FEED_STOPPED.format(reason=reason or words.SAMPLE_FEED_NO_REASON))


def _speaking(program: Program) -> Program:
    """`program` with covers in the language that the app speaks now."""
    return replace(program, arguments=(*program.arguments, "--language", QLocale().name()))


def _start(program: Program, errors: IO[bytes]) -> subprocess.Popen[bytes]:
    return subprocess.Popen(  # noqa: S603  # our own program with fixed arguments
        [program.path, *program.arguments],
        cwd=program.folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=errors,
        **_OWN_SESSION,
    )


def _last_line(errors: IO[bytes] | None) -> str:
    if errors is None:
        return ""
    size = errors.seek(0, 2)
    errors.seek(max(0, size - REASON_BYTES))
    lines = errors.read().decode(errors="replace").split("\n")
    return next((line.strip()[:REASON_LETTERS] for line in reversed(lines) if line.strip()), "")
