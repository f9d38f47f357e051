"""The units: what systemd is told to run, and as whom. Whether it accepts them, it says itself (end_to_end)."""

from __future__ import annotations

import shlex
from pathlib import Path

from wellbeing.holding.layout import POLICIES, Layout
from wellbeing.holding.program import ThisProgram
from wellbeing.holding.unit import account_units, policies_unit

PROGRAM = ThisProgram("/opt/feed wellbeing/bin/python", "/opt/feed wellbeing/100%", ())
SERVICE, WATCH = "feed-wellbeing-guardian-1001.service", "feed-wellbeing-policies-1001.path"
TEXTS = {
    **account_units(Layout().of(1001), PROGRAM, "mia", "de"),
    POLICIES: policies_unit(Layout(), PROGRAM),
}


def lines(name: str) -> list[str]:
    return TEXTS[name].splitlines()


def test_it_is_back_within_three_seconds_however_it_ended():
    """Also where it hangs: it says each second that it lives."""
    for line in ("Restart=always", "RestartSec=100ms", "StartLimitIntervalSec=0", "WatchdogSec=10", "Type=notify"):
        assert line in lines(SERVICE)


def test_a_flaw_that_fills_the_memory_ends_the_service_and_not_the_computer():
    """It takes some 210 MB with its model."""
    assert "MemoryMax=1G" in lines(SERVICE)


def test_settings_in_quick_turns_bring_nothing_to_an_end():
    """Neither what follows them nor the watch over them is ever "failed" for having been started often."""
    for name in (POLICIES, WATCH):
        unit = TEXTS[name].partition("\n\n")[0].splitlines()
        assert (unit[0], unit[-1]) == ("[Unit]", "StartLimitIntervalSec=0")
    assert lines(WATCH)[lines(WATCH).index("[Path]") + 1] == "TriggerLimitIntervalSec=0"


def test_it_runs_as_its_own_user_with_one_capability():
    for line in ("User=feed-wellbeing", "NoNewPrivileges=yes", "ProtectSystem=strict", "ProtectHome=yes"):
        assert line in lines(SERVICE)
    assert "CapabilityBoundingSet=CAP_NET_BIND_SERVICE" in lines(SERVICE)
    assert "ReadWritePaths=/var/lib/feed-wellbeing/accounts/1001/engine" in lines(SERVICE)


def test_each_account_has_its_own():
    """Its folder for the socket, too: systemd takes that away when this service stops, and nothing of another's."""
    other = account_units(Layout().of(1002), PROGRAM, "noah", "de")
    assert {*other}.isdisjoint(TEXTS)
    assert "RuntimeDirectory=feed-wellbeing-1001" in lines(SERVICE)
    assert not any("1001" in text for text in other.values())


def test_its_command_is_quoted_as_systemd_reads_it():
    """Spaces stay in a word, and a percent sign is one."""
    (start,) = (line for line in lines(SERVICE) if line.startswith("ExecStart="))
    words = shlex.split(start.removeprefix("ExecStart=").replace("%%", "%"))
    assert words[:4] == ["/opt/feed wellbeing/bin/python", "-m", "wellbeing", "engine"]
    assert words[-2:] == ["--language", "de"]
    assert words[words.index("--guardian") + 1] == "/var/lib/feed-wellbeing/accounts/1001/engine/guardian"
    assert "WorkingDirectory=/opt/feed wellbeing/100%%" in lines(SERVICE)


def test_what_is_agreed_on_reaches_the_policies():
    """Settings, the agreement, and a new certificate: each is watched."""
    watched = [Path(line.partition("=")[2]).name for line in lines(WATCH) if line.startswith("PathChanged=")]
    assert watched == ["settings.toml", "agreement.toml", "feed-wellbeing-ca.pem"]
    assert f"Unit={POLICIES}" in lines(WATCH)
    assert any('"guardian" "refresh"' in line for line in lines(POLICIES))
