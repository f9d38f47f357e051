"""GNOME's proxy setting, through the real gsettings and dconf of a session of its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from tests.desktop_session import desktop_session, gnome, gnome_proxy
from tests.wellbeing.system.recorded import Recorded
from wellbeing.system.ledger import Ledger
from wellbeing.system.place import PlaceError, Wanted
from wellbeing.system.proxy_gnome import ProxyGnome
from wellbeing.system.runner import NOT_FOUND, TOO_LONG, Ran, run
from wellbeing.system.turning import turn_on, undo

WANTED = Wanted(f"http://127.0.0.1:40001/{'a' * 32}.pac", Path("ca.pem"))
MOVED = Wanted(f"http://127.0.0.1:40001/{'b' * 32}.pac", Path("ca.pem"))
SCHEMA = "org.gnome.system.proxy"


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    with desktop_session(tmp_path_factory.mktemp("gnome"), XDG_CURRENT_DESKTOP="GNOME") as env:
        yield env


@pytest.fixture
def env(session: dict[str, str]) -> dict[str, str]:
    """The session with nothing set."""
    gnome(session, "reset-recursively", SCHEMA)
    return session


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    return Ledger(tmp_path / "undo.jsonl")


def place(env: Mapping[str, str]) -> ProxyGnome:
    return ProxyGnome(run, env, here=True)


def set_proxy(env: Mapping[str, str], mode: str, url: str) -> None:
    gnome(env, "set", SCHEMA, "autoconfig-url", url)
    gnome(env, "set", SCHEMA, "mode", mode)


def test_it_is_turned_on_moved_and_put_back(env: dict[str, str], ledger: Ledger) -> None:
    before = gnome_proxy(env)
    for wanted in (WANTED, MOVED):
        assert [part.state for part in turn_on([place(env)], wanted, ledger)] == ["on"]
        assert gnome(env, "get", SCHEMA, "mode") == "'auto'"
        assert gnome(env, "get", SCHEMA, "autoconfig-url") == f"'{wanted.pac_url}'"
    assert [part.state for part in undo(ledger, [place(env)])] == ["off"]
    assert gnome_proxy(env) == before


def test_an_address_that_was_kept_for_later_comes_back(env: dict[str, str], ledger: Ledger) -> None:
    """Whoever uses a proxy at work alone keeps its address while the mode is none."""
    set_proxy(env, "none", "http://work.example/it's ü.pac")
    before = gnome_proxy(env)
    turn_on([place(env)], WANTED, ledger)
    undo(ledger, [place(env)])
    assert gnome_proxy(env) == before


@pytest.mark.parametrize(("mode", "url"), [("auto", "http://work.example/proxy.pac"), ("auto", ""), ("manual", "")])
def test_a_companys_proxy_is_left_alone_in_words(env: dict[str, str], ledger: Ledger, mode: str, url: str) -> None:
    set_proxy(env, mode, url)
    before = gnome_proxy(env)
    (part,) = turn_on([place(env)], WANTED, ledger)
    assert part.state == "other"
    assert "left as it is" in part.message
    assert gnome_proxy(env) == before
    assert ledger.open_changes() == []


def test_what_somebody_has_set_since_is_left_alone(env: dict[str, str], ledger: Ledger) -> None:
    turn_on([place(env)], WANTED, ledger)
    set_proxy(env, "auto", "http://work.example/proxy.pac")
    assert [part.state for part in undo(ledger, [place(env)])] == ["off"]
    assert gnome(env, "get", SCHEMA, "autoconfig-url") == "'http://work.example/proxy.pac'"


def test_who_turned_the_proxy_off_by_hand_keeps_that_and_our_address_goes(env: dict[str, str], ledger: Ledger) -> None:
    turn_on([place(env)], WANTED, ledger)
    gnome(env, "set", SCHEMA, "mode", "manual")
    undo(ledger, [place(env)])
    assert gnome(env, "get", SCHEMA, "mode") == "'manual'"
    assert gnome(env, "get", SCHEMA, "autoconfig-url") == "''"


def test_a_dead_address_of_ours_without_a_ledger_is_not_gone_back_to(env: dict[str, str], ledger: Ledger) -> None:
    set_proxy(env, "auto", WANTED.pac_url)
    assert place(env).look(MOVED).state == "off"
    turn_on([place(env)], MOVED, ledger)
    undo(ledger, [place(env)])
    assert gnome(env, "get", SCHEMA, "mode") == "'none'"
    assert gnome(env, "get", SCHEMA, "autoconfig-url") == "''"


def test_without_a_bus_the_change_is_lost_and_that_is_said(tmp_path: Path, env: dict[str, str], ledger: Ledger) -> None:
    """gsettings answers with success then."""
    alone = {**env, "HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path), "XDG_RUNTIME_DIR": str(tmp_path)}
    alone["DBUS_SESSION_BUS_ADDRESS"] = f"unix:path={tmp_path / 'no-bus'}"
    (part,) = turn_on([place(alone)], WANTED, ledger)
    assert part.state == "failed"


def test_words_do_not_depend_on_the_persons_language() -> None:
    seen: list[Mapping[str, str]] = []

    def answer(command: list[str], env: Mapping[str, str] | None = None, seconds: float = 20) -> Ran:
        seen.append(env or {})
        return Ran(1, err="No such schema “org.gnome.system.proxy”")

    part = ProxyGnome(answer, {"LANG": "de_DE.UTF-8", "LANGUAGE": "de"}, here=True).look(WANTED)
    assert (part.state, "gsettings" in part.message) == ("missing", True)
    assert (seen[0]["LC_ALL"], seen[0]["LANGUAGE"]) == ("C.UTF-8", "en")


def test_where_there_is_no_gsettings_nothing_is_changed() -> None:
    recorded = Recorded(lambda _command: Ran(NOT_FOUND))
    gone = ProxyGnome(recorded, {}, here=False)
    assert gone.look(WANTED).state == "missing"
    assert gone.before(WANTED) is None
    gone.restore({"ours": WANTED.pac_url})
    assert not gone.stands({"ours": WANTED.pac_url})


def test_what_only_an_administrator_may_change_is_left_alone() -> None:
    answers = {"get mode": "'none'\n", "get autoconfig-url": "''\n", "writable mode": "false\n"}
    locked = ProxyGnome(Recorded(lambda command: Ran(0, answers[f"{command[1]} {command[3]}"])), {}, here=True)
    part = locked.look(WANTED)
    assert part.state == "other"
    assert "looks after this computer" in part.message


def test_one_that_hangs_is_said_and_not_waited_for() -> None:
    hung = ProxyGnome(Recorded(lambda _command: Ran(TOO_LONG, err="gsettings did not answer")), {}, here=True)
    assert hung.look(WANTED).state == "failed"
    with pytest.raises(PlaceError, match="did not answer"):
        hung.before(WANTED)
