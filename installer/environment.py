"""Makes `.venv` exactly what the lock says, and leaves it alone while it is."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from pathlib import Path

from installer import interpreters
from installer.progress import ROOT, SetUpError, exit_code, must, say, step

VENV = ROOT / ".venv"
LOCK = ROOT / "installer" / "requirements.lock"
_STAMP = VENV / "made-from.json"
_NO_NETWORK = "The packages could not be installed: is the network there, and is there room on the disk (1 GB)?"


def program(name: str) -> Path:
    """Where the environment keeps the program `name`."""
    return VENV / "Scripts" / f"{name}.exe" if os.name == "nt" else VENV / "bin" / name


def fingerprint(file: Path) -> str:
    """A short name for what `file` holds, so that a change to it is noticed."""
    return hashlib.sha256(file.read_bytes()).hexdigest()[:16]


def locked(text: str, name: str) -> str:
    """The lines of the lock `text` that pin the package `name`, with its hashes; "" when it is not there."""
    lines = text.splitlines()
    starts = [number for number, line in enumerate(lines) if line.startswith(f"{name}==")]
    if not starts:
        return ""
    end = starts[0] + 1
    while end < len(lines) and lines[end].startswith(" "):
        end += 1
    return "\n".join(lines[starts[0] : end]) + "\n"


def _stamp() -> dict[str, str]:
    try:
        return dict(json.loads(_STAMP.read_text(encoding="utf-8")))
    except (OSError, ValueError):
        return {}


def _note(**made_from: str) -> None:
    _STAMP.write_text(json.dumps({**_stamp(), **made_from}), encoding="utf-8")


def _is_current() -> bool:
    if _stamp().get("lock") != fingerprint(LOCK):
        return False
    interpreter = interpreters.probe([str(program("python"))])
    return interpreter is not None and interpreters.suits(interpreter.version)


def _make_bare() -> None:
    interpreter = interpreters.find()
    with step("Making .venv with Python {}.{}".format(*interpreter.version)):
        shutil.rmtree(VENV, ignore_errors=True)
        if VENV.exists():
            raise SetUpError(f"The old {VENV.name} could not be removed: close what uses it, then run this again.")
        must([*interpreter.command, "-m", "venv", str(VENV)], "The environment could not be made")


def _pip(*arguments: str) -> int:
    return exit_code(
        [str(program("python")), "-m", "pip", "install", "--disable-pip-version-check", "--no-input", *arguments]
    )


def _got_uv() -> bool:
    """Install uv as locked. It is ten times faster than pip, and there is no harm in its absence."""
    wanted = VENV / "uv.lock.txt"
    wanted.write_text(locked(LOCK.read_text(encoding="utf-8"), "uv"), encoding="utf-8")
    return _pip("--quiet", "--only-binary=:all:", "--require-hashes", "--no-deps", "-r", str(wanted)) == 0


def _install_locked() -> None:
    if _got_uv():
        uv = [str(program("uv")), "pip", "install", "--python", str(program("python"))]
        if exit_code([*uv, "--require-hashes", "-r", str(LOCK)]) == 0:
            return
    say("   uv could not do it here; pip does (this takes a few minutes)")
    if _pip("--require-hashes", "-r", str(LOCK)):
        raise SetUpError(_NO_NETWORK)


def _install_project() -> None:
    if _pip("--quiet", "--no-deps", "--no-build-isolation", "--no-index", "--editable", str(ROOT)):
        raise SetUpError("The project itself could not be put into .venv; pip's own words are above")


def _unpack_tables() -> None:
    """What tells languages apart; where it is not done here, each start of the filter does it, for half a second."""
    if exit_code([str(program("python")), "-m", "models.language_tables"]):
        say("   some tables could not be unpacked: each start of the filter will do it")


def prepare() -> Path:
    """The environment's Python, with every locked package and the project in place. Raises SetUpError."""
    if not _is_current():
        _make_bare()
        with step("Installing the locked packages (about 250 MB to fetch the first time)"):
            _install_locked()
        _unpack_tables()
        _note(lock=fingerprint(LOCK))
    project = fingerprint(ROOT / "pyproject.toml")
    if _stamp().get("project") != project:
        with step("Putting the project into .venv"):
            _install_project()
        _note(project=project)
    return program("python")
