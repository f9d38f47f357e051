"""`wellbeing engine`: runs one engine over stdin and stdout, until it is told to quit or the app is gone.

Loads everything that an engine needs; wellbeing.engine.hosting begins it.
"""

from __future__ import annotations

import asyncio
import getpass
import logging
import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress

from wellbeing import protocol as say
from wellbeing.engine.desk import serve
from wellbeing.engine.foundation import Foundation, FoundationError, lay
from wellbeing.engine.options import EngineOptions
from wellbeing.engine.proxy import ProxyError
from wellbeing.engine.recovering import in_time, report, switch_at
from wellbeing.engine.run_service import run_service
from wellbeing.engine.service import Engine
from wellbeing.engine.stdio import Stdio
from wellbeing.engine.unused_memory import memory_given_back
from wellbeing.places import Places
from wellbeing.system.own_watch import HUNG, OwnWatch
from wellbeing.system.service_host import ServiceHost

CANNOT_START = 3
"""Exit status when the engine cannot start; the reason is the last event on stdout."""

NO_PORT = (
    "The filter found no free port to be reached at on this computer. Restarting the computer frees them."
    " Until then your internet works as usual, without covers."
)
UNFORESEEN = (
    "The filter could not start. You can try again; if it happens each time,"
    " installing Feed Wellbeing again may mend it. Until then your internet works as usual, without covers."
)
ENDED = (
    "the filter stands still and is ended, and the proxy setting put back, so that browsers go on without it. Start it"
    " again, or have everything put back with: wellbeing undo"
)
"""Where the app is there, it ends such a filter long before."""

log = logging.getLogger(__name__)


def run(options: EngineOptions) -> int:
    """Run a person's own engine to its end; the exit status."""
    stdio = Stdio()
    for number in _told():
        signal.signal(number, _break_off)
    try:
        with _in_words():
            foundation = lay(options, passphrase=_ask if sys.stdin is not None and sys.stdin.isatty() else None)
        with closing(foundation):
            return asyncio.run(_run(options, foundation, stdio))
    except FoundationError as error:
        stdio.say(say.Notice(problem=error.problem, message=str(error)))
        return CANNOT_START
    finally:
        stdio.close()


def serve_account(options: EngineOptions, host: ServiceHost) -> int:
    """Run a guardian's service (`options.held`) to its end; the exit status. What goes wrong is in the log."""
    assert options.held is not None
    try:
        with _in_words():
            asyncio.run(run_service(options, lay(options), options.held, host))
    except FoundationError as error:
        log.error("%s", error)
        return CANNOT_START
    return 0


async def _run(options: EngineOptions, foundation: Foundation, stdio: Stdio) -> int:
    watch = OwnWatch(lambda: _end_hung(foundation.places), follows=ENDED)
    _quit_when_told(stdio)
    with _in_words():
        engine = Engine(options, foundation, _watched(stdio, watch))
        await engine.start()
    try:
        stdio.start()
        if options.heartbeat:
            watch.ready()
        async with memory_given_back():
            await serve(engine, stdio.lines, stdio.say)
    finally:
        watch.close()
        await engine.stop()
    return 0


def _end_hung(places: Places) -> None:
    """In a thread of its own, beside what hangs: put the proxy back as far as that can be done in time, and be gone."""
    in_time(lambda: report(switch_at(places).leave(), "taken back"))
    os._exit(HUNG)


def _watched(stdio: Stdio, watch: OwnWatch) -> Callable[[say.Event], None]:
    """How the engine tells the app; each heartbeat is a sign of life, also where nobody reads it."""

    def tell(event: say.Event) -> None:
        if isinstance(event, say.Heartbeat):
            watch.lives()
        stdio.say(event)

    return tell


@contextmanager
def _in_words() -> Iterator[None]:
    """Whatever goes wrong while starting becomes a FoundationError for people; what it was exactly is in the log."""
    try:
        yield
    except FoundationError:
        raise
    except ProxyError as error:
        log.error("no port could be used: %s", error)
        raise FoundationError("port", NO_PORT) from error
    except Exception as error:  # the one seam of a start
        log.exception("the filter could not start")
        raise FoundationError("start", UNFORESEEN) from error


def _told() -> list[signal.Signals]:
    """How somebody tells an engine to end. The last: its terminal was closed, unless it is to outlive that (nohup)."""
    names = ("SIGTERM", "SIGINT", "SIGHUP")
    known = [signal.Signals[name] for name in names if hasattr(signal, name)]
    return [number for number in known if signal.getsignal(number) != signal.SIG_IGN]


def _break_off(number: int, _: object) -> None:
    """Told to end while starting: what the last engine left is not left once more (wellbeing.engine.taking_over).

    That may take a while, and who presses Ctrl+C twice must not break it off.
    """
    for each in _told():
        signal.signal(each, signal.SIG_IGN)
    raise SystemExit(128 + number)


def _quit_when_told(stdio: Stdio) -> None:
    loop = asyncio.get_running_loop()

    def quit_now(*_: object) -> None:
        with suppress(RuntimeError):  # the loop has ended, and we with it
            loop.call_soon_threadsafe(stdio.lines.put_nowait, b"")

    for number in _told():
        signal.signal(number, quit_now)
    for name in ("SIGTSTP", "SIGTTIN", "SIGTTOU"):
        if hasattr(signal, name):  # Ctrl+Z, or & in a terminal: browsers would wait for a filter that stands still
            signal.signal(getattr(signal, name), signal.SIG_IGN)


def _ask() -> str:
    return getpass.getpass("Passphrase for Feed Wellbeing's keys: ", stream=sys.stderr)
