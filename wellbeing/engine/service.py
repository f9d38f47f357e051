"""The engine as a whole: puts the parts together and looks after everything that changes with time."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable, Container, Coroutine
from contextlib import AsyncExitStack
from datetime import date
from typing import Any

from wellbeing import protocol as say
from wellbeing.at_limit_page import at_limit_page
from wellbeing.engine import ports
from wellbeing.engine.about_posts import AboutPosts
from wellbeing.engine.about_time import LOOK_EVERY, AboutTime
from wellbeing.engine.addon import FeedAddon
from wellbeing.engine.at_work import AtWork
from wellbeing.engine.carried import Carried
from wellbeing.engine.channel import Channel
from wellbeing.engine.endless import EndlessAddon
from wellbeing.engine.family_side import FamilySide
from wellbeing.engine.filtering import Filtering
from wellbeing.engine.foundation import Foundation, model_lacks
from wellbeing.engine.guarding import gate_for
from wellbeing.engine.held_system import system_for
from wellbeing.engine.hosts import JOINS_LATER, Hosts, spoken_for
from wellbeing.engine.keeping import FLUSH_EVERY, Keeping
from wellbeing.engine.options import EngineOptions
from wellbeing.engine.pac import pac_text
from wellbeing.engine.pac_server import PacServer
from wellbeing.engine.pausing import Pausing
from wellbeing.engine.preferences import Preferences
from wellbeing.engine.proxy import FeedProxy, ProxyError, Trust
from wellbeing.engine.reading import Reading
from wellbeing.engine.refusals import Refusals
from wellbeing.engine.regularly import forever
from wellbeing.engine.resolving import resolve_on
from wellbeing.engine.tally import StoredTally
from wellbeing.engine.trusting import Trusting
from wellbeing.engine.updating import Updating
from wellbeing.engine.watched_file import watch
from wellbeing.judge import Judge
from wellbeing.spoken import spoken_in
from wellbeing.system.battery import OnBattery

log = logging.getLogger(__name__)

TIDY_EVERY = 30.0
"""Seconds between looks at what expires: channel names, hosts that pass through."""

_TRIES = 5


class Engine:
    """One running engine. `tell` sends an event to the app."""

    def __init__(self, options: EngineOptions, foundation: Foundation, tell: Callable[[say.Event], None]) -> None:
        self._options, self._on, self._tell = options, foundation, tell
        self.judge = Judge(foundation.scorer, foundation.languages, lambda words: self._notice(model_lacks(words)))
        self.filtering = Filtering()
        self.preferences = Preferences(
            foundation.places, foundation.thresholds, options.added_hosts, self._notice, bool(options.held)
        )
        self._held: list[say.Event] | None = list(foundation.notices)
        self._tally = StoredTally(lambda site, author: self.trusting.trust(site, author))
        self._pac, self._pac_now = PacServer(), ""
        self.system = system_for(options, foundation, lambda: self._pac.url, self._notice)
        self.keeping = Keeping(foundation.store, self._tally, self._notice)
        self.about_posts = AboutPosts(
            self.keeping, foundation.store, foundation.channel_key, self.filtering, self._judge_anew, self._notice
        )
        self.about_time = AboutTime(self.keeping, foundation.store, self._tally, self._notice)
        self.trusting = Trusting(self.keeping, self._judge_anew)
        self.limiting = self.about_time.limiting
        self.gate = gate_for(options.guardian, options.held, self._tally, self.limiting)
        self.updating = Updating(foundation.places, options, lambda: self.preferences.settings.weekly_updates)
        self._refusals = Refusals(self._notice, self.gate)
        self._parts = AsyncExitStack()
        self._reading = Reading(self.judge, self.about_posts.finding.answered, OnBattery())
        self._waiting_hosts: frozenset[str] = frozenset()
        self.pausing, self.carried = Pausing(self._paused), Carried()
        self._agreed = FamilySide(
            options, foundation, self.limiting, self._tally, self.gate, self.filtering, self.preferences, self.pausing,
            self.system, self._agreed_anew, self._notice,
        )  # fmt: skip
        self.family = self._agreed.family

    # coming and going

    async def start(self) -> None:
        """Begin: afterwards traffic can come. Leaves nothing running when it fails. Raises ProxyError, and others."""
        try:
            await self._begin()
        except BaseException:
            await self.stop()
            raise

    async def _begin(self) -> None:
        resolve_on(asyncio.get_running_loop(), self._options.resolve)
        self._parts.push_async_callback(self.keeping.close)
        self._parts.push_async_callback(self.judge.close)
        self.judge.start()
        await self.preferences.read()
        await self.trusting.load()
        await self._agreed.load()
        self._parts.push_async_callback(self.family.close)
        await self.about_posts.load()
        await self.about_time.load()
        await self.gate.start()
        self._parts.push_async_callback(self.gate.close)
        self._parts.callback(self.about_posts.keep)
        self._channel = Channel(
            self._on.channel_key, self._hosts(), self.judge, self.filtering, self._tally, self.about_posts,
            self._reading, self.gate,
        )  # fmt: skip
        self._apply()
        await self._listen()
        self._parts.push_async_callback(self._pac.close)
        await self._pac.start()
        self._publish()
        # Only as they are told: after a start that ends before, browsers still know those of the engine before it.
        self._parts.callback(ports.remember(self._on.places.data, *self._ports).close)
        ca, settings = str(self._on.authority.certificate_path), str(self._on.places.settings)
        self._tell(say.Ready(pac_url=self._pac.url, ports=[*self._ports], ca_certificate=ca, settings=settings))
        held, self._held = self._held or [], None
        for notice in held:
            self._tell(notice)
        self._parts.push_async_callback(self.keeping.flush)  # before connections take their time to end
        self._look_after()
        self._parts.push_async_callback(self.system.leave)  # first of all
        self.system.again()

    def _notice(self, notice: say.Event) -> None:
        """Tell the app, after `Ready`: that is always the first event."""
        if self._held is None:
            self._tell(notice)
        else:
            self._held.append(notice)

    async def stop(self) -> None:
        """Write what is left, close every connection; the last that was started is the first to end."""
        await self._parts.aclose()

    async def _listen(self) -> None:
        for attempt in range(_TRIES):
            self._ports = ports.choose(self._on.places.data, self._options.port)
            trust = Trust(self._on.places.certificate, self._on.authority.passphrase, self._options.upstream_ca)
            self._proxy = FeedProxy(trust, self._ports[0])
            self._proxy.add(self._addon(), EndlessAddon(self._channel, self.gate))
            try:
                await self._proxy.start()
                self._parts.push_async_callback(self._proxy.stop)
                break
            except ProxyError:
                if attempt == _TRIES - 1:
                    raise

    def _addon(self) -> FeedAddon:
        return FeedAddon(
            self._channel,
            answered=self._reading.answered,
            refusals=self._refusals,
            send=self._proxy.send,
            carried=self.carried,
            gate=self.gate,
            waits=lambda site, why: at_limit_page(site, why, self.filtering.spoken),
        )

    def _look_after(self) -> None:
        self._keep(forever(FLUSH_EVERY, self.keeping.flush))
        self._keep(forever(TIDY_EVERY, self._tidy))
        self._keep(forever(1.0, self._second))
        self._keep(forever(1.0, self.gate.second))
        self._keep(forever(LOOK_EVERY, lambda: self.about_time.look(lambda: self._channel.open_documents)))
        for path in (self._on.places.settings, self._on.places.rules, self._on.places.newer_sites):
            self._keep(watch(path, self.reload))
        for work in self.updating.works(self.about_posts.help):
            self._keep(work)

    def _keep(self, work: Coroutine[Any, Any, None]) -> None:
        self._parts.callback(asyncio.get_running_loop().create_task(work).cancel)

    # what changes

    def _apply(self) -> None:
        settings = self.preferences.settings
        plain = self.preferences.policy(self.trusting.authors)
        self.filtering.policy = self.about_posts.onto(plain)
        self.filtering.watching = self.about_posts.watch(settings.preset, lambda to: self.preferences.under(to, plain))
        self.filtering.follow(settings)
        self.filtering.covering, self.filtering.paused_sites = not self.pausing.now.everywhere, self.pausing.now.sites
        self.about_time.follow(self.preferences, time.monotonic())
        self.limiting.follow(settings)
        self.filtering.spoken = spoken_in(settings.language, self._options.language)
        self.about_posts.history.follow(self.preferences.history_days, time.monotonic())
        self.about_posts.evidence.follow(settings.keep_evidence, settings.evidence_days)
        self._agreed.onto()
        self._channel.hosts = self._hosts()

    def _hosts(self) -> Hosts:
        """The hosts that may pass through us: the chosen ones that our certificate speaks for."""
        sites, left_out = spoken_for(self.preferences.sites, self._on.authority.speaks_for)
        for host in set(left_out) - self._waiting_hosts:
            self._notice(say.Notice(problem="settings", message=JOINS_LATER.format(host=host)))
        self._waiting_hosts = frozenset(left_out)
        return Hosts(sites)

    async def reload(self) -> None:
        """Settings or rules may have changed: apply them to open pages too."""
        if await self.preferences.read():
            self._apply()
            self._publish()
            self._channel.tell_covering()
            self._channel.tell_forget()
            for notice in await self._agreed.settings_read():
                self._tell(notice)

    def _paused(self, sites: Container[str] | None) -> None:
        self._apply()
        self._channel.tell_covering(sites)

    def _publish(self) -> None:
        text = pac_text(self._channel.hosts.patterns, self._channel.addresses(), self._ports, self._channel.self_test)
        if text != self._pac_now:
            moved = bool(self._pac_now)
            self._pac_now = text
            self._pac.publish(text)
            authority, sites = self._on.authority, self._channel.hosts.sites
            self.at_work = AtWork(self._on.places, authority, self._ports[0], self._pac.url, text, sites)
            self.at_work.tell_protected_browser()
            if moved:
                self._tell(say.PacMoved(pac_url=self._pac.url, ports=[*self._ports]))
                self.system.follow()

    async def _second(self) -> None:
        if self._options.heartbeat:
            self._tell(say.Heartbeat())
        self.about_posts.end_what_is_over()
        self.pausing.end_those_over()
        await self._agreed.second()
        self._channel.tell_limits(self._agreed.limits.near(self.limiting.second(), self._tally.feed_now))
        if self.filtering.hours_turned():
            self._channel.tell_forget()

    async def _tidy(self) -> None:
        self._publish()
        self._refusals.tidy()

    def _judge_anew(self) -> None:
        self._apply()
        self._channel.tell_covering()
        self._channel.tell_forget()

    def _agreed_anew(self) -> None:
        self._judge_anew()
        self._publish()

    async def erase(self) -> None:
        """Forget everything, in memory and then on the disk; open pages go on. Raises StoreError."""
        self.trusting.forget_all()
        self.judge.forget()
        self._reading.answers.forget_all()
        self._channel.forget()
        self.about_posts.forget_all()
        self.about_time.reminding.forget()
        await self.keeping.erase()
        self.limiting.forget()

    @property
    def today(self) -> date:
        """The day that minutes count for now."""
        return self._tally.today

    async def status(self, number: int) -> say.StatusIs:
        """How things stand, as the answer to command `number`."""
        paused, watching = self.pausing.now, self.about_posts.watching
        return say.StatusIs(
            id=number,
            paused=paused.everywhere,
            paused_until=paused.until.isoformat(timespec="minutes") if paused.until else "",
            paused_sites=sorted(paused.sites),
            site_now=self._tally.site_now,
            feed_seconds_today=await self.keeping.feed_seconds_today(),
            open_documents=self._channel.open_documents,
            model=self._on.model,
            posts_judged=self.judge.judged,
            released_unjudged=self._tally.released_unjudged,
            passed_through=self._refusals.hosts,
            problems=[*(each.message for each in self._on.notices), *self.preferences.problems, *self.keeping.problems],
            turned_on=self.system.turned_on,
            softens=self.preferences.softens,
            watching_until=watching.until.isoformat(timespec="minutes") if watching.until else "",
            would_have=watching.look is not None,
            **self.about_time.reminding.status(),
            **self._agreed.status(),
        )
