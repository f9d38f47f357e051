"""The tool's health survives every restart, and tells the gaps between them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.wellbeing.families import agreed
from wellbeing.clock import Instant
from wellbeing.engine.health_log import HEALTH, SEEN_EVERY, HealthLog
from wellbeing.guardian_folder import GuardianFolder

EVENING = datetime(2026, 11, 5, 20, tzinfo=UTC)


class Time:
    """A clock that goes when it is told to."""

    def __init__(self) -> None:
        self.passed, self.wall, self.boot = 0.0, 0.0, "a"

    def __call__(self) -> Instant:
        wall = EVENING + timedelta(seconds=self.passed + self.wall)
        return Instant(wall, 1000 + self.passed, 1000 + self.passed, self.boot)


class Service:
    """A service that is started and stopped over one folder."""

    def __init__(self, folder: Path) -> None:
        self.time, self.folder = Time(), GuardianFolder(folder / "guardian")
        self.folder.keep_agreement(agreed())
        self.log = HealthLog(self.folder, self.time)

    def runs(self, *seconds: float, work: Callable[[], None] = lambda: None, killed: bool = False) -> list[str]:
        """Run for these many seconds one after the other, `work` each time; what is then known."""

        async def go() -> None:
            self.log = HealthLog(self.folder, self.time)
            await self.log.load()
            for each in seconds:
                self.time.passed += each
                work()
                await self.log.second()
            if not killed:
                await self.log.close()

        asyncio.run(go())
        return [f"{fact.kind} {fact.seconds:g}" for fact in self.log.facts]


@pytest.fixture
def service(tmp_path: Path) -> Service:
    return Service(tmp_path)


def test_it_goes_on_where_it_ended(service: Service) -> None:
    assert service.runs(1, work=lambda: service.log.held("page", 1)) == ["page 1"]
    service.time.passed += 3
    assert service.runs(1, work=lambda: service.log.held("page", 1)) == ["page 2"]


def test_a_service_that_was_stopped_for_twelve_minutes_says_so(service: Service) -> None:
    service.runs(1, 1)
    service.time.passed += 720
    assert service.runs(1) == ["away 720"]


def test_a_service_that_was_killed_loses_no_more_than_a_look(service: Service) -> None:
    """Nothing was written at the end: what it saw last is some seconds old."""
    service.runs(*[1.0] * 25, killed=True)
    service.time.passed += 600
    (gap,) = service.runs(1)
    assert 600 <= float(gap.removeprefix("away ")) <= 600 + SEEN_EVERY


def test_a_clock_that_is_set_while_it_runs_is_told_once(service: Service) -> None:
    def set_back() -> None:
        service.time.wall = -7200.0

    assert service.runs(1, 1, 1, work=set_back) == ["clock -7200"]


def test_a_clock_that_was_set_while_it_was_away_is_told(service: Service) -> None:
    service.runs(1)
    service.time.passed += 5
    service.time.wall = 3600.0
    assert service.runs(1) == ["clock 3600"]


def test_a_file_that_is_damaged_is_put_aside_and_it_goes_on(service: Service) -> None:
    service.runs(1, work=lambda: service.log.held("page", 1))
    (service.folder.folder / HEALTH).write_text("{")
    assert service.runs(1, work=lambda: service.log.held("certificate")) == ["certificate 0"]
    assert [each.name.partition(".damaged")[0] for each in service.folder.folder.glob("*.damaged*")] == [HEALTH]


def test_where_it_cannot_be_written_it_is_kept_in_memory(service: Service, tmp_path: Path) -> None:
    (tmp_path / "guardian" / HEALTH).mkdir()
    assert service.runs(1, 20, work=lambda: service.log.held("owner")) == ["owner 0"]


def test_an_agreement_that_has_ended_leaves_nothing(service: Service) -> None:
    service.runs(1, work=lambda: service.log.held("owner"))
    service.folder.end()
    service.runs(1, 20, work=lambda: service.log.held("owner"))
    assert [*service.folder.folder.iterdir()] == []
