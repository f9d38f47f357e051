"""A control for windows under test: remembers what was asked, and answers what the test prepared."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Signal

from ui.engine_link import Answer
from ui.state import Phase, State
from wellbeing import protocol


class Asked(QObject):
    """Stands where `Control` stands. `answers` gives the answer to each kind of command; `Failed` to the others."""

    changed = Signal()
    came_or_went = Signal()
    erased = Signal()

    def __init__(self, **state: Any) -> None:
        super().__init__()
        self.state = State(phase=Phase.RUNNING, **state)
        self.answers: dict[type[protocol.Command], protocol.Event] = {}
        self.commands: list[protocol.Command] = []

    def ask(self, command: protocol.Command, answer: Answer | None = None) -> None:
        self.commands.append(command)
        if answer:
            answer(self.answers.get(type(command), protocol.Failed(message="The filter is starting again.")))
