"""What other people of the same computer find of somebody who reads a feed: nothing.

The real engine serves a feed with words and a cookie that stand nowhere else. Then everything that another account can
look at is searched: the modes of all files, the programs' arguments, and what is written in the clear, logs among it.
"""

from __future__ import annotations

import json
import stat
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import psutil
import pytest

from tests.end_to_end.world import HOST, World, world

WORDS = "quinceandfennel"
PUBLIC = ("feed-wellbeing-ca.pem", "mitmproxy-dhparam.pem")
"""The certificate, whose copy lies in the trust stores, and a group of numbers that is mitmproxy's everywhere."""
COOKIE = "letmeinquietly"
PAGE = f"<!doctype html><html><head><title>Feed</title></head><body><article id=a><p>{WORDS} bread</p></article>"


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    """A feed has been read in a browser, and judged; the engine runs."""
    with world(tmp_path_factory.mktemp("others")) as made:
        made.origin.page("/", PAGE)
        made.start_engine()
        page = made.open_browser().new_page()
        page.context.add_cookies([{"name": "session", "value": COOKIE, "url": made.address}])
        page.goto(f"{made.address}/?{WORDS}")
        page.wait_for_function("getComputedStyle(document.querySelector('#a')).opacity === '1'")
        yield made


def files(world: World) -> list[Path]:
    """But for the settings, which the test wrote, and for what is public."""
    return [file for file in world.data.rglob("*") if file.name not in ("settings.toml", *PUBLIC)]


def test_every_file_and_folder_is_its_owner_s_alone(read: World) -> None:
    modes = {str(each.relative_to(read.data)): stat.S_IMODE(each.stat().st_mode) for each in files(read)}
    assert len(modes) > 4
    assert {name: oct(mode) for name, mode in modes.items() if mode & 0o077} == {}


def test_what_is_written_has_neither_words_nor_cookies_nor_hosts_in_the_clear(read: World) -> None:
    """Settings name the sites that somebody chose; addresses within them stand nowhere."""
    written = [*(each for each in files(read) if each.is_file()), read.folder / "engine.log"]
    found = {file.name for file in written for word in (WORDS, COOKIE) if word.encode() in file.read_bytes()}
    assert found == set()
    assert HOST.encode() not in (read.folder / "engine.log").read_bytes()


def test_arguments_and_environment_hold_no_secret(read: World) -> None:
    """Every account can read the arguments of all programs (proc(5)), and programs pass their environment on."""
    assert read.engine is not None
    engine = psutil.Process(read.engine.pid)
    secrets = secrets_of(read)
    assert len(secrets) == 4
    for program in (engine, *engine.children(recursive=True)):
        told = "\0".join([*program.cmdline(), *program.environ().values()]).lower()
        assert [secret for secret in secrets if secret.lower() in told] == []


def secrets_of(read: World) -> list[str]:
    """The three keys of the key file, as they are written there, and the PAC's address, which no page may guess."""
    assert read.engine is not None
    keys = json.loads((read.data / "secrets.key").read_bytes())
    return [*keys.values(), urlsplit(read.engine.ready.pac_url).path]
