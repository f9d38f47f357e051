"""Windows' proxy setting of this person, which Edge, Chrome, Brave and, by default, Firefox follow.

Sources: Microsoft's reference of the Internet Settings registry key and of InternetSetOption.
Tried against recorded answers alone, never on Windows: tests/wellbeing/system/test_proxy_windows.py.
"""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import ClassVar

from wellbeing.system.pac_address import FOREIGN, LOCKED, is_ours, proxy
from wellbeing.system.place import OURS, STOOD, PlaceError, Wanted
from wellbeing.system.registry import Registry
from wellbeing.system.runner import Run
from wellbeing.system_part import Part, SystemPart

_KEY = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Internet Settings"
_POLICIES = tuple(
    rf"{root}\Software\Policies\Microsoft\Windows\CurrentVersion\Internet Settings" for root in ("HKLM", "HKCU")
)
_URL, _BY_HAND, _PER_USER = "AutoConfigURL", "ProxyEnable", "ProxySettingsPerUser"
_WAS = "was"

SETTINGS_CHANGED, REFRESH = 39, 37
"""INTERNET_OPTION_SETTINGS_CHANGED and INTERNET_OPTION_REFRESH of wininet.h."""


def refresh() -> None:
    """Tell programs that run that the setting has changed. They would find it at their next start otherwise."""
    if sys.platform == "win32":
        for option in (SETTINGS_CHANGED, REFRESH):
            ctypes.windll.wininet.InternetSetOptionW(0, option, 0, 0)


@dataclass(frozen=True, slots=True)
class ProxyWindows:
    """The setting, reached through reg.exe at `reg`; `refresh` tells running programs."""

    run: Run
    reg: str
    refresh: Callable[[], None] = refresh
    id: ClassVar[str] = "proxy:windows"
    part: ClassVar[Part] = "proxy"
    name: ClassVar[str] = "Windows' network proxy"

    def look(self, wanted: Wanted) -> SystemPart:
        """How it stands."""
        try:
            url = self._value(_URL) or ""
            if url == wanted.pac_url:
                return proxy(self.name, "on")
            if self._is_locked():
                return proxy(self.name, "other", LOCKED)
            foreign = (url and not is_ours(url)) or _number(self._value(_BY_HAND)) != 0
            return proxy(self.name, "other", FOREIGN) if foreign else proxy(self.name, "off")
        except PlaceError as error:
            return proxy(self.name, "failed", str(error))

    def before(self, wanted: Wanted) -> Mapping[str, str] | None:
        """The address that stood there, if any (an empty one, as a foreign one is left alone)."""
        if self.look(wanted).state in ("on", "other"):
            return None
        url = self._value(_URL)
        kept = {OURS: wanted.pac_url, STOOD: url or ""}
        return kept if url is None or is_ours(url) else {**kept, _WAS: url}

    def put(self, wanted: Wanted) -> None:
        """Set the address; Windows uses it from then on."""
        self._set(wanted.pac_url)

    def restore(self, before: Mapping[str, str]) -> None:
        """Back to what it was, or to nothing."""
        if not self.stands(before):
            return
        if _WAS in before:
            self._set(before[_WAS])
        else:
            self._registry.delete(_KEY, _URL)
            self.refresh()

    def stands(self, before: Mapping[str, str]) -> bool:
        """Whether our address is still there."""
        return self._value(_URL) == before[OURS]

    def found(self) -> list[Mapping[str, str]]:
        """A PAC address of our form."""
        url = self._value(_URL) or ""
        return [{OURS: url}] if is_ours(url) else []

    def now(self) -> str:
        """The address."""
        return self._value(_URL) or "no address"

    def _set(self, url: str) -> None:
        self._registry.write(_KEY, _URL, url)
        self.refresh()

    def _is_locked(self) -> bool:
        """Whether a policy decides: for the whole computer, or this very address."""
        machine = self._value(_PER_USER, _POLICIES[0])
        return _number(machine, otherwise=1) == 0 or any(self._value(_URL, key) is not None for key in _POLICIES)

    def _value(self, name: str, key: str = _KEY) -> str | None:
        return self._registry.value(key, name)

    @property
    def _registry(self) -> Registry:
        return Registry(self.run, self.reg, "its network proxy")


def _number(printed: str | None, otherwise: int = 0) -> int:
    """A REG_DWORD as reg.exe prints it: 0x1."""
    try:
        return int(printed or "", 16)
    except ValueError:
        return otherwise
