"""Pictures and films of every site are fetched past the filter: their hosts are none of those that the PAC names."""

from __future__ import annotations

import base64
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.end_to_end.desktop import until
from tests.end_to_end.driver import DRIVER
from tests.end_to_end.origin import Origin
from tests.end_to_end.world import World
from wellbeing.demo import certificate
from wellbeing.demo.engine_at_hand import EngineAtHand
from wellbeing.site_files import shipped_sites
from wellbeing.site_titles import SITES

pytestmark = pytest.mark.end_to_end

DOT = base64.b64decode("R0lGODlhAQABAIAAAAAAAP///ywAAAAAAQABAAACAUwAOw==")
PAGE_HOST, OF_THE_FILTER = "www.reddit.com", "old.reddit.com"
_MEDIA = {host for site in shipped_sites() for host in site.media_hosts}
MEDIA_HOSTS = sorted(host.replace("*", "a").replace("?", "1") for host in _MEDIA)
DRAWN = """(hosts) => Promise.all(hosts.map((host) => new Promise((done) => {
  const film = document.createElement("video");
  film.preload = "auto";
  film.src = `https://${host}/film.mp4`;
  document.body.append(film);
  const picture = new Image();
  picture.onload = () => done(picture.naturalWidth);
  picture.onerror = () => done(0);
  picture.src = `https://${host}/picture.gif`;
})))"""
"""Asks for a picture and a film of each host; how wide each picture is, 0 where it did not come."""


def test_no_picture_and_no_film_goes_through_the_filter(tmp_path: Path) -> None:
    """Of any site, in Chromium that follows the PAC.

    The filter is told the page's address alone: nothing that came to it for another host could be answered.
    """
    (tmp_path / "data").mkdir(mode=0o700)
    (tmp_path / "data" / "settings.toml").write_text(f"sites = {[*SITES]}\n")
    made = certificate.make(tmp_path, PAGE_HOST, OF_THE_FILTER, *MEDIA_HOSTS)
    with ExitStack() as stack:
        origin = site(made.chain, stack)
        arguments = ["--data", str(tmp_path / "data"), "--key-file", "--upstream-ca", str(made.authority)]
        arguments += ["--resolve", f"{PAGE_HOST}=127.0.0.1:{origin.port}"]
        engine = EngineAtHand(arguments, tmp_path / "engine.log")
        stack.callback(engine.close)
        rules = ",".join(f"MAP {host}:443 127.0.0.1:{origin.port}" for host in (*MEDIA_HOSTS, OF_THE_FILTER))
        world = World(tmp_path, origin, made.authority, DRIVER.running(), stack, engine)
        page = world.open_browser(f"--host-resolver-rules={rules}").new_page()
        page.goto(f"https://{PAGE_HOST}/")
        assert page.evaluate(DRAWN, MEDIA_HOSTS) == [1] * len(MEDIA_HOSTS)
        until(lambda: asked_for(origin, "/film.mp4") == set(MEDIA_HOSTS), 20, "every film")
        assert page.evaluate(DRAWN, [OF_THE_FILTER]) == [0]  # this one was asked for, and did not get it


def site(chain: Path, stack: ExitStack) -> Origin:
    origin = Origin(chain)
    stack.callback(origin.close)
    origin.page("/", "<!doctype html><html><head></head><body><p>A page.</p></body></html>")
    origin.serve("/picture.gif", DOT, "image/gif", Cache_Control="no-store")
    origin.serve("/film.mp4", bytes(1_000), "video/mp4", Cache_Control="no-store")
    return origin


def asked_for(origin: Origin, path: str) -> set[str]:
    """The hosts of which `path` was asked for."""
    return {request.headers["Host"] for request in origin.log if request.path == path}
