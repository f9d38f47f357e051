"""The `wellbeing` command: help at once, plain words for every mistake, exit statuses that scripts can use."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from wellbeing.command_line import main
from wellbeing.engine.options import EngineOptions

POST = b'{"id": "\xc3\xbc", "text": "The sourdough rose well."}\n'
COMMAND = [sys.executable, "-m", "wellbeing"]


@pytest.mark.parametrize("arguments", [[], ["--help"], ["engine", "-h"], ["classify", "-h"], ["demo", "-h"]])
def test_help_says_what_it_is_for(arguments: list[str]):
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code in (0, 2)
    assert "Usage: " in result.output


def test_help_loads_neither_proxy_nor_model():
    """It is there at once."""
    code = "import sys; from wellbeing.command_line import main; main(['--help'], standalone_mode=False)\n"
    code += "print([name for name in ('mitmproxy', 'onnxruntime', 'PySide6') if name in sys.modules])"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, timeout=60)
    assert run.stdout.splitlines()[-1] == b"[]"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["dance"], "No such command"),
        (["classify", "/no/such/file"], "No such file"),
        (["classify", "/"], "directory"),
        (["classify", "--preset", "lovely"], "balanced"),
        (["engine", "--site-host", "mastodon"], "write KIND=HOST"),
        (["engine", "--resolve", "a.example=127.0.0.1"], "write HOST=ADDRESS:PORT"),
        (["engine", "--resolve", "a.example=127.0.0.1:99999"], "write HOST=ADDRESS:PORT"),
        (["engine", "--upstream-ca", "/no/such/file"], "does not exist"),
        (["engine", "--data", __file__], "is a file"),
    ],
)
def test_mistakes_are_explained(arguments: list[str], words: str):
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 2
    assert words in result.output


def test_a_guardians_folder_reaches_the_engine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Without one there is no guardian."""
    started: list[EngineOptions] = []
    monkeypatch.setattr("wellbeing.engine.run.run", lambda options: started.append(options) or 0)
    CliRunner().invoke(main, ["engine"])
    CliRunner().invoke(main, ["engine", "--guardian", str(tmp_path)])
    assert [options.guardian for options in started] == [None, tmp_path]


def test_classify_reads_a_file_or_standard_input(tmp_path: Path):
    """The same answers; 0 where every line was read, 1 where one was not."""
    file = tmp_path / "posts.jsonl"
    file.write_bytes(POST)
    from_file = CliRunner().invoke(main, ["classify", str(file)])
    from_input = CliRunner().invoke(main, ["classify"], input=POST)
    with_a_bad_line = CliRunner().invoke(main, ["classify", "-"], input=b"bad\n" + POST)
    assert (from_file.exit_code, from_input.exit_code, with_a_bad_line.exit_code) == (0, 0, 1)
    assert from_file.stdout == from_input.stdout
    assert with_a_bad_line.stdout.endswith(from_input.stdout)
    assert json.loads(from_input.stdout)["id"] == "ü"


def test_answers_are_utf_8_on_every_terminal():
    """JSON Lines are, whatever the locale says."""
    run = subprocess.run(
        [*COMMAND, "classify"],
        input=POST,
        env={"PYTHONIOENCODING": "ascii", "LC_ALL": "C"},
        capture_output=True,
        timeout=60,
        check=True,
    )
    assert json.loads(run.stdout.decode("utf-8"))["id"] == "ü"


def test_the_first_answer_comes_before_the_last_line():
    """Fit for a pipe that stays open."""
    pipe = subprocess.PIPE
    with subprocess.Popen([*COMMAND, "classify"], stdin=pipe, stdout=pipe) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for _ in range(2):
            process.stdin.write(POST)
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["id"] == "ü"
        process.stdin.close()
        assert process.wait(20) == 0


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has a device that is always full")
def test_a_full_disk_is_said():
    with open("/dev/full", "wb") as full:
        run = subprocess.run([*COMMAND, "classify"], input=POST, stdout=full, stderr=subprocess.PIPE, timeout=60)
    assert run.returncode == 1
    assert b"No space left" in run.stderr
    assert b"Traceback" not in run.stderr


def test_a_reader_that_has_had_enough_is_no_error_of_ours():
    """As with `| head -1`."""
    pipe = subprocess.PIPE
    with subprocess.Popen([*COMMAND, "classify"], stdin=pipe, stdout=pipe, stderr=pipe) as process:
        assert process.stdout is not None
        process.stdout.close()
        _, errors = process.communicate(POST * 50, timeout=60)
    assert b"Traceback" not in errors
