"""Begins an engine: as a guardian's service, the system hears of it before anything heavy is loaded.

Windows waits 30 seconds for a service's process to call StartServiceCtrlDispatcher, which "should" come at once, with
all that takes long after it ("Service Entry Point" and "StartServiceCtrlDispatcher" on Microsoft Learn). So what loads
the proxy, the store and the model is imported within the service itself.
"""

from __future__ import annotations

import logging
import sys
from logging.handlers import RotatingFileHandler

from wellbeing.engine.options import EngineOptions
from wellbeing.loading import loading
from wellbeing.system.service_host import ServiceHost, hosted

LOG_AT_MOST = 1_000_000
"""Bytes of a service's log, after which the older half goes."""


def begin(options: EngineOptions) -> int:
    """Run an engine to its end; the exit status. Raises OSError where a service's system has not started it as one."""
    logging.basicConfig(
        handlers=[log_of(options)], level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s"
    )
    logging.getLogger("mitmproxy").setLevel(logging.ERROR)  # below that it names addresses that people visit
    if options.held is not None:
        return hosted(lambda host: _serve(options, host))
    with loading():
        from wellbeing.engine.run import run

    return run(options)


def log_of(options: EngineOptions, system: str = sys.platform) -> logging.Handler:
    """Where the log of an engine goes on `system` (sys.platform): systemd keeps a service's, the others nobody's."""
    if options.held is None or options.data is None or system not in ("win32", "darwin"):
        return logging.StreamHandler(sys.stderr)
    return RotatingFileHandler(options.data / "service.log", maxBytes=LOG_AT_MOST, backupCount=1, delay=True)


def _serve(options: EngineOptions, host: ServiceHost) -> int:
    with loading():
        from wellbeing.engine.run import serve_account

    return serve_account(options, host)
