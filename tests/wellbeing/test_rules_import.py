"""Filters from elsewhere are taken over, and what cannot be is said with its line."""

from __future__ import annotations

import json
import time
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filters.groups import Near, Source
from filters.rules import Rule
from filters.verdicts import Action
from wellbeing.rules_file import parse_rules
from wellbeing.rules_import import everywhere, imported, with_new_names
from wellbeing.rules_writing import export, with_rules

NOW = datetime(2026, 11, 22, tzinfo=UTC).timestamp()
LATER = datetime(2030, 1, 1, tzinfo=UTC)

MASTODON = """[
 {"title": "Diets", "context": ["home", "public"], "action": "warn", "expires_at": null,
  "keywords": [{"keyword": "diet", "whole_word": true}, {"keyword": "weightloss", "whole_word": false}],
  "statuses": ["Lorem"]},
 {"title": "Ended", "context": ["home"], "action": "hide", "expires_at": "2020-01-01T00:00:00Z",
  "keywords": [{"keyword": "x", "whole_word": true}], "statuses": []},
 {"title": "Finale", "context": ["home", "notifications", "public", "thread", "account"], "filter_action": "hide",
  "expires_at": "2030-01-01T00:00:00Z", "keywords": [{"keyword": "finale", "whole_word": true}]}
]"""


def test_mastodons_filters_become_rules():
    """ "warn" is a cover, "hide" leaves out, a word that may be a part gets stars; what has ended stays away."""
    taken = imported(MASTODON, now=NOW)
    assert taken.rules == [
        Rule("Diets", Action.COVER, ("diet", "*weightloss*"), sites=("mastodon",)),
        Rule("Finale", Action.HIDE, ("finale",), sites=("mastodon",), expires=LATER.timestamp()),
    ]


def test_what_mastodon_can_and_we_cannot_is_said_with_its_line():
    """Single posts, places, and filters that have ended."""
    said = imported(MASTODON, now=NOW).left_out
    assert [line for line, _ in said] == [2, 2, 5]
    assert any("home, public alone" in what for _, what in said)
    assert any("single posts" in what for _, what in said)
    assert said[2][1] == "“Ended” has ended already"


def test_the_older_api_of_mastodon_is_read_too():
    """One phrase a filter, without a title."""
    old = [{"phrase": "diet", "context": ["home"], "irreversible": True, "whole_word": True, "expires_at": None}]
    assert imported(json.dumps(old)).rules == [Rule("Mastodon filter", Action.HIDE, ("diet",), sites=("mastodon",))]


def test_a_table_is_read_by_its_heading():
    """No export makes one, people do: filters of one title are one rule."""
    table = (
        'title,phrase,whole_word,context\nFood,diet,true,home|public\nFood,"keto, strict",false,home\nX,,true,home\n'
    )
    taken = imported(table)
    assert taken.rules == [Rule("Food", Action.COVER, ("diet", "*keto, strict*"), sites=("mastodon",))]
    assert (4, "an entry has no word in it") in taken.left_out


BLUESKY = [
    {"id": "1", "value": "spoiler", "targets": ["content", "tag"], "actorTarget": "all"},
    {"id": "2", "value": "#thinspo", "targets": ["tag"], "actorTarget": "exclude-following"},
    {"id": "3", "value": "later", "targets": ["content"], "expiresAt": "2030-01-01T00:00:00.000Z"},
    {"id": "4", "value": "gone", "targets": ["content"], "expiresAt": "2021-01-01T00:00:00Z"},
]
PREFERENCES = {
    "preferences": [
        {"$type": "app.bsky.actor.defs#adultContentPref", "enabled": False},
        {"$type": "app.bsky.actor.defs#mutedWordsPref", "items": BLUESKY},
    ]
}


@pytest.mark.parametrize("written", [BLUESKY, PREFERENCES, {"items": BLUESKY}])
def test_blueskys_muted_words_become_rules(written: object):
    """Words, tags alone, people one follows left alone, and until when: each kind is a rule of its own."""
    taken = imported(json.dumps(written), now=NOW)
    assert taken.rules == [
        Rule("Bluesky muted words", Action.COVER, ("spoiler",), sites=("bluesky",)),
        Rule(
            "Bluesky muted tags, except people I follow",
            Action.COVER,
            sites=("bluesky",),
            hashtags=("thinspo",),
            except_followed=True,
        ),
        Rule("Bluesky muted words 2", Action.COVER, ("later",), sites=("bluesky",), expires=LATER.timestamp()),
    ]
    assert [what for _, what in taken.left_out] == ["“gone” has ended already"]


@pytest.mark.parametrize(
    "written",
    [
        '["diet", "#keto"]',
        '{"muted_keywords": [{"keyword": "diet"}, {"keyword": "#keto"}]}',
        'window.YTD.muted.part0 = [{"word": "diet"}, {"word": "#keto"}]',
        "diet\n#keto",
        '"diet", "#keto"',
    ],
)
def test_muted_words_of_x_are_read_however_they_come(written: str):
    """X has no export: any list of words will do."""
    [rule] = imported(written, "x").rules
    assert (rule.words, rule.sites) == (("diet", "#keto"), ("x",))


def test_rules_can_be_made_to_hold_everywhere_and_to_have_other_names():
    """Muted in one place is often meant for all; two rules of one name could not be told apart on a cover."""
    [rule] = everywhere(imported('["diet"]', "x").rules)
    assert rule.sites == ()
    assert [each.name for each in with_new_names([rule, rule], ["Muted words"])] == ["Muted words 2", "Muted words 3"]


def test_a_word_that_is_no_date_does_not_end():
    """And it is said."""
    taken = imported('[{"keyword": "diet", "expires_at": "whenever"}]', "x")
    assert taken.rules[0].expires is None
    assert "no date" in taken.left_out[0][1]


anything = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(max_size=8),
    lambda each: (
        st.lists(each, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["title", "keyword", "keywords", "value", "targets", "items", "expiresAt", "context", "$type", "action"]
            ),
            each,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@given(anything | st.lists(anything), st.sampled_from(["", "mastodon", "bluesky", "x"]))
def test_no_json_is_too_strange_and_what_is_taken_can_be_saved(tree: object, site: str):
    """Whatever a file holds, there are rules that can be read again, and words about the rest."""
    taken = imported(json.dumps(tree), site, NOW)
    assert parse_rules(export(taken.rules)) == tuple(taken.rules)


@given(st.text())
def test_no_text_is_too_strange(text: str):
    """Half a table, a broken JSON, anything."""
    taken = imported(text, now=NOW)
    assert parse_rules(export(taken.rules)) == tuple(taken.rules)


CLINIC = Source("My clinic", ("clinic.example",))
OWN = (
    Rule("Kitchens", Action.HIDE, ("shelves", "new door*"), sites=("x",), except_sources=(CLINIC,)),
    Rule("Evenings", Action.SPACE, near=(Near("a", "b", 4),), expires=LATER.timestamp(), on=False),
)


@pytest.mark.parametrize("start", ["", "\ufeff", "# taken along\n\n"])
def test_what_this_app_exported_is_read_as_it_was_meant(start: str):
    """No rule becomes words called “[[rule]]”: actions, exceptions, ends and what is off come along."""
    taken = imported(start + export(OWN), now=NOW)
    assert (tuple(taken.rules), taken.left_out) == (OWN, [])


def test_sources_come_along_with_the_rules_that_name_them():
    """Into a file that has rules already; its text stays."""
    present = '# mine\n[[rule]]\nname = "Mine"\nwords = ["c"]'
    written = with_rules(present, [*parse_rules(present), *imported(export(OWN), now=NOW).rules])
    assert written.startswith(present)
    assert parse_rules(written)[1:] == OWN


def test_a_rules_file_with_a_mistake_is_no_list_of_words():
    """It stays where it is, and the line is told."""
    broken = '[[rule]]\nname = "a"\naction = "glitter"\nwords = ["x"]\n'
    taken = imported(broken, now=NOW)
    assert taken.rules == []
    assert [line for line, _ in taken.left_out] == [3]


def test_rules_that_have_ended_stay_away_and_what_a_newer_version_says_is_told():
    """Line by line, as for other lists."""
    text = (
        '[[rule]]\nname = "a"\nwords = ["x"]\nshine = 1\n\n[[rule]]\nname = "b"\nwords = ["y"]\nexpires = 2020-01-01\n'
    )
    taken = imported(text, now=NOW)
    assert [rule.name for rule in taken.rules] == ["a"]
    assert [line for line, _ in taken.left_out] == [4, 0]
    assert taken.left_out[1][1] == "“b” has ended already"


@pytest.mark.parametrize("empty", ["\n", "\f\n", " \n", "\x0c"])
def test_hundreds_of_thousands_of_empty_lines_are_read_at_once(empty: str):
    """A table that somebody emptied halfway down, say. It once took a minute."""
    began = time.thread_time()
    assert [rule.words for rule in imported("diet" + empty * 200_000 + "calories").rules] == [("diet", "calories")]
    assert time.thread_time() - began < 2
