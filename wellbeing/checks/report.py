"""A report of the check that can be given to anybody: nothing is in it but words that ship with the program.

Every line is found among our own sentences, and what was put into their places is left out, unless it is one of our
sentences itself, a number, a date, or a word that the system uses for an error. So no name of a person or a profile, no
folder, no host, no post and no account can get into it, whatever a check says.
"""

from __future__ import annotations

import errno
import os
import re
import string
from collections.abc import Iterable, Mapping
from functools import cache

from wellbeing.facts import Check
from wellbeing.sentences import DEEPEST, matching
from wellbeing.system.browser_ways import FAMILY
from wellbeing.system.interception import AUTHORITIES, PROGRAMS

LEFT_OUT = "…"
"""Stands where something was left out."""

_SIGNS = {True: "ok", False: "NOT", None: "?"}
_PLAIN = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,6}")
_ERROR = re.compile(r"\[(?:SSL: [A-Z0-9_]{1,60}|Errno [0-9]{1,5})\]")
_NAME = re.compile(r"[A-Za-z0-9._:+-]{1,24}")


@cache
def _known() -> frozenset[str]:
    """Names of products, and what systems say of errors: none of them is anybody's."""
    errors = (os.strerror(number) for number in errno.errorcode)
    browsers = (each.title for each in FAMILY)
    return frozenset([*AUTHORITIES.values(), *PROGRAMS.values(), *browsers, *errors])


def report(checks: Iterable[Check], about: Mapping[str, str]) -> str:
    """The report, in English. `about` has versions and systems by what they are; other words there are left out."""
    head = [f"{name}: {value if _NAME.fullmatch(value) else LEFT_OUT}" for name, value in about.items()]
    return "\n".join(["Feed Wellbeing, report of the check", *head, "", *_lines(checks)]) + "\n"


def _lines(checks: Iterable[Check]) -> list[str]:
    lines: list[str] = []
    for check in checks:
        lines.append(f"[{_SIGNS[check.well]}] {bare(check.name)}")
        lines += [f"    {bare(check.advice)}"] if check.advice else []
    return lines


def bare(words: str, depth: int = DEEPEST) -> str:
    """`words` of ours with everything left out that was put into their places and is not ours."""
    if set(words.split(", ")) <= _known() or _PLAIN.fullmatch(words):
        return words
    if found := _ERROR.match(words):
        return found[0]
    for sentence, values in matching(words) if depth else ():
        return _filled(sentence, {name: bare(value, depth - 1) for name, value in values.items()})
    return LEFT_OUT


def _filled(sentence: str, values: Mapping[str, str]) -> str:
    parts = string.Formatter().parse(sentence)
    return "".join(text + (values.get(name, LEFT_OUT) if name else "") for text, name, _format, _more in parts)
