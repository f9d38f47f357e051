"""The functional tests of the text model: that their file is sound, and that their table says what it should.

What the model that ships makes of them is printed by `python -m models.training.functions`, and is no test: some of it
is beyond it, and its card says so.
"""

import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from models import Classifier
from models.features import WINDOW, windows
from models.training.functions import Function, judge, parse, table

FUNCTIONS = parse((Path(__file__).parent / "functions.toml").read_text("utf-8"))
EACH = pytest.mark.parametrize("function", FUNCTIONS, ids=[function.id for function in FUNCTIONS])

LONGEST = 280
"""Characters of a case that is not about long posts."""


def named(start: str) -> list[Function]:
    """The functions whose name starts so."""
    found = [function for function in FUNCTIONS if function.id.startswith(start)]
    assert found
    return found


def plain(text: str) -> str:
    return " ".join(text.casefold().split())


def test_there_are_enough_functions() -> None:
    assert len(FUNCTIONS) >= 30


def test_every_function_has_a_name_of_its_own() -> None:
    assert [name for name, times in Counter(function.id for function in FUNCTIONS).items() if times > 1] == []


def test_no_case_is_told_twice() -> None:
    """Twice in one function it would count twice; in two functions it might be asked to pass and to fail."""
    told = Counter(plain(case) for function in FUNCTIONS for case in function.cases)
    assert [case for case, times in told.items() if times > 1] == []


@EACH
def test_a_function_has_cases_enough_to_tell_chance_from_skill(function: Function) -> None:
    assert len(function.cases) >= 10
    assert function.about.strip()


@EACH
def test_a_function_judges_a_label_that_exists(function: Function, classifier: Classifier) -> None:
    assert function.label in classifier.labels


def test_every_label_is_asked_for_and_asked_against(classifier: Classifier) -> None:
    """Else saying nothing, or everything, would pass."""
    asked = {(function.label, function.fits) for function in FUNCTIONS}
    assert asked == {(label, fits) for label in classifier.labels for fits in (True, False)}


@EACH
def test_the_model_can_read_every_case(function: Function) -> None:
    """A text that it cannot read scores 0 everywhere, and would pass or fail for nothing."""
    assert [case for case in function.cases if not windows(case)] == []


@EACH
def test_cases_are_as_long_as_they_say(function: Function) -> None:
    if function.id.startswith("long_"):
        assert [case for case in function.cases if len(case) <= WINDOW] == []
    else:
        assert [case for case in function.cases if len(case) > LONGEST] == []


def test_hidden_words_are_hidden_by_what_the_function_names() -> None:
    """Invisible characters and look-alikes are lost easily when a file is edited, and nobody would see it."""
    for case in named("disguised_zero_width")[0].cases:
        assert any(unicodedata.category(character) == "Cf" for character in case), case
    for case in named("disguised_homoglyphs")[0].cases:
        assert any(unicodedata.name(character, "").startswith(("CYRILLIC", "GREEK")) for character in case), case
    for case in named("disguised_fancy")[0].cases:
        assert unicodedata.normalize("NFKC", case) != case


TWO = """
[[function]]
id = "rain_said"
label = "rain"
fits = true
about = "says that it rains"
cases = ["It rains.", "Rain again", "wet wet wet"]

[[function]]
id = "rain_negated"
label = "rain"
fits = false
about = "says that it does not rain"
cases = ["It does not rain.", "Dry again"]
"""


def finds_the_word(texts: Sequence[str]) -> Sequence[Mapping[str, float]]:
    """A model that knows one word."""
    return [{"rain": 0.5 if "rain" in text.lower() else 0.1} for text in texts]


def test_a_case_passes_when_the_label_is_said_where_it_fits_and_only_there() -> None:
    """A score at the threshold counts as said."""
    said, negated = judge(parse(TWO), finds_the_word, {"rain": 0.5})
    assert said.passes == (True, True, False)
    assert negated.passes == (False, True)


def test_the_table_has_a_line_for_each_function_each_label_and_all() -> None:
    lines = table(judge(parse(TWO), finds_the_word, {"rain": 0.5})).splitlines()
    assert "| rain_said | rain | yes | 3 | 67% | 0.58 |" in lines
    assert "| rain_negated | rain | no | 2 | 50% | 0.58 |" in lines
    assert "| rain | 5 | 60% | 23% to 88% | 67% | 50% | 0.58 |" in lines
    assert any(line.startswith("| all | 5 | 60% |") for line in lines)


def test_a_misspelt_field_is_said_and_not_passed_over() -> None:
    with pytest.raises(ValueError, match=r"rain_said.*'fit'"):
        parse(TWO.replace("fits = true", "fit = true"))
