"""The packages of Windows and macOS, and the workflow for three systems: as far as that can be seen from here."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PIL import Image

from installer.packages import icon, macos_image, windows_setup
from installer.progress import SetUpError
from installer.system_packages import TO_PACKAGE

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = windows_setup.SCRIPT.read_text(encoding="utf-8")
WORKFLOW = (ROOT / ".github" / "workflows" / "packages.yml").read_text(encoding="utf-8")


def test_the_icon_is_a_picture_with_a_clear_ground(tmp_path: Path) -> None:
    """PyInstaller makes of it what each system wants."""
    icon.draw(tmp_path / "made" / "icon.png")
    with Image.open(tmp_path / "made" / "icon.png") as drawn:
        assert drawn.size == (512, 512)
        assert drawn.getpixel((0, 0))[3] == 0  # type: ignore[index]
        assert drawn.getpixel((256, 60)) == (0x2B, 0x8A, 0x7E, 255)


def test_the_set_up_is_told_everything_that_its_script_asks_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(windows_setup.shutil, "which", lambda name: name)
    command = windows_setup.command(Path("frozen"), Path("feed-wellbeing-0.1.0-setup.exe"), "0.1.0")
    told = {word[2:].partition("=")[0] for word in command if word.startswith("-D")}
    asked = set(re.findall(r"\$\{([A-Z]+)\}", SCRIPT)) - set(re.findall(r"^!define (\w+)", SCRIPT, re.MULTILINE))
    assert told == asked


def test_without_nsis_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(windows_setup.shutil, "which", lambda name: None)
    with pytest.raises(SetUpError, match="install NSIS"):
        windows_setup.command(Path("frozen"), Path("setup.exe"), "0.1.0")


def test_the_removal_puts_back_before_it_deletes() -> None:
    """What is gone could undo nothing."""
    removal = SCRIPT.partition('Section "Uninstall"')[2]
    assert 0 < removal.index('wellbeing.exe" undo') < removal.index("Delete ")


def test_the_set_up_speaks_our_languages() -> None:
    for name in set(re.findall(r"^LangString (\w+)", SCRIPT, re.MULTILINE)):
        assert len(re.findall(rf"^LangString {name} \${{LANG_(?:ENGLISH|GERMAN|SPANISH)}}", SCRIPT, re.MULTILINE)) == 3


def test_the_image_holds_what_was_laid_out() -> None:
    command = macos_image.command(Path("image"), Path("feed-wellbeing-0.1.0.dmg"))
    assert command[command.index("-srcfolder") + 1] == "image"
    assert command[-1] == "feed-wellbeing-0.1.0.dmg"


def test_the_workflow_installs_what_packing_needs() -> None:
    """GitHub's machines lack some of it, and nobody there is root to have it installed by the way."""
    named = set(re.search(r"PACKAGES: >-\n((?: {12}.+\n)+)", WORKFLOW)[1].split())  # type: ignore[index]
    assert named == {need.package for need in TO_PACKAGE}


def test_the_workflow_has_each_system_and_no_key() -> None:
    assert set(re.findall(r"system: (\w+),", WORKFLOW)) == {"linux", "windows", "macos"}
    assert set(re.findall(r"(?:PASSWORD|CERTIFICATE|IDENTITY): (\S+)", WORKFLOW)) == {"${{"}
