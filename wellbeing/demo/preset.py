"""Lets the open sample follow the preset that a person tries in the welcome: a file with its name, looked at often."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filters.presets import PRESETS
from wellbeing.private_file import write_private

LOOKS_EVERY = 0.2
"""Seconds: what a person chose is seen in the sample at once."""

STANDARD = "balanced"


def preset_in(path: Path | None) -> str:
    """The preset named in `path`; the standard one where there is no file, or none that we know."""
    try:
        name = path.read_text(encoding="utf-8").strip() if path else ""
    except (OSError, UnicodeDecodeError):
        name = ""
    return name if name in PRESETS else STANDARD


@contextmanager
def following(preset_from: Path | None, settings: Path) -> Iterator[None]:
    """Keep `settings` of the sample's engine at the preset in `preset_from` while the block lasts."""
    over = threading.Event()
    first = preset_in(preset_from)
    _write(settings, first)
    follower = threading.Thread(target=_follow, args=(preset_from, first, settings, over), name="preset", daemon=True)
    follower.start()
    try:
        yield
    finally:
        over.set()
        follower.join()


def _follow(preset_from: Path | None, shown: str, settings: Path, over: threading.Event) -> None:
    while preset_from is not None and not over.wait(LOOKS_EVERY):
        if (wanted := preset_in(preset_from)) != shown:
            _write(settings, wanted)
            shown = wanted


def _write(settings: Path, preset: str) -> None:
    write_private(settings, f'preset = "{preset}"\nsites = ["generic"]\n'.encode())
