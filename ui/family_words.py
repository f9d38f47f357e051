"""How an agreement is told: its parts, what was proposed, what happened. Facts, without a verdict on anybody."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from ui.limits_words import from_to, hours_named, minutes_named
from ui.topics import site_name, topic_name
from wellbeing.family_page import FamilyLog, FamilyProposal, FamilyTerms
from wellbeing.limit_hours import quiet_hours
from wellbeing.limits import feed_limit

translate = QCoreApplication.translate

YOUNG = "young"


def who_named(who: str, name: str) -> str:
    """Who did it; the young person by their `name`."""
    return name if who == YOUNG else who


def moment_named(iso: str) -> str:
    """A moment of the page, as the language writes day and time."""
    if not iso:
        return ""
    moment = datetime.fromisoformat(iso)
    return f"{day_named(moment.date())} {moment:%H:%M}"


def day_named(day: date) -> str:
    """A day, as the language writes it."""
    return QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.ShortFormat)


def duration(seconds: float) -> str:
    """Minutes in words."""
    return translate("Family", "%n min", None, round(seconds / 60))


def terms_lines(terms: FamilyTerms) -> list[str]:
    """What was agreed, line by line."""
    return [part_line(name, getattr(terms, name)) for name in FamilyTerms.__struct_fields__ if _matters(name, terms)]


def _matters(name: str, terms: FamilyTerms) -> bool:
    return name in ("minutes", "covered", "delay") or bool(getattr(terms, name))


def part_line(name: str, value: Any) -> str:
    """One part of an agreement, as it is or as it is proposed."""
    match name:
        case "minutes":
            none = translate("Family", "Feed minutes: no daily limit")
            limit = translate("Family", "Feed minutes: {minutes}")
            return limit.format(minutes=minutes_named(feed_limit(value))) if value else none
        case "quiet":
            return _listed(
                translate("Family", "Quiet hours: {list}"), [hours_named(quiet_hours(each)) for each in value]
            )
        case "covered":
            return _listed(translate("Family", "Covered at least: {list}"), [topic_name(each) for each in value])
        case "free":
            return _listed(
                translate("Family", "Hours that are not counted: {list}"), [_free_hours(each) for each in value]
            )
        case "places":
            return _listed(translate("Family", "Pages that are never limited: {list}"), value)
        case "sites":
            return _listed(translate("Family", "Feeds that stay filtered: {list}"), [site_name(each) for each in value])
        case "delay":
            return translate("Family", "What loosens this waits for %n hour(s)", None, value)
        case "name":
            return translate("Family", "Name: {name}").format(name=value)
        case "guardians":
            return _listed(translate("Family", "Guardians: {list}"), value)
    return f"{name}: {value}"


def _free_hours(entry: str) -> str:
    hours = quiet_hours(entry)
    week, weekend = from_to(hours.school_days), from_to(hours.weekends)
    if week == weekend:
        return week
    parts = (
        translate("Family", "school days {hours}").format(hours=week) if week else "",
        translate("Family", "weekends {hours}").format(hours=weekend) if weekend else "",
    )
    return ", ".join(filter(None, parts))


def _listed(words: str, parts: list[str]) -> str:
    return words.format(list=", ".join(parts) or translate("Family", "none"))


def proposal_line(each: FamilyProposal, name: str) -> str:
    """Who proposed what."""
    what = "\n".join(part_line(part, value) for part, value in each.parts.items()) or once_named(each.what, each.detail)
    words = translate("Family", "{who} proposes: {what}")
    return words.format(who=who_named(each.by, name), what=what)


def once_named(what: str, detail: str) -> str:
    """What may be agreed to once."""
    words: Mapping[str, str] = {
        "pause": translate("Family", "a pause of %n minute(s)", None, int(detail) if detail.isdecimal() else 0),
        "quit": translate("Family", "quitting the app for now"),
        "turn_off": translate("Family", "turning the filter off for this computer’s browsers"),
        "site": translate("Family", "taking {site} out").format(site=site_name(detail)),
        "end": translate("Family", "ending the agreement"),
    }
    return words.get(what, what)


def state_line(each: FamilyProposal, name: str, guardians: Sequence[str]) -> str:
    """How it stands with a proposal, what it waits for, and which of the `guardians` can refuse it until then."""
    return " ".join(filter(None, (_standing(each, name), _refusing(each, guardians))))


def to_be_taken_out(each: FamilyProposal, guardians: Sequence[str]) -> list[str]:
    """Those of the `guardians` whom somebody else takes out with a proposal that is under way."""
    ends = each.what == "end" and each.by in guardians
    stay = (*(() if ends else each.parts.get("guardians", guardians)), each.by)
    return [one for one in guardians if one not in stay] if each.state in ("open", "waits") else []


def _refusing(each: FamilyProposal, guardians: Sequence[str]) -> str:
    gone = to_be_taken_out(each, guardians)
    words = translate("Family", "It waits for a day at least, in which {name} can say no with their own passcode.")
    return words.format(name=", ".join(gone)) if gone else ""


def _standing(each: FamilyProposal, name: str) -> str:
    match each.state:
        case "open" if each.waits_for == YOUNG:
            return translate("Family", "Waits for {name}’s yes.").format(name=name)
        case "open":
            return translate("Family", "Waits for a guardian’s yes.")
        case "waits":
            return translate("Family", "Holds from {moment}.").format(moment=moment_named(each.holds_from))
    words: Mapping[str, str] = {
        "holds": translate("Family", "Holds."),
        "declined": translate("Family", "Declined."),
        "withdrawn": translate("Family", "Taken back."),
        "lapsed": translate("Family", "Over: nobody answered in time, or things had changed."),
    }
    return words.get(each.state, "")


def left_out_words(number: int) -> str:
    """Servers that found no place in the agreement."""
    return translate("Family", "Not part of it: %n added server(s), filtered while settings name them.", None, number)


def log_line(each: FamilyLog, name: str) -> str:
    """One line of what happened, with its moment."""
    words: Mapping[str, str] = {
        "set_up": translate("Family", "The agreement was set up together."),
        "proposed": translate("Family", "{who} made proposal {number}."),
        "agreed": translate("Family", "{who} said yes to proposal {number}."),
        "declined": translate("Family", "{who} said no to proposal {number}."),
        "withdrawn": translate("Family", "{who} took proposal {number} back."),
        "holds": translate("Family", "Proposal {number} holds."),
        "lapsed": translate("Family", "Nobody answered proposal {number}: it is over."),
        "asked_time": translate("Family", "{who} asked for {detail} more minutes."),
        "given_time": translate("Family", "{who} gave {detail} more minutes."),
        "declined_time": translate("Family", "{who} said no to more time."),
        "code_time": translate("Family", "A code gave {detail} more minutes."),
        "new_phones": translate("Family", "{who} made new phone codes; the old ones give nothing any more."),
        "phones_off": translate("Family", "{who} turned phone codes off."),
        "reviewed": translate("Family", "You talked about the agreement, {who} noted."),
        "new_passcode": translate("Family", "{who} set another passcode."),
        "first_passcode": translate("Family", "{who} chose a passcode."),
        "undone": translate("Family", "{who} had everything put back in this computer."),
        "emergency": translate("Family", "Everything was put back in this computer by the emergency way out."),
        "wrong_tries": translate("Family", "{who}’s passcode: {detail} tries without success."),
    }
    said = words.get(each.what, each.what)
    if each.what == "set_up" and each.detail.isdecimal():
        said = f"{said} {left_out_words(int(each.detail))}"
    told = said.format(who=who_named(each.who, name), number=each.number, detail=each.detail)
    return f"{moment_named(each.at)} · {' '.join([told, *(_sentence(part_told(*part)) for part in each.about)])}"


def part_told(part: str, told: str) -> str:
    """What a line of the log says that a proposal is about: a part of the agreement, or what is done once."""
    number = int(told) if told.isdecimal() else 0
    match part:
        case "quiet":
            return translate("Family", "Other quiet hours")
        case "free":
            return translate("Family", "Other hours that are not counted")
        case "covered":
            return translate("Family", "Other topics that are covered at least")
        case "places":
            return translate("Family", "%n page(s) without a limit", None, number)
        case "sites":
            return translate("Family", "%n feed(s) to stay filtered", None, number)
        case "site":
            return translate("Family", "Taking a site out")
        case "delay":
            return part_line(part, number)
        case "guardians":
            return part_line(part, [told])
        case "minutes":
            return part_line(part, told)
    return once_named(part, told)


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}."
