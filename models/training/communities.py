"""Finds harmless posts that name a community or are written in its dialect, so that false alarms on them are counted.

Words choose what is counted, never what is said of it. A list is no definition of a community: it finds some of what
people write about it or in it.
"""

import re
from collections.abc import Iterable

from models.training.pool import Row

_WORDS = {
    "african_american_english": (
        "finna|gon|tryna|ain'?t|y'?all|deadass|wassup|bruh|ion|imma|dis|dat|fam|turnt|ho(?:me|mie)s?"
    ),
    "religion": (
        "god|jesus|church|pray(?:ing|ers?|ed)?|bible|christians?|catholics?|muslims?|islam|allah|quran|ramadan|eid|"
        "jews?|jewish|shabbat|rabbi|hindus?|buddhis[mt]s?|sikhs?|atheis(?:m|ts?)"
    ),
    "orientation_and_gender": r"gays?|lesbians?|queer|bisexual|lgbt\w*|trans(?:gender)?|nonbinary|pride|drag",
    "disability_and_illness": (
        r"disab\w+|wheelchairs?|deaf|blind|autis\w+|adhd|ocd|bipolar|depress\w+|anxi\w+|schizo\w+|dyslexi\w+|"
        r"epilep\w+|chronic|diabet\w+|cancer"
    ),
    "politics": (
        "trump|biden|obama|clinton|brexit|democrats?|republicans?|labour|tory|tories|liberals?|conservatives?|congress|"
        r"senat\w+|parliament|elections?|vot(?:e|ed|ing|ers?)|immigra\w+|feminis\w+"
    ),
    "ethnicity_and_origin": (
        "black|asian|african|mexicans?|latin[oax]s?|indian|arabs?|chinese|immigrants?|refugees?|native american"
    ),
    "women": "wom[ae]n|girls?|mums?|moms?|wife|girlfriend",
}
COMMUNITIES = {name: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for name, words in _WORDS.items()}


def harmless_of(name: str, rows: Iterable[Row]) -> list[Row]:
    """The harmless rows that speak of a community or in its dialect, none twice; `name` is one of COMMUNITIES."""
    found = {row.text: row for row in rows if row.neutral and not row.uncertain and COMMUNITIES[name].search(row.text)}
    return list(found.values())
