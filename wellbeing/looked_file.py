"""Remembers across restarts when the makers' server was asked, and is asked next."""

from __future__ import annotations

import msgspec

from wellbeing.places import Places
from wellbeing.signed_file import SignedFileError
from wellbeing.taken_file import keep, read_at_most
from wellbeing.update_times import Looked, went_back

_MOST = 100_000
_decoder = msgspec.json.Decoder(Looked)


def read_looked(at: Places) -> Looked:
    """What is remembered; nothing where that cannot be read."""
    try:
        return _decoder.decode(read_at_most(at.looked, _MOST))
    except (SignedFileError, msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return Looked()


def keep_looked(at: Places, looked: Looked) -> None:
    """Remember `looked`. Raises SignedFileError."""
    keep(at.looked, [msgspec.json.encode(looked)])


def leave(at: Places, kind: str, version: int) -> None:
    """The person went back from `version` of this `kind`, if that is any. Raises SignedFileError."""
    before = read_looked(at)
    if before.left.get(kind, 0) < version:
        keep_looked(at, went_back(before, kind, version))
