"""Decides whether a newer list of helplines may take the place of the one that shipped. Pure.

A list may add, correct and renew. It may not take help away: no country and no emergency number that shipped can be
missing in it, whoever signed it.
"""

from __future__ import annotations

from datetime import date

from wellbeing.helplines import Country, Directory, HelplinesError, parse_directory
from wellbeing.signed_file import NOT_UNDERSTOOD, SignedFileError, day_of
from wellbeing.signed_helplines import HelplinesFile

TAKES_AWAY = "It would take away help in {countries}: no country and no emergency number may be missing in it."
LATER = "{name} was read later than the file was made"


def directory_in(file: HelplinesFile, shipped: Directory) -> Directory:
    """The directory in `file`, which may stand where `shipped` does. Raises SignedFileError."""
    try:
        new = parse_directory(file.helplines)
        _see_read_before(new, day_of(file.version))
    except HelplinesError as error:
        raise SignedFileError(NOT_UNDERSTOOD.format(why=error)) from error
    if missing := [each.name for each in shipped.countries if _lacks(new.country(each.code), each)]:
        raise SignedFileError(TAKES_AWAY.format(countries=", ".join(missing)))
    return new


def other_countries(new: Directory, shipped: Directory) -> tuple[str, ...]:
    """The names of the countries of which `new` says something other than what `shipped`."""
    return tuple(each.name for each in new.countries if each != shipped.country(each.code))


def _lacks(new: Country | None, shipped: Country) -> bool:
    return new is None or not new.services or (new.emergency is None and shipped.emergency is not None)


def _see_read_before(directory: Directory, made: date) -> None:
    """What claims to be read in the future would stay for longer than a year."""
    for each in directory.all:
        if each.verified > made:
            raise HelplinesError(LATER.format(name=each.name))
