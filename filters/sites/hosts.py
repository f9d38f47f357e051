"""Host names that a person types, checked before they reach the proxy and a certificate.

A host added here may be spoken for by the authority on this machine, so anything wider or other than one site's own
name is refused: addresses, patterns, and names under which strangers register theirs.
"""

from __future__ import annotations

import re


class HostError(ValueError):
    """Not the name of one site's host; the message says why, in words for the person who typed it."""


_LABEL = re.compile(r"[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?")
_REGISTRIES = frozenset({"ac", "co", "com", "edu", "go", "gob", "gov", "gouv", "ltd", "ne", "net", "or", "org", "plc"})
"""Labels under which countries let strangers register (co.uk, com.br). The public suffix list is longer; this much
keeps a slip of the keyboard from naming half a country."""


def _ascii(host: str) -> str:
    """`host` as it goes over the wire. Letters that do not survive the way there and back would name another host."""
    try:
        encoded = host.encode("idna").decode("ascii")
        same = encoded.encode("ascii").decode("idna") == host
    except UnicodeError as error:
        raise HostError(f"{host!r} is not a host name: write one like social.example") from error
    if not same:
        raise HostError(f"{host!r} is ambiguous: write it in its xn-- form")
    return encoded


def host_name(text: str) -> str:
    """The host that `text` names: lower case, in ASCII, without a trailing dot. Raises HostError."""
    host = text.strip().lower().removesuffix(".")
    host = host if host.isascii() else _ascii(host)
    labels = host.split(".")
    if len(host) > 253 or not all(_LABEL.fullmatch(label) for label in labels):
        raise HostError(f"{text!r} is not a host name: write one like social.example, without https:// or *")
    if labels[-1][0].isdigit():
        raise HostError(f"{text!r} is an address: write the host's name instead")
    if len(labels) < 2 or (len(labels) == 2 and len(labels[1]) == 2 and labels[0] in _REGISTRIES):
        raise HostError(f"{text!r} is not one site: write its whole name, like social.example")
    return host
