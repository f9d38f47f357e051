"""KDE's proxy setting: two lines of one file, and every byte of it comes back."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as any_

from tests.wellbeing.system.recorded import Recorded
from tests.wellbeing.system.test_kconfig import TEXTS
from wellbeing.system import kconfig
from wellbeing.system.ledger import Ledger
from wellbeing.system.place import Wanted
from wellbeing.system.proxy_kde import ProxyKde
from wellbeing.system.runner import NOT_FOUND, Ran
from wellbeing.system.turning import turn_on, undo

WANTED = Wanted(f"http://127.0.0.1:40001/{'a' * 32}.pac", Path("ca.pem"))
MOVED = Wanted(f"http://127.0.0.1:40001/{'b' * 32}.pac", Path("ca.pem"))


def place(folder: Path, here: bool = True) -> ProxyKde:
    recorded = Recorded(lambda _command: Ran(NOT_FOUND))
    return ProxyKde(recorded, {}, folder / "kioslaverc", (folder / "system" / "kioslaverc",), here)


def states(folder: Path, wanted: Wanted = WANTED) -> list[str]:
    return [part.state for part in turn_on([place(folder)], wanted, Ledger(folder / "undo"))]


def test_where_there_was_no_file_there_is_none_again(tmp_path: Path) -> None:
    path = tmp_path / "kioslaverc"
    assert states(tmp_path) == ["on"]
    assert path.read_text() == f"[Proxy Settings]\nProxyType=2\nProxy Config Script={WANTED.pac_url}\n"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert states(tmp_path, MOVED) == ["on"]
    assert [part.state for part in undo(Ledger(tmp_path / "undo"), [place(tmp_path)])] == ["off"]
    assert not path.exists()


@given(TEXTS, any_.booleans())
def test_every_byte_comes_back(text: str, moves: bool) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = folder / "kioslaverc"
        path.write_bytes(text.encode("latin-1"))
        path.chmod(0o644)
        wanted = [WANTED, MOVED] if moves else [WANTED]
        seen = [states(folder, each) for each in wanted]
        assert len(set(map(tuple, seen))) == 1
        if seen[0] == ["on"]:
            assert path.read_bytes() != text.encode("latin-1")
        undo(Ledger(folder / "undo"), [place(folder)])
        assert path.read_bytes() == text.encode("latin-1")
        assert stat.S_IMODE(path.stat().st_mode) == 0o644


def test_what_kde_wrote_in_between_stays_and_ours_goes(tmp_path: Path) -> None:
    path = tmp_path / "kioslaverc"
    path.write_text("[Proxy Settings]\nProxyType=0")
    assert states(tmp_path) == ["on"]
    path.write_text(f"[New]\na=b\n{path.read_text()}NoProxyFor=x\n")
    undo(Ledger(tmp_path / "undo"), [place(tmp_path)])
    assert path.read_text() == "[New]\na=b\n[Proxy Settings]\nProxyType=0\nNoProxyFor=x"


@pytest.mark.parametrize(
    "text",
    [
        "[Proxy Settings]\nProxyType=1\nhttpProxy=http://work.example 80\n",
        "[Proxy Settings]\nProxyType=2\nProxy Config Script=http://work.example/proxy.pac\n",
        "[Proxy Settings]\nProxyType=3\n",
        "[Proxy Settings][$i]\nProxyType=0\n",
    ],
)
@pytest.mark.parametrize("whose", ["kioslaverc", "system/kioslaverc"])
def test_a_companys_proxy_is_left_alone_in_words(tmp_path: Path, text: str, whose: str) -> None:
    path = tmp_path / whose
    path.parent.mkdir(exist_ok=True)
    path.write_text(text)
    (part,) = turn_on([place(tmp_path)], WANTED, Ledger(tmp_path / "undo"))
    assert part.state == "other"
    assert "left as it is" in part.message
    assert path.read_text() == text
    assert Ledger(tmp_path / "undo").open_changes() == []


def test_what_somebody_has_set_since_is_left_alone(tmp_path: Path) -> None:
    assert states(tmp_path) == ["on"]
    theirs = "[Proxy Settings]\nProxyType=2\nProxy Config Script=http://work.example/proxy.pac\n"
    (tmp_path / "kioslaverc").write_text(theirs)
    assert [part.state for part in undo(Ledger(tmp_path / "undo"), [place(tmp_path)])] == ["off"]
    assert (tmp_path / "kioslaverc").read_text() == theirs


def test_a_dead_address_of_ours_without_a_ledger_is_not_gone_back_to(tmp_path: Path) -> None:
    dead = f"[Proxy Settings]\nProxy Config Script={MOVED.pac_url}\nProxyType=2\nNoProxyFor=x\n"
    (tmp_path / "kioslaverc").write_text(dead)
    assert states(tmp_path) == ["on"]
    undo(Ledger(tmp_path / "undo"), [place(tmp_path)])
    assert (tmp_path / "kioslaverc").read_text() == "[Proxy Settings]\nNoProxyFor=x\n"


def test_another_desktop_is_not_given_kdes_file(tmp_path: Path) -> None:
    other = place(tmp_path, here=False)
    assert [part.state for part in turn_on([other], WANTED, Ledger(tmp_path / "undo"))] == ["missing"]
    assert not (tmp_path / "kioslaverc").exists()


def test_it_is_put_back_from_a_plain_console_too(tmp_path: Path) -> None:
    assert states(tmp_path) == ["on"]
    assert [part.state for part in undo(Ledger(tmp_path / "undo"), [place(tmp_path, here=False)])] == ["off"]
    assert not (tmp_path / "kioslaverc").exists()


def test_kdes_programs_are_told(tmp_path: Path) -> None:
    recorded = Recorded(lambda _command: Ran(0))
    kde = ProxyKde(recorded, {}, tmp_path / "kioslaverc", (), True)
    kde.put(WANTED)
    kde.restore({"ours": WANTED.pac_url})
    assert [command[0] for command in recorded.asked] == ["dbus-send", "dbus-send"]
    assert "org.kde.KIO.Scheduler.reparseSlaveConfiguration" in recorded.asked[0]


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    kde = ProxyKde(Recorded(lambda _command: Ran(0)), {}, tmp_path / "file" / "kioslaverc", (), True)
    (part,) = turn_on([kde], WANTED, Ledger(tmp_path / "undo"))
    assert part.state == "failed"
    assert "cannot be written" in part.message


def test_a_symbolic_link_stays_one(tmp_path: Path) -> None:
    """Settings kept in a folder of dotfiles."""
    (tmp_path / "dotfiles").write_text("[A]\n")
    (tmp_path / "kioslaverc").symlink_to(tmp_path / "dotfiles")
    assert states(tmp_path) == ["on"]
    assert kconfig.has_group((tmp_path / "dotfiles").read_text(), "Proxy Settings")
    undo(Ledger(tmp_path / "undo"), [place(tmp_path)])
    assert (tmp_path / "kioslaverc").is_symlink()
    assert (tmp_path / "dotfiles").read_text() == "[A]\n"
