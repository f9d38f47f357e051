"""What the makers' server gives: the newest file of each kind, each signed for itself. Pure.

    {"sites": "feed-wellbeing-sites 1\\n…", "helplines": "feed-wellbeing-helplines 1\\n…"}

One file, so that one connection tells all there is. It has no signature of its own: whoever changes it can leave out or
give again what the makers signed once, and nothing else. What is older than what is in use is refused.
"""

from __future__ import annotations

import msgspec

from wellbeing.signed_file import LARGEST, SignedFileError

MOST = 2 * LARGEST
"""Bytes of it."""
NOT_THEIRS = "What came from there is nothing by the makers of Feed Wellbeing. Try again another day."


class Newest(msgspec.Struct, frozen=True):
    """The whole text of each signed file; "" where there is none. A newer program may be given more."""

    sites: str = ""
    helplines: str = ""


def read_newest(data: bytes) -> Newest:
    """What is in `data`. Raises SignedFileError."""
    try:
        return msgspec.json.decode(data, type=Newest)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise SignedFileError(NOT_THEIRS) from error


def put_together(sites: bytes, helplines: bytes) -> bytes:
    """The file that holds these signed ones; b"" for one that there is not."""
    return msgspec.json.encode(Newest(sites.decode(), helplines.decode()))
