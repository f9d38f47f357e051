"""The sources that ship with us, and those that a person adds."""

import pytest

from wellbeing.rule_parts import Wrong
from wellbeing.trusted_sources import shipped_sources, source_of


def test_the_reputable_sources_are_there():
    """Each with a domain of its own."""
    assert list(shipped_sources()) == ["WHO", "NHS", "NIMH", "NAMI", "MHA", "Mind"]
    assert all(source.domains for source in shipped_sources().values())


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ({}, "name of its own"),
        ({"name": "trusted"}, "name of its own"),
        ({"name": "a", "accounts": {"myspace": ["b"]}}, "sites are"),
        ({"name": "a", "accounts": ["b"]}, "go by site"),
        ({"name": "a", "domains": "b.example"}, "list of words"),
    ],
)
def test_a_source_that_cannot_be_is_said(table: dict[str, object], message: str):
    """In words."""
    with pytest.raises(Wrong, match=message):
        source_of(table)
