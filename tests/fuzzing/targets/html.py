"""Pages on their way: however they are cut, the same comes out, and nothing but a policy is changed."""

from filters.rewrite.csp import amend
from filters.rewrite.html import Injector

PACKAGES = ("filters.rewrite",)
LENGTH = 4096
TOKENS = (
    "<!doctype html>", "<html>", "<head>", "</head>", "<body>", "<template>", "</template>", "<script>", "</script>",
    "<!--", "-->", "<!-->", "--!>", "<style>", "</style>", "<noscript>", "<svg>", "<plaintext>", "<textarea>",
    '<meta http-equiv="Content-Security-Policy" content="', "default-src 'self'", "'\">", "&amp;", "&#x3b;", "/>",
    "http-equiv=", "content=", "<title>", "</title>", "<?xml", "\ufeff",
)  # fmt: skip
_TAG = b'<script nonce="n">our own</script>'
_CHARSETS = (None, "utf-8", "utf-16le", "iso-2022-jp", "windows-1252")


def try_one(data: bytes) -> None:
    """The first byte says how the rest is cut, the second which encoding it is said to be in."""
    if len(data) < 2:
        return
    cut, charset, page = max(data[0] + 1, len(data) >> 12), _CHARSETS[data[1] % len(_CHARSETS)], data[2:]
    whole = _through(page, len(page) or 1, charset)
    assert _through(page, cut, charset) == whole, "what comes out depends on how it was cut"
    if b"meta" not in page.lower():
        assert whole.replace(_TAG, b"", 1) == page or _TAG in page, "more than our tag was put in"


def _through(page: bytes, size: int, charset: str | None) -> bytes:
    injector = Injector(_TAG, lambda policy: amend(policy, "", "wss://*.feed-wellbeing.invalid"), charset)
    pieces = [injector.feed(page[at : at + size]) for at in range(0, len(page), size)]
    return b"".join([*pieces, injector.finish()])
