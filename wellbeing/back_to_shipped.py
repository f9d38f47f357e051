"""Goes back to what came with Feed Wellbeing, for good: what was left so is not fetched and taken again by itself."""

from __future__ import annotations

from wellbeing import newer_helplines_file, newer_sites_file
from wellbeing.looked_file import leave
from wellbeing.makers import makers
from wellbeing.places import Places


def sites_back(at: Places) -> None:
    """Read sites by the definitions that shipped. Raises SignedFileError."""
    version = newer_sites_file.in_use(at.newer_sites).version
    if version > makers().sites:
        leave(at, "sites", version)
    newer_sites_file.go_back(at.newer_sites)


def helplines_back(at: Places) -> None:
    """Show the helplines that shipped. Raises SignedFileError."""
    now = newer_helplines_file.in_use(at.newer_helplines)
    if now.taken:
        leave(at, "helplines", now.version)
    newer_helplines_file.go_back(at.newer_helplines)
