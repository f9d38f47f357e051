"""Looks at everything from outside, with or without a filter that runs: what `wellbeing doctor` says. Loads no engine.

Where browsers are sent is read from the undo ledger, and then from the system itself, so that what is tried is the way
that browsers take, and not the one that a filter believes in.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime

from wellbeing.certificate_authority import certificate_in
from wellbeing.checks import certificate
from wellbeing.checks.connection import RESTART, hangs, listens, self_test, serves_pac
from wellbeing.checks.machine import machine
from wellbeing.checks.settings_of_system import part_line, places_lines, sent_to
from wellbeing.checks.sites import sites
from wellbeing.engine import ports
from wellbeing.facts import Check, SystemPart
from wellbeing.places import Places
from wellbeing.site_health import Health
from wellbeing.system.browser_ways import browser_ways
from wellbeing.system.interception import look_for_interception
from wellbeing.system.ledger import Ledger
from wellbeing.system.left_behind import IDS
from wellbeing.system.place import OURS, Wanted
from wellbeing.system.places_here import Here
from wellbeing.undoing import is_running

RUNS = "Feed Wellbeing runs"
START = "Start it: its icon is beside the clock then. Your internet works without it, and feeds are as they come."
LEDGER = "The list of what was changed in this system can be read"
UNREADABLE = "{file} cannot be read ({why}). Make it readable, so that every change can be taken back."

SPOILT = (
    "{file} is damaged, so it does not say everything that was changed. `wellbeing undo` finds what is here without it,"
    " and takes it back. Then delete that file."
)


def examine(at: Places, here: Here, chosen: tuple[str, ...], found: Mapping[str, Health], now: datetime) -> list[Check]:
    """Every line, of `chosen` sites and how well posts are `found` there. Changes nothing; `now` is aware."""
    path = certificate_in(at.certificate)
    runs = is_running(at.data)
    lines = [Check(name=RUNS, well=runs, advice="" if runs else START), ledger_line(at)]
    wanted = Wanted(sent_address(at), path)
    there = list(_filter(at, runs, wanted))
    if path.is_file():
        lines += [*there, *_system(here, wanted, any(map(hangs, there)))]
        lines += [certificate.until(path, now), certificate.bound(path)]
    elif runs or wanted.pac_url:  # what it needs was deleted
        lines += [*there, certificate.GONE]
    lines.append(look_for_interception(here.system, here.run))
    return [*lines, *machine(at, path, now, here.system, here.run), *sites(chosen, found)]


def ledger_line(at: Places) -> Check:
    """Whether what was changed can be taken back."""
    try:
        spoilt = Ledger(at.ledger).is_spoilt
    except OSError as error:
        return Check(name=LEDGER, well=False, advice=UNREADABLE.format(file=at.ledger, why=error.strerror))
    return Check(name=LEDGER, well=not spoilt, advice=SPOILT.format(file=at.ledger) if spoilt else "")


def sent_address(at: Places) -> str:
    """The PAC address that browsers were sent to last, "" for none."""
    try:
        changes = Ledger(at.ledger).open_changes()
    except OSError:
        return ""
    return next((each.before.get(OURS, "") for each in changes if each.place_id.startswith(IDS)), "")


def _filter(at: Places, runs: bool, wanted: Wanted) -> Iterator[Check]:
    silent = False
    if runs:
        port = ports.live(at.data)
        there = listens(port) if port else Check(name="The filter’s port is known", well=False, advice=RESTART)
        silent = hangs(there)
        yield there
    if wanted.pac_url:
        yield serves_pac(wanted.pac_url, silent)


def _system(here: Here, wanted: Wanted, silent: bool) -> Iterator[Check]:
    parts: list[SystemPart] = places_lines(here, wanted)
    yield from map(part_line, parts)
    yield from browser_ways(here.system, here.home, here.env, here.run, wanted)
    sent = sent_to(parts, wanted) if wanted.pac_url else []
    yield self_test(sent, wanted.ca_certificate, silent)
