"""The certificate authority speaks for the feeds and for nobody else, and mitmproxy signs with it."""

from __future__ import annotations

import ipaddress
import ssl
import stat
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import serialization
from cryptography.x509.oid import ExtendedKeyUsageOID
from hypothesis import given
from hypothesis import strategies as st
from mitmproxy.certs import CertStore

from wellbeing.certificate_authority import Authority, ensure_authority, permitted_domains
from wellbeing.engine.hosts import CHANNEL_DOMAIN
from wellbeing.makers import makers
from wellbeing.places import places
from wellbeing.secret_store import SecretsInMemory

NOW = datetime.now(UTC)
FEEDS = ("social.example", "*.social.example", "feed.example", "api.feed.example")


@pytest.fixture
def secrets() -> SecretsInMemory:
    """Secrets of one test."""
    return SecretsInMemory()


@pytest.fixture
def authority(tmp_path: Path, secrets: SecretsInMemory) -> Authority:
    """A new authority for two feeds."""
    return ensure_authority(tmp_path, FEEDS, secrets, NOW)


def _certificate(authority: Authority) -> x509.Certificate:
    return x509.load_pem_x509_certificate(authority.certificate_path.read_bytes())


def _signer(authority: Authority) -> CertStore:
    return CertStore.from_store(authority.bundle_path.parent, "mitmproxy", 2048, authority.passphrase)


def _leaf(authority: Authority, folder: Path, *names: x509.GeneralName) -> Path:
    """A leaf that mitmproxy signs for `names`, with its key, as a server loads it."""
    entry = _signer(authority).get_cert(None, x509.GeneralNames(names))
    key = entry.privatekey.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    path = folder / "leaf.pem"
    path.write_bytes(key + entry.cert.to_pem())
    return path


def _handshake(authority: Authority, leaf: Path, host: str) -> None:
    """A TLS handshake in memory between a server with `leaf` and a client that trusts `authority`, through OpenSSL."""
    server_side = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    server_side.load_cert_chain(leaf)
    client_side = ssl.create_default_context(cafile=authority.certificate_path)
    client_side.verify_flags |= ssl.VERIFY_X509_STRICT
    up, down = ssl.MemoryBIO(), ssl.MemoryBIO()
    client = client_side.wrap_bio(down, up, server_hostname=host)
    server = server_side.wrap_bio(up, down, server_side=True)
    for side in (client, server, client, server):
        try:
            side.do_handshake()
        except ssl.SSLWantReadError:
            continue
    client.do_handshake()


@pytest.mark.parametrize("host", ["social.example", "deep.www.social.example", f"x1.{CHANNEL_DOMAIN}"])
def test_openssl_accepts_feeds_and_what_lies_below(authority: Authority, tmp_path: Path, host: str) -> None:
    """Leaves that mitmproxy signs for a feed, its subdomains and our channel are trusted, checked strictly."""
    _handshake(authority, _leaf(authority, tmp_path, x509.DNSName(host)), host)


@pytest.mark.parametrize("host", ["bank.example", "notsocial.example", "social.example.bank.example", "invalid"])
def test_openssl_refuses_other_hosts(authority: Authority, tmp_path: Path, host: str) -> None:
    """A leaf for anybody else is worth nothing."""
    with pytest.raises(ssl.SSLCertVerificationError, match="permitted subtree violation"):
        _handshake(authority, _leaf(authority, tmp_path, x509.DNSName(host)), host)


@pytest.mark.parametrize("address", ["127.0.0.1", "::1", "203.0.113.7"])
def test_openssl_refuses_addresses(authority: Authority, tmp_path: Path, address: str) -> None:
    """A leaf for an IP address is worth nothing, this computer's included."""
    leaf = _leaf(authority, tmp_path, x509.IPAddress(ipaddress.ip_address(address)))
    with pytest.raises(ssl.SSLCertVerificationError, match="excluded subtree violation"):
        _handshake(authority, leaf, address)


def test_a_feed_name_does_not_smuggle_a_bank_in(authority: Authority, tmp_path: Path) -> None:
    """One foreign name among the names of a leaf spoils all of it."""
    leaf = _leaf(authority, tmp_path, x509.DNSName("social.example"), x509.DNSName("bank.example"))
    with pytest.raises(ssl.SSLCertVerificationError, match="permitted subtree violation"):
        _handshake(authority, leaf, "social.example")


def test_the_certificate_says_what_it_may(authority: Authority) -> None:
    """Constraints are critical, no authority below it, only for servers, named so that people can find it."""
    certificate = _certificate(authority)
    extension = certificate.extensions.get_extension_for_class
    basic, usage, names = extension(x509.BasicConstraints), extension(x509.KeyUsage), extension(x509.NameConstraints)
    assert basic.critical
    assert usage.critical
    assert names.critical
    assert basic.value == x509.BasicConstraints(ca=True, path_length=0)
    assert list(extension(x509.ExtendedKeyUsage).value) == [ExtendedKeyUsageOID.SERVER_AUTH]
    assert authority.domains == ("feed-wellbeing.invalid", "feed.example", "social.example")
    assert "Feed Wellbeing on this computer" in certificate.subject.rfc4514_string()


def test_files_hold_what_they_should(authority: Authority) -> None:
    """The key is sealed and private; the certificate for browsers stands alone; the passphrase is in neither."""
    bundle = authority.bundle_path.read_bytes()
    assert b"ENCRYPTED PRIVATE KEY" in bundle
    assert stat.S_IMODE(authority.bundle_path.stat().st_mode) == 0o600
    assert b"PRIVATE" not in authority.certificate_path.read_bytes()
    assert stat.S_IMODE(authority.certificate_path.stat().st_mode) == 0o644
    assert authority.passphrase not in bundle
    assert authority.passphrase.decode() not in repr(authority)


def test_the_next_start_finds_the_same_authority(
    authority: Authority, tmp_path: Path, secrets: SecretsInMemory
) -> None:
    """Nothing is made anew while the old one does, also for fewer feeds or a subdomain; a lost copy comes back."""
    before = _certificate(authority)
    authority.certificate_path.unlink()
    again = ensure_authority(tmp_path, ["www.social.example"], secrets, NOW + timedelta(days=600))
    assert _certificate(again) == before
    assert again.notice == ""


def _made_anew(folder: Path, authority: Authority, again: Authority, before: x509.Certificate) -> None:
    assert _certificate(again) != before
    assert "trust it" in again.notice
    aside = folder / (authority.certificate_path.name + ".old")
    assert x509.load_pem_x509_certificate(aside.read_bytes()) == before
    assert (folder / (authority.bundle_path.name + ".old")).exists()
    _signer(again)


def test_a_new_feed_needs_a_new_authority(authority: Authority, tmp_path: Path, secrets: SecretsInMemory) -> None:
    """A feed that the constraints do not cover: made anew, the old one kept aside, and said."""
    before = _certificate(authority)
    again = ensure_authority(tmp_path, [*FEEDS, "another.example"], secrets, NOW)
    _made_anew(tmp_path, authority, again, before)
    assert "another.example" in again.domains


def test_an_authority_that_ends_soon_is_renewed(authority: Authority, tmp_path: Path, secrets: SecretsInMemory) -> None:
    """Within a month of its end it is made anew."""
    before = _certificate(authority)
    again = ensure_authority(tmp_path, FEEDS, secrets, NOW + timedelta(days=701))
    _made_anew(tmp_path, authority, again, before)
    assert "ends soon" in again.notice


def test_a_lost_passphrase_begins_anew(authority: Authority, tmp_path: Path) -> None:
    """Without its passphrase the key cannot be used: kept aside, begun anew, and said."""
    before = _certificate(authority)
    again = ensure_authority(tmp_path, FEEDS, SecretsInMemory(), NOW)
    _made_anew(tmp_path, authority, again, before)
    assert "could not be opened" in again.notice


def test_a_key_that_is_not_sealed_is_not_used(authority: Authority, tmp_path: Path, secrets: SecretsInMemory) -> None:
    """Somebody put a key there that no passphrase guards: it is not taken."""
    key = serialization.load_pem_private_key(authority.bundle_path.read_bytes(), authority.passphrase)
    plain = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    before = _certificate(authority)
    authority.bundle_path.write_bytes(plain + authority.certificate_path.read_bytes())
    _made_anew(tmp_path, authority, ensure_authority(tmp_path, FEEDS, secrets, NOW), before)


@given(raw=st.binary(max_size=300))
def test_any_damage_to_the_file_begins_anew(tmp_path_factory: pytest.TempPathFactory, raw: bytes) -> None:
    """Whatever lies where the authority should be, a good one comes out."""
    folder = places(tmp_path_factory.mktemp("damaged")).data
    (folder / "mitmproxy-ca.pem").write_bytes(raw)
    again = ensure_authority(folder, FEEDS, SecretsInMemory(), NOW)
    assert again.notice
    assert (folder / "mitmproxy-ca.pem.old").read_bytes() == raw


@pytest.mark.parametrize(
    "host", ["com", "??.com", "127.0.0.1", "[::1]", "", "a..example", "*", "x.*.example", "a" * 70 + ".com"]
)
def test_hosts_that_no_feed_can_have_are_refused(host: str) -> None:
    """A whole top-level domain, an address or nonsense never widens what the authority may speak for."""
    with pytest.raises(ValueError, match="not a host name"):
        permitted_domains([host])


@given(hosts=st.lists(st.from_regex(r"([a-c]\.){1,3}example", fullmatch=True), min_size=1, max_size=8))
def test_permitted_domains_hold_every_host_and_no_more(hosts: list[str]) -> None:
    """Each host lies in exactly one permitted domain, and each permitted domain is one of the hosts."""
    permitted = permitted_domains(hosts)
    assert set(permitted) <= set(hosts)
    assert all(sum(host == each or host.endswith("." + each) for each in permitted) == 1 for host in hosts)


def test_an_authority_knows_for_whom_it_speaks(tmp_path: Path):
    """Its domains and everything below them, and nobody whose name merely ends alike."""
    authority = ensure_authority(tmp_path, ["feed.example"], SecretsInMemory(), datetime.now(UTC))
    assert authority.speaks_for("feed.example")
    assert authority.speaks_for("*.feed.example")
    assert authority.speaks_for("??.feed.example")
    assert authority.speaks_for("api.feed.example")
    assert not authority.speaks_for("otherfeed.example")
    assert not authority.speaks_for("example")


def test_a_clock_that_is_wrong_for_sure_costs_no_certificate(tmp_path: Path, secrets: SecretsInMemory) -> None:
    """An empty battery: it is 1970 at the start, and today a minute later. What browsers trust is kept for then."""
    before = ensure_authority(tmp_path, FEEDS, secrets, NOW)
    kept = _certificate(before)
    at_start = ensure_authority(tmp_path, FEEDS, secrets, datetime(1970, 1, 1, tzinfo=UTC), makers().earliest)
    assert (_certificate(at_start), at_start.notice) == (kept, "")
    assert makers().earliest < datetime.now(UTC)


def test_one_of_a_clock_that_was_years_ahead_is_made_anew(tmp_path: Path, secrets: SecretsInMemory) -> None:
    """Browsers would refuse every feed until the years have passed. A clock that was set by a day is no reason."""
    ahead = ensure_authority(tmp_path, FEEDS, secrets, NOW + timedelta(days=1500))
    before = _certificate(ahead)
    again = ensure_authority(tmp_path, FEEDS, secrets, NOW)
    _made_anew(tmp_path, ahead, again, before)
    assert "clock was ahead" in again.notice
    assert _certificate(again).not_valid_before_utc <= NOW
    a_day_earlier = ensure_authority(tmp_path, FEEDS, secrets, NOW - timedelta(days=1))
    assert _certificate(a_day_earlier) == _certificate(again)


def test_a_cut_off_renewal_is_said_by_the_next_start(tmp_path: Path, secrets: SecretsInMemory) -> None:
    """The power failed after the new one was made, and before anybody came to know."""
    first = ensure_authority(tmp_path, FEEDS, secrets, NOW)
    known = first.certificate_path.read_bytes()
    second = ensure_authority(tmp_path, FEEDS, secrets, NOW + timedelta(days=710))
    second.certificate_path.write_bytes(known)
    third = ensure_authority(tmp_path, FEEDS, secrets, NOW + timedelta(days=710))
    assert "trust it" in third.notice
    assert third.certificate_path.read_bytes() != known
    assert ensure_authority(tmp_path, FEEDS, secrets, NOW + timedelta(days=710)).notice == ""
