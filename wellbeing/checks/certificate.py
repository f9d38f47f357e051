"""Looks at the filter's own certificate: until when it is good, and that it is bound to the feeds."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from cryptography import x509

from wellbeing.certificate_authority import RENEWED_BEFORE
from wellbeing.facts import Check
from wellbeing.plain_file import bytes_in
from wellbeing.system import our_certificate
from wellbeing.system.place import PlaceError

RENEW = "Restart the filter: it makes a new one, and asks you to trust that."
GOOD_YET = "The filter’s certificate is good already"
BEGINS = (
    "By this computer’s clock, it begins on {day}. Where date and time are right, it was made while the clock was"
    f" ahead. {RENEW}"
)
BOUND = "The filter’s certificate is bound to your feeds"
UNBOUND = "It is not bound to them. Please turn the filter off and tell us."


GONE = Check(name="The filter’s certificate is there", well=False, advice=RENEW)
"""Of a filter that runs, or that browsers are sent to, without one: they refuse its pages."""


def until(certificate: Path, now: datetime) -> Check:
    """Whether it is good for long enough; `now` is aware."""
    try:
        ours = our_certificate.read(certificate)
    except PlaceError as error:
        return Check(name="The filter’s certificate can be read", well=False, advice=str(error))
    if now < ours.since:
        begins = ours.since.date().isoformat()
        return Check(name=GOOD_YET, well=False, advice=BEGINS.format(day=begins))
    well = ours.until - now > RENEWED_BEFORE
    name = f"The filter’s certificate is good until {ours.until.date().isoformat()}"
    return Check(name=name, well=well, advice="" if well else RENEW)


def bound(certificate: Path) -> Check:
    """Whether it says, so that browsers must heed it, for which names alone it can speak."""
    try:
        read = x509.load_pem_x509_certificate(bytes_in(certificate))
        names = read.extensions.get_extension_for_class(x509.NameConstraints)
    except (OSError, ValueError):
        return Check(name=BOUND, well=None, advice=RENEW)
    except x509.ExtensionNotFound:
        return Check(name=BOUND, well=False, advice=UNBOUND)
    well = names.critical and bool(names.value.permitted_subtrees)
    return Check(name=BOUND, well=well, advice="" if well else UNBOUND)
