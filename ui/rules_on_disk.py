"""The rules file as the app sees it: read, watched, written step by step, and brought back. Nothing here waits."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from ui.keeping_rules import Keeper
from wellbeing.rule_values import Rule, Source
from wellbeing.rules_file import Problems
from wellbeing.rules_keeping import Found, Look, Request, Write

SETTLES_MS = 150
"""An editor that saves writes, renames and touches; then it is quiet."""

MOST_UNDONE = 20

After = Callable[[Found, tuple[Rule, ...]], None]


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
        self._in_file: tuple[Rule, ...] = ()
        self._wanted = False
        self._renamed: dict[str, str] = {}
        self._seen: tuple[int, ...] = ()
        self._keeper = Keeper(self)
        self._watcher = QFileSystemWatcher(self)
        self._settle = QTimer(self, singleShot=True, interval=SETTLES_MS)
        self._settle.timeout.connect(self._look_if_touched)
        self._watcher.fileChanged.connect(lambda _: self._settle.start())
        self._watcher.directoryChanged.connect(lambda _: self._settle.start())

    @property
    def busy(self) -> bool:
        """Whether the file is being read or written."""
        return self._keeper.busy

    @property
    def can_undo(self) -> bool:
        """Whether there is something to bring back."""
        return bool(self._before)

    def look(self) -> None:
        """Read the file; it is watched from then on."""
        self._watch()
        if self.busy:
            self._settle.start()
        else:
            self._seen = self._stamp()
            self._ask(Look(path=str(self.path)), self._looked)

    def _look_if_touched(self) -> None:
        """Other files live beside this one, and change more often."""
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

    def want(self, rules: Sequence[Rule], renamed: Mapping[str, str] | None = None) -> None:
        """Make `rules` those of the file; they are shown at once. `renamed` has old names by new ones."""
        for new, old in (renamed or {}).items():
            self._renamed[new] = self._renamed.pop(old, old)
        self.rules = tuple(rules)
        self._wanted = True
        self.changed.emit()
        if not self.busy:
            self._write_wanted()

    def _write_wanted(self) -> None:
        self._wanted = False
        renamed, self._renamed = self._renamed, {}
        place = {id(rule): number for number, rule in enumerate(self._in_file)}
        rules = [place.get(id(rule), rule) for rule in self.rules]
        self._write(self.text, partial(self._wrote, self.rules), rules=rules, renamed=renamed)

    def save(self, text: str, instead_of: str) -> None:
        """Make `text` the file, if it still holds `instead_of`. Rules with a mistake are not written."""
        if self.busy:
            self._keeper.when_free(lambda: self.save(text, instead_of))
        else:
            self._write(instead_of, self._saved, text=text)

    def undo(self) -> None:
        """Bring back what the file held before the last change made here."""
        if self._before and not self.busy:
            self._write(self.text, self._undid, text=self._before[-1])

    def _write(
        self,
        base: str,
        after: After,
        text: str = "",
        rules: list[int | Rule] | None = None,
        renamed: dict[str, str] | None = None,
    ) -> None:
        wish = Write(path=str(self.path), base=base, text=text, rules=rules, renamed=renamed or {})
        self._ask(wish, after)

    def _ask(self, request: Request, after: After) -> None:
        known = self.text if self.loaded else None
        self._keeper.ask(request, known, after, lambda why: self._finish(Found(refused="disk", why=why), ()))

    def _undid(self, found: Found, rules: tuple[Rule, ...]) -> None:
        if not found.refused:
            self._before.pop()
        self._finish(found, rules)

    def _saved(self, found: Found, rules: tuple[Rule, ...]) -> None:
        self._remember(found)
        self._finish(found, rules)

    def _wrote(self, wanted: tuple[Rule, ...], found: Found, rules: tuple[Rule, ...]) -> None:
        self._remember(found)
        rules = wanted if found.as_wanted else rules
        if self._wanted and not found.refused:  # more was wanted while this was written
            self.text, self._in_file = found.text, rules
            self._write_wanted()
        else:
            self._finish(found, rules)

    def _remember(self, written: Found) -> None:
        if not written.refused and written.text != self.text:
            self._before = [*self._before[1 - MOST_UNDONE :], self.text]

    def _finish(self, found: Found, rules: tuple[Rule, ...]) -> None:
        self._wanted, self._renamed = False, {}
        if found.refused:
            self.failed.emit(self._in_words(found))
            self.loaded = False  # whatever was shown ahead gives way to what the file has
            self._settle.start()
        else:
            self._show(found, rules)
            self.saved.emit()

    def _looked(self, found: Found, rules: tuple[Rule, ...]) -> None:
        if self._wanted:
            self._write_wanted()
        elif not self.loaded or found.text != self.text or found.problems != self.problems:
            self._show(found, rules)

    def _show(self, found: Found, rules: tuple[Rule, ...]) -> None:
        if self.loaded and found.text == self.text:
            rules = self._in_file  # they were not sent again
        self.text, self.problems, self.notices = found.text, found.problems, found.notices
        if found.good:
            self.rules = self._in_file = rules
            self.sources = {source.name: source for source in found.sources}
        self.loaded = True
        self._watch()
        self.changed.emit()

    def _in_words(self, found: Found) -> str:
        if found.refused == "elsewhere":
            return self.tr(
                "The rules file was changed elsewhere meanwhile, so nothing was written. "
                "What it holds now is shown; do it again if you still want to."
            )
        if found.refused == "rules":
            return self.tr("Nothing was written: {why}.").format(why=found.why)
        return self.tr("The rules file {path} could not be written or read ({why}). Nothing was changed.").format(
            path=self.path, why=found.why
        )
