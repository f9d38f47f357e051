"""Kills or stops the engine under a real Chromium, and looks what the person in front of it meets.

    python -m tests.benchmarks.bench_kills_chromium [TIMES] [--stop]

The desktop is KDE's: the engine writes its PAC into the system's own setting, Chromium follows that, the app's own
supervisor (ui.engine_process) starts the next engine, and somebody changes the settings all the time. At a random
moment, when it has served for 5 s or longer (one that ends sooner is begun ever more rarely), the engine is killed with
SIGKILL; with --stop it is stopped instead, as a hang would (SIGSTOP): its port stays open then, and browsers wait.
Held, each time:

- a page loads within 1 s of a kill, and within 4 s of a stop (the app hears nothing for 2.7 s then, and ends it);
- posts of an open tab, and of a page that is loaded anew, are covered again within 3 s of a kill, 7 s of a stop;
- the settings are those of the last change that was said to be done, or of the next;
- the system's proxy names the engine that runs.

With --stop it is also measured, once each, what happens without an app (nobody ends a stopped engine), and while the
app itself is stopped. Exit 1 where something did not hold. The machine's load stretches starts: it is printed.
"""

from __future__ import annotations

import itertools
import os
import random
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Error as PlaywrightError
from playwright.sync_api import Page

from tests.benchmarks import machine
from tests.benchmarks.figures import SECONDS, seconds, table
from tests.benchmarks.kept_alive import KeptAlive
from tests.benchmarks.kill_writer import Writing
from tests.desktop_session import desktop_session
from tests.end_to_end.driver import DRIVER
from tests.end_to_end.test_engine_killed import IS_COVERED, RULES
from tests.end_to_end.test_turned_on import DESKTOPS, KIOSLAVERC, PAGE, Desktop
from tests.end_to_end.world import world
from wellbeing.demo import browser

TIMES = 20
DIRECT_S, HANGS_S, AGAIN_S = 1.0, 4.0, 3.0
PATIENCE = 60.0
SETTINGS = 'preset = "balanced"\nsites = ["generic"]\nhold_ms = 2000\n'
ADD_ABOVE = """([id, text]) => { const post = document.createElement("article"), words = document.createElement("p");
post.id = id; words.textContent = text; post.append(words);
const feed = document.querySelector("main"); feed.prepend(post);
while (feed.children.length > 8) feed.lastChild.remove(); }"""
"""Above all others, where somebody sees it: what nobody has scrolled to is not judged yet."""

HOW_MANY_COVERED = "() => document.querySelectorAll('article > [inert]').length"
IS_FILTERED = """id => { const post = document.getElementById(id);
return getComputedStyle(post).opacity !== "1" || [...post.children].some(each => each.inert); }"""
"""Held, or covered by now: a verdict may be quicker than the look at it, and a covered post is opaque, too."""


@dataclass
class Figures:
    """Seconds from each kill or stop, and what must not be."""

    loads: list[float] = field(default_factory=list)
    serves: list[float] = field(default_factory=list)
    open_tab: list[float] = field(default_factory=list)
    new_page: list[float] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    changes: int = 0

    def fault(self, what: str) -> None:
        self.faults.append(f"time {len(self.loads)}: {what}")


@dataclass
class Stage:
    """A person's desktop, the supervisor with its engine, and a tab that stays open."""

    desktop: Desktop
    alive: KeptAlive
    tab: Page
    figures: Figures = field(default_factory=Figures)

    @property
    def address(self) -> str:
        return self.desktop.world.address

    @property
    def settings(self) -> Path:
        return self.desktop.world.data / "settings.toml"


@contextmanager
def stage() -> Iterator[Stage]:
    with tempfile.TemporaryDirectory() as name, ExitStack() as stack:
        small = stack.enter_context(world(Path(name), SETTINGS))
        (small.data / "rules.toml").write_text(RULES)
        small.origin.page("/", PAGE)
        home = small.folder / "home"
        env = stack.enter_context(desktop_session(home, **DESKTOPS["KDE"]))
        (home / ".config" / "kioslaverc").write_text(KIOSLAVERC)
        browser.trust_in_profile(home, small.authority)
        desktop = Desktop("KDE", small, env)
        alive = KeptAlive(desktop.arguments(), env, small.folder / "app.log")
        stack.callback(alive.close)
        until(lambda: desktop.pac_url() == alive.pac_url)
        tab = desktop.open_page()
        tab.goto(small.address)
        covered(tab, "first")
        yield Stage(desktop, alive, tab)


def until(holds: Callable[[], bool], patience: float = PATIENCE) -> None:
    ends = time.monotonic() + patience
    while not holds():
        if time.monotonic() > ends:
            raise TimeoutError
        time.sleep(0.02)


def covered(tab: Page, post: str, patience: float = PATIENCE) -> None:
    tab.wait_for_function(IS_COVERED, arg=post, timeout=patience * 1000, polling=30)


def new_post_covered(tab: Page, name: str) -> bool:
    """Whether one more new post is covered: those that come while no engine is there are shown, and stay so."""
    tab.bring_to_front()
    tab.evaluate(ADD_ABOVE, [f"post{name}", f"the thighgap plan, {name}"])
    tab.wait_for_timeout(100)
    return bool(tab.evaluate(HOW_MANY_COVERED))


def both_covered(on: Stage, fresh: Page, number: int, began: float) -> None:
    """Until posts of the open tab are covered, and until a page loaded anew is: each on its own, looked at in turn."""
    ends, tab, anew = time.monotonic() + PATIENCE, 0.0, 0.0
    for each in itertools.count():
        if not tab and new_post_covered(on.tab, f"{number}-{each}"):
            tab = time.monotonic() - began
        if not anew and loaded_covered(fresh, f"{on.address}/?{number}again{each}"):
            anew = time.monotonic() - began
        if tab and anew:
            break
        if time.monotonic() > ends:
            raise TimeoutError("nothing is covered again" if not tab and not anew else "one way is not served again")
    on.figures.open_tab.append(tab)
    on.figures.new_page.append(anew)


def once(on: Stage, number: int, how: signal.Signals) -> None:
    """One engine's end, and what follows."""
    writer = Writing(on.settings, on.figures.changes + 1, pause=0.05)
    time.sleep(random.uniform(5, 8))
    began, life = time.monotonic(), len(on.alive.lives)
    on.tab.evaluate("() => document.querySelectorAll('article').forEach((each) => each.remove())")
    os.kill(on.alive.pid, how)
    writer.kill()
    fresh = on.tab.context.new_page()
    load(fresh, f"{on.address}/?{number}")
    on.figures.loads.append(time.monotonic() - began)
    on.figures.changes, fault = writer.look()
    if fault:
        on.figures.fault(fault)
    on.figures.serves.append(on.alive.wait_for(life + 1) - began)
    both_covered(on, fresh, number, began)
    fresh.close()
    with suppress(TimeoutError):
        until(lambda: on.desktop.pac_url() == on.alive.pac_url, 10)
    if on.desktop.pac_url() != on.alive.pac_url:
        on.figures.fault("the system's proxy names another engine than the one that runs")


def load(page: Page, address: str) -> None:
    """As a person would: a page that does not come is loaded again."""
    ends = time.monotonic() + PATIENCE
    while True:
        with suppress(PlaywrightError):
            page.goto(address, wait_until="domcontentloaded")
            if page.title() == "Feed":
                return
        if time.monotonic() > ends:
            raise TimeoutError(address)


def loaded_covered(page: Page, address: str) -> bool:
    """Whether a page came through the filter, once its post is covered: what comes from the site alone is shown."""
    page.bring_to_front()
    load(page, address)
    with suppress(PlaywrightError):
        if page.evaluate(IS_FILTERED, "first"):
            covered(page, "first", 5)
            return True
    return False


def load_covered(page: Page, address: str) -> None:
    """Until a page is covered."""
    ends = time.monotonic() + PATIENCE
    while not loaded_covered(page, address):
        if time.monotonic() > ends:
            raise TimeoutError("no page is covered again")
        page.wait_for_timeout(50)


def alone(on: Stage) -> None:
    """What a stopped engine costs where nobody ends it, and a stopped app."""
    on.alive.signal_app(signal.SIGSTOP)
    print(f"the app alone is stopped: a page is covered after {took(on, 'app'):.1f} s")
    on.tab.wait_for_timeout(5_000)
    print(f"  and 5 s later after {took(on, 'app-later'):.1f} s")
    os.kill(on.alive.pid, signal.SIGSTOP)
    fresh = on.tab.context.new_page()
    began = time.monotonic()
    try:
        fresh.goto(f"{on.address}/?alone", timeout=40_000, wait_until="domcontentloaded")
        print(f"app and engine are stopped: a page comes after {time.monotonic() - began:.1f} s")
    except PlaywrightError as error:
        print(f"app and engine are stopped: no page after {time.monotonic() - began:.1f} s ({error.message[:60]})")
    began, life = time.monotonic(), len(on.alive.lives)
    on.alive.signal_app(signal.SIGCONT)
    load(fresh, f"{on.address}/?continued")
    print(f"the app goes on: a page comes after {time.monotonic() - began:.1f} s more")
    on.alive.wait_for(life + 1)
    covered_again = time.monotonic()
    load_covered(fresh, f"{on.address}/?covered")
    print(f"  and is covered {time.monotonic() - covered_again:.1f} s after the next engine was ready")
    fresh.close()


def took(on: Stage, name: str) -> float:
    fresh, began = on.tab.context.new_page(), time.monotonic()
    load_covered(fresh, f"{on.address}/?{name}")
    fresh.close()
    return time.monotonic() - began


def told(figures: Figures, stopped: bool) -> int:
    """Prints the table; the exit code."""
    most = HANGS_S if stopped else DIRECT_S
    again = most + AGAIN_S if stopped else AGAIN_S
    limits = {
        "a page loads": (figures.loads, most),
        "the next engine serves": (figures.serves, again),
        "an open tab is covered": (figures.open_tab, again),
        "a page loaded anew is covered": (figures.new_page, again),
    }
    rows = [[name, *seconds(all_, limit)] for name, (all_, limit) in limits.items()]
    print(machine.load(), table([["after it", *SECONDS], *rows]), sep="\n")
    print(*(figures.faults or ["no setting was lost, and the system's proxy never named nothing"]), sep="\n")
    return int(bool(figures.faults) or any(max(all_) > limit for all_, limit in limits.values()))


def main() -> int:
    stopped = "--stop" in sys.argv
    numbers = [int(each) for each in sys.argv[1:] if each.isdecimal()]
    times = numbers[0] if numbers else TIMES
    print(machine.described(), machine.load(), f"{times} times {'SIGSTOP' if stopped else 'SIGKILL'}", sep="\n")
    try:
        with stage() as on:
            for number in range(times):
                once(on, number, signal.SIGSTOP if stopped else signal.SIGKILL)
                print(f"{number}: {on.figures.loads[-1]:.2f} {on.figures.new_page[-1]:.2f}", file=sys.stderr)
            if stopped:
                alone(on)
            return told(on.figures, stopped)
    finally:
        DRIVER.end()


if __name__ == "__main__":
    sys.exit(main())
