"""What becomes of clients that refuse our certificate: they get their site unread for a while, or it stays closed."""

from __future__ import annotations

import time
from collections.abc import Callable

from wellbeing import protocol as say
from wellbeing.engine.gate import Gate
from wellbeing.engine.passing_through import NOT_ACCEPTED, PassingThrough

STAYS_CLOSED = (
    "A program on this computer does not accept our certificate for {host}. {host} stays closed to it, as was agreed."
    " If this is your browser, turn Feed Wellbeing on in it; an app may never accept it, but the website in your"
    " browser can."
)
"""What a person is told where a family's agreement holds; `host` is put in."""


class Refusals:
    """Held by the engine. `tell` sends a notice; `clock` tells monotonic seconds."""

    def __init__(self, tell: Callable[[say.Notice], None], gate: Gate, clock: Callable[[], float] = time.monotonic):
        self._tell, self._gate, self._clock = tell, gate, clock
        self._passing = PassingThrough()

    def refused(self, host: str) -> None:
        """A client refused our certificate for `host`."""
        again = self._passing.failed(host, self._clock())
        if not self._gate.passes_unread:
            self._gate.not_accepted()
        if again:
            words = NOT_ACCEPTED if self._gate.passes_unread else STAYS_CLOSED
            self._tell(say.Notice(problem="passed_through", message=words.format(host=host)))

    def accepted(self, host: str) -> None:
        """A client accepted it."""
        self._passing.succeeded(host)

    def unread(self, host: str) -> bool:
        """Whether `host` passes through unread now."""
        return self._gate.passes_unread and self._passing.passes(host, self._clock())

    def tidy(self) -> None:
        """To be called now and then: what is over is said to be."""
        for host in self._passing.expired(self._clock()):
            if self._gate.passes_unread:
                self._tell(say.Notice(problem="passed_through", message=f"{host} is covered again.", resolved=True))

    @property
    def hosts(self) -> list[str]:
        """The hosts that pass through now."""
        return self._passing.hosts if self._gate.passes_unread else []
