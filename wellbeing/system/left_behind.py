"""Tells whether this computer's browsers are still sent to a filter that has left, and what its person can do."""

from __future__ import annotations

from wellbeing.system.ledger import Change, Ledger

IDS = "proxy:"
"""How the id of every place of the proxy begins (wellbeing.system.proxy_here)."""

LEFT_BEHIND = (
    "This computer's browsers are still told to ask the filter: its network setting was not put back."
    " Your internet keeps working, since browsers go straight to the web while the filter is away."
    " To put the setting back, start the filter again and quit it once more, or run “wellbeing undo” in a terminal."
)
"""What is so and what to do, for a terminal; the app says it in the person's language (ui.leaving)."""


def proxy_is_left(ledger: Ledger) -> bool:
    """Whether a change of the proxy was not taken back, as far as `ledger` can be read."""
    try:
        return any(map(is_proxy, ledger.open_changes()))
    except OSError:
        return False


def is_proxy(change: Change) -> bool:
    """Whether `change` sends browsers to us."""
    return change.place_id.startswith(IDS)
