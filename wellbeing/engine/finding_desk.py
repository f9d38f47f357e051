"""Answers the app about how well each site's posts are found."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from wellbeing import protocol as say
from wellbeing.engine.service import Engine
from wellbeing.site_health_messages import SiteFound


async def _health(engine: Engine, command: say.SitesHealth) -> say.Event:
    found = engine.about_posts.finding.health()
    sites = tuple(
        SiteFound(site, health.state, health.since.isoformat() if health.since else "", health.from_pages)
        for site, health in found.items()
        if health.state
    )
    return say.SitesHealthAre(id=command.id, today=engine.today.isoformat(), sites=sites)


FINDING_ANSWERS: dict[type[say.Command], Callable[[Engine, Any], Awaitable[say.Event | None]]] = {
    say.SitesHealth: _health,
}
