"""Cuts the power during writes: records what a program does to a folder, and rebuilds what a disk may have of it.

`recorded` notes each step within a folder: bytes written (found by looking what a file holds whenever the program calls
the system), fsync of a file or a folder, renames, links, deletions, and the moments at which the program believed
something to be `done`. `cuts` then gives, for every prefix of the steps, each folder that a disk may show afterwards:

- what was written to a file since its last fsync is there, or is not, or in half, or as zeros of its length;
- names that were made, moved or taken since the last fsync of their folder are there or not, in any combination.

That is more than journaling file systems do, and no less. Files of one folder alone, in one thread.
"""

from __future__ import annotations

import itertools
import os
import stat
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from unittest.mock import patch

FREELY_COMBINED = 4
"""Unsettled names of which every combination is tried; of more, each beginning, and each one left out."""

CONTENTS_AT_MOST = 3
"""Unsettled files whose contents are combined freely; further ones are as they were written."""

Files = Mapping[str, bytes]


@dataclass(frozen=True)
class Write:
    """`file` (a number of ours) holds `data` from now on."""

    file: int
    data: bytes


@dataclass(frozen=True)
class Sync:
    """What was written to `file` is on the disk."""

    file: int


@dataclass(frozen=True)
class Named:
    """Below the folder, `name` means `file` from now on, nothing where it is None, in one step with `gone`."""

    name: str
    file: int | None
    gone: str = ""


@dataclass(frozen=True)
class Settled:
    """The names in `folder` are on the disk."""

    folder: str


@dataclass(frozen=True)
class Done:
    """The program was told that all was well: from here on `what` must outlive a cut."""

    what: int


Step = Write | Sync | Named | Settled | Done


@dataclass
class Recorder:
    """The steps below `root`. `done` is called by the story."""

    root: Path
    steps: list[Step] = field(default_factory=list)
    _known: dict[str, int] = field(default_factory=dict)
    _held: dict[int, bytes] = field(default_factory=dict)
    _inodes: dict[int, int] = field(default_factory=dict)

    def done(self, what: int) -> None:
        self.look()
        self.steps.append(Done(what))

    def look(self) -> None:
        """Note what files hold that held something else before."""
        for path in sorted(self.root.rglob("*")):
            if path.is_symlink() or not path.is_file():
                continue
            name, inode = str(path.relative_to(self.root)), path.stat().st_ino
            number = self._inodes.setdefault(inode, len(self._held))
            if number not in self._held:
                self._held[number] = b""
            if self._known.get(name) != number:
                self._known[name] = number
                self.steps.append(Named(name, number))
            data = path.read_bytes()
            if data != self._held[number]:
                self._held[number] = data
                self.steps.append(Write(number, data))

    def synced(self, handle: int) -> None:
        state = os.fstat(handle)
        if stat.S_ISDIR(state.st_mode):
            for folder in (self.root, *self.root.rglob("*")):
                if folder.is_dir() and folder.stat().st_ino == state.st_ino:
                    self.steps.append(Settled(self._name(folder)))
        elif (number := self._inodes.get(state.st_ino)) is not None:
            self.steps.append(Sync(number))

    def moved(self, source: Path, target: Path) -> None:
        old, new = self._name(source), self._name(target)
        self._forget_inode(new)
        number = self._known.pop(old)
        self._known[new] = number
        self.steps.append(Named(new, number, gone=old))

    def gone(self, path: Path) -> None:
        name = self._name(path)
        self._forget_inode(name)
        if self._known.pop(name, None) is not None:
            self.steps.append(Named(name, None))

    def _forget_inode(self, name: str) -> None:
        """The system may give the inode of a file that nobody names any more to the next one."""
        number = self._known.get(name)
        if number is not None and list(self._known.values()).count(number) == 1:
            self._inodes = {inode: each for inode, each in self._inodes.items() if each != number}

    def _name(self, path: Path) -> str:
        return str(path.relative_to(self.root)) if path != self.root else ""

    def covers(self, path: Any) -> bool:
        return isinstance(path, str | os.PathLike) and Path(path).is_relative_to(self.root)


@contextmanager
def recorded(root: Path) -> Iterator[Recorder]:
    """Note what happens below `root`, which may have files already: they are on the disk."""
    made = Recorder(root)
    made.look()
    made.steps += [Sync(number) for number in made._held] + [Settled("")]
    made.steps += [Settled(made._name(each)) for each in root.rglob("*") if each.is_dir()]
    with ExitStack() as stack:
        for name in ("open", "write", "fsync", "replace", "rename", "unlink", "remove", "close", "link", "chmod"):
            stack.enter_context(patch.object(os, name, _watched(made, name, getattr(os, name))))
        yield made
        made.look()


def _watched(made: Recorder, name: str, real: Callable[..., Any]) -> Callable[..., Any]:
    def call(*given: Any, **named: Any) -> Any:
        made.look()
        if name == "fsync":
            made.synced(given[0])
        before = {each: Path(each) for each in given[:2] if made.covers(each)}
        was_there = bool(before) and next(iter(before.values())).exists()
        answer = real(*given, **named)
        if name in ("replace", "rename") and len(before) == 2:
            made.moved(*before.values())
        elif name in ("unlink", "remove") and before and was_there:
            made.gone(next(iter(before.values())))
        made.look()
        return answer

    return call


@dataclass(frozen=True)
class Cut:
    """What a disk shows after a cut behind `after` steps: `files` by name. `done` is the last that was promised."""

    after: int
    files: Files
    done: int

    def rebuild(self, folder: Path) -> Path:
        """`folder`, with these files in it."""
        for name, data in self.files.items():
            path = folder / name
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            path.write_bytes(data)
            path.chmod(0o600)
        return folder


def cuts(steps: list[Step]) -> Iterator[Cut]:
    """Every different cut of `steps`."""
    seen: set[tuple[int, tuple[tuple[str, bytes], ...]]] = set()
    begun = next((at for at, step in enumerate(steps) if isinstance(step, Done)), 0)
    for after in range(begun, len(steps) + 1):
        done = max((step.what for step in steps[:after] if isinstance(step, Done)), default=0)
        for files in _shown(steps[:after]):
            key = (done, tuple(sorted(files.items())))
            if key not in seen:
                seen.add(key)
                yield Cut(after, files, done)


def _shown(steps: list[Step]) -> Iterator[dict[str, bytes]]:
    """What a disk may show of `steps`."""
    settled, loose = _names(steps)
    contents = _contents(steps)
    for chosen in _combined(loose):
        names = dict(settled)
        for each in chosen:
            _apply(names, each)
        yield from _filled(names, contents)


def _names(steps: list[Step]) -> tuple[dict[str, int], list[Named]]:
    """The names that are on the disk, and the changes of names that may be."""
    settled: dict[str, int] = {}
    loose: list[Named] = []
    for step in steps:
        if isinstance(step, Named):
            loose.append(step)
        elif isinstance(step, Settled):
            for each in [each for each in loose if str(Path(each.name).parent) in (step.folder, step.folder or ".")]:
                _apply(settled, each)
                loose.remove(each)
    return settled, loose


def _apply(names: dict[str, int], step: Named) -> None:
    names.pop(step.gone, None)
    if step.file is None:
        names.pop(step.name, None)
    else:
        names[step.name] = step.file


def _combined(loose: list[Named]) -> Iterator[tuple[Named, ...]]:
    if len(loose) <= FREELY_COMBINED:
        for how_many in range(len(loose) + 1):
            yield from itertools.combinations(loose, how_many)
        return
    for at in range(len(loose) + 1):
        yield tuple(loose[:at])
        yield (*loose[:at], *loose[at + 1 :])


def _contents(steps: list[Step]) -> dict[int, list[bytes]]:
    """What each file may hold: the last that is there for sure, and what came since in whole and in parts."""
    found: dict[int, list[bytes]] = {}
    for step in steps:
        if isinstance(step, Write):
            before = found.setdefault(step.file, [b""])
            found[step.file] = [*before, step.data]
        elif isinstance(step, Sync) and step.file in found:
            found[step.file] = found[step.file][-1:]
    return {file: list(dict.fromkeys(_torn(each))) for file, each in found.items()}


def _torn(versions: list[bytes]) -> Iterator[bytes]:
    yield versions[0]
    for before, after in itertools.pairwise(versions):
        added = len(after) - len(before) if after.startswith(before) else len(after)
        kept = len(after) - added
        yield after[:kept]
        yield after[: kept + added // 2]
        yield after[:kept] + bytes(added)
        yield after


def _filled(names: dict[str, int], contents: dict[int, list[bytes]]) -> Iterator[dict[str, bytes]]:
    files = sorted(set(names.values()))
    unsure = [file for file in files if len(contents.get(file, [b""])) > 1][:CONTENTS_AT_MOST]
    sure = {file: contents.get(file, [b""])[-1] for file in files}
    for chosen in itertools.product(*(contents[file] for file in unsure)):
        held = sure | dict(zip(unsure, chosen, strict=True))
        yield {name: held[file] for name, file in names.items()}
