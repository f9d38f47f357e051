"""Draws how far scores can be believed: of posts that score about 0.7, about seven in ten should have the label."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from models.measure import Bin

SIDE, MARGIN, ABOVE = 560, 70, 40
_PAPER, _INK, _GRID, _LINE, _BAR = "#ffffff", "#1f2430", "#d9dde5", "#2f6f73", "#a8c8ca"
_WIDTH, _HEIGHT = SIDE + 2 * MARGIN, SIDE + 2 * MARGIN + ABOVE
_MOST_BAR = 0.25
"""Of the height, for the bin with the most posts: bars say how many posts a point stands for."""


def draw(curves: Sequence[tuple[str, Sequence[Bin]]], path: Path) -> None:
    """A PNG with one panel for each (title, bins), side by side. Raises OSError where it cannot be written."""
    picture = Image.new("RGB", (_WIDTH * len(curves), _HEIGHT), _PAPER)
    for number, (title, bins) in enumerate(curves):
        _panel(ImageDraw.Draw(picture), number * _WIDTH, title, bins)
    picture.save(path, format="PNG")


def _panel(pen: ImageDraw.ImageDraw, left: int, title: str, bins: Sequence[Bin]) -> None:
    font = ImageFont.load_default(16)
    pen.text((left + MARGIN, 16), title, _INK, font)
    for tenth in range(0, 11, 2):
        share = tenth / 10
        x, y = _at(left, share, share)
        pen.line([_at(left, 0, share), _at(left, 1, share)], _GRID)
        pen.line([_at(left, share, 0), _at(left, share, 1)], _GRID)
        pen.text((left + MARGIN - 12, y), f"{share:.1f}", _INK, font, anchor="rm")
        pen.text((x, _HEIGHT - MARGIN + 10), f"{share:.1f}", _INK, font, anchor="ma")
    _bars(pen, left, bins)
    pen.line([_at(left, 0, 0), _at(left, 1, 1)], _INK)
    points = [_at(left, each.said, each.were) for each in bins]
    pen.line(points, _LINE, 3)
    for x, y in points:
        pen.ellipse((x - 5, y - 5, x + 5, y + 5), _LINE)
    pen.text((left + _WIDTH / 2, _HEIGHT - 24), "score (line: label present, bars: posts)", _INK, font, anchor="mm")


def _bars(pen: ImageDraw.ImageDraw, left: int, bins: Sequence[Bin]) -> None:
    """Their heights go by the logarithm, since most scores lie near 0."""
    most = max((each.rows.bit_length() for each in bins), default=1)
    for each in bins:
        x, y = _at(left, each.said, _MOST_BAR * each.rows.bit_length() / most)
        pen.rectangle((x - 8, y, x + 8, _at(left, 0, 0)[1]), _BAR)


def _at(left: int, x: float, y: float) -> tuple[float, float]:
    """The place of (x, y), from 0 to 1 each, in a panel that begins at `left`."""
    return left + MARGIN + x * SIDE, _HEIGHT - MARGIN - y * SIDE
