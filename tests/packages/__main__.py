"""Installs a package in a fresh Debian, uses it as an ordinary person does, removes it, and looks for what is left.

    python3 installer/dev.py package --try        makes the package first
    .venv/bin/python -m tests.packages FILE.deb   tries one that is there

Twice: removed after an orderly end, and after everything was killed. Needs root, mmdebstrap and Debian's mirror.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

from installer.progress import SetUpError
from installer.progress import say as tell
from tests.end_to_end.engine_process import EngineProcess
from tests.packages.fresh_debian import HOME, FreshDebian, make
from wellbeing import protocol as say
from wellbeing.demo import certificate
from wellbeing.demo.devtools import DevTools, DevToolsError
from wellbeing.demo.origin import SampleOrigin
from wellbeing.demo.show import HOST

DISPLAY = ":97"
LOOKS_ON = 12.0
"""Seconds for which the feed is looked at."""

_STATE = "[location.href, document.title, document.querySelectorAll('article').length, document.hasFocus()].join(' | ')"
_CHOICE = (
    "umask 077; mkdir -p .config/feed-wellbeing; echo 'preset = \"balanced\"' > .config/feed-wellbeing/settings.toml"
)
"""What the welcome writes: nothing is softened before somebody chose that."""

_COVERED = "document.querySelectorAll('[inert]').length"
_KEPT = (".local/share/feed-wellbeing", ".config/feed-wellbeing", ".local/state/feed-wellbeing")


def main(words: Sequence[str]) -> int:
    """Try the package; the exit code."""
    package = Path(words[0]).resolve()
    base = package.parent / "debian"
    try:
        make(base)
        for crash in (False, True):
            _try(package, base, crash)
    except (AssertionError, OSError, RuntimeError, SetUpError) as error:
        tell(f"FAILED: {error}")
        return 1
    tell("packages: 2 passed, 0 failed")
    return 0


def _try(package: Path, base: Path, crash: bool) -> None:
    tell(f"== {package.name}: removed after {'everything was killed' if crash else 'an orderly end'}")
    with ExitStack() as stack:
        system = FreshDebian(base, package.parent / "debian-in-use")
        stack.callback(system.close)
        system.begin_session()
        before = _with_dependencies(system, package)
        settings = _settings(system)
        seconds = _apt(system, "install", "/srv/package.deb")
        tell(f"   installed in {seconds:.0f} s: {system.person_runs('wellbeing', '--version').strip()}")
        _first_run(system)
        _a_feed(system, stack, crash)
        told = _apt_said(system, "purge", "feed-wellbeing")
        tell("   " + "\n   ".join(line for line in told.splitlines() if "ndone" in line or "othing of" in line))
        _nothing_left(system, before, settings)


def _with_dependencies(system: FreshDebian, package: Path) -> set[str]:
    """What lies in the system that has everything but the package."""
    (system.folder / "srv/package.deb").write_bytes(package.read_bytes())
    system.run("apt-get", "-qq", "update")
    _apt(system, "install", "/srv/package.deb")
    _apt(system, "purge", "feed-wellbeing")
    return system.paths()


def _apt(system: FreshDebian, *words: str) -> float:
    began = time.monotonic()
    _apt_said(system, *words)
    return time.monotonic() - began


def _apt_said(system: FreshDebian, *words: str) -> str:
    quiet = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", "--yes", "--no-install-recommends"]
    return system.run(*quiet, "-o", "Dpkg::Use-Pty=0", *words)


def _settings(system: FreshDebian) -> str:
    return system.person_runs("gsettings", "list-recursively", "org.gnome.system.proxy")


def _first_run(system: FreshDebian) -> None:
    """The app comes on a screen, with an engine beside it; each has loaded its own libraries alone."""
    with _running(system.as_person("Xvfb", DISPLAY, "-screen", "0", "1000x800x24")):
        began = time.monotonic()
        with _running(system.as_person("feed-wellbeing", DISPLAY=DISPLAY)):
            title = _until(lambda: _titles(system), 60, "the app's window")
            tell(f"   first window after {time.monotonic() - began:.1f} s: {title}")
            engine = _until(lambda: _pids(system, "wellbeing"), 60, "the engine")
            app = _pids(system, "feed-wellbeing")
            assert not _loaded(system, app, "onnxruntime|mitmproxy|numpy|sqlcipher"), "the app has loaded the engine's"
            assert not _loaded(system, engine, "PySide6|libQt6"), "the engine has loaded Qt"
            system.run("pkill", "-TERM", "-x", "feed-wellbeing")
            _until(lambda: not _pids(system, "wellbeing"), 30, "the engine's end")


def _a_feed(system: FreshDebian, stack: ExitStack, crash: bool) -> None:
    """The sample feed is covered in the person's Chromium, and its seconds are counted."""
    shared = system.folder / "srv" / "try"
    shared.mkdir()
    made = certificate.make(shared, HOST)
    made.authority.chmod(0o644)
    origin = SampleOrigin(made.chain)
    stack.callback(origin.close)
    words = ["--key-file", "--site-host", f"generic={HOST}", "--resolve", f"{HOST}=127.0.0.1:{origin.port}"]
    words += ["--upstream-ca", "/srv/try/origin-authority.pem", "--language", "en"]
    system.person_runs("sh", "-c", _CHOICE)
    log = Path(stack.enter_context(tempfile.TemporaryDirectory())) / "engine.log"
    engine = EngineProcess(words, os.environ, log, Path("/"), system.as_person("wellbeing", "engine"))
    stack.callback(engine.close)
    stack.callback(_end, system)  # it runs on without what entered the system for it
    engine.ready()
    parts = engine.ask(say.TurnOn(id=1))
    assert isinstance(parts, say.SystemIs), parts
    tell("   turned on: " + ", ".join(f"{each.name} ({each.state})" for each in parts.parts))
    assert {"proxy", "trust"} <= {each.part for each in parts.parts if each.state == "on"}, parts
    _looked_at(system, shared)
    today = engine.ask(say.Today(id=2))
    assert isinstance(today, say.TodayIs), today
    seconds = sum(hour.seconds for hour in today.hours if hour.kind == "feed")
    tell(f"   counted {seconds:.0f} s of feed time")
    assert LOOKS_ON / 2 <= seconds <= LOOKS_ON * 3, seconds
    if crash:
        _end(system)
    else:
        assert engine.end() == 0
    (shared / "chromium").unlink()
    for each in shared.iterdir():
        each.unlink()
    shared.rmdir()


def _end(system: FreshDebian) -> None:
    subprocess.run(system.command("pkill", "-KILL", "-x", "wellbeing"), check=False)


def _looked_at(system: FreshDebian, folder: Path) -> None:
    """Open the feed in Chromium as the person has it, and look at it for a while."""
    start = folder / "chromium"
    words = " ".join(map(_quoted, system.as_person("chromium")))
    start.write_text(f'#!/bin/sh\nexec {words} "$@"\n')
    start.chmod(0o755)
    tools = DevTools(str(start), ["--no-first-run", "--password-store=basic"], os.environ)
    try:
        tools.open(f"https://{HOST}/", 800, 1600)
        tools.ask("Emulation.setFocusEmulationEnabled", enabled=True)
        try:
            tools.until(f"{_COVERED} > 0")
        except DevToolsError as error:
            raise RuntimeError(f"nothing was covered: {tools.value(_STATE)}") from error
        tell(f"   {tools.value(_COVERED)} parts of the sample feed are covered in Chromium")
        time.sleep(LOOKS_ON)
    finally:
        tools.close()


def _nothing_left(system: FreshDebian, before: set[str], settings: str) -> None:
    left = {each for each in system.paths() - before if "/srv/" not in each and f"{HOME}/.config/dconf" not in each}
    ours = sorted(each for each in left if "wellbeing" in each.lower())
    tell(f"   left besides what the browser keeps: {sorted(left) or 'nothing'}")
    assert not ours, ours
    assert _settings(system) == settings
    for database in (".pki/nssdb", ".local/share/pki/nssdb"):
        if (system.folder / HOME.lstrip("/") / database).exists():
            known = system.person_runs("certutil", "-d", f"sql:{HOME}/{database}", "-L")
            assert "wellbeing" not in known.lower(), known
            tell(f"   {database}: {len(known.strip().splitlines()[3:])} certificates")
    assert not any((system.folder / HOME.lstrip("/") / each).exists() for each in _KEPT)


def _titles(system: FreshDebian) -> str:
    command = system.as_person("xdotool", "search", "--onlyvisible", "--name", ".+", "getwindowname", DISPLAY=DISPLAY)
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()


def _pids(system: FreshDebian, name: str) -> list[str]:
    return subprocess.run(
        system.command("pgrep", "-x", name), capture_output=True, text=True, check=False
    ).stdout.split()


def _loaded(system: FreshDebian, pids: Sequence[str], libraries: str) -> str:
    maps = [f"/proc/{pid}/maps" for pid in pids]
    return subprocess.run(system.command("grep", "-E", "-m1", libraries, *maps), capture_output=True, text=True).stdout


def _until(found, seconds: float, what: str):  # type: ignore[no-untyped-def]
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if value := found():
            return value
        time.sleep(0.1)
    raise RuntimeError(f"{what} did not come within {seconds:.0f} s")


@contextmanager
def _running(command: Sequence[str]) -> Iterator[None]:
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield
    finally:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _quoted(word: str) -> str:
    return "'" + word.replace("'", "'\\''") + "'"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
