"""What the engine tells a page of the words that weighed most (wellbeing.engine.page_why)."""

from __future__ import annotations

import msgspec


class WhyIs(msgspec.Struct, frozen=True, tag_field="t", tag="why_is"):
    """Answer to `Why`: the words that weighed most, in the post's order, none where none stands out. No numbers."""

    key: str
    words: list[str]
