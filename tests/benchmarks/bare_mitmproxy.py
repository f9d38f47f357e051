"""A bare mitmproxy that streams, as people run it, to compare with: `python -m tests.benchmarks.bare_mitmproxy`.

It prints the port that it listens on, and ends with its standard input. Nothing of ours runs in it; its event loop
finds the site's host on loopback.
"""

from __future__ import annotations

import argparse
import asyncio
import subprocess
import sys
from pathlib import Path
from types import TracebackType

from mitmproxy.options import Options
from mitmproxy.tools.dump import DumpMaster

from wellbeing.engine.resolving import resolve_on


class BareMitmproxy:
    """The proxy while it runs in a process of its own. `folder` keeps its CA; `site` is the site's port."""

    def __init__(self, folder: Path, host: str, site: int, upstream_ca: Path) -> None:
        command = [sys.executable, "-m", "tests.benchmarks.bare_mitmproxy", folder, host, str(site), upstream_ca]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.authority = folder / "mitmproxy-ca-cert.pem"

    def __enter__(self) -> BareMitmproxy:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            raise RuntimeError("the bare mitmproxy did not start")
        self.port, self.pid = int(line), self._process.pid
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._process.communicate(timeout=30)


async def _run(folder: Path, host: str, site: int, upstream_ca: Path) -> None:
    options = Options(confdir=str(folder), listen_host="127.0.0.1", listen_port=0)
    master = DumpMaster(options, with_termlog=False, with_dumper=False)
    master.options.update(stream_large_bodies="1", ssl_verify_upstream_trusted_ca=str(upstream_ca))
    resolve_on(asyncio.get_running_loop(), {host: ("127.0.0.1", site)})
    running = asyncio.create_task(master.run())
    server = master.addons.get("proxyserver")
    while not server.listen_addrs():  # noqa: ASYNC110  # it has no event for this
        await asyncio.sleep(0.02)
    print(server.listen_addrs()[0][1], flush=True)
    await asyncio.to_thread(sys.stdin.buffer.read)
    master.shutdown()
    await running


def main() -> None:
    """Run until standard input ends."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name, kind in (("folder", Path), ("host", str), ("site", int), ("upstream_ca", Path)):
        parser.add_argument(name, type=kind)
    asked = parser.parse_args()
    asyncio.run(_run(asked.folder, asked.host, asked.site, asked.upstream_ca))


if __name__ == "__main__":
    main()
