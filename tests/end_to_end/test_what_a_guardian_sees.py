"""After an evening with a real browser, everything that a guardian can read is dumped: none of it leads to content."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec
import pytest

from tests.end_to_end.guarded import PASSCODE, Family
from tests.end_to_end.test_what_an_agreement_holds import RULE, covered, shared, until
from tests.end_to_end.world import HOST, World
from tests.wellbeing.test_family_page import AGREED_FIELDS
from wellbeing import protocol as say
from wellbeing.agreement import minutes_of
from wellbeing.demo.engine_at_hand import EngineAtHand
from wellbeing.family_page import as_csv, as_json

pytestmark = pytest.mark.end_to_end

SETTINGS = 'preset = "balanced"\nhold_ms = 2000\nsites = ["generic"]\nmood = "open"\n'
CONTENT = ("wrenbird", "thighgap", "quietquarry", "slatefog", "Body stuff", "larkspur", HOST)
"""An author, words of a post, a search, a mood's words, a rule's name, who a message is from, and where all this is."""
AUTHOR = '<a rel=author href="/@wrenbird">wrenbird</a>'
POST = f"<article id=post><h2>{AUTHOR}</h2><p>Day four of the thighgap plan.</p></article>"
FEED = f"<!doctype html><html><head><title>Feed</title></head><body><main>{POST}</main></body></html>"
LETTER = (
    "<!doctype html><html><head><title>Letter</title></head><body><main><p>See you, larkspur</p></main></body></html>"
)


@pytest.fixture
def evening(small_world: World) -> tuple[Family, EngineAtHand]:
    """Posts that were read, one that was shown, a search, a letter, a mood, a wish for more time and a proposal."""
    for path, page in (("/", FEED), ("/search?q=quietquarry", FEED), ("/messages/larkspur", LETTER)):
        small_world.origin.page(path, page)
    (small_world.data / "settings.toml").write_text(SETTINGS)
    (small_world.data / "rules.toml").write_text(RULE)
    family = Family(small_world)
    family.folder.end()
    engine = family.start()
    family.agree_in(engine, minutes=minutes_of(60, 60), covered=frozenset({"self_harm"}), sites=frozenset({"generic"}))
    page = small_world.open_browser().new_page()
    page.goto(f"{small_world.address}/")
    until(lambda: covered(page))
    until(lambda: shared(engine).days[-1].feed >= 4)
    page.goto(f"{small_world.address}/search?q=quietquarry")
    page.goto(f"{small_world.address}/messages/larkspur")
    engine.ask(say.KeepMood(id=engine.number(), feeling="calm", words="slatefog"))
    engine.ask(say.AskForTime(id=engine.number(), minutes=15, reason="one more song"))
    engine.ask(say.Propose(id=engine.number(), parts={"delay": 12}))
    return family, engine


def leaves(value: Any, under: str = "") -> Iterator[tuple[str, object]]:
    """Every value in it, with the names of the fields on the way; what people agreed on is taken as one."""
    if isinstance(value, dict) and not under.endswith(".parts."):
        for name, inner in value.items():
            yield from leaves(inner, f"{under}{name}.")
    elif isinstance(value, list) and any(isinstance(each, dict) for each in value):
        for each in value:
            yield from leaves(each, under)
    else:
        yield under.rstrip("."), value


def test_nothing_that_a_guardian_reads_leads_back_to_content(evening: tuple[Family, EngineAtHand]) -> None:
    """The page, both its files, and the folder that an administrator could open. What one's own app has, has it all."""
    family, engine = evening
    own = msgspec.json.encode(engine.ask(say.Recent(id=engine.number(), softened=False))).decode()
    assert "thighgap" in own
    page = shared(engine)
    files = [each.read_bytes() for each in family.folder.folder.rglob("*") if each.is_file()]
    assert len(files) >= 3
    everything = b"\n".join([msgspec.json.encode(page), as_json(page), as_csv(page), *files]).decode()
    assert [each for each in CONTENT if each.casefold() in everything.casefold()] == []
    assert PASSCODE not in everything


def test_what_a_guardian_reads_are_the_agreed_fields(evening: tuple[Family, EngineAtHand]) -> None:
    """And each number on it is of minutes, moments or what was agreed: days have kinds of time and no site."""
    _, engine = evening
    found = dict(leaves(msgspec.json.decode(as_json(shared(engine)))))
    assert {name for name in found if name not in ("health", "proposals", "log")} <= AGREED_FIELDS
    assert {"days.feed", "log.what", "proposals.parts", "reason", "terms.covered"} <= found.keys()
