"""The engine's side of turning on and off: beside everything else, in threads that a hung program cannot keep alive."""

from __future__ import annotations

import asyncio
import logging
import threading
from collections.abc import Callable, Coroutine, Sequence
from contextlib import suppress
from typing import Any

from wellbeing import protocol as say
from wellbeing.engine.foundation import Foundation
from wellbeing.engine.recovering import report, switch_at
from wellbeing.engine.system_watch import Watch
from wellbeing.facts import Part, SystemPart
from wellbeing.system.left_behind import LEFT_BEHIND
from wellbeing.system.place import Wanted

log = logging.getLogger(__name__)

LEAVES_WITHIN = 2.0
"""Seconds to take the proxy back when the engine leaves; the app waits five for everything. The next start goes on."""


class SystemSide:
    """Turns this system on and off for a running engine: for the PAC at `pac_url()`, now, and its certificate."""

    def __init__(
        self, foundation: Foundation, pac_url: Callable[[], str], notice: Callable[[say.Notice], None]
    ) -> None:
        self._switch, self._certificate = switch_at(foundation.places), foundation.authority.certificate_path
        self._pac_url, self._notice, self._taking_over = pac_url, notice, foundation.taking_over
        self._uses_us = False
        self._watch = Watch(self._certificate, notice)
        self._in_turn = asyncio.Lock()
        self._tasks: set[asyncio.Task[None]] = set()

    @property
    def turned_on(self) -> bool:
        """Whether this system's browsers use us, as far as we have seen; `wellbeing undo` drops the wish."""
        return self._uses_us and "proxy" in self._switch.wish

    async def look(self) -> list[SystemPart]:
        """How every place stands."""
        return await self._do(self._switch.look)

    async def turn_on(self, parts: Sequence[Part]) -> list[SystemPart]:
        """Change what is asked for, and see how every place stands."""
        return await self._do(lambda wanted: self._switch.turn_on(parts, wanted))

    async def turn_off(self, parts: Sequence[Part]) -> list[SystemPart]:
        """Take it back, and see how every place stands."""
        return await self._do(lambda wanted: self._switch.turn_off(parts, wanted))

    def again(self) -> None:
        """Traffic can come: turn on, soon, what the person had turned on before, and say if that fails."""
        self._soon(self._again())
        self._soon(self._watch.go_on(self._proxy))

    def follow(self) -> None:
        """The PAC has moved: point this system at it, soon, as far as it is ours."""
        self._soon(self._follow())

    async def leave(self) -> None:
        """Put the proxy back, for as long as the app can wait. The next start does what is left then; it is told."""
        await _logged(self._leave())
        if self._switch.is_left_behind:
            log.warning(LEFT_BEHIND)
            self._notice(say.Notice(problem="system", message=LEFT_BEHIND))
        if waiting := set(self._tasks):
            for task in waiting:
                task.cancel()
            await asyncio.wait(waiting)

    async def _leave(self) -> None:
        with suppress(TimeoutError):
            async with asyncio.timeout(LEAVES_WITHIN):
                report(await in_thread(self._switch.leave), "taken back")

    async def _proxy(self) -> list[SystemPart]:
        """How the proxy settings stand; none where the person does not want us there."""
        return await self._do(self._switch.look_at_proxy) if "proxy" in self._switch.wish else []

    async def _again(self) -> None:
        """What the last engine left is replaced here at the latest, or taken back."""
        try:
            lines = await self._do(self._switch.again)
        finally:
            await in_thread(self._taking_over.give_up)
        if lines and not self._uses_us:
            why = next((line.message for line in lines if line.part == "proxy" and line.message), "")
            message = f"This computer's browsers could not be pointed at the filter again. {why}"
            self._notice(say.Notice(problem="system", message=message.strip()))

    async def _follow(self) -> None:
        report(await self._do(self._switch.follow), "followed")

    async def _do(self, work: Callable[[Wanted], list[SystemPart]]) -> list[SystemPart]:
        async with self._in_turn:
            wanted = self._wanted()
            lines = await in_thread(lambda: work(wanted))
        self._uses_us = any(line.part == "proxy" and line.state == "on" for line in lines)
        return lines

    def _wanted(self) -> Wanted:
        return Wanted(self._pac_url(), self._certificate)

    def _soon(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.get_running_loop().create_task(_logged(work))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)


async def _logged(work: Coroutine[Any, Any, None]) -> None:
    try:
        await work
    except Exception:  # the engine goes on, and browsers go without it
        log.exception("the system's settings could not be changed")


async def in_thread[T](work: Callable[[], T]) -> T:
    """What `work` gives, from a thread that ends with the process: the usual ones are waited for at its end."""
    loop = asyncio.get_running_loop()
    done: asyncio.Future[T] = loop.create_future()

    def answer(put: Callable[[], None]) -> None:
        with suppress(RuntimeError):  # the loop has ended, and nobody waits any more
            loop.call_soon_threadsafe(lambda: None if done.done() else put())

    def run() -> None:
        try:
            result = work()
        except BaseException as error:  # noqa: BLE001 - raised again where it is awaited
            failure = error
            answer(lambda: done.set_exception(failure))
        else:
            answer(lambda: done.set_result(result))

    threading.Thread(target=run, name="system", daemon=True).start()
    return await done
