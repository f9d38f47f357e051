"""The network proxy of one macOS network service (Wi-Fi, Ethernet, ...), which Safari, Chrome and Firefox follow.

Sources: the manual page of networksetup. Tried against recorded answers alone, never on a Mac:
tests/wellbeing/system/test_proxy_macos.py.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import ClassVar

from wellbeing.system.pac_address import FOREIGN, QUICK, is_ours, proxy
from wellbeing.system.place import OURS, STOOD, PlaceError, Wanted
from wellbeing.system.runner import Run
from wellbeing.system_part import Part, SystemPart

_PROGRAM = "/usr/sbin/networksetup"
_PREFIX = "proxy:macos:"
_URL = "url"
_NO_URL = "(null)"
_BY_HAND = ("-getwebproxy", "-getsecurewebproxy", "-getsocksfirewallproxy")
NEEDS_ADMINISTRATOR = (
    "macOS lets only an administrator change the network proxy. Sign in as one, or ask one; until then you can open a"
    " protected browser, which leaves the system alone."
)


class _Gone(PlaceError):
    """There is no such service any more."""


@dataclass(frozen=True, slots=True)
class ProxyMacos:
    """One network `service`, reached through networksetup."""

    run: Run
    service: str
    part: ClassVar[Part] = "proxy"

    @property
    def id(self) -> str:
        """One for each service."""
        return f"{_PREFIX}{self.service}"

    @property
    def name(self) -> str:
        """As System Settings calls it."""
        return f"The network proxy of {self.service}"

    def look(self, wanted: Wanted) -> SystemPart:
        """How it stands."""
        try:
            url, enabled = self._automatic()
            if enabled and url == wanted.pac_url:
                return proxy(self.name, "on")
            foreign = (enabled and not is_ours(url)) or any(self._is_enabled(word) for word in _BY_HAND)
            return proxy(self.name, "other", FOREIGN) if foreign else proxy(self.name, "off")
        except _Gone:
            return proxy(self.name, "missing")
        except PlaceError as error:
            return proxy(self.name, "failed", str(error))

    def before(self, wanted: Wanted) -> Mapping[str, str] | None:
        """The address that stood there, off: one that is on is somebody's, and left alone."""
        if self.look(wanted).state in ("on", "other", "missing"):
            return None
        url, enabled = self._automatic()
        return {OURS: wanted.pac_url, STOOD: url if enabled else "", _URL: "" if is_ours(url) else url}

    def put(self, wanted: Wanted) -> None:
        """Set the address and turn it on."""
        self._ask("-setautoproxyurl", self.service, wanted.pac_url)
        self._ask("-setautoproxystate", self.service, "on")

    def restore(self, before: Mapping[str, str]) -> None:
        """Off first: that is what counts. Then the address that was there, and off again: setting one turns it on."""
        try:
            url, enabled = self._automatic()
        except _Gone:
            return
        if url not in (before[OURS], ""):
            return
        if enabled:  # also without an address: so it stands where a crash came between the two below
            self._turn_off()
        if url == before[OURS]:
            with suppress(PlaceError):  # an address that stays behind is in nobody's way
                self._ask("-setautoproxyurl", self.service, before.get(_URL, ""))
            self._turn_off()

    def stands(self, before: Mapping[str, str]) -> bool:
        """Whether our address is there and in use."""
        try:
            return self._automatic() == (before[OURS], True)
        except _Gone:
            return False

    def found(self) -> list[Mapping[str, str]]:
        """A PAC address of our form."""
        try:
            url, _enabled = self._automatic()
        except _Gone:
            return []
        return [{OURS: url}] if is_ours(url) else []

    def now(self) -> str:
        """The address, and whether it is in use."""
        try:
            url, enabled = self._automatic()
        except _Gone:
            return "not on this computer"
        return f"{url or 'no address'}, {'on' if enabled else 'off'}"

    def _turn_off(self) -> None:
        self._ask("-setautoproxystate", self.service, "off")

    def _automatic(self) -> tuple[str, bool]:
        """Address ("" for none) and whether it is in use."""
        fields = _fields(self._ask("-getautoproxyurl", self.service))
        url = fields.get("URL", "")
        return "" if url == _NO_URL else url, fields.get("Enabled") == "Yes"

    def _is_enabled(self, word: str) -> bool:
        return _fields(self._ask(word, self.service)).get("Enabled") == "Yes"

    def _ask(self, *words: str) -> str:
        """What networksetup says. It ends with 0 after many an error, so its words count too."""
        ran = self.run([_PROGRAM, *words], seconds=QUICK)
        said = f"{ran.out}\n{ran.err}"
        if "not a recognized network service" in said:
            raise _Gone(f"There is no network service {self.service} any more.")
        if "requires admin" in said or "AuthorizationCreate" in said:
            raise PlaceError(NEEDS_ADMINISTRATOR)
        if ran.code != 0 or "** Error" in said:
            raise PlaceError(f"macOS did not answer as it should about {self.service} ({ran.why}). Please try again.")
        return ran.out


def services(run: Run, changed: frozenset[str]) -> list[str]:
    """Every network service, also those that are switched off, and those among the ids `changed`."""
    listing = run([_PROGRAM, "-listallnetworkservices"], seconds=QUICK)
    lines = listing.out.splitlines()[1:] if listing.code == 0 else []  # the first line explains the asterisk
    earlier = sorted(each.removeprefix(_PREFIX) for each in changed if each.startswith(_PREFIX))
    return list(dict.fromkeys([*(line.removeprefix("*").strip() for line in lines if line.strip()), *earlier]))


def _fields(said: str) -> dict[str, str]:
    """ "URL: http://...\\nEnabled: Yes" by name."""
    pairs = (line.partition(":") for line in said.splitlines())
    return {name.strip(): value.strip() for name, _colon, value in pairs}
