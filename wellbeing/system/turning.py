"""Turns on and off: writes each change to the ledger, makes it, and looks whether it is so."""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from wellbeing.system.ledger import Change, Ledger
from wellbeing.system.place import MADE, OURS, STOOD, Place, PlaceError, Wanted
from wellbeing.system_part import SystemPart

log = logging.getLogger(__name__)

LEDGER_STUCK = "It was not tried, because the list of changes to undo could not be written: {}."
DAMAGED = "Its line in the list of changes is damaged, so it could not be put back by it. It is kept in that list."
NOT_HERE = "It is not found on this computer any more, so it could not be put back. It is kept in the list to undo."


def turn_on(places: Sequence[Place], wanted: Wanted, ledger: Ledger) -> list[SystemPart]:
    """Change every place that can be, each on its own: one that fails does not stop the others."""
    return [_turned_on(place, wanted, ledger) for place in places]


def turn_off(places: Sequence[Place], wanted: Wanted, ledger: Ledger) -> list[SystemPart]:
    """Take back what was changed at `places`, and say of each how it stands."""
    return _with_what_failed(places, wanted, undo(ledger, places, others=False))


def follow(places: Sequence[Place], wanted: Wanted, ledger: Ledger) -> list[SystemPart]:
    """Take the places along that are on as they were turned on last; what a person has changed since stays theirs."""
    return [_turned_on(place, wanted, ledger) for place in places if _is_ours_now(place, wanted, ledger)]


def look(places: Iterable[Place], wanted: Wanted) -> list[SystemPart]:
    """How every place stands; changes nothing."""
    return [place.look(wanted) for place in places]


def stand(places: Sequence[Place], changes: Iterable[Change]) -> bool:
    """Whether each of `changes`, of the proxy, stands at its place among `places` as it was made."""
    known = {place.id: place for place in places}
    return all(each.place_id in known and _stands(known[each.place_id], each) for each in changes)


def _stands(place: Place, change: Change) -> bool:
    return place.look(Wanted(change.before.get(OURS, ""), Path())).state == "on"


def undo(ledger: Ledger, places: Sequence[Place], others: bool = True, last: int | None = None) -> list[SystemPart]:
    """Take back every open change, newest first, and look again: one line for each, "off" or "failed".

    `others`: changes of places that are not among `places` are failures too, rather than none of our business.
    `last`: the number of the last one to be taken back; None for all. Raises OSError where the ledger cannot be read.
    """
    known = {place.id: place for place in places}
    lines: list[SystemPart] = []
    for change in ledger.open_changes():
        if last is not None and change.number > last:
            continue
        if change.place_id in known:
            lines.append(_taken_back(known[change.place_id], change, ledger))
        elif others:
            lines.append(SystemPart(part="proxy", name=change.place_id, state="failed", message=NOT_HERE))
    return lines


def _turned_on(place: Place, wanted: Wanted, ledger: Ledger) -> SystemPart:
    try:
        fresh = place.before(wanted)
        if fresh is None:
            return place.look(wanted)
        earlier = _continued(place, fresh, ledger)
        before = {**earlier.before, OURS: fresh[OURS]} if earlier else fresh
        change = _noted(place, before, ledger)
    except PlaceError as error:
        return _failed(place, str(error))
    except OSError as error:
        return _failed(place, LEDGER_STUCK.format(error.strerror or error))
    return _put(place, wanted, ledger, change, earlier)


def _put(place: Place, wanted: Wanted, ledger: Ledger, change: Change, earlier: Change | None) -> SystemPart:
    """Make `change`, which goes on from `earlier`; what was made by half is taken back at once."""
    try:
        place.put(wanted)
    except PlaceError as error:
        _taken_back(place, change, ledger)
        return _failed(place, str(error))
    if earlier and earlier.number != change.number:
        with contextlib.suppress(OSError):  # undoing it once more does nothing
            ledger.close(earlier.number)
    seen = place.look(wanted)
    return seen if seen.state != "off" else _failed(place, "The system did not keep the change.")


def _is_ours_now(place: Place, wanted: Wanted, ledger: Ledger) -> bool:
    mine = (change.before.get(OURS, "") for change in ledger.open_changes() if change.place_id == place.id)
    return any(place.look(Wanted(address, wanted.ca_certificate)).state == "on" for address in mine)


def _noted(place: Place, before: Mapping[str, str], ledger: Ledger) -> Change:
    """The change in the ledger: where the last one of this place says the very same, it stays the only one."""
    last = next((change for change in ledger.open_changes() if change.place_id == place.id), None)
    return last if last and last.before == before else Change(ledger.write(place.id, before), place.id, before)


def _continued(place: Place, fresh: Mapping[str, str], ledger: Ledger) -> Change | None:
    """The open change whose value still stands there, if it is one of ours that is now replaced by another; or the last
    one, if ours was taken away since, nothing stood there before either, and the same is put once more.
    """
    stood = fresh.get(STOOD)
    mine = [change for change in ledger.open_changes() if change.place_id == place.id]
    if mine and _is_the_same(mine[0].before, fresh):
        return mine[0]
    return next((change for change in mine if stood and change.before.get(OURS) == stood), None)


def _is_the_same(last: Mapping[str, str], fresh: Mapping[str, str]) -> bool:
    nothing_stood = {*fresh, *last} <= {OURS, MADE}
    return nothing_stood and last.get(OURS) == fresh[OURS] and bool(last.get(MADE) or not fresh.get(MADE))


def _taken_back(place: Place, change: Change, ledger: Ledger) -> SystemPart:
    try:
        place.restore(change.before)
        if place.stands(change.before):
            return _failed(place, "The system did not take it back. Please try again, or change it in its settings.")
        ledger.close(change.number)
    except PlaceError as error:
        return _failed(place, str(error))
    except OSError as error:
        log.warning("the ledger could not be written: %s", error)
        return _failed(place, f"It was put back, but that could not be noted: {error.strerror or error}.")
    except (LookupError, ValueError) as error:  # what `place` needs is missing in the line, or cannot be written
        log.warning("change %d of %s is damaged: %r", change.number, change.place_id, error)
        return _failed(place, DAMAGED)
    return SystemPart(part=place.part, name=place.name, state="off")


def _with_what_failed(places: Sequence[Place], wanted: Wanted, undone: Sequence[SystemPart]) -> list[SystemPart]:
    failed = {(line.part, line.name): line for line in undone if line.state == "failed"}
    return [failed.get((place.part, place.name)) or place.look(wanted) for place in places]


def _failed(place: Place, message: str) -> SystemPart:
    return SystemPart(part=place.part, name=place.name, state="failed", message=message)
