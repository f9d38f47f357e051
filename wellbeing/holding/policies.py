"""What browsers are told by the computer's policies, as values. Pure.

Sources: the policy lists of Chrome, Edge and Firefox; tried with Chromium and Firefox ESR on Linux. DNS over HTTPS and
QUIC are off because both hide from a family's own router which hosts are asked for; the PAC does not need it.
"""

from __future__ import annotations

import base64
from collections.abc import Mapping
from typing import Any

Values = Mapping[str, Any]


def for_chromium(pac_address: str, certificate: bytes) -> dict[str, Any]:
    """For Chrome, Chromium and Brave. `certificate` (DER) is our authority's, which its constraints bind to feeds."""
    return {
        "ProxySettings": {"ProxyMode": "pac_script", "ProxyPacUrl": pac_address},
        "CACertificates": [base64.b64encode(certificate).decode()],
        "IncognitoModeAvailability": 1,
        "BrowserGuestModeEnabled": False,
        "DnsOverHttpsMode": "off",
        "QuicAllowed": False,
    }


def for_edge(pac_address: str, certificate: bytes) -> dict[str, Any]:
    """For Edge, which has its own word for private windows."""
    values = for_chromium(pac_address, certificate)
    values["InPrivateModeAvailability"] = values.pop("IncognitoModeAvailability")
    return values


def for_firefox(pac_address: str, certificate_file: str, there: Values) -> dict[str, Any]:
    """For Firefox, beside what `there` is of certificates already."""
    certificates = there.get("Certificates")
    certificates = certificates if isinstance(certificates, dict) else {}
    installed = [each for each in certificates.get("Install", []) if each != certificate_file]
    return {
        "Proxy": {"Mode": "autoConfig", "AutoConfigURL": pac_address, "Locked": True},
        "Certificates": {**certificates, "Install": [*installed, certificate_file]},
        "DisablePrivateBrowsing": True,
        "BlockAboutConfig": True,
        "DNSOverHTTPS": {"Enabled": False, "Locked": True},
    }
