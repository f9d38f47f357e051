"""What a signed file of newer site definitions holds. Pure."""

from __future__ import annotations

from typing import Annotated

import msgspec

from wellbeing.signed_file import Kind, Version, day_of


class SiteFiles(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is in a file: the text of each site's data file (filters/sites/*.toml), by the site's id."""

    version: Version
    sites: Annotated[dict[str, str], msgspec.Meta(min_length=1, max_length=500)]

    def __post_init__(self) -> None:
        day_of(self.version)


SITES = Kind(b"feed-wellbeing-sites 1\n", SiteFiles, "This is no file of site definitions for Feed Wellbeing.")
