"""Amends the policy in a `<meta http-equiv="Content-Security-Policy">` and leaves every other byte of the tag alone."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape
from html.entities import html5

_NAMES = frozenset({"content-security-policy", "content-security-policy-report-only"})
_ATTRIBUTE = re.compile(
    rb"""[\t\n\f\r /]*+ (?P<name> [^\t\n\f\r />] [^\t\n\f\r /=>]*+ )
    (?: [\t\n\f\r ]*+ = [\t\n\f\r ]*+ (?P<value> "[^"]*+" | '[^']*+' | [^\t\n\f\r "'>] [^\t\n\f\r >]*+ | (?=>) ) )?+""",
    re.VERBOSE,
)
_REFERENCE = re.compile(r"&(?:#[0-9]+;?|#[xX][0-9a-fA-F]+;?|(?P<name>[A-Za-z][A-Za-z0-9]*+;?)(?P<next>=?))")
_NOT_ASCII = re.compile(r"[^\x00-\x7f\ud800-\udfff]")


def amended(tag: bytes, amend_policy: Callable[[str], str]) -> bytes:
    """`tag` (from "<meta" to ">") with its policy put through `amend_policy`; as it came where it holds none."""
    attributes = _attributes(tag)
    if "content" not in attributes or _text(_bare(attributes.get("http-equiv", (b"", 0))[0])).lower() not in _NAMES:
        return tag
    written, start = attributes["content"]
    policy = _text(_bare(written))
    wanted = amend_policy(policy)
    if wanted == policy:
        return tag
    return tag[:start] + _written(wanted, written[:1]) + tag[start + len(written) :]


def _attributes(tag: bytes) -> dict[str, tuple[bytes, int]]:
    """Each attribute's value as it is written, quotes included, and where; of the same name the first counts."""
    found: dict[str, tuple[bytes, int]] = {}
    at = len(b"<meta")
    while attribute := _ATTRIBUTE.match(tag, at):
        at = attribute.end()
        if attribute["value"]:
            found.setdefault(
                attribute["name"].decode("latin-1").lower(), (attribute["value"], attribute.start("value"))
            )
        else:
            found.setdefault(attribute["name"].decode("latin-1").lower(), (b"", at))
    return found


def _bare(written: bytes) -> bytes:
    return written[1:-1] if written[:1] in (b'"', b"'") else written


def _text(value: bytes) -> str:
    """`value` with its character references decoded; bytes above 127, in whichever encoding, become surrogates."""
    return _REFERENCE.sub(_decoded, value.decode("ascii", "surrogateescape"))


def _decoded(reference: re.Match[str]) -> str:
    """13.2.5.73: in an attribute `&copy=` and `&copyright` are no references, `&copy;` and `&copy` are."""
    name = reference["name"]
    if name is None:
        return unescape(reference[0])
    if name not in html5 or (reference["next"] and not name.endswith(";")):
        return reference[0]
    return html5[name] + reference["next"]


def _written(policy: str, quote: bytes) -> bytes:
    mark = "'" if quote == b"'" else '"'
    escaped = policy.replace("&", "&amp;").replace(mark, f"&#{ord(mark)};")
    plain = _NOT_ASCII.sub(lambda char: f"&#{ord(char[0])};", escaped)
    return f"{mark}{plain}{mark}".encode("ascii", "surrogateescape")
