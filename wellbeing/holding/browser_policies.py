"""What browsers are told for all held accounts of a computer together: their policies know no account of their own."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

import msgspec
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding

from wellbeing.agreed_sites import ids_of, servers_of
from wellbeing.guardian_folder import GuardianFolder
from wellbeing.holding.firefox_policies import firefox_policies
from wellbeing.holding.held_account import HeldAccount
from wellbeing.holding.layout import Layout
from wellbeing.holding.managed_pac import as_address, managed_pac
from wellbeing.holding.our_file import OurFile
from wellbeing.holding.policies import for_chromium, for_edge
from wellbeing.holding.service_folder import ServicePlaces
from wellbeing.settings import MOST_ADDED, Settings, SettingsError, added_host
from wellbeing.settings_file import read_settings
from wellbeing.site_files import chosen_sites, every_site, shipped_sites
from wellbeing.system.place import Place

HOSTS_AT_MOST = 40_000
"""Characters, quotes and commas included: more than a thousand hosts. What is longer would break what carries it (the
file that everybody reads, a PAC as an address), and with it every site that was agreed on.
"""


def hosts_of(at: ServicePlaces) -> tuple[str, ...]:
    """The hosts of the sites in the account's settings in force, and of those that the family agreed on.

    Sites' own come first, then servers that were agreed on, then others, as far as they fit into HOSTS_AT_MOST.
    """
    agreed = GuardianFolder(at.guardian).sites
    chosen, added = _chosen(at)
    sites = every_site(agreed, added)
    wanted = {*chosen, *ids_of(agreed)} & {site.id for site in sites}
    ours = {host for site in shipped_sites() for host in site.hosts}
    hosts = dict.fromkeys(host for site in chosen_sites(sites, wanted) for host in site.hosts)
    kept = {host for _, host in servers_of(agreed)}
    in_order = sorted(hosts, key=lambda host: (host not in ours, host not in kept))
    sizes = accumulate(len(host) + 3 for host in in_order)
    return tuple(host for host, size in zip(in_order, sizes, strict=True) if size <= HOSTS_AT_MOST)


def pac_for(held: Sequence[HeldAccount]) -> str:
    """The address of the one PAC for all that are `held`."""
    hosts = dict.fromkeys(host for each in held for host in each.hosts)
    return as_address(managed_pac([*hosts], *(each.port for each in held)))


def policies_for(layout: Layout, held: Sequence[HeldAccount]) -> list[Place]:
    """For every browser, whether it is on this computer now or comes later. Raises OSError, ValueError."""
    certificates = [layout.of(each.uid).public_certificate for each in held]
    authorities = [
        x509.load_pem_x509_certificate(each.read_bytes()).public_bytes(Encoding.DER) for each in certificates
    ]
    places: list[Place] = []
    for name, path in layout.chromium_policies.items():
        values = (for_edge if name == "Edge" else for_chromium)(pac_for(held), *authorities)
        places.append(OurFile(path, msgspec.json.format(msgspec.json.encode(values)) + b"\n", f"{name}’s policies"))
    return [*places, *firefox_policies(layout.firefox_policies, certificates)]


def known_policies(layout: Layout) -> list[Place]:
    """The places of all policies; what is in them is not asked for."""
    files = [OurFile(path, b"", f"{name}’s policies") for name, path in layout.chromium_policies.items()]
    return [*files, *firefox_policies(layout.firefox_policies)]


def _chosen(at: ServicePlaces) -> tuple[tuple[str, ...], list[tuple[str, str]]]:
    """The ids that were chosen, and the servers that were added."""
    try:
        settings = read_settings(at.settings)
    except SettingsError:  # a file that is out of order opens no way round: as many sites as at the start
        settings = Settings()
    return settings.sites, [*map(added_host, settings.added_hosts[:MOST_ADDED])]  # 30,000 take minutes
