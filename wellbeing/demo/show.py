"""`wellbeing demo`: the sample feed on its own origin, the real engine before it, a real browser in front."""

from __future__ import annotations

import json
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import click

from wellbeing import protocol as say
from wellbeing.demo import browser, certificate
from wellbeing.demo.devtools import DevTools, DevToolsError
from wellbeing.demo.engine_at_hand import EngineAtHand, EngineError
from wellbeing.demo.origin import SampleOrigin, sample_posts
from wellbeing.demo.preset import following

HOST = "sample-feed.example"
"""Below .example (RFC 2606): it can never be somebody's."""

WIDTH, HEIGHT = 800, 1600
"""CSS pixels of the pictures."""

_SETTLED = "document.querySelectorAll('article').length > 0"
_SCROLL = "new Promise(done => { scrollTo(0, document.body.scrollHeight); setTimeout(done, 400); })"


class DemoError(RuntimeError):
    """The sample feed cannot be shown; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Stage:
    """Everything that runs while the sample is shown. `home` is the browser's home folder."""

    origin: SampleOrigin
    engine: EngineAtHand
    home: Path
    browser: str
    trust: list[str]


def show(
    *, headless: bool, screenshots: Path | None, preset_from: Path | None = None, language: str | None = None
) -> None:
    """Show the sample feed in a window, or make pictures of it. Raises DemoError.

    `preset_from` holds the name of a preset, which the open sample follows while it is shown. `language` is that of the
    covers, the terminal's where it is None.
    """
    try:
        with _stage(preset_from, language) as stage:
            if headless or screenshots is not None:
                _pictures(stage, screenshots or Path("wellbeing-demo"))
            else:
                _window(stage)
    except (browser.BrowserError, EngineError, DevToolsError) as error:
        raise DemoError(f"The sample feed cannot be shown: {error}") from error
    except (OSError, subprocess.CalledProcessError) as error:
        raise DemoError(f"The sample feed cannot be shown ({error}). Nothing on this computer was changed.") from error


@contextmanager
def _stage(preset_from: Path | None, language: str | None) -> Iterator[Stage]:
    """Start everything in a folder that is gone afterwards."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="wellbeing-", ignore_cleanup_errors=True)))
        data, home = folder / "data", folder / "home"
        data.mkdir(mode=0o700)
        home.mkdir(mode=0o700)
        stack.enter_context(following(preset_from, data / "settings.toml"))
        made = certificate.make(folder, HOST)
        origin = SampleOrigin(made.chain)
        stack.callback(origin.close)
        click.echo("Starting the filter …")
        engine = EngineAtHand(_arguments(data, origin.port, made.authority, language), folder / "engine.log")
        stack.callback(engine.close)
        _tell_problems(engine)
        trust = browser.trust_in_profile(home, Path(engine.ready.ca_certificate), made.authority)
        yield Stage(origin, engine, home, browser.find_browser(), trust)


def _tell_problems(engine: EngineAtHand) -> None:
    """A sample without covers, for want of a model say, would be a riddle."""
    status = engine.ask(say.Status(id=engine.number()))
    assert isinstance(status, say.StatusIs)
    for problem in status.problems:
        click.echo(problem, err=True)


def _arguments(data: Path, port: int, authority: Path, language: str | None) -> list[str]:
    return [
        *("--data", str(data), "--key-file"),
        *("--site-host", f"generic={HOST}", "--resolve", f"{HOST}=127.0.0.1:{port}"),
        *("--upstream-ca", str(authority)),
        *(("--language", language) if language is not None else ()),
    ]  # fmt: skip


def _window(stage: Stage) -> None:
    click.echo("The sample feed opens in a browser window of its own. Close the window to end it.")
    address = f"--app=https://{HOST}/"
    arguments = browser.arguments(stage.home, stage.engine.ready.pac_url, [*stage.trust, address])
    subprocess.run([stage.browser, *arguments], env=browser.environment(stage.home), check=False, capture_output=True)  # noqa: S603


def _pictures(stage: Stage, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    direct = [f"--host-resolver-rules=MAP {HOST}:443 127.0.0.1:{stage.origin.port}"]
    _picture(stage, browser.arguments(stage.home, None, [*stage.trust, *direct]), folder / "before.png")
    _picture(stage, browser.arguments(stage.home, stage.engine.ready.pac_url, stage.trust), folder / "after.png")
    verdicts = [_verdict(stage.engine, post) for post in sample_posts()]
    (folder / "verdicts.json").write_text(json.dumps(verdicts, indent=1, ensure_ascii=False) + "\n", "utf-8")
    softened = sum(verdict["action"] != "show" for verdict in verdicts)
    click.echo(f"{folder}: before.png, after.png and verdicts.json ({softened} of {len(verdicts)} posts softened).")


def _picture(stage: Stage, arguments: list[str], file: Path) -> None:
    tools = DevTools(stage.browser, arguments, browser.environment(stage.home))
    try:
        tools.open(f"https://{HOST}/", WIDTH, HEIGHT)
        tools.until(_SETTLED)
        tools.value(_SCROLL)
        tools.value("scrollTo(0, 0)")
        tools.value("new Promise(done => setTimeout(done, 1500))")  # covers fade in
        file.write_bytes(tools.picture())
    finally:
        tools.close()


def _verdict(engine: EngineAtHand, post: dict[str, object]) -> dict[str, object]:
    text, author, picture = (str(post.get(part, "")) for part in ("text", "author", "alt"))
    asked = say.Explain(id=engine.number(), text=text, author=author, site="generic", pictures=picture)
    answer = engine.ask(asked)
    assert isinstance(answer, say.Explained)
    return {
        "id": post["id"],
        "action": answer.action,
        "categories": answer.categories,
        "reason": answer.reason,
        "certainty": answer.certainty,
        "scores": answer.scores,
    }
