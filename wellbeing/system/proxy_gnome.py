"""GNOME's network proxy, which Chromium follows on GNOME and its relatives, and Firefox on every desktop.

Sources, tried in tests/end_to_end: Chromium reads it where XDG_CURRENT_DESKTOP names GNOME, Unity, Cinnamon, Pantheon,
Deepin or UKUI; Firefox's "use system proxy settings", its default, reads it wherever the schema is installed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from wellbeing.system.pac_address import FOREIGN, LOCKED, QUICK, is_ours, proxy
from wellbeing.system.place import OURS, STOOD, PlaceError, Wanted
from wellbeing.system.runner import NOT_FOUND, Run
from wellbeing.system_part import Part, SystemPart

_SCHEMA = "org.gnome.system.proxy"
_MODE, _URL = "mode", "autoconfig-url"
_NONE, _AUTO, _EMPTY = "'none'", "'auto'", "''"
NO_TOOL = (
    "The program gsettings, or GNOME's description of its proxy setting, is not installed. Install the packages"
    " libglib2.0-bin and gsettings-desktop-schemas (or what your system calls them), or open a protected browser."
)


class _NoGnome(PlaceError):
    """There is no gsettings here, or it knows no proxy."""


@dataclass(frozen=True, slots=True)
class ProxyGnome:
    """The setting, reached through `gsettings` with the environment `env`. `here`: this desktop goes by it."""

    run: Run
    env: Mapping[str, str]
    here: bool
    id: ClassVar[str] = "proxy:gnome"
    part: ClassVar[Part] = "proxy"
    name: ClassVar[str] = "GNOME's network proxy, which Firefox follows too"

    def look(self, wanted: Wanted) -> SystemPart:
        """How it stands, from three or fewer calls of gsettings."""
        try:
            mode, url = self._get(_MODE), self._get(_URL)
            if mode == _AUTO and url == _quoted(wanted.pac_url):
                return proxy(self.name, "on")
            if _is_foreign(mode, url):
                return proxy(self.name, "other", FOREIGN)
            return proxy(self.name, "off") if self._writable() else proxy(self.name, "other", LOCKED)
        except _NoGnome:
            return proxy(self.name, "missing", NO_TOOL if self.here else "")
        except PlaceError as error:
            return proxy(self.name, "failed", str(error))

    def before(self, wanted: Wanted) -> Mapping[str, str] | None:
        """Mode and address as GVariant texts; nothing worth keeping where a dead one of ours stands."""
        if self.look(wanted).state in ("on", "other", "missing"):
            return None
        mode, url = self._get(_MODE), self._get(_URL)
        dead = is_ours(_plain(url))
        return {
            OURS: wanted.pac_url,
            STOOD: _plain(url) if mode == _AUTO else "",
            _MODE: _NONE if dead and mode == _AUTO else mode,
            _URL: _EMPTY if dead else url,
        }

    def put(self, wanted: Wanted) -> None:
        """Address first, so that the mode never points at an older one."""
        self._set(_URL, _quoted(wanted.pac_url))
        self._set(_MODE, _AUTO)

    def restore(self, before: Mapping[str, str]) -> None:
        """Mode first. A mode that somebody has chosen since stays; our address goes in any case."""
        try:
            if self._get(_URL) != _quoted(before[OURS]):
                return
            if self._get(_MODE) == _AUTO:
                self._back(_MODE, before.get(_MODE, _NONE))
            self._back(_URL, before.get(_URL, _EMPTY))
        except _NoGnome:
            return

    def stands(self, before: Mapping[str, str]) -> bool:
        """Whether our address is still there."""
        try:
            return self._get(_URL) == _quoted(before[OURS])
        except _NoGnome:
            return False

    def found(self) -> list[Mapping[str, str]]:
        """A PAC address of our form."""
        try:
            url = _plain(self._get(_URL))
        except _NoGnome:
            return []
        return [{OURS: url}] if is_ours(url) else []

    def now(self) -> str:
        """Mode and address."""
        try:
            mode, url = _plain(self._get(_MODE)), _plain(self._get(_URL))
        except _NoGnome:
            return "not on this computer"
        return f"“{mode}”" + (f" with the address {url}" if url else " without an address")

    def _back(self, key: str, value: str) -> None:
        """Reset what was never set, rather than set it to the same: that leaves no trace."""
        if self._call("get", key, GSETTINGS_BACKEND="memory") == value:
            self._call("reset", key)
        if self._get(key) != value:
            self._set(key, value)

    def _get(self, key: str) -> str:
        return self._call("get", key)

    def _set(self, key: str, value: str) -> None:
        self._call("set", key, value)

    def _writable(self) -> bool:
        return self._call("writable", _MODE) == "true" and self._call("writable", _URL) == "true"

    def _call(self, word: str, key: str, *value: str, **further: str) -> str:
        env = {**self.env, "LC_ALL": "C.UTF-8", "LANGUAGE": "en", **further}  # its complaints are told apart by words
        ran = self.run(["gsettings", word, _SCHEMA, key, *value], env=env, seconds=QUICK)
        if ran.code == NOT_FOUND or "No such schema" in ran.err or "No schemas installed" in ran.err:
            raise _NoGnome(NO_TOOL)
        if ran.code != 0:
            raise PlaceError(f"GNOME's settings did not answer as they should ({ran.why}). Please try again.")
        return ran.out.strip()


def _is_foreign(mode: str, url: str) -> bool:
    return mode != _NONE and not (mode == _AUTO and is_ours(_plain(url)))


def _quoted(text: str) -> str:
    """`text` as a GVariant; a PAC address of ours has nothing that would need more than quotes."""
    return f"'{text}'"


def _plain(variant: str) -> str:
    return variant[1:-1] if len(variant) >= 2 else ""
