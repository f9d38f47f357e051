"""Runs one engine as a guardian's service: reached by a socket or pipe of the computer, ended by the system alone."""

from __future__ import annotations

import asyncio
import logging
from contextlib import closing

from wellbeing import protocol as say
from wellbeing.engine.desk import serve
from wellbeing.engine.foundation import Foundation
from wellbeing.engine.options import EngineOptions
from wellbeing.engine.pipe_side import side_for
from wellbeing.engine.service import Engine
from wellbeing.engine.unused_memory import memory_given_back
from wellbeing.holding.held_account import HeldAccount
from wellbeing.system.service_host import ServiceHost

log = logging.getLogger(__name__)


async def run_service(options: EngineOptions, foundation: Foundation, held: HeldAccount, host: ServiceHost) -> None:
    """Serve until `host` wants it to end. Nobody who is connected can. Raises ProxyError, OSError, and others."""
    with closing(foundation):
        ended, loop = asyncio.Event(), asyncio.get_running_loop()
        host.ends(lambda: loop.call_soon_threadsafe(ended.set))
        side = side_for(held)

        def tell(event: say.Event) -> None:
            if isinstance(event, say.Heartbeat):
                host.lives()
            side.say(event)

        engine = Engine(options, foundation, tell)
        await engine.start()
        try:
            await side.start(lambda lines, say_there: serve(engine, lines, say_there))
            host.ready()
            log.info("serving the account %s at port %d", held.uid, held.port)
            async with memory_given_back():
                await ended.wait()
        finally:
            await side.close()
            await engine.stop()
