"""One service as a card: who, when, how to reach it, and how far to trust what stands there."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QDate, QLocale, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from ui import look
from ui.copying import CopyButton
from ui.link import Link
from ui.parts import button, card, row, section, text
from ui.qr_code import QrDialog
from wellbeing.helplines import RECENT_MONTHS, Contact, Service

SOURCES = (
    QT_TRANSLATE_NOOP("Help", "an official or direct source"),
    QT_TRANSLATE_NOOP("Help", "a second-hand source"),
    QT_TRANSLATE_NOOP("Help", "an undated copy of its own page, read on 22 November 2026"),
)
"""What the directory names as sources; another one is shown as it stands there."""
RECORDED = (
    QT_TRANSLATE_NOOP("Help", "Lists helplines by country."),
    QT_TRANSLATE_NOOP("Help", "When you call: press 1 for veterans, 2 for Spanish."),
    QT_TRANSLATE_NOOP("Help", "Its page offers a screening."),
    QT_TRANSLATE_NOOP("Help", "24/7"),
    QT_TRANSLATE_NOOP("Help", "20 languages"),
    QT_TRANSLATE_NOOP("Help", "French"),
    QT_TRANSLATE_NOOP("Help", "English, French"),
    QT_TRANSLATE_NOOP("Help", "under 19"),
    QT_TRANSLATE_NOOP("Help", "under 35"),
)
"""What the directory says of services, for Qt Linguist to find; a test compares the two."""


def service_card(service: Service, day: date, *more: QWidget) -> QFrame:
    """A card for `service`, as old as it is on `day`, with what else can be done with it."""
    known = facts(service)
    return card(section(service.name), *[text("\n".join(known))] * bool(known), *ways(service, day), *more)


def ways(service: Service, day: date) -> list[QWidget]:
    """How to reach `service`, a line with its buttons for each contact, and how far to trust it."""
    parts: list[QWidget] = []
    for contact in service.contacts:
        told = text(in_words(contact))
        told.setFont(look.bold(told.font()))
        parts += [told, row(*_buttons(service, contact))]
    return [*parts, record(service, day)]


def facts(service: Service) -> list[str]:
    """What is known about `service` beside its contacts, a line each, in the person's language."""
    first = " · ".join(_spoken(each) for each in (service.hours, service.audience, service.languages) if each)
    return [each for each in (first, _spoken(service.note)) if each]


def _spoken(recorded: str) -> str:
    return QCoreApplication.translate("Help", recorded) if recorded else ""


def in_words(contact: Contact) -> str:
    """What a person does to reach it."""
    match contact.kind:
        case "call":
            said = QCoreApplication.translate("Help", "Call {number}")
        case "text" if contact.word:
            said = QCoreApplication.translate("Help", "Text {word} to {number}")
        case "text":
            said = QCoreApplication.translate("Help", "Text {number}")
        case "chat":
            said = QCoreApplication.translate("Help", "Chat at {number}")
        case "mail":
            said = QCoreApplication.translate("Help", "Write to {number}")
        case _:
            said = QCoreApplication.translate("Help", "Open {number}")
    return said.format(number=contact.to, word=contact.word)


def to_copy(contact: Contact) -> str:
    """What the clipboard gets: a number as it is read, a page as browsers want it."""
    return contact.address if contact.kind in ("chat", "web") else contact.to


def record(service: Service, day: date) -> Link:
    """When and where `service` was recorded, with a link to a page to check at."""
    if service.months_old(day) < RECENT_MONTHS:
        said = QCoreApplication.translate("Help", "Recorded in {month} from {source}. Check at {page}.")
    else:
        said = QCoreApplication.translate(
            "Help", "Last checked in {month}, more than half a year ago, in {source}. Check first at {page}."
        )
    month = QLocale().toString(QDate(service.verified.year, service.verified.month, 1), "MMMM yyyy")
    source = QCoreApplication.translate("Help", service.source)
    return Link(said.format(month=month, source=source, page=service.check), service.check)


def _buttons(service: Service, contact: Contact) -> Iterator[QPushButton]:
    said = f"{in_words(contact)}, {service.name}"
    copy = QCoreApplication.translate("Help", "Copy")
    yield CopyButton(copy, lambda: to_copy(contact), f"{copy}: {said}")
    code = button(QCoreApplication.translate("Help", "QR code"), lambda: _show_code(code, contact))
    yield _named(code, said)
    if contact.kind in ("chat", "web", "mail"):
        address = QUrl(contact.address)
        yield _named(
            button(QCoreApplication.translate("Help", "Open"), lambda: QDesktopServices.openUrl(address)), said
        )


def _named(made: QPushButton, said: str) -> QPushButton:
    made.setAccessibleName(f"{made.text()}: {said}")
    return made


def _show_code(near: QWidget, contact: Contact) -> None:
    QrDialog(in_words(contact), contact.address, near.window()).open()
