"""What a person set decides about posts: the last settings that could be read."""

from __future__ import annotations

from pathlib import Path

from filters.categories import HARMS
from filters.policy import decide
from filters.posts import Post
from filters.verdicts import Action
from wellbeing import protocol as say
from wellbeing.engine.preferences import Preferences
from wellbeing.places import places


def test_trusted_sources_of_the_settings_are_never_covered(tmp_path: Path) -> None:
    """By the names that ship with us; one that does not ship names nobody."""
    own = places(tmp_path)
    own.settings.write_text('preset = "quiet"\ntrusted_sources = ["WHO", "Nobody"]\n')
    preferences = Preferences(own, dict.fromkeys(HARMS, 0.5), (), lambda _event: None)
    assert preferences.read()
    policy = preferences.policy(frozenset())
    assert [source.name for source in policy.sources] == ["WHO"]
    post = Post("p", "some words", author="@WHO", site="x")
    assert decide(post, {"violence": 0.9}, policy).action is Action.SHOW


def test_what_a_newer_version_wrote_stops_nothing(tmp_path: Path) -> None:
    """The rest of the file is in force, and nothing is complained of."""
    own, said = places(tmp_path), list[say.Event]()
    own.settings.write_text('preset = "quiet"\nnight_sky = 3\n')
    preferences = Preferences(own, dict.fromkeys(HARMS, 0.5), (), said.append)
    preferences.read()
    assert (preferences.settings.preset, said) == ("quiet", [])
