"""The words of the page for hard days: what each part is called, and a gentle example of what could stand there."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from wellbeing.bad_day import PARTS, ListPart, Part

translate = QCoreApplication.translate


def title() -> str:
    """What the page is called."""
    return translate("BadDay", "My page for hard days")


def part_title(part: Part) -> str:
    """What `part` is called."""
    return {
        "signs": translate("BadDay", "What I notice when it gets hard"),
        "alone": translate("BadDay", "What helps me, on my own"),
        "people": translate("BadDay", "People and places that do me good"),
        "ask": translate("BadDay", "Whom I can ask for help"),
        "lines": translate("BadDay", "Professionals and helplines"),
        "safer": translate("BadDay", "What makes my place safer"),
        "reason": translate("BadDay", "A line to myself"),
    }[part]


def titles() -> list[tuple[Part, str]]:
    """All of them, in the order of reading."""
    return [(part, part_title(part)) for part in PARTS]


def example(part: Part) -> str:
    """What somebody could write there: in a text the text, in a list a name."""
    return {
        "signs": translate("BadDay", "For example: I scroll till late and stop answering messages."),
        "alone": translate("BadDay", "For example: a walk round the block, a warm shower, that one album."),
        "people": translate("BadDay", "For example: Ana, or the library"),
        "ask": translate("BadDay", "For example: my brother"),
        "lines": translate("BadDay", "For example: my doctor"),
        "safer": translate("BadDay", "For example: for a while, Sam keeps what could hurt me."),
        "reason": translate("BadDay", "For example: I want to see the sea again."),
    }[part]


def reach_example(part: ListPart) -> str:
    """How somebody could be reached."""
    if part == "people":
        return translate("BadDay", "Number, name on a site, or where it is")
    return translate("BadDay", "Number, mail or page")


def add_words(part: ListPart) -> str:
    """What the button says that adds a line to `part`."""
    return {
        "people": translate("BadDay", "Add somebody or a &place"),
        "ask": translate("BadDay", "Add some&body to ask"),
        "lines": translate("BadDay", "Add a professional or a &line"),
    }[part]
