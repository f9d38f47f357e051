"""Lists of words from elsewhere: exports of other apps, tables, pasted lines."""

from wellbeing.rules_import import everywhere, imported, with_new_names
from wellbeing.rules_paste import words_in

PACKAGES = ("wellbeing.rules_import", "wellbeing.rules_paste", "wellbeing.rules_own", "wellbeing.rule_parts")
LENGTH = 2048
SLOWER = 2
TOKENS = (
    "window.YTD.muted.part0 = [", '{"mutedWords":[{"value":"', '"targets":["tag","content"]', '"expiresAt":"',
    "Keyword,Whole word\n", "keyword,context,expires_at\n", '"keywords_attributes":[{"keyword":"', '"title":"',
    '"filter_action":"hide"', "[[rule]]\n", "#tag", "\n", ",", '"', ";", "\ufeff", "2030-01-01T00:00:00Z", "\t",
)  # fmt: skip
_SITES = ("", "mastodon", "bluesky", "x")


def try_one(data: bytes) -> None:
    """The first byte says from where the rest is."""
    if not data:
        return
    text = data[1:].decode("utf-8", "replace")
    taken = imported(text, _SITES[data[0] % len(_SITES)], 1_700_000_000.0)
    with_new_names(everywhere(taken.rules), ["Words"])
    words_in(text)
