"""Clients that refuse our certificate (a pinned app, a browser without the CA) still get their site, for a while.

Pure: the clock is passed in. Facts: notes/proxy.md, "Failure" and "Attacks": two failures of any local program make a
host pass, so that each one is said to the person and ends by itself.
"""

from __future__ import annotations

from dataclasses import dataclass, field

FAILURES = 2
WITHIN = 600.0
"""Seconds in which that many failures count together."""

LASTS = 1800.0
"""Seconds that a host then passes through unread."""

NOT_ACCEPTED = (
    "A program on this computer does not accept our certificate for {host}. For the next half hour {host} passes"
    " through as it is, without covers. If this is your browser, trust the certificate in it; an app may never accept"
    " it, but the website in your browser can."
)
"""What a person is told then; `host` is put in."""


@dataclass(slots=True)
class PassingThrough:
    """Which hosts pass through unread, and until when. Times are monotonic seconds."""

    _failures: dict[str, list[float]] = field(default_factory=dict)
    _until: dict[str, float] = field(default_factory=dict)

    def failed(self, host: str, now: float) -> bool:
        """A client refused our certificate for `host`. True if the host begins to pass through because of it."""
        recent = [at for at in self._failures.get(host, []) if now - at < WITHIN] + [now]
        self._failures[host] = recent[-FAILURES:]
        if len(recent) < FAILURES or self.passes(host, now):
            return False
        self._until[host] = now + LASTS
        return True

    def succeeded(self, host: str) -> None:
        """A client accepted our certificate for `host`: earlier failures were somebody else's."""
        self._failures.pop(host, None)

    def passes(self, host: str, now: float) -> bool:
        """Whether `host` passes through unread at `now`."""
        return self._until.get(host, 0.0) > now

    def expired(self, now: float) -> list[str]:
        """Hosts whose time is over at `now`; they are forgotten with this answer."""
        over = [host for host, until in self._until.items() if until <= now]
        for host in over:
            del self._until[host]
            self._failures.pop(host, None)
        return over

    @property
    def hosts(self) -> list[str]:
        """The hosts that pass through now."""
        return sorted(self._until)
