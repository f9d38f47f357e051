"""The words of a Debian package: its control file, its copyright file, and where its files lie. Pure.

Sources: Debian Policy 4.7 (5.3, 12.5) and the machine-readable copyright format 1.0.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from email.utils import format_datetime

from installer.packages.shipped import Package

PROGRAM = "usr/lib/feed-wellbeing"
DOCUMENTS = "usr/share/doc/feed-wellbeing"
COMMANDS = ("feed-wellbeing", "wellbeing")
BILL = f"{DOCUMENTS}/sbom.cdx.json"
LICENCES = f"{DOCUMENTS}/licences"

ALWAYS_NEEDED = ("libnss3-tools", "libsecret-tools", "libxss1")
"""Besides what libraries ask for: certutil, what takes our keys out of a keyring once the program is gone, and a
library that is loaded by name."""

_BROWSERS = "chromium | firefox-esr | google-chrome-stable | firefox | microsoft-edge-stable | brave-browser"

_CONTROL = """\
Package: feed-wellbeing
Version: {version}
Section: web
Priority: optional
Architecture: {architecture}
Installed-Size: {size}
Maintainer: Feed Wellbeing maintainers <{address}>
Depends: {depends}
Recommends: {browsers}
Suggests: gnome-keyring
Description: see less of what drags you down in your social feeds
 Feed Wellbeing sits between your browser and the feeds that you choose, and
 nothing else. A classifier on your computer reads posts, and those of the
 kinds that you asked to see less of are labelled, spaced out or covered, each
 with the reason and a way to look. It also counts time in feeds and keeps
 limits that you set or that a family agreed on. Nothing leaves your computer.
 .
 Installing changes nothing for any account: each person turns it on. Removing
 puts everything back that it changed for anybody; purging also forgets what
 it kept for them.
"""

_COPYRIGHT = """\
Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: feed-wellbeing
Comment: The program is frozen together with Python, Qt and the packages named below, in the
 versions of {bill}. Their own licence texts are in
 {licences}. Qt and PySide are used under the LGPL: their
 libraries lie in /{program}/_internal/PySide6 and can be replaced.

Files: *
Copyright: 2026 Feed Wellbeing contributors
License: MIT
{mit}
"""


def control(version: str, architecture: str, kilobytes: int, depends: Sequence[str], address: str) -> str:
    """The control file. `depends` are relations as dpkg-shlibdeps finds them; `address` is the maintainers'."""
    needed = ", ".join(sorted({*depends, *ALWAYS_NEEDED}))
    return _CONTROL.format(
        version=version,
        architecture=architecture,
        size=kilobytes,
        depends=needed,
        browsers=_BROWSERS,
        address=address,
    )


def changelog(version: str, epoch: int, address: str) -> str:
    """The packaging's own log, as Debian reads it; what is new for people is in CHANGELOG.md beside it."""
    day = format_datetime(datetime.fromtimestamp(epoch, UTC))
    line = f"  * Release {version}: see /{DOCUMENTS}/CHANGELOG.md."
    head = f"feed-wellbeing ({version}) unstable; urgency=medium"
    return f"{head}\n\n{line}\n\n -- Feed Wellbeing maintainers <{address}>  {day}\n"


def copyright_file(mit: str, packages: Sequence[Package]) -> str:
    """The copyright file, with `mit` the text of our LICENSE."""
    ours = _COPYRIGHT.format(bill=f"/{BILL}", licences=f"/{LICENCES}", program=PROGRAM, mit=_indented(mit))
    return "\n".join([ours, *map(_stanza, packages)])


def _indented(text: str) -> str:
    lines = (line.rstrip() for line in text.strip().splitlines())
    return "\n".join(f" {line}" if line else " ." for line in lines)


def _stanza(package: Package) -> str:
    where = f"See /{LICENCES}/{package.name}/." if package.texts else "Its package brings no text of its own."
    name = package.terms.split("\n", 1)[0]
    return f"Files: /{PROGRAM}/_internal/*\nCopyright: the authors of {package.name}\nLicense: {name}\n {where}\n"


def relations(substitutions: str) -> list[str]:
    """What dpkg-shlibdeps wrote into a substvars file: the packages that libraries need."""
    told = (line.partition("=")[2] for line in substitutions.splitlines() if line.startswith("shlibs:"))
    return [each.strip() for line in told for each in line.split(",") if each.strip()]


def checksums(of: Sequence[tuple[str, str]]) -> str:
    """The file md5sums for (digest, path) pairs."""
    return "".join(f"{digest}  {path}\n" for digest, path in sorted(of, key=lambda pair: pair[1]))
