"""What a server gave is taken as if a person had chosen it, but for new hosts, which wait for their yes."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.site_maker import NEWER, NEWEST, SHIPPED, SiteMaker, helplines_text, reading_besides, with_selector
from wellbeing import makers, newer_helplines_file, newer_sites_file
from wellbeing.engine.newest import Outcome, decline, take_newest, waiting
from wellbeing.looked_file import leave, read_looked
from wellbeing.makers import Makers
from wellbeing.newest_files import put_together
from wellbeing.places import Places, places, prepare
from wellbeing.signed_file import SignedFileError

OLD, NEW = "0800 345 1435", "0800 345 9999"


@pytest.fixture
def at(tmp_path: Path) -> Places:
    made = places(tmp_path / "data")
    prepare(made)
    return made


def sites(maker: SiteMaker, version: int = NEWER) -> bytes:
    return maker.data({"reddit": with_selector("reddit", f".v{version}")}, version)


def asking(maker: SiteMaker, version: int = NEWER) -> bytes:
    """Site files that would have a host read besides."""
    return maker.data({"x": reading_besides("x", "a.example")}, version)


def lines(maker: SiteMaker, version: int = NEWER) -> bytes:
    return maker.helplines(helplines_text(OLD, NEW), version)


def versions(at: Places) -> tuple[int, int]:
    """What is in use of both."""
    return newer_sites_file.in_use(at.newer_sites).version, newer_helplines_file.in_use(at.newer_helplines).version


def test_both_are_taken_and_once_alone(at: Places, maker: SiteMaker) -> None:
    both = put_together(sites(maker), lines(maker))
    assert take_newest(at, both) == Outcome(("sites", "helplines"))
    assert versions(at) == (NEWER, NEWER)
    assert take_newest(at, both) == Outcome()
    assert not at.fetched_helplines.exists()
    assert not at.waiting_sites.exists()


def test_one_that_is_refused_does_not_hold_the_other_up(at: Places, maker: SiteMaker) -> None:
    forged = sites(maker)[:-2] + b" }"
    went = take_newest(at, put_together(forged, lines(maker)))
    assert went.came == ("helplines",)
    assert [kind for kind, why in went.problems if "The signature does not fit" in why] == ["sites"]
    assert versions(at) == (SHIPPED, NEWER)


def test_older_ones_are_refused_and_said(at: Places, maker: SiteMaker) -> None:
    take_newest(at, put_together(sites(maker, NEWEST), lines(maker, NEWEST)))
    went = take_newest(at, put_together(sites(maker), lines(maker)))
    assert went.came == ()
    assert [kind for kind, why in went.problems if "is not taken" in why] == ["sites", "helplines"]
    assert versions(at) == (NEWEST, NEWEST)


def test_a_program_newer_than_the_servers_file_has_nothing_to_say(
    at: Places, maker: SiteMaker, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It came with newer ones itself; of the other kind, what is newer is taken."""
    of_release = Makers(makers.makers().key, NEWEST, SHIPPED, "")
    monkeypatch.setattr(makers, "_shipped", lambda: of_release)
    assert take_newest(at, put_together(sites(maker), lines(maker))) == Outcome(("helplines",))
    assert take_newest(at, put_together(sites(maker, NEWEST), lines(maker))) == Outcome()


def test_an_older_kind_beside_one_in_order_is_in_part(at: Places, maker: SiteMaker) -> None:
    """Which is not to be looked for more rarely on its account."""
    take_newest(at, put_together(sites(maker, NEWEST), lines(maker)))
    assert take_newest(at, put_together(sites(maker), lines(maker))).in_part
    assert not take_newest(at, put_together(sites(maker), b"")).in_part


def test_new_hosts_wait_and_all_of_that_file_with_them(at: Places, maker: SiteMaker) -> None:
    """Helplines are another file. Nothing older takes the place of what waits; what is newer does."""
    assert take_newest(at, put_together(asking(maker, NEWEST), lines(maker))) == Outcome(("helplines",))
    assert versions(at) == (SHIPPED, NEWER)
    waits = waiting(at)
    assert waits is not None
    assert newer_sites_file.would_change(at.newer_sites, waits).hosts == (("x", "a.example"),)
    assert "is not taken" in take_newest(at, put_together(sites(maker), b"")).problems[0][1]
    newer_sites_file.take(at.newer_sites, waits, [("x", "a.example")], NEWEST)
    assert waiting(at) is None
    assert versions(at) == (NEWEST, NEWER)


def test_what_is_declined_waits_no_more_and_does_not_come_again(at: Places, maker: SiteMaker) -> None:
    """Newer ones wait again."""
    take_newest(at, put_together(asking(maker), b""))
    assert (decline(at, NEWER), decline(at, NEWER), decline(at)) == (NEWER, 0, 0)
    assert (waiting(at), at.waiting_sites.exists()) == (None, False)
    assert take_newest(at, put_together(asking(maker), b"")) == Outcome()
    assert waiting(at) is None
    take_newest(at, put_together(asking(maker, NEWEST), b""))
    assert waiting(at) is not None


def test_a_no_to_others_than_those_that_wait_is_a_no_to_none(at: Places, maker: SiteMaker) -> None:
    """Whoever saw one version has not seen the one that came in its place."""
    take_newest(at, put_together(asking(maker, NEWEST), b""))
    with pytest.raises(SignedFileError, match="came meanwhile"):
        decline(at, NEWER)
    assert (waiting(at), read_looked(at).left) == (at.waiting_sites, {})
    assert decline(at) == NEWEST


@pytest.mark.parametrize("unusable", ["moss", "broken"])
def test_what_is_unusable_takes_nothing_from_what_waits(at: Places, maker: SiteMaker, unusable: str) -> None:
    """It is signed and newer, and has a site that nobody knows, or one that cannot be read."""
    take_newest(at, put_together(asking(maker), b""))
    later = {"moss": "x = 1"} if unusable == "moss" else {"x": "id = 3"}
    went = take_newest(at, put_together(maker.data(later, NEWEST), b""))
    assert [kind for kind, _why in went.problems] == ["sites"]
    assert waiting(at) is not None
    assert not at.fetched_sites.exists()


def test_a_waiting_file_that_was_touched_waits_no_more(at: Places, maker: SiteMaker) -> None:
    take_newest(at, put_together(asking(maker), b""))
    at.waiting_sites.write_bytes(at.waiting_sites.read_bytes().replace(b"a.example", b"b.example"))
    assert waiting(at) is None
    assert take_newest(at, put_together(asking(maker), b"")) == Outcome()
    assert waiting(at) is not None


def test_what_a_person_went_back_from_does_not_come_again(at: Places, maker: SiteMaker) -> None:
    """What is newer does."""
    leave(at, "sites", NEWER)
    leave(at, "helplines", NEWER)
    assert take_newest(at, put_together(sites(maker), lines(maker))) == Outcome()
    assert versions(at) == (SHIPPED, SHIPPED)
    assert take_newest(at, put_together(sites(maker, NEWEST), lines(maker, NEWEST))).came == ("sites", "helplines")


@pytest.mark.parametrize("data", [b"", b"<html>Sign in to this network</html>", b"[]", b"\xff", b'{"sites": 1}'])
def test_what_is_nothing_of_the_makers_is_refused_in_words(at: Places, maker: SiteMaker, data: bytes) -> None:
    went = take_newest(at, data)
    assert (went.came, "nothing by the makers" in went.problems[0][1]) == ((), True)


def test_a_newer_program_may_be_given_more(at: Places, maker: SiteMaker) -> None:
    """And there may be less."""
    assert take_newest(at, b'{"games": "x"}') == Outcome()


def test_list_and_sites_cannot_stand_for_each_other(at: Places, maker: SiteMaker) -> None:
    went = take_newest(at, put_together(lines(maker), sites(maker)))
    assert (went.came, ["This is no file of" in why for _, why in went.problems]) == ((), [True, True])
