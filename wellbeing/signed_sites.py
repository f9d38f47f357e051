"""Reads a file of newer site definitions: nothing of it is looked at before its makers' signature fits. Pure.

Such a file is text, and as small as what it holds:

    feed-wellbeing-sites 1
    the Ed25519 signature, 128 hexadecimal digits
    {"version": 2026111301, "sites": {"reddit": "the whole of filters/sites/reddit.toml", …}}

Signed are the first line and everything after the second, byte for byte. installer/sign_sites.py makes such files.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Annotated

import msgspec
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

LARGEST = 4_000_000
"""Bytes of a file; all the sites that ship are a hundredth of it."""

MARK = b"feed-wellbeing-sites 1\n"

NOT_OURS = "This is no file of site definitions for Feed Wellbeing."
BAD_SIGNATURE = (
    "The signature does not fit: the file was changed on its way, or it is not by the makers of Feed Wellbeing."
)
NOT_UNDERSTOOD = "This Feed Wellbeing does not understand the file, which may be meant for a newer one ({why})."

_SIGNATURE = re.compile(rb"[0-9a-f]{128}\n")
"""Strictly lower case: there is one way alone to write a signature."""


class SignedSitesError(ValueError):
    """A file that is not taken; the message says why, in whole sentences for people."""


Version = Annotated[int, msgspec.Meta(ge=2020_01_01_00, le=9999_12_31_99)]
"""The day on which a file was made and which one of that day it is, as one number that grows: 2026111301."""


class SiteFiles(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is in a file: the text of each site's data file, by the site's id."""

    version: Version
    sites: Annotated[dict[str, str], msgspec.Meta(min_length=1, max_length=500)]

    def __post_init__(self) -> None:
        day_of(self.version)


def day_of(version: int) -> date:
    """The day in `version`. Raises ValueError where it holds none."""
    return date(version // 1_00_00_00, version // 1_00_00 % 100, version // 100 % 100)


def said(version: int) -> str:
    """`version` for people: 2026-11-13, and where there was more than one that day, 2026-11-13 (2)."""
    number = version % 100
    return day_of(version).isoformat() + (f" ({number})" if number > 1 else "")


def packed(files: SiteFiles, sign: Callable[[bytes], bytes]) -> bytes:
    """The file that holds `files`, with the signature that `sign` makes."""
    body = msgspec.json.encode(files)
    return MARK + sign(MARK + body).hex().encode() + b"\n" + body


def read_signed(data: bytes, key: Ed25519PublicKey) -> SiteFiles:
    """What is in the file `data`, which `key` must have signed. Raises SignedSitesError."""
    signature = _SIGNATURE.match(data, len(MARK))
    if len(data) > LARGEST or not data.startswith(MARK) or signature is None:
        raise SignedSitesError(NOT_OURS)
    body = data[signature.end() :]
    try:
        key.verify(bytes.fromhex(signature[0].decode()), MARK + body)
    except InvalidSignature as error:
        raise SignedSitesError(BAD_SIGNATURE) from error
    try:
        return msgspec.json.decode(body, type=SiteFiles)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise SignedSitesError(NOT_UNDERSTOOD.format(why=error)) from error
