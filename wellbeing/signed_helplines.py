"""What a signed file of newer helplines holds. Pure."""

from __future__ import annotations

from typing import Annotated

import msgspec

from wellbeing.signed_file import Kind, Version, day_of


class HelplinesFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is in a file: the text of a whole list, as resources/helplines.toml is one."""

    version: Version
    helplines: Annotated[str, msgspec.Meta(min_length=1)]

    def __post_init__(self) -> None:
        day_of(self.version)


HELPLINES = Kind(b"feed-wellbeing-helplines 1\n", HelplinesFile, "This is no file of helplines for Feed Wellbeing.")
