"""A small real program that speaks the engine's protocol, with the faults that a test asks for."""

from __future__ import annotations

import argparse
import os
import signal
import sys
import threading
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import msgspec

from tests.ui.long_answers import long_answer
from wellbeing import protocol

GARBAGE = [b"Loading the model...\n", b'{"event": "unknown"}\n', b"\xff\xfe\x00 no text\n", b"{\n", b"\n", b"[]\n"]


class FakeEngine:
    """Answers status, pause, resume and quit, beats each second, and writes what it hears into a log."""

    def __init__(self, options: argparse.Namespace) -> None:
        self.options = options
        self.paused_until: str | None = None
        self.speaking = threading.Lock()

    def say(self, event: protocol.Event) -> None:
        with self.speaking:
            sys.stdout.buffer.write(protocol.write(event))
            sys.stdout.buffer.flush()

    def note(self, text: str) -> None:
        if self.options.log:
            with self.options.log.open("a") as log:
                log.write(f"{text}\n")

    def run(self) -> None:
        self.note(f"start {os.getpid()}")
        if self.options.no_keyring and not self.options.key_file:
            self.say(protocol.Notice(problem="keyring", message=self.options.no_keyring))
            raise SystemExit(3)
        if self.options.exit_at_start:
            print(self.options.exit_at_start, file=sys.stderr)
            raise SystemExit(3)
        time.sleep(self.options.ready_after)
        self.begin()
        if self.options.crash_after:
            threading.Timer(self.options.crash_after, lambda: os._exit(3)).start()
        while self.options.hang:
            time.sleep(60)
        threading.Thread(target=self.beat, daemon=True).start()
        for line in sys.stdin.buffer:
            self.answer(protocol.read_command(line))
        self.note("end")
        if self.options.stubborn:
            signal.signal(signal.SIGTERM, lambda *_: self.note("terminate"))
            while True:
                time.sleep(60)

    def begin(self) -> None:
        settings = self.options.settings
        ready = protocol.write(
            protocol.Ready(pac_url="http://127.0.0.1:1/x", ports=[1], ca_certificate="ca.pem", settings=settings)
        )
        if self.options.garbage:
            for line in GARBAGE:
                os.write(1, line)
            for byte in ready:
                os.write(1, bytes([byte]))
        else:
            os.write(1, ready)
        if self.options.stage:
            self.say(protocol.BreakIs(stage=self.options.stage, lasts=300.0, fed=2700.0, delays=3, delay=300.0))
        if self.options.notice:
            self.say(protocol.Notice(problem="keyring", message=self.options.notice))

    def beat(self) -> None:
        while True:
            time.sleep(1)
            self.say(protocol.Heartbeat())

    def answer(self, command: protocol.AnyCommand) -> None:
        self.note(msgspec.json.encode(command).decode())
        if self.options.refuse and isinstance(command, protocol.Pause):
            self.say(protocol.Failed(id=command.id, message=self.options.refuse))
            return
        if isinstance(command, protocol.Quit) or not self.options.mute:
            slow = 0.0 if isinstance(command, protocol.Quit) else self.options.slow
            self.later(slow, lambda: self.give(command))

    def later(self, seconds: float, give: Callable[[], None]) -> None:
        if not seconds:
            give()
            return
        waiting = threading.Timer(seconds, give)
        waiting.daemon = True
        waiting.start()

    def give(self, command: protocol.AnyCommand) -> None:
        if self.options.long and (answer := long_answer(command)):
            self.say(answer)
            return
        match command:
            case protocol.Status():
                self.say(self.status(command.id))
                return
            case protocol.Pause():
                later = datetime.now().astimezone() + timedelta(minutes=command.minutes)
                self.paused_until = later.isoformat() if command.minutes else ""
            case protocol.Resume():
                self.paused_until = None
        self.say(protocol.Done(id=command.id))
        if isinstance(command, protocol.Quit) and not self.options.stubborn:
            self.note("end")
            raise SystemExit(0)

    def status(self, number: int) -> protocol.StatusIs:
        paused = self.paused_until is not None
        seconds = self.options.feed_seconds
        return protocol.StatusIs(
            id=number, paused=paused, paused_until=self.paused_until or "", feed_seconds_today=seconds, turned_on=True,
            family=self.options.family,
        )  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--log", type=Path)
    parser.add_argument("--settings", default="", help="the file of settings that it names when it is ready")
    parser.add_argument("--ready-after", type=float, default=0.0)
    parser.add_argument("--break", dest="stage", default="", help="what there is to see of a break at once")
    parser.add_argument("--family", action="store_true", help="an agreement holds")
    parser.add_argument("--feed-seconds", type=float, default=0.0)
    parser.add_argument("--exit-at-start", default="")
    parser.add_argument("--notice", default="")
    parser.add_argument("--refuse", default="")
    parser.add_argument("--no-keyring", default="")
    parser.add_argument("--key-file", action="store_true")
    parser.add_argument("--garbage", action="store_true")
    parser.add_argument("--stubborn", action="store_true")
    parser.add_argument("--slow", type=float, default=0.0, help="seconds before each answer; it goes on beating")
    parser.add_argument("--crash-after", type=float, default=0.0, help="seconds from its being ready to its crash")
    parser.add_argument("--hang", action="store_true", help="be ready, then neither beat nor read nor answer")
    parser.add_argument("--mute", action="store_true", help="beat, but answer nothing except quit")
    parser.add_argument("--long", action="store_true", help="answer as the engine of a person with a full history")
    FakeEngine(parser.parse_args()).run()


if __name__ == "__main__":
    main()
