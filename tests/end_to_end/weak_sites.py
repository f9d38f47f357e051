"""Sites that cannot prove who they are, or speak a TLS that browsers gave up: one server on loopback for each way.

What Chromium refuses, from its release notes and the sources of net/ssl and net/cert: TLS below 1.2 (84), keys agreed
on by finite-field Diffie-Hellman (53), names in the subject alone (58), certificates for another use or signed by one
that may sign none, and those outside of their time. Certificates with SHA-1 or with RSA below 1,024 bits are missing:
the library that makes these here makes none such.
"""

from __future__ import annotations

import ssl
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from tests.end_to_end.raw_site import RawSite
from wellbeing.private_file import write_private

DAY = timedelta(days=1)
ANY_CIPHER = "ALL:@SECLEVEL=0"

# RFC 7919, ffdhe2048: a sound group, so that nothing but the way of agreeing on keys is old.
FFDHE2048 = b"""-----BEGIN DH PARAMETERS-----
MIIBCAKCAQEA//////////+t+FRYortKmq/cViAnPTzx2LnFg84tNpWp4TZBFGQz
+8yTnc4kmz75fS/jY2MMddj2gbICrsRhetPfHtXV/WVhJDP1H18GbtCFY2VVPe0a
87VXE15/V8k1mE8McODmi3fipona8+/och3xWKE2rec1MKzKT0g6eXq8CrGCsyT7
YdEIqUuyyOP7uWrat2DX9GgdT0Kj3jlN9K5W7edjcrsZCwenyO4KbXCeAvzhzffi
7MA0BM0oNC9hkXL+nOmFg/+OTxIy7vKBg8P+OxtMb61zO7X8vC7CIAXFjvGDfRaD
ssbzSibBsu/6iGtCOGEoXJf//////////wIBAg==
-----END DH PARAMETERS-----
"""


@dataclass(frozen=True)
class Weakness:
    """How a site differs from a sound one. `name`: a host's first label. `tls` changes the server's context."""

    name: str
    names: tuple[str, ...] | None = None
    from_now: tuple[timedelta, timedelta] = (-DAY, DAY)
    signed_by: str = "authority"
    usage: x509.ObjectIdentifier | None = None
    tls: Callable[[ssl.SSLContext, Path], None] | None = None

    @property
    def host(self) -> str:
        return f"{self.name}.example"


def _old_tls(context: ssl.SSLContext, _folder: Path) -> None:
    context.set_ciphers(ANY_CIPHER)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # old is what it is to be
        context.minimum_version, context.maximum_version = ssl.TLSVersion.TLSv1, ssl.TLSVersion.TLSv1_1


def _finite_field(context: ssl.SSLContext, folder: Path) -> None:
    (folder / "group.pem").write_bytes(FFDHE2048)
    context.load_dh_params(str(folder / "group.pem"))
    context.set_ciphers("DHE-RSA-AES128-GCM-SHA256")
    context.maximum_version = ssl.TLSVersion.TLSv1_2


SOUND = Weakness("sound")
WEAK = (
    Weakness("expired", from_now=(-3 * DAY, -DAY)),
    Weakness("not-yet", from_now=(DAY, 3 * DAY)),
    Weakness("self-signed", signed_by="itself"),
    Weakness("leaf-signed", signed_by="leaf"),
    Weakness("subject-alone", names=()),
    Weakness("other-name", names=("somewhere-else.example",)),
    Weakness("wide-name", names=("*.example", "*")),
    Weakness("other-use", usage=ExtendedKeyUsageOID.CLIENT_AUTH),
    Weakness("old-tls", tls=_old_tls),
    Weakness("finite-field", tls=_finite_field),
)


class Certificates:
    """An authority in `folder`, and what it signs."""

    def __init__(self, folder: Path) -> None:
        self._folder, self._key = folder, rsa.generate_private_key(65537, 2048)
        self._name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Test authority")])
        self.authority = folder / "authority.pem"
        made = self._builder(self._name, self._name, self._key, (-5 * DAY, 5 * DAY), is_ca=True)
        write_private(self.authority, made.sign(self._key, hashes.SHA256()).public_bytes(Encoding.PEM))

    def chain(self, weakness: Weakness) -> Path:
        """Certificate and key of a site with this weakness, with what stands between it and the authority."""
        key = rsa.generate_private_key(65537, 2048)
        issuer, signer, between = self._signer(weakness, key)
        subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, weakness.host)])
        builder = self._builder(subject, issuer, key, weakness.from_now, is_ca=False)
        names = (weakness.host,) if weakness.names is None else weakness.names
        if names:
            alternative = x509.SubjectAlternativeName([*map(x509.DNSName, names)])
            builder = builder.add_extension(alternative, critical=False)
        if weakness.usage is not None:
            builder = builder.add_extension(x509.ExtendedKeyUsage([weakness.usage]), critical=False)
        file = self._folder / f"{weakness.name}.pem"
        signed = builder.sign(signer, hashes.SHA256())
        secret = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
        write_private(file, signed.public_bytes(Encoding.PEM) + between + secret)
        return file

    def _signer(self, weakness: Weakness, key: rsa.RSAPrivateKey) -> tuple[x509.Name, rsa.RSAPrivateKey, bytes]:
        """Name and key of who signs, and their certificate where a server has to send it."""
        if weakness.signed_by == "itself":
            return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, weakness.host)]), key, b""
        if weakness.signed_by == "leaf":
            leaf = rsa.generate_private_key(65537, 2048)
            name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "another-site.example")])
            made = self._builder(name, self._name, leaf, (-DAY, DAY), is_ca=False).sign(self._key, hashes.SHA256())
            return name, leaf, made.public_bytes(Encoding.PEM)
        return self._name, self._key, b""

    def _builder(
        self,
        subject: x509.Name,
        issuer: x509.Name,
        key: rsa.RSAPrivateKey,
        from_now: tuple[timedelta, timedelta],
        *,
        is_ca: bool,
    ) -> x509.CertificateBuilder:
        begin, end = (datetime.now(UTC) + each for each in from_now)
        constraints = x509.BasicConstraints(ca=is_ca, path_length=None)
        builder = x509.CertificateBuilder().subject_name(subject).issuer_name(issuer).public_key(key.public_key())
        builder = builder.serial_number(x509.random_serial_number()).not_valid_before(begin).not_valid_after(end)
        return builder.add_extension(constraints, critical=True)


@contextmanager
def serving(certificates: Certificates, folder: Path, *weaknesses: Weakness) -> Iterator[dict[str, RawSite]]:
    """A site for each of `weaknesses`, by its host."""
    sites: dict[str, RawSite] = {}
    try:
        for weakness in weaknesses:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            if weakness.tls is not None:
                weakness.tls(context, folder)
            sites[weakness.host] = RawSite(certificates.chain(weakness), context)
        yield sites
    finally:
        for site in sites.values():
            site.close()
