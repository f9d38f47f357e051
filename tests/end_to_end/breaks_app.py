"""The real app with an engine that a test chose, for breaks on a real screen.

    python -m tests.end_to_end.breaks_app FOLDER ENGINE…

ENGINE is what Python runs as the engine. READY.json in FOLDER gets its first event.
"""

from __future__ import annotations

import sys
from pathlib import Path

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ui import look
from ui.app import App, prepare
from ui.programs import Program
from ui.welcomed import Welcomed
from wellbeing import protocol
from wellbeing.places import places

ROOT = Path(__file__).resolve().parents[2]


def main(folder: Path, engine: list[str]) -> int:
    qt = QApplication(sys.argv[:1])
    prepare(qt)
    look.dress(qt, Qt.ColorScheme.Light)
    Welcomed(folder).be_so()
    app = App(qt, Program(sys.executable, tuple(engine), str(ROOT)), Program("false", (), "."), places(folder))

    def heard(event: protocol.AnyEvent) -> None:
        if isinstance(event, protocol.Ready):
            (folder / "new.json").write_bytes(msgspec.json.encode(event))
            (folder / "new.json").rename(folder / "READY.json")

    app.engine.said.connect(heard)
    app.obey_signals()
    app.leaving.ended.connect(lambda: qt.exit(0))
    app.start()
    return qt.exec()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2:]))
