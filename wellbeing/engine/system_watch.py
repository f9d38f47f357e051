"""Looks now and then whether browsers are still sent to the filter, and whether its certificate ends: and says so.

A VPN, a company's set-up or a new network may put a proxy of their own in our place. That is left as it is: nobody is
fought over a setting. A certificate is made anew at a start; a computer that is never restarted would miss that.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from wellbeing import protocol as say
from wellbeing.certificate_authority import RENEWED_BEFORE
from wellbeing.facts import SystemPart
from wellbeing.system import our_certificate
from wellbeing.system.place import PlaceError

LOOKS_EVERY = 300.0
"""Seconds: a look runs some programs of the system, and must not be felt."""

NOT_SENT = "This computer's browsers are not sent to the filter any more, so feeds are as they come. {why}"
CHANGED = "Its network setting was changed. To have the filter again, turn it on for this computer."
SENT_AGAIN = "This computer's browsers are sent to the filter again."
ENDS_SOON = (
    "The filter’s certificate is good until {day}. Restart the filter before that (Quit, then start it again): it makes"
    " a new one, and asks you to trust that. Until then everything works as before."
)
ENDED = (
    "The filter’s certificate ended on {day}, by this computer’s clock, and browsers accept it no more. If date and"
    " time are right, restart the filter (Quit, then start it again): it makes a new one, and asks you to trust that."
)
NOT_YET = (
    "By this computer’s clock, the filter’s certificate begins on {day}, and browsers do not accept it before. Where"
    " date and time are wrong, set them. If they are right, it was made while the clock was ahead: restart the filter"
    " (Quit, then start it again); it makes a new one, and asks you to trust that."
)

Look = Callable[[], Awaitable[Sequence[SystemPart]]]


class Watch:
    """What was said by now; each thing is said once, when it comes, and again when it is over."""

    def __init__(self, certificate: Path, notice: Callable[[say.Notice], None]) -> None:
        self._certificate, self._notice = certificate, notice
        self._was_sent = self._told_lost = False
        self._told_of: set[str] = set()

    async def go_on(self, look: Look, every: float = LOOKS_EVERY) -> None:
        """Until cancelled. `look` gives the proxy settings; none while the person does not want any."""
        while True:
            self.seen(await look(), datetime.now(UTC))
            await asyncio.sleep(every)

    def seen(self, parts: Sequence[SystemPart], now: datetime) -> None:
        """The proxy settings stand so at `now` (aware)."""
        sent = any(part.state == "on" for part in parts)
        if not parts:
            self._was_sent = self._told_lost = False
        elif sent:
            self._tell_back()
        elif self._was_sent:
            self._was_sent, self._told_lost = False, True
            self._notice(say.Notice(problem="system", message=NOT_SENT.format(why=_why(parts))))
        if (words := not_good(self._certificate, now)) and words not in self._told_of:
            self._told_of.add(words)
            self._notice(say.Notice(problem="data", message=words))

    def _tell_back(self) -> None:
        if self._told_lost:
            self._notice(say.Notice(problem="system", message=SENT_AGAIN, resolved=True))
        self._was_sent, self._told_lost = True, False


def _why(parts: Sequence[SystemPart]) -> str:
    return next((part.message for part in parts if part.state == "other" and part.message), CHANGED)


def not_good(certificate: Path, now: datetime) -> str:
    """What is said of a certificate that ends soon, has ended or is not good yet, "" of any other; `now` is aware."""
    try:
        ours = our_certificate.read(certificate)
    except PlaceError:
        return ""
    if now < ours.since:
        return NOT_YET.format(day=ours.since.date().isoformat())
    if ours.until - now >= RENEWED_BEFORE:
        return ""
    return (ENDS_SOON if now < ours.until else ENDED).format(day=ours.until.date().isoformat())
