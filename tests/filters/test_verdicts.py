"""Actions have an order, from nothing to everything."""

import pytest

from filters.verdicts import SHOWN, Action, Verdict


def test_actions_grow_from_show_to_hide():
    """show < label < space < cover < hide, as the design says."""
    assert sorted(set(Action)) == [Action.SHOW, Action.LABEL, Action.SPACE, Action.COVER, Action.HIDE]
    assert [each.value for each in Action] == ["show", "label", "space", "cover", "hide"]
    assert Action.COVER >= Action.COVER > Action.LABEL <= Action.SPACE


def test_actions_compare_with_actions_alone():
    """Comparing an action with a word is a mistake of ours, said as such."""
    with pytest.raises(TypeError):
        assert Action.SHOW < "hide"


def test_a_verdict_is_a_value():
    """Two equal verdicts are one; the verdict that does nothing says nothing."""
    assert Verdict(Action.SHOW) == SHOWN
    assert (SHOWN.categories, SHOWN.reason, SHOWN.certainty, SHOWN.rule) == ((), "", "", "")
