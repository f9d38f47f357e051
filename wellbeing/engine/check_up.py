"""Tries whether everything works as it should, without asking anything of the internet: the lines of the check page."""

from __future__ import annotations

import ssl
from collections.abc import Mapping
from datetime import UTC, datetime

from wellbeing.checks import certificate
from wellbeing.checks.connection import RESTART, TurnedAway, listens, self_test, serves_pac, tunnel
from wellbeing.checks.machine import machine
from wellbeing.checks.settings_of_system import part_line, places_lines, sent_to
from wellbeing.checks.sites import sites
from wellbeing.engine.at_work import AtWork
from wellbeing.engine.false_certificate import BANK, server_context
from wellbeing.facts import Check
from wellbeing.places import Places
from wellbeing.site_health import Health
from wellbeing.system.browser_ways import browser_ways
from wellbeing.system.interception import look_for_interception
from wellbeing.system.places_here import Here


def check_up(engine: AtWork, here: Here, at: Places, found: Mapping[str, Health]) -> list[Check]:
    """Every line. Takes some seconds at most; call it away from the event loop. Changes nothing.

    `at` are the engine's own places, `found` says how well posts are found, by site.
    """
    now, path = datetime.now(UTC), engine.authority.certificate_path
    parts = places_lines(here, engine.wanted)
    return [
        listens(engine.port),
        serves_pac(engine.pac_url),
        _speaks_for_feeds(engine),
        _turns_others_away(engine),
        _worth_nothing_elsewhere(engine),
        certificate.until(path, now),
        *map(part_line, parts),
        *browser_ways(here.system, here.home, here.env, here.run, engine.wanted),
        self_test(sent_to(parts, engine.wanted), path),
        look_for_interception(here.system, here.run),
        *machine(at, path, now, here.system, here.run),
        *sites([site.id for site in engine.sites], found),
    ]


def _speaks_for_feeds(engine: AtWork) -> Check:
    """The handshake that a browser makes. It ends there, so the filter connects to no site (connection_strategy)."""
    name = "A browser that trusts the filter’s certificate accepts it for your feeds"
    host = next(iter(engine.page_hosts), "")
    if not host:
        return Check(name=name, well=None, advice="No site is chosen. Choose one in the settings, and check again.")
    context = ssl.create_default_context(cafile=str(engine.authority.certificate_path))
    try:
        with tunnel(engine.port, host) as opened, context.wrap_socket(opened, server_hostname=host):
            return Check(name=name, well=True)
    except (OSError, ValueError) as error:
        return Check(name=name, well=False, advice=f"It was not accepted for {host} ({error}). {RESTART}")


def _turns_others_away(engine: AtWork) -> Check:
    name = "The filter takes nothing but feeds"
    try:
        tunnel(engine.port, BANK).close()
    except TurnedAway:
        return Check(name=name, well=True)
    except OSError:
        return Check(name=name, well=False, advice=RESTART)
    return Check(name=name, well=False, advice="It took a site that is no feed. Please turn it off and tell us.")


def _worth_nothing_elsewhere(engine: AtWork) -> Check:
    """Sign for a made-up bank and have OpenSSL judge it, in memory: no socket, no browser."""
    name = "The filter’s certificate is worth nothing for any other website"
    try:
        _shake_hands(server_context(engine.authority), ssl.create_default_context(
            cafile=str(engine.authority.certificate_path)))  # fmt: skip
    except ssl.SSLCertVerificationError:
        return Check(name=name, well=True)
    except (OSError, ValueError) as error:
        return Check(name=name, well=None, advice=f"That could not be tried ({error}).")
    return Check(name=name, well=False, advice="It was accepted for a bank. Please turn the filter off and tell us.")


def _shake_hands(server: ssl.SSLContext, client: ssl.SSLContext) -> None:
    """A whole handshake in memory. Raises what the client refuses it with."""
    up, down = ssl.MemoryBIO(), ssl.MemoryBIO()
    ends = (client.wrap_bio(down, up, server_hostname=BANK), server.wrap_bio(up, down, server_side=True))
    done = [False, False]
    while not all(done):
        for number, end in enumerate(ends):
            try:
                end.do_handshake()
                done[number] = True
            except ssl.SSLWantReadError:
                continue
