"""Where the parts of a rules file stand."""

from hypothesis import given
from hypothesis import strategies as st

from wellbeing.toml_lines import Lines

TEXT = '''# top
[[rule]]
name = "a"
words = [
    "x",
    "y",  # why
]
[[rule.any]]
kinds = ["post"]
[[rule.any]]
"kinds" = ["video"]
[[source]]
name = """
[[rule]]
name = "not a rule"
"""
[[rule]]  # another
name = "b"
'''


def test_each_part_has_its_line():
    """Also groups below a rule, and keys in quotes; what stands in a long text is text."""
    lines = Lines(TEXT)
    assert lines.of(("rule", 0)) == 2
    assert lines.of(("rule", 0, "words")) == 4
    assert lines.of(("rule", 0, "any", 1, "kinds")) == 11
    assert lines.of(("source", 0, "name")) == 13
    assert lines.of(("rule", 1, "name")) == 18


def test_an_entry_is_found_in_a_list_of_many_lines():
    """And not in the list of another part."""
    assert Lines(TEXT).of(("rule", 0, "words"), "y") == 6
    assert Lines(TEXT).of(("rule", 0, "words"), "video") == 4


def test_what_is_missing_has_the_line_of_what_is_around_it():
    """A rule without a name is told where the rule begins."""
    assert Lines(TEXT).of(("rule", 0, "action")) == 2
    assert Lines(TEXT).of(("other", 7)) == 0


@given(st.lists(st.sampled_from([*TEXT.splitlines(), '"""', ""]), max_size=20).map("\n".join))
def test_the_pieces_are_the_whole_text(text: str):
    """Nothing is lost where a file is cut."""
    pieces = list(Lines(text).pieces())
    assert "\n".join(piece for _, _, piece in pieces) == text
    assert [before for before, _, _ in pieces] == [
        sum(piece.count("\n") + 1 for _, _, piece in pieces[:number]) for number in range(len(pieces))
    ]
