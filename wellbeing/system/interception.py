"""Looks for other software that reads encrypted connections: antivirus HTTPS scanning, company proxies, ad blockers.

Nothing is fetched. What can be seen is the authorities that such software installs and the programs that it runs; both
are signs, not proof. Names are as their makers use them (recalled from their documentation; not tried with each).
"""

from __future__ import annotations

import contextlib
import ssl
from collections.abc import Iterable

from wellbeing.facts import Check
from wellbeing.system.runner import Run

AUTHORITIES = {
    "kaspersky": "Kaspersky",
    "avast web/mail shield": "Avast",
    "avg web/mail shield": "AVG",
    "bitdefender personal ca": "Bitdefender",
    "eset ssl filter": "ESET",
    "norton web/mail shield": "Norton",
    "mcafee web gateway": "McAfee",
    "sophos": "Sophos",
    "dr.web": "Dr.Web",
    "zscaler": "Zscaler",
    "netskope": "Netskope",
    "cisco umbrella": "Cisco Umbrella",
    "fortinet": "Fortinet",
    "fortigate": "Fortinet",
    "forcepoint": "Forcepoint",
    "palo alto networks": "Palo Alto Networks",
    "blue coat": "Blue Coat",
    "checkpoint": "Check Point",
    "adguard personal": "AdGuard",
    "mitmproxy": "mitmproxy",
    "do_not_trust_fiddlerroot": "Fiddler",
    "charles proxy": "Charles",
}
"""Parts of the names of authorities, in lower case, and whose they are."""

PROGRAMS = {
    "avp": "Kaspersky",
    "avpui": "Kaspersky",
    "avastsvc": "Avast",
    "avgsvc": "AVG",
    "bdservicehost": "Bitdefender",
    "ekrn": "ESET",
    "nortonsecurity": "Norton",
    "sophosnetfilter": "Sophos",
    "zsatunnel": "Zscaler",
    "zstunnel": "Zscaler",
    "stagentsvc": "Netskope",
    "acumbrellaagent": "Cisco Umbrella",
    "adguardsvc": "AdGuard",
    "com.adguard.mac.adguard.helper": "AdGuard",
    "mitmproxy": "mitmproxy",
}
"""Names of programs, in lower case without ".exe", and whose they are."""

NAME = "No other software here is seen to read encrypted connections"
ADVICE = (
    "{names} is on this computer and may read encrypted connections itself, as the filter does for feeds. If sites"
    " show certificate warnings or feeds stay as they are, turn its “HTTPS scanning” off for your feeds, or ask whoever"
    " looks after this computer."
)
CANNOT_TELL = "What this computer trusts and runs could not be read, so this cannot be told."


def whose_authorities(names: Iterable[str]) -> set[str]:
    """The makers of software whose authorities are among `names`."""
    lowered = [name.lower() for name in names]
    return {maker for part, maker in AUTHORITIES.items() if any(part in name for name in lowered)}


def whose_programs(names: Iterable[str]) -> set[str]:
    """The makers of software whose programs are among `names`, with or without a folder and ".exe"."""
    lowered = {name.replace("\\", "/").rpartition("/")[2].lower().removesuffix(".exe") for name in names}
    return {maker for program, maker in PROGRAMS.items() if program in lowered}


def look_for_interception(system: str, run: Run) -> Check:
    """The line of the check page."""
    trusted, running = _authorities(system, run), _programs(system, run)
    found = sorted(whose_authorities(trusted) | whose_programs(running))
    if found:
        return Check(name=NAME, well=False, advice=ADVICE.format(names=", ".join(found)))
    if not trusted or not running:
        return Check(name=NAME, well=None, advice=CANNOT_TELL)
    return Check(name=NAME, well=True)


def _authorities(system: str, run: Run) -> list[str]:
    """The names of all authorities that this system trusts, as far as they can be read."""
    if system == "darwin":  # Python reads its own file there, not the keychains
        return run(["/usr/bin/security", "find-certificate", "-a"]).out.splitlines()
    with contextlib.suppress(OSError):
        return [repr(each.get("subject")) for each in ssl.create_default_context().get_ca_certs()]
    return []


def _programs(system: str, run: Run) -> list[str]:
    """The names of all programs that run, of every account."""
    if system == "win32":
        return [line.split('","')[0].strip('"') for line in run(["tasklist", "/fo", "csv", "/nh"]).out.splitlines()]
    return [line.strip() for line in run(["ps", "-A", "-o", "comm="]).out.splitlines()]
