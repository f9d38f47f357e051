"""Opens the tables by which languages are told apart without holding them in memory; knows py3langid's file.

The library holds 70 MB of them, of which posts in a few languages need a tenth. Here they are read from a file, row by
row as needed, and the last ones kept. `python -m models.language_tables` unpacks them beside the library's own file,
for a set-up or a package; where nobody did, each start does it, for half a second, into a file without a name.
"""

import logging
import lzma
import os
import shutil
import struct
import tempfile
import threading
import weakref
from array import array
from contextlib import ExitStack
from functools import lru_cache
from pathlib import Path
from typing import Any, BinaryIO
from zipfile import ZipFile

import numpy as np
from numpy.typing import NDArray
from py3langid.langid import MODEL_DIR, MODEL_FILE, LanguageIdentifier

log = logging.getLogger(__name__)

_STATES, _FEATURES = 4_096, 16_384
"""Rows that are kept of each table: 1 kB of moves between states, 284 bytes of what a feature says."""


class Unpacked:
    """What the library's file holds, read at any place, from any thread."""

    def __init__(self, file: BinaryIO) -> None:
        self._file, self._alone = file, threading.Lock()
        weakref.finalize(self, file.close)

    def read(self, at: int, length: int) -> bytes:
        """`length` bytes from `at` on."""
        with self._alone:
            self._file.seek(at)
            return self._file.read(length)


class Rows:
    """The rows of one table, that lies `at` bytes into `file`."""

    def __init__(self, file: Unpacked, at: int, dtype: np.dtype[Any], width: int, kept: int) -> None:
        self._file, self._at = file, at
        self.dtype, self._bytes = dtype, width * dtype.itemsize
        self.row = lru_cache(kept)(self._read)

    def _read(self, number: int) -> Any:
        return self._file.read(self._at + number * self._bytes, self._bytes)


class Moves(Rows):
    """Indexed like the library's array of moves: 256 for each state, one after the other."""

    def _read(self, number: int) -> Any:
        return array(self.dtype.char, super()._read(number))

    def __getitem__(self, at: int) -> Any:
        return self.row(at >> 8)[at & 255]


class Likelihoods(Rows):
    """Indexed like the library's table of what each feature says, by several features at once."""

    def __getitem__(self, features: NDArray[np.intp]) -> NDArray[Any]:
        rows = b"".join(map(self.row, features.tolist()))
        return np.frombuffer(rows, self.dtype).reshape(len(features), -1)


def identifier(model: str, folder: Path | None) -> LanguageIdentifier:
    """The library's own, with its large tables in a file in `folder`, or where the system has such files.

    `model` is the library's file, or a path. Raises OSError, ValueError, KeyError and what lzma and zipfile raise.
    """
    try:
        return _opened(model, folder)
    except OSError:  # no room there, say
        if folder is None:
            raise
        return _opened(model, None)


def _opened(model: str, folder: Path | None) -> LanguageIdentifier:
    packed = MODEL_DIR / model
    beside = packed.with_suffix("")
    if beside.is_file():
        try:
            return _read_in(beside.open("rb", buffering=0))
        except Exception:  # it is spoilt in any of many ways, and what came with the library is whole
            log.exception("unpacked tables cannot be read, and are unpacked anew")
    file: Any = tempfile.TemporaryFile(dir=folder, buffering=0)  # noqa: SIM115 goes with the process
    return _read_in(file, packed)


def _read_in(file: Any, packed: Path | None = None) -> LanguageIdentifier:
    """The library's own over `file`, into which `packed` is unpacked first."""
    with ExitStack() as until_read:
        until_read.callback(file.close)
        if packed is not None:
            _unpack(packed, file)
        identifier = _reading_from(file)
        until_read.pop_all()
    return identifier


def _unpack(packed: Path, into: Any) -> None:
    with lzma.open(packed) as tables:
        shutil.copyfileobj(tables, into, 1 << 20)


def unpack_beside(packed: Path) -> Path:
    """Leave what `packed` (name.npz.xz) holds beside it, whole or not at all. Raises OSError and lzma.LZMAError."""
    beside = packed.with_suffix("")
    with tempfile.TemporaryDirectory(dir=packed.parent) as folder:
        begun = Path(folder) / beside.name
        with begun.open("wb") as file:
            _unpack(packed, file)
            file.flush()
            os.fsync(file.fileno())
        return begun.replace(beside)


def _reading_from(file: BinaryIO) -> LanguageIdentifier:
    file.seek(0)
    with np.load(file, allow_pickle=False) as tables:
        small = {name: tables[name] for name in ("pc", "classes", "nextmove_row", "out_feat")}
    with ZipFile(file) as archive:
        likelihoods, moves = (_place(archive, file, name) for name in ("ptc", "nextmove"))
    unpacked = Unpacked(file)
    return LanguageIdentifier(
        Likelihoods(unpacked, *likelihoods, len(small["pc"]), _FEATURES), small["pc"], small["classes"].tolist(),
        Moves(unpacked, *moves, 256, _STATES), small["out_feat"].tolist(), norm_probs=True,
        tk_row=small["nextmove_row"].tolist(),
    )  # fmt: skip


def _place(archive: ZipFile, file: BinaryIO, name: str) -> tuple[int, np.dtype[Any]]:
    """Where the numbers of the table `name` begin in `file`, and of which kind they are."""
    entry = archive.getinfo(f"{name}.npy")
    if entry.compress_size != entry.file_size:
        raise ValueError(f"{name} is packed once more")
    with archive.open(entry) as member:
        np.lib.format.read_magic(member)
        _, _, dtype = np.lib.format.read_array_header_1_0(member)
        header = member.tell()
    file.seek(entry.header_offset + 26)
    lengths = struct.unpack("<HH", file.read(4))  # of the name and the extra field, which stand before (APPNOTE 4.3.7)
    return entry.header_offset + 30 + sum(lengths) + header, dtype


if __name__ == "__main__":
    unpack_beside(MODEL_DIR / MODEL_FILE)
