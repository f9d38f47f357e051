"""The talk with one page: verdicts in order, spacing that stays, and nothing that a page could misuse."""

import asyncio
import json
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from filters.categories import HARMS
from filters.policy import Policy
from filters.posts import Part, Post
from filters.presets import choices
from filters.rules import Rule
from filters.sites.definition import Selectors, Site
from filters.verdicts import Action, Verdict
from wellbeing.engine.conversation import REMEMBERED, Conversation, in_words
from wellbeing.engine.filtering import Filtering
from wellbeing.engine.witness import Witness
from wellbeing.feed_time import Looked
from wellbeing.judge import Judge, Scores
from wellbeing.page_messages import PageMessageError, PageVerdict
from wellbeing.spoken import spoken
from wellbeing.store_day import MET, NOT_JUDGED

SITE = Site("x", "X", Selectors(("article",)), time_kinds=(("messages", ("/messages",)),))
DOCUMENT = b"d" * 12
ENGLISH, GERMAN = spoken("en"), spoken("de")
MODEL = {"a fight": {"violence": 0.99}, "abs": {"appearance_comparison": 0.99}, "an insult": {"stigma": 0.99}}


def scorer(texts: Sequence[str]) -> list[Scores]:
    """A model that knows three topics by the words before the first number."""
    return [MODEL.get(text.rstrip("0123456789 "), {}) for text in texts]


@dataclass
class Noted:
    """What the engine was told to count, in order; what posts are about (`met`) apart from what became of them."""

    beats: list[tuple[bytes, str, str]] = field(default_factory=list)
    looked: list[Looked] = field(default_factory=list)
    counts: list[tuple[str, str, str]] = field(default_factory=list)
    met: list[str] = field(default_factory=list)
    unjudged: int = 0
    trusted: list[tuple[str, str]] = field(default_factory=list)

    def beat(self, document: bytes, site: str, kind: str, looked: Looked) -> None:
        self.beats.append((document, site, kind))
        self.looked.append(looked)

    def count(self, site: str, category: str, what: str) -> None:
        if what == MET:
            self.met.append(category)
        else:
            self.counts.append((site, category, what))

    def released(self, posts: int) -> None:
        self.unjudged += posts

    def trust(self, site: str, author: str) -> None:
        self.trusted.append((site, author))


class Page:
    """The other end: says messages at a time that the story sets, and keeps what it is told."""

    def __init__(self, judge: Judge) -> None:
        self.told: list[dict[str, Any]] = []
        self.noted = Noted()
        self.filtering = Filtering(Policy(choices("balanced", dict.fromkeys(HARMS, 0.5))))
        self.talk = Conversation(
            DOCUMENT, SITE, lambda sent: self.told.append(json.loads(sent)), judge, self.filtering, self.noted
        )
        self.now = 1000.0

    async def say(self, **message: Any) -> None:
        """Send one message."""
        await self.talk.hear(json.dumps(message).encode(), self.now)

    async def ask(self, posts: Mapping[str, str], **more: Any) -> dict[str, dict[str, Any]]:
        """Ask about posts (key to text) and return what came back, by key."""
        before = len(self.told)
        await self.say(t="judge", posts=[{"key": key, "text": text, **more} for key, text in posts.items()])
        verdicts: dict[str, dict[str, Any]] = {}
        for message in self.told[before:]:
            verdicts |= message["verdicts"]
        return verdicts

    async def act(self, act: str, key: str) -> None:
        """A person pressed something on a cover."""
        await self.say(t="act", act=act, key=key)

    @property
    def kinds(self) -> list[str]:
        """The kinds of message that the page was told."""
        return [message["t"] for message in self.told]


def with_page(story: Callable[[Page], Awaitable[None]]) -> None:
    """Tell `story` of a page with a real judge. It takes what says "deutsch" for German."""

    async def told() -> None:
        judge = Judge(scorer, languages=lambda text: {"de": 0.95} if "deutsch" in text else {})
        judge.start()
        try:
            async with asyncio.timeout(20):
                await story(Page(judge))
        finally:
            await judge.close()

    asyncio.run(told())


def actions(verdicts: Mapping[str, Mapping[str, Any]]) -> list[str]:
    """What happens to each post; "fold" for a spaced one that is folded away."""
    return ["fold" if verdict.get("fold") else verdict["action"] for verdict in verdicts.values()]


# verdicts


def test_letters_are_never_read():
    """What a page takes for a post among them is shown, whoever asks: it is scored, counted and kept nowhere."""

    async def story(page: Page) -> None:
        await page.say(t="judge", posts=[{"key": "1", "text": "a fight"}], path="/messages")
        assert page.told == [{"t": "verdicts", "verdicts": {"1": {"action": "show"}}}]
        page.filtering.watching = True
        await page.say(t="judge", posts=[{"key": "2", "text": "a fight"}], path="/messages")
        assert (page.noted.counts, page.noted.met) == ([], [])

    with_page(story)


def test_a_post_that_was_shown_among_letters_is_asked_about_anew_in_a_feed():
    """The page keeps verdicts by words, and remembers that these were shown."""

    async def story(page: Page) -> None:
        await page.say(t="judge", posts=[{"key": "1", "text": "a fight"}], path="/messages")
        await page.say(t="judge", posts=[{"key": "2", "text": "a walk"}], path="/home")
        await page.say(t="judge", posts=[{"key": "1", "text": "a fight"}], path="/home")
        assert page.kinds == ["verdicts", "forget", "verdicts", "verdicts"]
        assert actions(page.told[-1]["verdicts"]) == ["cover"]

    with_page(story)


def test_every_post_gets_its_verdict():
    """A cover says what and why, in words; a post that stays says nothing."""

    async def story(page: Page) -> None:
        verdicts = await page.ask({"1": "a fight", "2": "a walk"}, author="@ana")
        assert verdicts["1"] == {
            "action": "cover",
            "title": "Violence and abuse",
            "reason": "Reads like violence.",
            "certainty": "sure",
            "author": "@ana",
        }
        assert verdicts["2"] == {"action": "show"}
        assert page.noted.counts == [("x", "violence", "cover")]

    with_page(story)


def test_an_empty_question_has_no_answer():
    """Nothing asked, nothing said."""

    async def story(page: Page) -> None:
        assert await page.ask({}) == {}
        assert page.told == []

    with_page(story)


def test_a_post_is_counted_once():
    """However often it is asked about: in a site that draws it anew, or after the rules changed."""

    async def story(page: Page) -> None:
        for _ in range(3):
            await page.ask({"1": "a fight", "2": "a walk"})
        page.talk.tell_forget()
        await page.ask({"1": "a fight"})
        assert page.noted.counts == [("x", "violence", "cover")]

    with_page(story)


def test_a_cover_says_where_the_words_stand():
    """In a picture's description or a linked page's preview, unless the post's own words would do; in the person's
    language, and not where the post is shown.
    """

    async def story(page: Page) -> None:
        said = [
            (await page.ask({str(number): text}, **more))[str(number)].get("reason")
            for number, (text, more) in enumerate(
                [
                    ("look", {"cards": ["a fight"]}),
                    ("look", {"alts": ["a fight"], "cards": ["a walk"]}),
                    ("", {"cards": ["a fight"]}),
                    ("a fight", {"cards": ["a fight 2"]}),
                    ("look", {"cards": ["a walk"]}),
                ]
            )
        ]
        card = "Reads like violence. It is in the linked page’s preview."
        picture = "Reads like violence. It is in a picture’s description."
        assert said == [card, picture, card, "Reads like violence.", None]
        page.filtering.spoken = spoken("de")
        verdicts = await page.ask({"a": "look"}, cards=["a fight"], author="@ana", followed=True)
        assert "Es steht in der Vorschau der verlinkten Seite. Von @ana" in verdicts["a"]["reason"]

    with_page(story)


def test_a_post_in_a_language_that_is_not_read_is_shown_and_counted_once():
    """By its language, however often it is asked about. What the page is told is no different."""

    async def story(page: Page) -> None:
        for _ in range(2):
            assert await page.ask({"1": "deutsch 1", "2": "a walk"}) == {
                "1": {"action": "show"},
                "2": {"action": "show"},
            }
        await page.ask({"3": "deutsch 3"})
        await page.ask({"4": "deutsch 4"}, own=True)
        assert page.noted.counts == [("x", "de", NOT_JUDGED)] * 2

    with_page(story)


def test_a_rules_cover_says_where_its_word_stands():
    """The title has the rule's name; the word may be nowhere in the text that is seen first."""

    async def story(page: Page) -> None:
        rule = Rule("Fights", Action.COVER, words=("fight",))
        page.filtering.policy = replace(page.filtering.policy, rules=(rule,))
        verdicts = await page.ask({"1": "look"}, cards=["a fight"])
        assert (verdicts["1"]["title"], verdicts["1"]["reason"]) == ("Fights", "It is in the linked page’s preview.")
        assert "reason" not in (await page.ask({"2": "a fight"}))["2"]

    with_page(story)


def test_rules_act_on_a_post_in_a_language_that_is_not_read():
    """A person's own words are sure in every language."""

    async def story(page: Page) -> None:
        rules = (Rule("No beer", action=Action.COVER, words=("bier",)),)
        page.filtering.policy = replace(page.filtering.policy, rules=rules)
        verdicts = await page.ask({"1": "deutsch: ein Bier", "2": "deutsch: ein Brot"})
        assert actions(verdicts) == ["cover", "show"]
        assert "No beer" in verdicts["1"]["title"]

    with_page(story)


class Held:
    """A judge whose answers come when the story gives them."""

    def __init__(self) -> None:
        self.asked: dict[str, asyncio.Future[Scores]] = {}

    def scores(self, post: Post) -> asyncio.Future[Scores]:
        return self.asked.setdefault(post.text, asyncio.get_running_loop().create_future())

    def parts(self, _post: Post) -> dict[Part, Scores]:
        return {}

    async def give(self, text: str) -> None:
        """The verdict on `text` is ready."""
        self.asked[text].set_result(scorer([text])[0])
        for _ in range(5):
            await asyncio.sleep(0)


def test_verdicts_come_as_soon_as_they_are_known_and_in_order():
    """What is ready does not wait for a later post; a later one waits for an earlier one, since spacing counts."""

    async def story() -> None:
        judge = Held()
        page = Page(judge)  # type: ignore[arg-type]
        for text in ("one", "three"):
            judge.scores(Post("", text))
            await judge.give(text)
        asking = asyncio.create_task(page.ask({"1": "one", "2": "two", "3": "three"}))
        await asyncio.sleep(0)
        assert [list(message["verdicts"]) for message in page.told] == [["1"]]
        await judge.give("two")
        await asking
        assert [list(message["verdicts"]) for message in page.told] == [["1"], ["2", "3"]]

    asyncio.run(story())


def test_a_second_question_is_judged_meanwhile_and_answered_afterwards():
    """Scores for both are asked at once, and the order of the feed is kept."""

    async def story() -> None:
        judge = Held()
        page = Page(judge)  # type: ignore[arg-type]
        first = asyncio.create_task(page.ask({"1": "abs 1"}))
        second = asyncio.create_task(page.ask({"2": "abs 2"}))
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        assert list(judge.asked) == ["abs 1", "abs 2"]
        await judge.give("abs 2")
        assert page.told == []
        await judge.give("abs 1")
        await asyncio.gather(first, second)
        assert [actions(message["verdicts"]) for message in page.told] == [["space"], ["fold"]]

    asyncio.run(story())


# spacing


def test_a_long_question_lets_others_have_their_turn():
    """Two hundred posts that are known already: other pages come between them, and the order stays."""

    async def story(page: Page) -> None:
        turns, done = 0, False

        async def other() -> None:
            nonlocal turns
            while not done:
                turns += 1
                await asyncio.sleep(0)

        known = [f"{number}" for number in range(200)]
        posts = {key: f"a fight {key}" for key in known}
        assert list(await page.ask(posts)) == known
        beside = asyncio.create_task(other())
        await asyncio.sleep(0)
        turns = 0
        assert list(await page.ask(posts)) == known
        done = True
        await beside
        assert turns >= 9

    with_page(story)


def test_one_comparison_post_in_ten_is_shown():
    """In the order in which the posts were first seen, over several questions."""

    async def story(page: Page) -> None:
        seen = []
        for first in range(0, 24, 6):
            seen += actions(await page.ask({str(number): f"abs {number}" for number in range(first, first + 6)}))
        assert seen == ["space", *["fold"] * 9] * 2 + ["space", *["fold"] * 3]

    with_page(story)


def test_spacing_is_decided_once_and_stays():
    """A post that is asked about again, under whatever key, is as it was, and counts for nothing new."""

    async def story(page: Page) -> None:
        await page.ask({"1": "abs 1", "2": "abs 2"})
        assert actions(await page.ask({"2": "abs 2", "1": "abs 1", "9": "abs 1"})) == ["fold", "space", "space"]
        others = await page.ask({f"o{number}": f"a walk {number}" for number in range(8)})
        assert actions(others) == ["show"] * 8
        assert actions(await page.ask({"3": "abs 3"})) == ["space"]

    with_page(story)


def test_the_dose_is_the_persons():
    """One in three, if that was set; changed while the page is open, it counts from then on."""

    async def story(page: Page) -> None:
        page.filtering.space_every = 3
        page.talk.tell_forget()
        assert actions(await page.ask({str(number): f"abs {number}" for number in range(4)})) == [
            "space",
            "fold",
            "fold",
            "space",
        ]
        assert page.kinds[0] == "forget"

    with_page(story)


def test_whoever_tries_out_settings_is_answered_each_time():
    """Each change has the page ask for all its posts again, by our own wish: that uses nothing up."""

    async def story(page: Page) -> None:
        posts = {str(number): f"abs {number}" for number in range(180)}
        for _ in range(REMEMBERED // 180 + 5):
            assert len(await page.ask(posts)) == 180
            page.talk.tell_forget()

    with_page(story)


def test_long_texts_use_up_more_than_short_ones():
    """What one page has waiting must not fill the memory: 420,000 characters are no single post's share."""

    async def story(page: Page) -> None:
        alts = ["a picture " * 2_000] * 20
        answers = [await page.ask({str(number): "a walk"}, alts=alts) for number in range(REMEMBERED // 10)]
        assert sum(map(len, answers)) <= REMEMBERED // 20
        assert answers[0]

    with_page(story)


def test_a_changed_rule_is_applied_to_what_is_asked_again():
    """After `forget`, verdicts and spacing begin anew under the new rules."""

    async def story(page: Page) -> None:
        await page.ask({"1": "abs 1", "2": "abs 2"})
        page.filtering.policy = replace(page.filtering.policy, rules=(Rule("Abs", Action.HIDE, words=("abs",)),))
        page.talk.tell_forget()
        verdicts = await page.ask({"2": "abs 2"})
        assert verdicts["2"]["action"] == "hide"
        assert verdicts["2"]["title"] == "Abs"

    with_page(story)


# what posts are about


def test_every_post_about_a_topic_is_met_once():
    """Whatever is done about it and whoever wrote it: spaced, shown, of a friend; drawn anew it is still one post."""

    async def story(page: Page) -> None:
        page.filtering.policy = Policy(choices("none", dict.fromkeys(HARMS, 0.5)))
        verdicts = await page.ask({"1": "abs 1", "2": "a fight", "3": "bread"})
        assert actions(verdicts) == ["show"] * 3
        await page.ask({"4": "abs 1", "5": "abs 2"}, followed=True)
        await page.ask({"6": "abs 3"}, own=True)
        page.talk.tell_forget()
        await page.ask({"1": "abs 1", "2": "a fight"})
        assert page.noted.met == ["appearance_comparison", "violence", "appearance_comparison"]
        assert page.noted.counts == []

    with_page(story)


def test_a_person_who_wants_fewer_is_told_of_more():
    """A post is met where it reaches the person's own threshold."""

    async def story(page: Page) -> None:
        page.filtering.policy = Policy(choices("none", dict.fromkeys(HARMS, 0.999)))
        await page.ask({"1": "abs 1"})
        assert page.noted.met == []

    with_page(story)


def test_posts_that_could_not_be_judged_are_not_taken_for_met():
    """Once there are scores, they are."""

    async def story() -> None:
        noted = []
        for judge in (Judge(None), Judge(scorer)):
            judge.start()
            page = Page(judge)
            await page.ask({"1": "a fight"})
            noted.append(page.noted.met)
            await judge.close()
        assert noted == [[], ["violence"]]

    asyncio.run(story())


@given(st.lists(st.tuples(st.integers(0, 9), st.sampled_from(["abs", "bread"])), max_size=30))
def test_however_often_posts_come_each_is_met_once(asked: list[tuple[int, str]]):
    """In any order, under any key."""

    async def story(page: Page) -> None:
        for key, (number, topic) in enumerate(asked):
            await page.ask({str(key): f"{topic} {number}"})
        assert len(page.noted.met) == len({number for number, topic in asked if topic == "abs"})

    with_page(story)


# pausing


def test_a_pause_on_one_site_shows_that_site_alone():
    """Another site's posts go on being covered; afterwards the page asks for what it met meanwhile."""

    async def story(page: Page) -> None:
        page.filtering.paused_sites = frozenset({"y"})
        assert actions(await page.ask({"1": "a fight"})) == ["cover"]
        page.filtering.paused_sites = frozenset({"x", "y"})
        page.talk.tell_covering()
        assert page.told[-1]["on"] is False
        assert actions(await page.ask({"2": "a fight 2"})) == ["show"]
        page.filtering.paused_sites = frozenset()
        page.talk.tell_covering()
        assert page.kinds[-2:] == ["covering", "forget"]
        assert actions(await page.ask({"2": "a fight 2"})) == ["cover"]

    with_page(story)


def test_what_is_forgotten_of_a_page_is_who_wrote_what():
    """Covers that are drawn go on working; the author is known again once the page has asked anew."""

    async def story(page: Page) -> None:
        await page.ask({"1": "a fight"}, author="@ana")
        page.talk.forget()
        await page.act("always", "1")
        assert page.noted.trusted == []
        page.talk.tell_forget()
        await page.ask({"1": "a fight"}, author="@ana")
        await page.act("always", "1")
        assert page.noted.trusted == [("x", "@ana")]
        assert page.noted.counts.count(("x", "violence", "cover")) == 1
        assert page.noted.met == ["violence"]

    with_page(story)


def test_while_paused_everything_is_shown_at_once():
    """No judging, no counting, no waiting; the page's time is still counted."""

    async def story() -> None:
        judge = Held()
        page = Page(judge)  # type: ignore[arg-type]
        page.filtering.covering = False
        assert actions(await page.ask({"1": "a fight", "2": "abs 1"})) == ["show", "show"]
        await page.say(t="beat")
        assert judge.asked == {}
        assert page.noted.counts == []
        assert len(page.noted.beats) == 1

    asyncio.run(story())


def test_after_a_pause_the_page_asks_for_what_it_met_meanwhile():
    """Otherwise these posts would stay uncovered; a page that met nothing is left in peace."""

    async def story(page: Page) -> None:
        await page.ask({"1": "abs 1"})
        page.filtering.covering = False
        page.talk.tell_covering()
        assert actions(await page.ask({"2": "abs 2"})) == ["show"]
        page.filtering.covering = True
        page.talk.tell_covering()
        assert page.kinds[-2:] == ["covering", "forget"]
        assert actions(await page.ask({"1": "abs 1", "2": "abs 2"})) == ["space", "fold"]
        page.talk.tell_covering()
        assert page.kinds[-1] == "covering"

    with_page(story)


def test_a_pause_that_comes_while_posts_are_judged_holds_for_them():
    """A verdict that is ready after the person pressed pause does not cover."""

    async def story() -> None:
        judge = Held()
        page = Page(judge)  # type: ignore[arg-type]
        asking = asyncio.create_task(page.ask({"1": "a fight"}))
        await asyncio.sleep(0)
        page.filtering.covering = False
        await judge.give("a fight")
        assert actions(await asking) == ["show"]
        assert page.noted.counts == []

    asyncio.run(story())


def test_the_page_is_told_how_covers_look():
    """On or off, the look, and discretion, as they are now."""

    async def story(page: Page) -> None:
        page.filtering.covering, page.filtering.look, page.filtering.discreet = False, "pixel", True
        page.talk.tell_covering()
        words, covering = page.told
        assert covering == {"t": "covering", "on": False, "look": "pixel", "discreet": True, "away": []}
        assert (words["t"], words["language"], words["words"]["skip"]) == ("words", "en", "Skip")

    with_page(story)


def test_the_page_is_told_which_parts_are_put_away():
    """Those of its own site; a pause brings them all back."""

    async def story(page: Page) -> None:
        here = page.talk.site.id
        page.filtering.put_away = (f"{here}=stories", "all=likes", f"{here}=trends", "reddit=views")
        page.talk.tell_covering()
        assert page.told[-1]["away"] == ["stories", "trends", "likes"]
        page.filtering.covering = False
        page.talk.tell_covering()
        assert page.told[-1]["away"] == []

    with_page(story)


# acts


@pytest.mark.parametrize("act", ["show", "skip", "wrong", "always"])
def test_what_a_person_presses_is_counted(act: str):
    """Under the topic of the cover."""

    async def story(page: Page) -> None:
        await page.ask({"1": "a fight"}, author="@ana")
        await page.act(act, "1")
        assert page.noted.counts == [("x", "violence", "cover"), ("x", "violence", act)]
        assert page.noted.trusted == ([("x", "@ana")] if act == "always" else [])

    with_page(story)


def test_an_act_on_a_post_without_a_cover_is_nothing():
    """Neither on unknown keys nor on posts that are shown: a page cannot have authors trusted by itself."""

    async def story(page: Page) -> None:
        await page.ask({"1": "a walk"}, author="@ana")
        for key in ("1", "2", ""):
            for act in ("show", "skip", "wrong", "always"):
                page.now += 10
                await page.act(act, key)
        assert page.noted == Noted()

    with_page(story)


@pytest.mark.parametrize("nobody", ["", "@", " "])
def test_nobody_is_never_trusted(nobody: str):
    """A post whose author the page could not tell has nobody to trust."""

    async def story(page: Page) -> None:
        await page.ask({"1": "a fight"}, author=nobody)
        await page.act("always", "1")
        assert page.noted.trusted == []

    with_page(story)


def test_a_rule_counts_as_a_rule():
    """Its name is the person's own and is not counted by."""

    async def story(page: Page) -> None:
        page.filtering.policy = Policy(rules=(Rule("My secret", Action.COVER, words=("walk",)),))
        await page.ask({"1": "a walk"})
        await page.act("show", "1")
        assert page.noted.counts == [("x", "rule", "cover"), ("x", "rule", "show")]

    with_page(story)


# limits


def test_acts_are_limited():
    """Twenty at once, then one a second: no person presses faster."""

    async def story(page: Page) -> None:
        await page.ask({"1": "a fight"})
        for _ in range(50):
            await page.act("show", "1")
        assert len(page.noted.counts) == 1 + 20
        page.now += 3
        for _ in range(50):
            await page.act("show", "1")
        assert len(page.noted.counts) == 1 + 23

    with_page(story)


def test_beats_are_limited():
    """A page may say that it is left and come back to, once a second; more than that is not listened to."""

    async def story(page: Page) -> None:
        for _ in range(100):
            await page.say(t="beat", path="/messages")
        assert page.noted.beats == [(DOCUMENT, "x", "messages")] * 8
        for _ in range(60):
            page.now += 0.5
            await page.say(t="beat")
        assert 30 <= len(page.noted.beats) - 8 <= 31

    with_page(story)


def test_a_beat_says_how_the_page_was_looked_at():
    """For how long, whether something played, and whether a hand moved or wrote; an old page says none of it."""

    async def story(page: Page) -> None:
        await page.say(t="beat", path="/", ms=1250, plays=True, active=True, types=True)
        await page.say(t="beat")
        assert page.noted.looked == [Looked(1.25, plays=True, active=True, types=True), Looked(5.0)]

    with_page(story)


def test_questions_are_limited():
    """A whole remembered feed can be asked again at once; a flood gets no answers until time has passed."""

    async def story(page: Page) -> None:
        answered = [len(await page.ask({str(n): "a walk" for n in range(200)})) for _ in range(REMEMBERED // 200 + 5)]
        assert answered == [200] * (REMEMBERED // 200) + [0] * 5
        page.now += 1
        assert len(await page.ask({str(n): "a walk" for n in range(40)})) == 40
        assert await page.ask({"1": "a walk"}) == {}

    with_page(story)


def test_what_is_said_to_be_released_is_limited():
    """A page cannot spoil the count of posts that were shown unjudged."""

    async def story(page: Page) -> None:
        await page.say(t="released", keys=["1", "2"])
        assert page.noted.unjudged == 2
        for _ in range(1000):
            await page.say(t="released", keys=["1"] * 200)
        assert page.noted.unjudged <= REMEMBERED

    with_page(story)


def test_a_page_that_never_ends_does_not_fill_the_memory():
    """What is remembered is bounded, by posts and by words, and holds nothing that a post says."""

    async def story(page: Page) -> None:
        for first in range(0, 2 * REMEMBERED, 100):
            page.now += 100
            await page.ask({str(first + number): f"private words {first + number}" for number in range(100)})
            await page.ask({"same": f"other words {first}"})
        memory = page.talk._memory
        assert len(memory.judged) <= REMEMBERED
        assert len(memory.folded) <= REMEMBERED
        assert "words" not in repr(memory)

    with_page(story)


@given(st.binary(max_size=80))
def test_garbage_is_an_error_with_a_name_and_changes_nothing(sent: bytes):
    """Whatever bytes a page sends: a message of the protocol, or PageMessageError."""

    async def story() -> None:
        page = Page(Judge(None))
        try:
            await page.talk.hear(sent, 0.0)
        except PageMessageError:
            assert page.noted == Noted()
            assert page.told == []

    asyncio.run(story())


# words


def test_a_friends_post_says_so():
    """Who it is from decides whether one looks: the cover names the author, and that one follows them."""
    verdict = Verdict(Action.COVER, ("self_harm",), "Reads like self-harm or suicide.", "unsure")
    told = in_words(Post("1", "", "@ana", followed=True), verdict, ENGLISH)
    assert told.reason == "Reads like self-harm or suicide. From @ana, whom you follow."
    assert in_words(Post("1", "", followed=True), verdict, ENGLISH).reason == "Reads like self-harm or suicide."
    assert in_words(Post("1", "", "@ana"), verdict, ENGLISH).reason == "Reads like self-harm or suicide."


@pytest.mark.parametrize(
    ("verdict", "post", "asks", "claim"),
    [
        (Verdict(Action.LABEL, ("health_misinformation",)), Post("1", "x"), True, True),
        (Verdict(Action.COVER, ("eating_disorder", "health_misinformation")), Post("1", "x"), True, True),
        (Verdict(Action.LABEL, ("health_misinformation",)), Post("1", "x"), False, False),
        (Verdict(Action.LABEL, ("health_misinformation",)), Post("1", "x", own=True), True, False),
        (Verdict(Action.LABEL, ("stigma",)), Post("1", "x"), True, False),
        (Verdict(Action.COVER, rule="Tea"), Post("1", "x"), True, False),
        (Verdict(Action.SHOW, ("health_misinformation",)), Post("1", "x"), True, False),
    ],
)
def test_a_page_knows_which_posts_to_ask_about(verdict: Verdict, post: Post, asks: bool, claim: bool):
    """Health claims that are labelled or more, while the person wants to be asked; nobody's own posts."""
    assert in_words(post, verdict, ENGLISH, asks=asks).claim is claim


def test_the_setting_says_whether_pages_ask(monkeypatch: pytest.MonkeyPatch):
    """As it stands when a post is judged."""
    monkeypatch.setitem(MODEL, "a tea", {"health_misinformation": 0.99})

    async def story(page: Page) -> None:
        assert (await page.ask({"1": "a tea", "2": "an insult"}))["1"]["claim"] is True
        page.filtering.asks_before_sharing = False
        told = await page.ask({"1": "a tea", "2": "an insult"})
        assert [each["action"] for each in told.values()] == ["label", "label"]
        assert not any("claim" in each for each in told.values())

    with_page(story)


def test_a_rule_without_a_name_still_covers():
    """A person who left the name empty gets a cover with a plain title."""
    verdict = Verdict(Action.COVER, reason="Your rule “”.", certainty="your rule")
    assert in_words(Post("1", "x"), verdict, ENGLISH).title == "Your rule"


def test_a_rules_name_is_said_once():
    """It is the title; that it is a rule stands below, and who the post is from."""
    verdict = Verdict(Action.COVER, reason="Your rule “Yachts”.", certainty="your rule", rule="Yachts")
    told = in_words(Post("1", "x", "@ana"), verdict, ENGLISH)
    assert (told.title, told.reason, told.certainty) == ("Yachts", "", "your rule")
    assert in_words(Post("1", "x", "@ana", followed=True), verdict, ENGLISH).reason == "From @ana, whom you follow."


def test_covers_speak_the_persons_language():
    """Title, reason, who it is from and how certain: all in German; a rule's name stays as it was written."""
    verdict = Verdict(Action.COVER, ("self_harm",), "Reads like self-harm or suicide.", "unsure")
    told = in_words(Post("1", "", "@ana", followed=True), verdict, GERMAN)
    assert told.title == "Selbstverletzung und Suizid"
    assert told.reason == "Klingt nach Selbstverletzung oder Suizid. Von @ana; du folgst diesem Konto."
    assert told.certainty == "Filter: unsicher"
    of_rule = in_words(Post("1", "x"), Verdict(Action.COVER, reason="r", certainty="your rule", rule="Yachts"), GERMAN)
    assert (of_rule.title, of_rule.reason, of_rule.certainty, of_rule.rule) == ("Yachts", "", "deine Regel", True)


def test_a_shown_post_tells_nothing():
    """Not even that a rule of the person decided it."""
    verdict = Verdict(Action.SHOW, reason="Your rule “Ana”.", certainty="your rule", rule="Ana", supportive=True)
    assert in_words(Post("1", "x", "@ana", followed=True), verdict, ENGLISH) == PageVerdict("show")


# a first look


class Silent(Witness):
    """Notes what is judged in silence."""

    def __init__(self) -> None:
        self.watched_texts: list[str] = []
        self.watched_posts: list[Post] = []

    def judged(self, document: bytes, post: Post, scores: Scores, verdict: Verdict) -> None:
        raise AssertionError("nothing is decided while the person looks first")

    def watched(self, document: bytes, post: Post, scores: Scores) -> None:
        self.watched_texts.append(post.text)
        self.watched_posts.append(post)


def test_while_a_person_looks_first_posts_are_judged_and_left_as_they_are():
    """The page hears "show" at once and keeps covering off; what posts are about is counted all the same."""

    async def story(page: Page) -> None:
        silent = Silent()
        page.talk._witness = silent
        page.filtering.watching = True
        page.talk.tell_covering()
        assert page.told[-1]["on"] is False
        assert actions(await page.ask({"a": "a fight", "b": "a walk"})) == ["show", "show"]
        assert silent.watched_texts == ["a fight", "a walk"]
        assert page.noted.met == ["violence"]
        assert page.noted.counts == []

    with_page(story)


@dataclass
class LateAnswers:
    """A site's answers, still being read while the page asks: they say which posts are a friend's."""

    asked: asyncio.Event = field(default_factory=asyncio.Event)
    read: asyncio.Event = field(default_factory=asyncio.Event)

    async def caught_up(self) -> None:
        self.asked.set()
        await self.read.wait()

    def completed(self, post: Post) -> Post:
        return structs.replace(post, followed=self.read.is_set())


def test_a_first_look_waits_for_what_the_sites_answers_say():
    """A friend's post counts as one, as it will once it is covered; the page has its answer long before."""

    async def story(page: Page) -> None:
        silent, answers = Silent(), LateAnswers()
        page.talk._witness, page.talk._said = silent, answers
        page.filtering.watching = True
        asked = asyncio.create_task(page.ask({"a": "abs", "b": "a walk"}))
        await answers.asked.wait()
        assert actions(page.told[-1]["verdicts"]) == ["show", "show"]
        assert silent.watched_posts == []
        answers.read.set()
        await asked
        assert [(post.text, post.followed) for post in silent.watched_posts] == [("abs", True), ("a walk", True)]

    with_page(story)


def test_a_pause_is_a_pause_for_a_first_look_too():
    """Everywhere or on one site: nothing is judged."""

    async def story(page: Page) -> None:
        silent = Silent()
        page.talk._witness = silent
        page.filtering.watching = True
        for paused in ({"covering": False}, {"covering": True, "paused_sites": frozenset({"x"})}):
            for name, value in paused.items():
                setattr(page.filtering, name, value)
            await page.ask({"a": "a fight"})
        assert silent.watched_texts == []

    with_page(story)


def test_after_the_choice_the_page_asks_again():
    """Then posts are covered, on the page that was open all the while."""

    async def story(page: Page) -> None:
        page.filtering.watching = True
        await page.ask({"a": "a fight"})
        page.filtering.watching = False
        page.talk.tell_covering()
        assert page.kinds[-2:] == ["covering", "forget"]
        assert actions(await page.ask({"a": "a fight"})) == ["cover"]

    with_page(story)
