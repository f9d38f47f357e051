"""The page that a browser shows when it reaches the filter and accepts its certificate: the proof, to be seen. Pure.

It stands at a secret host that only our PAC names, so no website can tell by it that the filter is here.
"""

from __future__ import annotations

from html import escape

from wellbeing.spoken import Spoken

MARK = b'<meta name="feed-wellbeing" content="self-test">'
"""By this a program knows the page, whatever its language."""

SELF_TEST_HEADERS = {
    "Content-Type": "text/html; charset=utf-8",
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none';"
    " frame-ancestors 'none'; sandbox",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}
"""It does nothing, and no other page may hold or read it."""

_PAGE = """<!doctype html><html lang="{language}" dir="{direction}"><head><meta charset="utf-8">{mark}
<title>{title}</title>
<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"></head>
<body style="font: 1.05rem/1.55 system-ui, sans-serif; max-width: 34rem; margin: 14vh auto; padding: 0 1.25rem">
<main>
<h1 style="font-size: 1.5rem; line-height: 1.3">{title}</h1>
<p>{what}</p>
<p>{close}</p>
</main>
</body></html>
"""


def self_test_page(speech: Spoken) -> bytes:
    """The page in the language of `speech`."""
    said = {name: escape(getattr(speech.self_test, name)) for name in ("title", "what", "close")}
    return _PAGE.format(language=speech.code, direction=speech.direction, mark=MARK.decode(), **said).encode()
