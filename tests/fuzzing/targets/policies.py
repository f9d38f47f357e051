"""Content security policies and the other headers of a page: amended once, they need no more."""

from filters.rewrite import headers
from filters.rewrite.csp import amend

PACKAGES = ("filters.rewrite",)
LENGTH = 1024
TOKENS = (
    "default-src", "script-src", "script-src-elem", "connect-src", "sandbox", "allow-scripts", "'none'", "'self'",
    "'unsafe-inline'", "'strict-dynamic'", "'nonce-abc'", "'sha256-abc='", "report-uri", "; ", ", ", "\t", "https:",
    "content-security-policy: ", "cache-control: ", "vary: ", "text/html; charset=", "max-age=", "\n",
)  # fmt: skip
_NONCE, _CONNECT = "n0nce", "wss://*.feed-wellbeing.invalid"


def try_one(data: bytes) -> None:
    """As one policy, and as the header fields of a document."""
    policy = data.decode("latin-1")
    once = amend(policy, _NONCE, _CONNECT)
    assert amend(once, _NONCE, _CONNECT) == once, "a policy was amended twice"
    fields = [(name, value) for name, _, value in (line.partition(b": ") for line in data.split(b"\n"))]
    headers.charset_of(fields)
    headers.is_document(fields, None, 200)
    headers.is_json(fields)
    headers.for_document(fields, _NONCE, _CONNECT)
    headers.kept_apart(fields)
    headers.request_for_document(fields)
    headers.decodable(fields)
