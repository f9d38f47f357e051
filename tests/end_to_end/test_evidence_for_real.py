"""Covered abuse is kept from a real page by the real filter, once it is asked for, and written out with its address."""

from __future__ import annotations

import hashlib
import json
import time
from pathlib import Path

from tests.end_to_end.world import World
from wellbeing import protocol as say
from wellbeing.demo.engine_at_hand import EngineAtHand
from wellbeing.facts import KeptPost

INSULT = "What a clown. You are stupid and ugly, loser."
PAGE = f"""<!doctype html><html><head><title>Feed</title></head><body><main>
<article id="plain"><h2>ana</h2><p>The sourdough rose twice as high as last week.</p></article>
<article id="insult"><a rel="author" href="/eve">eve</a><p>{INSULT}</p></article>
</main></body></html>"""
COVERED = "id => [...document.getElementById(id).children].some(each => each.inert)"


def kept(engine: EngineAtHand) -> list[KeptPost]:
    told = engine.ask(say.Evidence(id=engine.number()))
    assert isinstance(told, say.EvidenceIs)
    return told.posts


def turn_on(engine: EngineAtHand, settings: Path) -> None:
    """As the settings window does: write, and have it read."""
    settings.write_text(f"{settings.read_text()}\nkeep_evidence = true\n")
    engine.ask(say.Reload(id=engine.number()))


def test_abuse_is_kept_on_request_and_given_out(small_world: World, tmp_path: Path) -> None:
    """Nothing before; then the insult alone, with time, author and page; never a word of it in the store's files."""
    small_world.start_engine()
    small_world.origin.page("/feed/friends", PAGE)
    page = small_world.open_browser().new_page()
    page.goto(f"{small_world.address}/feed/friends")
    page.wait_for_function(COVERED, arg="insult")
    engine = small_world.engine
    assert engine is not None
    assert kept(engine) == []
    turn_on(engine, small_world.data / "settings.toml")
    end = time.monotonic() + 30
    while not (posts := kept(engine)):
        assert time.monotonic() < end, "the page asks anew when settings change"
        time.sleep(0.1)
    [post] = posts
    assert (post.author, post.text, post.by_hand) == ("eve", "", False)
    assert post.categories[0] == "harassment"
    assert post.met_on == f"{small_world.address}/feed/friends"
    text = engine.ask(say.EvidenceText(id=engine.number(), number=post.number))
    assert isinstance(text, say.EvidenceTextIs)
    assert INSULT in text.text
    file = tmp_path / "mine.json"
    told = engine.ask(say.ExportEvidence(id=engine.number(), file=str(file)))
    assert told == say.EvidenceExported(
        id=told.id, written=True, posts=1, digest=hashlib.sha256(file.read_bytes()).hexdigest()
    )
    assert INSULT in json.loads(file.read_text())["posts"][0]["text"]
    assert all(b"clown" not in each.read_bytes() for each in small_world.data.rglob("*") if each.is_file())
    page.close()  # an open page may ask once more, and what it shows then is kept anew
    engine.ask(say.Erase(id=engine.number()))
    assert kept(engine) == []
