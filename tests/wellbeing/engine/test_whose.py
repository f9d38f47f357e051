"""Who is not part of an agreement is left alone, and who cannot be told apart does not come in."""

from __future__ import annotations

import asyncio

import pytest

from wellbeing.engine.whose import EVERYONE, Whose
from wellbeing.system.connection_owner import Pair

OURS = ("127.0.0.1", 8080)


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
