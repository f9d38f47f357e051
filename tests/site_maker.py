"""Makers of site files for tests: each with a pair of keys of its own, which is never on a disk."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from importlib.resources import files
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from wellbeing import newer_sites_file
from wellbeing.newer_sites_file import Maker
from wellbeing.signed_sites import SiteFiles, packed

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
        return packed(SiteFiles(version, dict(sites)), self.key.sign)

    def file(self, path: Path, sites: Mapping[str, str], version: int = NEWER) -> Path:
        """The same on the disk, at `path`."""
        path.write_bytes(self.data(sites, version))
        return path


def trusted_maker(monkeypatch: pytest.MonkeyPatch) -> SiteMaker:
    """The one whom the program trusts as long as the test lasts, in place of the project's own."""
    made = SiteMaker()
    trusted = Maker(made.key.public_key(), SHIPPED)
    monkeypatch.setattr(newer_sites_file, "maker", lambda: trusted)
    return made
