"""Addons hear what passes as mitmproxy would tell them, at less cost."""

from __future__ import annotations

import asyncio
import logging
from typing import Any

import pytest
from mitmproxy.exceptions import AddonHalt
from mitmproxy.hooks import UpdateHook
from mitmproxy.master import Master
from mitmproxy.options import Options
from mitmproxy.proxy.layers.http import HttpRequestHook
from mitmproxy.test import tflow

from wellbeing.engine.dispatch import Dispatch


def told(*addons: object, event: Any = None) -> None:
    """Tell `addons` of a request."""

    async def tell() -> None:
        master = Master(Options(), event_loop=asyncio.get_running_loop())
        master.addons = Dispatch(master)
        master.addons.add(*addons)
        await master.addons.handle_lifecycle(event or HttpRequestHook(tflow.tflow()))

    asyncio.run(tell())


class Hears:
    """Notes what it hears of."""

    def __init__(self, name: str, heard: list[str], error: Exception | None = None) -> None:
        self.name, self.heard, self.error = name, heard, error

    def request(self, flow: Any) -> None:
        """A request came."""
        self.heard.append(f"{self.name} {flow.request.host}")
        if self.error is not None:
            raise self.error


def test_all_hear_in_their_order_and_those_that_wait_are_waited_for():
    """Also those that another one holds."""
    heard: list[str] = []

    class Waits(Hears):
        async def request(self, flow: Any) -> None:
            await asyncio.sleep(0.01)
            super().request(flow)

    outer = Hears("outer", heard)
    outer.addons = [Waits("inner", heard)]  # type: ignore[attr-defined]
    told(outer, object(), Hears("last", heard))
    assert heard == ["outer address", "inner address", "last address"]


def test_what_one_raises_is_logged_and_the_others_hear_all_the_same(caplog: pytest.LogCaptureFixture):
    """One that halts ends it there, and says nothing."""
    heard: list[str] = []
    with caplog.at_level(logging.ERROR):
        told(Hears("breaks", heard, ValueError("broken")), Hears("last", heard))
    assert (heard, len(caplog.records)) == (["breaks address", "last address"], 1)
    heard.clear()
    told(Hears("halts", heard, AddonHalt()), Hears("last", heard))
    assert heard == ["halts address"]


def test_that_something_changed_is_said_to_who_asks_for_it():
    """mitmproxy says so after each event of a flow."""
    heard: list[str] = []

    class Updates:
        def update(self, flows: Any) -> None:
            heard.append(f"{len(flows)} changed")

    told(Hears("first", heard), Updates())
    assert heard == ["first address", "1 changed"]


def test_one_that_comes_or_goes_later_hears_from_then_on():
    """Whoever hears is looked up anew."""
    heard: list[str] = []

    async def tell() -> None:
        master = Master(Options(), event_loop=asyncio.get_running_loop())
        master.addons = Dispatch(master)
        for change in (master.addons.add, master.addons.remove):
            await master.addons.trigger_event(HttpRequestHook(tflow.tflow()))
            change(late)
            await master.addons.trigger_event(HttpRequestHook(tflow.tflow()))
        await master.addons.trigger_event(UpdateHook([]))

    late = Hears("late", heard)
    asyncio.run(tell())
    assert heard == ["late address", "late address"]
