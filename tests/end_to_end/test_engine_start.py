"""The engine starts with whatever can be had, says in plain words what cannot, and ends when it is told or left alone.

Each test starts the real program, in a home folder of its own and without a keyring.
"""

from __future__ import annotations

import json
import resource
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.end_to_end.engine_process import REPOSITORY, EngineProcess, without_keyring
from tests.end_to_end.world import World
from wellbeing import protocol as say
from wellbeing.demo.engine_at_hand import EngineAtHand

CANNOT_START = 3
"""Its exit status then, which apps rely on."""

Start = Callable[..., EngineProcess]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    folder.mkdir(mode=0o700)
    return folder


@pytest.fixture
def start(tmp_path: Path, data: Path) -> Iterator[Start]:
    """Starts engines on `data` with a key file; they are ended with the test."""
    with ExitStack() as stack:

        def started(
            *arguments: str, key_file: bool = True, home: str = "", program: Path = REPOSITORY
        ) -> EngineProcess:
            usual = ["--data", str(data), "--key-file"] if key_file else ["--data", str(data)]
            environment = without_keyring(tmp_path) | ({"HOME": home} if home else {})
            engine = EngineProcess([*(arguments or usual)], environment, tmp_path / "engine.log", program)
            stack.callback(engine.close)
            return engine

        yield started


def refusal(engine: EngineProcess) -> say.Notice:
    """The one notice of an engine that cannot start; it must be quick, without a traceback, and in the log too."""
    began = time.monotonic()
    assert engine.wait() == CANNOT_START
    assert time.monotonic() - began < 30
    assert "Traceback" not in engine.log.read_text()
    (notice,) = engine.said
    assert isinstance(notice, say.Notice)
    assert not notice.resolved
    return notice


def well(engine: EngineProcess) -> list[say.AnyEvent]:
    """End an engine that is well; everything it said."""
    assert engine.end() == 0
    assert "Traceback" not in engine.log.read_text()
    return engine.said


# keys and folders


def test_without_a_keyring_it_says_what_can_be_done(start: Start) -> None:
    """Never a silent file in plain text: the person chooses."""
    notice = refusal(start(key_file=False))
    assert notice.problem == "keyring"
    for way in ("install a keyring", "passphrase", "--key-file"):
        assert way in notice.message


@pytest.mark.parametrize("folder", ["/dev/null/data", "/proc/feed-wellbeing"])
def test_a_data_folder_that_cannot_be_written_is_named(start: Start, folder: str) -> None:
    notice = refusal(start("--data", folder, "--key-file"))
    assert notice.problem == "data"
    assert folder in notice.message
    assert "--data FOLDER" in notice.message


def test_a_home_that_cannot_be_written_is_named(start: Start) -> None:
    notice = refusal(start("--key-file", home="/dev/null"))
    assert notice.problem == "data"
    assert "/dev/null/" in notice.message
    assert "cannot be written" in notice.message


def test_a_full_disk_is_named(tmp_path: Path, data: Path) -> None:
    """No file may grow, as on a disk without room."""
    command = [sys.executable, "-m", "wellbeing", "engine", "--data", str(data), "--key-file"]
    full = subprocess.run(
        command,
        env=without_keyring(tmp_path),
        cwd=REPOSITORY,
        capture_output=True,
        timeout=60,
        check=False,
        stdin=subprocess.DEVNULL,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0)),
    )
    notice = say.read_event(full.stdout)
    assert full.returncode == CANNOT_START
    assert isinstance(notice, say.Notice)
    assert str(data) in notice.message
    assert "cannot be written" in notice.message
    assert b"Traceback" not in full.stderr


def test_a_disk_that_fills_up_is_said_and_loses_nothing(small_world: World) -> None:
    """What a page reports meanwhile is kept, and written when there is room again."""
    if not hasattr(resource, "prlimit"):
        pytest.fail("this test needs Linux, where the limits of another process can be changed")
    small_world.origin.page("/", "<!doctype html><head></head><article><p>Bread</p></article>")
    engine = small_world.start_engine()
    tab = small_world.open_browser().new_page()
    limits = resource.prlimit(engine.pid, resource.RLIMIT_FSIZE)
    resource.prlimit(engine.pid, resource.RLIMIT_FSIZE, (0, limits[1]))
    tab.goto(small_world.address)
    full = until_status(engine, lambda status: bool(status.problems))
    assert "Is the disk full" in full.problems[0]
    assert "kept in memory" in full.problems[0]
    resource.prlimit(engine.pid, resource.RLIMIT_FSIZE, limits)
    again = until_status(engine, lambda status: not status.problems)
    assert again.feed_seconds_today >= full.feed_seconds_today
    assert until_status(engine, lambda status: status.feed_seconds_today > 0)


def until_status(engine: EngineAtHand, wanted: Callable[[say.StatusIs], bool]) -> say.StatusIs:
    """The first status that is as `wanted`; it has half a minute."""
    end = time.monotonic() + 30
    while True:
        status = engine.ask(say.Status(id=engine.number()))
        assert isinstance(status, say.StatusIs)
        if wanted(status):
            return status
        assert time.monotonic() < end, status
        time.sleep(0.2)  # the store is written every few seconds


@pytest.mark.parametrize(
    ("name", "problem", "words"),
    [
        ("store.db", "store", "It was put back as it was on"),
        ("certificate/mitmproxy-ca.pem", "data", "Your browsers have to be told to trust it"),
    ],
)
def test_a_damaged_file_is_kept_aside_and_mended(start: Start, data: Path, name: str, problem: str, words: str) -> None:
    """Counts come back from their copy, and certificates are made again; what was there is not thrown away."""
    first = start()
    first.ready()
    well(first)
    damaged = b"\0damaged\xff" * 200
    (data / name).write_bytes(damaged)
    engine = start()
    engine.ready()
    assert words in engine.notice(problem)
    well(engine)
    asides = [file for file in (data / name).parent.iterdir() if file.is_file() and file.read_bytes() == damaged]
    assert len(asides) == 1


def test_damaged_keys_are_never_replaced_in_silence(start: Start, data: Path) -> None:
    """New keys would make everything that is stored unreadable."""
    (data / "secrets.key").write_bytes(b"\0damaged\xff")
    notice = refusal(start())
    assert notice.problem == "keyring"
    assert "Move it away to begin anew" in notice.message
    assert (data / "secrets.key").read_bytes() == b"\0damaged\xff"


# settings and rules


@pytest.mark.parametrize(
    ("name", "text", "where"),
    [
        ("settings.toml", b'preset = "balanced"\nsites = [', "settings.toml, line 2"),
        ("settings.toml", b'preset = "lovely"', "settings.toml, line 1"),
        ("settings.toml", b"preset = 'quiet'\n\xff\xfe", "settings.toml: line 2"),
        ("rules.toml", b'[[rule]]\nname = "x"\nwords = "no list"\n', "rules.toml, line 3"),
        ("rules.toml", b"[" * 5_000, "rules.toml"),
    ],
)
def test_a_file_that_cannot_be_read_is_named_with_its_line(
    start: Start, data: Path, name: str, text: bytes, where: str
) -> None:
    """The engine runs meanwhile, and says so first; the file stays as the person wrote it."""
    (data / name).write_bytes(text)
    engine = start()
    engine.ready()
    message = engine.notice(name.removesuffix(".toml"))
    assert where in message
    assert "as if the file were not there" in message  # it was never in order: there is nothing to stay in force
    status = engine.ask(say.Status(id=1))
    assert isinstance(status, say.StatusIs)
    assert status.problems == [message]
    well(engine)
    assert (data / name).read_bytes() == text


def test_a_server_that_cannot_be_added_is_named_and_the_rest_holds(start: Start, data: Path) -> None:
    """X runs on hosts of its own. The file stays as the person wrote it."""
    text = 'preset = "balanced"\nadded_hosts = ["x=tea.example", "mastodon=social.example"]\n'
    (data / "settings.toml").write_text(text)
    engine = start()
    engine.ready()
    message = engine.notice("settings")
    assert "tea.example" in message
    assert "as if the file were not there" not in message
    status = engine.ask(say.Status(id=1))
    assert isinstance(status, say.StatusIs)
    assert status.problems == [message]
    assert (data / "settings.toml").read_text() == text


def test_a_rule_stays_in_force_while_its_file_is_broken(start: Start, data: Path) -> None:
    """Said when it breaks and when it is mended, both while running."""
    rules = data / "rules.toml"
    rules.write_text('[[rule]]\nname = "No yachts"\nwords = ["yacht"]\naction = "cover"\n')
    engine = start()
    engine.ready()
    rules.write_text('[[rule]]\nname = "No yachts"\nwords = [\n')
    assert "rules.toml, line" in engine.notice("rules")
    explained = engine.ask(say.Explain(id=1, text="my new yacht"))
    assert isinstance(explained, say.Explained)
    assert (explained.action, "No yachts" in explained.reason) == ("cover", True)
    rules.write_text("")
    assert "in order again" in engine.notice("rules", resolved=True)
    explained = engine.ask(say.Explain(id=2, text="my new yacht"))
    assert isinstance(explained, say.Explained)
    assert "No yachts" not in explained.reason
    well(engine)


@pytest.mark.parametrize(
    ("option", "value", "words"),
    [
        ("--site-host", "pigeon=a.example", "no kind of site"),
        ("--site-host", "mastodon=127.0.0.1", "write the host's name"),
        ("--upstream-ca", str(Path(__file__)), "no certificates in PEM form"),
    ],
)
def test_options_that_make_no_sense_are_explained(
    start: Start, data: Path, option: str, value: str, words: str
) -> None:
    notice = refusal(start("--data", str(data), "--key-file", option, value))
    assert notice.problem == "settings"
    assert words in notice.message


# the model


def program_with_model(folder: Path, harm: Callable[[Path], object]) -> Path:
    """A program of its own in `folder`, whose model `harm` has been at."""
    program = folder / "program"
    (program / "models").mkdir(parents=True)
    for package in ("wellbeing", "filters", "resources"):
        (program / package).symlink_to(REPOSITORY / package)
    for module in (REPOSITORY / "models").glob("*.py"):
        (program / "models" / module.name).symlink_to(module)
    shutil.copytree(REPOSITORY / "models" / "text_v1", program / "models" / "text_v1")
    harm(program / "models" / "text_v1")
    return program


HARMS: dict[str, Callable[[Path], object]] = {
    "missing": shutil.rmtree,
    "cut short": lambda model: (model / "model.onnx").write_bytes((model / "model.onnx").read_bytes()[:100_000]),
    "no weights": lambda model: (model / "model.onnx").unlink(),
    "another tokenizer": lambda model: (model / "tokenizer.json").write_text("{}"),
    "labels broken": lambda model: (model / "labels.json").write_text("{"),
}


@pytest.mark.parametrize("harm", HARMS)
def test_without_its_model_the_persons_own_rules_still_decide(
    start: Start, tmp_path: Path, data: Path, harm: str
) -> None:
    (data / "rules.toml").write_text('[[rule]]\nname = "No yachts"\nwords = ["yacht"]\naction = "cover"\n')
    engine = start(program=program_with_model(tmp_path, HARMS[harm]))
    engine.ready()
    message = engine.notice("model")
    assert "text_v1" in message
    assert "Installing Feed Wellbeing again brings it back" in message
    assert "your own rules alone decide" in message
    explained = engine.ask(say.Explain(id=1, text="my new yacht"))
    assert isinstance(explained, say.Explained)
    assert (explained.action, explained.scores) == ("cover", {})
    status = engine.ask(say.Status(id=2))
    assert isinstance(status, say.StatusIs)
    assert (status.model, status.problems) == ("", [message])
    well(engine)


def test_lines_are_not_judged_without_the_model(tmp_path: Path) -> None:
    """`wellbeing classify` has nothing else to judge by, and says so."""
    run = subprocess.run(
        [sys.executable, "-m", "wellbeing", "classify"],
        input=b'{"text": "hello"}\n',
        cwd=program_with_model(tmp_path, HARMS["missing"]),
        env=without_keyring(tmp_path),
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert run.returncode != 0
    assert run.stdout == b""
    assert b"Installing Feed Wellbeing again brings it back" in run.stderr
    assert b"Traceback" not in run.stderr


def test_the_sample_says_what_it_lacks(tmp_path: Path) -> None:
    """No model, and nowhere to put the pictures: two sentences, no riddle."""
    run = subprocess.run(
        [sys.executable, "-m", "wellbeing", "demo", "--headless", "--screenshots", "/dev/null/pictures"],
        cwd=program_with_model(tmp_path, HARMS["missing"]),
        env=without_keyring(tmp_path),
        capture_output=True,
        timeout=100,
        check=False,
    )
    assert run.returncode == 1
    assert b"your own rules alone decide" in run.stderr
    assert b"The sample feed cannot be shown" in run.stderr
    assert b"/dev/null/pictures" in run.stderr
    assert b"Traceback" not in run.stderr


# ports


def test_a_port_in_use_is_left_to_its_owner(start: Start, data: Path) -> None:
    """The spare of the last engine was taken by another program meanwhile."""
    with socket.create_server(("127.0.0.1", 0)) as other:
        taken = other.getsockname()[1]
        (data / "ports.json").write_text(json.dumps({"live": 1, "spare": taken}))
        engine = start()
        ready = engine.ready()
        assert taken not in ready.ports
        with socket.create_connection(("127.0.0.1", ready.ports[0]), 5):
            pass
        assert len(well(engine)) == 1


def test_ports_that_make_no_sense_are_forgotten(start: Start, data: Path) -> None:
    """Whatever else may be in the file is tried in tests/wellbeing/engine/test_ports.py."""
    (data / "ports.json").write_text('{"spare": 99999}')
    engine = start()
    ready = engine.ready()
    assert len(set(ready.ports)) == 2
    well(engine)
    assert json.loads((data / "ports.json").read_text()) == {"live": ready.ports[0], "spare": ready.ports[1]}


# what nobody foresaw

UNFORESEEN = """
from wellbeing import command_line
from wellbeing.engine import run
from wellbeing.engine.service import Engine

def fails(*_, **__):
    raise RuntimeError("exactly this")

if {early}:
    run.lay = fails
else:
    Engine._publish = fails
command_line.main(["engine", "--data", {data!r}, "--key-file"])
"""


@pytest.mark.parametrize("early", [True, False], ids=["before the parts", "between the parts"])
def test_what_nobody_foresaw_is_said_in_words_and_logged_exactly(tmp_path: Path, data: Path, early: bool) -> None:
    """Whatever a start meets: a notice as the last event, the status for it, and details in the log alone."""
    run = subprocess.run(
        [sys.executable, "-c", UNFORESEEN.format(early=early, data=str(data))],
        stdin=subprocess.DEVNULL,
        env=without_keyring(tmp_path),
        cwd=REPOSITORY,
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert run.returncode == CANNOT_START
    notice = say.read_event(run.stdout)
    assert isinstance(notice, say.Notice)
    assert notice.problem == "start"
    assert "could not start" in notice.message
    assert "You can try again" in notice.message
    assert "exactly" not in notice.message
    assert run.stderr.count(b"RuntimeError: exactly this") == 1
    assert b"ResourceWarning" not in run.stderr


# two engines


def test_a_second_engine_on_one_folder_says_so_and_leaves_the_first_alone(start: Start, data: Path) -> None:
    """Nothing in the folder is changed by it, and the first one answers as before."""
    first = start()
    first.ready()
    before = contents(data)
    notice = refusal(start())
    assert notice.problem == "data"
    assert str(data) in notice.message
    assert "quit it and start again" in notice.message
    assert contents(data) == before
    assert isinstance(first.ask(say.Status(id=1)), say.StatusIs)
    assert len(well(first)) == 2


def contents(folder: Path) -> dict[Path, tuple[int, bytes]]:
    """When each file was written, and what it holds; the first engine's journal apart."""
    files = [file for file in folder.rglob("*") if file.is_file() and not file.name.startswith("store.db")]
    return {file: (file.stat().st_mtime_ns, file.read_bytes()) for file in files}


def test_the_next_engine_starts_at_once_when_the_last_was_killed(start: Start) -> None:
    """As the app starts it: nothing of the dead one is in its way."""
    first = start()
    first.ready()
    first.process.kill()
    first.process.wait()
    second = start()
    assert second.ready()
    assert len(well(second)) == 1


# what the app says, and how it ends


def test_an_app_that_is_gone_at_once_is_followed(tmp_path: Path, data: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-m", "wellbeing", "engine", "--data", str(data), "--key-file"],
        stdin=subprocess.DEVNULL,
        env=without_keyring(tmp_path),
        cwd=REPOSITORY,
        capture_output=True,
        timeout=60,
        check=True,
    )
    assert isinstance(say.read_event(run.stdout.splitlines()[0]), say.Ready)
    assert run.stderr == b""


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_it_leaves_in_order_when_the_system_says_so(start: Start, number: signal.Signals) -> None:
    engine = start()
    engine.ready()
    engine.process.send_signal(number)
    assert engine.wait() == 0
    assert "Traceback" not in engine.log.read_text()


def test_a_terminal_does_not_make_it_stand_still(start: Start) -> None:
    """Ctrl+Z, or & behind the command: its port would stay open, and browsers wait there for ever."""
    engine = start()
    engine.ready()
    for number in (signal.SIGTSTP, signal.SIGTTIN, signal.SIGTTOU):
        engine.process.send_signal(number)
        assert isinstance(engine.ask(say.Status(id=number)), say.StatusIs)
    well(engine)


def test_it_leaves_in_order_with_open_connections(start: Start) -> None:
    """As browsers keep them for their tabs: they end, and the log stays free of alarms."""
    engine = start()
    port = engine.ready().ports[0]
    tabs = [socket.create_connection(("127.0.0.1", port), 10) for _ in range(4)]
    try:
        for tab in tabs[:2]:
            tab.sendall(b"CONNECT www.youtube.com:443 HTTP/1.1\r\nHost: www.youtube.com:443\r\n\r\n")
            assert b" 200 " in tab.recv(4096)
        engine.write(say.write(say.Quit(id=1)))
        assert engine.wait() == 0
        assert all(tab.recv(4096) == b"" for tab in tabs)
    finally:
        for tab in tabs:
            tab.close()
    assert [event.id for event in engine.said if isinstance(event, say.Done)] == [1]
    assert "Traceback" not in engine.log.read_text()
    assert "ERROR" not in engine.log.read_text()


def test_an_app_that_reads_no_more_is_taken_for_gone(tmp_path: Path, data: Path) -> None:
    """Its end of the pipe is closed, though nobody closed our stdin: the next heartbeat finds out."""
    command = [sys.executable, "-m", "wellbeing", "engine", "--data", str(data), "--key-file"]
    pipe, log = subprocess.PIPE, (tmp_path / "engine.log").open("wb")
    with (
        log,
        subprocess.Popen(
            command, stdin=pipe, stdout=pipe, stderr=log, env=without_keyring(tmp_path), cwd=REPOSITORY
        ) as engine,
    ):
        assert engine.stdout is not None
        assert isinstance(say.read_event(engine.stdout.readline()), say.Ready)
        engine.stdout.close()
        assert engine.wait(20) == 0


def test_an_app_that_does_not_read_holds_nothing_up_and_hears_everything_later(tmp_path: Path, data: Path) -> None:
    """Two thousand answers are far more than a pipe takes; meanwhile the PAC is served, and the last word comes too."""
    command = [sys.executable, "-m", "wellbeing", "engine", "--data", str(data), "--key-file"]
    pipe, log = subprocess.PIPE, (tmp_path / "engine.log").open("wb")
    with (
        log,
        subprocess.Popen(
            command, stdin=pipe, stdout=pipe, stderr=log, env=without_keyring(tmp_path), cwd=REPOSITORY, bufsize=0
        ) as engine,
    ):
        assert engine.stdin is not None
        assert engine.stdout is not None
        ready = say.read_event(engine.stdout.readline())
        assert isinstance(ready, say.Ready)
        asked = range(1, 2_001)
        engine.stdin.write(
            b"".join(say.write(say.Status(id=number)) for number in asked) + say.write(say.Quit(id=9_999))
        )
        with urllib.request.urlopen(ready.pac_url, timeout=10) as pac:
            assert pac.status == 200
        events = [say.read_event(line) for line in engine.stdout]
        assert [event.id for event in events if event.id] == [*asked, 9_999]
        assert engine.wait(20) == 0


def test_an_app_that_never_reads_again_does_not_hold_up_the_end(tmp_path: Path, data: Path) -> None:
    """The pipe is full, the last word finds no room: the engine goes all the same, before it would be killed."""
    command = [sys.executable, "-m", "wellbeing", "engine", "--data", str(data), "--key-file"]
    pipe, log = subprocess.PIPE, (tmp_path / "engine.log").open("wb")
    with (
        log,
        subprocess.Popen(
            command, stdin=pipe, stdout=pipe, stderr=log, env=without_keyring(tmp_path), cwd=REPOSITORY
        ) as engine,
    ):
        assert engine.stdin is not None
        assert engine.stdout is not None
        assert isinstance(say.read_event(engine.stdout.readline()), say.Ready)
        engine.stdin.write(say.write(say.Status(id=1)) * 2_000)
        engine.stdin.close()
        assert engine.wait(20) == 0
    assert "Traceback" not in (tmp_path / "engine.log").read_text()


@pytest.mark.parametrize(
    "line",
    [
        b"hello\n",
        b"\xff\xfe\x00\n",
        b'{"command": "dance", "id": 7}\n',
        b'{"command": "pause", "minutes": -5}\n',
        b"[]\n",
        b"[" * 100_000 + b"\n",
        b'{"command": "explain", "id": 8}\n',
        b"x" * 3_000_000 + b"\n",
    ],
    ids=lambda line: repr(line[:20]),
)
def test_what_is_no_command_is_answered_and_nothing_else_happens(talking: EngineProcess, line: bytes) -> None:
    talking.write(line)
    failed = talking.until(lambda event: event if isinstance(event, say.Failed) else None)
    assert "did not understand what it was asked" in failed.message
    status = talking.ask(say.Status(id=99))
    assert isinstance(status, say.StatusIs)
    assert not status.paused


def test_a_very_long_text_is_explained(talking: EngineProcess) -> None:
    """Nearly a megabyte on one line."""
    assert isinstance(talking.ask(say.Explain(id=5, text="calm " * 180_000)), say.Explained)


@pytest.fixture(scope="module")
def talking(tmp_path_factory: pytest.TempPathFactory) -> Iterator[EngineProcess]:
    """One engine for all commands: it must stand them one after another."""
    folder = tmp_path_factory.mktemp("talking")
    arguments = ["--data", str(folder / "data"), "--key-file"]
    engine = EngineProcess(arguments, without_keyring(folder), folder / "engine.log")
    engine.ready()
    yield engine
    well(engine)
    engine.close()
