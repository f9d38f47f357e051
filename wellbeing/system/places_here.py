"""Which places there are to change on this system."""

from __future__ import annotations

import os
import sys
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from wellbeing.system.place import Place
from wellbeing.system.proxy_here import proxy_places
from wellbeing.system.runner import Run, run
from wellbeing.system.start_at_login import login_places, start_at_login
from wellbeing.system.trust_here import trust_places


@dataclass(frozen=True, slots=True)
class Here:
    """This system as the places see it: `system` as sys.platform names it, the person's home, environment, programs."""

    system: str = sys.platform
    home: Path = field(default_factory=Path.home)
    env: Mapping[str, str] = field(default_factory=lambda: dict(os.environ))
    run: Run = run


def places_here(here: Here, changed: Collection[str] = ()) -> list[Place]:
    """Every place, trust before proxy: a browser that is sent to us must accept us already.

    What starts at login is the app's to set, and is here to be undone.

    `changed` are the ids in the ledger, so that a place that is found no more by itself can still be put back.
    """
    login = login_places(here.system, here.home, here.env, here.run, changed)
    return [*trust_places_here(here, changed), *proxy_places_here(here, changed), *login]


def every_place(here: Here, changed: Collection[str] = ()) -> list[Place]:
    """Every place where anything of ours can stand, also what starts at login: for the way back."""
    login = start_at_login(here.system, here.home, here.env, here.run)
    return [*trust_places_here(here, changed), *proxy_places_here(here, changed), login]


def trust_places_here(here: Here, changed: Collection[str] = ()) -> list[Place]:
    """Where certificates are trusted."""
    return trust_places(here.system, here.home, here.env, here.run, changed)


def proxy_places_here(here: Here, changed: Collection[str] = ()) -> list[Place]:
    """Where browsers are told which way to go."""
    return proxy_places(here.system, here.home, here.env, here.run, changed)
