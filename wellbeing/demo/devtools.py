"""Just enough of the Chrome DevTools Protocol, over a pipe, to open a page, scroll it and take its picture.

Pipes rather than a port, so that no other program can drive the browser. POSIX only: the pipe has to be file
descriptors 3 and 4 of the browser.
"""

from __future__ import annotations

import base64
import itertools
import json
import os
import select
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from typing import Any

PATIENCE = 30.0
"""Seconds that the browser may take to answer."""


class DevToolsError(RuntimeError):
    """The browser did not do what it was asked."""


class DevTools:
    """A headless browser and one page in it."""

    def __init__(self, browser: str, arguments: Sequence[str], environment: Mapping[str, str]) -> None:
        if sys.platform == "win32":
            raise DevToolsError("pictures of the sample feed cannot be made on Windows yet")
        to_browser, self._write = os.pipe()
        self._read, from_browser = os.pipe()
        self._process = subprocess.Popen(  # noqa: S603
            [browser, "--headless=new", "--remote-debugging-pipe", *arguments, "about:blank"],
            env=dict(environment), preexec_fn=lambda: _place(to_browser, from_browser),
            close_fds=False, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        os.close(to_browser)
        os.close(from_browser)
        self._ids = itertools.count(1)
        self._buffer = b""
        self._session = self._attach()

    def _attach(self) -> str:
        targets = self.ask("Target.getTargets", session="")["targetInfos"]
        page = next(target["targetId"] for target in targets if target["type"] == "page")
        attached = self.ask("Target.attachToTarget", session="", targetId=page, flatten=True)
        return str(attached["sessionId"])

    def ask(self, method: str, session: str | None = None, **parameters: object) -> dict[str, Any]:
        """Send one command and wait for its answer. Raises DevToolsError."""
        number = next(self._ids)
        where = self._session if session is None else session
        command = {"id": number, "method": method, "params": parameters, **({"sessionId": where} if where else {})}
        os.write(self._write, json.dumps(command).encode() + b"\0")
        end = time.monotonic() + PATIENCE
        while (answer := self._next(end)).get("id") != number:
            continue
        if "error" in answer:
            raise DevToolsError(f"{method}: {answer['error'].get('message')}")
        return dict(answer["result"])

    def _next(self, end: float) -> dict[str, Any]:
        while b"\0" not in self._buffer:
            ready, _, _ = select.select([self._read], [], [], max(0.0, end - time.monotonic()))
            piece = os.read(self._read, 1 << 20) if ready else b""
            if not piece:
                raise DevToolsError("the browser does not answer")
            self._buffer += piece
        message, self._buffer = self._buffer.split(b"\0", 1)
        return dict(json.loads(message))

    def value(self, expression: str) -> Any:
        """What `expression` is in the page, as JSON can hold it; promises are waited for."""
        result = self.ask("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in result:
            raise DevToolsError(str(result["exceptionDetails"].get("text")))
        return result["result"].get("value")

    def open(self, address: str, width: int, height: int) -> None:
        """Open `address` in a page of `width` by `height` CSS pixels and wait until it is complete."""
        self.ask("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)
        self.ask("Page.enable")
        answer = self.ask("Page.navigate", url=address)
        if answer.get("errorText"):
            raise DevToolsError(f"the page could not be opened: {answer['errorText']}")
        self.until("document.readyState === 'complete' && location.href !== 'about:blank'")

    def until(self, condition: str) -> None:
        """Wait until `condition` is true in the page. Raises DevToolsError when it stays false."""
        end = time.monotonic() + PATIENCE
        while not self.value(condition):
            if time.monotonic() > end:
                raise DevToolsError(f"waited in vain for {condition}")
            time.sleep(0.05)

    def picture(self) -> bytes:
        """What the page looks like now, as PNG."""
        return base64.b64decode(self.ask("Page.captureScreenshot", format="png")["data"])

    def close(self) -> None:
        """End the browser."""
        os.close(self._write)
        os.close(self._read)
        self._process.terminate()
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()


def _place(to_browser: int, from_browser: int) -> None:
    """Runs in the browser's process before it starts: put the pipe where the browser expects it."""
    import fcntl  # POSIX only, like everything here

    ends = [fcntl.fcntl(end, fcntl.F_DUPFD, 10) for end in (to_browser, from_browser)]  # clear of 3 and 4
    os.dup2(ends[0], 3)
    os.dup2(ends[1], 4)
