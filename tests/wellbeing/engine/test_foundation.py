"""What an engine stands on: its certificate speaks for every feed that is to be filtered, whoever asked for it."""

from __future__ import annotations

from pathlib import Path

import pytest

from models import SHIPPED, Classifier
from tests.wellbeing.families import agreed
from wellbeing.engine.foundation import FoundationError, lay, understood
from wellbeing.engine.options import EngineOptions
from wellbeing.guardian_folder import AGREEMENT, GuardianFolder


def speaks_for(options: EngineOptions, *hosts: str) -> list[bool]:
    """Whether browsers would accept each of `hosts` from an engine that begins now."""
    made = lay(options)
    try:
        return [made.authority.speaks_for(host) for host in hosts]
    finally:
        made.close()


def chooses(data: Path, *servers: str) -> None:
    """The settings have these servers beside the sites."""
    data.mkdir(exist_ok=True)
    (data / "settings.toml").write_text(f"added_hosts = {[*servers]}\n".replace("'", '"'))


@pytest.mark.parametrize("guardian", [None, "kept by a service"])
def test_a_new_certificate_speaks_for_what_was_agreed_on(tmp_path: Path, guardian: str | None) -> None:
    """A server was agreed on and taken out of the settings: it is filtered, on a first day and with a new authority."""
    data = tmp_path / "data"
    folder = tmp_path / guardian if guardian else data / "family"
    options = EngineOptions(data=data, key_file=True, guardian=folder if guardian else None)
    chooses(data, "mastodon=own.example")
    GuardianFolder(folder).keep_agreement(agreed(sites=frozenset({"x", "mastodon=agreed.example"})))
    assert speaks_for(options, "agreed.example", "own.example", "x.com", "bank.example") == [True, True, True, False]


def test_an_agreement_that_cannot_be_read_stops_no_start(tmp_path: Path) -> None:
    """That is said on the family's page; what the settings name is filtered."""
    data = tmp_path / "data"
    chooses(data, "mastodon=own.example")
    (data / "family").mkdir()
    (data / "family" / AGREEMENT).write_text("[[[")
    assert speaks_for(EngineOptions(data=data, key_file=True), "own.example") == [True]


def test_a_server_that_can_be_no_feed_is_said_at_the_start(tmp_path: Path) -> None:
    with pytest.raises(FoundationError, match="localhost"):
        lay(EngineOptions(data=tmp_path / "data", key_file=True, added_hosts=(("mastodon", "localhost"),)))


def test_texts_come_with_what_they_mean() -> None:
    """The scores as they are, and bytes that tell which model understood the text; nothing to read means nothing."""
    classifier = Classifier(SHIPPED)
    bread, emoji = understood(classifier, ["We baked bread today and it even rose.", "😀"])
    assert [bread, emoji] == classifier.scores(["We baked bread today and it even rose.", "😀"])
    assert bread.meaning[:8] == classifier.name[:8]
    assert len(bread.meaning) == 8 + 384
    assert emoji.meaning == b""
