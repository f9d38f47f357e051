"""The sample feed is whole: enough ordinary life, every kind of post, and pictures that are there and small."""

import re
import tomllib
from pathlib import Path
from xml.etree import ElementTree

import pytest

from filters.categories import CATEGORIES

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "sample_feed"
POSTS = tomllib.loads((FOLDER / "posts.toml").read_text(encoding="utf-8"))["post"]
PICTURES = sorted((FOLDER / "pictures").iterdir())
PAGE = (FOLDER / "page.html").read_text(encoding="utf-8")


def test_most_posts_are_ordinary_life() -> None:
    """A feed is not a list of harms: about three in five posts fit no label, and every label is met."""
    assert len(POSTS) >= 60
    assert 0.55 <= sum(not post["expected"] for post in POSTS) / len(POSTS) <= 0.7
    assert {category for post in POSTS for category in post["expected"]} == set(CATEGORIES)


def test_every_post_is_complete() -> None:
    """The page can draw each one, the newest first, each under a name of its own."""
    for post in POSTS:
        assert all(isinstance(post[key], str) and post[key] for key in ("id", "author", "handle", "text"))
        assert all(isinstance(post[key], int) for key in ("minutes", "likes", "replies"))
        assert bool(post.get("picture")) == bool(post.get("alt"))
    assert len({post["id"] for post in POSTS}) == len(POSTS)
    assert [post["minutes"] for post in POSTS] == sorted(post["minutes"] for post in POSTS)


def test_pictures_are_those_that_posts_name() -> None:
    """None is missing, none is left over, and there are enough for a feed."""
    assert {path.name for path in PICTURES} == {post["picture"] for post in POSTS if "picture" in post}
    assert len(PICTURES) >= 12


@pytest.mark.parametrize("picture", PICTURES, ids=lambda path: path.stem)
def test_a_picture_is_small_and_asks_for_nothing(picture: Path) -> None:
    """A drawing of ours, without scripts, styles or addresses, so that a strict policy lets it be drawn."""
    assert picture.stat().st_size < 15_000
    root = ElementTree.parse(picture).getroot()
    assert root.get("viewBox") == "0 0 640 400"
    for element in root.iter():
        assert element.tag.rpartition("}")[2] not in {"script", "style", "image", "use", "foreignObject"}
        assert not {"style", "href", "onload"} & set(element.keys())


def test_the_page_runs_under_a_strict_policy() -> None:
    """Script and style carry the nonce, nothing is inline elsewhere, and nothing comes from another origin."""
    assert re.findall(r"<(script|style)([^>]*)>", PAGE) == [
        ("style", ' nonce="{nonce}"'),
        ("script", ' nonce="{nonce}"'),
    ]
    assert not re.search(r"\s(style|on\w+)=", PAGE)
    assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(", PAGE)
    assert re.findall(r"https?://[^\"]+", PAGE) == ["http://www.w3.org/2000/svg"]
