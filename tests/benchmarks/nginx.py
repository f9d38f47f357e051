"""The benchmarks' site: nginx as a private process on loopback, over TLS, with HTTP/1.1 and 2."""

from __future__ import annotations

import socket
import subprocess
import time
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType

from tests.benchmarks.machine import program

_CONFIG = """
daemon off; master_process off; pid nginx.pid; error_log stderr error;
events {{ worker_connections 1024; }}
http {{
    access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000; keepalive_timeout 60s;
    client_body_temp_path temp; proxy_temp_path temp; fastcgi_temp_path temp; uwsgi_temp_path temp; scgi_temp_path temp;
    types {{ text/html html; application/json json; image/jpeg jpg; }}
    server {{
        listen 127.0.0.1:{port} ssl http2;
        ssl_certificate {chain}; ssl_certificate_key {chain};
        root site;
        location /api/ {{ default_type application/json; }}
    }}
}}
"""
PATIENCE = 20.0
"""Seconds that nginx may take to listen."""


class Nginx:
    """The site while it runs, at `port` if given. `files` are its contents by path (without the first slash)."""

    def __init__(self, folder: Path, chain: Path, files: Mapping[str, bytes], port: int = 0) -> None:
        found = program("nginx")
        for name, body in files.items():
            (folder / "site" / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / "site" / name).write_bytes(body)
        self.port = port or free_port()
        (folder / "nginx.conf").write_text(_CONFIG.format(port=self.port, chain=chain))
        self._log = folder / "nginx.log"
        with self._log.open("wb") as log:
            self._process = subprocess.Popen([found, "-p", folder, "-c", folder / "nginx.conf"], stderr=log)

    def __enter__(self) -> Nginx:
        until = time.monotonic() + PATIENCE
        while self._process.poll() is None and time.monotonic() < until:
            try:
                socket.create_connection(("127.0.0.1", self.port), timeout=1).close()
                return self
            except OSError:
                time.sleep(0.05)
        self._end()
        raise RuntimeError(f"nginx did not start: {self._log.read_text(errors='replace')}")

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._end()

    def _end(self) -> None:
        self._process.terminate()
        self._process.wait(10)


def free_port() -> int:
    """A port of loopback that nobody uses now."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return int(taken.getsockname()[1])
