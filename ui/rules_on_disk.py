"""The rules file as the app sees it: read, watched, written step by step, and brought back. Nothing here waits."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from ui.work import Work
from wellbeing.private_file import write_private
from wellbeing.rule_values import Rule, Source
from wellbeing.rules_file import Problems, RulesError, RulesRead, rules_in, text_of
from wellbeing.rules_writing import with_rules

SETTLES_MS = 150
"""An editor that saves writes, renames and touches; then it is quiet."""

MOST_UNDONE = 20


@dataclass(frozen=True)
class Read:
    """What stands in the file. `problems` are there where `rules` are None."""

    text: str
    rules: tuple[Rule, ...] | None
    problems: Problems
    notices: Problems
    sources: Mapping[str, Source] = field(default_factory=dict)


class Elsewhere(Exception):
    """Somebody else has changed the file since it was read; nothing was written."""


class RulesOnDisk(QObject):
    """`rules` are the last ones that were in order, `text` is what the file holds, whatever it is."""

    changed = Signal()
    """Something above is another one."""
    failed = Signal(str)
    """A change could not be made; in words for people. What is shown is what the file has."""
    saved = Signal()
    """A change is in the file."""

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        """Nothing is read before `look`."""
        super().__init__(parent)
        self.path = path
        self.text = ""
        self.rules: tuple[Rule, ...] = ()
        self.sources: Mapping[str, Source] = {}
        self.problems: Problems = []
        self.notices: Problems = []
        self.loaded = False
        self._before: list[str] = []
        self._wanted = False
        self._renamed: dict[str, str] = {}
        self._work = Work(self)
        self._watcher = QFileSystemWatcher(self)
        self._settle = QTimer(self, singleShot=True, interval=SETTLES_MS)
        self._settle.timeout.connect(self.look)
        self._watcher.fileChanged.connect(lambda _: self._settle.start())
        self._watcher.directoryChanged.connect(lambda _: self._settle.start())

    @property
    def can_undo(self) -> bool:
        """Whether there is something to bring back."""
        return bool(self._before)

    def look(self) -> None:
        """Read the file; it is watched from then on."""
        self._watch()
        if self._work.busy:
            self._settle.start()
        else:
            self._work.run(partial(_read, self.path, self.rules), self._has_read)

    def _watch(self) -> None:
        there = [str(each) for each in (self.path, self.path.parent) if each.exists()]
        watched = {*self._watcher.files(), *self._watcher.directories()}
        if new := [each for each in there if each not in watched]:
            self._watcher.addPaths(new)

    def want(self, rules: Sequence[Rule], renamed: Mapping[str, str] | None = None) -> None:
        """Make `rules` those of the file; they are shown at once. `renamed` has old names by new ones."""
        for new, old in (renamed or {}).items():
            self._renamed[new] = self._renamed.pop(old, old)
        self.rules = tuple(rules)
        self._wanted = True
        self.changed.emit()
        if not self._work.busy:
            self._write_wanted()

    def _write_wanted(self) -> None:
        self._wanted = False
        renamed, self._renamed = self._renamed, {}
        rules, base = self.rules, self.text
        self._write(base, lambda: with_rules(base, rules, renamed), self._wrote)

    def save(self, text: str, instead_of: str) -> None:
        """Make `text` the file, if it still holds `instead_of`. Rules with a mistake are not written."""
        self._write(instead_of, lambda: text, self._saved)

    def undo(self) -> None:
        """Bring back what the file held before the last change made here."""
        if self._before and not self._work.busy:
            before = self._before[-1]
            self._write(self.text, lambda: before, self._undid)

    def _write(self, base: str, make: Callable[[], str], then: Callable[[object], None]) -> None:
        self._work.run(partial(_written, self.path, base, make, self.rules), then)

    def _undid(self, result: object) -> None:
        if isinstance(result, Read):
            self._before.pop()
        self._finish(result)

    def _saved(self, result: object) -> None:
        if isinstance(result, Read):
            self._remember(result)
        self._finish(result)

    def _wrote(self, result: object) -> None:
        if isinstance(result, Read):
            self._remember(result)
            if self._wanted:  # more was wanted while this was written
                self.text = result.text
                self._write_wanted()
                return
        self._finish(result)

    def _remember(self, written: Read) -> None:
        if written.text != self.text:
            self._before = [*self._before[1 - MOST_UNDONE :], self.text]

    def _finish(self, result: object) -> None:
        self._wanted, self._renamed = False, {}
        if isinstance(result, Read):
            self._show(result)
            self.saved.emit()
        else:
            self._say(result)

    def _has_read(self, result: object) -> None:
        if self._wanted:
            self._write_wanted()
        elif isinstance(result, Read):
            if not self.loaded or result.text != self.text:
                self._show(result)
        else:
            self._say(result, again=False)

    def _show(self, read: Read) -> None:
        self.text, self.problems, self.notices = read.text, read.problems, read.notices
        if read.rules is not None:
            self.rules, self.sources = read.rules, read.sources
        self.loaded = True
        self._watch()
        self.changed.emit()

    def _say(self, error: object, again: bool = True) -> None:
        self.failed.emit(self._in_words(error))
        if again:
            self.loaded = False  # whatever was shown ahead gives way to what the file has
            self.look()

    def _in_words(self, error: object) -> str:
        if isinstance(error, Elsewhere):
            return self.tr(
                "The rules file was changed elsewhere meanwhile, so nothing was written. "
                "What it holds now is shown; do it again if you still want to."
            )
        if isinstance(error, RulesError):
            return self.tr("Nothing was written: {why}.").format(why=error.problems[0][1])
        why = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        return self.tr("The rules file {path} could not be written or read ({why}). Nothing was changed.").format(
            path=self.path, why=why
        )


def _read(path: Path, known: tuple[Rule, ...]) -> Read:
    """What stands in `path`. A file that cannot be read at all is one with a mistake."""
    try:
        text = text_of(path)
    except RulesError as error:
        return Read("", None, error.problems, [])
    try:
        return _parsed(text, known)
    except RulesError as error:
        return Read(text, None, error.problems, [])


def _parsed(text: str, known: tuple[Rule, ...]) -> Read:
    """What `text` says; the `known` rules themselves where they are the same, so that no list is made anew."""
    read: RulesRead = rules_in(text)
    rules = known if known == read.rules else read.rules
    return Read(text, rules, [], list(read.notices), read.sources)


def _written(path: Path, base: str, make: Callable[[], str], known: tuple[Rule, ...]) -> Read:
    """Put what `make` makes into `path`, if that still holds `base`. Raises Elsewhere, RulesError, OSError."""
    try:
        there = text_of(path)
    except RulesError:
        raise Elsewhere from None
    if there != base:
        raise Elsewhere
    made = make()
    read = _parsed(made, known)
    path.parent.mkdir(parents=True, exist_ok=True)
    write_private(path, made.encode("utf-8"))
    return read
