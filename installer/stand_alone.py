"""Makes the way back that runs by itself: one file of our own code, for any Python 3.10 or newer of a computer.

`python3 -m installer.stand_alone FILE` writes it; the same sources give the same bytes. It holds what wellbeing.undoing
needs, and platformdirs (MIT, with its licence), which says where the program keeps its files.
"""

from __future__ import annotations

import subprocess
import sys
import zipfile
from importlib.metadata import distribution
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
ENTRY = "wellbeing.stand_alone"
OLDEST = (3, 10)
_WHEN = (1980, 1, 1, 0, 0, 0)
_LIST = f"""
import sys
import {ENTRY}
print("\\n".join(sorted(name for name in sys.modules if name.split(".")[0] == "wellbeing")))
"""
_MAIN = f"""# Takes Feed Wellbeing out of this system. Usage: python3 THIS_FILE [--everything] [--data FOLDER]
import sys

if sys.version_info < {OLDEST}:
    sys.exit("This file needs Python {OLDEST[0]}.{OLDEST[1]} or newer; this is " + sys.version.split()[0] + ".")

from {ENTRY} import main

sys.exit(main())
"""


def modules() -> list[str]:
    """The modules of ours that it loads, as a Python says that has loaded it."""
    ran = subprocess.run([sys.executable, "-c", _LIST], cwd=ROOT, capture_output=True, text=True, check=True)
    return ran.stdout.split()


def contents() -> dict[str, bytes]:
    """Every file in it, by its name there."""
    held = {"__main__.py": _MAIN.encode()}
    for name in modules():
        plain = ROOT.joinpath(*name.split("."))
        file = plain / "__init__.py" if plain.is_dir() else plain.with_suffix(".py")
        held[file.relative_to(ROOT).as_posix()] = file.read_bytes()
    for part in distribution("platformdirs").files or []:
        is_licence = "licenses" in part.parts
        if (part.parts[0] == "platformdirs" and part.suffix == ".py") or is_licence:
            name = f"platformdirs/{part.name}" if is_licence else part.as_posix()
            held[name] = Path(str(part.locate())).read_bytes()
    return held


def write(path: Path) -> None:
    """Write it to `path`, ready to run. Raises OSError."""
    with path.open("wb") as file:
        file.write(b"#!/usr/bin/env python3\n")
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, data in sorted(contents().items()):
                info = zipfile.ZipInfo(name, _WHEN)
                info.compress_type, info.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
                archive.writestr(info, data)
    path.chmod(0o755)


if __name__ == "__main__":
    write(Path(sys.argv[1] if len(sys.argv) > 1 else "undo-feed-wellbeing.pyz"))
