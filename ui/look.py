"""How the app looks: Fusion with our own light and dark colours, so that all three systems and the tests agree."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

GAP = 8
"""The unit of spacing, in pixels; everything is a multiple of it."""
WINDOW_WIDTH = 420
NOTICE_WIDTH = WINDOW_WIDTH - 10 * GAP
NOTICE_HEIGHT = 25 * GAP
"""Pixels: how wide a notice's text is at least, and from which height on it scrolls."""
HEADING_SCALE = 1.45
SECTION_SCALE = 1.15
ICON_SIZE = 48


@dataclass(frozen=True)
class Colours:
    """One calm set. Text on its ground has a contrast of at least 7 to 1, quiet text at least 4.5 to 1."""

    name: str
    ground: str
    panel: str
    button: str
    line: str
    text: str
    quiet: str
    accent: str
    on_accent: str


LIGHT = Colours("light", "#f5f7f6", "#ffffff", "#ffffff", "#c3cecb", "#1f2d2b", "#566663", "#25766b", "#ffffff")
DARK = Colours("dark", "#1d2322", "#262e2d", "#2e3837", "#4a5755", "#e6eeec", "#a3b2af", "#6cc4b7", "#10211f")

_ICONS = Path(str(files("resources") / "icons")).as_posix()
"""Style sheets want forward slashes on every system."""

_STYLE = """
QPushButton {{ background: {button}; color: {text}; border: 1px solid {line}; border-radius: 6px; padding: 8px 14px; }}
QPushButton:hover, QPushButton:pressed {{ border-color: {accent}; }}
QPushButton:focus {{ border: 2px solid {accent}; padding: 7px 13px; }}
QPushButton:disabled {{ color: {quiet}; background: {ground}; }}
QPushButton[main="true"] {{ background: {accent}; color: {on_accent}; border-color: {accent}; }}
QPushButton[main="true"]:disabled {{ background: {ground}; color: {quiet}; border-color: {line}; }}
QPushButton[main="true"]:focus {{ border: 2px solid {text}; }}
QPushButton::menu-indicator {{ subcontrol-position: right center; right: 10px; }}
QLabel[quiet="true"] {{ color: {quiet}; }}
QFrame#notices {{ background: {panel}; border: 1px solid {line}; border-left: 4px solid {accent}; border-radius: 6px; }}
QFrame#notices QScrollArea, QFrame#notices QScrollArea > QWidget > QWidget {{ background: transparent; }}
QFrame#card {{ background: {panel}; border: 1px solid {line}; border-radius: 8px; }}
QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QTimeEdit, QDateEdit {{ background: {panel}; color: {text};
  border: 1px solid {line}; border-radius: 6px; padding: 6px 8px; selection-background-color: {accent};
  selection-color: {on_accent}; placeholder-text-color: {quiet}; }}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QTimeEdit:focus, QDateEdit:focus {{
  border: 2px solid {accent}; padding: 5px 7px; }}
QAbstractSpinBox {{ padding-left: 10px; }}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ border: none; width: 22px; }}
QAbstractSpinBox::up-arrow {{ image: url("{icons}/up_{name}.svg"); width: 12px; height: 12px; }}
QAbstractSpinBox::down-arrow {{ image: url("{icons}/down_{name}.svg"); width: 12px; height: 12px; }}
QCheckBox, QRadioButton {{ color: {text}; spacing: 8px; padding: 2px; border: 2px solid transparent;
  border-radius: 6px; }}
QCheckBox:focus, QRadioButton:focus {{ border-color: {accent}; }}
QCheckBox:disabled, QRadioButton:disabled {{ color: {quiet}; }}
QCheckBox::indicator, QRadioButton::indicator {{ width: 16px; height: 16px; border: 1px solid {quiet};
  background: {panel}; }}
QCheckBox::indicator {{ border-radius: 4px; }}
QRadioButton::indicator {{ border-radius: 9px; }}
QCheckBox::indicator:checked {{ background: {accent}; border-color: {accent}; image: url("{icons}/tick_{name}.svg"); }}
QRadioButton::indicator:checked {{ background: {panel}; border: 5px solid {accent}; width: 8px; height: 8px; }}
QComboBox {{ background: {button}; color: {text}; border: 1px solid {line}; border-radius: 6px; padding: 6px 10px; }}
QComboBox:focus {{ border: 2px solid {accent}; padding: 5px 9px; }}
QComboBox::drop-down {{ border: none; width: 24px; }}
QComboBox::down-arrow {{ image: url("{icons}/down_{name}.svg"); width: 16px; height: 16px; }}
QComboBox QAbstractItemView {{ background: {panel}; color: {text}; border: 1px solid {line};
  selection-background-color: {accent}; selection-color: {on_accent}; }}
QTabBar::tab {{ background: transparent; color: {text}; padding: 8px 14px; border: 2px solid transparent; }}
QTabBar::tab:selected {{ border-bottom-color: {accent}; }}
QTabBar::tab:focus {{ border-color: {accent}; border-radius: 6px; }}
QTabWidget::pane {{ border: none; }}
QSlider {{ min-height: 26px; border: 2px solid transparent; }}
QSlider::groove:horizontal {{ height: 4px; background: {line}; border-radius: 2px; }}
QSlider::sub-page:horizontal {{ background: {accent}; border-radius: 2px; }}
QSlider::handle:horizontal {{ background: {accent}; border: 2px solid {panel}; width: 16px; height: 16px;
  margin: -8px 0; border-radius: 10px; }}
QSlider:focus {{ border: 2px solid {accent}; border-radius: 6px; }}
QListWidget, QListView#rules, QListView#posts {{ background: {panel}; border: 1px solid {line}; border-radius: 6px;
  padding: 4px; outline: none; }}
QListWidget:focus, QListView#rules:focus, QListView#posts:focus {{ border: 2px solid {accent}; padding: 3px; }}
QListWidget::item, QListView#rules::item, QListView#posts::item {{ padding: 5px 6px; border-radius: 4px;
  color: {text}; }}
QListWidget#lines::item {{ padding: 0px; }}
QListWidget::item:selected, QListView#rules::item:selected, QListView#posts::item:selected {{ background: {accent};
  color: {on_accent}; }}
QListView::indicator {{ width: 16px; height: 16px; border: 1px solid {quiet}; border-radius: 4px;
  background: {panel}; }}
QListView::indicator:checked {{ background: {accent}; border-color: {on_accent};
  image: url("{icons}/tick_{name}.svg"); }}
QProgressBar {{ background: {ground}; border: 1px solid {line}; border-radius: 4px; }}
QProgressBar::chunk {{ background: {accent}; border-radius: 3px; }}
QToolTip {{ background: {panel}; color: {text}; border: 1px solid {line}; padding: 4px; }}
QMenu {{ background: {panel}; color: {text}; border: 1px solid {line}; padding: 4px; }}
QMenu::item {{ padding: 6px 28px 6px 14px; border-radius: 4px; }}
QMenu::item:selected {{ background: {accent}; color: {on_accent}; }}
QMenu::item:disabled {{ color: {quiet}; background: transparent; }}
QMenu::separator {{ height: 1px; background: {line}; margin: 4px 8px; }}
"""


def dress(app: QApplication, scheme: Qt.ColorScheme | None = None) -> None:
    """Give `app` our look: `scheme` if given, else the system's, now and whenever it changes (light where unknown)."""
    app.setStyle("Fusion")
    hints = QGuiApplication.styleHints()
    _paint(app, scheme or hints.colorScheme())
    if scheme is None:
        hints.colorSchemeChanged.connect(lambda changed: _paint(app, changed))


def heading(font: QFont) -> QFont:
    """`font` as a heading."""
    larger = bold(font)
    larger.setPointSizeF(font.pointSizeF() * HEADING_SCALE)
    return larger


def section(font: QFont) -> QFont:
    """`font` as the title of a part of a page."""
    larger = bold(font)
    larger.setPointSizeF(font.pointSizeF() * SECTION_SCALE)
    return larger


def bold(font: QFont) -> QFont:
    """`font` as the title of a small part."""
    heavier = QFont(font)
    heavier.setWeight(QFont.Weight.DemiBold)
    return heavier


def _paint(app: QApplication, scheme: Qt.ColorScheme) -> None:
    colours = DARK if scheme is Qt.ColorScheme.Dark else LIGHT
    app.setPalette(_palette(colours))
    app.setStyleSheet(_STYLE.format(icons=_ICONS, **vars(colours)))


def _palette(colours: Colours) -> QPalette:
    role = QPalette.ColorRole
    by_role = {
        role.Window: colours.ground,
        role.WindowText: colours.text,
        role.Base: colours.panel,
        role.AlternateBase: colours.ground,
        role.Text: colours.text,
        role.Button: colours.button,
        role.ButtonText: colours.text,
        role.BrightText: colours.on_accent,
        role.Highlight: colours.accent,
        role.HighlightedText: colours.on_accent,
        role.Link: colours.accent,
        role.ToolTipBase: colours.panel,
        role.ToolTipText: colours.text,
        role.PlaceholderText: colours.quiet,
    }
    palette = QPalette(QColor(colours.button), QColor(colours.ground))
    for each, colour in by_role.items():
        palette.setColor(each, QColor(colour))
    for each in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, each, QColor(colours.quiet))
    return palette
