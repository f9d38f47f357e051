"""Who is not part of an agreement is left alone, and who cannot be told apart does not come in."""

from __future__ import annotations

import asyncio
import os

import pytest

from wellbeing.engine.whose import EVERYONE, Everybody, Whose
from wellbeing.holding.held_account import HeldAccount
from wellbeing.system.connection_owner import Pair

OURS = ("127.0.0.1", 8080)
MIA = HeldAccount("mia", 4001, 701, "/run/1", ("x.example", "*.x.example", "both.example"))
NOAH = HeldAccount("noah", 4002, 702, "/run/2", ("y.example", "both.example"))
US = str(os.getuid())


class Owners:
    """A computer on which each connection's account is known by its port; `asked` are those that were asked about."""

    def __init__(self, **accounts: str | None) -> None:
        self._accounts = {int(port.removeprefix("p")): account for port, account in accounts.items()}
        self.asked: list[Pair] = []

    def of(self, pair: Pair) -> str | None:
        self.asked.append(pair)
        return self._accounts.get(pair.theirs)


def enters(whose: Whose, name: str, port: int) -> bool:
    return asyncio.run(whose.may_enter(name, ("127.0.0.1", port), OURS))


def test_the_accounts_of_the_agreement_are_read_and_others_pass_unread() -> None:
    owners, unknown = Owners(p50="1001", p51="1002"), list[str]()
    whose = Whose(frozenset({"1001"}), lambda: unknown.append("!"), lambda: owners)
    assert enters(whose, "a", 50)
    assert enters(whose, "b", 51)
    assert [whose.reads("a"), whose.reads("b"), whose.reads("never seen")] == [True, False, False]
    assert owners.asked == [Pair(50, 8080), Pair(51, 8080)]
    assert unknown == []


def test_who_cannot_be_known_does_not_come_in_and_it_is_told() -> None:
    unknown: list[str] = []
    whose = Whose(frozenset({"1001"}), lambda: unknown.append("!"), lambda: Owners(p50=None))
    assert not enters(whose, "a", 50)
    assert not whose.reads("a")
    assert unknown == ["!"]


def test_a_name_that_is_used_again_is_asked_about_again() -> None:
    owners = Owners(p50="1001", p51="1002")
    whose = Whose(frozenset({"1001"}), lambda: None, lambda: owners)
    enters(whose, "a", 50)
    whose.ended("a")
    assert not whose.reads("a")
    enters(whose, "a", 51)
    assert not whose.reads("a")


@pytest.mark.parametrize("port", [50, 51])
def test_where_no_account_is_named_everybody_is_read_and_nobody_asked(port: int) -> None:
    owners = Owners()
    whose = Whose(EVERYONE, lambda: None, lambda: owners)
    assert enters(whose, "a", port)
    assert whose.reads("a")
    assert owners.asked == []


class Computer:
    """Mia's service on a computer where others are `held`, too, and connections come from these accounts."""

    def __init__(self, held: Everybody, **accounts: str | None) -> None:
        self.held = held
        self.whose = Whose(frozenset({"4001"}), lambda: None, lambda: Owners(**accounts), lambda: self.held)


def test_what_another_service_stands_for_is_passed_on_to_it() -> None:
    """And nobody else's: an account that no service stands for is left alone, as ever."""
    whose = Computer((MIA, NOAH), p50="4001", p51="4002", p52="4003").whose
    for name, port in (("mia", 50), ("noah", 51), ("ana", 52)):
        assert enters(whose, name, port)
    assert [whose.passed_to(name) for name in ("mia", "noah", "ana")] == [None, 702, None]
    assert [whose.reads(name) for name in ("mia", "noah", "ana")] == [True, False, False]
    whose.ended("noah")
    assert whose.passed_to("noah") is None


def test_what_another_service_passes_on_is_our_accounts() -> None:
    """It comes from the user that all services run as. Where there is no other one, nobody passes anything on."""
    whose = Computer((MIA, NOAH), p50=US).whose
    assert enters(whose, "passed", 50)
    assert whose.reads("passed")
    alone = Computer((MIA,), p50=US).whose
    assert enters(alone, "passed", 50)
    assert not alone.reads("passed")


def test_an_account_that_is_held_from_now_on_is_known_at_once() -> None:
    """And one that is no more is let alone: nothing has to be started anew."""
    computer = Computer((MIA,), p50="4002", p51="4002", p52="4002")
    seen = []
    for held, port in (((MIA,), 50), ((MIA, NOAH), 51), ((MIA,), 52)):
        computer.held = held
        enters(computer.whose, str(port), port)
        seen.append(computer.whose.passed_to(str(port)))
    assert seen == [None, 702, None]


def test_no_connection_of_ours_ends_at_a_service() -> None:
    """A host that mia added, and that leads to noah's port, would have her feed count for him."""
    whose = Computer((MIA, NOAH), p50="4001").whose
    enters(whose, "mia", 50)
    assert [whose.is_service(port) for port in (701, 702, 443)] == [True, True, False]


def test_hosts_that_others_alone_chose_pass_unread() -> None:
    """Browsers send them all. Her own are read, or closed while they cannot be, whoever else has chosen them."""
    whose = Computer((MIA, NOAH), p50="4001", p51="4003").whose
    enters(whose, "mia", 50)
    enters(whose, "ana", 51)
    hosts = ("y.example", "Y.Example.", "x.example", "www.x.example", "both.example", "bank.example")
    assert [whose.unread_host("mia", host) for host in hosts] == [True, True, False, False, False, False]
    assert [whose.unread_host("ana", host) for host in hosts] == [True, True, True, True, True, False]
