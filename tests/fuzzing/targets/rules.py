"""A person's rules: what can be read can be tried on a post, and written and read again as the same rules."""

from filters.posts import Post
from filters.rules import fits
from wellbeing.rules_file import RulesError, rules_in
from wellbeing.rules_writing import with_rules

PACKAGES = ("wellbeing.rules_file", "wellbeing.rule_parts", "wellbeing.toml_file", "wellbeing.toml_lines", "filters")
LENGTH = 1024
SLOWER = 5
TOKENS = (
    "[[rule]]\n", 'name = "', "words = [", "not_words = [", "near = [{ words = [", "within = ", "scores = { ",
    "schedule = [{ days = [", 'from = "22:00", to = "06:00" }]', "expires = 2030-12-31\n", "[[rule.any]]\n",
    "[[rule.not]]\n", "[[rule.all]]\n", "[[source]]\n", 'except = ["followed", "trusted"]\n', "links = [",
    "authors = [",
    'action = "cover"\n', "sponsored = true\n", "hashtags = [", "sites = [", "kinds = [", "languages = [", '"]\n', "*",
    "communities = [", "on = false\n",
)  # fmt: skip
_POST = Post(
    "1", "what i eat in a day: no calories, summer body #before", "@ana", ("a picture",), "x", links=("nhs.uk",)
)


def try_one(data: bytes) -> None:
    """As the text of rules.toml."""
    try:
        read = rules_in(data.decode("utf-8", "replace"))
    except RulesError:
        return
    for rule in read.rules:
        fits(rule, _POST)
    if read.rules:
        again = rules_in(with_rules(data.decode("utf-8", "replace"), read.rules))
        assert again.rules == read.rules, "rules changed by being written"
