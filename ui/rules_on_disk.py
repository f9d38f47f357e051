"""The rules file as the app sees it: read, watched, written step by step, and brought back. Nothing here waits."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache, partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QFileSystemWatcher, QObject, QTimer, Signal

from ui.full_disk import is_full
from ui.keeping_rules import Job, Keeper
from ui.rule_steps import Rules, Step, made
from wellbeing.rule_values import Rule, Source
from wellbeing.rules_file import Problems
from wellbeing.rules_keeping import Found, Look, Write

SETTLES_MS = 150
"""An editor that saves writes, renames and touches; then it is quiet."""

MOST_UNDONE = 20

Done = Callable[[str], None]
"""Told once what became of a wish: "" when it is in the file, else why it is not, in words for people."""


@cache
def _watcher() -> QFileSystemWatcher:
    """The one of the app: to let go of it, with a window that is closed, waits 16 ms and more for Linux (inotify)."""
    return QFileSystemWatcher(QCoreApplication.instance())


class _Changes:
    """Steps that are written together, since they came while something else was going on."""

    def __init__(self) -> None:
        self.steps: list[Step] = []
        self.done: list[Done] = []
        self._on: Rules | None = None
        self._made: Rules = ()

    def add(self, step: Step, done: Done) -> None:
        self.steps.append(step)
        self.done.append(done)
        if self._on is not None:
            self._made = step.on(self._made)

    def on(self, rules: Rules) -> Rules:
        """`rules` with all steps made; remembered, since that takes its time with thousands of them."""
        if rules is not self._on:
            self._on, self._made = rules, made(self.steps, rules)
        return self._made

    def renamed(self) -> dict[str, str]:
        """Old names by new ones, of all steps together."""
        names: dict[str, str] = {}
        for step in self.steps:
            names |= {new: names.pop(old, old) for new, old in step.renamed.items()}
        return names


class RulesOnDisk(QObject):
    """`rules` are those of the file as they were last in order, with what is being written made to them by now.

    `text` is what the file holds, whatever it is. What is wished for is done in its order, each to what the one before
    left; whoever wishes hears what became of just that.
    """

    changed = Signal()
    """Something above is another one."""
    failed = Signal(str)
    """A change that nobody waits for could not be made; in words for people. What is shown is what the file has."""
    saved = Signal()
    """A change is in the file."""

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        """Nothing is read before `look`."""
        super().__init__(parent)
        self.path = path
        self.text = ""
        self.rules: Rules = ()
        self.sources: Mapping[str, Source] = {}
        self.problems: Problems = []
        self.notices: Problems = []
        self.loaded = False
        self._before: list[str] = []
        self._in_file: Rules = ()
        self._pending: list[_Changes] = []
        self._open: _Changes | None = None
        self._will_look = False
        self._seen: tuple[int, ...] = ()
        self._keeper = Keeper(lambda: self.text if self.loaded else None, self)
        self._watcher = _watcher()
        self._settle = QTimer(self, singleShot=True, interval=SETTLES_MS)
        self._settle.timeout.connect(self._look_if_touched)
        self._watcher.fileChanged.connect(self._touched)
        self._watcher.directoryChanged.connect(self._touched)

    @property
    def busy(self) -> bool:
        """Whether the file is being read or written."""
        return self._keeper.busy

    @property
    def writing(self) -> bool:
        """Whether something that was wished for is not in the file yet."""
        return self._keeper.writing

    @property
    def can_undo(self) -> bool:
        """Whether there is something to bring back."""
        return bool(self._before)

    def look(self) -> None:
        """Read the file; it is watched from then on."""
        self._watch()
        self._look()

    def _look(self, *, next_of_all: bool = False) -> None:
        if not self._will_look or next_of_all:
            self._will_look = True
            self._keeper.do(Job(self._to_look, self._looked, writes=False), next_of_all=next_of_all)

    def _to_look(self) -> Look:
        self._will_look = False
        self._seen = self._stamp()
        return Look(path=str(self.path))

    def _touched(self, _path: str) -> None:
        self._settle.start()

    def _look_if_touched(self) -> None:
        """Other files are watched, too, and live beside this one: they change more often."""
        if not self.loaded or self._stamp() != self._seen:
            self.look()

    def _stamp(self) -> tuple[int, ...]:
        """What is another one once somebody has written the file."""
        try:
            found = self.path.stat()
        except OSError:
            return ()
        return (found.st_mtime_ns, found.st_size, found.st_ino)

    def _watch(self) -> None:
        there = [str(each) for each in (self.path, self.path.parent) if each.exists()]
        watched = {*self._watcher.files(), *self._watcher.directories()}
        if new := [each for each in there if each not in watched]:
            self._watcher.addPaths(new)

    def want(self, rules: Sequence[Rule], renamed: Mapping[str, str] | None = None, done: Done | None = None) -> None:
        """Make `rules` of those that are shown; seen at once. `renamed` has old names by new ones.

        Other rules that come into the file meanwhile stay. Without `done` it is `failed` that tells why not.
        """
        step = Step(self.rules, tuple(rules), dict(renamed or {}))
        changes = self._open or _Changes()
        changes.add(step, done or self._say_failed)
        self.rules = step.after
        if changes is not self._open:
            self._open = changes
            self._pending.append(changes)
            self._keeper.do(Job(partial(self._to_write, changes), partial(self._wrote, changes)))
        self.changed.emit()

    def _to_write(self, changes: _Changes) -> Write:
        if self._open is changes:
            self._open = None
        place = {id(rule): number for number, rule in enumerate(self._in_file)}
        rules = [place.get(id(rule), rule) for rule in changes.on(self._in_file)]
        return Write(path=str(self.path), base=self.text, rules=rules, renamed=changes.renamed())

    def save(self, text: str, instead_of: str, done: Done) -> None:
        """Make `text` the file, if it still holds `instead_of` then. Rules with a mistake are not written."""
        self._open = None
        wish = Write(path=str(self.path), base=instead_of, text=text)
        self._keeper.do(Job(lambda: wish, lambda found, rules: self._took([done], found, rules)))

    def undo(self) -> None:
        """Bring back what the file held before the last change made here."""
        self._open = None
        self._keeper.do(Job(self._to_undo, self._undid))

    def _to_undo(self) -> Write | None:
        return Write(path=str(self.path), base=self.text, text=self._before[-1]) if self._before else None

    def _undid(self, found: Found, rules: Rules) -> None:
        self._took([self._say_failed], found, rules, self._before[:-1])

    def _wrote(self, changes: _Changes, found: Found, rules: Rules) -> None:
        self._pending.remove(changes)
        self._took(changes.done, found, changes.on(self._in_file) if found.as_wanted else rules)

    def _took(self, told: Sequence[Done], found: Found, rules: Rules, before: list[str] | None = None) -> None:
        """A wish came to its end, and those who wished are told. `before` is what can be brought back then."""
        if found.refused:
            self.rules = self._ahead()
            self._look(next_of_all=True)
        else:
            if before is not None:
                self._before = before
            elif found.text != self.text:
                self._before = [*self._before[1 - MOST_UNDONE :], self.text]
            self._take(found, rules)
        self.changed.emit()
        why = self._in_words(found) if found.refused else ""
        for done in told:
            done(why)
        if not why:
            self.saved.emit()

    def _say_failed(self, why: str) -> None:
        if why:
            self.failed.emit(why)

    def _looked(self, found: Found, rules: Rules) -> None:
        if found.refused:
            self.failed.emit(self._in_words(found))
        elif not self.loaded or found.text != self.text or found.problems != self.problems:
            self._take(found, rules)
            self.changed.emit()

    def _take(self, found: Found, rules: Rules) -> None:
        if self.loaded and found.text == self.text:
            rules = self._in_file  # they were not sent again
        self.text, self.problems, self.notices = found.text, found.problems, found.notices
        if found.good:
            self._in_file = rules
            self.rules = self._ahead()
            self.sources = {source.name: source for source in found.sources}
        self.loaded = True
        self._watch()

    def _ahead(self) -> Rules:
        """The rules of the file with all that is still to be written."""
        rules = self._in_file
        for changes in self._pending:
            rules = changes.on(rules)
        return rules

    def _in_words(self, found: Found) -> str:
        if found.refused == "elsewhere":
            return self.tr(
                "The rules file was changed elsewhere meanwhile, so nothing was written. "
                "What it holds now is shown; do it again if you still want to."
            )
        if found.refused == "rules":
            return self.tr("Nothing was written: {why}.").format(why=found.why)
        if is_full(found.why):
            return self.tr(
                "There is no room left for the rules file {path} ({why}). Make room, then try again. "
                "What it holds is shown."
            ).format(path=self.path, why=found.why)
        return self.tr("The rules file {path} could not be written or read ({why}). What it holds is shown.").format(
            path=self.path, why=found.why
        )
