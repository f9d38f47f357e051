"""What the operating system must have, and how a person gets it."""

import pytest

from installer import system_packages
from installer.progress import SetUpError
from installer.system_packages import Need


def test_a_library_is_looked_for_among_packages_and_a_program_on_path() -> None:
    """Chrome serves where Chromium is asked for; a library has no program to be found by."""
    needs = [Need("libgl1"), Need("libegl1"), Need("chromium", ("chromium", "google-chrome")), Need("xvfb", ("Xvfb",))]
    on_path = {"google-chrome": "/usr/bin/google-chrome"}
    assert system_packages.missing(needs, {"libgl1"}, on_path.get) == ["libegl1", "xvfb"]


def test_where_there_is_no_apt_only_programs_are_asked_for() -> None:
    """On Fedora we cannot know how libraries are packaged; we do not claim that they are missing."""
    assert system_packages.missing([Need("libgl1"), Need("nodejs", ("node",))], None, {}.get) == ["nodejs"]


def test_renamed_packages_count_under_their_old_name() -> None:
    """Ubuntu 24.04 has libglib2.0-0t64, which provides libglib2.0-0; a removed package does not count."""
    listing = (
        "installed\tlibglib2.0-0t64\tlibglib2.0-0 (= 2.80.0-6), libgio\n"
        "installed\tlibgl1\t\n"
        "config-files\txvfb\txserver\n"
    )
    assert system_packages.parse_dpkg(listing) == {"libglib2.0-0t64", "libglib2.0-0", "libgio", "libgl1"}


@pytest.fixture
def bare_debian(monkeypatch: pytest.MonkeyPatch) -> None:
    """A Debian for an ordinary user, with none of the packages."""
    monkeypatch.setattr(system_packages, "_installed", set)
    monkeypatch.setattr(system_packages, "_is_root", lambda: False)
    monkeypatch.setattr(system_packages.shutil, "which", lambda name: None)
    monkeypatch.setattr(system_packages.sys, "platform", "linux")
    monkeypatch.setattr(system_packages.missing, "__defaults__", (lambda name: None,))


@pytest.mark.usefixtures("bare_debian")
@pytest.mark.parametrize(
    ("for_tests", "named", "not_named"), [(False, "chromium", "xvfb"), (True, "gnome-keyring", "telnet")]
)
def test_who_is_not_root_gets_the_exact_command(for_tests: bool, named: str, not_named: str) -> None:
    """The command can be pasted as it is, and names no more than is needed."""
    with pytest.raises(SetUpError) as stop:
        system_packages.ensure(for_tests)
    command = str(stop.value).splitlines()[-1]
    assert command.strip().startswith("sudo apt-get update && sudo apt-get install")
    assert named in command.split()
    assert not_named not in command.split()


@pytest.mark.usefixtures("bare_debian")
def test_a_check_that_may_be_partial_says_what_is_missing_and_goes_on(capsys: pytest.CaptureFixture[str]) -> None:
    """Left out, but never in silence."""
    system_packages.ensure(for_tests=True, strict=False)
    assert "xvfb" in capsys.readouterr().out


@pytest.mark.usefixtures("bare_debian")
def test_root_gets_them_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    """In a container one command does it all; what apt could not bring is still a stop."""
    asked: list[str] = []
    monkeypatch.setattr(system_packages, "_is_root", lambda: True)
    monkeypatch.setattr(system_packages, "_apt_install", asked.extend)
    with pytest.raises(SetUpError):
        system_packages.ensure(for_tests=False)
    assert asked == [need.package for need in system_packages.TO_RUN]
