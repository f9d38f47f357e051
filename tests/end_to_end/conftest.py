"""The small world of end-to-end tests as a fixture."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.end_to_end.desktop import until
from tests.end_to_end.driver import DRIVER
from tests.end_to_end.hostile import Stage, stage
from tests.end_to_end.person import Person
from tests.end_to_end.world import World, world
from tests.garbage import garbage_goes, garbage_stays_in_this_thread
from tests.ui.conftest import end

__all__ = ["garbage_goes", "garbage_stays_in_this_thread"]


@pytest.fixture(scope="package", autouse=True)
def driver_of_browsers() -> Iterator[None]:
    """What all browsers here are driven by ends with the last of them."""
    yield
    DRIVER.end()


@pytest.fixture(autouse=True)
def somebody_is_at_the_screen() -> None:
    """A hand on the mouse: on the screen that all tests share nobody else is, and where nobody is, nothing counts."""
    if "DISPLAY" in os.environ:
        until(_moved, 20, "the screen that all tests share")


def _moved() -> bool:
    """A busy screen may refuse somebody once."""
    return subprocess.run(["xdotool", "mousemove_relative", "1", "1"], timeout=20, check=False).returncode == 0


@pytest.fixture
def small_world(tmp_path: Path) -> Iterator[World]:
    """A site and a browser driver; the test starts the engine and the browser."""
    with world(tmp_path) as made:
        yield made


@pytest.fixture(scope="module")
def whole_stage(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    """One engine and one browser for a module of attacks."""
    with stage(tmp_path_factory.mktemp("stage")) as made:
        yield made


@pytest.fixture
def on(whole_stage: Stage) -> Iterator[Stage]:
    """The stage without the pages of the last attack."""
    yield whole_stage
    for page in whole_stage.browser.pages[1:]:
        page.close()


class Meet(Protocol):
    """How `meet` is called."""

    def __call__[P: Person](self, kind: type[P]) -> P: ...


@pytest.fixture
def meet(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Meet]:
    """Starts an app's part of that kind with the same data each time; the one before is gone."""
    people: list[Person] = []

    def met[P: Person](kind: type[P]) -> P:
        person = kind(qtbot, tmp_path / "data")
        people.append(person)
        return person

    yield met
    for each in people:
        end(each.engine)
