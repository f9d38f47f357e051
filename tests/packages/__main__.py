"""Installs a package in a fresh Debian, uses it as an ordinary person does, removes it, and looks for what is left.

    python3 installer/dev.py package --try        makes the package first
    .venv/bin/python -m tests.packages FILE.deb   tries one that is there

Three times: an account that was lived in, with a keyring, removed after an orderly end; a fresh account, removed after
everything was killed; and one on which a family's agreement is held by a real systemd. Each time everything that lies
in the system and in the home folder is compared with what lay there before. Needs root, mmdebstrap and Debian's mirror.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from installer.progress import SetUpError
from installer.progress import say as tell
from tests.end_to_end.engine_process import EngineProcess
from tests.packages.fresh_debian import HOME, PERSON, FreshDebian, base_below, make
from tests.packages.processes import DISPLAY, loaded, pids, quoted, running, titles, until
from tests.packages.traces import difference, lies_there
from wellbeing import protocol as say
from wellbeing.demo import certificate
from wellbeing.demo.devtools import DevTools, DevToolsError
from wellbeing.demo.origin import SampleOrigin
from wellbeing.demo.show import HOST

LOOKS_ON = 12.0
"""Seconds for which the feed is looked at."""

_STATE = "[location.href, document.title, document.querySelectorAll('article').length, document.hasFocus()].join(' | ')"
_CHOICE = "umask 077; echo 'preset = \"balanced\"' > .config/feed-wellbeing/settings.toml"
"""What the welcome writes: nothing is softened before somebody chose that."""

_AS_A_PERSON = ["--no-first-run", "--password-store=basic"]
_COVERED = "document.querySelectorAll('[inert]').length"
_KEYS = ("secret-tool", "search", "--all", "service", "Feed Wellbeing")
_SAID = ("ndone", "othing of", "keyring", "aking away")
"""In lines of apt that tell what became of what was changed."""


@dataclass(frozen=True)
class Story:
    """One way to use the program and to remove it."""

    name: str
    lived_in: bool = False
    crash: bool = False
    held: bool = False


STORIES = (
    Story("an account that was lived in, removed after an orderly end", lived_in=True),
    Story("a fresh account, removed after everything was killed", crash=True),
    Story("an account that a family's agreement holds on, removed while its service runs", held=True),
)


def main(words: Sequence[str]) -> int:
    """Try the package; the exit code."""
    package = Path(words[0]).resolve()
    base = base_below(package.parent)
    try:
        _linted(package)
        make(base)
        for story in STORIES:
            _try(package, base, story)
    except (AssertionError, OSError, RuntimeError, SetUpError) as error:
        tell(f"FAILED: {error}")
        return 1
    tell(f"packages: {len(STORIES)} passed, 0 failed")
    return 0


def _linted(package: Path) -> None:
    """Debian's own look at it. It knows no zstd in packages yet, which dpkg and apt do (installer.packages.deb)."""
    command = ["lintian", "--suppress-tags", "malformed-deb-archive", "--fail-on", "error,warning", str(package)]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, f"lintian: {ran.stdout}{ran.stderr}"
    tell("   lintian finds neither an error nor a warning")


def _try(package: Path, base: Path, story: Story) -> None:
    tell(f"== {package.name}: {story.name}")
    with ExitStack() as stack:
        system = _before(package, base, story, stack)
        before, settings = lies_there(system), _settings(system)
        seconds = _apt(system, "install", "/srv/package.deb")
        tell(f"   installed in {seconds:.0f} s: {system.person_runs('wellbeing', '--version').strip()}")
        if story.held:
            _hold(system)
        else:
            _first_run(system, story.crash)
            _a_feed(system, stack, story)
        told = _apt_said(system, "purge", "feed-wellbeing")
        tell("   " + "\n   ".join(line for line in told.splitlines() if any(word in line for word in _SAID)))
        _nothing_left(system, before)
        assert _settings(system) == settings
        assert not (story.lived_in and _keys(system)), "keys are left in the keyring"


def _before(package: Path, base: Path, story: Story, stack: ExitStack) -> FreshDebian:
    """The system as it is before the package comes."""
    system = FreshDebian(base, package.parent / "debian-in-use")
    stack.callback(system.close)
    _with_dependencies(system, package)
    if not story.held:
        system.begin_session()
        stack.enter_context(running(system.as_person("Xvfb", DISPLAY, "-screen", "0", "1000x800x24")))
        until(lambda: system.run("ls", "/tmp/.X11-unix"), 20, "the screen")
    if story.lived_in:
        _live_in(system)
    return system


def _with_dependencies(system: FreshDebian, package: Path) -> None:
    """Everything but the package is there."""
    (system.folder / "srv/package.deb").write_bytes(package.read_bytes())
    needed = subprocess.check_output(["dpkg-deb", "--field", str(package), "Depends"], text=True).strip()
    system.run("apt-get", "-qq", "update")
    _apt(system, "satisfy", needed)


def _live_in(system: FreshDebian) -> None:
    """The person has a keyring, has changed a setting and has opened the browser."""
    system.open_keyring()
    system.person_runs("gsettings", "set", "org.gnome.desktop.interface", "clock-format", "24h")
    DevTools(str(_browser(system, system.folder / "srv")), _AS_A_PERSON, os.environ).close()
    (system.folder / "srv/chromium").unlink()


def _keys(system: FreshDebian) -> str:
    """What the person's keyring has of the program."""
    return subprocess.run(system.as_person(*_KEYS), capture_output=True, text=True, check=False).stdout


def _hold(system: FreshDebian) -> None:
    """An administrator lets an agreement hold on the account; systemd runs its service. Nobody is signed in."""
    said = system.run("wellbeing", "guardian", "install", "--account", PERSON, "--language", "en")
    assert "Set up for" in said, said
    services = ("systemctl", "list-units", "--no-legend", "--plain", "feed-wellbeing*")
    until(lambda: pids(system, "wellbeing"), 60, "the guardian's service")
    tell(f"   systemd runs: {', '.join(line.split()[0] for line in system.run(*services).splitlines())}")
    kept = f"{HOME}/.local/share/feed-wellbeing"
    made = f"mkdir -p {kept} && printf '%s\n' {HOME}/.local/share {HOME}/.local > {kept}/made-folders"
    system.person_runs("sh", "-c", f"{made} && touch {kept}/secrets-in-keyring")  # as an earlier session leaves it


def _apt(system: FreshDebian, *words: str) -> float:
    began = time.monotonic()
    _apt_said(system, *words)
    return time.monotonic() - began


def _apt_said(system: FreshDebian, *words: str) -> str:
    quiet = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", "--yes", "--no-install-recommends"]
    return system.run(*quiet, "-o", "Dpkg::Use-Pty=0", *words)


def _settings(system: FreshDebian) -> str:
    return system.person_runs("gsettings", "list-recursively", "org.gnome.system.proxy")


def _first_run(system: FreshDebian, crash: bool) -> None:
    """The app comes on a screen, with an engine beside it; each has loaded its own libraries alone."""
    began = time.monotonic()
    with running(system.as_person("feed-wellbeing", DISPLAY=DISPLAY)):
        title = until(lambda: titles(system), 60, "the app's window")
        tell(f"   first window after {time.monotonic() - began:.1f} s: {title}")
        engine = until(lambda: pids(system, "wellbeing"), 60, "the engine")
        app = pids(system, "feed-wellbeing")
        assert not loaded(system, app, "onnxruntime|mitmproxy|numpy|sqlcipher"), "the app has loaded the engine's"
        assert not loaded(system, engine, "PySide6|libQt6"), "the engine has loaded Qt"
        until(lambda: (system.folder / f"{HOME}/.config/feed-wellbeing".lstrip("/")).exists(), 60, "its folders")
        system.run("pkill", "-KILL" if crash else "-TERM", "-x", "feed-wellbeing")
        until(lambda: not pids(system, "wellbeing"), 30, "the engine's end")


def _a_feed(system: FreshDebian, stack: ExitStack, story: Story) -> None:
    """The sample feed is covered in the person's Chromium, and its seconds are counted."""
    shared = system.folder / "srv" / "try"
    shared.mkdir()
    made = certificate.make(shared, HOST)
    made.authority.chmod(0o644)
    origin = SampleOrigin(made.chain)
    stack.callback(origin.close)
    words = ["--site-host", f"generic={HOST}", "--resolve", f"{HOST}=127.0.0.1:{origin.port}"]
    words += [] if story.lived_in else ["--key-file"]
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
    if story.crash:
        _end(system)
    else:
        assert engine.end() == 0
    if story.lived_in:
        assert "label" in _keys(system), "no key came into the keyring"
    (shared / "chromium").unlink()
    for each in shared.iterdir():
        each.unlink()
    shared.rmdir()


def _end(system: FreshDebian) -> None:
    subprocess.run(system.command("pkill", "-KILL", "-x", "wellbeing"), check=False)


def _browser(system: FreshDebian, folder: Path) -> Path:
    """What starts the person's Chromium."""
    start = folder / "chromium"
    words = " ".join(map(quoted, system.as_person("chromium")))
    start.write_text(f'#!/bin/sh\nexec {words} "$@"\n')
    start.chmod(0o755)
    return start


def _looked_at(system: FreshDebian, folder: Path) -> None:
    """Open the feed in Chromium as the person has it, and look at it for a while."""
    tools = DevTools(str(_browser(system, folder)), _AS_A_PERSON, os.environ)
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


def _nothing_left(system: FreshDebian, before: dict[str, str]) -> None:
    left = difference(before, lies_there(system))
    tell(f"   not as it was before: {'; '.join(left) or 'nothing'}")
    assert not left, f"{len(left)} paths are not as they were"
    assert not system.run("systemctl", "list-units", "--all", "--no-legend", "--plain", "feed-wellbeing*").strip()
    for database in (".pki/nssdb", ".local/share/pki/nssdb"):
        if (system.folder / HOME.lstrip("/") / database).exists():
            known = system.person_runs("certutil", "-d", f"sql:{HOME}/{database}", "-L")
            assert "wellbeing" not in known.lower(), known
            tell(f"   {database}: {len(known.strip().splitlines()[3:])} certificates")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
