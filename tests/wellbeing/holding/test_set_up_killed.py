"""A set-up of a guardian's service that was killed on the way: what the family's page says of it is so."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.wellbeing.holding.computer import MIA, Computer
from wellbeing.holding import our_file, service_folder
from wellbeing.holding.installing import InstallError


def fresh(root: Path) -> Computer:
    """A computer below `root` on which nothing was set up."""
    (root / "var/lib").mkdir(parents=True)
    (root / "etc").mkdir()
    return Computer(root)


class Killed(BaseException):
    """The program is gone: nothing that comes after is done."""


def killed_at(computer: Computer, monkeypatch: pytest.MonkeyPatch, step: int) -> bool:
    """Set up mia's service, and be killed at the `step` (a command, or a file that is written); whether one was."""
    steps = itertools.count(1)
    write, command = our_file.write_file, computer.run

    def or_die(work: Callable[..., Any]) -> Callable[..., Any]:
        def working(*words: Any, **more: Any) -> Any:
            if next(steps) >= step:
                raise Killed
            return work(*words, **more)

        return working

    with monkeypatch.context() as patch, suppress(Killed):
        dying = or_die(write)
        for module in ("our_file", "firefox_policies"):
            patch.setattr(f"wellbeing.holding.{module}.write_file", dying)
        holding = replace(computer.holding, run=or_die(command))
        holding.install(MIA, "en")
        return False
    return True


def test_a_set_up_that_was_killed_anywhere_goes_on_or_is_taken_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """As the family's page says then: what was begun is written down."""
    step = 2  # before that it has looked, and begun nothing
    while killed_at(goes_on := fresh(tmp_path / f"on {step}"), monkeypatch, step):
        assert {line.state for line in goes_on.holding.install(MIA, "en")} == {"on"}
        assert {line.state for line in goes_on.holding.look(1001)} == {"on"}
        taken_back = fresh(tmp_path / f"back {step}")
        before = taken_back.files()
        assert killed_at(taken_back, monkeypatch, step)
        taken_back.holding.uninstall(1001)
        assert (taken_back.files(), taken_back.running, taken_back.users) == (before, set(), set())
        step += 2
    assert step > 15


def test_a_folder_that_was_made_by_half_is_made_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Killed before its certificate was there: nothing of a family is in it yet."""
    computer = fresh(tmp_path)

    def dies(*_words: Any) -> None:
        raise Killed

    with monkeypatch.context() as patch, suppress(Killed):
        patch.setattr(service_folder, "ensure_authority", dies)
        computer.holding.install(MIA, "en")
    assert computer.holding.layout.of(1001).engine.exists()
    assert {line.state for line in computer.holding.install(MIA, "en")} == {"on"}


def test_a_family_s_agreement_outlives_its_certificate(tmp_path: Path):
    """A set-up that would mend what is missing says what to do, and takes nothing away."""
    computer = fresh(tmp_path)
    computer.holding.install(MIA, "en")
    at = computer.holding.layout.of(1001)
    (at.guardian / "agreement.toml").write_text("agreed")
    at.certificate.unlink()
    with pytest.raises(InstallError, match="Restart the computer"):
        computer.holding.install(MIA, "en")
    assert (at.guardian / "agreement.toml").read_text() == "agreed"
