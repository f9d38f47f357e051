"""Asks for the name of a file that is to be written: in the person's own folders, and ending as the chosen kind does.

Qt's own question does neither where a name is typed without an ending, or another kind is chosen after the name.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget


def file_to_save(parent: QWidget, title: str, name: str, kinds: str) -> tuple[str, str]:
    """The path, "" for a no, and the kind; `kinds` are written as for Qt, the usual one first: “Text (*.txt);;…”."""
    asking = QFileDialog(parent, title, _own_folder(), kinds)
    asking.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    asking.setDefaultSuffix(_ending(asking.nameFilters()[0]))
    asking.selectFile(name)
    asking.filterSelected.connect(partial(_end_as, asking))
    said_yes = asking.exec() == QFileDialog.DialogCode.Accepted
    asking.deleteLater()
    return (asking.selectedFiles()[0], asking.selectedNameFilter()) if said_yes else ("", "")


def _own_folder() -> str:
    """Where people keep what they write; not where this program happens to lie."""
    place = QStandardPaths.StandardLocation
    documents, home = (QStandardPaths.writableLocation(each) for each in (place.DocumentsLocation, place.HomeLocation))
    return documents if Path(documents).is_dir() else home


def _end_as(asking: QFileDialog, kind: str) -> None:
    """Another kind was chosen: a name that ends as one of the kinds ends as this one now."""
    ending, endings = _ending(kind), {_ending(each) for each in asking.nameFilters()}
    named = Path(asking.selectedFiles()[0])
    asking.setDefaultSuffix(ending)
    if named.suffix.lower().lstrip(".") in endings:
        asking.selectFile(str(named.with_suffix(f".{ending}")))


def _ending(kind: str) -> str:
    """“csv” of “Table (*.csv)” and of “*.csv”."""
    return kind.rpartition("*.")[2].rstrip(")")
