"""What a person took is kept for them alone, looked at again at each reading, and not believed once it was touched."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.site_maker import (
    NEWER,
    NEWEST,
    SHIPPED,
    SiteMaker,
    reading_besides,
    shipped_text,
    with_selector,
)
from wellbeing import makers
from wellbeing.makers import Makers
from wellbeing.newer_sites_file import InUse, go_back, in_use, take, would_change
from wellbeing.signed_file import LARGEST, SignedFileError


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """Where it is kept."""
    return tmp_path / "newer-sites"


@pytest.fixture
def file(tmp_path: Path, maker: SiteMaker) -> Path:
    """A newer way to find posts on Reddit, and X as it shipped."""
    sites = {"reddit": with_selector("reddit", ".new"), "x": shipped_text("x")}
    return maker.file(tmp_path / "sites.feedwellbeing", sites)


def refusing(number: int) -> Callable[..., None]:
    """A disk that refuses, with this number of the system's."""

    def refuse(*_: object, **_named: object) -> None:
        raise OSError(number, os.strerror(number))

    return refuse


def test_nothing_is_taken_by_itself(kept: Path, maker: SiteMaker) -> None:
    """What shipped is in use, and looking makes no file."""
    assert in_use(kept) == InUse(SHIPPED)
    assert not kept.exists()


def test_what_is_taken_is_in_use_and_for_its_owner_alone(kept: Path, file: Path) -> None:
    """Until the person goes back; what is as it shipped is not told of as replaced."""
    told = take(kept, file, ())
    assert (told.changed, told.hosts) == (("reddit",), ())
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    now = in_use(kept)
    assert (now.version, [site.id for site in now.sites], now.agreed, now.problem) == (NEWER, ["reddit"], (), "")
    assert now.sites[0].selectors.post[0] == ".new"
    go_back(kept)
    go_back(kept)
    assert in_use(kept) == InUse(SHIPPED)


def test_looking_at_a_file_changes_nothing(kept: Path, file: Path) -> None:
    """It is there to be asked about first."""
    assert would_change(kept, file).changed == ("reddit",)
    assert not kept.exists()


def test_older_ones_are_refused_and_newer_ones_taken(kept: Path, file: Path, maker: SiteMaker, tmp_path: Path) -> None:
    """By what is in use: the file that was taken, or what shipped."""
    newest = maker.file(tmp_path / "newest", {"x": with_selector("x", ".new")}, NEWEST)
    old = maker.file(tmp_path / "old", {"x": with_selector("x", ".old")}, SHIPPED)
    with pytest.raises(SignedFileError, match="is not taken"):
        take(kept, old, ())
    take(kept, file, ())
    told = take(kept, newest, ())
    assert (told.changed, told.back) == (("x",), ("reddit",))
    before = kept.read_bytes()
    for each in (file, newest, old):
        with pytest.raises(SignedFileError, match="is not taken"):
            take(kept, each, ())
    assert kept.read_bytes() == before


def test_a_newer_program_goes_by_its_own(
    kept: Path, file: Path, maker: SiteMaker, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What it came with is newer than what was taken long ago: that is no trouble, and nothing to be told of."""
    take(kept, file, ())
    later = Makers(maker.key.public_key(), NEWEST, NEWEST)
    monkeypatch.setattr(makers, "_shipped", lambda: later)
    assert in_use(kept) == InUse(NEWEST)


def test_hosts_need_a_yes_which_is_remembered(kept: Path, maker: SiteMaker, tmp_path: Path) -> None:
    """Each of them; the next file asks for what is new alone, and what it has no more is forgotten."""
    two = maker.file(tmp_path / "two", {"x": reading_besides("x", "a.example", "b.example")})
    asked = would_change(kept, two).hosts
    assert set(asked) == {("x", "a.example"), ("x", "b.example")}
    for yes in ([], [("x", "a.example")], [("reddit", "a.example"), ("reddit", "b.example")]):
        with pytest.raises(SignedFileError, match=r"b\.example"):
            take(kept, two, yes)
    assert not kept.exists()
    take(kept, two, asked)
    assert set(in_use(kept).agreed) == set(asked)
    other = maker.file(tmp_path / "other", {"x": reading_besides("x", "a.example", "c.example")}, NEWEST)
    assert would_change(kept, other).hosts == (("x", "c.example"),)
    take(kept, other, [("x", "c.example")])
    assert set(in_use(kept).agreed) == {("x", "a.example"), ("x", "c.example")}


def test_another_file_than_the_one_that_was_looked_at_is_refused(kept: Path, file: Path) -> None:
    """Whoever swaps it between question and yes gains nothing."""
    with pytest.raises(SignedFileError, match="another one"):
        take(kept, file, (), NEWEST)
    take(kept, file, (), NEWER)


def test_every_byte_that_was_touched_on_the_disk_is_noticed(kept: Path, maker: SiteMaker, tmp_path: Path) -> None:
    """What shipped is used then, all of it, and why is said; the first line holds what the person agreed on."""
    text = 'id = "generic"\ntitle = "T"\nany_host = true\n[page]\npost = ["article"]\n[hosts]\npages = ["a.example"]'
    take(kept, maker.file(tmp_path / "small", {"generic": text}), [("generic", "a.example")])
    good = kept.read_bytes()
    assert in_use(kept).agreed == (("generic", "a.example"),)
    for at in range(len(good)):
        kept.write_bytes(good[:at] + bytes([good[at] ^ 1]) + good[at + 1 :])
        now = in_use(kept)
        assert (now.version, now.sites) == (SHIPPED, ())
        assert "sites are read as they came with Feed Wellbeing" in now.problem
    kept.write_bytes(good)
    assert in_use(kept).sites


def test_another_signed_file_laid_there_widens_nothing(kept: Path, maker: SiteMaker, tmp_path: Path) -> None:
    """A yes is for the hosts that it was asked for, whoever puts a file in place."""
    take(kept, maker.file(tmp_path / "one", {"x": reading_besides("x", "a.example")}), [("x", "a.example")])
    first = kept.read_bytes().partition(b"\n")[0]
    kept.write_bytes(first + b"\n" + maker.data({"x": reading_besides("x", "a.example", "b.example")}, NEWEST))
    now = in_use(kept)
    assert now.sites == ()
    assert "b.example" in now.problem


@pytest.mark.parametrize("data", [b"", b"\n", b"[]\n", b"[]", b"\xff" * 100, b"[" * 200_000])
def test_rubbish_in_its_place_is_said_in_words(kept: Path, maker: SiteMaker, data: bytes) -> None:
    """And ends nothing; taking the file once more mends it."""
    kept.write_bytes(data)
    assert "cannot be used" in in_use(kept).problem


def test_a_mended_file_takes_the_place_of_a_broken_one(kept: Path, file: Path) -> None:
    """Though that cannot be read."""
    kept.write_bytes(b"rubbish")
    take(kept, file, ())
    assert in_use(kept).problem == ""


def test_what_is_no_file_is_not_read(kept: Path, maker: SiteMaker, tmp_path: Path) -> None:
    """A folder, a pipe that would be waited for, nothing at all, and what never ends."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for each in (tmp_path, pipe, tmp_path / "nothing", Path("/dev/zero")):
        with pytest.raises(SignedFileError, match="cannot be read"):
            take(kept, each, ())
    large = tmp_path / "large"
    large.write_bytes(maker.data({"x": shipped_text("x")}) + b" " * LARGEST)
    with pytest.raises(SignedFileError, match="no file of site definitions"):
        take(kept, large, ())


@pytest.mark.parametrize(
    ("refuses", "number", "words"),
    [
        ("os.fsync", errno.ENOSPC, "no room left for .* Make room on the disk"),
        ("tempfile.mkstemp", errno.EDQUOT, "no room left for .* Make room on the disk"),
        ("tempfile.mkstemp", errno.EROFS, "cannot be written .* Make its folder writable"),
        ("tempfile.mkstemp", errno.EACCES, "cannot be written .* Make its folder writable"),
    ],
)
def test_what_stood_stays_in_force_where_a_newer_one_cannot_be_kept(
    kept: Path, file: Path, maker: SiteMaker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    refuses: str, number: int, words: str,
) -> None:  # fmt: skip
    """With a yes to new hosts and all: neither these nor the rest is in use, nothing is left beside, and it is said."""
    take(kept, file, ())
    stood = in_use(kept)
    newest = maker.file(tmp_path / "newest", {"x": reading_besides("x", "a.example")}, NEWEST)
    with monkeypatch.context() as full:
        full.setattr(f"wellbeing.private_file.{refuses}", refusing(number))
        with pytest.raises(SignedFileError, match=words):
            take(kept, newest, [("x", "a.example")])
    assert in_use(kept) == stood
    assert {each.name for each in tmp_path.iterdir()} == {kept.name, file.name, newest.name}
    take(kept, newest, [("x", "a.example")])
    assert in_use(kept).version == NEWEST


def test_a_folder_that_cannot_be_written_is_said(kept: Path, file: Path) -> None:
    """With its name."""
    with pytest.raises(SignedFileError, match="cannot be written"):
        take(kept.parent / "nowhere" / "newer-sites", file, ())
    kept.mkdir()
    with pytest.raises(SignedFileError, match="cannot be written"):
        go_back(kept)
