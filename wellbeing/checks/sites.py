"""How well posts are found on the chosen sites, as lines of the check."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from wellbeing.facts import Check
from wellbeing.site_health import Health
from wellbeing.site_titles import SITE_TITLES

FOUND = "{site}: posts are found"
OTHERS = "Posts are found on {n} more of your sites"
TEXT_ONLY = (
    "Posts are found and judged there, but not all that belongs to them, such as who wrote them. An update can mend"
    " that."
)
NOT_WORKING = (
    "Pages that you opened there had no posts that the filter knows, so nothing is covered there, and the site is as it"
    " would be without Feed Wellbeing. An update, or a newer site file in the settings, can mend that."
)
NOT_MET = "No page of theirs was opened in the last four weeks, so this cannot be told yet. Open one, and check again."


def sites(chosen: Sequence[str], found: Mapping[str, Health]) -> Iterator[Check]:
    """A line for each of the `chosen` sites that was met, and one for all others."""
    met = [site for site in chosen if site in found and found[site].state]
    for site in met:
        state = found[site].state
        advice = {"full": "", "text_only": TEXT_ONLY}.get(state, NOT_WORKING)
        yield Check(name=FOUND.format(site=SITE_TITLES.get(site, site)), well=state == "full", advice=advice)
    if others := len(chosen) - len(met):
        yield Check(name=OTHERS.format(n=others), well=None, advice=NOT_MET)
