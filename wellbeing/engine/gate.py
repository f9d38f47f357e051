"""Whoever decides what may pass before it is read; by default everything does. A family's agreement has one that does
not (wellbeing.engine.guarding).
"""

from __future__ import annotations

from typing import Any

from wellbeing.at_limit import Asked, Rests


class Gate:
    """`connection` is the proxy's name for one, `site` a site id, `document` 12 bytes. Nothing of it may be logged."""

    @property
    def keeps_held(self) -> bool:
        """Whether a post stays covered until it was judged, however long that takes."""
        return False

    @property
    def passes_unread(self) -> bool:
        """Whether a host passes through unread for a while where a program does not accept our certificate."""
        return True

    async def start(self) -> None:
        """The engine begins."""

    async def second(self) -> None:
        """To be called once a second."""

    async def close(self) -> None:
        """The engine ends."""

    async def may_enter(self, connection: str, theirs: Any, ours: Any) -> bool:
        """Whether a connection between these addresses may come in."""
        return True

    def ended(self, connection: str) -> None:
        """It is closed."""

    def reads(self, connection: str) -> bool:
        """Whether what passes over it is read; else it passes as it is."""
        return True

    def passed_to(self, connection: str) -> int | None:
        """The port of this computer to which it is passed as it is, before anything is read; None for most."""
        return None

    def may_connect(self, port: int) -> bool:
        """Whether we may connect to a host of a feed at `port`."""
        return True

    def unread_host(self, connection: str, host: str) -> bool:
        """Whether a `host` that is of no chosen site passes over it, unread."""
        return False

    def answer_for(self, asked: Asked) -> Rests | None:
        """Why `asked` has to wait; None where it may pass."""
        return None

    def why_closed(self, asked: Asked) -> Rests | None:
        """Why `asked` has to wait, where asking changes nothing: what passes was told to `answer_for`."""
        return None

    def sent(self, site: str, document: bytes) -> None:
        """A document was begun, with our script in it."""

    def broke_off(self, site: str, document: bytes) -> None:
        """It did not arrive whole."""

    def reported(self, site: str, document: bytes) -> None:
        """Its script has opened a channel."""

    def left(self, site: str) -> None:
        """A channel to a page was closed."""

    def not_accepted(self) -> None:
        """A program did not accept our certificate."""


OPEN = Gate()
"""Where there is no agreement."""
