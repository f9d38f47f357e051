"""Reads Firefox's profiles: where they are, and what they were set to; never writes there. Parsing is pure."""

from __future__ import annotations

import configparser
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

_COMMENTS = re.compile(r'("(?:[^"\\\n]|\\.)*")|//[^\n]*|/\*.*?\*/', re.DOTALL)
_PREFERENCE = re.compile(
    r'\b(user_pref|lockPref|defaultPref|pref)\(\s*"((?:[^"\\\n]|\\.)*)"\s*,\s*("(?:[^"\\\n]|\\.)*"|true|false|-?\d+)'
)
Value = str | int | bool


@dataclass(frozen=True, slots=True)
class Profile:
    """One profile and its preferences, with what the system's own files set for all, and `locked` ones among them."""

    folder: Path
    name: str
    preferences: Mapping[str, Value] = field(default_factory=dict)
    locked: frozenset[str] = frozenset()


def preferences(text: str) -> dict[str, Value]:
    """Names and values in a prefs.js, user.js or .cfg file; the last word on each counts. What is no such is left."""
    bare = _COMMENTS.sub(lambda match: match[1] or " ", text)
    found: dict[str, Value] = {}
    for _kind, name, value in _PREFERENCE.findall(bare):
        try:
            found[name] = json.loads(value)
        except ValueError:  # a JavaScript escape that JSON has not
            found[name] = value[1:-1]
    return found


def locked_preferences(text: str) -> frozenset[str]:
    """The names in such a file that nobody can change in Firefox."""
    bare = _COMMENTS.sub(lambda match: match[1] or " ", text)
    return frozenset(name for kind, name, _value in _PREFERENCE.findall(bare) if kind == "lockPref")


_MODES = {"none": 0, "manual": 1, "autoConfig": 2, "autoDetect": 4, "system": 5}
"""What the policy "Proxy" calls the values of network.proxy.type."""


def policy_proxy(text: str) -> tuple[dict[str, Value], bool]:
    """What a policies.json says of the proxy, as the preferences that it stands for, and whether that is locked."""
    try:
        told = json.loads(text)["policies"]["Proxy"]
        kind, address, locked = _MODES.get(told.get("Mode", "")), told.get("AutoConfigURL"), told.get("Locked") is True
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return {}, False
    found: dict[str, Value] = {} if kind is None else {"network.proxy.type": kind}
    return {**found, **({"network.proxy.autoconfig_url": address} if isinstance(address, str) else {})}, locked


def policy_preferences(text: str) -> dict[str, Value]:
    """What a policies.json says of certificates, as the preferences that it stands for."""
    try:
        policies = json.loads(text)["policies"]
        roots = policies.get("Certificates", {}).get("ImportEnterpriseRoots")
        set_so = {name: _value(each) for name, each in policies.get("Preferences", {}).items()}
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return {}
    kept = {name: value for name, value in set_so.items() if isinstance(value, Value)}
    return {**kept, **({"security.enterprise_roots.enabled": roots} if isinstance(roots, bool) else {})}


def _value(preference: Any) -> Any:
    return preference.get("Value") if isinstance(preference, dict) else preference


def profile_folders(ini: str, root: Path) -> list[tuple[Path, str]]:
    """Folder and name of each profile that profiles.ini, which lies in `root`, lists."""
    parser = configparser.ConfigParser(interpolation=None, strict=False)
    try:
        parser.read_string(ini)
    except configparser.Error:
        return []
    sections = (parser[name] for name in parser.sections() if name.startswith("Profile"))
    listed = [each for each in sections if each.get("Path")]
    return [(_folder(each, root), each.get("Name") or each["Path"]) for each in listed]


def _folder(section: configparser.SectionProxy, root: Path) -> Path:
    return root / section["Path"] if section.get("IsRelative", "1") == "1" else Path(section["Path"])


def profiles(roots: Sequence[Path], for_all: Sequence[Path]) -> list[Profile]:
    """Every profile that has been used (its certificates are there) below `roots`.

    `for_all` are files that set preferences for every profile: *.cfg, *.js or policies.json.
    """
    common: dict[str, Value] = {}
    usual: dict[str, Value] = {}
    locked: frozenset[str] = frozenset()
    for file in for_all:
        text = _text(file)
        if file.suffix == ".json":
            told, is_locked = policy_proxy(text)
            usual |= told
            common |= policy_preferences(text) | (told if is_locked else {})
            locked |= frozenset(told if is_locked else {})
        else:
            common |= preferences(text)
            locked |= locked_preferences(text)
    listed = [each for root in roots for each in profile_folders(_text(root / "profiles.ini"), root)]
    used = {folder: name for folder, name in listed if (folder / "cert9.db").exists()}
    return [Profile(folder, name, usual | _own(folder) | common, locked) for folder, name in used.items()]


def _own(folder: Path) -> dict[str, Value]:
    return preferences(_text(folder / "prefs.js")) | preferences(_text(folder / "user.js"))


def _text(file: Path) -> str:
    try:
        return file.read_text("utf-8", "replace")
    except OSError:
        return ""
