"""Trust in our certificate for Firefox, whose profiles each keep their own; and whether they follow the system at all.

On Linux it goes into each profile's cert9.db (tried with Firefox ESR 153, which reads it when it starts). On Windows
and macOS Firefox accepts what the system trusts (since version 120), so nothing is changed there.
A profile that was set up to accept no others is left alone: with pins enforced, our certificate would only break sites.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from wellbeing.system.firefox_profiles import Profile, profiles
from wellbeing.system.place import Wanted
from wellbeing.system.runner import Run
from wellbeing.system.running import FIREFOXES
from wellbeing.system.trust_nss import NssPlace
from wellbeing.system_part import Part, SystemPart

_ID = "firefox:"
_SYSTEM, _PAC = 5, 2
"""Values of network.proxy.type; the system's setting is the default."""

HARDENED = (
    "This Firefox profile was set up to accept no certificates but Firefox's own ({why}), so it is left as it is."
    " Change that there if you want the filter in it, or open a protected browser."
)
DOES_NOT_FOLLOW = (
    "This Firefox profile does not use this computer's proxy setting, so its feeds do not pass through the filter. In"
    " Firefox: Settings, Network Settings, “Use system proxy settings”."
)


LOCKED_APART = (
    "Whoever looks after this Firefox has decided which way it goes, and nobody can change that in it, so it is left as"
    " it is. Open a protected browser, or use another one for your feeds."
)


def kept_apart(profile: Profile, pac_url: str = "") -> bool:
    """Whether `profile` goes another way, and was locked to it."""
    return "network.proxy.type" in profile.locked and not follows_system(profile, pac_url)


def hardened(profile: Profile) -> str:
    """The preference by which `profile` was made to accept no certificates such as ours; "" for usual ones."""
    if profile.preferences.get("security.enterprise_roots.enabled") is False:
        return "security.enterprise_roots.enabled is false"
    if profile.preferences.get("security.cert_pinning.enforcement_level") == 2:
        return "security.cert_pinning.enforcement_level is 2"
    return ""


def follows_system(profile: Profile, pac_url: str = "") -> bool:
    """Whether `profile` goes where the system's proxy setting says, or was pointed at `pac_url` by hand."""
    kind = profile.preferences.get("network.proxy.type", _SYSTEM)
    by_hand = profile.preferences.get("network.proxy.autoconfig_url")
    return kind == _SYSTEM or (kind == _PAC and bool(pac_url) and by_hand == pac_url)


@dataclass(frozen=True, slots=True)
class FirefoxPlace:
    """One profile. `keeps_own`: it keeps its certificates itself, as on Linux; elsewhere the system's are used."""

    profile: Profile
    run: Run
    keeps_own: bool = True

    @property
    def id(self) -> str:
        """Names the profile's folder."""
        return self._place.id

    @property
    def part(self) -> Part:
        """Trust."""
        return "trust"

    @property
    def name(self) -> str:
        """Firefox and the profile's name."""
        return self._place.name

    def look(self, wanted: Wanted) -> SystemPart:
        """Whether our certificate is trusted in it; a profile that does not follow the system says so."""
        if why := hardened(self.profile):
            return SystemPart(part="trust", name=self.name, state="other", message=HARDENED.format(why=why))
        if kept_apart(self.profile, wanted.pac_url):
            return SystemPart(part="trust", name=self.name, state="other", message=LOCKED_APART)
        message = "" if follows_system(self.profile, wanted.pac_url) else DOES_NOT_FOLLOW
        if not self.keeps_own:
            return SystemPart(part="trust", name=self.name, state="other", message=message)
        seen = self._place.look(wanted)
        return replace(seen, message=f"{seen.message} {message}".strip())

    def before(self, wanted: Wanted) -> Mapping[str, str] | None:
        """As NssPlace; None for a profile that is left alone."""
        left_alone = hardened(self.profile) or kept_apart(self.profile, wanted.pac_url) or not self.keeps_own
        return None if left_alone else self._place.before(wanted)

    def put(self, wanted: Wanted) -> None:
        """Trust ours for websites."""
        self._place.put(wanted)

    def restore(self, before: Mapping[str, str]) -> None:
        """Take ours out again."""
        self._place.restore(before)

    def stands(self, before: Mapping[str, str]) -> bool:
        """Whether ours is trusted in here."""
        return self._place.stands(before)

    def found(self) -> list[Mapping[str, str]]:
        """Every certificate of ours, where it keeps its own."""
        return self._place.found() if self.keeps_own else []

    def now(self) -> str:
        """Whether any of ours is in it."""
        return self._place.now()

    @property
    def _place(self) -> NssPlace:
        name = f"Firefox’s certificates (profile “{self.profile.name}”)"
        return NssPlace(self.profile.folder, name, self.run, browsers=FIREFOXES, prefix=_ID)


def firefox_profiles(system: str, home: Path, env: Mapping[str, str], etc: Path = Path("/etc")) -> list[Profile]:
    """Every used profile of this person's Firefox on `system` (sys.platform)."""
    if system == "win32":
        return profiles([Path(env.get("APPDATA") or home / "AppData" / "Roaming") / "Mozilla" / "Firefox"], [])
    if system == "darwin":
        return profiles([home / "Library" / "Application Support" / "Firefox"], [])
    settings = Path(env.get("XDG_CONFIG_HOME") or home / ".config")
    roots = [
        home / ".mozilla" / "firefox",
        settings / "mozilla" / "firefox",
        home / "snap" / "firefox" / "common" / ".mozilla" / "firefox",
        home / ".var" / "app" / "org.mozilla.firefox" / ".mozilla" / "firefox",
        home / ".var" / "app" / "org.mozilla.firefox" / "config" / "mozilla" / "firefox",
    ]
    return profiles(roots, _for_all(etc))


def _for_all(etc: Path) -> list[Path]:
    """What sets preferences for every profile of this computer: files of its own, and those beside the program."""
    beside = [*etc.parent.glob("usr/lib*/firefox*"), *etc.parent.glob("opt/firefox*")]
    policies = [etc / "firefox" / "policies", *(each / "distribution" for each in sorted(beside))]
    scripts = [
        *sorted(etc.glob("firefox*/*.js")),
        *(file for each in sorted(beside) for file in sorted(each.glob("*.cfg"))),
    ]
    return [*scripts, *(each / "policies.json" for each in policies)]


def firefox_places(
    system: str, home: Path, env: Mapping[str, str], run: Run, changed: Collection[str] = ()
) -> list[FirefoxPlace]:
    """One for each profile, and for those in `changed` (ids of the ledger) that no profiles.ini lists any more.

    On Windows and macOS only profiles that do not go along with the system are listed, to be told of.
    """
    found = firefox_profiles(system, home, env)
    if system in ("win32", "darwin"):
        return [
            FirefoxPlace(each, run, keeps_own=False) for each in found if hardened(each) or not follows_system(each)
        ]
    places = [FirefoxPlace(each, run) for each in found]
    known = {each.id for each in places}
    gone = [Path(each.removeprefix(_ID)) for each in sorted(changed) if each.startswith(_ID) and each not in known]
    return [*places, *(FirefoxPlace(Profile(folder, folder.name), run) for folder in gone)]
