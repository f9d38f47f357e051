"""A newer list of helplines takes the shipped one's place where it is signed, newer, whole, and takes nothing away."""

from __future__ import annotations

import re
import stat
import tomllib
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import example, given
from hypothesis import strategies as st

from tests.site_maker import NEWER, NEWEST, SHIPPED, SiteMaker, helplines_text, shipped_text
from wellbeing import makers
from wellbeing.helplines import Directory, HelplinesError, parse_directory, shipped_directory
from wellbeing.makers import Makers
from wellbeing.newer_helplines import directory_in, other_countries
from wellbeing.newer_helplines_file import go_back, in_use, take
from wellbeing.signed_file import BAD_SIGNATURE, SignedFileError
from wellbeing.signed_helplines import HELPLINES, HelplinesFile

OLD, NEW = "0800 345 1435", "0800 345 9999"
"""A number of Argentina's, and another one."""


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """Where it is kept."""
    return tmp_path / "newer-helplines"


@pytest.fixture
def file(tmp_path: Path, maker: SiteMaker) -> Path:
    """A list with another number."""
    return laid(tmp_path / "file", maker.helplines(helplines_text(OLD, NEW)))


def laid(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def numbers(directory: Directory) -> list[str]:
    return [contact.to for service in directory.all for contact in service.contacts]


def test_what_shipped_is_there_without_any_file(kept: Path, maker: SiteMaker) -> None:
    now = in_use(kept)
    assert (now.directory, now.version, now.taken, now.problem) == (shipped_directory(), SHIPPED, False, "")
    assert not kept.exists()


def test_a_newer_list_is_in_use_until_the_person_goes_back(kept: Path, file: Path) -> None:
    assert take(kept, file).version == NEWER
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    now = in_use(kept)
    assert (now.taken, NEW in numbers(now.directory), OLD in numbers(now.directory)) == (True, True, False)
    assert other_countries(now.directory, shipped_directory()) == ("Argentina",)
    go_back(kept)
    go_back(kept)
    assert in_use(kept).directory == shipped_directory()


def test_what_is_older_or_as_old_is_refused(kept: Path, file: Path, maker: SiteMaker, tmp_path: Path) -> None:
    with pytest.raises(SignedFileError, match="is not taken"):
        take(kept, laid(tmp_path / "old", maker.helplines(helplines_text(), SHIPPED)))
    newest = laid(tmp_path / "newest", maker.helplines(helplines_text(), NEWEST))
    take(kept, newest)
    for each in (file, newest):
        with pytest.raises(SignedFileError, match="is not taken"):
            take(kept, each)
    assert in_use(kept).version == NEWEST


def test_a_newer_program_goes_by_its_own(
    kept: Path, file: Path, maker: SiteMaker, monkeypatch: pytest.MonkeyPatch
) -> None:
    take(kept, file)
    later = Makers(maker.key.public_key(), SHIPPED, NEWEST)
    monkeypatch.setattr(makers, "_shipped", lambda: later)
    now = in_use(kept)
    assert (now.version, now.taken, now.directory) == (NEWEST, False, shipped_directory())


def test_a_file_of_another_kind_or_by_somebody_else_is_refused(kept: Path, maker: SiteMaker, tmp_path: Path) -> None:
    """Both are signed by the same key: the first line tells them apart, and is signed, too."""
    sites = maker.data({"x": shipped_text("x")})
    renamed = HELPLINES.mark + sites.partition(b"\n")[2]
    other = SiteMaker()
    other.key = Ed25519PrivateKey.generate()
    for data in (sites, renamed, other.helplines(helplines_text()), b""):
        with pytest.raises(SignedFileError):
            take(kept, laid(tmp_path / "file", data))
    assert not kept.exists()


def test_what_was_touched_on_the_disk_is_not_believed(kept: Path, file: Path) -> None:
    """What shipped is there, and why is said."""
    take(kept, file)
    good = kept.read_bytes()
    for at in range(0, len(good), 97):
        kept.write_bytes(good[:at] + bytes([good[at] ^ 1]) + good[at + 1 :])
        now = in_use(kept)
        assert now.directory == shipped_directory()
        assert "came with Feed Wellbeing are shown" in now.problem
    kept.write_bytes(b"rubbish")
    take(kept, file)
    assert in_use(kept).problem == ""


def without(country: str) -> str:
    """The list without this country: all of its tables."""
    parts = re.split(r"(?m)^(?=\[\[countries\]\])", helplines_text())
    return "".join(each for each in parts if f'name = "{country}"' not in each)


def alone(country: str) -> str:
    """The list with nothing known of this country but its name."""
    parts = re.split(r"(?m)^(?=\[\[countries\]\])", helplines_text())
    at = next(at for at, each in enumerate(parts) if f'name = "{country}"' in each)
    parts[at] = f'[[countries]]\ncode = "AR"\nname = "{country}"\nservices = []\n'
    return "".join(parts)


@pytest.mark.parametrize("text", [without("Argentina"), alone("Argentina")])
def test_no_country_can_be_taken_away(text: str) -> None:
    with pytest.raises(SignedFileError, match="take away help in Argentina"):
        directory_in(HelplinesFile(NEWER, text), shipped_directory())


def test_no_emergency_number_can_be_taken_away() -> None:
    shipped = shipped_directory()
    with_one = next(each for each in shipped.countries if each.emergency)
    text = helplines_text("[countries.emergency]", "[[countries.services]]")
    with pytest.raises(SignedFileError, match=f"take away help in {with_one.name}"):
        directory_in(HelplinesFile(NEWER, text), shipped)


@pytest.mark.parametrize(
    ("find", "put", "why"),
    [
        ('to = "135"', 'to = "1"', "nothing to call"),
        ('verified_on = "2026-11"', 'verified_on = "2027-01"', "read later than the file was made"),
        ('verified_on = "2026-11"', 'verified_on = "soon"', "no month"),
        ('confidence = "a"', 'confidence = "C"', "Invalid enum value"),
        ('code = "AR"', 'code = "AU"', "stands there twice"),
        ('code = "AR"', 'code = "ARG"', "no country"),
        ('name = "findahelpline.com"', f'name = "{"x" * 400}"', "length <= 300"),
        ("[finder]", "[finder", "helplines.toml"),
        ('kind = "web", to = "findahelpline.com"', 'kind = "call", to = "116 123"', "is a page"),
    ],
)
def test_what_is_no_usable_list_is_refused_in_words(find: str, put: str, why: str) -> None:
    """By the code that reads the list that ships."""
    text = helplines_text(find, put)
    with pytest.raises(SignedFileError, match=re.escape(why)):
        directory_in(HelplinesFile(NEWER, text), shipped_directory())


def test_a_service_without_a_number_is_refused() -> None:
    """One that has pages alone."""
    text = helplines_text('{ kind = "call", to = "135" }', '{ kind = "web", to = "a.example" }')
    text = text.replace(f'{{ kind = "call", to = "{OLD}" }}', '{ kind = "web", to = "b.example" }')
    with pytest.raises(SignedFileError, match="has no number"):
        directory_in(HelplinesFile(NEWER, text), shipped_directory())


@given(st.text(max_size=200))
@example("a = " + "9" * 5000)
@example("a = " + "[" * 100_000)
@example("countries = 1")
def test_any_text_is_read_or_refused_in_words(text: str) -> None:
    with pytest.raises(HelplinesError, match=r"helplines\.toml"):
        parse_directory(text)


def test_the_list_that_ships_would_be_taken() -> None:
    """Its rules are those for a newer one."""
    assert directory_in(HelplinesFile(NEWER, helplines_text()), shipped_directory()) == shipped_directory()
    assert tomllib.loads(helplines_text())


def test_a_touched_signature_is_said_as_such(kept: Path, maker: SiteMaker, tmp_path: Path) -> None:
    data = bytearray(maker.helplines(helplines_text()))
    data[-10] ^= 1
    with pytest.raises(SignedFileError, match=re.escape(BAD_SIGNATURE)):
        take(kept, laid(tmp_path / "file", bytes(data)))
