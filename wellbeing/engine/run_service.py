"""Runs one engine as a guardian's service: reached by a local socket, and ended by the system alone."""

from __future__ import annotations

import asyncio
import logging
import signal
from contextlib import closing
from pathlib import Path

from wellbeing import protocol as say
from wellbeing.engine.desk import serve
from wellbeing.engine.foundation import Foundation
from wellbeing.engine.options import EngineOptions
from wellbeing.engine.service import Engine
from wellbeing.engine.socket_side import SocketSide
from wellbeing.holding.held_account import HeldAccount
from wellbeing.system.service_watch import ServiceWatch

log = logging.getLogger(__name__)


async def run_service(options: EngineOptions, foundation: Foundation, held: HeldAccount) -> None:
    """Serve until SIGTERM. Nobody who is connected can end it. Raises ProxyError, OSError, and others at the start."""
    with closing(foundation):
        ended, watch = asyncio.Event(), ServiceWatch()
        for number in (signal.SIGTERM, signal.SIGINT):
            asyncio.get_running_loop().add_signal_handler(number, ended.set)
        side = SocketSide(Path(held.socket), lambda uid: uid == held.uid)

        def tell(event: say.Event) -> None:
            if isinstance(event, say.Heartbeat):
                watch.lives()
            side.say(event)

        engine = Engine(options, foundation, tell)
        await engine.start()
        try:
            await side.start(lambda lines, say_there: serve(engine, lines, say_there))
            watch.ready()
            log.info("serving the account %d at port %d", held.uid, held.port)
            await ended.wait()
        finally:
            await side.close()
            await engine.stop()
