"""`wellbeing doctor`: what works and what does not, from the command line. Loads no engine; a running one may go on."""

from __future__ import annotations

import getpass
import sys
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from wellbeing.checks.about_here import about_here
from wellbeing.checks.doctor import examine
from wellbeing.checks.report import report as report_of
from wellbeing.facts import Check
from wellbeing.feed_time import day_of
from wellbeing.places import Places, places
from wellbeing.settings import SettingsError
from wellbeing.settings_file import read_settings
from wellbeing.site_health import DayFound, Health, health
from wellbeing.site_titles import OF_SERVERS, SITE_TITLES
from wellbeing.system.places_here import Here
from wellbeing.under_service import COUNTED_BEFORE, STANDS, stands_for

if TYPE_CHECKING:
    from wellbeing.store_site_health import SiteDays

ABOUT = {
    "text_only": (
        "Text only: posts are found and judged there, but not all that belongs to them, such as who wrote them."
        " An update can mend that."
    ),
    "not_working": (
        "Not working: pages that you opened there had no posts that the filter knows, so nothing is covered, and the"
        " site is as it would be without Feed Wellbeing. An update can mend that."
    ),
}
FROM_PAGES = (
    "From pages alone: posts are found and judged in the pages, but no longer in the answers that pages are drawn from."
    " So a post can take a moment longer to appear, and what a page folds away is judged when it is unfolded. An update"
    " can mend that."
)
"""What the words mean, and what a person can do."""


@click.command()
@click.option("--sites", is_flag=True, help="Say for each chosen site alone how well its posts are found.")
@click.option("--report", is_flag=True, help="Say it without anything personal, to be given to whoever helps.")
@click.option("--data", type=click.Path(file_okay=False, path_type=Path), help="The folder that the filter runs with.")
def doctor(sites: bool, report: bool, data: Path | None) -> None:
    """Look whether everything works, and say for each thing that does not what to do. Changes nothing.

    A line for each: the filter, its certificate in every browser, the way that every browser takes, a page of the
    filter's own fetched on that way, the clock, the disk, the keyring, and how well posts are found on your sites. Ends
    with 1 where something does not work. A site is "full", "text only", "not working since" some day, or "not met yet";
    "from pages alone" stands beside it where its answers have no posts any more that the filter knows. What is said of
    sites follows from counts of the last four weeks, kept on this computer: of places and posts, never of what anybody
    read.
    """
    at, today = places(data), day_of(datetime.now())
    if sites:
        _say_sites(at, data, today)
        return
    if stands_for(data):
        raise click.ClickException(STANDS_HERE)
    checks = _examined(at, today)
    click.echo(report_of(checks, about_here()) if report else "\n".join(map(told, checks)))
    sys.exit(1 if any(check.well is False for check in checks) else 0)


STANDS_HERE = f"{STANDS} It cannot be looked at from here. An administrator can run: wellbeing guardian status"


def _examined(at: Places, today: date) -> list[Check]:
    """What can be read is looked at: neither settings nor a store that are broken keep the rest from being told."""
    lines: list[Check] = []
    chosen: tuple[str, ...] = ()
    found: SiteDays = {}
    try:
        chosen = read_settings(at.settings).sites
    except SettingsError as error:
        lines.append(Check(name=SETTINGS_READ, well=False, advice=str(error)))
    try:
        found = _found(at, today) if at.store.exists() else {}
    except click.ClickException as error:
        lines.append(Check(name=STORE_READ, well=False, advice=error.message))
    healths = {site: health(days, site in OF_SERVERS) for site, days in found.items()}
    return [*lines, *examine(at, Here(), chosen, healths, datetime.now(UTC))]


SETTINGS_READ = "Your settings can be read"
STORE_READ = "What is stored can be read"


def told(check: Check) -> str:
    """One check in words for a terminal: a sign, what was looked at, and what to do."""
    sign = {True: "✓", False: "!  Not yet:", None: "?  Cannot be told:"}[check.well]
    return f"{sign} {check.name}" + (f"\n    {check.advice}" if check.advice else "")


def _say_sites(at: Places, data: Path | None, today: date) -> None:
    if stands_for(data):
        click.echo(COUNTED_BEFORE)
    try:
        chosen = read_settings(at.settings).sites
    except SettingsError as error:
        raise click.ClickException(str(error)) from error
    found = _found(at, today) if at.store.exists() else {}
    for line in lines(chosen, found, today):
        click.echo(line)


def _found(at: Places, today: date) -> SiteDays:
    from wellbeing.closed_store import ClosedStoreError, store_beside
    from wellbeing.store import StoreError
    from wellbeing.store_site_health import StoredSiteHealth, first_kept

    ask = _ask_passphrase if sys.stdin is not None and sys.stdin.isatty() else None
    try:
        with store_beside(at, ask) as store:
            kept = StoredSiteHealth(store).read()
    except (ClosedStoreError, StoreError) as error:
        raise click.ClickException(str(error)) from error
    first = first_kept(today)
    return {site: {day: each for day, each in days.items() if day >= first} for site, days in kept.items()}


def _ask_passphrase() -> str:
    return getpass.getpass("Passphrase for Feed Wellbeing's keys: ", stream=sys.stderr)


def lines(chosen: tuple[str, ...], found: Mapping[str, Mapping[date, DayFound]], today: date) -> Iterator[str]:
    """A line for each of the `chosen` sites, and what words of these mean."""
    if not chosen:
        yield "No site is chosen."
    states = {site: health(found.get(site, {}), site in OF_SERVERS) for site in chosen}
    for site, state in states.items():
        yield f"{SITE_TITLES[site]}: {said(state, today)}{_counted(found.get(site, {}).values())}"
    met = {state.state for state in states.values()}
    yield from (words for state, words in ABOUT.items() if state in met)
    if any(state.from_pages for state in states.values()):
        yield FROM_PAGES


def said(state: Health, today: date) -> str:
    """How well posts are found, in words."""
    words = {"": "not met yet", "full": "full", "text_only": "text only"}.get(state.state)
    if words is None:
        return f"not working {_since(state.since or today, today)}"
    return f"{words}, from pages alone" if state.from_pages else words


def _since(day: date, today: date) -> str:
    ago = (today - day).days
    if ago <= 0:
        return "since today"
    if ago < 7:
        return f"since {day:%A}"
    return f"since {day.isoformat()}" if ago < WEEKS else "for weeks"


WEEKS = 21
"""Days after which the day is not said any more: what is older than four weeks is forgotten."""


def _counted(days: Iterable[DayFound]) -> str:
    """In how many pages and answers there were posts; "" where none were looked at."""
    every = list(days)
    pages, answers = sum(day.looked for day in every), sum(day.answers for day in every)
    found, with_posts = sum(day.found for day in every), sum(day.with_posts for day in every)
    parts = [f"{min(some, of)} of {of} {what}" for some, of, what in
             ((found, pages, "pages"), (with_posts, answers, "answers")) if of]  # fmt: skip
    return f" (posts in {' and '.join(parts)})" if parts else ""
