"""Turns this computer on and off for the filter, in the order in which nothing is ever left half done.

The wish is noted after turning on and dropped before turning off: a crash in between ends in off, never in a loop of
turning on and crashing. One piece of work at a time; each may take seconds and belongs in a thread.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Sequence

from wellbeing.system.ledger import Ledger
from wellbeing.system.left_behind import is_proxy, proxy_is_left
from wellbeing.system.place import Place, Wanted
from wellbeing.system.places_here import Here, places_here
from wellbeing.system.turning import follow, look, stand, turn_off, turn_on, undo
from wellbeing.system.wish import Wish
from wellbeing.system_part import Part, SystemPart

log = logging.getLogger(__name__)

NOT_YET = "Not turned on: no browser accepts the filter's certificate yet, so feeds would not open in any of them."

NOT_KEPT = (
    "It is on now, but that could not be noted ({why}), so it will be off after you quit."
    " Once there is room on the disk and the app's folder can be written, please turn it on once more."
)

_one_at_a_time = threading.Lock()


class Switch:
    """Everything that is changed on `here`, by `ledger` and `wish`. Raises OSError where the ledger cannot be read."""

    def __init__(self, ledger: Ledger, wish: Wish, here: Here) -> None:
        self._ledger, self._wish, self._here = ledger, wish, here
        self._has_left = False
        self._not_kept: frozenset[Part] = frozenset()

    @property
    def wish(self) -> frozenset[Part]:
        """The parts that the person has turned on."""
        return self._wish.parts() | self._not_kept

    @property
    def is_left_behind(self) -> bool:
        """Whether browsers are still sent to us, as far as the ledger knows."""
        return proxy_is_left(self._ledger)

    def look(self, wanted: Wanted) -> list[SystemPart]:
        """How every place stands."""
        with _one_at_a_time:
            return look(self._places(), wanted)

    def look_at_proxy(self, wanted: Wanted) -> list[SystemPart]:
        """How the proxy settings alone stand, which is quick."""
        with _one_at_a_time:
            return look(_of(self._places(), "proxy"), wanted)

    def turn_on(self, parts: Sequence[Part], wanted: Wanted) -> list[SystemPart]:
        """Turn `parts` on: trust before the proxy, and no proxy where trust is wished for and no browser has it."""
        with _one_at_a_time:
            parts = () if self._has_left else parts
            return self._turned_on(self._one(self._places(), "trust", parts, wanted), parts, wanted)

    def turn_off(self, parts: Sequence[Part], wanted: Wanted) -> list[SystemPart]:
        """Turn `parts` off, and say how every place stands."""
        with _one_at_a_time:
            self._unwish(parts)
            places = self._places()
            turned = [place for place in places if place.part in parts]
            lines = iter(turn_off(turned, wanted, self._ledger))
            return [next(lines) if place.part in parts else place.look(wanted) for place in places]

    def again(self, wanted: Wanted) -> list[SystemPart]:
        """After a start: point browsers at us as before, where that is wished for. Never asks for trust again."""
        if "proxy" not in self._wish.parts():
            return []
        trust = look(_of(self._places(), "trust"), wanted)  # before anybody has to wait: a store can take its time
        with _one_at_a_time:
            still = not self._has_left and "proxy" in self._wish.parts()  # `wellbeing undo` may have come meanwhile
            return self._turned_on(trust, ("proxy",) if still else (), wanted)

    def follow(self, wanted: Wanted) -> list[SystemPart]:
        """The PAC has moved: take along every proxy setting that is ours, and no other."""
        with _one_at_a_time:
            return follow(_of(self._places(), "proxy"), wanted, self._ledger) if self._ledger.open_changes() else []

    def leave(self) -> list[SystemPart]:
        """Take back the proxy, not the trust: that costs a question each time, and does nothing without us."""
        self._has_left = True  # whoever still waits to turn something on comes too late
        return self._take_back(("proxy",))

    def waiting(self) -> int:
        """The last change of the proxy that a crash left as the person wants it: its number, 0 where there is none.

        None is, either, where one of them does not stand any more: what a person has changed since, and what they had
        before, goes into no new change. Raises OSError.
        """
        left = [each for each in self._ledger.open_changes() if is_proxy(each)]
        if "proxy" not in self._wish.parts() or not stand(_of(self._places(), "proxy"), left):
            return 0
        return max((each.number for each in left), default=0)

    def recover(self, waiting: int = 0) -> list[SystemPart]:
        """Take back what a crash left: the proxy, and trust that was not wished for to the end.

        Where something is `waiting`, the proxy stays for now: somebody sees to `give_up`.
        """
        stays: dict[Part, bool] = {"proxy": bool(waiting), "trust": "trust" in self._wish.parts()}
        lines = self._take_back([part for part in stays if not stays[part]])
        self._ledger.tidy()
        return lines

    def give_up(self, waiting: int) -> list[SystemPart]:
        """Take back what was `waiting` and is not replaced by now: changes of the proxy up to that number."""
        return self._take_back(("proxy",), waiting)

    def undo(self) -> list[SystemPart]:
        """Take back everything, and wish for nothing: one line for each change."""
        with _one_at_a_time:
            self._unwish(("proxy", "trust"))
            return undo(self._ledger, self._places())

    def _wished(self, parts: Sequence[Part], lines: list[SystemPart]) -> list[SystemPart]:
        """Note which of `parts` are on by now. Where that cannot be written they are on all the same, and say so."""
        on = {line.part for line in lines if line.state == "on"} & set(parts) - self._wish.parts()
        try:
            self._wish.add(on)
        except OSError as error:
            self._not_kept |= on
            why = error.strerror or str(error)
            return [_not_kept(line, why) if line.part in on and line.state == "on" else line for line in lines]
        return lines

    def _unwish(self, parts: Sequence[Part]) -> None:
        """Where that cannot be written, putting back matters more: then the next start turns on again."""
        self._not_kept -= set(parts)
        try:
            self._wish.drop(parts)
        except OSError as error:
            log.warning("what is turned on could not be noted: %s", error.strerror)

    def _turned_on(self, trust: list[SystemPart], parts: Sequence[Part], wanted: Wanted) -> list[SystemPart]:
        places, must_trust = self._places(), "trust" in self.wish.union(parts) and trust
        if "proxy" in parts and must_trust and not _any_on(trust):
            proxy = [_not_yet(line) for line in look(_of(places, "proxy"), wanted)]
        else:
            proxy = self._one(places, "proxy", parts, wanted)
        return self._wished(parts, [*trust, *proxy])

    def _take_back(self, parts: Sequence[Part], last: int | None = None) -> list[SystemPart]:
        with _one_at_a_time:
            if not self._ledger.open_changes():
                return []
            places = [place for place in self._places() if place.part in parts]
            return undo(self._ledger, places, others=False, last=last)

    def _one(self, places: Sequence[Place], part: Part, parts: Sequence[Part], wanted: Wanted) -> list[SystemPart]:
        these = _of(places, part)
        return turn_on(these, wanted, self._ledger) if part in parts else look(these, wanted)

    def _places(self) -> list[Place]:
        return places_here(self._here, [change.place_id for change in self._ledger.open_changes()])


def _of(places: Sequence[Place], part: Part) -> list[Place]:
    return [place for place in places if place.part == part]


def _any_on(lines: Sequence[SystemPart]) -> bool:
    return any(line.state == "on" for line in lines)


def _not_kept(line: SystemPart, why: str) -> SystemPart:
    return SystemPart(part=line.part, name=line.name, state=line.state, message=NOT_KEPT.format(why=why))


def _not_yet(line: SystemPart) -> SystemPart:
    """A place that could have been turned on says why it was not."""
    held = line.state == "off"
    return SystemPart(part=line.part, name=line.name, state="failed", message=NOT_YET) if held else line
