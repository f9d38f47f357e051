"""Our certificate as the places of trust need it: by what names they know it, and until when it is good."""

from __future__ import annotations

import hashlib
import ssl
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from wellbeing.plain_file import bytes_in
from wellbeing.system.place import PlaceError

TITLE = "Feed Wellbeing on this computer ("
"""How the name of every certificate of ours begins (wellbeing.certificate_authority)."""

_BEGIN, _END = "-----BEGIN CERTIFICATE-----", "-----END CERTIFICATE-----"


@dataclass(frozen=True, slots=True)
class OurCertificate:
    """`name` differs for every key we make. `sha1` and `sha256` are fingerprints, lower case. Times are aware."""

    name: str
    sha1: str
    sha256: str
    until: datetime
    since: datetime


def read(path: Path) -> OurCertificate:
    """The certificate in the PEM file `path`. Raises PlaceError."""
    try:
        return of(bytes_in(path))
    except (OSError, ValueError, IndexError) as error:
        raise PlaceError(f"The filter's own certificate cannot be read ({path}). Please restart the filter.") from error


def fingerprint(pem: str) -> str:
    """The SHA-256 of the first certificate in `pem`, "" where that is none."""
    try:
        start = pem.index(_BEGIN)
        der = ssl.PEM_cert_to_DER_cert(pem[start : pem.index(_END, start) + len(_END)])
    except (ValueError, TypeError):
        return ""
    return hashlib.sha256(der).hexdigest()


def before_it(path: Path) -> OurCertificate | None:
    """The one that `path` has replaced and that is kept aside (wellbeing.certificate_authority), if there is one."""
    try:
        return of(bytes_in(path.with_name(path.name + ".old")))
    except (OSError, ValueError, IndexError):
        return None


def of(pem: bytes) -> OurCertificate:
    """The first certificate in `pem`. Raises ValueError, and IndexError for one without a name."""
    from cryptography import x509  # here, since the way back that runs by itself has nothing but Python
    from cryptography.hazmat.primitives import hashes
    from cryptography.x509.oid import NameOID

    certificate = x509.load_pem_x509_certificate(pem)
    name = certificate.subject.get_attributes_for_oid(NameOID.COMMON_NAME)[0].value
    return OurCertificate(
        str(name),
        certificate.fingerprint(hashes.SHA1()).hex(),  # noqa: S303 - Windows and macOS name certificates so
        certificate.fingerprint(hashes.SHA256()).hex(),
        certificate.not_valid_after_utc,
        certificate.not_valid_before_utc,
    )
