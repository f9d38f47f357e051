"""Covers, Recent and the tester in the language of the settings: real engine, model and browser."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.end_to_end.test_last_posts import IS_COVERED, PAGE, TEXTS, ask
from tests.end_to_end.world import World
from tests.page.feed import Cover, Eyes
from wellbeing import protocol as say

pytestmark = pytest.mark.end_to_end


def open_page(world: World, name: str) -> Page:
    """The feed in a browser of its own, with one post covered."""
    world.origin.page("/", PAGE)
    page = world.open_browser(name=name).new_page()
    page.goto(world.address)
    page.wait_for_function(IS_COVERED, arg="fight")
    return page


def cover_in(page: Page, title: str) -> Cover:
    """The cover of the fight, once it has this title."""
    eyes = Eyes(page)
    for _ in range(500):  # ten seconds: a settings file is looked at each second
        found = [each for each in eyes.covers() if title in each.words]
        if found:
            return found[0]
        page.wait_for_timeout(20)
    raise AssertionError(f"no cover says {title!r}: {eyes.labels()}")


def test_a_german_setting_gives_german_covers_and_another_language_comes_at_once(
    small_world: World, tmp_path: Path
) -> None:
    """On the open page, without a reload; the app hears reasons in the same language."""
    settings = tmp_path / "data" / "settings.toml"
    plain = settings.read_text()
    settings.write_text(plain + 'language = "de"\n')
    small_world.start_engine()
    page = open_page(small_world, "home")
    german = cover_in(page, "Gewalt und Missbrauch")
    assert german.words[:3] == ["Abgedeckt", "Gewalt und Missbrauch", "Klingt nach Gewalt."]
    assert german.words[3].startswith("Von ben · Filter: ")
    assert list(german.buttons) == ["Überspringen", "Zeigen", "ben immer zeigen", "Falsch?", "Warum?"]
    reasons = {post.author: post.reason for post in ask(small_world, say.RecentIs, say.Recent).posts}
    assert reasons["ben"] == "Klingt nach Gewalt."
    assert ask(small_world, say.Explained, say.Explain, text=TEXTS["fight"][1]).reason == "Klingt nach Gewalt."
    page.evaluate("() => { window.loadedOnce = true; }")
    settings.write_text(plain + 'language = "es"\n')
    spanish = cover_in(page, "Violencia y maltrato")
    assert list(spanish.buttons) == ["Omitir", "Mostrar", "Mostrar siempre a ben", "¿Error?", "¿Por qué?"]
    assert spanish.words[:3] == ["Cubierta", "Violencia y maltrato", "Suena a violencia."]
    assert page.evaluate("() => window.loadedOnce")


def test_where_nothing_is_chosen_covers_speak_as_the_system_does(small_world: World) -> None:
    """As the app says when it starts the engine, or a terminal in its environment."""
    small_world.start_engine("--language", "de_AT")
    assert cover_in(open_page(small_world, "home"), "Gewalt und Missbrauch").words[0] == "Abgedeckt"
