"""Makes and keeps the certificate authority of this computer, which can speak for the feeds and for nobody else.

Critical name constraints bind it to the feeds' domains and our channel domain, and exclude all IP addresses: its key,
if stolen, cannot pose as a bank. mitmproxy reads it from `Authority.bundle_path` (its `mitmproxy-ca.pem`, which takes a
certificate and an encrypted key) and signs its leaves with it; `upstream_cert` must be off, or it copies foreign names.
"""

from __future__ import annotations

import ipaddress
import secrets as random
import stat
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from filters.sites.definition import domain_of
from wellbeing.engine.hosts import CHANNEL_DOMAIN
from wellbeing.plain_file import bytes_in
from wellbeing.private_file import write_private
from wellbeing.secret_store import Secrets, kept
from wellbeing.system.our_certificate import TITLE

VALID_FOR = timedelta(days=730)
"""Two years: a key that was copied, or a trust that nobody removed, ends by itself, and people are asked seldom."""

RENEWED_BEFORE = timedelta(days=30)
BACKDATED = timedelta(days=2)
"""As mitmproxy does with leaves: a computer whose clock is a little slow accepts it too."""

LONG_AGO = datetime.min.replace(tzinfo=UTC)

_BUNDLE = "mitmproxy-ca.pem"
_CERTIFICATE = "feed-wellbeing-ca.pem"
_MADE = "A new certificate was made, because {reason}. Your browsers have to be told to trust it."
_UNREADABLE = (ValueError, TypeError, UnsupportedAlgorithm, x509.ExtensionNotFound)


class AuthorityError(Exception):
    """The authority cannot be made or kept; the message is for people."""


@dataclass(frozen=True, slots=True)
class Authority:
    """`certificate_path`: the certificate alone, for browsers. `bundle_path`: with its key, sealed with `passphrase`.

    `notice` says in people's words why it was made anew in the place of another; browsers must trust it again then.
    """

    certificate_path: Path
    bundle_path: Path
    passphrase: bytes = field(repr=False)
    domains: tuple[str, ...]
    notice: str = ""

    def speaks_for(self, host: str) -> bool:
        """Whether browsers accept it for `host`, which may be a pattern ("*.example.org")."""
        return any(_lies_in(domain_of(host), domain) for domain in self.domains)


class _Outdated(Exception):
    """Why the authority that is there does not do any more, as the middle of a sentence."""


def certificate_in(folder: Path) -> Path:
    """Where the certificate alone is, for browsers."""
    return folder / _CERTIFICATE


def ensure_authority(
    folder: Path, domains: Sequence[str], secrets: Secrets, now: datetime, earliest: datetime = LONG_AGO
) -> Authority:
    """The authority in `folder` for `domains` and everything below them; made, or made anew, where need be.

    `domains` may be host patterns ("*.example.org"). `now` is aware. One that does not do any more is kept aside as
    *.old, never deleted. Before `earliest` (aware) the clock is wrong for sure, as with an empty battery: what is there
    is kept, for the time when it is right. Raises AuthorityError, SecretsError, or ValueError for a domain that no feed
    can have.
    """
    wanted = permitted_domains([*domains, CHANNEL_DOMAIN])
    passphrase = kept(secrets, "certificate", lambda: random.token_urlsafe(32).encode())
    bundle, alone = folder / _BUNDLE, certificate_in(folder)
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        certificate, notice = _existing(bundle, passphrase, wanted, now, earliest)
        if certificate is None:
            _keep_aside(bundle, alone)
            certificate = _make(bundle, wanted, passphrase, now)
        elif _was_cut_off(alone, certificate):
            notice = _MADE.format(reason="the last one does not do any more")
        _write_alone(alone, certificate.public_bytes(serialization.Encoding.PEM))
    except OSError as error:
        raise AuthorityError(f"The certificate cannot be kept in {folder} ({error.strerror}).") from error
    return Authority(alone, bundle, passphrase, _permitted_by(certificate), notice)


def permitted_domains(hosts: Iterable[str]) -> tuple[str, ...]:
    """The fewest DNS names whose subtrees hold `hosts`, sorted. Raises ValueError for an address or a bare "com"."""
    names = {_domain(host) for host in hosts}
    return tuple(sorted(name for name in names if not any(_lies_in(name, other) for other in names - {name})))


def _domain(host: str) -> str:
    name = domain_of(host.strip().lower().rstrip("."))
    try:
        name = name.encode("idna").decode("ascii")
    except UnicodeError as error:
        raise ValueError(f"“{host}” is not a host name") from error
    labels = name.split(".")
    if len(labels) < 2 or not all(labels) or labels[-1].isdigit() or ":" in name or "*" in name:
        raise ValueError(f"“{host}” is not a host name that a feed can have")
    return name


def _lies_in(name: str, domain: str) -> bool:
    return name == domain or name.endswith("." + domain)


def _permitted_by(certificate: x509.Certificate) -> tuple[str, ...]:
    constraints = certificate.extensions.get_extension_for_class(x509.NameConstraints).value
    return tuple(str(name.value) for name in constraints.permitted_subtrees or ())


def _existing(
    bundle: Path, passphrase: bytes, wanted: Sequence[str], now: datetime, earliest: datetime
) -> tuple[x509.Certificate | None, str]:
    """The authority in `bundle` if it still does, and otherwise why not ("" when there was none)."""
    if not bundle.exists():
        return None, ""
    try:
        return _checked(bytes_in(bundle), passphrase, wanted, now, earliest), ""
    except _Outdated as reason:
        return None, _MADE.format(reason=reason)


def _checked(
    raw: bytes, passphrase: bytes, wanted: Sequence[str], now: datetime, earliest: datetime
) -> x509.Certificate:
    try:
        certificate = x509.load_pem_x509_certificate(raw)
        key = serialization.load_pem_private_key(raw, passphrase)
        permitted = _permitted_by(certificate)
    except _UNREADABLE as error:
        raise _Outdated("the key of the last one could not be opened (the last one is kept aside)") from error
    if key.public_key() != certificate.public_key():
        raise _Outdated("the key of the last one belongs to another (the last one is kept aside)")
    if certificate.not_valid_before_utc > now >= earliest:
        raise _Outdated("the last one was made while the computer's clock was ahead")
    if certificate.not_valid_after_utc - now < RENEWED_BEFORE:
        raise _Outdated("the last one ends soon")
    if not all(any(_lies_in(name, domain) for domain in permitted) for name in wanted):
        raise _Outdated("feeds were added that the last one does not cover")
    return certificate


def _keep_aside(*paths: Path) -> None:
    """Copy them: were they moved, a power cut would leave none, and the next start make another without a word."""
    for path in paths:
        if path.exists():
            write_private(_aside(path), bytes_in(path), mode=stat.S_IMODE(path.stat().st_mode))


def _was_cut_off(alone: Path, certificate: x509.Certificate) -> bool:
    """Whether `certificate` was made, and nobody came to know: what browsers are told is still the one before it."""
    return (
        alone.exists()
        and _aside(alone).exists()
        and bytes_in(alone) == bytes_in(_aside(alone)) != certificate.public_bytes(serialization.Encoding.PEM)
    )


def _aside(path: Path) -> Path:
    return path.with_name(path.name + ".old")


def _write_alone(path: Path, pem: bytes) -> None:
    if not path.exists() or bytes_in(path) != pem:
        write_private(path, pem, mode=0o644)


def _make(bundle: Path, domains: Sequence[str], passphrase: bytes, now: datetime) -> x509.Certificate:
    key = ec.generate_private_key(ec.SECP256R1())
    certificate = _signed(key, domains, now)
    sealed = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.BestAvailableEncryption(passphrase),
    )
    write_private(bundle, sealed + certificate.public_bytes(serialization.Encoding.PEM))
    return certificate


def _signed(key: ec.EllipticCurvePrivateKey, domains: Sequence[str], now: datetime) -> x509.Certificate:
    title = f"{TITLE}{random.token_hex(4)})"
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, title)])
    builder = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - BACKDATED)
        .not_valid_after(now + VALID_FOR)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_only(domains), critical=True)
        .add_extension(_signs_only(), critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
    )
    return builder.sign(key, hashes.SHA256())


def _only(domains: Sequence[str]) -> x509.NameConstraints:
    """Names of `domains` and below. Addresses are a kind of name of their own, so all of them are excluded."""
    return x509.NameConstraints(
        permitted_subtrees=[x509.DNSName(domain) for domain in domains],
        excluded_subtrees=[x509.IPAddress(ipaddress.ip_network(each)) for each in ("0.0.0.0/0", "::/0")],
    )


def _signs_only() -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=False,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=True,
        crl_sign=True,
        encipher_only=False,
        decipher_only=False,
    )
