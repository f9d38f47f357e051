"""Makers of signed files for tests: each with a pair of keys of its own, which is never on a disk."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from importlib.resources import files
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from wellbeing import makers
from wellbeing.makers import Makers
from wellbeing.signed_file import pack
from wellbeing.signed_helplines import HELPLINES, HelplinesFile
from wellbeing.signed_sites import SITES, SiteFiles

SHIPPED = 2026_01_01_01
NEWER = 2026_11_13_01
NEWEST = 2026_11_14_01


def shipped_text(site: str) -> str:
    """The data file of `site`."""
    return (files("filters.sites") / f"{site}.toml").read_text("utf-8")


def reading_besides(site: str, *hosts: str) -> str:
    """The data file of `site` with `hosts` before its pages' own."""
    return _with_first(shipped_text(site), "pages", hosts)


def with_selector(site: str, selector: str) -> str:
    """The data file of `site` with `selector` before its posts' own."""
    return _with_first(shipped_text(site), "post", [selector])


def with_part(site: str, part: str, selector: str) -> str:
    """The data file of `site`, which has `part` among what can be put away."""
    return shipped_text(site).replace("[page.regions]\n", f'[page.regions]\n{part} = ["{selector}"]\n', 1)


def _with_first(text: str, name: str, entries: Sequence[str]) -> str:
    before, begins, after = text.partition(f"\n{name} = [")
    assert begins
    return before + begins + "".join(f'"{each}", ' for each in entries) + after


class SiteMaker:
    """Somebody who signs."""

    def __init__(self) -> None:
        self.key = Ed25519PrivateKey.generate()

    def data(self, sites: Mapping[str, str], version: int = NEWER) -> bytes:
        """A file with the texts in `sites`."""
        return pack(SITES, SiteFiles(version, dict(sites)), self.key.sign)

    def helplines(self, text: str, version: int = NEWER) -> bytes:
        """A file with the list in `text`."""
        return pack(HELPLINES, HelplinesFile(version, text), self.key.sign)

    def file(self, path: Path, sites: Mapping[str, str], version: int = NEWER) -> Path:
        """The same on the disk, at `path`."""
        path.write_bytes(self.data(sites, version))
        return path


def trusted_maker(monkeypatch: pytest.MonkeyPatch, address: str = "") -> SiteMaker:
    """The one whom the program trusts as long as the test lasts, in place of the project's own."""
    made = SiteMaker()
    trusted = Makers(made.key.public_key(), SHIPPED, SHIPPED, address)
    monkeypatch.setattr(makers, "_shipped", lambda: trusted)
    return made


def helplines_text(find: str = "", put: str = "") -> str:
    """The list that shipped, with `put` for the first `find` in it."""
    text = (files("resources") / "helplines.toml").read_text("utf-8")
    assert find in text
    return text.replace(find, put, 1)
