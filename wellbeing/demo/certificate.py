"""A throw-away authority and certificate for the sample's own origin, so that it is reached over real TLS."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

from wellbeing.private_file import write_private


@dataclass(frozen=True, slots=True)
class OriginCertificate:
    """`authority`: PEM file to trust. `chain`: PEM file of certificate and key for the server."""

    authority: Path
    chain: Path


def make(folder: Path, *hosts: str) -> OriginCertificate:
    """Make both in `folder`, for `hosts`, valid for a day."""
    authority_key, key = ec.generate_private_key(ec.SECP256R1()), ec.generate_private_key(ec.SECP256R1())
    authority = _signed("Sample feed authority", (), authority_key, None, authority_key)
    certificate = _signed(hosts[0], hosts, key, authority, authority_key)
    made = OriginCertificate(folder / "origin-authority.pem", folder / "origin.pem")
    write_private(made.authority, authority.public_bytes(Encoding.PEM))
    secret = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    write_private(made.chain, certificate.public_bytes(Encoding.PEM) + secret)
    return made


def _signed(
    name: str,
    hosts: Sequence[str],
    key: ec.EllipticCurvePrivateKey,
    issuer: x509.Certificate | None,
    issuer_key: ec.EllipticCurvePrivateKey,
) -> x509.Certificate:
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    now = datetime.now(UTC)
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer.subject if issuer else subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(hours=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.BasicConstraints(ca=not hosts, path_length=None), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer_key.public_key()), critical=False)
    )
    if hosts:
        builder = builder.add_extension(x509.SubjectAlternativeName([*map(x509.DNSName, hosts)]), critical=False)
    return builder.sign(issuer_key, hashes.SHA256())
