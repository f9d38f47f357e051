"""Which country's helplines are shown first: guessed from the system, chosen by the person, kept on this computer."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale, QSettings, QTimeZone

from wellbeing.helplines import Directory, country_guess

NAMES = (
    QT_TRANSLATE_NOOP("Country", "Argentina"),
    QT_TRANSLATE_NOOP("Country", "Australia"),
    QT_TRANSLATE_NOOP("Country", "Austria"),
    QT_TRANSLATE_NOOP("Country", "Belgium"),
    QT_TRANSLATE_NOOP("Country", "Canada"),
    QT_TRANSLATE_NOOP("Country", "Denmark"),
    QT_TRANSLATE_NOOP("Country", "France"),
    QT_TRANSLATE_NOOP("Country", "Germany"),
    QT_TRANSLATE_NOOP("Country", "India"),
    QT_TRANSLATE_NOOP("Country", "Israel"),
    QT_TRANSLATE_NOOP("Country", "New Zealand"),
    QT_TRANSLATE_NOOP("Country", "Philippines"),
    QT_TRANSLATE_NOOP("Country", "Portugal"),
    QT_TRANSLATE_NOOP("Country", "South Africa"),
    QT_TRANSLATE_NOOP("Country", "Spain"),
    QT_TRANSLATE_NOOP("Country", "Switzerland"),
    QT_TRANSLATE_NOOP("Country", "United Kingdom"),
    QT_TRANSLATE_NOOP("Country", "United States"),
)
"""The directory's names of countries, for Qt Linguist to find; a test compares the two."""

_KEPT = "help/country"


def own_settings() -> QSettings:
    """Where the choice is kept: beside no post, no text and no visit."""
    return QSettings("feed-wellbeing", "windows")


def kept_country(settings: QSettings) -> str:
    """The country that was chosen, else the one that the system suggests; "" for another one."""
    kept = settings.value(_KEPT)
    return str(kept) if kept is not None else guessed_country(QTimeZone.systemTimeZone(), QLocale.system())


def keep_country(settings: QSettings, code: str) -> None:
    """Remember the choice `code`; "" stands for another country."""
    settings.setValue(_KEPT, code)


def guessed_country(zone: QTimeZone, locale: QLocale) -> str:
    """The ISO 3166 code of the country in which this computer is by its clock, else by its language; "" if unknown."""
    named = locale.language() is not QLocale.Language.C
    return country_guess(_code(zone.territory()), _code(locale.territory()) if named else "")


def named_countries(directory: Directory) -> list[tuple[str, str]]:
    """The name and code of each country of `directory`, in the order of the names in the person's language."""
    return sorted((QCoreApplication.translate("Country", each.name), each.code) for each in directory.countries)


def _code(territory: QLocale.Country) -> str:
    known = territory not in (QLocale.Country.AnyTerritory, QLocale.Country.World)
    return QLocale.territoryToCode(territory) if known else ""
