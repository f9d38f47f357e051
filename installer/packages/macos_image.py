"""Makes the disk image for macOS of the frozen program. Written from Apple's manual pages: never run on macOS.

Source: hdiutil(1). What starts at log-in is not the image's to bring: the app writes its LaunchAgent when its person
asks for that (wellbeing/system/login_macos.py), and it takes it away again.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from installer.progress import must, step

APP = "Feed Wellbeing.app"


def make(into: Path, version: str) -> Path:
    """The image of the app that was frozen below `into`, with a link to where apps belong. Raises SetUpError."""
    made, shown = into / f"feed-wellbeing-{version}.dmg", into / "image"
    shutil.rmtree(shown, ignore_errors=True)
    with step("Packing it"):
        shutil.copytree(into / "frozen" / APP, shown / APP, symlinks=True)
        (shown / "Applications").symlink_to("/Applications")
        must(command(shown, made), "hdiutil could not pack it")
    return made


def command(shown: Path, made: Path) -> list[str]:
    """What packs what lies in `shown` into the image `made`."""
    return [
        "hdiutil",
        "create",
        "-volname",
        "Feed Wellbeing",
        "-srcfolder",
        str(shown),
        "-ov",
        "-format",
        "UDZO",
        str(made),
    ]
