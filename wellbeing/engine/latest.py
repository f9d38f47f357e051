"""What still holds of the news so far: an app that connects to a running engine is told this first."""

from __future__ import annotations

import msgspec

from wellbeing import protocol as say

MOST_NOTICES = 20
"""Of one kind: a service runs for months."""


class Latest:
    """`Ready` with the PAC's address of now, the notices that are not resolved, and how a break stands."""

    def __init__(self) -> None:
        self._ready: say.Ready | None = None
        self._break: say.BreakIs | None = None
        self._notices: dict[str, dict[str, say.Notice]] = {}

    def take(self, event: say.Event) -> None:
        """Remember what `event` says."""
        match event:
            case say.Ready():
                self._ready = event
            case say.PacMoved() if self._ready:
                self._ready = msgspec.structs.replace(self._ready, pac_url=event.pac_url, ports=event.ports)
            case say.BreakIs():
                self._break = event
            case say.Notice(resolved=True):
                self._notices.pop(event.problem, None)
            case say.Notice():
                told = {**self._notices.get(event.problem, {}), event.message: event}
                self._notices[event.problem] = dict([*told.items()][-MOST_NOTICES:])

    def events(self) -> list[say.Event]:
        """What to tell, `Ready` first."""
        notices = [notice for each in self._notices.values() for notice in each.values()]
        return [event for event in (self._ready, *notices, self._break) if event is not None]
