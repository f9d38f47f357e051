"""What a person set decides about posts: the last settings that could be read."""

from __future__ import annotations

import asyncio
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from filters.categories import HARMS
from filters.policy import decide
from filters.posts import Post
from filters.sites.definition import site_of
from filters.verdicts import SHOWN, Action
from tests.site_maker import reading_besides, trusted_maker
from wellbeing import protocol as say
from wellbeing.engine.preferences import Preferences
from wellbeing.engine.preview import preview
from wellbeing.engine.recent import Met
from wellbeing.moments import moment_of
from wellbeing.newer_sites_file import take
from wellbeing.places import Places, places
from wellbeing.spoken import spoken


def test_trusted_sources_of_the_settings_are_never_covered(tmp_path: Path) -> None:
    """By the names that ship with us; one that does not ship names nobody."""
    own = places(tmp_path)
    own.settings.write_text('preset = "quiet"\ntrusted_sources = ["WHO", "Nobody"]\n')
    preferences = Preferences(own, dict.fromkeys(HARMS, 0.5), (), lambda _event: None)
    assert asyncio.run(preferences.read())
    policy = preferences.policy(frozenset())
    assert [source.name for source in policy.sources] == ["WHO"]
    post = Post("p", "some words", author="@WHO", site="x")
    assert decide(post, {"violence": 0.9}, policy).action is Action.SHOW


@pytest.mark.parametrize(
    ("settings", "rules", "softens"),
    [
        ("", "", False),
        ('[categories.violence]\naction = "show"\n', "", False),
        ("", '[[rule]]\nname = "tea"\naction = "show"\nwords = ["tea"]\n', False),
        ('preset = "gentle"\n', "", True),
        ('[categories.violence]\naction = "label"\n', "", True),
        ("", '[[rule]]\nname = "tea"\nwords = ["tea"]\n', True),
    ],
)
def test_it_is_known_whether_anything_is_chosen(tmp_path: Path, settings: str, rules: str, softens: bool) -> None:
    """A preset, a topic or a rule; what shows posts softens none."""
    own = places(tmp_path)
    own.settings.write_text(settings)
    own.rules.write_text(rules)
    said = list[say.Event]()
    preferences = Preferences(own, {}, (), said.append)
    asyncio.run(preferences.read())
    assert said == []
    assert preferences.softens is softens


def test_sources_that_a_person_adds_are_never_covered(tmp_path: Path) -> None:
    """An account on its own site alone; a web address by the handles below it, which Bluesky and Mastodon prove."""
    own = places(tmp_path)
    own.settings.write_text('preset = "quiet"\ntrusted_sources = ["x=@MindCharity", "web=mind.example"]\n')
    preferences = of(own, [])
    asyncio.run(preferences.read())
    policy = preferences.policy(frozenset())

    def shown(site: str, author: str) -> bool:
        post = Post("p", "some words", author=author, site=site)
        return decide(post, {"violence": 0.9}, policy).action is Action.SHOW

    assert shown("x", "@mindcharity")
    assert shown("bluesky", "@news.mind.example")
    assert shown("mastodon", "@ana@mind.example")
    assert not shown("reddit", "MindCharity")
    assert not shown("bluesky", "@almostmind.example")
    assert not shown("x", "@mind.example")


def test_a_rule_leaves_alone_what_links_to_a_source_that_the_settings_name(tmp_path: Path) -> None:
    """“trusted” in a rule is one list with that of the settings, at once when they change, also in a preview."""
    own = places(tmp_path)
    rules = '[[rule]]\nname = "Diets"\nwords = ["diet"]\nexcept = ["trusted"]\n'
    own.rules.write_text(rules)
    preferences = of(own, [])
    post = Post("p", "On every diet there is: mind.example/food", author="@ana", site="x")
    pack = Post("q", "On every diet there is: who.int/food", author="@ana", site="x")

    def covered(post: Post) -> tuple[bool, int]:
        asyncio.run(preferences.read())
        policy, when = preferences.policy(frozenset()), datetime(2026, 11, 22, tzinfo=UTC)
        met = Met(1, when, (b"d" * 12, "1"), post, {}, SHOWN)
        seen = preview(rules, [met], policy, moment_of(when), spoken("en"))
        return decide(post, {}, policy).rule == "Diets", seen.softened

    assert (covered(post), covered(pack)) == ((True, 1), (False, 0))
    own.settings.write_text('trusted_sources = ["web=mind.example"]\n')
    assert (covered(post), covered(pack)) == ((False, 0), (False, 0))
    own.settings.write_text('trusted_sources = "mind.example"\n')  # a mistake: the last good ones stay in force
    assert covered(post) == (False, 0)
    own.settings.write_text("")
    assert covered(post) == (True, 1)


def test_it_is_told_at_which_sensitivities_a_post_counts(tmp_path: Path) -> None:
    """Whatever is chosen now; what is no harm, or unknown to the model, is left out."""
    preferences = Preferences(places(tmp_path), {"violence": 0.5, "sexual": 0.5}, (), lambda _event: None)
    scores = {"violence": 0.8, "sexual": 0.3, "stigma": 0.9, "supportive": 0.9}
    assert preferences.counts_at(scores) == {"violence": ["low", "medium", "high"], "sexual": ["high"]}
    assert preferences.counts_at({"violence": 0.74, "sexual": 0.29}) == {"violence": ["medium", "high"], "sexual": []}


def test_what_a_newer_version_wrote_stops_nothing(tmp_path: Path) -> None:
    """The rest of the file is in force, and nothing is complained of."""
    own, said = places(tmp_path), list[say.Event]()
    own.settings.write_text('preset = "quiet"\nnight_sky = 3\n')
    preferences = Preferences(own, dict.fromkeys(HARMS, 0.5), (), said.append)
    asyncio.run(preferences.read())
    assert (preferences.settings.preset, said) == ("quiet", [])


RULES = "".join(f'[[rule]]\nname = "r{n}"\nwords = ["word{n}*"]\n' for n in range(10_000))


def of(own: Places, said: list[say.Event]) -> Preferences:
    """What holds for a person with these files."""
    return Preferences(own, dict.fromkeys(HARMS, 0.5), (), said.append)


def test_pages_go_on_while_ten_thousand_rules_are_read(tmp_path: Path) -> None:
    """Read and made ready in a thread: the loop comes round meanwhile, and then has all of them at once."""
    own = places(tmp_path)
    own.rules.write_text(RULES)

    async def story() -> tuple[list[float], list[int]]:
        preferences = of(own, [])
        waits, rules = list[float](), list[int]()
        work = asyncio.create_task(preferences.read())
        while not work.done():
            before = time.perf_counter()
            await asyncio.wait([work], timeout=0.001)
            rules.append(len(preferences.policy(frozenset()).rulebook.rules))
            waits.append(time.perf_counter() - before)
        assert work.result()
        assert not await preferences.read()
        return sorted(waits), rules

    waits, rules = asyncio.run(story())
    assert set(rules[:-1]) == {0}
    assert rules[-1] == 10_000
    assert len(waits) > 20
    assert waits[len(waits) * 9 // 10] < 0.02


def test_rules_that_say_the_same_are_not_made_ready_anew(tmp_path: Path) -> None:
    """A slider that moves in the settings has both files read: it must not cost half a second with many rules."""
    own = places(tmp_path)
    own.rules.write_text(RULES[:600])

    async def story() -> None:
        preferences = of(own, [])
        await preferences.read()
        before = preferences.policy(frozenset()).rulebook
        own.rules.write_text(RULES[:600])
        own.settings.write_text('preset = "quiet"\n')
        assert await preferences.read()
        assert preferences.policy(frozenset()).rulebook is before

    asyncio.run(story())


def test_what_is_wrong_with_the_rules_is_said_at_once_and_so_is_its_end(tmp_path: Path) -> None:
    """A part that this version does not know, then a mistake, then neither: each is said once, with its line."""
    own, said = places(tmp_path), list[say.Event]()
    good = '[[rule]]\nname = "Yachts"\nwords = ["yacht"]\n'
    unknown = good + 'moonlight = "full"\n'
    broken = good + 'action = "burn"\n'

    async def story() -> None:
        preferences = of(own, said)
        for text in (good, unknown, unknown, broken, broken, good):
            own.rules.write_text(text)
            await preferences.read()
            assert [rule.name for rule in preferences.policy(frozenset()).rules] == ["Yachts"]

    asyncio.run(story())
    notices = [each for each in said if isinstance(each, say.Notice)]
    assert [(each.problem, each.resolved) for each in notices] == [("rules", False), ("rules", False), ("rules", True)]
    unread, wrong, over = (each.message for each in notices)
    assert unread.startswith("rules.toml, line 4: “moonlight” is not known")
    assert "The rest of your rules is in force" in unread
    assert wrong.startswith("rules.toml, line 4: action must be one of")
    assert "stays in force" in wrong
    assert "in order again" in over


def test_a_history_is_turned_off_by_a_wish_alone(tmp_path: Path) -> None:
    """Settings that cannot be read at the start say nothing of it; those that were read hold, also when they break."""
    own, said = places(tmp_path), list[say.Event]()
    preferences = of(own, said)
    own.settings.write_text("history_days = seven\n")
    asyncio.run(preferences.read())
    assert preferences.history_days is None
    own.settings.write_text("history_days = 7\n")
    asyncio.run(preferences.read())
    assert preferences.history_days == 7
    own.settings.write_text("history_days = 70\n")
    asyncio.run(preferences.read())
    assert preferences.history_days == 7
    own.settings.unlink()
    asyncio.run(preferences.read())
    assert preferences.history_days == 0


def test_a_mistake_outlives_no_restart(tmp_path: Path) -> None:
    """An engine that starts beside broken files goes by what they said when they were last in order."""
    own = places(tmp_path)
    own.settings.write_text('preset = "quiet"\nsites = ["reddit"]\nhistory_days = 7\n')
    own.rules.write_text('[[rule]]\nname = "Yachts"\nwords = ["yacht"]\n')
    before = of(own, [])
    asyncio.run(before.read())
    own.settings.write_text('preset = "quiet\n')
    own.rules.write_text("[[rule]]\nname =")
    after = of(own, [])
    asyncio.run(after.read())
    assert after.settings == before.settings
    assert [site.id for site in after.sites] == ["reddit"]
    assert after.history_days == 7
    assert [rule.name for rule in after.policy(frozenset()).rules] == ["Yachts"]
    assert [problem.split(",")[0] for problem in after.problems] == ["settings.toml", "rules.toml"]
    own.settings.write_text('preset = "gentle"\n')
    asyncio.run(after.read())
    assert after.settings.preset == "gentle"


@pytest.mark.parametrize(
    "settings",
    [
        'sites = ["x"]',
        'sites = ["mastodon"]\nadded_hosts = ["generic=social.example"]',
        'sites = ["mastodon", "generic"]\nadded_hosts = ["generic=social.example"]',
    ],
)
def test_a_server_that_is_to_stay_is_taken_for_nothing_else(tmp_path: Path, settings: str) -> None:
    """Nor does an id that this version does not know stop anything."""
    own = places(tmp_path)
    own.settings.write_text(settings)
    preferences = Preferences(own, {}, (), lambda _event: None)
    asyncio.run(preferences.read())
    preferences.kept_sites = frozenset({"mastodon", "mastodon=social.example", "from tomorrow"})
    owner = site_of("social.example", preferences.sites)
    assert owner is not None
    assert owner.id == "mastodon"


@pytest.mark.parametrize(
    ("servers", "named"),
    [
        ('["generic=www.instagram.com"]', "www.instagram.com (Instagram)"),
        ('["mastodon=b.example", "generic=b.example"]', "b.example (Mastodon)"),
        ('["x=c.example", "lemmy=co.uk"]', "c.example, co.uk"),
        (str([f"x=s{n}.example" for n in range(11)]).replace("'", '"'), "s9.example, …"),
    ],
)
def test_a_server_that_cannot_be_is_left_out_and_all_else_holds(tmp_path: Path, servers: str, named: str) -> None:
    """The preset and the other servers are in force; it is said once, by name, and so is its end."""
    own, said = places(tmp_path), list[say.Event]()
    rest = 'preset = "quiet"\nsites = ["mastodon", "generic", "x"]\n'

    async def story() -> None:
        preferences = of(own, said)
        for added in (f'{servers[:-1]}, "mastodon=mine.example"]', f'{servers[:-1]}, "lemmy=tea.example"]'):
            own.settings.write_text(f"{rest}hold_ms = {len(added) + 300}\nadded_hosts = {added}\n")
            await preferences.read()
            assert preferences.settings.preset == "quiet"
            assert preferences.problems == [say_left_out(said)]
        own.settings.write_text(f'{rest}added_hosts = ["mastodon=mine.example"]\n')
        await preferences.read()
        owner = site_of("mine.example", preferences.sites)
        assert owner is not None
        assert owner.id == "mastodon"

    asyncio.run(story())
    notices = [each for each in said if isinstance(each, say.Notice)]
    assert [(each.problem, each.resolved) for each in notices] == [("settings", False), ("settings", True)]
    assert f"{named}. They" in notices[0].message


def say_left_out(said: list[say.Event]) -> str:
    """The words of the only notice so far."""
    (notice,) = (each for each in said if isinstance(each, say.Notice))
    return notice.message


def test_a_newer_site_file_that_names_a_server_of_ones_own_switches_nothing_off(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The site has it from then on; the preset stays, also after a restart."""
    maker, own, said = trusted_maker(monkeypatch), places(tmp_path), list[say.Event]()
    own.settings.write_text('preset = "quiet"\nsites = ["generic", "x"]\nadded_hosts = ["generic=a.example"]\n')

    def owner(preferences: Preferences) -> str:
        asyncio.run(preferences.read())
        assert preferences.settings.preset == "quiet"
        found = site_of("a.example", preferences.sites)
        return found.id if found else ""

    running = of(own, said)
    assert (owner(running), said) == ("generic", [])
    take(
        own.newer_sites, maker.file(tmp_path / "newer", {"x": reading_besides("x", "a.example")}), [("x", "a.example")]
    )
    assert (owner(running), owner(of(own, []))) == ("x", "x")
    assert "a.example (X)" in say_left_out(said)
