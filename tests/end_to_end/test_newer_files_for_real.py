"""Newer helplines and site files from a real server over TLS: fetched after a yes or a press, checked, and used.

The engine is a process of its own, as a person has it, and the window is the real one. The server is on this computer,
with an authority of its own; certificate checks stay on.
"""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from tests.end_to_end.engine_process import EngineProcess, without_keyring
from tests.end_to_end.origin import Answer, Origin, Request
from tests.site_maker import (
    NEWER,
    NEWEST,
    SHIPPED,
    SiteMaker,
    helplines_text,
    reading_besides,
    trusted_maker,
    with_selector,
)
from ui.help_window import HelpWindow
from wellbeing import protocol as say
from wellbeing.demo import certificate
from wellbeing.looked_file import keep_looked, read_looked
from wellbeing.newest_files import MOST, put_together
from wellbeing.places import Places, places, prepare
from wellbeing.sites_messages import SiteHost
from wellbeing.update_times import DAY, WEEK, Looked

pytestmark = pytest.mark.end_to_end

OLD, NEW = "0800 345 1435", "0800 345 9999"
PATH = "/newest.feedwellbeing"


class Home:
    """A person with an engine, and the makers' server. `starts` begins the engine; it ends with the test."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder = folder
        made = certificate.make(folder, "localhost")
        self.server, self.authority = Origin(made.chain), made.authority
        self.address = f"https://localhost:{self.server.port}{PATH}"
        self.maker: SiteMaker = trusted_maker(monkeypatch, self.address)  # for the window, which looks for itself
        self.at: Places = places(folder / "data")
        prepare(self.at)
        self.gives(b"", self.maker.helplines(helplines_text(OLD, NEW)))
        self.engines: list[EngineProcess] = []

    def gives(self, sites: bytes, helplines: bytes) -> None:
        self.server.serve(PATH, put_together(sites, helplines), "application/octet-stream")

    def starts(self, authority: Path | None = None) -> EngineProcess:
        key = self.maker.key.public_key().public_bytes_raw().hex()
        environment = {
            name: value for name, value in without_keyring(self.folder).items() if "proxy" not in name.lower()
        }
        words = ["--data", str(self.at.data), "--key-file", "--upstream-ca", str(authority or self.authority)]
        program = ("-m", "tests.end_to_end.engine_with_makers", key, self.address, "engine")
        engine = EngineProcess(words, environment, self.folder / "log", command=(sys.executable, *program))
        self.engines.append(engine)
        engine.ready()
        return engine

    def says_yes_and_it_is_time(self) -> None:
        self.at.settings.write_text("weekly_updates = true\n")
        keep_looked(self.at, Looked(next_at=1.0))

    def until_it_has_looked(self) -> Looked:
        for _ in range(300):
            if (looked := read_looked(self.at)).looked_at:
                return looked
            time.sleep(0.1)
        pytest.fail(f"nobody was asked: {(self.folder / 'log').read_text()[-2000:]}")

    def find_help(self, qtbot: QtBot) -> str:
        """What Find help shows for Argentina, without any engine."""
        settings = QSettings(str(self.folder / "kept"), QSettings.Format.IniFormat)
        settings.setValue("help/country", "AR")
        window = HelpWindow(settings=settings, today=lambda: date(2026, 11, 20), newer=self.at.newer_helplines)
        qtbot.addWidget(window)
        window.bring_up()
        shown = "\n".join(each.text() for each in window.findChildren(QLabel) if each.isVisible())
        window.close()
        return shown


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Home]:
    made = Home(tmp_path, monkeypatch)
    yield made
    for engine in made.engines:
        engine.close()
    made.server.close()


def test_after_a_yes_it_is_fetched_once_checked_taken_and_shown(home: Home, qtbot: QtBot, qapp: QApplication) -> None:
    """And not again by the next engine; site files come with it, and are in use at once."""
    home.gives(home.maker.data({"x": with_selector("x", ".new")}), home.maker.helplines(helplines_text(OLD, NEW)))
    assert OLD in home.find_help(qtbot)
    home.says_yes_and_it_is_time()
    engine = home.starts()
    looked = home.until_it_has_looked()
    assert (looked.came, looked.problems) == (("sites", "helplines"), ())
    assert WEEK - DAY <= looked.next_at - time.time() <= WEEK + DAY
    sites = engine.ask(say.Sites(id=1))
    assert isinstance(sites, say.SitesAre)
    assert (sites.version, sites.replaced) == (NEWER, ("x",))
    assert NEW in home.find_help(qtbot)
    assert OLD not in home.find_help(qtbot)
    assert engine.end() == 0
    home.starts()
    time.sleep(2)
    assert home.server.paths() == [PATH]


def test_without_a_yes_nobody_is_asked(home: Home, qtbot: QtBot) -> None:
    """Although it was time once, and the program knows a server; one press asks once."""
    keep_looked(home.at, Looked(next_at=1.0))
    engine = home.starts()
    assert engine.ask(say.Updates(id=1)) == say.UpdatesAre(id=1, host="localhost")
    time.sleep(3)
    assert home.server.log == []
    told = engine.ask(say.LookForUpdates(id=2))
    assert isinstance(told, say.UpdatesAre)
    assert told.came == ("helplines",)
    time.sleep(1)
    assert home.server.paths() == [PATH]
    assert NEW in home.find_help(qtbot)


def test_a_yes_that_is_taken_back_ends_it(home: Home) -> None:
    """Before its time came."""
    home.at.settings.write_text("weekly_updates = true\n")
    engine = home.starts()
    for _ in range(100):
        if read_looked(home.at).next_at:
            break
        time.sleep(0.1)
    assert read_looked(home.at).next_at > time.time()
    home.at.settings.write_text("weekly_updates = false\n")
    for _ in range(100):
        if not read_looked(home.at).next_at:
            break
        time.sleep(0.1)
    assert read_looked(home.at).next_at == 0
    assert engine.end() == 0
    assert home.server.log == []


def spoilt(home: Home) -> dict[str, tuple[str, Callable[[], object]]]:
    """What a server can do instead, in a name, what is said then, and how it is done."""
    newest = home.maker.helplines(helplines_text(), NEWEST)
    first = helplines_text().partition("[[countries]]")[0].replace("[finder]", "countries = []\n[finder]")
    elsewhere = {"Location": f"https://localhost:{home.server.port}/elsewhere"}

    def answers(answer: Answer) -> Callable[[], object]:
        return lambda: home.server.routes.update({PATH: lambda _request: answer})

    return {
        "tampered": ("The signature does not fit", lambda: home.gives(b"", newest.replace(b"0800", b"0900", 1))),
        "older": (
            "what is older or as old is not taken",
            lambda: home.gives(b"", home.maker.helplines(helplines_text(), SHIPPED + 1)),
        ),
        "a country less": (
            "no country and no emergency number may be missing",
            lambda: home.gives(b"", home.maker.helplines(first, NEWEST)),
        ),
        "redirect": ("sent the filter on to another address", answers(Answer(b"", status=302, headers=elsewhere))),
        "too large": ("larger than such a file can be", answers(Answer(b" " * (MOST + 1)))),
        "error": ("answered with an error (503)", answers(Answer(b"<html>", status=503))),
        "a page of the network": ("nothing by the makers", answers(Answer(b"<html>Sign in to this network</html>"))),
        "gone": ("could not be reached", home.server.close),
    }


def test_what_is_refused_is_said_and_nothing_is_another(home: Home, qtbot: QtBot) -> None:
    """One after the other: what was taken before stays, in the settings and in Find help."""
    engine = home.starts()
    engine.ask(say.LookForUpdates(id=1))
    before = engine.ask(say.Helplines(id=2))
    assert isinstance(before, say.HelplinesAre)
    assert before.version == NEWER
    for how, (why, happens) in spoilt(home).items():
        happens()
        told = engine.ask(say.LookForUpdates(id=3))
        assert isinstance(told, say.UpdatesAre)
        assert told.came == (), how
        assert why in " ".join(words for _, words in told.problems), how
        assert engine.ask(say.Helplines(id=2)) == before, how
    assert NEW in home.find_help(qtbot)
    assert set(home.server.paths()) == {PATH}


def test_a_server_that_cannot_prove_itself_gets_no_request(home: Home, tmp_path: Path) -> None:
    """Whoever stands in its place: nothing is asked, and it is said what to look at."""
    (tmp_path / "other").mkdir()
    engine = home.starts(certificate.make(tmp_path / "other", "localhost").authority)
    told = engine.ask(say.LookForUpdates(id=1))
    assert isinstance(told, say.UpdatesAre)
    assert told.came == ()
    assert "could not prove to be localhost" in told.problems[0][1]
    assert home.server.log == []


def test_a_server_that_hangs_holds_nothing_up(home: Home) -> None:
    """Neither other questions to the filter, nor its end."""
    free = threading.Event()

    def hangs(_request: Request) -> Answer:
        free.wait(60)
        return Answer(b"{}")

    home.server.routes[PATH] = hangs
    engine = home.starts()
    engine.write(say.write(say.LookForUpdates(id=1)))
    for _ in range(100):
        if home.server.log:
            break
        time.sleep(0.1)
    before = time.monotonic()
    assert isinstance(engine.ask(say.Status(id=2)), say.StatusIs)
    assert time.monotonic() - before < 5
    before = time.monotonic()
    assert engine.end() == 0
    assert time.monotonic() - before < 20
    free.set()


def test_new_hosts_wait_for_a_yes_and_are_not_read_before(home: Home) -> None:
    """All of that file waits; helplines are another one."""
    home.gives(
        home.maker.data({"reddit": reading_besides("reddit", "a.example")}),
        home.maker.helplines(helplines_text(OLD, NEW)),
    )
    engine = home.starts()
    told = engine.ask(say.LookForUpdates(id=1))
    assert isinstance(told, say.UpdatesAre)
    assert (told.came, told.waiting) == (("helplines",), str(home.at.waiting_sites))
    assert engine.ask(say.Sites(id=2)) == say.SitesAre(id=2, version=SHIPPED)
    hosts = (SiteHost("reddit", "a.example"),)
    assert isinstance(engine.ask(say.TakeSites(id=3, file=told.waiting, version=NEWER)), say.Failed)
    taken = engine.ask(say.TakeSites(id=4, file=told.waiting, version=NEWER, hosts=hosts))
    assert isinstance(taken, say.SitesAre)
    assert taken.hosts == hosts
    assert engine.ask(say.Updates(id=5)).waiting == ""  # type: ignore[union-attr]
