"""Whether browsers are still sent to the guardian's service: what a person took away is shown to both, not fought."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence

from wellbeing.facts import SystemPart
from wellbeing.holding.installing import Holding, InstallError

log = logging.getLogger(__name__)


def browsers_held(holding: Holding, uid: int) -> bool | None:
    """Whether every policy stands as it was put for the account `uid`; None where nothing is set up for it, or nobody
    can tell.
    """
    return all_on(lambda: holding.browsers(uid))


def all_on(browsers: Callable[[], Sequence[SystemPart]]) -> bool | None:
    """The same, of what `browsers` tells."""
    try:
        parts = browsers()
    except (InstallError, OSError, ValueError) as error:
        log.warning("the policies of browsers could not be looked at: %s", error)
        return None
    return all(part.state == "on" for part in parts) if parts else None
