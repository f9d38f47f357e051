"""Behind the filter a site has to prove itself as it would to a browser: where it cannot, it is never asked.

The proxy ends a browser's own TLS, so the checks that a browser makes are the engine's to make. Each weakness that
Chromium refuses has a server here (tests/end_to_end/weak_sites.py); a sound one beside them is read.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass

import pytest

from tests.end_to_end.raw_site import Client, RawSite, page
from tests.end_to_end.weak_sites import SOUND, WEAK, Certificates, Weakness, serving
from wellbeing.demo.engine_at_hand import EngineAtHand

HTML = b"<!doctype html><html><head><title>A feed</title></head><body><p>posts</p></body></html>"


@dataclass
class Bench:
    engine: EngineAtHand
    sites: dict[str, RawSite]

    def ask(self, host: str) -> tuple[int, bytes, int]:
        """Status and body for a person who is logged in there, and how many requests the site got."""
        site = self.sites[host]
        site.behaviour["/"] = page(HTML)
        ready = self.engine.ready
        answer = Client(ready.ports[0], ready.ca_certificate, host).ask("/", Cookie="session=secret")
        return answer.status, answer.body, len(site.requests)


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bench]:
    folder = tmp_path_factory.mktemp("weak-sites")
    (folder / "data").mkdir(mode=0o700)
    (folder / "data" / "settings.toml").write_text('preset = "balanced"\nsites = ["mastodon"]\n')
    certificates = Certificates(folder)
    with ExitStack() as stack:
        sites = stack.enter_context(serving(certificates, folder, SOUND, *WEAK))
        arguments = ["--data", str(folder / "data"), "--key-file", "--upstream-ca", str(certificates.authority)]
        for host, site in sites.items():
            arguments += ["--site-host", f"mastodon={host}", "--resolve", f"{host}=127.0.0.1:{site.port}"]
        engine = EngineAtHand(arguments, folder / "engine.log")
        stack.callback(engine.close)
        yield Bench(engine, sites)


def test_a_site_that_proves_itself_is_read(bench: Bench) -> None:
    status, body, requests = bench.ask(SOUND.host)
    assert (status, requests) == (200, 1)
    assert b"<p>posts</p>" in body


@pytest.mark.parametrize("weakness", WEAK, ids=lambda weakness: weakness.name)
def test_a_site_that_cannot_is_never_asked(bench: Bench, weakness: Weakness) -> None:
    """No request and no cookie leaves; the person reads why in the page's place."""
    status, body, requests = bench.ask(weakness.host)
    assert (status, requests) == (502, 0)
    assert b"<p>posts</p>" not in body
    assert b"could not prove who it is" in body or b"could not be reached" in body
