"""Makes a page's Content Security Policy let our own script run and reach the engine, and nothing else.

Written against CSP Level 3 (www.w3.org/TR/CSP3): parsing 2.2, inline checks 6.7.3.3, fallback of directives 6.8.3.
Each policy is amended by itself, because a browser enforces each. What we do not have to change stays byte for byte.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

HEADERS = frozenset({b"content-security-policy", b"content-security-policy-report-only"})
"""Report-only policies are amended as well: their reports would tell the site."""

_SPACE = " \t\n\f\r"
_SCRIPT = ("script-src-elem", "script-src", "default-src")
_CONNECT = ("connect-src", "default-src")
_NONE = re.compile(r"(?<![ \t\n\f\r])[ \t\n\f\r]+'none'(?=[ \t\n\f\r]|$)", re.IGNORECASE | re.ASCII)
_NONCE_OR_HASH = re.compile(r"'(?:nonce|sha256|sha384|sha512)-[a-z0-9+/_-]+={0,2}'", re.IGNORECASE | re.ASCII)


def amend(policy_header: str, nonce: str, connect: str) -> str:
    """`policy_header` (maybe several policies, joined by commas) with `'nonce-…'` and the source `connect` allowed.

    An empty `nonce` leaves scripts as they are: that is right for a `<meta>` policy, which comes after our script ran.
    """
    return ",".join(_amend_policy(policy, nonce, connect) for policy in policy_header.split(","))


def amend_headers(fields: Sequence[tuple[bytes, bytes]], nonce: str, connect: str) -> list[tuple[bytes, bytes]]:
    """All header fields, those that carry a policy amended, each for itself."""
    return [
        (name, amend(value.decode("latin-1"), nonce, connect).encode("latin-1") if name.lower() in HEADERS else value)
        for name, value in fields
    ]


@dataclass(frozen=True, slots=True)
class _Directive:
    """One directive as the browser reads it. `index`: its place among the parts between semicolons."""

    index: int
    sources: tuple[str, ...]


def _directives(policy: str) -> dict[str, _Directive]:
    """The directives that count: those in ASCII, and of the same name the first."""
    found: dict[str, _Directive] = {}
    for index, part in enumerate(policy.split(";")):
        words = re.findall(r"[^ \t\n\f\r]+", part)
        if words and part.isascii():
            found.setdefault(words[0].translate(_LOWER), _Directive(index, tuple(words[1:])))
    return found


_LOWER = {ord(upper): ord(upper) + 32 for upper in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"}


def _amend_policy(policy: str, nonce: str, connect: str) -> str:
    directives = _directives(policy) if policy.strip(_SPACE) else {}
    if not directives or _sandboxed(directives):
        return policy
    if nonce:
        policy = _allow(policy, directives, _SCRIPT, "script-src", f"'nonce-{nonce}'")
    return _allow(policy, directives, _CONNECT, "connect-src", connect)


def _sandboxed(directives: dict[str, _Directive]) -> bool:
    sandbox = directives.get("sandbox")
    return sandbox is not None and "allow-scripts" not in {flag.translate(_LOWER) for flag in sandbox.sources}


def _allow(policy: str, directives: dict[str, _Directive], names: Sequence[str], own: str, source: str) -> str:
    """`policy` with `source` in the directive that governs, or in a new one named `own` where default-src governs."""
    name = next((name for name in names if name in directives), None)
    if name is None or _needless(directives[name].sources, source):
        return policy
    governing = directives[name]
    if name == "default-src":  # widening it would let pictures, frames and the rest have the source too
        end = "" if policy.rstrip(_SPACE).endswith(";") else ";"
        return f"{policy}{end} {_with_source(' '.join((own, *governing.sources)), source)}"
    parts = policy.split(";")
    parts[governing.index] = _with_source(parts[governing.index], source)
    return ";".join(parts)


def _needless(sources: Sequence[str], source: str) -> bool:
    """Whether `source` is there, or is a nonce that would switch off an effective 'unsafe-inline' of the site."""
    return source in sources or (source.startswith("'nonce-") and _inline_allowed(sources))


def _inline_allowed(sources: Sequence[str]) -> bool:
    known = {source.translate(_LOWER) for source in sources}
    strict = "'strict-dynamic'" in known or any(_NONCE_OR_HASH.fullmatch(source) for source in sources)
    return "'unsafe-inline'" in known and not strict


def _with_source(directive: str, source: str) -> str:
    kept = _NONE.sub("", directive)
    bare = kept.rstrip(_SPACE)
    return f"{bare} {source}{kept[len(bare) :]}"
