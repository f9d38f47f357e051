"""What the page script costs a page, beside the same page without it: python -m tests.benchmarks.bench_page_script

A page with X's markup is opened in Chromium, once with our script and once without, in turn. Main-thread time is what
Chromium counts of its tasks (CDP, Performance.getMetrics, TaskDuration: the script, styles and layout of the page
itself among it) while posts come, twenty a frame, in processor time of that thread, so that other work on the machine
counts little; memory is the script heap after a collection of garbage. The engine's end of the channel answers at once,
and covers one post in ten. Beside it stands what it costs where nothing is covered; what is no script, style or layout
is painting, its preparation, and what the browser does around them.

Held: no more than 10 ms for 200 posts, no more than 5 MB for 2,000 that were scrolled through. Exit 1 otherwise.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from statistics import median

import msgspec
from playwright.sync_api import Browser, CDPSession, Page, sync_playwright

from tests.benchmarks.figures import table
from tests.page.stub import COVER, SHOW, Origin
from wellbeing.demo.browser import find_browser
from wellbeing.engine.channel import Channel
from wellbeing.engine.filtering import Filtering
from wellbeing.engine.hosts import Hosts
from wellbeing.judge import Judge
from wellbeing.page_messages import PagePost, PageVerdict
from wellbeing.site_files import shipped_site

ROUNDS, PARTS, POSTS, MANY = 15, 5, 200, 2_000
TIME_MS, MEMORY_MB = 10.0, 5.0
PAGE = """<!doctype html><html><head>@SCRIPT@<title>Feed</title><link rel=icon href=data:,>
<style>article{display:block;padding:12px;border-bottom:1px solid #ccc;min-height:160px}main{width:600px}</style></head>
<body><main data-testid="primaryColumn"></main><script nonce="@NONCE@">
let made = 0;
const post = (at) => `<div data-testid="cellInnerDiv"><article data-testid="tweet" role="article" tabindex="0"><div>
<div data-testid="Tweet-User-Avatar"><a href="/p${at}"><img alt="" src="data:,"></a></div>
<div data-testid="User-Name"><a href="/p${at}"><span>Person ${at}</span></a><a href="/p${at}" tabindex="-1">@p${at}</a>
<time>3h</time></div><div data-testid="tweetText" lang="en"><span>Post ${at}: the sourdough rose twice as high as last
week, and the kitchen smells of it ${at % 10 ? "" : "COVER"}</span> <a href="/hashtag/bread">#bread</a></div>
<div data-testid="tweetPhoto"><img alt="A loaf of bread number ${at}" src="data:,"></div>
<div role="group"><button data-testid="reply"><span>${at}</span></button><button data-testid="retweet"><span>2</span>
</button><button data-testid="like"><span>${at * 3}</span></button><a href="/p${at}/analytics"><span>1K</span></a></div>
</div></article></div>`;
window.bring = async (count) => {
  const main = document.querySelector("main");
  for (let left = count; left > 0; left -= 20) {
    let html = "";
    for (let at = 0; at < 20; at += 1) html += post(made++);
    main.insertAdjacentHTML("beforeend", html);
    await new Promise(requestAnimationFrame);
  }
};
window.scrollAlong = async () => {
  for (let at = 0; at < document.documentElement.scrollHeight; at += 2000) {
    scrollTo(0, at);
    await new Promise(requestAnimationFrame);
  }
};
</script></body></html>"""
SETTLED = """() => [...document.querySelectorAll("article")].every((post) =>
    [...post.attributes].some(({name, value}) => /^w[0-9a-f]{20}$/.test(name) && value !== "w"))"""


def judged(post: PagePost) -> PageVerdict:
    """One in ten is covered."""
    return msgspec.structs.replace(COVER, author=post.author) if "COVER" in post.text else SHOW


class Stage:
    """Two pages of one site on loopback: "/ours" with the page script, "/theirs" without."""

    harmless = False
    """Whether no post is covered."""

    def __init__(self, browser: Browser) -> None:
        self._browser, self.origin = browser, Origin()
        site = shipped_site("x")
        setup = Channel(b"k" * 32, Hosts((site,)), Judge(None), Filtering(), None).setup(site, "x.com")  # type: ignore[arg-type]
        assert setup is not None
        self.origin.setup |= {"site": setup.site}
        self.origin.engine.judge = lambda post: SHOW if self.harmless else judged(post)
        self.origin.pages = {"/ours": (PAGE, {}), "/theirs": (PAGE.replace("@SCRIPT@", ""), {})}

    def measured(self, path: str, work: Callable[[Page, CDPSession], float]) -> float:
        """What `work` finds on a fresh page."""
        with self._browser.new_context(viewport={"width": 800, "height": 900}) as context:
            page = context.new_page()
            page.goto(self.origin.url + path)
            page.wait_for_timeout(300)
            return work(page, context.new_cdp_session(page))


def brought(page: Page, count: int) -> None:
    page.evaluate(f"bring({count})")
    if page.url.endswith("/ours"):
        page.wait_for_function(SETTLED, timeout=60_000)
    page.wait_for_timeout(300)


def metric(cdp: CDPSession, name: str) -> float:
    values = cdp.send("Performance.getMetrics")["metrics"]
    return next(float(each["value"]) for each in values if each["name"] == name)


def spent(name: str) -> Callable[[Page, CDPSession], float]:
    """Milliseconds of `name`, a duration of Chromium's, for 200 posts."""

    def work(page: Page, cdp: CDPSession) -> float:
        cdp.send("Performance.enable", {"timeDomain": "threadTicks"})
        before = metric(cdp, name)
        page.evaluate(f"bring({POSTS})")
        page.wait_for_timeout(700)
        return (metric(cdp, name) - before) * 1000

    return work


def memory(page: Page, cdp: CDPSession) -> float:
    """Megabytes of the script heap that 2,000 posts, scrolled through, leave behind."""
    cdp.send("Performance.enable")
    cdp.send("HeapProfiler.enable")
    cdp.send("HeapProfiler.collectGarbage")
    before = metric(cdp, "JSHeapUsedSize")
    for _ in range(MANY // POSTS):
        brought(page, POSTS)
        page.evaluate("scrollAlong()")
    cdp.send("HeapProfiler.collectGarbage")
    return (metric(cdp, "JSHeapUsedSize") - before) / 1e6


def compared(stage: Stage, work: Callable[[Page, CDPSession], float], rounds: int) -> tuple[float, float, list[float]]:
    """The medians without and with us, and what we add in each round."""
    pairs = [(stage.measured("/theirs", work), stage.measured("/ours", work)) for _ in range(rounds)]
    return median(a for a, _ in pairs), median(b for _, b in pairs), [b - a for a, b in pairs]


def row(name: str, unit: str, found: tuple[float, float, list[float]], held: float | None = None) -> list[str]:
    theirs, ours, added = found
    spread = f"{min(added):.1f} to {max(added):.1f}"
    return [
        name,
        f"{theirs:.1f} {unit}",
        f"{ours:.1f} {unit}",
        f"{median(added):.1f} {unit}",
        spread,
        "" if held is None else f"{held:.0f} {unit}",
    ]


def parts(stage: Stage) -> list[list[str]]:
    """What the time is spent on, from a few rounds each, and what it is where nothing is covered."""
    durations = {
        "of it scripts": "ScriptDuration",
        "of it styles": "RecalcStyleDuration",
        "of it layout": "LayoutDuration",
    }
    rows = [row(name, "ms", compared(stage, spent(duration), PARTS)) for name, duration in durations.items()]
    stage.harmless = True
    rows.append(row("nothing covered", "ms", compared(stage, spent("TaskDuration"), PARTS)))
    stage.harmless = False
    return rows


def main() -> int:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=["--no-sandbox", "--disable-quic"])
        stage = Stage(browser)
        stage.measured("/ours", spent("TaskDuration"))  # the first page pays for the browser's own start
        time, details, kept = compared(stage, spent("TaskDuration"), ROUNDS), parts(stage), compared(stage, memory, 3)
        stage.origin.close()
        browser.close()
    heading = ["", "without us", "with us", "added, median", "rounds", "held"]
    print(table([heading, row(f"main thread, {POSTS} posts", "ms", time, TIME_MS), *details,
                 row(f"script heap, {MANY} posts", "MB", kept, MEMORY_MB)]))  # fmt: skip
    return 0 if median(time[2]) <= TIME_MS and median(kept[2]) <= MEMORY_MB else 1


if __name__ == "__main__":
    sys.exit(main())
