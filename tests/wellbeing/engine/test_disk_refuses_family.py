"""Every write of a family's folder, refused: nothing half-written is read, and nobody gains a minute, a code or a try.

Each act is tried with a disk that is full, and with a program that is killed, at its first write, at its second, and so
on. Together the acts write every file there is: a new one cannot be forgotten.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

import pytest

from tests.wellbeing.engine.family_home import BENS, PARTS, PASSCODE, PASSCODES, Home
from tests.wellbeing.engine.refusing_disk import Disk, Killed, Trouble
from tests.wellbeing.engine.test_family_desk import code_for
from wellbeing import guardian_folder
from wellbeing import protocol as say
from wellbeing.clock import Instant
from wellbeing.engine.family_desk import NOT_KEPT, USED_UP
from wellbeing.engine.health_log import HealthLog
from wellbeing.engine.speaking import WRONG_PASSCODE
from wellbeing.guardian_folder import AGREEMENT, FolderError, Kept
from wellbeing.undo_agreed import note_emergency

EVERY_FILE = {AGREEMENT, *get_args(Kept)}


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Disk:
    made = Disk(guardian_folder.write_private)
    monkeypatch.setattr(guardian_folder, "write_private", made)
    return made


class Story:
    """A family that has agreed; Mia has read for half an hour, and everything is written down."""

    def __init__(self, folder: Path, disk: Disk) -> None:
        self.disk, self.home = disk, Home(folder)
        self.recovery = ""
        self.code = ""

    async def begin(self, agreed: bool) -> None:
        await self.home.family.load()
        if agreed:
            self.recovery = (await self.home.agrees()).recovery[0].codes[0]
            await self.home.reads(30)
            await self.home.family.close()
            self.code = code_for(self.home, 30)

    async def says(self, command: say.AnyCommand) -> Any:
        return await self.home.says(command)

    async def goes_on(self) -> None:
        """The program starts anew, and there is room."""
        self.disk.mended()
        await self.home.restart()


Does = Callable[[Story], Awaitable[Any]]


@dataclass(frozen=True)
class Act:
    """`does` it; done, there are up to `more` minutes more. `before` comes first; `agreed`: there is an agreement."""

    does: Does
    more: int = 0
    before: Does | None = None
    agreed: bool = True


def by(command: type[Any], **more: Any) -> Any:
    return command(by="Ada", passcode=PASSCODE, **more)


async def _spends(story: Story) -> None:
    await story.home.reads(5)
    await story.home.family.spent.settled()


async def _holds(story: Story) -> None:
    await story.home.passes(hours=25)
    await story.home.reads(30)
    await story.home.family.spent.settled()


async def _health(story: Story) -> None:
    kept = HealthLog(story.home.folder, lambda: Instant(story.home.clock.wall, 1e6, 1e6, "b"))
    await kept.load()


async def _emergency(story: Story) -> None:
    note_emergency(story.home.folder)


async def _wrong_four_times(story: Story) -> None:
    for _ in range(4):
        await story.says(say.GiveTime(minutes=15, by="Ada", passcode="wrong words"))


ACTS = {
    "set up": Act(lambda s: s.says(say.Agree(parts=PARTS, passcodes=PASSCODES)), agreed=False),
    "read": Act(_spends),
    "ask": Act(lambda s: s.says(say.AskForTime(minutes=15, reason="the match"))),
    "give": Act(lambda s: s.says(by(say.GiveTime, minutes=15)), more=15),
    "give by recovery code": Act(lambda s: s.says(say.GiveTime(minutes=15, by="Ada", passcode=s.recovery)), more=15),
    "give by code": Act(lambda s: s.says(say.EnterCode(code=s.code)), more=30),
    "a wrong code": Act(lambda s: s.says(say.EnterCode(code="000000"))),
    "a wrong passcode": Act(lambda s: s.says(say.GiveTime(minutes=15, by="Ada", passcode="wrong words"))),
    "the fifth wrong passcode": Act(
        lambda s: s.says(say.GiveTime(minutes=15, by="Ben", passcode="wrong words")), before=_wrong_four_times
    ),
    "another passcode": Act(lambda s: s.says(by(say.NewPasscode, new="blauer Himmel 9"))),
    "new phone codes": Act(lambda s: s.says(by(say.NewPhoneCodes))),
    "phone codes off": Act(lambda s: s.says(by(say.NewPhoneCodes, off=True))),
    "propose": Act(lambda s: s.says(say.Propose(parts={"minutes": "all=90"}))),
    "agree": Act(
        lambda s: s.says(say.AnswerProposal(number=1, yes=True)),
        before=lambda s: s.says(by(say.Propose, parts={"minutes": "all=50", "guardians": ["Ada"]})),
    ),
    "looser terms hold": Act(_holds, more=60, before=lambda s: s.says(by(say.Propose, parts={"minutes": "all=90"}))),
    "talked about it": Act(lambda s: s.says(by(say.Reviewed))),
    "tool's health": Act(_health),
    "the way out in need": Act(_emergency),
}


def told(folder: Path, disk: Disk, act: Act, breaks_at: int, trouble: Trouble) -> tuple[Story, Any, float]:
    """The story of `act`, whose write number `breaks_at` is refused: with the answer, and the minutes before."""

    async def whole() -> tuple[Story, Any, float]:
        story = Story(folder, disk)
        await story.begin(act.agreed)
        if act.before is not None:
            await act.before(story)
        before, answer = story.home.left, None
        disk.written.clear()
        disk.breaks_at, disk.trouble = breaks_at, trouble
        with suppress(Killed, FolderError):
            answer = await act.does(story)
        await asyncio.gather(*story.home.family.spent.writes, return_exceptions=True)
        return story, answer, before

    return asyncio.run(whole())


def writes_of(folder: Path, disk: Disk, act: Act) -> list[str]:
    """What it writes, in order, where nothing is in its way."""
    told(folder, disk, act, -1, "full")
    return list(disk.written)


def test_the_acts_write_every_file_there_is(tmp_path: Path, disk: Disk) -> None:
    """Whoever keeps another file in the folder adds an act that writes it."""
    written = {name for at, act in enumerate(ACTS.values()) for name in writes_of(tmp_path / str(at), disk, act)}
    assert written == EVERY_FILE


@pytest.mark.parametrize("trouble", get_args(Trouble))
@pytest.mark.parametrize("name", ACTS)
def test_a_refused_write_gives_nobody_anything(tmp_path: Path, disk: Disk, name: str, trouble: Trouble) -> None:
    """Whatever the act was on: what stood before stands, or all of what was done; minutes are no more than agreed."""
    act = ACTS[name]
    writes = writes_of(tmp_path / "whole", disk, act)
    assert writes
    for at in range(len(writes)):
        folder = tmp_path / str(at)
        story, answer, before = told(folder, disk, act, at, trouble)
        asyncio.run(story.goes_on())
        kept = sorted(each.name for each in folder.iterdir())
        assert set(kept) <= EVERY_FILE, f"{writes[at]}: {kept}"  # neither set aside as damaged, nor half of one
        family = story.home.family
        assert family.problem == ""
        if act.agreed:
            assert family.agreement is not None
            assert family.secrets is not None
            assert family.book.log[0].what == "set_up"
            assert story.home.left <= before + act.more
        elif family.agreement is None:
            assert kept == []
        if isinstance(answer, say.Failed) and answer.message != WRONG_PASSCODE:
            assert f"{writes[at]} could not be written (No space left on device)" in answer.message


@pytest.mark.parametrize("trouble", get_args(Trouble))
@pytest.mark.parametrize("words", ["code", "recovery"])
def test_no_code_gives_time_twice(tmp_path: Path, disk: Disk, words: str, trouble: Trouble) -> None:
    """Entered where the disk refuses, and afterwards, it gives minutes once at most; if used up, that is said."""
    act = ACTS["give by code" if words == "code" else "give by recovery code"]
    for at in range(len(writes_of(tmp_path / "whole", disk, act))):
        story, answer, before = told(tmp_path / str(at), disk, act, at, trouble)

        async def again(story: Story = story) -> None:
            await story.goes_on()
            for _ in range(2):
                await act.does(story)
                await story.home.family.spent.settled()

        in_memory = story.home.left
        used = (is_used_up(story), in_memory > before)
        asyncio.run(again())
        assert story.home.left <= before + act.more
        if isinstance(answer, say.Failed):
            is_used = used[0] and not used[1]
            assert answer.message.endswith(USED_UP.removeprefix("{error}")) is is_used


def is_used_up(story: Story) -> bool:
    """Whether its code is used up, as it is kept."""
    family = story.home.family
    assert family.secrets is not None
    recovery = len(family.secrets.passcodes["Ada"].recovery)
    return recovery < 10 or any(each.last > 0 for each in family.secrets.codes.phones)


@pytest.mark.parametrize("off", [False, True])
def test_phone_codes_that_were_not_kept_leave_the_old_ones(tmp_path: Path, disk: Disk, off: bool) -> None:
    """Nobody was told the new ones, so the old ones hold, at whatever write the disk refuses; the log says no other."""
    act = ACTS["phone codes off" if off else "new phone codes"]
    for at in range(len(writes_of(tmp_path / "whole", disk, act))):
        story, answer, _ = told(tmp_path / str(at), disk, act, at, "full")
        assert isinstance(answer, say.Failed)
        assert answer.message.endswith(NOT_KEPT.removeprefix("{error}"))
        assert [each.what for each in story.home.family.book.log] == ["set_up"]
        asyncio.run(story.goes_on())
        given = asyncio.run(story.says(say.EnterCode(code=story.code)))
        assert not isinstance(given, say.Failed)


@pytest.mark.parametrize("trouble", get_args(Trouble))
@pytest.mark.parametrize("phone", [False, True])
def test_no_try_is_free(tmp_path: Path, disk: Disk, phone: bool, trouble: Trouble) -> None:
    """Whoever hears that it was wrong has used a try, at whatever write the disk refuses; else nothing was checked."""
    act = ACTS["a wrong code" if phone else "a wrong passcode"]
    for at in range(len(writes_of(tmp_path / "whole", disk, act))):
        story, answer, _ = told(tmp_path / str(at), disk, act, at, trouble)
        heard = isinstance(answer, say.Failed) and "could not be written" not in answer.message
        asyncio.run(story.goes_on())
        assert (tries_of(story, phone) == 1) is heard


def tries_of(story: Story, phone: bool) -> int:
    secrets = story.home.family.secrets
    assert secrets is not None
    return secrets.codes.tries.wrong if phone else secrets.passcodes["Ada"].tries.wrong


@pytest.mark.parametrize("starts", [0, 20])
def test_a_full_disk_gives_no_minutes(tmp_path: Path, disk: Disk, starts: int) -> None:
    """For a quarter of a minute it is counted on; then feeds rest, also for who starts the filter anew all the time."""

    async def whole() -> None:
        story = Story(tmp_path / "family", disk)
        await story.begin(agreed=True)
        disk.breaks_at = 0
        read = 0.0
        for _ in range(starts or 1):
            for _second in range(30):
                if story.home.left > 0:
                    read += 1
                    story.home.family.beat("x", "feed", None, 1.0)  # type: ignore[arg-type]
                story.home.clock.passes(minutes=1 / 60)
                await story.home.family.second()
                await asyncio.gather(*story.home.family.spent.writes)
            page = story.home.family.page()
            assert page is not None
            assert (page.why, page.left, page.open_again) == ("unkept", 0.0, "")
            if starts:
                await story.home.restart()
        assert read <= 16
        disk.mended()
        for _second in range(6):
            story.home.clock.passes(minutes=1 / 60)
            await story.home.family.second()
            await asyncio.gather(*story.home.family.spent.writes)
        assert 29 <= story.home.left <= 30
        await story.home.restart()
        assert 29 <= story.home.left <= 30

    asyncio.run(whole())


def test_a_full_disk_closes_nothing_that_has_no_limit(tmp_path: Path, disk: Disk) -> None:
    """Without daily minutes, and in free hours, there is nothing to be gained."""

    async def whole() -> None:
        for at, parts in enumerate(({"minutes": ""}, {"free": ["all=15:00-18:00"]})):
            home = Home(tmp_path / str(at))
            await home.family.load()
            await home.agrees(**parts)
            disk.breaks_at = 0
            await home.reads(3)
            await home.family.spent.settled()
            assert home.left > 0
            disk.mended()

    asyncio.run(whole())


def test_a_second_guardians_first_passcode_is_whole_or_not_there(tmp_path: Path, disk: Disk) -> None:
    """They choose it once more where it could not be kept."""

    async def whole() -> None:
        home = Home(tmp_path / "family")
        await home.family.load()
        await home.says(say.Agree(parts=PARTS, passcodes={"Ada": PASSCODE}))
        disk.written.clear()
        for at in (0, 1, 2):
            disk.breaks_at = at
            failed = await home.says(by(say.NewPasscode, new=BENS, first_of="Ben"))
            assert "could not be written" in failed.message
            disk.mended()
            disk.written.clear()
            await home.restart()
            assert (await home.says(say.Family())).to_choose == ["Ben"]
            assert not (home.family.secrets and home.family.secrets.passcodes["Ada"].tries.until)

    asyncio.run(whole())


@pytest.mark.parametrize("breaks_at", [0, 1, 2])
def test_who_is_a_guardian_holds_once_the_disk_lets_it(tmp_path: Path, disk: Disk, breaks_at: int) -> None:
    """The agreement, the passcodes and the book are three files: whichever is refused, all say the same in the end."""

    async def whole() -> None:
        home = Home(tmp_path / "family")
        await home.family.load()
        await home.agrees(turns_18="2040-01")
        await home.says(by(say.Propose, parts={"guardians": ["Ada"]}))
        await home.passes(hours=23.9)
        await home.family.spent.settled()
        disk.written.clear()
        disk.breaks_at = breaks_at
        await home.passes(hours=0.2)
        await home.family.spent.settled()
        disk.mended()
        await home.passes(minutes=1)
        assert home.family.agreement
        assert home.family.agreement.guardians == ("Ada",)
        assert [each.state for each in home.family.book.proposals] == ["holds"]
        assert home.family.secrets
        assert home.family.secrets.passcodes.keys() == {"Ada"}

    asyncio.run(whole())
