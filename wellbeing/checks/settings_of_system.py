"""How this system's own settings stand, place by place: whose certificate is trusted, and where browsers are sent."""

from __future__ import annotations

from collections.abc import Iterable

from wellbeing.facts import Check, SystemPart
from wellbeing.system.browser_ways import NOT_ON
from wellbeing.system.place import Wanted
from wellbeing.system.places_here import Here, places_here


def places_lines(here: Here, wanted: Wanted) -> list[SystemPart]:
    """Every place of this computer that turning on changes, and how it stands."""
    looks = (place.look(wanted) for place in places_here(here))
    return [part for part in looks if part.state != "missing"]


def sent_to(parts: Iterable[SystemPart], wanted: Wanted) -> list[str]:
    """The PAC address that browsers are sent to by the system's real settings; none where they are not."""
    return [wanted.pac_url] if any(part.part == "proxy" and part.state == "on" for part in parts) else []


def part_line(part: SystemPart) -> Check:
    """The line of one place."""
    does = "trusts the filter" if part.part == "trust" else "sends feeds to the filter"
    well = part.state == "on"
    return Check(name=f"{part.name}: {does}", well=well, advice=part.message or ("" if well else NOT_ON))
