"""Codes for phones made anew and turned off: the old ones give nothing at once, and both see it in the log."""

from __future__ import annotations

from pathlib import Path

from tests.wellbeing.engine.family_home import Home, at_home
from tests.wellbeing.engine.test_family_desk import code_for, guardian, page_of
from wellbeing import protocol as say
from wellbeing.engine.family_desk import WRONG_CODE
from wellbeing.engine.phone_codes import NO_PHONES
from wellbeing.engine.speaking import WRONG_PASSCODE


async def wrong(home: Home, code: str) -> str:
    """What is said to `code`."""
    answer = await home.says(say.EnterCode(code=code))
    assert isinstance(answer, say.Failed)
    return answer.message


def test_a_lost_phone_is_no_way_to_more_time(tmp_path: Path) -> None:
    """A guardian makes new codes: shown once, the old ones void at once and after a restart, the new ones good."""

    async def story(home: Home) -> None:
        first = await home.agrees()
        old = code_for(home, 15)
        anew = await home.says(guardian(say.NewPhoneCodes))
        assert [each.gives for each in anew.phones] == [15, 30]
        assert anew.recovery == []
        assert not {each.secret for each in anew.phones} & {each.secret for each in first.phones}
        assert await wrong(home, old) == WRONG_CODE
        await home.restart()
        assert await wrong(home, old) == WRONG_CODE
        code = code_for(home, 15)
        assert isinstance(await home.says(say.EnterCode(code=code)), say.FamilyIs)
        assert await wrong(home, code) == WRONG_CODE
        page = await page_of(home)
        assert [(each.what, each.who) for each in page.log][:2] == [("code_time", ""), ("new_phones", "Ada")]

    at_home(tmp_path, story)


def test_new_codes_end_no_wait(tmp_path: Path) -> None:
    """After five wrong codes there is a rest, whatever is made anew meanwhile; and the day's two requests stay two."""

    async def story(home: Home) -> None:
        await home.agrees()
        for _ in range(5):
            assert await wrong(home, "000000") == WRONG_CODE
        await home.says(guardian(say.NewPhoneCodes))
        assert "After five tries there is a rest" in await wrong(home, code_for(home, 15))
        await home.says(guardian(say.NewPhoneCodes, off=True))
        await home.says(guardian(say.NewPhoneCodes))
        assert "After five tries there is a rest" in await wrong(home, code_for(home, 15))
        await home.passes(minutes=16)
        assert isinstance(await home.says(say.EnterCode(code=code_for(home, 15))), say.FamilyIs)

    at_home(tmp_path, story)


def test_codes_turned_off_give_nothing(tmp_path: Path) -> None:
    """It is said why and costs no try; the page knows it, after a restart too, and new ones can be made."""

    async def story(home: Home) -> None:
        await home.agrees()
        old = code_for(home, 30)
        assert (await home.says(say.Family())).phone_codes
        for _ in range(2):
            assert not (await home.says(guardian(say.NewPhoneCodes, by="Ben", off=True))).phone_codes
        for _ in range(6):
            assert await wrong(home, old) == NO_PHONES
        await home.restart()
        assert not (await home.says(say.Family())).phone_codes
        assert [(each.what, each.who) for each in (await page_of(home)).log] == [("phones_off", "Ben"), ("set_up", "")]
        assert isinstance(await home.says(guardian(say.NewPhoneCodes)), say.Agreed)
        assert isinstance(await home.says(say.EnterCode(code=code_for(home, 30))), say.FamilyIs)

    at_home(tmp_path, story)


def test_nobody_but_a_guardian_makes_codes(tmp_path: Path) -> None:
    """Without the passcode the codes stay, and nobody is told any."""

    async def story(home: Home) -> None:
        await home.agrees()
        code = code_for(home, 15)
        for off in (False, True):
            failed = await home.says(guardian(say.NewPhoneCodes, passcode="wrong words", off=off))
            assert failed.message == WRONG_PASSCODE
        assert isinstance(await home.says(say.EnterCode(code=code)), say.FamilyIs)

    at_home(tmp_path, story)
