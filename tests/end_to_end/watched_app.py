"""The real app with an engine that a test chose, watched while it opens every window.

    python -m tests.end_to_end.watched_app FOLDER REPORT SECONDS [OPTIONS OF THE FAKE ENGINE …]

A step every SECONDS: each window is opened, closed, opened again and narrowed, and the app is left alone. REPORT gets
the longest gap during each step, in milliseconds, and what of it was the app's own. A step that fails ends it all.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import asdict
from functools import partial
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from tests.end_to_end.watchdog import Watchdog
from ui import look
from ui.app import App, prepare
from ui.programs import Program
from ui.translations import Language
from wellbeing.places import places

ROOT = Path(__file__).resolve().parents[2]
STEPS_ALONE = 9
"""So many times the app is left alone for a step after everything was opened."""
Step = tuple[str, Callable[[], object]]


class Tour:
    """Does one step after the other, `seconds` apart, and writes the report at the end."""

    def __init__(self, app: App, dog: Watchdog, report: Path, seconds: float) -> None:
        self._app, self._dog, self._report = app, dog, report
        self._steps = self._planned()
        self._timer = QTimer(interval=round(seconds * 1000))
        self._timer.timeout.connect(self._next)
        self._timer.start()

    def _planned(self) -> Iterator[Step]:
        names, windows = sorted(self._app.windows.names), self._app.windows
        small = self._app.window
        yield "showing the small window", small.bring_up
        yield "the menu of the small window", small.more.showMenu
        yield "closing that menu", small.menu.close
        yield "closing the small window, which asks", small.close
        yield "closing the question", small.question.close
        for name in names:
            yield f"the first opening of {name}", partial(windows.bring_up, name)
        yield from self._left_alone("every window is open for the first time")
        for name in names:
            yield f"closing {name}", lambda name=name: windows.bring_up(name).close()
            yield f"the second opening of {name}", partial(windows.bring_up, name)
        for name in names:
            yield f"narrowing {name}", lambda name=name: windows.bring_up(name).resize(440, 700)
        yield from self._left_alone("every window is open")

    @staticmethod
    def _left_alone(what: str) -> Iterator[Step]:
        """Long enough for an engine that takes five seconds."""
        yield from ((what, lambda: None) for _ in range(STEPS_ALONE))

    def _next(self) -> None:
        what, act = next(self._steps, ("", None))
        if act is None:
            self._end()
            return
        self._dog.now(what)
        act()

    def _end(self) -> None:
        self._timer.stop()
        gaps = [asdict(gap) for gap in self._dog.worst()]
        self._report.write_text(json.dumps({"turns": self._dog.turns, "gaps": gaps}))
        self._app.control.quit()


def main(folder: Path, report: Path, seconds: float, engine: tuple[str, ...]) -> int:
    """Run the app, with the `engine` that Python is to start, through the tour; the exit code."""
    sys.excepthook = _end_at_once
    qt = QApplication(sys.argv[:1])
    prepare(qt)
    Language(qt).put_on("en")
    look.dress(qt, None)
    own = places(folder)
    app = App(qt, Program(sys.executable, engine, str(ROOT)), Program("false", (), str(ROOT)), own)
    app.control.left.connect(lambda: qt.exit(0))
    dog = Watchdog()
    dog.start()
    app.start()
    tour = Tour(app, dog, report, seconds)
    code = qt.exec()
    del tour
    return code


def _end_at_once(kind: type[BaseException], error: BaseException, where: TracebackType | None) -> None:
    """An exception in a step would just be printed, and a window that is never made keeps nobody waiting."""
    sys.__excepthook__(kind, error, where)
    sys.stderr.flush()
    os._exit(1)


if __name__ == "__main__":
    chosen = Path(sys.argv[1])
    fake = ("-m", "tests.ui.fake_engine", "--settings", str(places(chosen).settings), *sys.argv[4:])
    sys.exit(main(chosen, Path(sys.argv[2]), float(sys.argv[3]), fake))
