"""What rules would do to the last posts: counted, with examples, or said in words what is wrong with them."""

from __future__ import annotations

from datetime import UTC, datetime

from filters.categories import HARMS
from filters.policy import Policy
from filters.posts import Post
from filters.presets import choices
from filters.verdicts import SHOWN, Action, Verdict
from wellbeing.engine.preview import EXAMPLES, preview
from wellbeing.engine.recent import Met

POLICY = Policy(choices("balanced", dict.fromkeys(HARMS, 0.5)))
WHEN = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
RULES = '[[rule]]\nname = "No yachts"\nwords = ["yacht"]\naction = "cover"\n'


def met(number: int, text: str, followed: bool = False, verdict: Verdict = SHOWN, **scores: float) -> Met:
    post = Post(str(number), text, "@ana", site="x", followed=followed)
    return Met(number, WHEN, (b"d" * 12, str(number)), post, scores, verdict)


def test_what_would_be_softened_is_counted() -> None:
    """By the rule or by the model, and how many of it are by people one follows."""
    posts = [met(1, "my yacht", followed=True), met(2, "a walk"), met(3, "a fight", violence=0.9), met(4, "yacht!")]
    found = preview(RULES, posts, POLICY)
    assert (found.of, found.softened, found.followed) == (4, 3, 1)
    assert {example.number for example in found.examples} == {1, 3, 4}
    assert {example.rule for example in found.examples} == {"No yachts", ""}


def test_examples_show_first_what_the_rules_change() -> None:
    """Ten at most: posts that a rule decides about before posts that the model covers anyway, news before the same."""
    covered = Verdict(Action.COVER, (), "Your rule “No yachts”.", "your rule", "No yachts")
    posts = [met(n, "a fight", violence=0.9) for n in range(20)]
    posts += [met(30, "a yacht", verdict=covered), met(31, "another yacht")]
    examples = preview(RULES, posts, POLICY).examples
    assert [example.number for example in examples[:2]] == [31, 30]
    assert len(examples) == EXAMPLES
    assert all(example.action == "cover" for example in examples)


def test_rules_of_the_present_do_not_count() -> None:
    """What is asked about is these rules, instead of those in force."""
    in_force = preview("", [met(1, "my yacht")], Policy(POLICY.choices))
    assert (in_force.of, in_force.softened, in_force.examples) == (1, 0, [])


def test_what_is_wrong_is_said_with_its_line() -> None:
    """In words; nothing is counted then."""
    broken = preview(RULES + '[[rule]]\nname = "No"\nwords = ["x"]\naction = "burn"\n', [met(1, "my yacht")], POLICY)
    assert (broken.line, broken.of, broken.examples) == (8, 0, [])
    assert "burn" in broken.problem
    assert preview("[[rule", [], POLICY).problem
