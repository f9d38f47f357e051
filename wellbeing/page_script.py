"""The page script as one text: the small files of resources/page joined around one document's setup.

Each file says why it exists; together they stand in one strict function, so that nothing of them is reachable from the
page. The text can stand inside a <script> element as it is.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import msgspec

from wellbeing.page_messages import PageSetup

ORDER = (
    "tag",
    "natives",
    "dom",
    "trust",
    "text",
    "words",
    "limit_words",
    "searching",
    "decide",
    "marks",
    "posts",
    "hold",
    "regions",
    "channel",
    "judging",
    "patience",
    "style",
    "covers",
    "help_card",
    "drafts",
    "limit_style",
    "limit",
    "gate",
    "presses",
    "drawing",
    "feed",
    "sharing",
    "pressing",
    "more",
    "watching",
    "finding",
    "roots",
    "beats",
    "start",
)
"""The files in the order in which they are read: a constant stands before whatever uses it while loading."""


@cache
def _body() -> str:
    folder = files("resources") / "page"
    lines = "\n".join((folder / f"{name}.js").read_text("utf-8") for name in ORDER).splitlines()
    return "\n".join(line for line in lines if line.strip() and not line.lstrip().startswith("//"))


def page_script(setup: PageSetup) -> str:
    """What stands between <script nonce="…"> and </script> in one document of a feed host.

    A document gets its own `setup`, whose `channel` holds its secret; never use one text for two documents.
    """
    json = msgspec.json.encode(setup).decode()
    for mark, escape in (("<", "\\u003c"), ("\u2028", "\\u2028"), ("\u2029", "\\u2029")):
        json = json.replace(mark, escape)
    return f'(()=>{{"use strict";try{{const setup={json};\n{_body()}\n}}catch{{}}}})();'
