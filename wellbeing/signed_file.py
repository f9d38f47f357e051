"""Reads what the makers of Feed Wellbeing signed: nothing of a file is looked at before its signature fits. Pure.

Such a file is text, and as small as what it holds:

    feed-wellbeing-sites 1                      what it holds, and in which form
    the Ed25519 signature, 128 hexadecimal digits
    {"version": 2026111301, …}                  what it holds

Signed are the first line and everything after the second, byte for byte, so that a file of one kind is none of another.
installer/sign_files.py makes such files.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Annotated

import msgspec
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

LARGEST = 4_000_000
"""Bytes of a file; all the sites that ship are a hundredth of it, all helplines less."""

BAD_SIGNATURE = (
    "The signature does not fit: the file was changed on its way, or it is not by the makers of Feed Wellbeing."
)
NOT_UNDERSTOOD = "This Feed Wellbeing does not understand the file, which may be meant for a newer one ({why})."
NOT_NEWER = "It is of {version}, and what is in use is of {now}: what is older or as old is not taken."

_SIGNATURE = re.compile(rb"[0-9a-f]{128}\n")
"""Strictly lower case: there is one way alone to write a signature."""


class SignedFileError(ValueError):
    """A file that is not taken; the message says why, in whole sentences for people."""


Version = Annotated[int, msgspec.Meta(ge=2020_01_01_00, le=9999_12_31_99)]
"""The day on which a file was made and which one of that day it is, as one number that grows: 2026111301."""


@dataclass(frozen=True, slots=True)
class Kind[T: msgspec.Struct]:
    """What a file holds: it begins with the line `mark`; `not_ours` says to people that something is no such file."""

    mark: bytes
    content: type[T]
    not_ours: str


def day_of(version: int) -> date:
    """The day in `version`. Raises ValueError where it holds none."""
    return date(version // 1_00_00_00, version // 1_00_00 % 100, version // 100 % 100)


def said(version: int) -> str:
    """`version` for people: 2026-11-13, and where there was more than one that day, 2026-11-13 (2)."""
    number = version % 100
    return day_of(version).isoformat() + (f" ({number})" if number > 1 else "")


def pack[T: msgspec.Struct](kind: Kind[T], content: T, sign: Callable[[bytes], bytes]) -> bytes:
    """The file of this `kind` that holds `content`, with the signature that `sign` makes."""
    body = msgspec.json.encode(content)
    return kind.mark + sign(kind.mark + body).hex().encode() + b"\n" + body


def unpack[T: msgspec.Struct](kind: Kind[T], data: bytes, key: Ed25519PublicKey) -> T:
    """What is in the file `data`, which must be of this `kind` and signed by `key`. Raises SignedFileError."""
    signature = _SIGNATURE.match(data, len(kind.mark))
    if len(data) > LARGEST or not data.startswith(kind.mark) or signature is None:
        raise SignedFileError(kind.not_ours)
    body = data[signature.end() :]
    try:
        key.verify(bytes.fromhex(signature[0].decode()), kind.mark + body)
    except InvalidSignature as error:
        raise SignedFileError(BAD_SIGNATURE) from error
    try:
        return msgspec.json.decode(body, type=kind.content)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise SignedFileError(NOT_UNDERSTOOD.format(why=error)) from error


def see_newer(version: int, now: int) -> None:
    """Raises SignedFileError where `version` is no newer than what is in use `now`: nobody is led back to old ways."""
    if version <= now:
        raise SignedFileError(NOT_NEWER.format(version=said(version), now=said(now)))
