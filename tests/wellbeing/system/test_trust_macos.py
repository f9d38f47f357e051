"""macOS's login keychain by security(1), against recorded answers: what is run, and what people are told."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.wellbeing.system.certificates import wanted
from tests.wellbeing.system.recorded import Recorded
from wellbeing.system import our_certificate
from wellbeing.system.place import OURS, PlaceError, Wanted
from wellbeing.system.runner import Ran
from wellbeing.system.trust_macos import LoginKeychain

SECURITY = "/usr/bin/security"
KEYCHAIN = "/Users/me/Library/Keychains/login.keychain-db"
CANCELLED = Ran(1, "", "SecTrustSettingsSetTrustSettings: The authorization was canceled by the user.\n")


class MacOS:
    """A login keychain and trust settings; `says` is how security(1) ends when it changes something."""

    def __init__(self, says: Ran | None = None) -> None:
        self.kept: dict[str, str] = {}
        self.trusted: list[str] = ["Company"]
        self.says = says
        self.recorded = Recorded(self.answer)
        self.place = LoginKeychain(self.recorded, Path("/Users/me"))

    def answer(self, words: Sequence[str]) -> Ran:
        match words[1:]:
            case ["find-certificate", "-a", "-Z", "-c", name, _]:
                return self._found(name)
            case ["dump-trust-settings"]:
                listed = "".join(f"Cert {n}: {name}\n   Number of trust settings : 1\n" for n, name in self._settings())
                return Ran(0 if listed else 1, f"Number of trusted certs = {len(self.trusted)}\n{listed}")
            case _ if self.says:
                return self.says
            case ["add-trusted-cert", *_, file]:
                added = our_certificate.read(Path(file))
                self.kept[added.name] = added.sha1.upper()
                self.trusted.append(added.name)
            case ["remove-trusted-cert", file]:
                self.trusted.remove(our_certificate.read(Path(file)).name)
            case ["delete-certificate", "-Z", sha1, _]:
                self.kept = {name: each for name, each in self.kept.items() if each != sha1}
        return Ran(0)

    def _found(self, name: str) -> Ran:
        if name not in self.kept:
            return Ran(44, "", "security: SecKeychainSearchCopyNext: The specified item could not be found.\n")
        return Ran(0, f'SHA-256 hash: {"AB" * 32}\nSHA-1 hash: {self.kept[name]}\nkeychain: "{KEYCHAIN}"\n')

    def _settings(self) -> list[tuple[int, str]]:
        return list(enumerate(self.trusted))


@pytest.fixture
def ours(tmp_path: Path) -> Wanted:
    return wanted(tmp_path / "certificate")


def test_ours_comes_and_goes_and_theirs_stays(ours: Wanted) -> None:
    system, certificate = MacOS(), our_certificate.read(ours.ca_certificate)
    before = system.place.before(ours)
    assert before is not None
    system.place.put(ours)
    assert system.recorded.asked[0] == [SECURITY, "find-certificate", "-a", "-Z", "-c", certificate.name, KEYCHAIN]
    words = ["add-trusted-cert", "-r", "trustRoot", "-p", "ssl", "-k", KEYCHAIN, str(ours.ca_certificate)]
    assert [SECURITY, *words] in system.recorded.asked
    assert (system.place.look(ours).state, system.place.look(ours).message) == ("on", "")
    assert system.place.before(ours) is None
    system.place.restore(before)
    system.place.restore(before)
    assert (system.kept, system.trusted) == ({}, ["Company"])
    assert not system.place.stands(before)
    assert {command[0] for command in system.recorded.asked} == {SECURITY}


def test_it_is_undone_when_the_file_is_gone(ours: Wanted) -> None:
    """The ledger holds the certificate itself: macOS takes trust back by nothing less."""
    system = MacOS()
    before = system.place.before(ours)
    assert before is not None
    system.place.put(ours)
    ours.ca_certificate.unlink()
    system.place.restore(before)
    assert system.kept == {}


def test_macos_question_is_said_before(ours: Wanted) -> None:
    seen = MacOS().place.look(ours)
    assert seen.state == "off"
    assert "macOS itself will ask" in seen.message


def test_cancel_is_an_answer(ours: Wanted) -> None:
    with pytest.raises(PlaceError, match="cancelled"):
        MacOS(says=CANCELLED).place.put(ours)


def test_other_trouble_is_said(ours: Wanted) -> None:
    with pytest.raises(PlaceError, match="not answered"):
        MacOS(says=Ran(124)).place.put(ours)
    with pytest.raises(PlaceError, match="read-only"):
        MacOS(says=Ran(1, "", "read-only file system")).place.put(ours)
    assert LoginKeychain(Recorded(lambda _: Ran(127)), Path("/Users/me")).look(ours).state == "failed"


def test_one_in_the_keychain_without_trust_is_not_on(ours: Wanted) -> None:
    """As after a cancelled question, where macOS has kept the certificate all the same."""
    system = MacOS()
    system.place.put(ours)
    system.trusted.clear()
    assert system.place.look(ours).state == "off"
    system.place.restore({OURS: our_certificate.read(ours.ca_certificate).sha1, **_named(ours)})
    assert system.kept == {}


def _named(ours: Wanted) -> dict[str, str]:
    return {"name": our_certificate.read(ours.ca_certificate).name, "pem": ours.ca_certificate.read_text()}


def test_a_renewed_certificate_takes_the_place_of_the_one_before(ours: Wanted, tmp_path: Path) -> None:
    system = MacOS()
    system.place.put(ours)
    renewed = wanted(tmp_path / "certificate", "social.example", "more.example")
    system.place.put(renewed)
    name = our_certificate.read(renewed.ca_certificate).name
    assert (list(system.kept), system.trusted) == ([name], ["Company", name])
