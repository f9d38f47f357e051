"""Who keeps the project's key makes it outside of every repository, and signs what this program takes."""

from __future__ import annotations

import stat
import tomllib
from datetime import UTC, datetime
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, generate_private_key
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from installer.sign_files import first_of_today, main, read_key
from wellbeing import makers as makers_module
from wellbeing import site_titles
from wellbeing.makers import Makers, makers
from wellbeing.newest_files import read_newest
from wellbeing.signed_file import unpack
from wellbeing.signed_sites import SITES

ROOT = Path(__file__).parents[2]
SHIPPED = ROOT / "filters" / "sites"


@pytest.fixture
def key(tmp_path: Path) -> Path:
    """A pair."""
    assert main(["pair", str(tmp_path / "key")]) == 0
    return tmp_path / "key"


def test_a_pair_is_its_makers_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The private key is in a file for its owner, never in what is printed; a key that is there is not replaced."""
    path = tmp_path / "key"
    assert main(["pair", str(path)]) == 0
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    private, printed = read_key(path), capsys.readouterr().out
    assert f'public_key = "{private.public_key().public_bytes_raw().hex()}"' in printed
    assert private.private_bytes_raw().hex() not in printed
    assert not any(line in printed for line in path.read_text().splitlines())
    before = path.read_bytes()
    assert main(["pair", str(path)]) == 1
    assert path.read_bytes() == before


def test_no_pair_is_made_in_a_repository(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """In this one or another: what lies there is committed one day."""
    (tmp_path / ".git").mkdir()
    (tmp_path / "deep").mkdir()
    for path in (ROOT / "key", ROOT / "installer" / "key", tmp_path / "deep" / "key"):
        assert main(["pair", str(path)]) == 1
        assert not path.exists()
        assert "never belongs" in capsys.readouterr().err


def test_a_folder_is_signed(key: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """All of it, as its public key says; the next release has to know of it."""
    out = tmp_path / "sites.feedwellbeing"
    assert main(["sites", str(key), str(SHIPPED), str(out), "--version", "2099010203"]) == 0
    read = unpack(SITES, out.read_bytes(), read_key(key).public_key())
    assert (read.version, sorted(read.sites)) == (2099010203, sorted(site_titles.SITES))
    printed = capsys.readouterr().out
    assert "`sites` in resources/makers.toml to 2099010203 or more" in printed
    assert "this program refuses it" in printed


def test_some_sites_are_signed_by_name(key: Path, tmp_path: Path) -> None:
    """For people whose version does not know the others yet."""
    out = tmp_path / "out"
    assert main(["sites", str(key), str(SHIPPED), str(out), "--only", "x"]) == 0
    assert sorted(unpack(SITES, out.read_bytes(), read_key(key).public_key()).sites) == ["x"]


@pytest.mark.parametrize(
    ("text", "arguments", "why"),
    [
        ("", (), "title is missing"),
        ('id = "moss"\ntitle = "Moss"\n[page]\npost = ["a"]', (), "x is called 'moss'"),
        ("[", (), "x: "),
        ("", ("--only", "moss"), "has no moss.toml"),
        ("", ("--version", "2026133101"), "month"),
        ("", ("--version", "7"), "year"),
    ],
)
def test_what_people_could_not_take_is_not_signed(
    key: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str, arguments: tuple[str, ...], why: str
) -> None:
    """It is read as the program reads it; nothing is written."""
    (tmp_path / "sites").mkdir()
    (tmp_path / "sites" / "x.toml").write_text(text or 'id = "x"\n')
    assert main(["sites", str(key), str(tmp_path / "sites"), str(tmp_path / "out"), *arguments]) == 1
    assert why in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_helplines_are_signed_and_put_together_with_sites(
    key: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """One file for a server holds both; what people could not take is refused before."""
    monkeypatch.setattr(makers_module, "_shipped", lambda: Makers(read_key(key).public_key(), 2026010101, 2026010101))
    sites, lines, out = tmp_path / "sites", tmp_path / "lines", tmp_path / "newest"
    assert main(["sites", str(key), str(SHIPPED), str(sites)]) == 0
    assert main(["helplines", str(key), str(ROOT / "resources" / "helplines.toml"), str(lines)]) == 0
    assert "`helplines` in resources/makers.toml" in capsys.readouterr().out
    assert main(["newest", str(out), str(sites), str(lines)]) == 0
    read = read_newest(out.read_bytes())
    assert (read.sites.encode(), read.helplines.encode()) == (sites.read_bytes(), lines.read_bytes())
    assert main(["newest", str(out), str(lines), str(lines)]) == 1
    lines.write_bytes(lines.read_bytes()[:-2])
    assert main(["newest", str(out), str(lines)]) == 1
    (tmp_path / "empty.toml").write_text("a = 1")
    assert main(["helplines", str(key), str(tmp_path / "empty.toml"), str(out)]) == 1
    assert "helplines.toml" in capsys.readouterr().err


def test_other_keys_and_empty_folders_are_said(tmp_path: Path, key: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A key of another kind, a text, none at all; a folder without data files."""
    other = generate_private_key(SECP256R1()).private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    for name, data in (("curve", other), ("text", b"hello")):
        (tmp_path / name).write_bytes(data)
        assert main(["sites", str(tmp_path / name), str(SHIPPED), str(tmp_path / "out")]) == 1
        assert "holds no key" in capsys.readouterr().err
    assert main(["sites", str(tmp_path / "nowhere"), str(SHIPPED), str(tmp_path / "out")]) == 1
    assert main(["sites", str(key), str(tmp_path), str(tmp_path / "out")]) == 1
    assert "has no *.toml" in capsys.readouterr().err


def test_a_version_is_the_first_of_the_day_and_newer_than_what_ships() -> None:
    """In UTC, so that two makers agree."""
    assert first_of_today(datetime(2026, 11, 13, 23, 59, tzinfo=UTC), 2026111201) == 2026111301
    assert first_of_today(datetime(2026, 11, 13, tzinfo=UTC), 2026111302) == 2026111303


def test_no_private_key_is_in_the_repository() -> None:
    """Nor anything that looks like one beside the public one."""
    read = tomllib.loads((ROOT / "resources" / "makers.toml").read_text())
    assert sorted(read) == ["address", "helplines", "public_key", "sites"]
    assert isinstance(makers().key, Ed25519PublicKey)
    files = [path for path in ROOT.glob("resources/**/*") if path.is_file() and path.suffix != ".qm"]
    assert [path for path in files if b"PRIVATE KEY" in path.read_bytes()] == []
