"""The words that no text of ours has, in any language: those that shame, diagnose or watch over people."""

from __future__ import annotations

import re

# Source: the notes on evidence, section 4, "Avoid", and what parents' texts avoid; the others say the same.
AVOIDED = {
    "en": [
        *("wasted", "addicted", "addiction", "failed", "cheat", "caught", "lazy", "willpower", "bad", "only", "again?"),
        *("you promised", "streak lost", "too much", "should", "monitor", "catch", "spy", "disturbing"),
    ],
    "de": [
        *("verschwendet", "vergeudet", "süchtig", "sucht", "versagt", "gescheitert", "schummeln", "erwischt", "faul"),
        *("willenskraft", "schlecht", "nur", "schon wieder", "du hast versprochen", "zu viel", "solltest", "sollten"),
        *("überwachen", "ausspionieren", "verstörend"),
    ],
    "es": [
        *("desperdiciado", "malgastado", "adicto", "adicta", "adicción", "fracasado", "trampa", "pillado", "perezoso"),
        *("fuerza de voluntad", "malo", "mala", "solo", "sólo", "otra vez?", "prometiste", "demasiado", "deberías"),
        *("debería", "vigilar", "espiar", "perturbador"),
    ],
}

# What a site is said to be, and no person: how its posts are found.
NAMES = {"en": "text only", "de": "nur text", "es": "solo texto"}


def avoided_in(text: str, code: str = "en") -> list[str]:
    """The avoided words in `text`, as whole words in any case, keyboard marks aside."""
    plain = text.replace("&", "").lower().replace(NAMES[code], "")
    return [word for word in AVOIDED[code] if re.search(rf"(?<!\w){re.escape(word)}(?!\w)", plain)]
