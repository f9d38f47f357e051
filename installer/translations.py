"""Brings the translations up to date: collects the texts of ui/ for Qt Linguist and compiles what it saved.

    python3 installer/dev.py translations

The .ts files are edited with `pyside6-linguist`; the .qm files made from them are committed, so that nothing has to be
compiled to run the app. A test fails when either is older than the texts.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
CODES = ("en", "de", "es")


def collect(folder: Path = FOLDER, root: Path = ROOT) -> None:
    """Write every text of ui/ into the .ts files in `folder`; English has plurals alone. Texts that are gone go."""
    sources = [str(path.relative_to(root)) for path in sorted((root / "ui").rglob("*.py"))]
    for code in CODES:
        only = ["-pluralonly"] if code == "en" else []
        target = folder / f"feed_wellbeing_{code}.ts"
        _tool("pyside6-lupdate", *sources, *only, "-no-obsolete", "-locations", "none",
              "-source-language", "en", "-target-language", code, "-ts", str(target), folder=root)  # fmt: skip

    _write_english_plurals(folder / "feed_wellbeing_en.ts")


_UNWRITTEN = re.compile(
    r"(<source>)(?P<text>[^<]*)(</source>\s*<translation)(?P<mark> type=\"unfinished\")?>"
    r"\s*<numerusform>[^<]*</numerusform>\s*<numerusform>[^<]*</numerusform>"
)


def _write_english_plurals(path: Path) -> None:
    """English plurals follow from the texts themselves: "%n post(s)" is "%n post" and "%n posts"."""

    def forms(found: re.Match[str]) -> str:
        one, many = (re.sub(r"\((\w*)\)", ending, found["text"]) for ending in ("", r"\1"))
        both = f"<numerusform>{one}</numerusform><numerusform>{many}</numerusform>"
        return f"{found[1]}{found['text']}{found[3]}>{both}"

    path.write_text(_UNWRITTEN.sub(forms, path.read_text(encoding="utf-8")), encoding="utf-8")


def compile_all(folder: Path = FOLDER, into: Path = FOLDER) -> None:
    """Make the .qm files that the app loads."""
    for code in CODES:
        name = f"feed_wellbeing_{code}"
        _tool("pyside6-lrelease", "-silent", str(folder / f"{name}.ts"), "-qm", str(into / f"{name}.qm"), folder=folder)


def _tool(name: str, *arguments: str, folder: Path) -> None:
    program = Path(sys.executable).parent / (f"{name}.exe" if os.name == "nt" else name)
    subprocess.run([str(program), *arguments], cwd=folder, check=True, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    collect()
    compile_all()
