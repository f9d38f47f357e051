"""Where hostile input comes in (targets/, one file each), and what was written and found for it."""

from __future__ import annotations

import hashlib
from importlib import import_module
from pathlib import Path
from types import ModuleType

HERE = Path(__file__).parent
CORPUS = HERE / "corpus"
"""Inputs written for each target, and those that once broke something: kept, and tried by the quick check."""

FOUND = HERE.parents[1] / "build" / "fuzzing"
"""Inputs that reached a new branch here, those that broke something, and how many there were: kept between runs."""

NAMES = sorted(path.stem for path in (HERE / "targets").glob("[a-z]*.py"))


def target(name: str) -> ModuleType:
    """The target `name`; its program is loaded now."""
    return import_module(f"tests.fuzzing.targets.{name}")


def inputs(*folders: Path) -> list[bytes]:
    """What is in the files of `folders`, in an order that stays."""
    files = (path for folder in folders if folder.is_dir() for path in sorted(folder.iterdir()))
    return [path.read_bytes() for path in files if path.is_file()]


def keep(folder: Path, data: bytes) -> Path:
    """Put `data` into a file of `folder` that is named after it."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / hashlib.sha256(data).hexdigest()[:16]
    path.write_bytes(data)
    return path
