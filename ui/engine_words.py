"""What the engine says, in the language of the app: it speaks English, and its sentences are found again here."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import QLocale

from wellbeing.protocol import AnyEvent
from wellbeing.sentences import in_language

_WORDS = ("message", "why_not_kept")
"""Where an answer has words of the engine that are shown as they are."""


def said(message: str) -> str:
    """`message` of the engine in the language that the app speaks now."""
    return in_language(message, QLocale().name()[:2])


def in_our_language(answer: AnyEvent) -> AnyEvent:
    """`answer` with the words of the engine in the language that the app speaks now."""
    words = {name: said(told) for name in _WORDS if (told := getattr(answer, name, ""))}
    return msgspec.structs.replace(answer, **words) if words else answer
