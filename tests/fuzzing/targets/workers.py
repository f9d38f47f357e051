"""Service workers' scripts: the prelude goes in front, and the script stays as it was."""

from filters.rewrite.html import begins_whole
from filters.rewrite.service_worker import PRELUDE, with_prelude

PACKAGES = ("filters.rewrite",)
LENGTH = 2048
TOKENS = (
    '"use strict"', "'use strict'", "//", "/*", "*/", "#!", "\ufeff", "\u2028", "\n", ";", "}", "<!doctype", "<html",
    "<?xml", "<!--", "-->",
)  # fmt: skip


def try_one(data: bytes) -> None:
    """As a worker's script, and as a body that may be a whole page."""
    begins_whole(data)
    sent = with_prelude(data)
    assert sent == data or sent.endswith(data.removeprefix(b"\xef\xbb\xbf"))
    assert sent == data or PRELUDE.encode() in sent
