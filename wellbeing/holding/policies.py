"""What browsers are told by the computer's policies, as values. Pure.

Sources: the policy lists of Chrome, Edge and Firefox; tried with Chromium and Firefox ESR on Linux. DNS over HTTPS and
QUIC are off because both hide from a family's own router which hosts are asked for; the PAC does not need it.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

Values = Mapping[str, Any]


def for_chromium(pac_address: str, *certificates: bytes) -> dict[str, Any]:
    """For Chrome, Chromium and Brave. `certificates` (DER) are our authorities', which constraints bind to feeds."""
    return {
        "ProxySettings": {"ProxyMode": "pac_script", "ProxyPacUrl": pac_address},
        "CACertificates": [base64.b64encode(each).decode() for each in certificates],
        "IncognitoModeAvailability": 1,
        "BrowserGuestModeEnabled": False,
        "DnsOverHttpsMode": "off",
        "QuicAllowed": False,
    }


def for_edge(pac_address: str, *certificates: bytes) -> dict[str, Any]:
    """For Edge, which has its own word for private windows."""
    values = for_chromium(pac_address, *certificates)
    values["InPrivateModeAvailability"] = values.pop("IncognitoModeAvailability")
    return values


def for_firefox(pac_address: str, certificates: Sequence[Path], there: Values) -> dict[str, Any]:
    """For Firefox, beside what `there` is of others' certificates and add-ons. `certificates` are the files of our
    authorities, one in each, in a folder where nobody else has any.
    """
    stood = there.get("Certificates")
    stood = stood if isinstance(stood, dict) else {}
    folders = {file.parent for file in certificates}
    theirs = [each for each in stood.get("Install", []) if Path(each).parent not in folders]
    return {
        "ExtensionSettings": _without_proxies(there.get("ExtensionSettings")),
        "Proxy": {"Mode": "autoConfig", "AutoConfigURL": pac_address, "Locked": True},
        "Certificates": {**stood, "Install": [*theirs, *map(str, certificates)]},
        "DisablePrivateBrowsing": True,
        "BlockAboutConfig": True,
        "DNSOverHTTPS": {"Enabled": False, "Locked": True},
    }


def _without_proxies(stood: Any) -> Values:
    """What `stood` of add-ons, and that none has a proxy of its own: in Firefox those outweigh a locked setting."""
    try:
        stood = json.loads(stood) if isinstance(stood, str) else stood  # Firefox reads it in either form
    except ValueError:
        stood = None
    settings = stood if isinstance(stood, dict) else {}
    whole = settings.get("*")
    whole = whole if isinstance(whole, dict) else {}
    blocked = [each for each in whole.get("blocked_permissions", []) if each != "proxy"]
    return {**settings, "*": {**whole, "blocked_permissions": [*blocked, "proxy"]}}
