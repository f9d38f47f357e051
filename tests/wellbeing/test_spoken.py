"""Covers, reasons and help speak English, German and Spanish: complete, in the same tone, each in its own order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from importlib.resources import files
from string import Formatter
from typing import Any, get_args

import msgspec
import pytest

from filters.categories import CATEGORIES, HARMS
from filters.policy import Policy, decide
from filters.posts import Part, Post
from filters.presets import choices
from filters.rules import Rule
from filters.verdicts import Action, Verdict
from tests.tone import avoided_in
from wellbeing.page_messages import FixedPurpose
from wellbeing.settings import LANGUAGES
from wellbeing.spoken import ENGLISH, SPOKEN, SpokenError, language_of, parse_spoken, spoken, spoken_in

FOLDER = files("resources") / "spoken"
WORDING = ("words", "limit_words", "limit", "drawing")
POLICY = Policy(choices("quiet", dict.fromkeys(HARMS, 0.5)))


def texts(code: str) -> dict[str, str]:
    """Every text of a language, by its path."""
    return dict(_texts(msgspec.to_builtins(spoken(code)), ""))


def _texts(part: Mapping[str, Any], path: str) -> Iterator[tuple[str, str]]:
    for name, each in part.items():
        if isinstance(each, dict):
            yield from _texts(each, f"{path}{name}.")
        elif isinstance(each, str) and name not in ("code", "direction"):
            yield path + name, each


def places(text: str) -> set[str]:
    """The places of a text, in which something is put."""
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("code", SPOKEN)
def test_each_language_says_everything_with_the_same_places(code: str) -> None:
    """Nothing is missing, empty or left over, and what is put in stands somewhere."""
    english, said = texts(ENGLISH), texts(code)
    assert said.keys() == english.keys()
    assert {name: places(text) for name, text in said.items()} == {name: places(text) for name, text in english.items()}
    assert all(text == text.strip() != "" for text in said.values())


@pytest.mark.parametrize("code", [code for code in SPOKEN if code != ENGLISH])
def test_nothing_was_left_in_english(code: str) -> None:
    """Only sentences that are made of places alone may be the same."""
    english, said = texts(ENGLISH), texts(code)
    same = {name for name in said if said[name] == english[name]}
    assert {name for name in same if re.search(r"\w", re.sub(r"\{\w+\}", "", said[name]))} == set()


@pytest.mark.parametrize("code", SPOKEN)
def test_no_word_shames(code: str) -> None:
    """Fact, choice, way out: the words to avoid are the windows' own."""
    assert {name: found for name, text in texts(code).items() if (found := avoided_in(text, code))} == {}


def test_the_languages_are_those_of_the_windows() -> None:
    """What can be chosen is spoken, and every file can be chosen."""
    assert set(SPOKEN) == set(LANGUAGES) - {"system"}
    assert {path.name for path in FOLDER.iterdir()} == {f"{code}.toml" for code in SPOKEN}


def test_the_page_script_asks_for_no_word_that_is_not_there() -> None:
    """Names in the files that word and draw are names in the files, whole or put together; none is there in vain."""
    script = "".join((files("resources") / "page" / f"{each}.js").read_text() for each in WORDING)
    quoted = set(re.findall(r'"([a-z0-9_]+)"', script))
    made = {"covered", "folded", "find_help_asked", "find_help_alone", "card_asked", "card_alone"}
    made |= {f"{noted}{act}_again" for noted in ("", "noted_") for act in ("cover", "fold")}
    made |= {
        f"{done}_{n}{about}" for done in ("covered", "folded") for n in ("one", "other") for about in ("", "_about")
    }
    made |= {f"limit_for_{purpose}" for purpose in get_args(FixedPurpose)}
    asked = set(re.findall(r'(?:word|fill)\("([a-z0-9_]+)"', script))
    page = spoken(ENGLISH).page.keys()
    assert asked - {"card_", "limit_for_"} <= page
    assert page <= quoted | made


def test_english_says_what_the_categories_say() -> None:
    """One wording, wherever a person reads it."""
    said = spoken(ENGLISH).topics
    assert said.keys() == CATEGORIES.keys()
    for name, category in CATEGORIES.items():
        assert said[name].title == category.title
        assert said[name].reads_like == f"Reads like {category.reads_like}."


def verdicts() -> Iterator[Verdict]:
    """One of each kind that there is."""
    for harm in HARMS:
        for score in (0.55, 0.75, 0.99):
            yield decide(Post("1", "x", "@ana"), {harm: score}, POLICY)
    for words in ("you are not alone", "I ate 900 kcal then, and eat again"):
        yield decide(Post("1", words), {"eating_disorder": 0.9, "supportive": 0.9}, POLICY)
    yield decide(Post("1", "yachts"), {}, Policy(rules=(Rule("Yachts {n}", Action.COVER, words=("yachts",)),)))


@pytest.mark.parametrize("code", SPOKEN)
def test_every_verdict_is_said_in_the_persons_language(code: str) -> None:
    """Title, reason and certainty: none is left out, and none left in English but for English."""
    speech = spoken(code)
    for verdict in verdicts():
        assert speech.title(verdict)
        assert speech.sure(verdict)
        assert (speech.reason(verdict) == verdict.reason) is (code == ENGLISH)
        assert (speech.sure(verdict) == verdict.certainty) is (code == ENGLISH)


def test_german_and_spanish_reasons() -> None:
    """As a person reads them."""
    insult = Verdict(Action.COVER, ("harassment",), "Reads like bullying.", "fairly sure")
    said = [(speech.title(insult), speech.reason(insult), speech.sure(insult)) for speech in map(spoken, ("de", "es"))]
    assert said == [
        ("Mobbing und Hass", "Klingt nach Mobbing.", "Filter: ziemlich sicher"),
        ("Acoso y odio", "Suena a acoso.", "filtro: bastante seguro"),
    ]
    rule = Verdict(Action.COVER, (), "Your rule “Yachts”.", "your rule", "Yachts")
    assert spoken("de").reason(rule) == "Deine Regel „Yachts“."


@pytest.mark.parametrize("code", SPOKEN)
def test_what_ones_own_corrections_moved_says_so(code: str) -> None:
    """After the reason, or alone where nothing is done any more."""
    speech, insult = spoken(code), Verdict(Action.COVER, ("harassment",), "Reads like bullying or insult.")
    closer = speech.verdict.closer_to
    assert closer.keys() == {"fine", "not_for_me"}
    assert speech.reason(replace(insult, moved="not_for_me")) == f"{speech.reason(insult)} {closer['not_for_me']}"
    assert speech.reason(Verdict(Action.SHOW, moved="fine")) == closer["fine"]


def test_where_the_words_stand_is_said() -> None:
    """A sentence of its own, in each language; nothing of a post's own words."""
    insult = Verdict(Action.COVER, ("harassment",), "Reads like bullying.", "fairly sure", part="card")
    assert [spoken(code).reason(insult) for code in SPOKEN] == [
        "Reads like bullying. It is in the linked page’s preview.",
        "Klingt nach Mobbing. Es steht in der Vorschau der verlinkten Seite.",
        "Suena a acoso. Está en la vista previa de la página enlazada.",
    ]
    for part in get_args(Part):
        where = [spoken(code).where(replace(insult, part=part)) for code in SPOKEN]
        assert len({*where}) == (len(SPOKEN) if part else 1)


def test_a_sentence_that_nobody_knows_is_said_as_it_is() -> None:
    """An old history may hold one; and a shown post has none."""
    assert spoken("de").reason(Verdict(Action.COVER, ("violence",), "Reads like a brawl.")) == "Reads like a brawl."
    assert spoken("de").reason(Verdict(Action.SHOW)) == ""
    assert spoken("de").sure(Verdict(Action.SHOW)) == ""


@pytest.mark.parametrize(
    ("chosen", "system", "code"),
    [
        *[("system", "de_AT.UTF-8", "de"), ("system", "es", "es"), ("system", "fr_FR", "en"), ("system", "C", "en")],
        *[("system", "", "en"), ("de", "es_ES", "de"), ("en", "de_DE", "en")],
    ],
)
def test_the_settings_choose_and_else_the_system(chosen: str, system: str, code: str) -> None:
    """English where we speak neither."""
    assert spoken_in(chosen, system).code == code


def test_a_terminal_says_its_language_as_posix_has_it() -> None:
    """LC_ALL before LC_MESSAGES before LANG; what is empty says nothing."""
    said = {"LANG": "en_GB", "LC_MESSAGES": "es_ES", "LC_ALL": "de_DE"}
    assert language_of(said) == "de_DE"
    assert language_of(said | {"LC_ALL": ""}) == "es_ES"
    assert language_of({"LANG": "en_GB"}) == "en_GB"
    assert language_of({}) == ""


@pytest.mark.parametrize("text", ["direction = 'up'", "[page]\nskip = 1", "= x"])
def test_a_file_that_cannot_be_used_says_which(text: str) -> None:
    """Whoever translates finds out at once."""
    with pytest.raises(SpokenError, match=r"^xx\.toml"):
        parse_spoken(text, "xx")
