"""What a person could have seen: every frame that Chromium presented, judged by its pixels and not by our styles.

A test page paints what must never be seen in one pure colour (MAGENTA) and what is to be seen in another (GREEN); the
screencast keeps every frame that the browser hands out, and `seen_in` counts the pixels of a colour in each.
"""

from __future__ import annotations

import base64
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray
from playwright.sync_api import Page
from PySide6.QtGui import QImage

MAGENTA = (255, 0, 255)
GREEN = (0, 255, 0)
CLOSE = 40
"""How far each channel may be from the colour: scaling and colour management shift a little, a tint much more."""

WIDTH = 400
"""Pixels, at most, of a frame's sides: small frames come more often, since two at most are under way at a time."""

LEAST = 12
"""Pixels of a colour that count as seen: fewer are the seams of scaled edges."""


@dataclass
class Screencast:
    """The frames of one recording, as PNG, with the browser's time stamps in seconds."""

    frames: list[bytes] = field(default_factory=list)
    times: list[float] = field(default_factory=list)

    def seen_in(self, colour: tuple[int, int, int]) -> list[int]:
        """Indices of the frames in which `colour` is seen."""
        return [at for at, frame in enumerate(self.frames) if pixels_of(frame, colour) >= LEAST]


def pixels_of(png: bytes, colour: tuple[int, int, int]) -> int:
    """How many pixels of `png` are close to `colour`. Raises ValueError for a picture that cannot be read."""
    away = np.abs(_pixels(png) - np.array(colour, dtype=np.int16)).max(axis=2)
    return int((away <= CLOSE).sum())


def sharpest_in(png: bytes) -> int:
    """The greatest difference of a channel between two pixels side by side: 255 for black on white, less for a blur."""
    return int(np.abs(np.diff(_pixels(png), axis=1)).max())


def _pixels(png: bytes) -> NDArray[np.int16]:
    image = QImage.fromData(png)
    if image.isNull():
        raise ValueError("a frame of the screencast is no picture")
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : image.width() * 3].reshape(image.height(), image.width(), 3).astype(np.int16)


@contextmanager
def recording(page: Page) -> Iterator[Screencast]:
    """Keeps every frame that `page` presents until the block ends, and the last that was under way."""
    cast, cdp = Screencast(), page.context.new_cdp_session(page)

    def keep(event: dict[str, Any]) -> None:
        cast.frames.append(base64.b64decode(event["data"]))
        cast.times.append(event["metadata"]["timestamp"])
        cdp.send("Page.screencastFrameAck", {"sessionId": event["sessionId"]})

    cdp.on("Page.screencastFrame", keep)
    cdp.send("Page.startScreencast", {"format": "png", "everyNthFrame": 1, "maxWidth": WIDTH, "maxHeight": WIDTH})
    yield cast
    page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    page.wait_for_timeout(200)
    cdp.send("Page.stopScreencast")
    cdp.detach()
