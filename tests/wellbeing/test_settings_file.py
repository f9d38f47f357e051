"""The settings file is read with its mistakes named by line, and written without spoiling what a person wrote."""

from __future__ import annotations

import stat
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.wellbeing.test_settings import any_settings
from wellbeing.settings import CategorySetting, Settings, SettingsError
from wellbeing.settings_file import newer_in, parse_settings, read_settings, write_anew, write_settings

HAND_WRITTEN = """# My own file.
look = "solid"   # blur gives me headaches

sites = [
    "reddit",    # only this one
]

[categories.violence]   # after the news
action = "hide"
"""


def test_no_file_means_every_default(tmp_path: Path) -> None:
    """A first start has no file."""
    assert read_settings(tmp_path / "settings.toml") == Settings()


def test_a_hand_written_file_is_read(tmp_path: Path) -> None:
    """What stands there counts; the rest has its default."""
    (tmp_path / "settings.toml").write_text(HAND_WRITTEN)
    settings = read_settings(tmp_path / "settings.toml")
    assert settings == Settings(look="solid", sites=("reddit",), categories={"violence": CategorySetting("hide")})


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("\n\nlook = 'blurr'", "^settings.toml, line 3: look must be one of blur, solid, pixel, not “blurr”$"),
        ("sites = [\n 'x',\n 'y',\n]", "^settings.toml, line 3: each of sites must be"),
        ("[categories]\n[categories.violence]\n\naction = 'no'", "^settings.toml, line 4: action must be one of"),
        ("categories.violence.action = 1", "^settings.toml, line 1: action"),
        ("look = ", "^settings.toml, line 1: there is no value that can be read after the ="),
        ("# words\n[looks]\na = 1", "^settings.toml, line 2: there is no setting “looks”; perhaps “look” is meant"),
    ],
)
def test_a_mistake_is_named_with_its_line(text: str, message: str) -> None:
    """A person finds the mistake without counting."""
    with pytest.raises(SettingsError, match=message):
        parse_settings(text)


def test_a_file_that_cannot_be_opened_is_said(tmp_path: Path) -> None:
    """A folder in its place, for example."""
    (tmp_path / "settings.toml").mkdir()
    with pytest.raises(SettingsError, match=r"settings\.toml.*cannot be opened"):
        read_settings(tmp_path / "settings.toml")


def test_writing_keeps_comments_and_order(tmp_path: Path) -> None:
    """Only what changed is different; a new setting comes with its words, before the tables."""
    path = tmp_path / "settings.toml"
    path.write_text(HAND_WRITTEN)
    new = Settings(
        look="pixel",
        discreet=True,
        sites=("reddit",),
        categories={"violence": CategorySetting("hide"), "stigma": CategorySetting("label", "high")},
    )
    write_settings(path, new)
    text = path.read_text()
    assert read_settings(path) == new
    before, after = HAND_WRITTEN.replace('"solid"', '"pixel"').splitlines(), text.splitlines()
    assert [line for line in after if line and line in before] == [line for line in before if line]
    assert after.index("discreet = true # Covers say only that something was set aside") < after.index(before[-2])
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_writing_what_is_there_changes_nothing(tmp_path: Path) -> None:
    """Saving a form without a change leaves the file as it is, byte for byte."""
    path = tmp_path / "settings.toml"
    path.write_text(HAND_WRITTEN)
    write_settings(path, read_settings(path))
    assert path.read_text() == HAND_WRITTEN


def test_defaults_are_not_written(tmp_path: Path) -> None:
    """A file that a person opens holds only what they chose."""
    write_settings(tmp_path / "settings.toml", Settings(preset="balanced"))
    assert (tmp_path / "settings.toml").read_text() == 'preset = "balanced" # How much to soften\n'


def test_a_broken_file_is_not_written_over(tmp_path: Path) -> None:
    """A mistake in the file is the person's to mend: saving a form does not throw their words away."""
    path = tmp_path / "settings.toml"
    path.write_text("look = 'blurr' # mine")
    with pytest.raises(SettingsError, match="line 1"):
        write_settings(path, Settings(preset="quiet"))
    assert path.read_text() == "look = 'blurr' # mine"


NEWER = """look = "blur"
night_sky = 3 # of a version to come

[categories.violence]
action = "hide"
colour = 1

[categories.loneliness]
action = "cover"
"""


def test_what_a_newer_version_wrote_survives(tmp_path: Path) -> None:
    """Also where the category that it stands in is set back by us."""
    path = tmp_path / "settings.toml"
    path.write_text(NEWER)
    write_settings(path, Settings(look="pixel"))
    kept = [line for line in NEWER.splitlines() if line not in ('look = "blur"', 'action = "hide"')]
    assert [line for line in path.read_text().splitlines() if line in kept] == kept
    assert read_settings(path).look == "pixel"
    assert read_settings(path).categories.get("violence", CategorySetting()) == CategorySetting()
    assert set(newer_in(path)) == {"night_sky", "categories.loneliness", "categories.violence.colour"}


def test_a_broken_file_is_replaced_on_demand_and_kept(tmp_path: Path) -> None:
    """With the person's yes; their words stay beside it, also the second time."""
    path = tmp_path / "settings.toml"
    for words, name in (("look = ", "settings.before.toml"), ("looks = ''", "settings.before1.toml")):
        path.write_text(words)
        assert write_anew(path, Settings(preset="quiet")) == tmp_path / name
        assert (tmp_path / name).read_text() == words
        assert read_settings(path) == Settings(preset="quiet")


def test_a_broken_file_that_cannot_be_replaced_stays_where_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full disk must not leave a person without any settings."""

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    path = tmp_path / "settings.toml"
    path.write_text("look = ")
    monkeypatch.setattr("wellbeing.settings_file.write_private", full)
    with pytest.raises(OSError, match="No space"):
        write_anew(path, Settings(preset="quiet"))
    assert [each.name for each in tmp_path.iterdir()] == ["settings.toml"]
    assert path.read_text() == "look = "


@given(first=any_settings, then=any_settings)
def test_what_is_written_is_read_again(
    tmp_path_factory: pytest.TempPathFactory, first: Settings, then: Settings
) -> None:
    """Any settings, written over any others, come back as they were."""
    path = tmp_path_factory.mktemp("settings") / "settings.toml"
    for settings in (first, then):
        write_settings(path, settings)
        assert read_settings(path) == settings


pieces = st.sampled_from(
    [
        "look",
        "sites",
        "hold_ms",
        "[categories",
        ".violence",
        "]\n",
        " = ",
        '"blur"',
        "[",
        "]",
        "{",
        "}",
        ",",
        "\n",
        "400",
        "#",
        "'",
    ]
)


@given(text=st.text() | st.lists(pieces, max_size=14).map("".join))
def test_no_text_raises_anything_else(text: str) -> None:
    """Any text is settings or a SettingsError."""
    with suppress(SettingsError):
        assert isinstance(parse_settings(text), Settings)
