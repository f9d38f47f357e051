"""Warms the judge with the posts of answers that pass by, so that verdicts are ready before the page asks."""

from __future__ import annotations

import asyncio
import logging

from filters.posts import Post
from filters.rewrite.encodings import EncodingError
from filters.sites.definition import Site
from filters.sites.readers import READERS
from wellbeing.engine.streams import decoded
from wellbeing.judge import Judge

log = logging.getLogger(__name__)

READ_AT_ONCE = 8
"""Answers that are read for their posts at the same time: each may hold 36 MiB while it is."""


class Reading:
    """Reads for `judge`, on its event loop."""

    def __init__(self, judge: Judge) -> None:
        self._judge = judge
        self._reading: set[asyncio.Task[None]] = set()

    def answered(self, site: Site, body: bytes, encoding: str) -> None:
        """Warm the judge with an answer's posts, in a thread: reading half a MiB takes tens of milliseconds."""
        if len(self._reading) < READ_AT_ONCE:  # the others are judged when their page asks
            task = asyncio.get_running_loop().create_task(self._warm(site, body, encoding))
            self._reading.add(task)
            task.add_done_callback(self._reading.discard)

    async def _warm(self, site: Site, body: bytes, encoding: str) -> None:
        try:
            self._judge.warm(await asyncio.to_thread(_posts, site, body, encoding))
        except EncodingError:
            log.info("an answer of %s could not be decoded", site.id)
        except Exception:  # the page is judged from what it shows, all the same
            log.exception("an answer of %s could not be read", site.id)


def _posts(site: Site, body: bytes, encoding: str) -> list[Post]:
    return READERS[site.reader](decoded(body, encoding))
