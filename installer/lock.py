"""Renews requirements.lock: one set of versions, with hashes, for Linux, Windows and macOS; and fuzzing.lock.

    .venv/bin/python installer/lock.py [--upgrade]

Without --upgrade, versions stay unless pyproject.toml asks for others. Afterwards each system is checked for wheels.
What searches for hostile input (tests/fuzzing) has wheels for Linux alone, and so a lock of its own.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "installer" / "requirements.lock"
FUZZING = ROOT / "installer" / "fuzzing.lock"
HEADER = """# {}.
# Made from pyproject.toml; to renew it: .venv/bin/python installer/lock.py
"""
PARTS = {
    LOCK: (
        "Every package that the program, its tests and its packages need, with hashes, for Linux, Windows and macOS",
        ("pyproject.toml",),
        ("test", "package"),
    ),
    FUZZING: ("What python -m tests.fuzzing needs besides, with hashes, for Linux", (), ("fuzzing",)),
}
VERSIONS = ("3.12", "3.13", "3.14")
SYSTEMS = {
    "Linux on x86-64 (glibc 2.34)": "x86_64-manylinux_2_34",
    "Linux on ARM (glibc 2.39)": "aarch64-manylinux_2_39",
    "Windows on x86-64": "x86_64-pc-windows-msvc",
    "macOS 14 on Apple silicon": "aarch64-apple-darwin",
}
"""Not here: Intel Macs, where argon2-cffi-bindings must be compiled and onnxruntime ends with Python 3.13."""


def _uv() -> str:
    """The environment's uv, else the one on PATH. Raises SystemExit where there is none."""
    found = shutil.which("uv", path=str(Path(sys.executable).parent)) or shutil.which("uv")
    return found or sys.exit("uv is not there: run `python3 installer/dev.py test --fast` once, it installs uv")


def _compile(uv: str, lock: Path, upgrade: bool) -> None:
    """Write the lock. The paths are relative, so that none of this machine's get into it."""
    said, files, groups = PARTS[lock]
    command = [uv, "pip", "compile", *files, "--python", sys.executable]
    command += [word for group in groups for word in ("--group", group)]
    command += ["--python-version", VERSIONS[0], "--universal", "--generate-hashes"]
    command += [
        "--no-emit-index-url",
        "--no-emit-find-links",
        "--no-header",
        "--output-file",
        str(lock.relative_to(ROOT)),
    ]
    subprocess.run(command + ["--upgrade"] * upgrade, cwd=ROOT, stdout=subprocess.DEVNULL, check=True)
    lock.write_text(HEADER.format(said) + lock.read_text(encoding="utf-8"), encoding="utf-8", newline="\n")


def _has_wheels(uv: str, platform: str, version: str) -> bool:
    """Whether all of the lock can be installed on `platform` without a compiler; the reason is printed when not."""
    with tempfile.TemporaryDirectory() as nowhere:
        command = [uv, "pip", "install", "--dry-run", "--quiet", "--target", nowhere, "--python", sys.executable]
        command += ["--python-platform", platform, "--python-version", version]
        command += ["--only-binary", ":all:", "--require-hashes", "-r", str(LOCK)]
        env = {**os.environ, "MACOSX_DEPLOYMENT_TARGET": "14.0"}
        return subprocess.run(command, cwd=nowhere, env=env, check=False).returncode == 0


def main() -> int:
    """Renew and check; the exit code."""
    uv = _uv()
    for lock in PARTS:
        _compile(uv, lock, "--upgrade" in sys.argv[1:])
    complete = True
    for name, platform in SYSTEMS.items():
        lacking = [version for version in VERSIONS if not _has_wheels(uv, platform, version)]
        print(f"{name}: " + (f"no wheels for Python {', '.join(lacking)}" if lacking else "wheels for all"))
        complete = complete and not lacking
    return 0 if complete else 1


if __name__ == "__main__":
    sys.exit(main())
