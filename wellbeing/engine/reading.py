"""Reads the posts of answers that pass by, so that verdicts, and what answers said of posts, are there in time."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable

from filters.posts import Post
from filters.rewrite.encodings import EncodingError
from filters.sites.definition import Site
from filters.sites.readers import reader_of
from wellbeing.engine.answers import Answers
from wellbeing.engine.streams import decoded
from wellbeing.judge import Judge

log = logging.getLogger(__name__)

READ_AT_ONCE = 8
"""Answers that wait to be read for their posts, each of 4 MiB at most."""

OF_ONE_HOST = 2
"""Places that one asking host may have of these, so that a page that asks without end keeps no other page waiting."""

AT_ONCE = 64 * 1024
"""Bytes of an answer, decoded, up to which no thread is asked: that one alone costs as much as reading 20 kB does."""

CATCH_UP = 0.1
"""Seconds that a page's question waits at most for an answer that is being read: a quarter of the usual hold."""


class Reading:
    """Reads for `judge`, on its event loop. `answers` keeps what is said there beside words.

    `counted` is told how many posts an answer of a site, by its id, gave to the site's reader. While it `saves` power,
    posts are judged when their page asks, and not ahead: much of what an answer holds may never be scrolled to.
    """

    def __init__(
        self,
        judge: Judge,
        counted: Callable[[str, int], None] = lambda _site, _posts: None,
        saves: Callable[[], bool] = lambda: False,
    ) -> None:
        self._judge, self._counted, self._saves = judge, counted, saves
        self.answers = Answers()
        self._reading: dict[asyncio.Task[None], str] = {}
        self._one_by_one = asyncio.Lock()  # beside several at once, Python would hardly let a page's question through

    def answered(self, site: Site, host: str, body: bytes, encoding: str) -> None:
        """Read an answer to a page of `host` ("": to no page of a site), once it has been sent on."""
        of_this_host = sum(asker == host for asker in self._reading.values())
        if len(self._reading) < READ_AT_ONCE and of_this_host < OF_ONE_HOST:  # others are judged when their page asks
            task = asyncio.get_running_loop().create_task(self._take(site, host, body, encoding))
            self._reading[task] = host
            task.add_done_callback(self._reading.pop)

    async def caught_up(self, host: str) -> None:
        """Until the answers to pages of `host` that are being read now have been read, or it takes too long."""
        coming = [task for task, asker in self._reading.items() if asker == host]
        if coming:
            await asyncio.wait(coming, timeout=CATCH_UP)

    async def _take(self, site: Site, host: str, body: bytes, encoding: str) -> None:
        await asyncio.sleep(0)  # what comes through goes first
        try:
            async with self._one_by_one:
                posts = await _posts(site, body, encoding)
            self._counted(site.id, len(posts))
            if host:
                self.answers.take(host, posts)
            if not self._saves():
                self._judge.warm(posts)
        except EncodingError:
            log.info("an answer of %s could not be decoded", site.id)
        except Exception:  # the page is judged from what it shows, all the same
            log.exception("an answer of %s could not be read", site.id)
            self._counted(site.id, 0)


class AnswersTo:
    """What answers to pages of `host` said of posts, as `reading` knows it."""

    def __init__(self, host: str, reading: Reading) -> None:
        self._host, self._reading = host, reading

    async def caught_up(self) -> None:
        """See `Reading.caught_up`."""
        await self._reading.caught_up(self._host)

    def completed(self, post: Post) -> Post:
        """See `Answers.completed`."""
        return self._reading.answers.completed(self._host, post)


async def _posts(site: Site, body: bytes, encoding: str) -> list[Post]:
    """Half a MiB takes tens of ms, and is read in a thread."""
    read, short = reader_of(site), _short(body, encoding)
    if short is not None:
        return read(short)
    return await asyncio.to_thread(lambda: read(decoded(body, encoding)))


def _short(body: bytes, encoding: str) -> bytes | None:
    """`body` decoded, where it is short; None for a longer one, and for a damaged one, too."""
    try:
        return decoded(body, encoding, AT_ONCE)
    except EncodingError:
        return None
