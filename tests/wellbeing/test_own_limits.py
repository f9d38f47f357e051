"""Days with limits, by name: who does what at which minute, and how many minutes are left."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta, timezone
from typing import Self
from zoneinfo import ZoneInfo

import pytest

from wellbeing.clock import Instant
from wellbeing.limit_hours import quiet_hours
from wellbeing.limit_openings import opening_limit
from wellbeing.limit_standing import OwnPlan
from wellbeing.limits import feed_limit
from wellbeing.own_limits import OwnLimits
from wellbeing.wind_down import WindDown

BERLIN = ZoneInfo("Europe/Berlin")
EVENING = datetime(2026, 11, 5, 20, 0, tzinfo=BERLIN)
"""A Thursday."""


class Ana:
    """Somebody with limits of her own, and the clocks of her computer."""

    def __init__(self, *limits: str, start: datetime = EVENING) -> None:
        self.zone, self.wall = start.tzinfo, start.astimezone(UTC)
        self.running, self.boot = 1000.0, "first"
        self.own = OwnLimits(self.now)
        self.set(*limits)

    @property
    def now(self) -> Instant:
        local = self.wall.astimezone(self.zone)
        fixed = local.replace(tzinfo=timezone(local.utcoffset() or timedelta()))  # as the computer's own clock says it
        return Instant(fixed, self.running, self.running, self.boot)

    def set(
        self,
        *limits: str,
        openings: Sequence[str] = (),
        hours: Sequence[str] = (),
        rolls: float = 0.0,
        bed: WindDown | None = None,
    ) -> Self:
        plan = OwnPlan(
            tuple(map(feed_limit, limits)),
            tuple(map(opening_limit, openings)),
            tuple(map(quiet_hours, hours)),
            60 * rolls,
            bed,
        )
        self.own.follow(plan)
        return self

    def reads(self, minutes: float, site: str = "x") -> Self:
        """Spend so many minutes in a feed, as beats of four seconds."""
        for _ in range(round(minutes * 15)):
            self.away(4 / 60)
            self.own.spend(site, 4.0, self.now)
        return self

    def away(self, minutes: float) -> Self:
        """Do something else; the computer may sleep."""
        self.wall += timedelta(minutes=minutes)
        self.running += 60 * minutes
        self.own.turn(self.now)
        return self

    def moves_clock(self, hours: float) -> Self:
        self.wall += timedelta(hours=hours)
        self.own.turn(self.now)
        return self

    def restarts(self, boot: str = "first", stored: dict[str, float] | None = None) -> Self:
        """The engine begins anew, with what was kept and the minutes that the store has for the wall's day."""
        kept, plan = self.own.kept, self.own.plan
        if boot != self.boot:
            self.boot, self.running = boot, 50.0
        self.own = OwnLimits(self.now)
        self.own.take_up(kept, stored or {}, self.now)
        self.own.follow(plan)
        return self

    def carries_on(self, minutes: int = 10, site: str = "x") -> bool:
        return self.own.carry_on(site, minutes, self.now)

    def is_over(self, site: str = "x") -> bool:
        return self.own.standing(site).over

    def left(self, site: str = "x") -> float | None:
        """Minutes left; None without a limit."""
        stands = self.own.standing(site)
        return None if stands.limit is None else pytest.approx(stands.left / 60, abs=0.01)


def test_without_a_limit_nothing_ends() -> None:
    assert Ana().reads(300).left() is None


def test_minutes_in_a_feed_drain_its_limit() -> None:
    assert Ana("x=30").reads(10).left() == 20


def test_another_feed_does_not_drain_it() -> None:
    assert Ana("x=30").reads(10, "reddit").left() == 30


def test_feeds_of_a_group_drain_one_limit_together() -> None:
    ana = Ana("x+reddit=30").reads(10).reads(15, "reddit")
    assert [ana.left("x"), ana.left("reddit"), ana.left("youtube")] == [5, 5, None]


def test_of_two_limits_the_tighter_one_holds() -> None:
    ana = Ana("all=60", "x=30").reads(10).reads(45, "reddit")
    assert [ana.left("x"), ana.left("reddit")] == [5, 5]


def test_a_limit_ends_with_the_page_open() -> None:
    ana = Ana("x=30").reads(30)
    assert ana.own.standing("x").over
    assert ana.left() == 0


def test_a_limit_made_looser_while_it_is_reached_opens_at_once() -> None:
    ana = Ana("x=30").reads(30).set("x=45")
    assert not ana.own.standing("x").over
    assert ana.left() == 15


def test_a_limit_made_tighter_ends_at_once() -> None:
    assert Ana("x=60").reads(30).set("x=20").own.standing("x").over


def test_a_limit_taken_away_is_gone_and_comes_back_with_what_was_spent() -> None:
    ana = Ana("x=60").reads(30).set()
    assert ana.left() is None
    assert ana.set("x=60").left() == 30


def test_a_limit_of_nothing_is_over_from_the_start() -> None:
    assert Ana("x=0").own.standing("x").over


def test_the_day_turns_at_four_not_at_midnight() -> None:
    ana = Ana("x=30").reads(30).away(7 * 60)
    assert ana.left() == 0
    assert ana.away(60).left() == 30


def test_sleep_across_four_gives_the_new_day() -> None:
    assert Ana("x=30").reads(30).away(12 * 60).left() == 30


def test_a_clock_set_back_during_a_limit_gives_nothing() -> None:
    assert Ana("x=30").reads(30).moves_clock(-24).left() == 0


def test_a_clock_set_forward_gives_nothing() -> None:
    assert Ana("x=30").reads(30).moves_clock(24).left() == 0


def test_a_clock_set_forward_and_an_engine_started_anew_give_nothing() -> None:
    assert Ana("x=30").reads(30).moves_clock(24).restarts().left() == 0


def test_after_a_clock_was_wrong_the_next_day_is_whole() -> None:
    assert Ana("x=30").reads(30).moves_clock(24).away(9 * 60).left() == 30


def test_a_flight_changes_no_minute() -> None:
    ana = Ana("x=30").reads(20)
    ana.zone = ZoneInfo("America/New_York")
    assert ana.away(1).left() == 10


def test_the_night_when_clocks_go_back_has_one_budget() -> None:
    ana = Ana("x=60", start=datetime(2026, 10, 25, 0, 30, tzinfo=BERLIN)).reads(30)
    assert ana.away(3 * 60 + 50).left() == 30  # 03:50 of the night with 25 hours
    assert ana.away(41).left() == 60


def test_the_night_when_clocks_go_forward_turns_at_four_of_the_wall() -> None:
    ana = Ana("x=60", start=datetime(2027, 3, 28, 1, 0, tzinfo=BERLIN)).reads(30)
    assert ana.away(85).left() == 30  # 03:55
    assert ana.away(10).left() == 60


def test_friday_night_belongs_to_the_school_week() -> None:
    ana = Ana("x=30/90", start=datetime(2026, 11, 6, 23, 0, tzinfo=BERLIN)).reads(30)
    assert ana.away(2 * 60).left() == 0
    assert ana.away(3 * 60).left() == 90


def test_two_browsers_at_once_drain_it_once() -> None:
    """Beats that add nothing (another page has claimed the time) spend nothing."""
    ana = Ana("x=30").reads(10)
    ana.own.spend("x", 0.0, ana.now)
    assert ana.left() == 20


def test_a_restart_keeps_what_was_spent_and_given() -> None:
    ana = Ana("x=30").reads(30)
    assert ana.carries_on(10)
    assert ana.reads(4).restarts(stored={"x": 34 * 60.0}).left() == 6


def test_a_crash_loses_nothing_that_was_stored() -> None:
    """The minutes in the store are newer than what was kept of the limit."""
    assert Ana("x=30").reads(10).restarts(stored={"x": 12 * 60.0}).left() == 18


def test_a_reboot_with_a_clock_set_back_keeps_the_stricter_day() -> None:
    assert Ana("x=30").reads(30).moves_clock(-48).restarts("second").left() == 0


def test_a_reboot_in_the_morning_begins_a_day() -> None:
    assert Ana("x=30").reads(30).away(10 * 60).restarts("second").left() == 30


def test_a_computer_without_a_clock_of_its_own_begins_the_day_once_the_network_has_set_it() -> None:
    """It starts in the morning with the clock of last night, as small ones do, which is set right a minute later."""
    ana = Ana("x=30").set("x=30", hours=["all=22:00-07:00"]).reads(30).away(150)
    assert ana.is_over()
    ana.restarts("second").away(1).moves_clock(9)
    assert not ana.is_over()
    assert ana.left() == 30


def test_a_clock_set_later_than_that_gives_nothing_after_a_reboot_either() -> None:
    assert Ana("x=30").reads(30).restarts("second").away(15).moves_clock(12).left() == 0


def test_carrying_on_gives_the_planned_minutes() -> None:
    ana = Ana("x=30").reads(30)
    assert ana.carries_on(10)
    assert ana.left() == 10
    assert ana.reads(10).left() == 0


def test_one_pass_for_a_visit() -> None:
    ana = Ana("x=30").reads(30)
    assert ana.carries_on(5)
    assert not ana.reads(5).carries_on(5)
    assert not ana.own.may_pass("x", ana.now)
    assert ana.left() == 0


def test_a_new_visit_has_a_pass_of_its_own() -> None:
    ana = Ana("x=30").reads(30)
    assert ana.carries_on(5)
    assert ana.reads(5).away(6).carries_on(5)
    assert ana.left() == 5


def test_a_pass_holds_in_every_tab() -> None:
    """It is the limit's, not the page's."""
    ana = Ana("x+reddit=30").reads(30)
    assert ana.carries_on(10, "x")
    assert ana.left("reddit") == 10


def test_nothing_to_carry_on_from_takes_no_pass() -> None:
    ana = Ana("x=30").reads(10)
    assert not ana.carries_on(20)
    assert ana.left() == 20


def test_a_pass_over_midnight_goes_on() -> None:
    ana = Ana("x=30", start=datetime(2026, 11, 5, 23, 25, tzinfo=BERLIN)).reads(30)
    assert ana.carries_on(20)
    assert ana.reads(10).left() == 10


def test_a_pass_over_four_ends_in_the_new_days_minutes() -> None:
    ana = Ana("x=30", start=datetime(2026, 11, 6, 3, 25, tzinfo=BERLIN)).reads(30)
    assert ana.carries_on(20)
    assert ana.reads(10).left() == pytest.approx(25, abs=0.1)  # five minutes of it after 04:00


def test_a_pass_in_quiet_hours_goes_on_over_four() -> None:
    """The hours go on too: nobody is cut off in the middle of what they planned."""
    ana = Ana(start=datetime(2026, 11, 6, 3, 55, tzinfo=BERLIN)).set(hours=["all=22:00-07:00"])
    assert ana.carries_on(20)
    assert not ana.reads(19).is_over()
    assert ana.reads(1).is_over()


def test_time_away_takes_nothing_of_a_pass() -> None:
    ana = Ana("x=30").reads(30)
    assert ana.carries_on(10)
    assert ana.away(60).left() == 10


def test_what_is_needed_now_is_there_as_often_as_it_is_needed() -> None:
    ana = Ana("x=30").reads(30)
    for _ in range(3):
        ana.own.need_now("x")
        assert ana.left() == 15
        ana.reads(15)
    assert ana.own.may_pass("x", ana.now)


def test_needing_it_where_nothing_is_over_changes_nothing() -> None:
    ana = Ana("x=30").reads(10)
    ana.own.need_now("x")
    assert ana.left() == 20


def test_each_warning_is_said_once_in_a_day() -> None:
    ana, said = Ana("x=30"), []
    for minute in range(1, 31):
        if due := ana.reads(1).own.warning("x"):
            said.append((minute, due))
    assert said == [(15, 15), (25, 5), (29, 1)]


def test_a_limit_that_was_made_longer_is_warned_of_anew() -> None:
    ana = Ana("x=30").reads(25)
    assert ana.own.warning("x") == 5
    assert ana.set("x=60").own.warning("x") == 0
    assert [ana.reads(20).own.warning("x"), ana.reads(10).own.warning("x")] == [15, 5]


def test_another_setting_says_no_warning_twice() -> None:
    ana = Ana("x=30").reads(25)
    assert ana.own.warning("x") == 5
    assert ana.set("x=30", rolls=60).own.warning("x") == 0


def test_a_short_limit_does_not_speak_of_what_it_never_had() -> None:
    assert Ana("x=10").own.warning("x") == 0


def test_a_pass_is_warned_of_too() -> None:
    ana = Ana("x=30").reads(30)
    ana.own.warning("x")
    assert ana.carries_on(10)
    assert [ana.own.warning("x"), ana.reads(5).own.warning("x"), ana.reads(4).own.warning("x")] == [0, 5, 1]


def test_who_comes_back_with_four_minutes_left_hears_of_five_alone() -> None:
    ana = Ana("x=30").reads(26)
    assert [ana.own.warning("x"), ana.own.warning("x")] == [5, 0]


def test_a_visit_may_be_finished_and_the_next_one_ends_at_the_door() -> None:
    ana = Ana().set(openings=["x=2"])
    assert not ana.reads(40).away(6).is_over()
    assert not ana.reads(1).away(4).is_over()
    assert not ana.reads(20).is_over()
    assert ana.away(6).is_over()
    assert not ana.is_over("reddit")


def test_a_pause_of_less_than_five_minutes_is_the_same_visit() -> None:
    ana = Ana().set(openings=["x=1"])
    for _ in range(10):
        ana.reads(2).away(4)
    assert not ana.is_over()


def test_feeds_of_a_group_are_one_visit() -> None:
    ana = Ana().set(openings=["x+reddit=1"]).reads(5).reads(5, "reddit")
    assert not ana.is_over()
    assert ana.away(6).is_over("reddit")


def test_a_limit_of_no_visits_is_over_from_the_start() -> None:
    assert Ana().set(openings=["x=0"]).is_over()


def test_what_is_spent_although_the_visits_are_over_begins_none() -> None:
    """In a grey or covered feed somebody may read on: that opens nothing."""
    ana = Ana().set(openings=["x=1"]).reads(5).away(6)
    assert ana.is_over()
    assert ana.reads(3).is_over()


def test_carrying_on_after_the_last_visit_gives_the_planned_minutes_and_is_no_visit() -> None:
    ana = Ana().set(openings=["x=1"]).reads(5).away(6)
    assert ana.carries_on(10)
    assert not ana.reads(9).is_over()
    assert ana.reads(1).is_over()
    assert ana.set(openings=["x=2"]).own.visits.left(opening_limit("x=2"), ana.own.day) == 1


def test_visits_differ_at_weekends_and_begin_anew_at_four() -> None:
    ana = Ana(start=datetime(2026, 11, 6, 23, 0, tzinfo=BERLIN)).set(openings=["x=1/2"]).reads(5).away(6)
    assert ana.is_over()
    assert not ana.away(5 * 60).reads(1).away(6).is_over()
    assert ana.reads(1).away(6).is_over()


def test_a_visit_over_four_is_none_of_the_new_days() -> None:
    ana = Ana(start=datetime(2026, 11, 6, 3, 55, tzinfo=BERLIN)).set(openings=["x=1"]).reads(10)
    assert not ana.away(6).is_over()


def test_visits_survive_a_crash_and_a_reboot() -> None:
    for boot in ("first", "second"):
        ana = Ana().set(openings=["x=1"]).reads(5).away(6)
        assert ana.restarts(boot).is_over()


def test_after_a_reboot_a_visit_is_over() -> None:
    assert Ana().set(openings=["x=1"]).reads(5).restarts("second").is_over()


def test_quiet_hours_come_with_the_page_open_and_go_in_the_morning() -> None:
    ana = Ana().set(hours=["all=22:00-07:00"]).reads(119)
    assert not ana.is_over()
    assert ana.reads(1).is_over()
    assert ana.away(8 * 60 + 59).is_over()
    assert not ana.away(1).is_over()


def test_hours_of_one_feed_leave_the_others_open() -> None:
    ana = Ana().set(hours=["x=19:00-23:00"])
    assert ana.is_over()
    assert not ana.is_over("reddit")


def test_hours_have_ten_minutes_to_finish_and_one() -> None:
    ana, said = Ana().set(hours=["all=20:30-22:00"]), []
    for minute in range(1, 31):
        if due := ana.away(1).own.warning("x"):
            said.append((minute, due))
    assert said == [(20, 10), (29, 1)]


def test_each_evening_is_warned_of_anew() -> None:
    ana = Ana().set(hours=["all=22:00-07:00"])
    assert [ana.away(115).own.warning("x"), ana.away(24 * 60).own.warning("x")] == [10, 10]


def test_a_clock_set_back_opens_no_quiet_hours() -> None:
    ana = Ana().set(hours=["all=22:00-07:00"]).away(150)
    assert ana.moves_clock(-5).is_over()
    assert ana.restarts().is_over()


def test_a_clock_set_forward_ends_no_quiet_hours() -> None:
    assert Ana().set(hours=["all=22:00-07:00"]).away(150).moves_clock(10).is_over()


def test_carrying_on_in_quiet_hours_lasts_as_long_as_planned() -> None:
    ana = Ana().set(hours=["all=22:00-07:00"]).away(150)
    assert ana.carries_on(10)
    assert not ana.reads(9).is_over()
    assert ana.reads(1).is_over()
    assert not ana.carries_on(10)


def test_a_pass_in_quiet_hours_is_warned_of_by_what_was_planned() -> None:
    ana = Ana().set(hours=["all=22:00-07:00"]).away(150)
    assert ana.carries_on(5)
    assert [ana.own.warning("x"), ana.reads(4).own.warning("x")] == [0, 1]


def test_one_pass_lifts_whatever_has_ended() -> None:
    """Two limits that are over at once ask once."""
    ana = Ana("x=30").set("x=30", hours=["all=20:20-22:00"]).reads(30)
    assert ana.carries_on(10)
    assert ana.left() == 10


def test_one_pass_for_a_visit_whatever_limit_comes_in_it() -> None:
    """Hours that begin, or are set, in a visit that had its pass bring no second one."""
    ana = Ana("x=30").reads(30)
    assert ana.carries_on(5)
    ana.set("x=30", hours=["all=20:00-22:00"])
    assert ana.is_over()
    assert not ana.own.may_pass("x", ana.now)
    assert not ana.carries_on(5)
    assert ana.away(6).carries_on(5)


def test_a_limit_of_another_site_has_a_pass_of_its_own() -> None:
    ana = Ana("x=10", "reddit=10").reads(10).reads(10, "reddit")
    assert ana.carries_on(5)
    assert ana.carries_on(5, "reddit")


def test_a_pass_covers_what_ends_within_its_minutes() -> None:
    """Hours that begin in the middle of what was planned wait for its end, and are not said to come before."""
    ana = Ana().set("x=25", hours=["all=20:30-22:00"]).reads(25)
    assert ana.carries_on(20)
    assert [ana.left(), ana.own.warning("x")] == [20, 0]
    assert [ana.reads(10).left(), ana.own.warning("x")] == [10, 15]
    assert ana.reads(9).left() == 1
    assert ana.reads(1).is_over()
    assert not ana.own.may_pass("x", ana.now)


def test_what_was_planned_in_one_evening_opens_nothing_in_the_next() -> None:
    """Minutes that were given shortly before hours, and not used."""
    ana = Ana().set("x=25", hours=["all=20:30-22:00"]).reads(25)
    assert ana.carries_on(20)
    assert ana.away(24 * 60 + 10).is_over()


def test_what_is_left_of_given_minutes_is_known_as_given() -> None:
    """By a pass, or because it is needed now; the limit's own minutes are not."""
    ana = Ana("x=30").reads(20)
    limit = feed_limit("x=30")
    assert (ana.own.given(limit), ana.own.standing("x").given) == (0.0, False)
    ana.reads(10).own.need_now("x")
    assert ana.own.given(limit) == pytest.approx(15 * 60)
    assert ana.reads(10).own.given(limit) == pytest.approx(5 * 60)
    assert ana.own.standing("x").given
    assert ana.set("x=60").own.given(limit) == pytest.approx(5 * 60)
    assert ana.own.given(feed_limit("x=60")) == 0.0


def test_what_is_given_in_hours_or_beyond_visits_is_known_as_given() -> None:
    """And hours that do not hold give nothing."""
    ana = Ana().set(openings=["x=0"], hours=["all=20:30-22:00"])
    hours, visits = ana.own.plan.hours[0], ana.own.plan.openings[0]
    assert ana.carries_on(10)
    assert (ana.own.given(visits), ana.own.given(hours)) == (pytest.approx(600), 0.0)
    ana.away(40).own.need_now("x")
    assert ana.own.given(hours) == pytest.approx(15 * 60)


def test_of_minutes_and_hours_what_ends_first_holds() -> None:
    ana = Ana().set("x=60", hours=["all=20:30-22:00"])
    assert ana.left() == 30
    assert ana.set("x=20", hours=["all=20:30-22:00"]).left() == 20


def test_where_nobody_may_be_interrupted_a_warning_waits_but_for_the_last_minute() -> None:
    ana = Ana("x=30").reads(20)
    assert ana.own.warning("x", may_interrupt=False) == 0
    assert ana.reads(3).own.warning("x") == 15
    assert ana.reads(6).own.warning("x", may_interrupt=False) == 1


def test_what_was_not_spent_goes_to_the_next_day_and_no_further() -> None:
    ana = Ana().set("x=30", rolls=60).reads(20).away(8 * 60)
    assert ana.left() == 40
    assert ana.away(24 * 60).left() == 60
    assert ana.away(24 * 60).left() == 60


def test_no_more_goes_over_than_was_chosen_nor_than_a_day_had() -> None:
    assert Ana().set("x=90", rolls=60).away(8 * 60).left() == 150
    assert Ana().set("x=20", rolls=60).away(8 * 60).left() == 40


def test_nothing_goes_over_unless_it_is_chosen_and_is_gone_when_it_is_chosen_no_more() -> None:
    assert Ana("x=30").away(8 * 60).left() == 30
    assert Ana().set("x=30", rolls=60).away(8 * 60).set("x=30").left() == 30


def test_a_day_that_was_overdrawn_takes_nothing_from_the_next() -> None:
    ana = Ana().set("x=30", rolls=60).reads(30)
    assert ana.carries_on(20)
    assert ana.reads(15).away(8 * 60).left() == 30


def test_the_first_day_of_a_limit_has_its_own_minutes_alone() -> None:
    assert Ana().set("x=30", rolls=60).left() == 30


def test_minutes_go_over_a_night_in_which_the_computer_was_off() -> None:
    ana = Ana().set("x=30", rolls=60).reads(20)
    kept, plan = ana.own.kept, ana.own.plan
    ana.wall += timedelta(hours=12)
    ana.boot, ana.running = "second", 50.0
    ana.own = OwnLimits(ana.now)
    ana.own.take_up(kept, {}, ana.now)
    ana.own.follow(plan)
    assert ana.left() == 40
    ana.own.follow(plan)
    assert ana.left() == 40


def test_what_went_over_survives_a_restart() -> None:
    assert Ana().set("x=30", rolls=60).reads(20).away(8 * 60).restarts().left() == 40


def test_a_clock_set_back_at_the_turn_of_the_day_gives_no_minutes_twice() -> None:
    ana = Ana().set("x=30", rolls=60).reads(30).away(7 * 60)
    ana.wall -= timedelta(hours=20)
    assert ana.away(2 * 60).own.standing("x").left <= 30 * 60


def test_the_day_before_a_weekend_gives_what_it_had_itself() -> None:
    ana = Ana(start=datetime(2026, 11, 6, 20, 0, tzinfo=BERLIN)).set("x=30/90", rolls=60).reads(10)
    assert ana.away(9 * 60).left() == 110


BED = WindDown(22 * 60 + 30, 23 * 60 + 30, 60)


def test_a_feed_winds_down_little_by_little_before_bed() -> None:
    ana, parts = Ana().set(bed=BED), []
    for _ in range(8):
        parts.append(ana.away(30).own.winding_down)
    assert parts == [0, 0, 0, 50, 100, 100, 100, 100]


def test_a_night_that_is_meant_to_be_long_has_its_colours() -> None:
    """Until it is over; the next evening winds down again."""
    ana = Ana().set(bed=BED).away(130)
    assert ana.own.winding_down
    ana.own.not_tonight()
    assert ana.own.winding_down == 0
    assert ana.restarts().own.winding_down == 0
    assert ana.away(60).own.winding_down == 0
    assert ana.away(10 * 60).own.winding_down == 0
    assert ana.away(14 * 60).own.winding_down


def test_setting_the_clock_brings_no_colour_back() -> None:
    assert Ana().set(bed=BED).away(140).moves_clock(-4).own.winding_down
