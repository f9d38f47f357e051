"""The open sample follows the preset that a person tries."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from wellbeing.demo.preset import following, preset_in


@pytest.mark.parametrize("content", [b"loud", b"", b"\xff\xfe", None])
def test_what_names_no_preset_is_the_standard_one(tmp_path: Path, content: bytes | None) -> None:
    """No file, an empty one, another word: a sample is shown all the same."""
    path = tmp_path / "preset"
    if content is not None:
        path.write_bytes(content)
    assert preset_in(path) == "balanced"
    assert preset_in(None) == "balanced"


def test_a_new_choice_reaches_the_settings_of_the_sample(tmp_path: Path) -> None:
    """While it is shown, within a second, and not afterwards."""
    chosen, settings = tmp_path / "preset", tmp_path / "settings.toml"
    chosen.write_text("gentle\n")
    with following(chosen, settings):
        assert 'preset = "gentle"' in settings.read_text()
        chosen.write_text("quiet")
        deadline = time.monotonic() + 5
        while 'preset = "quiet"' not in settings.read_text():
            assert time.monotonic() < deadline
            time.sleep(0.02)
    chosen.write_text("gentle")
    assert 'preset = "quiet"' in settings.read_text()
