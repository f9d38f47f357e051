"""Which packages of others are in the frozen program, in which version, and on what terms."""

from __future__ import annotations

import platform
import re
import sysconfig
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, distributions
from pathlib import Path

from installer.progress import SetUpError

_TERMS = re.compile(r"(licen[cs]e|copying|notice|third.?party|authors)", re.IGNORECASE)
_NOT_TEXT = (".py", ".pyc", ".pyi", ".so")
_OWN = "feed-wellbeing"
ADDED = Path(__file__).with_name("licences")
"""Texts that have to go along, and that a package leaves out: by its name."""

KNOWN = {
    "flatbuffers": "Apache-2.0",
    "mitmproxy-linux": "MIT",
    "mitmproxy-rs": "MIT",
    "onnxruntime": "MIT",
    "publicsuffix2": "MIT AND MPL-2.0",
    "pyinstaller": "GPL-2.0-or-later WITH Bootloader-exception",
    "pyside6-essentials": "LGPL-3.0-only",
    "shiboken6": "LGPL-3.0-only",
    "sqlcipher3": "Zlib AND BSD-3-Clause AND Apache-2.0",
    "tokenizers": "Apache-2.0",
}
"""The terms of packages that say them in no form that a program could read, or offer a choice. As of their METADATA."""

_CLASSIFIERS = {
    "MIT License": "MIT",
    "BSD License": "BSD-3-Clause",
    "Apache Software License": "Apache-2.0",
    "ISC License (ISCL)": "ISC",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "GNU Lesser General Public License v3 (LGPLv3)": "LGPL-3.0-only",
}


@dataclass(frozen=True)
class Package:
    """A package of others. `terms` is its licence as SPDX or in its own words; `texts` are its files that say so."""

    name: str
    version: str
    terms: str
    texts: tuple[Path, ...] = ()


def canonical(name: str) -> str:
    """A package's name as indexes and the lock write it (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def versions_in(lock: str) -> dict[str, set[str]]:
    """The versions that the lock's text names, by package; markers may let one have several."""
    found: dict[str, set[str]] = {}
    for name, version in re.findall(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)", lock, re.MULTILINE):
        found.setdefault(canonical(name), set()).add(version)
    return found


def shipped(sources: Iterable[str], lock: str) -> list[Package]:
    """The packages that `sources` (files) are from, by name. Raises SetUpError where one is not as locked."""
    owners = {str(each): found for found in distributions() for each in _files(found)}
    used = {id(owner): owner for source in sources if (owner := owners.get(source))}
    packages = [_package(each) for each in used.values() if canonical(each.name) != _OWN]
    locked = versions_in(lock)
    for each in packages:
        if each.version not in locked.get(each.name, ()):
            raise SetUpError(f"{each.name} {each.version} is in the program and not in the lock: renew .venv")
    return sorted([*packages, _python()], key=lambda each: each.name)


def _files(found: Distribution) -> Iterator[Path]:
    for each in found.files or ():
        yield Path(str(found.locate_file(each)))


def _package(found: Distribution) -> Package:
    texts = [each for each in _files(found) if _TERMS.search(each.name) and each.suffix not in _NOT_TEXT]
    there = tuple(sorted(each for each in (*texts, ADDED / f"{canonical(found.name)}.txt") if each.is_file()))
    return Package(canonical(found.name), found.version, terms_of(found), there)


def terms_of(found: Distribution) -> str:
    named = found.metadata.get("License-Expression")
    classified = [each.split(" :: ")[-1] for each in found.metadata.get_all("Classifier", []) if "License ::" in each]
    short = found.metadata.get("License") or ""
    known = KNOWN.get(canonical(found.name))
    told = " OR ".join(_CLASSIFIERS.get(each, each) for each in classified)
    return known or named or told or (short if len(short) < 60 else "") or "see its licence file"


def _python() -> Package:
    text = Path(sysconfig.get_path("stdlib")) / "LICENSE.txt"
    return Package("python", platform.python_version(), "PSF-2.0", (text,) if text.is_file() else ())
