"""The channel to pages: whom we let in, and which conversations are open. Knows no proxy library."""

from __future__ import annotations

import asyncio
import base64
import hashlib
import logging
import secrets
import time
from collections.abc import Callable, Container, Mapping
from dataclasses import asdict, dataclass
from functools import cache, partial
from urllib.parse import urlsplit

import msgspec

from filters.sites.definition import Marks, Site
from filters.spacing import Spacing
from wellbeing import page_messages as page
from wellbeing.engine.allowance import Allowance
from wellbeing.engine.conversation import Conversation, Tally
from wellbeing.engine.filtering import Filtering
from wellbeing.engine.gate import OPEN, Gate
from wellbeing.engine.hosts import SELF_TEST, Hosts, channel_host, channel_hosts, document_of, document_token
from wellbeing.engine.memory import Memory, trusting_at_most
from wellbeing.engine.more import More
from wellbeing.engine.page_finding import begins_loosely
from wellbeing.engine.reading import AnswersTo, Reading
from wellbeing.engine.witness import NOBODY, Witness
from wellbeing.help_words import shipped_help_words
from wellbeing.judge import Judge
from wellbeing.self_test_page import self_test_page
from wellbeing.site_files import shipped_site
from wellbeing.site_titles import LAST as STANDARDS

log = logging.getLogger(__name__)

MEMORIES = 50
"""Documents that are remembered after their pages rest or close."""

_WEBSOCKET = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
"""The GUID of RFC 6455, section 1.3."""


def accept_key(key: str) -> str:
    """The Sec-WebSocket-Accept for a client's Sec-WebSocket-Key (RFC 6455, section 4.2.2)."""
    return base64.b64encode(hashlib.sha1(f"{key}{_WEBSOCKET}".encode(), usedforsecurity=False).digest()).decode()


def host_of(origin: str) -> str:
    """The host of an Origin header, "" for what is no origin of a web page."""
    try:
        parts = urlsplit(origin)
        return parts.hostname or "" if parts.scheme in ("https", "http") else ""
    except ValueError:
        return ""


@dataclass(frozen=True, slots=True)
class Guest:
    """Who asked for a channel and may have it: a document of `host`."""

    document: bytes
    site: Site
    host: str = ""


def _marks(marks: Marks) -> page.PageMarks:
    return msgspec.convert(asdict(marks), page.PageMarks)


def _page_site(site: Site) -> page.PageSite:
    find = site.selectors
    return page.PageSite(
        site.id, [*find.post], [*find.text], [*find.author], [*find.media],
        {kind: [*selectors] for kind, selectors in find.kinds}, [*find.feeds], _marks(find.marks),
        [*find.main], [*site.search], [*find.card],
        {name: [*selectors] for name, selectors in find.regions}, [*find.share], [*find.skip], [*find.share_around],
    )  # fmt: skip


@cache
def _standards() -> page.PageSite:
    return _page_site(shipped_site(STANDARDS))


class Channel:
    """All open conversations. `key` signs channel hosts and documents' tokens; `hosts` are the chosen sites' hosts."""

    def __init__(
        self,
        key: bytes,
        hosts: Hosts,
        judge: Judge,
        filtering: Filtering,
        tally: Tally,
        witness: Witness = NOBODY,
        reading: Reading | None = None,
        gate: Gate = OPEN,
    ) -> None:
        self._key, self.hosts, self._witness, self._reading = key, hosts, witness, reading or Reading(judge)
        self._gate = gate
        self._judge, self._filtering, self._tally = judge, filtering, tally
        self._open: dict[Conversation, None] = {}
        self._trusting: dict[str, Allowance] = {}
        self._memories: dict[bytes, Memory] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self.more = More(self._tell_more)

    @property
    def open_documents(self) -> int:
        """How many documents are connected."""
        return len(self._open_now())

    def setup(self, site: Site, host: str, ahead: bool = False, path: str = "/") -> page.PageSetup | None:
        """What the script of a new document of `host` is told, or None if `host` serves no pages.

        `ahead`: the browser fetches it before anybody wants to see it, and may throw it away. `path`: without a query.
        """
        pattern = self.hosts.page_pattern(host)
        if pattern is None:
            return None
        document = secrets.token_bytes(12)
        token = document_token(self._key, document, host)
        now = self._filtering
        if not ahead:
            self._gate.sent(site.id, document)
        return page.PageSetup(
            channel=f"wss://{channel_host(self._key, pattern, time.time())}/{token}",
            site=_page_site(site),
            covering=now.covers(site.id), look=now.look, discreet=now.discreet, hold_ms=now.hold_ms,
            keep_held=self._gate.keeps_held, away=now.away(site.id),
            help_words=shipped_help_words() if site.search else page.HelpWords(),
            fallback=None if site.id == STANDARDS else _standards(),
            loosely=begins_loosely(site, path, self._witness),
        )  # fmt: skip

    def broke_off(self, site: Site, host: str, setup: page.PageSetup) -> None:
        """The document that got `setup` did not arrive whole."""
        if (document := document_of(self._key, setup.channel.rpartition("/")[2], host)) is not None:
            self._gate.broke_off(site.id, document)

    def addresses(self) -> tuple[str, ...]:
        """Every channel host that the PAC has to name now."""
        patterns = [pattern for site in self.hosts.sites for pattern in site.page_hosts]
        return channel_hosts(self._key, dict.fromkeys([*patterns, SELF_TEST]), time.time())

    @property
    def self_test(self) -> str:
        """The host of the page that says that a browser reaches us."""
        return channel_host(self._key, SELF_TEST, time.time())

    def self_test_page(self, host: str) -> bytes | None:
        """That page, where it is what `host` is for."""
        if host.lower() not in channel_hosts(self._key, (SELF_TEST,), time.time()):
            return None
        return self_test_page(self._filtering.spoken)

    def admit(self, host: str, path: str, headers: Mapping[str, str]) -> Guest | None:
        """The document that asks for a channel at `host`, if it is one of ours on a page of that very site."""
        page_host = host_of(headers.get("origin", ""))
        pattern, site = self.hosts.page_pattern(page_host), self.hosts.site(page_host)
        if pattern is None or site is None:
            return None
        document = document_of(self._key, path.removeprefix("/"), page_host)
        expected = channel_hosts(self._key, (pattern,), time.time())
        return Guest(document, site, page_host) if document is not None and host.lower() in expected else None

    def begin(self, guest: Guest, send: Callable[[bytes], None]) -> Conversation:
        """Open a conversation with `guest`. A duplicated tab, and who stole its secret, share its memory."""
        memory = self._memory_of(guest)
        conversation = Conversation(
            guest.document, guest.site, send, self._judge, self._filtering, self._tally, memory, self._witness,
            AnswersTo(guest.host, self._reading), guest.host, partial(self.more.go_on, guest.host),
        )  # fmt: skip
        self._open[conversation] = None
        self._gate.reported(guest.site.id, guest.document)
        conversation.tell_covering()
        if self.more.waits(guest.host):
            conversation.tell_more(True)
        return conversation

    def holds_back(self, host: str) -> bool:
        """Whether feeds of pages of `host` wait to be asked for more: a page is there that can ask."""
        here = (each for each in self._open if each.host == host)
        return any("endless" in self._filtering.away(each.site.id) for each in here)

    def _tell_more(self, host: str, waits: bool) -> None:
        for conversation in self._open:
            if conversation.host == host:
                conversation.tell_more(waits)

    def _open_now(self) -> set[bytes]:
        return {conversation.document for conversation in self._open}

    def _memory_of(self, guest: Guest) -> Memory:
        """The document's memory, also when it comes back: hanging up does not make what it may ask begin anew."""
        trusting = self._trusting.setdefault(guest.site.id, trusting_at_most())
        memory = self._memories.pop(guest.document, None) or Memory(Spacing(self._filtering.space_every), trusting)
        self._memories[guest.document] = memory
        open_now = self._open_now()
        while len(self._memories) > max(MEMORIES, len(open_now) + 1):
            del self._memories[next(each for each in self._memories if each not in open_now)]
        return memory

    def heard(self, conversation: Conversation, message: bytes) -> None:
        """Let `conversation` act on a message, without keeping the proxy waiting."""
        task = asyncio.get_running_loop().create_task(self._hear(conversation, message))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def end(self, conversation: Conversation) -> None:
        """The page is gone."""
        if conversation in self._open:
            del self._open[conversation]
            self._gate.left(conversation.site.id)
            self.more.let_on(self.holds_back)

    def tell_covering(self, sites: Container[str] | None = None) -> None:
        """Tell every page, or those of `sites`, whether to cover now."""
        for conversation in self._open:
            if sites is None or conversation.site.id in sites:
                conversation.tell_covering()
        self.more.let_on(self.holds_back)

    def tell_limits(self, near: page.Near) -> None:
        """Tell every page how limits stand, and those of the site in `near` how many minutes are left."""
        for conversation in self._open:
            conversation.limit.tell(near)

    def forget(self) -> None:
        """Forget documents that are closed, and of open ones what is not drawn in their page."""
        open_now = self._open_now()
        self._memories = {each: memory for each, memory in self._memories.items() if each in open_now}
        for conversation in self._open:
            conversation.forget()

    def tell_forget(self) -> None:
        """Have every page ask anew."""
        for conversation in self._open:
            conversation.tell_forget()

    async def _hear(self, conversation: Conversation, message: bytes) -> None:
        try:
            await conversation.hear(message, time.monotonic())
        except page.PageMessageError:
            log.info("a page of %s sent something that is no message", conversation.site.id)
        except Exception:  # one page's trouble stays its own: its posts are released by the hold
            log.exception("a message of %s was left unanswered", conversation.site.id)
