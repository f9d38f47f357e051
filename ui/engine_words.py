"""What the engine says, in the language of the app: it speaks English, and its sentences are found again here."""

from __future__ import annotations

import dataclasses
from typing import Any

import msgspec
from PySide6.QtCore import QLocale

from ui.words import words
from wellbeing.protocol import AnyEvent, CheckedUp, Notice, SystemIs
from wellbeing.sentences import in_language
from wellbeing.system_part import SystemPart
from wellbeing.ways_out import NO_KEYRING

_WORDS = ("name", "message", "advice", "why_not_kept")
"""Where an answer, or a line of one, has words of the engine that are shown as they are."""


def said(message: str) -> str:
    """`message` of the engine in the language that the app speaks now."""
    return in_language(message, QLocale().name()[:2])


def told(notice: Notice) -> str:
    """What `notice` says, for people in front of the app: its buttons, where a terminal is told of options."""
    what, ways, more = notice.message.partition(NO_KEYRING)
    return " ".join(filter(None, (said(what), words.KEYRING_WAYS, said(more.strip())))) if ways else said(what)


def in_our_language(answer: AnyEvent) -> AnyEvent:
    """`answer` with the words of the engine in the language that the app speaks now."""
    match answer:
        case SystemIs():
            return msgspec.structs.replace(answer, parts=list(map(_part, answer.parts)))
        case CheckedUp():
            return msgspec.structs.replace(answer, checks=list(map(_translated, answer.checks)))
        case _:
            return _translated(answer)


def _translated[T: msgspec.Struct](told: T) -> T:
    found = _said_in(told)
    return msgspec.structs.replace(told, **found) if found else told


def _part(told: SystemPart) -> SystemPart:
    return dataclasses.replace(told, **_said_in(told))


def _said_in(told: object) -> dict[str, Any]:
    return {name: said(value) for name in _WORDS if (value := getattr(told, name, ""))}
