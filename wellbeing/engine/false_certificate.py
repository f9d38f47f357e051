"""Signs for a website that is no feed, to show that nobody believes it: our authority is bound to the feeds."""

from __future__ import annotations

import ssl
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from wellbeing.certificate_authority import Authority

BANK = "bank.example"
"""Below .example (RFC 2606): it can never be a real bank."""

VALID_FOR = timedelta(hours=1)


def server_context(authority: Authority, host: str = BANK) -> ssl.SSLContext:
    """A TLS server that claims to be `host`. The certificate is true in all but its name. Raises OSError, ValueError.

    Its key is on disk for the moment that Python takes to read it, in a folder for its owner only, and in no other.
    """
    chain = _signed(authority, host)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    with tempfile.TemporaryDirectory(dir=authority.bundle_path.parent) as folder:
        file = Path(folder) / "chain.pem"
        file.touch(mode=0o600)
        file.write_bytes(chain)
        context.load_cert_chain(file)
    return context


def _signed(authority: Authority, host: str) -> bytes:
    """Key and certificate for `host`, in PEM."""
    raw = authority.bundle_path.read_bytes()
    issuer = x509.load_pem_x509_certificate(raw)
    issuer_key = serialization.load_pem_private_key(raw, authority.passphrase)
    assert isinstance(issuer_key, ec.EllipticCurvePrivateKey)
    key, now = ec.generate_private_key(ec.SECP256R1()), datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, host)]))
        .issuer_name(issuer.subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(hours=1))
        .not_valid_after(now + VALID_FOR)
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(host)]), critical=False)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer_key.public_key()), critical=False)
        .sign(issuer_key, hashes.SHA256())
    )
    secret = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    return secret + certificate.public_bytes(serialization.Encoding.PEM)
