"""Windows' root store by certutil.exe, against recorded answers: what is run, and what people are told."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.wellbeing.system.certificates import wanted
from tests.wellbeing.system.recorded import Recorded
from wellbeing.system import our_certificate
from wellbeing.system.place import OURS, PlaceError, Wanted
from wellbeing.system.runner import Ran
from wellbeing.system.trust_windows import WindowsRoots

CERTUTIL = r"D:\Windows\System32\certutil.exe"
NOT_FOUND = Ran(0x80092004, "Root\nCertUtil: -store command FAILED: 0x80092004", "")


class Windows:
    """A root store. `says` is how the person answers: the code that certutil ends with."""

    def __init__(self, says: int = 0) -> None:
        self.store: set[str] = set()
        self.says = says
        self.recorded = Recorded(self.answer)
        self.place = WindowsRoots(self.recorded, {"SystemRoot": r"D:\Windows"})

    def answer(self, words: Sequence[str]) -> Ran:
        program, user, verb, root, what = words
        assert (program, user, root) == (CERTUTIL, "-user", "Root")
        if verb == "-store":
            return Ran(0, "CertUtil: -store command completed successfully.") if what in self.store else NOT_FOUND
        if self.says:
            return Ran(self.says, "CertUtil: command FAILED", "")
        if verb == "-addstore":
            self.store.add(our_certificate.read(Path(what)).sha1)
        else:
            self.store.discard(what)
        return Ran(0)


@pytest.fixture
def ours(tmp_path: Path) -> Wanted:
    return wanted(tmp_path / "certificate")


def test_ours_comes_and_goes(ours: Wanted) -> None:
    windows, sha1 = Windows(), our_certificate.read(ours.ca_certificate).sha1
    before = windows.place.before(ours)
    assert before == {OURS: sha1}
    windows.place.put(ours)
    assert windows.recorded.asked[-1] == [CERTUTIL, "-user", "-addstore", "Root", str(ours.ca_certificate)]
    assert windows.recorded.seconds[-1] >= 60, "a person answers"
    assert windows.place.look(ours).state == "on"
    assert windows.place.before(ours) is None
    windows.place.restore(before)
    assert windows.recorded.asked[-1] == [CERTUTIL, "-user", "-delstore", "Root", sha1]
    assert not windows.place.stands(before)
    asked = len(windows.recorded.asked)
    windows.place.restore(before)
    assert windows.recorded.asked[asked:] == [[CERTUTIL, "-user", "-store", "Root", sha1]], (
        "nothing to ask the person again"
    )


def test_windows_question_is_said_before(ours: Wanted) -> None:
    seen = Windows().place.look(ours)
    assert seen.state == "off"
    assert "Windows itself will ask" in seen.message
    assert our_certificate.read(ours.ca_certificate).name in seen.message


@pytest.mark.parametrize("code", [1223, 0x800704C7, -2147023673])
def test_no_is_an_answer(ours: Wanted, code: int) -> None:
    with pytest.raises(PlaceError, match="the answer was No"):
        Windows(says=code).place.put(ours)


def test_a_question_that_nobody_answers_ends(ours: Wanted) -> None:
    with pytest.raises(PlaceError, match="not answered"):
        Windows(says=124).place.put(ours)


def test_other_trouble_is_said(ours: Wanted) -> None:
    with pytest.raises(PlaceError, match="FAILED"):
        Windows(says=5).place.put(ours)
    assert WindowsRoots(Recorded(lambda _: Ran(127, err="no certutil")), {}).look(ours).state == "failed"


def test_a_renewed_certificate_takes_the_place_of_the_one_before(ours: Wanted, tmp_path: Path) -> None:
    windows = Windows()
    windows.place.put(ours)
    renewed = wanted(tmp_path / "certificate", "social.example", "more.example")
    windows.place.put(renewed)
    assert windows.store == {our_certificate.read(renewed.ca_certificate).sha1}
