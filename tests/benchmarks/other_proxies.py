"""Other proxies that read what goes over TLS, each as people run it, to measure the filter beside.

Privoxy (with https-inspection), mockttp and http-mitm-proxy, each with an authority of its own, all told to put a
script into pages and to pass the rest on. They are fetched for this and never shipped.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import NameOID

from tests.benchmarks import machine
from tests.benchmarks.curl import Route
from tests.benchmarks.nginx import free_port

BESIDE = Path(__file__).parent / "beside"
PATIENCE = 30.0
"""Seconds that one of them may take to start."""

_PRIVOXY = """\
confdir {folder}
logdir {folder}
listen-address 127.0.0.1:{port}
actionsfile bench.action
filterfile bench.filter
ca-directory {folder}
ca-cert-file authority.pem
ca-key-file authority.key
ca-password none
certificate-directory {folder}/certificates
trusted-cas-file {site_authority}
keep-alive-timeout 60
socket-timeout 60
buffer-limit 8192
"""
_PRIVOXY_ACTIONS = "{+https-inspection}\n/\n{+filter{put-script}}\n/document\\.html\n"


class NotHere(RuntimeError):
    """One of them cannot be had or does not start on this computer; the message says why."""


@dataclass(frozen=True, slots=True)
class Site:
    """What they are to read: the site's `host`, the `authority` of its certificate, and the `script` to put in."""

    host: str
    authority: Path
    script: Path


@dataclass(frozen=True, slots=True)
class OtherProxy:
    """One that runs: how to go through it, its process, and which version it is."""

    route: Route
    pid: int
    version: str


@dataclass(slots=True)
class NodePackages:
    """The packages of beside/package-lock.json, in a temporary folder; fetched once, where they can be."""

    folder: Path
    trouble: str = field(default="", init=False)

    def fetch(self) -> None:
        """Fetch them by the lock's hashes. Before the network is our own."""
        for each in BESIDE.iterdir():
            shutil.copy(each, self.folder)
        if shutil.which("npm") is None or shutil.which("node") is None:
            self.trouble = "node and npm are not installed. On Debian and Ubuntu: apt-get install nodejs npm"
            return
        command = ["npm", "ci", "--prefix", str(self.folder), "--ignore-scripts", "--no-audit", "--no-fund"]
        try:
            ran = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
            self.trouble = "" if ran.returncode == 0 else f"npm could not fetch it: {ran.stderr.strip()[-300:]}"
        except subprocess.TimeoutExpired:
            self.trouble = "npm did not fetch it within five minutes"

    def version(self, name: str) -> str:
        """As the lock has it. Raises NotHere."""
        if self.trouble:
            raise NotHere(self.trouble)
        listed = subprocess.run(
            ["node", "-p", f"require('./node_modules/{name}/package.json').version"],
            cwd=self.folder, capture_output=True, text=True, check=False,
        )  # fmt: skip
        return listed.stdout.strip()


def privoxy(folder: Path, site: Site, _packages: NodePackages, stack: ExitStack) -> OtherProxy:
    """Privoxy, which buffers what it filters. Raises NotHere."""
    try:
        program = machine.program("privoxy")
    except machine.MissingProgramError as error:
        raise NotHere(str(error)) from error
    port, authority = free_port(), _authority(folder)
    (folder / "certificates").mkdir()
    config = _PRIVOXY.format(folder=folder, port=port, site_authority=site.authority)
    script = site.script.read_text(encoding="ascii")
    (folder / "config").write_text(config, encoding="utf-8")
    (folder / "bench.action").write_text(_PRIVOXY_ACTIONS, encoding="utf-8")
    (folder / "bench.filter").write_text(f"FILTER: put-script A script\ns@<head>@<head>{script}@\n", encoding="ascii")
    process = _started([program, "--no-daemon", str(folder / "config")], folder, stack)
    _until(lambda: _listens(port), process, folder)
    said = subprocess.run([program, "--version"], capture_output=True, text=True, check=False).stdout
    return OtherProxy(Route("Privoxy", site.host, port, authority, through_proxy=True), process.pid, said.split()[2])


def mockttp(folder: Path, site: Site, packages: NodePackages, stack: ExitStack) -> OtherProxy:
    """mockttp, which buffers what it changes. Raises NotHere."""
    version, authority = packages.version("mockttp"), _authority(folder)
    words = [authority, folder / "authority.key", site.authority, site.script]
    return _node("mockttp", version, words, authority, site, packages, folder, stack)


def http_mitm_proxy(folder: Path, site: Site, packages: NodePackages, stack: ExitStack) -> OtherProxy:
    """http-mitm-proxy, which can change what it passes on piece by piece. Raises NotHere."""
    version = packages.version("http-mitm-proxy")
    authority = folder / "certs" / "ca.pem"
    return _node("http-mitm-proxy", version, [folder, site.script], authority, site, packages, folder, stack)


Start = Callable[[Path, Site, NodePackages, ExitStack], OtherProxy]
OTHERS: Mapping[str, Start] = {"Privoxy": privoxy, "mockttp": mockttp, "http-mitm-proxy": http_mitm_proxy}


def _node(
    name: str, version: str, words: Sequence[Path], authority: Path, site: Site, packages: NodePackages, folder: Path,
    stack: ExitStack,
) -> OtherProxy:  # fmt: skip
    command = ["node", str(packages.folder / f"{name}.mjs"), *map(str, words)]
    process = _started(command, folder, stack, NODE_EXTRA_CA_CERTS=str(site.authority))
    said = folder / "said"
    _until(lambda: said.read_text().strip().isdigit() and authority.exists(), process, folder)
    route = Route(name, site.host, int(said.read_text()), authority, through_proxy=True)
    return OtherProxy(route, process.pid, version)


def _started(command: Sequence[str], folder: Path, stack: ExitStack, **env: str) -> subprocess.Popen[bytes]:
    with (folder / "said").open("wb") as said, (folder / "errors").open("wb") as errors:
        process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=said, stderr=errors, env={**os.environ, **env}, cwd=folder
        )
    stack.callback(_end, process)
    return process


def _end(process: subprocess.Popen[bytes]) -> None:
    process.kill()
    process.communicate()


def _until(is_so: Callable[[], bool], process: subprocess.Popen[bytes], folder: Path) -> None:
    end = time.monotonic() + PATIENCE
    while process.poll() is None and time.monotonic() < end:
        if is_so():
            return
        time.sleep(0.05)
    raise NotHere(f"it did not start: {(folder / 'errors').read_text(errors='replace').strip()[-300:]}")


def _listens(port: int) -> bool:
    import socket

    with socket.socket() as trying:
        return trying.connect_ex(("127.0.0.1", port)) == 0


def _authority(folder: Path) -> Path:
    """The certificate of a new authority, its key beside it in authority.key; for RSA, as these proxies make theirs."""
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "An authority of a benchmark")])
    since = datetime.now(UTC) - timedelta(days=1)
    made = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(since)
        .not_valid_after(since + timedelta(days=30))
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .sign(key, hashes.SHA256())
    )
    plain = serialization.PrivateFormat.PKCS8
    secret = key.private_bytes(serialization.Encoding.PEM, plain, serialization.NoEncryption())
    (folder / "authority.key").write_bytes(secret)
    (folder / "authority.pem").write_bytes(made.public_bytes(serialization.Encoding.PEM))
    return folder / "authority.pem"


def temporary_packages(stack: ExitStack) -> NodePackages:
    """A folder for them that goes with `stack`."""
    return NodePackages(Path(stack.enter_context(tempfile.TemporaryDirectory())))
