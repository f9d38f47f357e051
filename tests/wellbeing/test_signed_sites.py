"""A file of site definitions is what its makers signed, byte for byte, or it is refused in words."""

from __future__ import annotations

import re
from datetime import date

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import example, given
from hypothesis import strategies as st

from tests.site_maker import NEWER, SiteMaker
from wellbeing.makers import Makers, makers
from wellbeing.newer_sites import definitions
from wellbeing.signed_file import BAD_SIGNATURE, LARGEST, SignedFileError, day_of, pack, said, unpack
from wellbeing.signed_sites import SITES, SiteFiles
from wellbeing.site_files import shipped_sites

MARK, NOT_OURS = SITES.mark, SITES.not_ours
MAKER = SiteMaker()
KEY = MAKER.key.public_key()
TEXT = 'id = "x"\n[page]\npost = ["ärticle"]\n'
SIGNED = MAKER.data({"x": TEXT})


def signed_body(body: bytes) -> bytes:
    """A file with `body`, whatever it is, truly signed."""
    return MARK + MAKER.key.sign(MARK + body).hex().encode() + b"\n" + body


def test_what_was_signed_is_read() -> None:
    """Version and texts, as they were put in."""
    assert unpack(SITES, SIGNED, KEY) == SiteFiles(NEWER, {"x": TEXT})


@pytest.mark.parametrize("bit", [0, 5])
def test_no_byte_can_be_another(bit: int) -> None:
    """In the first line, the signature, or what it is for; 5 turns small letters of the signature into large ones."""
    for at in range(len(SIGNED)):
        changed = bytearray(SIGNED)
        changed[at] ^= 1 << bit
        with pytest.raises(SignedFileError) as refused:
            unpack(SITES, bytes(changed), KEY)
        assert str(refused.value) in (NOT_OURS, BAD_SIGNATURE)


def test_nothing_can_be_added_or_left_out() -> None:
    """At no place."""
    for at in range(len(SIGNED)):
        for changed in (SIGNED[:at], SIGNED[:at] + SIGNED[at + 1 :], SIGNED[:at] + b"a" + SIGNED[at:]):
            with pytest.raises(SignedFileError):
                unpack(SITES, changed, KEY)
    with pytest.raises(SignedFileError):
        unpack(SITES, SIGNED + b"\n", KEY)


def test_somebody_elses_signature_is_refused() -> None:
    """Also one for other words by the right makers, and one without the first line in it."""
    body = SIGNED.partition(b"\n{")[2]
    for signature in (Ed25519PrivateKey.generate().sign(MARK + body), MAKER.key.sign(body), bytes(64)):
        with pytest.raises(SignedFileError, match=re.escape(BAD_SIGNATURE)):
            unpack(SITES, MARK + signature.hex().encode() + b"\n{" + body, KEY)


@given(st.binary(max_size=400))
@example(MARK)
@example(MARK + b"0" * 128 + b"\n")
@example(MARK + b"0" * 128)
@example(b"PK\x03\x04")
def test_any_bytes_are_refused_in_words(data: bytes) -> None:
    """Never with another error."""
    for each in (data, MARK + data, SIGNED[: len(MARK) + 129] + data):
        with pytest.raises(SignedFileError, match=r"[a-z]{4}"):
            unpack(SITES, each, KEY)


def test_a_file_that_is_too_large_is_not_even_checked() -> None:
    """Signed or not."""
    with pytest.raises(SignedFileError, match=re.escape(NOT_OURS)):
        unpack(SITES, signed_body(b" " * LARGEST), KEY)


@given(st.binary(max_size=200))
@example(b"")
@example(b"[" * 200_000)
@example(b'{"version": 2026111301, "sites": {}}')
@example(b'{"version": 2026111301, "sites": {"x": 1}}')
@example(b'{"version": 2026111301, "sites": {"x": "\\ud800"}}')
@example(b'{"version": 2026111301, "sites": {"x": "\xff"}}')
@example(b'{"version": 2026111301, "sites": {"x": ""}, "more": 1}')
@example(b'{"version": "2026111301", "sites": {"x": ""}}')
@example(b'{"version": 2026133301, "sites": {"x": ""}}')
@example(b'{"version": 1, "sites": {"x": ""}}')
@example(b'{"version": -2026111301, "sites": {"x": ""}}')
@example(b'{"version": 99999999999999999999999, "sites": {"x": ""}}')
def test_what_is_signed_and_makes_no_sense_is_refused_in_words(body: bytes) -> None:
    """Makers err, too."""
    with pytest.raises(SignedFileError, match="may be meant for a newer one"):
        unpack(SITES, signed_body(body), KEY)


@given(st.dictionaries(st.sampled_from(["x", "reddit", "moss", ""]), st.text(max_size=200), min_size=1))
@example({"x": "a = " + "9" * 5000})
@example({"x": "a = " + "[" * 100_000})
@example({"x": "id = 1"})
@example({"x": 'id = "x"\ntitle = "X"\npage = 1'})
def test_what_is_signed_and_is_no_site_is_refused_in_words(texts: dict[str, str]) -> None:
    """Whatever stands where a data file is meant to stand."""
    with pytest.raises(SignedFileError, match="Feed Wellbeing"):
        definitions(unpack(SITES, MAKER.data(texts), KEY), shipped_sites())


def test_a_version_is_said_as_its_day() -> None:
    """With a number where there was more than one."""
    assert day_of(2026_11_13_02) == date(2026, 11, 13)
    assert (said(2026_11_13_01), said(2026_11_13_02)) == ("2026-11-13", "2026-11-13 (2)")


def test_nothing_is_packed_that_could_not_be_read() -> None:
    """A day that there is not."""
    with pytest.raises(ValueError, match="month"):
        pack(SITES, SiteFiles(2026_13_01_01, {"x": ""}), MAKER.key.sign)


def test_the_program_holds_a_public_key_and_the_version_of_what_ships() -> None:
    """Both can be used as they are; nobody in these tests can sign for it."""
    day_of(makers().sites)
    day_of(makers().helplines)
    with pytest.raises(SignedFileError, match=re.escape(BAD_SIGNATURE)):
        unpack(SITES, SIGNED, makers().key)


@pytest.mark.parametrize("address", ["", "https://a.example/newest.feedwellbeing", "https://a.example:8443/a/b"])
def test_an_address_to_fetch_from_names_a_host_and_a_file(address: str) -> None:
    assert Makers(KEY, NEWER, NEWER, address).host == ("a.example" if address else "")


@pytest.mark.parametrize(
    "address",
    ["http://a.example/n", "a.example/n", "https://", "https:///n", "https://a.example", "https://me@a.example/n",
     "https://a.example/n?id=1", "https://a.example/n#1", "file:///n", "ftp://a.example/n"],
)  # fmt: skip
def test_an_address_that_could_lead_elsewhere_or_tell_of_somebody_is_none(address: str) -> None:
    with pytest.raises(ValueError, match="is no https address"):
        Makers(KEY, NEWER, NEWER, address)
