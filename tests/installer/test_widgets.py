"""The published widgets that tests load: two packages with their hashes, fetched once, and never from a named place."""

import json
from pathlib import Path

import pytest

from installer import widgets

COMMITTED = Path(widgets.__file__).parent.parent / "tests" / "widgets"


def test_the_lock_names_the_two_widgets_their_hashes_and_no_address() -> None:
    """Whoever fetches asks the registry that their npm is set to, and gets these very bytes or nothing."""
    text = (COMMITTED / "package-lock.json").read_text()
    packages = json.loads(text)["packages"]
    named = json.loads((COMMITTED / "package.json").read_text())["dependencies"]
    assert packages.pop("")["dependencies"] == named
    assert {place.removeprefix("node_modules/"): each["version"] for place, each in packages.items()} == named
    assert all(each["integrity"].startswith("sha512-") for each in packages.values())
    assert not any("dependencies" in each for each in packages.values())
    for file in ("package.json", "package-lock.json", ".npmrc"):
        assert "://" not in (COMMITTED / file).read_text()


def test_what_a_widget_has_in_its_bundle_is_taken_out_of_the_lock() -> None:
    """Its dependencies are named neither by it nor beside it."""
    lock = {
        "lockfileVersion": 3,
        "packages": {
            "": {"dependencies": {"a-widget": "1.0"}},
            "node_modules/a-widget": {"version": "1.0", "integrity": "sha512-x", "dependencies": {"large": "^2"}},
            "node_modules/large": {"version": "2.1"},
        },
    }
    assert widgets.without_dependencies(lock) == {
        "lockfileVersion": 3,
        "packages": {
            "": {"dependencies": {"a-widget": "1.0"}},
            "node_modules/a-widget": {"version": "1.0", "integrity": "sha512-x"},
        },
    }


@pytest.fixture
def asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """What npm was asked, in a folder of its own; `npm ci` makes node_modules anew."""
    commands: list[list[str]] = []

    def npm(command: list[str], seconds: float) -> int:
        commands.append(list(command))
        made_from = tmp_path / "node_modules" / ".made-from"
        made_from.unlink(missing_ok=True)
        made_from.parent.mkdir(exist_ok=True)
        return 0

    (tmp_path / "package-lock.json").write_text("{}")
    monkeypatch.setattr(widgets, "FOLDER", tmp_path)
    monkeypatch.setattr(widgets, "exit_code", npm)
    return commands


def test_they_are_fetched_once_and_again_when_the_lock_changes(asked: list[list[str]], tmp_path: Path) -> None:
    """No script of theirs is run."""
    widgets.fetch()
    widgets.fetch()
    assert len(asked) == 1
    assert {"ci", "--ignore-scripts"} <= set(asked[0])
    (tmp_path / "package-lock.json").write_text('{"packages": {}}')
    widgets.fetch()
    assert len(asked) == 2


@pytest.mark.usefixtures("asked")
def test_without_the_network_the_check_says_what_to_do_and_goes_on(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """The tests of them fail, no other; and the next run tries again."""
    monkeypatch.setattr(widgets, "exit_code", lambda command, seconds: 1)
    widgets.fetch()
    assert "python3 installer/dev.py test" in capsys.readouterr().out
    assert not (tmp_path / "node_modules").exists()
