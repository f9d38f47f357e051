"""Other software that reads encrypted connections is told by its signs, and what cannot be told is not claimed."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from wellbeing.system.interception import (
    AUTHORITIES,
    PROGRAMS,
    look_for_interception,
    whose_authorities,
    whose_programs,
)
from wellbeing.system.runner import Ran


def test_authorities_are_known_by_their_names():
    names = [
        "((('commonName', 'Kaspersky Anti-Virus Personal Root Certificate'),),)",
        "((('organizationName', 'Zscaler Inc.'),), (('commonName', 'Zscaler Root CA'),))",
        "((('commonName', 'ISRG Root X1'),),)",
    ]
    assert whose_authorities(names) == {"Kaspersky", "Zscaler"}


def test_our_own_authority_and_the_usual_ones_are_no_sign():
    assert whose_authorities(["Feed Wellbeing on this computer (0a1b2c3d)", "DigiCert Global Root G2"]) == set()


def test_programs_are_known_wherever_they_are():
    names = [r"C:\Program Files\ESET\ekrn.exe", "/usr/bin/mitmproxy", "AvastSvc.exe", "python3", "bash"]
    assert whose_programs(names) == {"ESET", "mitmproxy", "Avast"}


@given(st.lists(st.text()))
def test_any_names_can_be_looked_at(names: list[str]):
    """Nothing is raised, and what is found is the name of a maker."""
    assert whose_authorities(names) <= set(AUTHORITIES.values())
    assert whose_programs(names) <= set(PROGRAMS.values())


def windows(command: Sequence[str]) -> Ran:
    assert command[0] == "tasklist"
    return Ran(0, '"System Idle Process","0","Services","0","8 K"\n"bdservicehost.exe","1204","Services","0","90 K"\n')


def macos(command: Sequence[str]) -> Ran:
    """As `security find-certificate -a` and `ps` write it."""
    if command[0] == "ps":
        return Ran(0, "/sbin/launchd\n/Applications/Safari.app/Contents/MacOS/Safari\n")
    return Ran(0, 'keychain: "/Library/Keychains/System.keychain"\n    "labl"<blob>="AdGuard Personal CA"\n')


def test_a_sign_is_named_with_what_to_do():
    for system, run, name in (("win32", windows, "Bitdefender"), ("darwin", macos, "AdGuard")):
        line = look_for_interception(system, run)
        assert line.well is False
        assert name in line.advice
        assert "HTTPS scanning" in line.advice


def test_what_cannot_be_read_cannot_be_told():
    line = look_for_interception("darwin", lambda _command: Ran(127))
    assert line.well is None
    assert line.advice


def test_a_computer_without_signs_has_its_tick():
    assert look_for_interception("linux", lambda _command: Ran(0, "systemd\nbash\nchromium\n")).well is True
