"""What a person reads where a page of a site cannot come: what happened, whose doing it is, and the way out. Pure.

Plain HTML without script, and without a word of what the site sent: it may be anything.
"""

from __future__ import annotations

_PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>
<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"></head>
<body style="font: 1.1rem/1.5 system-ui, sans-serif; max-width: 36rem; margin: 15vh auto; padding: 0 1rem">
<h1 style="font-size: 1.4rem">{title}</h1>
<p>{what}</p>
<p>You can try again in a moment. Where you run the filter yourself, you can quit Feed Wellbeing to reach the site
without it: your browser then goes there directly, and would show what it makes of it. Where it was set up for the whole
computer, whoever looks after the computer can help.</p>
</body></html>
"""

DAMAGED = (
    "This page arrived damaged",
    "The site sent it in a form that cannot be unpacked, so there is nothing to show.",
)
_UNREACHABLE = (
    "The site could not be reached",
    "Nothing answers at its address. The site may be down, or this computer may be offline.",
)
_UNTRUSTED = (
    "The site could not prove who it is",
    "Its certificate is not valid for this address, so nothing was sent to it. On a network that asks for a sign-in"
    " first, sign in and try again.",
)
_UNREADABLE = (
    "The site's answer could not be understood",
    "It broke off before the page began, or does not follow the rules of the web, and was not passed on.",
)
_REQUEST = ("The request could not be understood", "It does not follow the rules of the web, and was not passed on.")
_CONNECTING = ("errno", "connect call", "unreachable", "timed out", "name or service", "getaddrinfo")


def words(title: str, what: str) -> bytes:
    """The page that says it."""
    return _PAGE.format(title=title, what=what).encode()


def error_page(status: int, message: str) -> bytes:
    """The page for an answer with `status` (400 for requests that are wrong) that the proxy gives for `message`."""
    reason = message.lower()
    if status < 500:
        return words(*_REQUEST)
    if "certificate" in reason or "tls" in reason:
        return words(*_UNTRUSTED)
    return words(*(_UNREACHABLE if any(sign in reason for sign in _CONNECTING) else _UNREADABLE))
