"""A page that got hold of a document's secret: it opens nothing elsewhere, and buys that document's verdicts, bounded.

Chromium, the real engine, a thief with more than a thief can have: see tests/end_to_end/hostile.py.
"""

from __future__ import annotations

import time

import pytest

from tests.end_to_end.hostile import ADD, COVERED, IS_COVERED, OTHER, Stage, run, tools
from wellbeing import protocol as say

# whom the channel lets in

PROBE = "async (addresses) => Promise.all(addresses.map(async (each) => (await talk(each)).opened))"


def test_the_channel_opens_for_nothing_but_a_document_s_own_token(on: Stage) -> None:
    """Without a token, with a guessed one, one of another site, or under another site's name: no entry, no answer."""
    page, stolen, others = on.open_feed(), on.stolen(), on.stolen(OTHER)
    tools(page)
    host, token = stolen.rsplit("/", 1)
    other_host, other_token = others.rsplit("/", 1)
    assert other_host != host
    paths = ("", "/", f"/{token[:-1]}", f"/{token}?x", f"/{'A' * len(token)}", f"/{other_token}")
    wrong = [
        *(host + path for path in paths),
        f"{other_host}/{token}",
        others,
        f"wss://well.feed-wellbeing.invalid/{token}",
    ]
    assert run(page, PROBE, [*wrong, stolen]) == [False] * len(wrong) + [True]


SANDBOXED = """() => new Promise((done) => { const frame = document.createElement("iframe"); frame.onload = done;
frame.sandbox = "allow-scripts"; frame.srcdoc = "<p>"; document.body.append(frame); })"""


@pytest.mark.parametrize("where", ["another feed", "a stranger", "a sandboxed frame"])
def test_a_stolen_secret_opens_nothing_elsewhere(on: Stage, where: str) -> None:
    """The browser says from which site a socket comes, and a page cannot say otherwise."""
    stolen = on.stolen()
    page = on.browser.new_page()
    page.goto({"another feed": f"https://{OTHER}/", "a stranger": on.stranger}.get(where, on.address))
    frame = page.main_frame
    if where == "a sandboxed frame":
        page.evaluate(SANDBOXED)
        frame = page.frames[1]
    tools(frame)
    assert run(frame, PROBE, [stolen]) == [False]


# what a secret buys


ONCE = """async (url) => { const t = await talk(url); ask(t, [{key: "a", text: "x"}]);
await t.until(has("a")); t.close() }"""


def test_a_stolen_secret_leaves_the_page_it_belongs_to_as_it_is(on: Stage) -> None:
    """A second connection, and its end, disturb neither the page's own covers nor those that come."""
    page, thief = on.open_feed(), on.open_feed("/thief")
    tools(thief)
    run(thief, ONCE, on.stolen())
    for each in (page, thief):
        each.evaluate(ADD, ["later", COVERED])
        each.wait_for_function(IS_COVERED, arg="later")


FLOOD = """async (url, text) => {
  const began = performance.now(), keys = new Set();
  for (let round = 0; round < 3; round += 1) {
    const t = await talk(url);
    for (let n = 0; n < 20; n += 1) ask(t, Array.from({length: 200}, (_, at) => ({key: `${round} ${n} ${at}`, text})));
    t.send(JSON.stringify({t: "act", act: "show", key: "none"}));
    await new Promise((done) => setTimeout(done, 500));
    t.heard.forEach((each) => Object.keys(each.verdicts || {}).forEach((key) => keys.add(key)));
    t.close();
  }
  return [keys.size, (performance.now() - began) / 1000];
}"""


def test_a_flood_of_questions_is_answered_up_to_a_limit(on: Stage) -> None:
    """12,000 planted posts over three connections of one document: 2,000 and 40 a second, as DESIGN says."""
    page = on.open_feed()
    tools(page)
    answered, seconds = run(page, FLOOD, on.stolen(), COVERED)
    assert 1_000 <= answered <= 2_000 + 40 * (seconds + 1)


NONSENSE = """async (url, text) => {
  const t = await talk(url);
  t.send(new Uint8Array(5_000_000)); t.send("x".repeat(5_000_000)); t.send(new Uint8Array([255, 0, 254]));
  t.send(""); t.send("[".repeat(100_000)); t.send("null"); t.send('{"t":"judge","posts":[{"key":1,"text":[]}]}');
  for (const message of [{t: "covering", on: false}, {t: "forget"}, {command: "pause"}, {t: "pause"},
    {t: "verdicts", verdicts: {p1: {action: "show"}}}, {t: "act", act: "pause", key: "a"},
    {t: "act", act: "always", key: "never judged"}, {t: "act", act: "always", key: "p1"},
    {t: "judge", posts: [{key: "x".repeat(300), text}]}, {t: "judge", posts: Array(300).fill({key: "b", text})},
    {t: "judge", posts: [{key: "c", text: "x".repeat(30_000)}]}]) t.send(JSON.stringify(message));
  ask(t, [{key: "a", text, author: "nobody"}]);
  const heard = (await t.until(has("a"))).verdicts.a;
  t.close();
  return [heard, t.heard.map((each) => each.t)];
}"""


def test_nothing_but_the_few_known_messages_does_anything(on: Stage) -> None:
    """Garbage, orders, and acts on what was never judged here: passed over, and the next question is answered."""
    page = on.open_feed()
    tools(page)
    verdict, heard = run(page, NONSENSE, on.stolen(), COVERED)
    assert (verdict["action"], heard) == ("cover", ["words", "covering", "verdicts"])
    assert set(verdict) <= {"action", "title", "reason", "certainty", "author", "rule"}
    assert on.status().paused is False
    assert on.trusted() == []
    assert page.evaluate(IS_COVERED, "covered")


TRUST = """async (url, text, from) => {
  const t = await talk(url), keys = Array.from({length: 30}, (_, at) => `k${from + at}`);
  ask(t, keys.map((key) => ({key, text, author: `author ${key}`})));
  await t.until(has(keys[29]));
  keys.forEach((key) => t.send(JSON.stringify({t: "act", act: "always", key})));
  ask(t, [{key: "last", text}]); await t.until(has("last")); t.close();
}"""


def test_a_flood_of_always_show_is_bounded_and_can_be_undone(on: Stage) -> None:
    """Three documents' secrets, ninety authors: thirty are trusted, on this kind of site alone, and forgotten."""
    page = on.open_feed()
    tools(page)
    began = time.monotonic()
    for start in (0, 30, 60):
        run(page, TRUST, on.stolen(), COVERED, start)
    trusted = on.trusted()
    assert 1 <= len(trusted) <= 31 + (time.monotonic() - began) / 60
    assert {site for site, _ in trusted} == {"generic"}
    for site, author in trusted:
        on.engine.ask(say.ForgetAuthor(id=on.engine.number(), site=site, author=author))
    assert on.trusted() == []
