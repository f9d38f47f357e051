"""What may take the place of a shipped definition, and what is said of it before it does."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.site_maker import NEWER, NEWEST, SHIPPED, reading_besides, shipped_text, with_selector
from wellbeing.newer_sites import added_hosts, change, definitions, see_agreed
from wellbeing.signed_file import SignedFileError, see_newer
from wellbeing.signed_sites import SiteFiles
from wellbeing.site_files import every_host, every_site, load_sites, shipped_sites

OURS = shipped_sites()


def of(**texts: str) -> tuple[object, ...]:
    """The sites in a file with `texts`."""
    return definitions(SiteFiles(NEWER, texts), OURS)


def test_a_definition_takes_the_place_of_the_shipped_one() -> None:
    """In its place in the order; the others stay, and servers of a person's own are added as ever."""
    newer = definitions(SiteFiles(NEWER, {"mastodon": with_selector("mastodon", ".toot")}), OURS)
    loaded = load_sites([("mastodon", "social.example")], newer)
    assert [site.id for site in loaded] == [site.id for site in OURS]
    mastodon = next(site for site in loaded if site.id == "mastodon")
    assert mastodon.selectors.post[0] == ".toot"
    assert "social.example" in mastodon.page_hosts
    assert [site for site in loaded if site.id != "mastodon"] == [site for site in OURS if site.id != "mastodon"]
    assert every_site(["mastodon=social.example"], [], newer) == loaded


def test_hosts_of_a_newer_definition_are_what_the_certificate_speaks_for() -> None:
    """With the next one that is made."""
    newer = definitions(SiteFiles(NEWER, {"x": reading_besides("x", "new.example")}), OURS)
    assert "new.example" in every_host([], [], newer)
    assert "new.example" not in every_host([], [])


def test_a_name_for_people_stays_the_one_that_windows_know() -> None:
    """Settings and limits name the site by it."""
    (site,) = definitions(SiteFiles(NEWER, {"x": shipped_text("x").replace('title = "X"', 'title = "Y"')}), OURS)
    assert site == next(each for each in OURS if each.id == "x")


@pytest.mark.parametrize(
    ("texts", "words"),
    [
        ({"moss": 'id = "moss"\ntitle = "Moss"'}, "does not know yet: moss"),
        ({"x": shipped_text("reddit")}, "x is called 'reddit'"),
        ({"x": shipped_text("x") + "\n[night]\nsky = 1"}, "'night' is unknown"),
        ({"reddit": shipped_text("reddit").replace('reader = "', 'reader = "later-')}, "no reader 'later-"),
        ({"mastodon": shipped_text("mastodon").replace("any_host = true", "")}, "servers could be added to mastodon"),
        ({"x": reading_besides("x", "*.com")}, "names no hosts of one site"),
        ({"x": "["}, "x: "),
        ({"x": shipped_text("x"), "reddit": ""}, "reddit: "),
    ],
)
def test_what_this_version_cannot_use_is_refused_whole_and_said(texts: dict[str, str], words: str) -> None:
    """A new site comes with a new version of the program, as do new words of a definition."""
    with pytest.raises(SignedFileError, match=words):
        of(**texts)


def test_older_or_equally_old_is_refused_by_its_day() -> None:
    """Nobody is led back to a definition that was mended since."""
    see_newer(NEWEST, NEWER)
    for version in (NEWER, SHIPPED):
        with pytest.raises(SignedFileError, match="in use is of 2026-11-13"):
            see_newer(version, NEWER)


def test_hosts_are_asked_for_once() -> None:
    """Those beyond what shipped and what was agreed on, of the same site; each is named where nobody said yes."""
    files = {"x": reading_besides("x", "a.example", "b.example"), "reddit": reading_besides("reddit", "a.example")}
    newer = definitions(SiteFiles(NEWER, files), OURS)
    assert set(added_hosts(newer, OURS, [("x", "a.example")])) == {("x", "b.example"), ("reddit", "a.example")}
    assert set(added_hosts(newer, OURS, [("x", "*.example"), ("reddit", "b.example")])) == {("reddit", "a.example")}
    with pytest.raises(SignedFileError, match=r"said yes to: a\.example, b\.example\."):
        see_agreed([("x", "a.example"), ("reddit", "b.example")])
    see_agreed([])


def test_a_server_kind_is_opened_with_a_yes_alone() -> None:
    """Whose hosts are any that a person adds."""
    opened = shipped_text("x").replace("\n[", "\nany_host = true\n[", 1)
    assert added_hosts(definitions(SiteFiles(NEWER, {"x": opened}), OURS), OURS) == (("x", "*"),)


def test_what_changes_is_told_by_site() -> None:
    """Against what is in use: what a file no longer has goes back to what shipped."""
    reddit, x = (
        definitions(SiteFiles(NEWER, {each: with_selector(each, ".new")}), OURS)[0] for each in ("reddit", "x")
    )
    youtube = next(site for site in OURS if site.id == "youtube")
    told = change(NEWEST, [x, youtube], [reddit, youtube], OURS, [])
    assert (told.version, told.changed, told.back, told.hosts) == (NEWEST, ("x",), ("reddit",), ())
    again = change(NEWEST, [reddit, replace(x, by_post=not x.by_post)], [reddit, x], OURS, [])
    assert (again.changed, again.back) == (("x",), ())
