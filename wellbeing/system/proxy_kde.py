"""KDE's network proxy, which Chromium and KDE's own programs follow on Plasma.

It is kept in kioslaverc. Chromium notices a new file; KIO's programs are told over D-Bus, as by KDE's settings page.
Sources: tried with Chromium in tests/end_to_end; ProxyType from KProtocolManager (0 none, 1 by hand, 2 PAC, 3 WPAD,
4 environment).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from wellbeing.folders_made import first_missing, remove_folders
from wellbeing.private_file import write_private
from wellbeing.system import kconfig
from wellbeing.system.pac_address import FOREIGN, LOCKED, QUICK, is_ours, proxy
from wellbeing.system.place import MADE, OURS, STOOD, PlaceError, Wanted
from wellbeing.system.runner import Run
from wellbeing.system_part import Part, SystemPart

_GROUP, _TYPE, _SCRIPT = "Proxy Settings", "ProxyType", "Proxy Config Script"
_NONE, _PAC = ("", "0"), "2"
_NO_FILE, _NO_GROUP, _NO_END = "no file", "no group", "no end"
_TELL_KIO = (
    *("dbus-send", "--session", "--type=signal", "/KIO/Scheduler"),
    *("org.kde.KIO.Scheduler.reparseSlaveConfiguration", "string:"),
)


@dataclass(frozen=True, slots=True)
class ProxyKde:
    """The file `path`; `defaults` are the system's own of that name, best first. `here`: this session is KDE's."""

    run: Run
    env: Mapping[str, str]
    path: Path
    defaults: tuple[Path, ...]
    here: bool
    id: ClassVar[str] = "proxy:kde"
    part: ClassVar[Part] = "proxy"
    name: ClassVar[str] = "KDE's network proxy"

    def look(self, wanted: Wanted) -> SystemPart:
        """How it stands, from the files alone."""
        try:
            kind, script = self._value(_TYPE), self._value(_SCRIPT)
        except PlaceError as error:
            return proxy(self.name, "failed", str(error))
        if kind == _PAC and script == wanted.pac_url:
            return proxy(self.name, "on")
        if not self.here:
            return proxy(self.name, "missing")
        if kind not in _NONE and not (kind == _PAC and is_ours(script)):
            return proxy(self.name, "other", FOREIGN)
        return proxy(self.name, "other", LOCKED) if self._locked() else proxy(self.name, "off")

    def before(self, wanted: Wanted) -> Mapping[str, str] | None:
        """The lines that are replaced, as they are, and what was not there at all."""
        if self.look(wanted).state in ("on", "other", "missing"):
            return None
        text = _read(self.path)
        kind, script = kconfig.find(text or "", _GROUP, _TYPE), kconfig.find(text or "", _GROUP, _SCRIPT)
        kept = {OURS: wanted.pac_url, STOOD: script.value if script and kind and kind.value == _PAC else ""}
        if not (script and is_ours(script.value)):  # a dead one of ours is not worth going back to
            kept |= {
                key: found.raw.removesuffix("\n") + "\n" for key, found in ((_TYPE, kind), (_SCRIPT, script)) if found
            }
        kept |= {_NO_FILE: "yes", MADE: first_missing(self.path.parent)} if text is None else {}
        kept |= {_NO_GROUP: "yes"} if not kconfig.has_group(text or "", _GROUP) else {}
        return kept | ({_NO_END: "yes"} if text and not text.endswith("\n") else {})

    def put(self, wanted: Wanted) -> None:
        """Both lines at once."""
        text = kconfig.with_line(_read(self.path) or "", _GROUP, _SCRIPT, f"{_SCRIPT}={wanted.pac_url}\n")
        self._write(kconfig.with_line(text, _GROUP, _TYPE, f"{_TYPE}={_PAC}\n"))

    def restore(self, before: Mapping[str, str]) -> None:
        """Byte for byte, unless somebody has written into the file since: then the two lines alone."""
        if not self.stands(before):
            return
        text = _read(self.path) or ""
        kind = kconfig.find(text, _GROUP, _TYPE)
        changed = [_SCRIPT, _TYPE] if kind and kind.value == _PAC else [_SCRIPT]
        for key in changed:
            raw = before.get(key)
            text = kconfig.without_line(text, _GROUP, key) if raw is None else kconfig.with_line(text, _GROUP, key, raw)
        text = kconfig.without_group(text, _GROUP) if _NO_GROUP in before else text
        self._write(text.removesuffix("\n") if _NO_END in before else text, gone=not text and _NO_FILE in before)
        remove_folders(self.path.parent, before.get(MADE, ""))

    def stands(self, before: Mapping[str, str]) -> bool:
        """Whether our address is still in the file."""
        found = kconfig.find(_read(self.path) or "", _GROUP, _SCRIPT)
        return found is not None and found.value == before[OURS]

    def found(self) -> list[Mapping[str, str]]:
        """A PAC address of our form in the person's own file."""
        found = kconfig.find(_read(self.path) or "", _GROUP, _SCRIPT)
        return [{OURS: found.value, _NO_FILE: "yes", _NO_GROUP: "yes"}] if found and is_ours(found.value) else []

    def now(self) -> str:
        """What the person's own file says."""
        text = _read(self.path)
        if text is None:
            return "no file"
        lines = {key: kconfig.find(text, _GROUP, key) for key in (_TYPE, _SCRIPT)}
        told = ", ".join(f"{key} {line.value}" for key, line in lines.items() if line)
        return told or "a file without a proxy"

    def _value(self, key: str) -> str:
        """What KDE goes by: the person's file, then the system's; a locked one of the system's comes first."""
        texts = [_read(path) or "" for path in (self.path, *self.defaults)]
        found = [each for each in (kconfig.find(text, _GROUP, key) for text in texts) if each]
        locked = [each for each in found[1:] if each.locked]
        return next((each.value for each in (*locked, *found)), "")

    def _locked(self) -> bool:
        texts = [_read(path) or "" for path in (self.path, *self.defaults)]
        return any(kconfig.is_locked(text, _GROUP, key) for text in texts for key in (_TYPE, _SCRIPT))

    def _write(self, text: str, gone: bool = False) -> None:
        try:
            if gone:
                self.path.unlink(missing_ok=True)
            else:
                self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
                write_private(self.path, text.encode("latin-1"), self._mode())
        except OSError as error:
            raise PlaceError(f"KDE's proxy settings in {self.path} cannot be written ({error.strerror}).") from error
        self.run(_TELL_KIO, env=self.env, seconds=QUICK)  # without D-Bus, they notice at their next start

    def _mode(self) -> int:
        return self.path.stat().st_mode & 0o777 if self.path.exists() else 0o600


def _read(path: Path) -> str | None:
    """The file, a character for each byte; None where there is none. Raises PlaceError."""
    try:
        return path.read_bytes().decode("latin-1")
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise PlaceError(f"KDE's proxy settings in {path} cannot be read ({error.strerror}).") from error
