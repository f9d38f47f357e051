"""More time by a code from a guardian's phone: each once, none from yesterday, few tries, few a day."""

from __future__ import annotations

import base64
from datetime import datetime, timedelta

import pytest

from tests.wellbeing.families import AFTERNOON
from tests.wellbeing.kept_clock import KeptClock
from wellbeing.extra_time import GIVES, Codes, Phone, Requests, address_of, code_at, entered, new_codes

KNOWN = Phone(base64.b32encode(b"12345678901234567890").decode(), 15)
"""The secret of the examples in RFC 6238, appendix B."""


def step_of(moment: datetime) -> int:
    return int(moment.timestamp()) // 30


def shown(codes: Codes, minutes: int, moment: datetime) -> str:
    """What the phone shows for the entry of `minutes`."""
    return code_at(next(each for each in codes.phones if each.gives == minutes), step_of(moment))


def test_codes_are_those_of_every_authenticator_app() -> None:
    """The last six digits of the standard's own examples."""
    assert [code_at(KNOWN, seconds // 30) for seconds in (59, 1111111109, 2000000000)] == ["287082", "081804", "279037"]


@pytest.mark.parametrize("minutes", GIVES)
def test_each_entry_gives_its_minutes(minutes: int) -> None:
    """Fifteen or thirty; spaces as phones show them do not matter."""
    codes = new_codes()
    code = shown(codes, minutes, AFTERNOON)
    assert entered(codes, f"{code[:3]} {code[3:]}", AFTERNOON, AFTERNOON, AFTERNOON)[1] == minutes


def test_a_code_works_once() -> None:
    """Not again a second later, nor in the next half-minute in which it would still be taken."""
    codes = new_codes()
    code = shown(codes, 15, AFTERNOON)
    codes, given = entered(codes, code, AFTERNOON, AFTERNOON, AFTERNOON)
    assert given == 15
    for seconds in (1, 29, 30, 45):
        later = AFTERNOON + timedelta(seconds=seconds)
        assert entered(codes, code, later, later, later)[1] == 0


def test_an_older_code_than_the_last_is_no_code() -> None:
    """Two were read off the phone; after the second the first is over."""
    codes = new_codes()
    first, second = (shown(codes, 15, AFTERNOON + timedelta(seconds=each)) for each in (0, 30))
    now = AFTERNOON + timedelta(seconds=31)
    codes, given = entered(codes, second, now, now, now)
    assert given == 15
    assert entered(codes, first, now, now, now)[1] == 0


def test_the_clock_of_the_phone_may_be_half_a_minute_off() -> None:
    """One step either way, and no more."""
    codes = new_codes()
    given = [entered(codes, shown(codes, 15, AFTERNOON + timedelta(seconds=s)), AFTERNOON, AFTERNOON, AFTERNOON)[1]
             for s in (-60, -30, 0, 30, 60)]  # fmt: skip
    assert given == [0, 15, 15, 15, 0]


def test_a_clock_set_back_makes_no_old_code_new() -> None:
    """A code was seen at four and not used; at eight somebody makes it four again."""
    codes, clock = new_codes(), KeptClock()
    seen = shown(codes, 30, clock.time)
    clock.passes(hours=4).sets_wall(hours=-4)
    assert entered(codes, seen, clock.time, clock.wall, clock.counted)[1] == 0
    clock.restarts(off=0, wall=0)
    assert entered(codes, seen, clock.time, clock.wall, clock.counted)[1] == 0


def test_a_clock_that_was_put_right_takes_the_phones_codes() -> None:
    """The computer was an hour behind and is right now: nobody was shown a code of the future, so it is taken."""
    codes, clock = new_codes(), KeptClock().sets_wall(hours=1)
    assert entered(codes, shown(codes, 15, clock.wall), clock.time, clock.wall, clock.counted)[1] == 15


def test_brute_force_gets_five_tries() -> None:
    """Then it has to wait; words that are no number count, too."""
    codes = new_codes()
    for typed in ("000000", "1", "", "ключ", "１２３４５６"):
        codes, given = entered(codes, typed, AFTERNOON, AFTERNOON, AFTERNOON)
        assert given == 0
    assert codes.tries.wait(AFTERNOON) == timedelta(minutes=15)


def test_the_two_entries_have_secrets_of_their_own() -> None:
    """A code for fifteen minutes is never one for thirty."""
    codes = new_codes()
    assert len({each.secret for each in codes.phones}) == len(GIVES)
    assert len({each.secret for each in (*codes.phones, *new_codes().phones)}) == 2 * len(GIVES)


def test_the_address_is_one_that_phones_read() -> None:
    """Issuer, name and secret, with nothing that would end it early."""
    address = address_of(KNOWN, "Mia & Jo")
    assert address.startswith("otpauth://totp/Feed%20Wellbeing%3A%2B15%20min%20Mia%20%26%20Jo?secret=")
    assert f"secret={KNOWN.secret}&" in address


def test_two_requests_a_day() -> None:
    """The third has to wait for tomorrow, which begins at four in the morning."""
    requests = Requests(AFTERNOON.date())
    for minutes in (15, 30):
        requests = requests.ask(minutes, "a film of our class", AFTERNOON).answered()
    with pytest.raises(ValueError, match="2 times today"):
        requests.ask(15, "", AFTERNOON)
    with pytest.raises(ValueError, match="2 times today"):
        requests.by_code(AFTERNOON)
    with pytest.raises(ValueError, match="2 times today"):
        requests.ask(15, "", AFTERNOON + timedelta(hours=11))
    assert requests.ask(15, "", AFTERNOON + timedelta(hours=12)).asked == 1


def test_time_asked_for_twice_counts_once() -> None:
    """While the answer is to come, asking again changes nothing."""
    requests = Requests(AFTERNOON.date()).ask(15, "the match is not over", AFTERNOON)
    with pytest.raises(ValueError, match="asked already"):
        requests.ask(30, "", AFTERNOON)
    assert (requests.asked, requests.minutes) == (1, 15)


def test_a_code_answers_what_was_asked() -> None:
    """Request and code are one of two a day; a code without a request is one, too."""
    asked = Requests(AFTERNOON.date()).ask(15, "", AFTERNOON)
    assert asked.by_code(AFTERNOON).asked == 1
    assert not asked.by_code(AFTERNOON).open
    assert Requests(AFTERNOON.date()).by_code(AFTERNOON).asked == 1


def test_what_was_not_answered_is_over_with_its_day() -> None:
    """Tomorrow nobody waits for it; a clock set back does not bring yesterday's two requests back."""
    clock = KeptClock()
    asked = Requests(clock.time.date()).ask(15, "", clock.time)
    clock.passes(hours=13)
    assert not asked.on(clock.time).open
    today = asked.on(clock.time)
    assert today.on(clock.sets_wall(hours=-13).time) == today


def test_a_reason_is_one_line() -> None:
    """However it was typed."""
    asked = Requests(AFTERNOON.date()).ask(15, "the  match\nis not over" + "!" * 300, AFTERNOON)
    assert asked.reason.startswith("the match is not over!")
    assert len(asked.reason) == 200
