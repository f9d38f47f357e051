"""Remembers across restarts when the makers' server was asked, and is asked next."""

from __future__ import annotations

import msgspec

from wellbeing.places import Places
from wellbeing.signed_file import SignedFileError
from wellbeing.taken_file import keep, read_at_most
from wellbeing.update_times import Looked, went_back

_MOST = 100_000
_MOST_SAID, _MOST_PROBLEMS = 2_000, 8
"""Characters of each problem, and how many: whatever went wrong, what is written can be read again."""
_decoder = msgspec.json.Decoder(Looked)


def read_looked(at: Places) -> Looked:
    """What is remembered; nothing where that cannot be read."""
    try:
        return _decoder.decode(read_at_most(at.looked, _MOST))
    except (SignedFileError, msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return Looked()


def keep_looked(at: Places, looked: Looked) -> None:
    """Remember `looked`. Raises SignedFileError."""
    problems = tuple((kind, why[:_MOST_SAID]) for kind, why in looked.problems[:_MOST_PROBLEMS])
    keep(at.looked, [msgspec.json.encode(msgspec.structs.replace(looked, problems=problems))])


def leave(at: Places, kind: str, version: int) -> None:
    """The person went back from `version` of this `kind`, or said no to it. Raises SignedFileError."""
    before = read_looked(at)
    if before.left.get(kind, 0) < version:
        keep_looked(at, went_back(before, kind, version))
