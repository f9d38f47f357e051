"""Tells addons what passes, at a fraction of what mitmproxy's own way costs for each event.

It looks through all addons, and all that they hold, anew for each of the ten events of a request, and once more to say
that something has changed, which nobody here asks for. Whoever hears of an event is known once the addons are added.
"""

from __future__ import annotations

from collections.abc import Callable
from inspect import isawaitable
from typing import Any

from mitmproxy.addonmanager import AddonManager, safecall, traverse
from mitmproxy.exceptions import AddonHalt
from mitmproxy.hooks import Hook, UpdateHook

Hears = Callable[..., Any]


class Dispatch(AddonManager):
    """Takes the place of a master's `addons`, before any are added. What one raises is logged, and others go on."""

    def __init__(self, master: Any) -> None:
        super().__init__(master)  # type: ignore[no-untyped-call]
        self._heard: dict[str, tuple[Hears, ...]] = {}

    def add(self, *addons: object) -> None:
        """See AddonManager."""
        self._heard.clear()
        super().add(*addons)  # type: ignore[no-untyped-call]
        self._heard.clear()

    def remove(self, addon: object) -> None:
        """See AddonManager."""
        super().remove(addon)  # type: ignore[no-untyped-call]
        self._heard.clear()

    async def handle_lifecycle(self, event: Hook) -> None:
        """See AddonManager. That something has changed is said only where somebody hears of that."""
        await self.trigger_event(event)
        if self._who_hears(UpdateHook.name):
            await self.trigger_event(UpdateHook(event.args()[:1]))

    async def trigger_event(self, event: Hook) -> None:
        """See AddonManager."""
        hears = self._who_hears(event.name)
        if not hears:
            return
        said = event.args()
        for hear in hears:
            try:
                with safecall():
                    doing = hear(*said)
                    if doing is not None and isawaitable(doing):
                        await doing
            except AddonHalt:
                return

    def _who_hears(self, name: str) -> tuple[Hears, ...]:
        heard = self._heard.get(name)
        if heard is None:
            found = (getattr(addon, name, None) for addon in traverse(self.chain))
            self._heard[name] = heard = tuple(hear for hear in found if callable(hear))
        return heard
