"""Tables that tell languages apart lie in a file, and say there what the library says with all of them in memory."""

from __future__ import annotations

import shutil
import sys
import tomllib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from py3langid.langid import MODEL_DIR, MODEL_FILE, LanguageIdentifier

from models.language_tables import identifier, unpack_beside

POSTS = tomllib.loads((Path(__file__).parents[1] / "filters" / "posts_by_language.toml").read_text("utf-8"))
TEXTS = [text for code, texts in POSTS.items() if code != "unseen" for text in texts]


@pytest.fixture(scope="module")
def theirs() -> LanguageIdentifier:
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


@pytest.fixture
def packed(tmp_path: Path) -> str:
    """The library's file where nobody has unpacked it."""
    return str(shutil.copy(MODEL_DIR / MODEL_FILE, tmp_path))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """For the file without a name."""
    (tmp_path / "data").mkdir()
    return tmp_path / "data"


@pytest.mark.parametrize("before", [False, True], ids=["unpacked at the start", "unpacked before"])
def test_the_library_says_the_same_with_its_tables_in_memory(
    theirs: LanguageIdentifier, packed: str, folder: Path, before: bool
):
    """Of every post in every language that is written here, to the last digit."""
    if before:
        assert unpack_beside(Path(packed)).stat().st_size > 60_000_000
        Path(packed).unlink()  # it is asked for no more
    ours = identifier(packed, folder)
    assert len(TEXTS) > 300
    for text in (*TEXTS, "", " ", "\x00", "\U0001f35e" * 200):
        assert ours.rank(text) == theirs.rank(text)


def test_several_threads_ask_at_once(theirs: LanguageIdentifier, packed: str, folder: Path):
    """One file is read by all of them, each at its own place."""
    ours = identifier(packed, folder)
    with ThreadPoolExecutor(4) as threads:
        assert list(threads.map(ours.classify, TEXTS)) == [theirs.classify(text) for text in TEXTS]


@pytest.mark.skipif(sys.platform == "win32", reason="there the file has a name, and goes with the process")
def test_the_file_has_no_name(packed: str, folder: Path):
    """Nothing is left in the folder, also after a crash."""
    identifier(packed, folder).classify("Guten Morgen")
    assert list(folder.iterdir()) == []


def test_what_cannot_be_unpacked_beside_leaves_what_was_there(packed: str):
    """Half of the tables would be taken for all of them."""
    beside = unpack_beside(Path(packed))
    whole = beside.read_bytes()
    Path(packed).write_bytes(Path(packed).read_bytes()[:100_000])
    with pytest.raises(EOFError):
        unpack_beside(Path(packed))
    assert beside.read_bytes() == whole
    assert sorted(each.name for each in beside.parent.iterdir()) == [beside.name, Path(packed).name]


def test_what_was_unpacked_and_then_spoilt_is_unpacked_anew(
    packed: str, folder: Path, caplog: pytest.LogCaptureFixture
):
    """A disk that was full, say: languages are told all the same."""
    beside = unpack_beside(Path(packed))
    with beside.open("r+b") as file:
        file.truncate(30_000_000)
    assert identifier(packed, folder).classify("Guten Morgen allerseits")[0] == "de"
    assert "unpacked anew" in caplog.text


def test_no_more_rows_are_kept_than_a_few_languages_need(folder: Path):
    """However many languages are met: 10 MB of 70."""
    ours = identifier(MODEL_FILE, folder)
    for text in TEXTS:
        ours.classify(text)
    for table, rows, size in ((ours.tk_nextmove, 4_096, 1024), (ours.nb_ptc, 16_384, 284)):
        assert 0 < table.row.cache_info().currsize <= rows
        assert len(memoryview(table.row(0)).cast("B")) == size


def test_where_there_is_no_room_the_systems_folder_for_such_files_does(packed: str, folder: Path):
    """A full disk leaves no language untold while another one has room."""
    assert identifier(packed, folder / "not there").classify("Guten Morgen allerseits")[0] == "de"
