"""A page's policy is widened by exactly our script and our channel, however it was written."""

from __future__ import annotations

import json
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filters.rewrite.csp import amend, amend_headers
from tests.recordings import recording

NONCE, CONNECT = "0urN0nce", "wss://c.feed-wellbeing.invalid"
OURS = f"'nonce-{NONCE}'"

FALLBACKS = {
    "script-src-elem": ("script-src-elem", "script-src", "default-src"),
    "script-src-attr": ("script-src-attr", "script-src", "default-src"),
    "script-src": ("script-src", "default-src"),
    "worker-src": ("worker-src", "child-src", "script-src", "default-src"),
    "connect-src": ("connect-src", "default-src"),
    **{
        name: (name, "default-src")
        for name in ("img-src", "style-src", "frame-src", "font-src", "media-src", "object-src", "manifest-src")
    },
    **{name: (name,) for name in ("base-uri", "form-action", "frame-ancestors", "report-uri", "trusted-types")},
}


def amended(policy: str) -> str:
    return amend(policy, NONCE, CONNECT)


def read(policy: str) -> dict[str, list[str]]:
    """A second, plain reading of a policy, to check the first one with."""
    found: dict[str, list[str]] = {}
    for part in policy.split(";"):
        name, *sources = part.split() or [""]
        if part.isascii():
            found.setdefault(name.lower(), sources)
    return found


def allowed(policy: str, name: str) -> set[str] | None:
    """What `policy` allows for `name`; None where it says nothing about it."""
    directives = read(policy)
    governing = next((other for other in FALLBACKS[name] if other in directives), None)
    return None if governing is None else {source for source in directives[governing] if source.lower() != "'none'"}


@pytest.mark.parametrize(
    ("policy", "expected"),
    [
        pytest.param(
            "script-src 'nonce-abc' 'strict-dynamic'; connect-src 'self'; require-trusted-types-for 'script'",
            f"script-src 'nonce-abc' 'strict-dynamic' {OURS}; connect-src 'self' {CONNECT};"
            " require-trusted-types-for 'script'",
            id="nonce + strict-dynamic, connect-src limited, Trusted Types",
        ),
        pytest.param(
            "default-src 'self'",
            f"default-src 'self'; script-src 'self' {OURS}; connect-src 'self' {CONNECT}",
            id="'self': pictures and frames stay as they were",
        ),
        pytest.param(
            "default-src 'none'; script-src https://cdn.example; connect-src https://api.example",
            f"default-src 'none'; script-src https://cdn.example {OURS}; connect-src https://api.example {CONNECT}",
            id="default-src 'none' + host list",
        ),
        pytest.param(
            "script-src 'self' 'unsafe-inline'; connect-src 'self'",
            f"script-src 'self' 'unsafe-inline'; connect-src 'self' {CONNECT}",
            id="'unsafe-inline': a nonce would break the site's own inline scripts",
        ),
        pytest.param(
            "script-src 'self', default-src https: 'unsafe-inline'",
            f"script-src 'self' {OURS}, default-src https: 'unsafe-inline';"
            f" connect-src https: 'unsafe-inline' {CONNECT}",
            id="two comma-joined policies",
        ),
        pytest.param(
            "default-src 'none'",
            f"default-src 'none'; script-src {OURS}; connect-src {CONNECT}",
            id="nothing allowed",
        ),
        pytest.param(
            "script-src-elem 'self'; script-src 'none'; default-src *",
            f"script-src-elem 'self' {OURS}; script-src 'none'; default-src *; connect-src * {CONNECT}",
            id="script-src-elem governs before script-src",
        ),
        pytest.param(
            "script-src 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=' 'unsafe-inline'",
            f"script-src 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=' 'unsafe-inline' {OURS}",
            id="a hash switches 'unsafe-inline' off already",
        ),
        pytest.param(
            "script-src 'unsafe-inline' 'strict-dynamic'",
            f"script-src 'unsafe-inline' 'strict-dynamic' {OURS}",
            id="so does 'strict-dynamic'",
        ),
        pytest.param(
            "script-src 'unsafe-inline' 'nonce-'", "script-src 'unsafe-inline' 'nonce-'", id="an empty nonce is none"
        ),
        pytest.param(
            "Script-Src\t'NONE' ; script-src 'unsafe-inline';;CONNECT-SRC;",
            f"Script-Src {OURS} ; script-src 'unsafe-inline';;CONNECT-SRC {CONNECT};",
            id="any case, first of two counts, empty list",
        ),
        pytest.param(
            "script-src é; default-src 'self';",
            f"script-src é; default-src 'self'; script-src 'self' {OURS}; connect-src 'self' {CONNECT}",
            id="browsers skip a directive that is not ASCII",
        ),
        pytest.param("img-src 'self'; report-uri /r", "img-src 'self'; report-uri /r", id="nothing governs"),
        pytest.param("sandbox allow-forms; script-src 'self'", "sandbox allow-forms; script-src 'self'", id="sandbox"),
        pytest.param("", "", id="empty"),
    ],
)
def test_a_policy_is_amended_where_it_governs(policy: str, expected: str) -> None:
    """The rows of the table in notes/proxy.md, section 3, and the traps beside it."""
    assert amended(policy) == expected


def test_a_meta_policy_needs_no_nonce() -> None:
    """Our script ran before the browser met the `<meta>`; a nonce in it would only be there for the page to read."""
    assert amend("default-src 'self'", "", CONNECT) == f"default-src 'self'; connect-src 'self' {CONNECT}"


def test_youtube_as_recorded() -> None:
    """Two enforced policies, one of them only about Trusted Types, and a strict one that only reports."""
    recorded = json.loads(recording("youtube/results_page_headers.json"))
    fields = [(name.encode(), value.encode()) for name, values in recorded.items() for value in values]
    after = amend_headers(fields, NONCE, CONNECT)
    changed = [(old, new) for old, new in zip(fields, after, strict=True) if old != new]
    assert [name for name, _ in fields].count(b"content-security-policy") == 2
    [(old, new)] = changed
    assert old[0] == new[0] == b"content-security-policy-report-only"
    assert new[1] == old[1] + f" {OURS}".encode()


@pytest.mark.parametrize("name", [b"Content-Security-Policy", b"CONTENT-SECURITY-POLICY-REPORT-ONLY"])
def test_headers_are_found_in_any_case_and_the_rest_stays(name: bytes) -> None:
    fields = [(b"X", b"default-src \xe9"), (name, b"default-src 'self'; report-uri /\xe9"), (b"x", b"")]
    after = amend_headers(fields, NONCE, CONNECT)
    assert after[0] == fields[0]
    assert after[2] == fields[2]
    assert after[1][0] == name
    assert after[1][1].startswith(fields[1][1] + b"; ")


@pytest.mark.parametrize(
    ("policy", "runs"),
    [
        ("sandbox", False),
        ("default-src 'self'; Sandbox allow-forms", False),
        ("sandbox allow-same-origin Allow-Scripts", True),
        ("sandbox allow-scripts; sandbox", True),
        ("script-src 'none'", True),
        ("upgrade-insecure-requests", True),
    ],
)
def test_a_sandbox_without_scripts_is_noticed(policy: str, runs: bool) -> None:
    """There our script could never run, so the policy is better left alone."""
    policy += "; connect-src 'self'"
    assert (amended(policy) != policy) is runs


NAMES = st.sampled_from(
    [*FALLBACKS, "default-src", "default-src", "script-src", "Connect-Src", "sandbox", "upgrade-insecure-requests"]
)
SOURCES = st.sampled_from(
    ["'self'", "'none'", "'None'", "'unsafe-inline'", "'strict-dynamic'", "'nonce-abc'", "'nonce-'", "'sha256-abc='"]
) | st.sampled_from(["https:", "*", "data:", CONNECT, "a.example/path?x=1", "allow-scripts", "é", "'report-sample'"])
GAPS = st.sampled_from([" ", "  ", "\t", " \f"])
DIRECTIVES = st.builds(
    lambda name, gap, sources: name + gap + gap.join(sources), NAMES, GAPS, st.lists(SOURCES, max_size=4)
)
POLICIES = st.lists(DIRECTIVES, max_size=6).map("; ".join) | st.lists(DIRECTIVES, max_size=6).map(" ;;".join)
HEADERS = st.lists(POLICIES, min_size=1, max_size=3).map(",".join)


def sandboxed(policy: str) -> bool:
    return "allow-scripts" not in read(policy).get("sandbox", ["allow-scripts"])


@given(HEADERS)
def test_nothing_but_ours_is_ever_allowed(header: str) -> None:
    """For every kind of request, what is allowed afterwards is what was allowed, and at most our nonce or channel."""
    for before, after in zip(header.split(","), amended(header).split(","), strict=True):
        for name in FALLBACKS:
            old, new = allowed(before, name), allowed(after, name)
            if old is None or new is None:
                assert old == new
                continue
            ours = {CONNECT} if name == "connect-src" else {OURS} if "script-src" in FALLBACKS[name] else set()
            assert old <= new <= old | ours


@given(HEADERS)
def test_our_script_runs_and_reaches_the_engine(header: str) -> None:
    """Unless the page is in a sandbox without scripts, each policy allows both or has no say."""
    for before, after in zip(header.split(","), amended(header).split(","), strict=True):
        if sandboxed(before):
            assert after == before
            continue
        scripts, sockets = allowed(after, "script-src-elem"), allowed(after, "connect-src")
        assert sockets is None or CONNECT in sockets
        assert scripts is None or OURS in scripts or "'unsafe-inline'" in scripts


@given(HEADERS)
def test_the_sites_own_inline_scripts_go_on(header: str) -> None:
    """'unsafe-inline' that worked before works afterwards: no nonce stands beside it."""
    for before, after in zip(header.split(","), amended(header).split(","), strict=True):
        sources = allowed(before, "script-src-elem") or set()
        if "'unsafe-inline'" in sources and not sources & {"'strict-dynamic'", "'nonce-abc'", "'sha256-abc='"}:
            assert allowed(after, "script-src-elem") == sources


@given(HEADERS)
def test_every_directive_keeps_its_place(header: str) -> None:
    """Order and text of what we need not touch stay: only sources are added, new directives stand last."""
    for before, after in zip(header.split(","), amended(header).split(","), strict=True):
        for old, new in zip(before.split(";"), after.split(";"), strict=False):
            assert old == new or old.split()[0] == new.split()[0]
            kept = [word for word in old.split() if word.lower() != "'none'"]
            assert old == new or new.split() in ([*kept, OURS], [*kept, CONNECT]) or not old.strip()


@given(HEADERS)
def test_amending_twice_changes_nothing_more(header: str) -> None:
    assert amended(amended(header)) == amended(header)


@given(st.text())
def test_any_text_is_taken(text: str) -> None:
    amended(text)


def test_pathological_policies_take_linear_time() -> None:
    """A quarter of a megabyte of spaces, semicolons or 'none' is done at once."""
    start = time.perf_counter()
    for text in (" ", ";", "default-src 'none' ", " 'none'", "\t'non"):
        amended("script-src " + text * (256_000 // len(text)) + "x")
    assert time.perf_counter() - start < 5
