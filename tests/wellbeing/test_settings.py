"""Settings are what a person chose, or a message that names the setting and what it may be."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filters.categories import HARMS
from filters.presets import PRESETS, threshold_at
from filters.sites.definition_file import parse_site
from filters.verdicts import Action
from wellbeing.settings import (
    ACTIONS,
    SITES,
    CategorySetting,
    Settings,
    SettingsError,
    added_host,
    limits_of,
    names_of,
    settings_from,
    table_of,
    unknown_in,
)


def test_untouched_settings_soften_nothing() -> None:
    """A welcome that was skipped changes no feed: no preset, no category."""
    assert settings_from({}) == Settings()
    assert set(PRESETS[Settings().preset].values()) == {Action.SHOW}
    assert not Settings().categories


def test_what_is_declared_fits_what_decides() -> None:
    """Presets, actions, sensitivities and sites have the names that the judge and the site files know."""
    assert set(limits_of("preset").choices) == set(PRESETS)
    assert set(ACTIONS) == {"preset", *(action.value for action in Action)}
    assert all(0 < threshold_at(each, 0.5) < 1 for each in limits_of("sensitivity", CategorySetting).choices)
    shipped = (Path(__file__).parents[2] / "filters" / "sites").glob("*.toml")
    assert {parse_site(path.read_text(encoding="utf-8"), path.name).id for path in shipped} == set(SITES)


def test_every_setting_has_words_for_people() -> None:
    """Each declared setting has a label, and its default is one that it allows."""
    for owner in (Settings, CategorySetting):
        assert all(limits_of(name, owner).label for name in names_of(owner))
    assert settings_from(table_of(Settings())) == Settings()
    assert {each.name for each in fields(Settings)} == {*names_of(), "categories"}


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ({"look": "blurr"}, "look must be one of blur, solid, pixel, not “blurr”"),
        ({"looks": "blur"}, "there is no setting “looks”; perhaps “look” is meant"),
        ({"look": 1}, "look must be one of"),
        ({"discreet": "yes"}, "discreet must be true or false, not “yes”"),
        ({"discreet": 1}, "discreet must be true or false"),
        ({"hold_ms": 99}, "hold_ms must be a whole number from 100 to 2000, not “99”"),
        ({"hold_ms": 400.0}, "hold_ms must be a whole number"),
        ({"hold_ms": True}, "hold_ms must be a whole number"),
        ({"space_every": 51}, "space_every must be a whole number from 2 to 50"),
        ({"sites": "x"}, "sites must be a list of words in quotes"),
        ({"sites": ["x", "myspace"]}, "each of sites must be one of bluesky.*not “myspace”"),
        ({"added_hosts": ["mastodon=a.example"] * 1001}, "added_hosts can have 1000 entries, not 1001"),
        ({"added_hosts": ["social.example"]}, "each of added_hosts must be like mastodon=social.example"),
        ({"categories": []}, "categories must be a table"),
        ({"categories": {"violense": {}}}, "there is no category “violense”; perhaps “violence” is meant"),
        ({"categories": {"supportive": {"action": "hide"}}}, "there is no category “supportive”"),
        ({"categories": {"violence": "cover"}}, "categories.violence must be a table"),
        (
            {"categories": {"violence": {"action": "cower"}}},
            "action must be one of preset, show, label, space, cover, hide",
        ),
        ({"categories": {"violence": {"sensitivity": "max"}}}, "sensitivity must be one of low, medium, high"),
        ({"categories": {"violence": {"actions": 1}}}, "there is no setting “actions”; perhaps “action” is meant"),
        ({"trusted_sources": [" "]}, "each of trusted_sources must be the name of a source"),
        (
            {"trusted_sources": ["myspace=ana"]},
            "must be like web=mind.example or x=MindCharity, not",
        ),
        ({"trusted_sources": ["web=mind"]}, "must be like web=mind.example or x=MindCharity, not “web=mind”"),
        ({"trusted_sources": ["x=@"]}, "must be like web=mind.example or x=MindCharity, not “x=@”"),
        ({"language": "fr"}, "language must be one of system, en, de, es"),
        ({"look": "b" * 5000}, "not “b{40}…”"),
    ],
)
def test_a_setting_that_cannot_be_is_named(table: dict[str, object], message: str) -> None:
    """The message says which setting, what it may be, and what was found, and has no mark of its own at its end."""
    with pytest.raises(SettingsError, match=message) as found:
        settings_from(table)
    assert not str(found.value).endswith((".", "?", "!"))


def test_what_a_newer_version_wrote_is_passed_over_and_named() -> None:
    """A setting, a category and a part of one that do not exist yet: the rest of the file is in force."""
    table = {
        "look": "solid",
        "night_sky": {"stars": 3},
        "categories": {"violence": {"action": "hide", "colour": 1}, "loneliness": {"action": "cover"}},
    }
    assert settings_from(table) == Settings(look="solid", categories={"violence": CategorySetting("hide")})
    newer = {("night_sky",), ("categories", "loneliness"), ("categories", "violence", "colour")}
    assert set(unknown_in(table)) == newer


@pytest.mark.parametrize(
    ("entry", "host"),
    [
        ("mastodon=social.example", ("mastodon", "social.example")),
        (" mastodon = Social.Example ", ("mastodon", "social.example")),
        ("mastodon=*.social.example", ("mastodon", "social.example")),
        ("generic=xn--bcher-kva.example", ("generic", "xn--bcher-kva.example")),
    ],
)
def test_a_server_of_ones_own(entry: str, host: tuple[str, str]) -> None:
    """Its kind and its host, however it was typed."""
    assert added_host(entry) == host


@pytest.mark.parametrize(
    "entry", ["", "mastodon", "mastodon=", "mastodon=com", "mastodon=127.0.0.1", "a=b.example", "x=a b.example"]
)
def test_a_server_that_cannot_be_is_refused(entry: str) -> None:
    """No address, no top-level domain, no unknown kind: the certificate must not speak for them."""
    with pytest.raises(ValueError, match="must be like"):
        added_host(entry)


category_settings = st.builds(
    CategorySetting, st.sampled_from(ACTIONS), st.sampled_from(limits_of("sensitivity", CategorySetting).choices)
)
any_settings = st.builds(
    Settings,
    preset=st.sampled_from(limits_of("preset").choices),
    sites=st.lists(st.sampled_from(SITES), unique=True).map(tuple),
    added_hosts=st.lists(st.sampled_from(("mastodon=a.example", "mastodon=b.example")), unique=True).map(tuple),
    except_followed=st.booleans(),
    trusted_sources=st.lists(
        st.sampled_from(("WHO", "Mind", "web=b.example", "x=@b=c", "youtube=B C")), unique=True
    ).map(tuple),
    look=st.sampled_from(limits_of("look").choices),
    discreet=st.booleans(),
    hold_ms=st.integers(100, 2000),
    space_every=st.integers(2, 50),
    ask_before_sharing=st.booleans(),
    count_feed_time=st.booleans(),
    language=st.sampled_from(limits_of("language").choices),
    categories=st.dictionaries(st.sampled_from(HARMS), category_settings),
)


@given(settings=any_settings)
def test_settings_come_back_as_they_were(settings: Settings) -> None:
    """Whatever is chosen survives being written as a table."""
    assert settings_from(table_of(settings)) == settings


toml_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=9), inner, max_size=4),
    max_leaves=8,
)
known_names = st.sampled_from([*names_of(), "categories", "nonsense"])


@given(table=st.dictionaries(known_names, toml_values | st.dictionaries(st.sampled_from(HARMS), toml_values)))
def test_no_table_raises_anything_else(table: dict[str, object]) -> None:
    """Any table gives settings, or a SettingsError that says where in the table it is wrong."""
    try:
        settings_from(table)
    except SettingsError as error:
        found: object = table
        for step in error.where:
            found = found[step]  # type: ignore[index]
