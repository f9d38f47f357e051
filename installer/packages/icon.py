"""The program's icon as a picture, which PyInstaller turns into what Windows and macOS want."""

from __future__ import annotations

from pathlib import Path

from installer.progress import ROOT

DRAWING = ROOT / "resources" / "icons" / "on.svg"
_SIZE = 512


def draw(to: Path) -> None:
    """Draw it into the file `to`, whose name ends with .png. Raises OSError."""
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    picture = QImage(_SIZE, _SIZE, QImage.Format.Format_ARGB32)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(str(DRAWING)).render(painter)
    painter.end()
    to.parent.mkdir(parents=True, exist_ok=True)
    if not picture.save(str(to)):
        raise OSError(f"{to} cannot be written")
