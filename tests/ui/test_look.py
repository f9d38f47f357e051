"""Colours can be read, and icons be told apart without them."""

from __future__ import annotations

from dataclasses import astuple, replace
from datetime import datetime
from itertools import combinations

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage, QPalette
from PySide6.QtWidgets import QApplication

from ui import look
from ui.icons import icon, name_for
from ui.look import DARK, LIGHT, Colours
from ui.state import Phase, State

NAMES = ("on", "ready", "paused", "watching", "starting", "stopped")


def luminance(colour: str) -> float:
    """Relative luminance (WCAG 2)."""
    parts = [part / 255 for part in QColor(colour).getRgb()[:3]]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio (WCAG 2)."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("colours", [LIGHT, DARK])
def test_text_can_be_read(colours: Colours) -> None:
    """7 to 1 for text, 4.5 to 1 for quiet text and on the accent, 3 to 1 for the accent's own edge."""
    for ground in (colours.ground, colours.panel, colours.button):
        assert contrast(colours.text, ground) >= 7
        assert contrast(colours.quiet, ground) >= 4.5
        assert contrast(colours.accent, ground) >= 3
    assert contrast(colours.on_accent, colours.accent) >= 4.5


@pytest.mark.parametrize("colours", [LIGHT, DARK])
def test_nothing_is_red(colours: Colours) -> None:
    """Calm: no saturated colour within 30 degrees of red."""
    for colour in map(QColor, astuple(colours)):
        assert colour.hsvSaturation() < 60 or 30 <= colour.hsvHue() <= 330


def test_the_scheme_asked_for_is_worn(qapp: QApplication) -> None:
    """Light and dark differ where it counts, and the last one asked for stays."""
    for scheme, colours in ((Qt.ColorScheme.Dark, DARK), (Qt.ColorScheme.Light, LIGHT)):
        look.dress(qapp, scheme)
        assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(colours.ground)


def drawn(name: str, pixels: int) -> list[bool]:
    """Where the icon has paint, colours left out."""
    image = icon(name).pixmap(QSize(pixels, pixels)).toImage().convertToFormat(QImage.Format.Format_ARGB32)
    lit = (image.pixelColor(x, y) for y in range(pixels) for x in range(pixels))
    return [colour.alpha() > 127 and colour.lightness() < 200 for colour in lit]


@pytest.mark.parametrize("pixels", [16, 22, 32])
def test_icons_differ_by_shape(qapp: QApplication, pixels: int) -> None:
    """At the size of a tray at least a twentieth of the picture differs between any two, in form alone."""
    for one, other in combinations(NAMES, 2):
        differing = sum(a != b for a, b in zip(drawn(one, pixels), drawn(other, pixels), strict=True))
        assert differing > pixels * pixels / 20, (one, other)


def test_each_state_has_its_icon() -> None:
    """On, ready while no browser uses it, paused, watching first, on the way, stopped."""
    assert name_for(State(phase=Phase.RUNNING, turned_on=True)) == "on"
    assert name_for(State(phase=Phase.RUNNING)) == "ready"
    assert name_for(State(phase=Phase.RUNNING, paused=True)) == "paused"
    watching = State(phase=Phase.RUNNING, watching_until=datetime(2026, 11, 25))
    assert name_for(watching) == "watching"
    assert name_for(replace(watching, paused=True)) == "paused"
    assert name_for(State(phase=Phase.RESTARTING, paused=True)) == "starting"
    assert {name_for(State(phase=phase)) for phase in Phase} == {"ready", "starting", "stopped"}
