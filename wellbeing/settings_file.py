"""Reads and writes the settings as a TOML file that people may edit by hand; their comments stay."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, MutableMapping
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import Any

import tomlkit
from tomlkit.exceptions import TOMLKitError

from wellbeing.private_file import settle, write_private
from wellbeing.settings import (
    HARMS,
    CategorySetting,
    Settings,
    SettingsError,
    limits_of,
    names_of,
    settings_from,
    table_of,
    unknown_in,
)
from wellbeing.toml_file import TomlError, line_of, read_text, table_in


def parse_settings(text: str, name: str = "settings.toml") -> Settings:
    """The settings in `text`. Raises SettingsError, whose message names the file `name`, the line and the setting."""
    try:
        return settings_from(table_in(text))
    except TomlError as error:
        raise SettingsError(f"{name}, {error}") from error
    except SettingsError as error:
        line = line_of(text, error.where)
        place = f"{name}, line {line}" if line else name
        raise SettingsError(f"{place}: {error}", error.where) from error


def read_settings(path: Path) -> Settings:
    """The settings in `path`; every default where there is no file. Raises SettingsError."""
    try:
        text = read_text(path)
    except TomlError as error:
        raise SettingsError(f"{path.name}: {error}") from error
    return parse_settings(text, path.name)


def write_settings(path: Path, settings: Settings) -> None:
    """Put `settings` into `path`, leaving comments, order and whatever did not change as they are.

    So does what only a newer version knows.

    Settings that have their default and never stood in the file stay out of it. Raises SettingsError when the file
    that is there cannot be read (it is not written over), and OSError.
    """
    read_settings(path)
    text = _changed(read_text(path), settings)
    if _plain(parse_settings(text, path.name)) != _plain(settings):
        raise SettingsError(f"{path.name}: the settings could not be written; nothing was changed")
    write_private(path, text.encode())


def write_anew(path: Path, settings: Settings) -> Path:
    """Put `settings` into a new file at `path`; the file there is kept beside it, under the name that is returned.

    For a file that cannot be read, once the person has said yes. Raises OSError, and the file is then where it was.
    """
    aside = next(each for each in _names_beside(path) if not each.exists())
    linked = _has_second_name(path, aside)
    moved = not linked and path.exists()
    if moved:
        path.rename(aside)
    try:
        write_private(path, _changed("", settings).encode())
    except BaseException:
        if moved:
            aside.replace(path)
        elif linked:
            aside.unlink()
        raise
    return aside


def _has_second_name(path: Path, aside: Path) -> bool:
    """Whether the file at `path` is `aside` now, too: after a power cut it is there, and not taken for no settings.

    File systems without links, and links to elsewhere, let it be moved instead.
    """
    if path.is_symlink():
        return False
    try:
        aside.hardlink_to(path)
    except OSError:
        return False
    settle(path.parent)
    return True


def newer_in(path: Path) -> tuple[str, ...]:
    """The names in `path` that this version does not know. Raises SettingsError."""
    try:
        return tuple(".".join(map(str, where)) for where in unknown_in(table_in(read_text(path))))
    except TomlError as error:
        raise SettingsError(f"{path.name}: {error}") from error


def _names_beside(path: Path) -> Iterator[Path]:
    return (path.with_name(f"{path.stem}.before{number or ''}{path.suffix}") for number in count())


def _plain(settings: Settings) -> Settings:
    """`settings` without categories that are as they are without a word."""
    chosen = {harm: choice for harm, choice in settings.categories.items() if choice != CategorySetting()}
    return replace(settings, categories=chosen)


def _changed(text: str, settings: Settings) -> str:
    try:
        document = tomlkit.parse(text)
        wanted, standard = table_of(settings), table_of(Settings())
        categories, _ = wanted.pop("categories"), standard.pop("categories")
        _put(document, wanted, standard, Settings)
        _put_categories(document, categories)
        return tomlkit.dumps(document)
    except TOMLKitError as error:
        raise SettingsError(f"the settings could not be written ({error}); nothing was changed") from error


def _put(table: MutableMapping[str, Any], wanted: Mapping[str, Any], standard: Mapping[str, Any], owner: type) -> None:
    for name, value in wanted.items():
        if name in table:
            if table[name] != value:
                table[name] = value
        elif value != standard[name]:
            item = tomlkit.item(value)
            item.comment(limits_of(name, owner).label)
            table[name] = item


def _put_categories(document: tomlkit.TOMLDocument, wanted: Any) -> None:
    if not wanted and "categories" not in document:
        return
    if "categories" not in document:
        document["categories"] = tomlkit.table(is_super_table=True)
    tables: Any = document["categories"]
    for gone in [name for name in tables if name in HARMS and name not in wanted]:
        _take_out(tables, gone)
    standard = {name: getattr(CategorySetting(), name) for name in names_of(CategorySetting)}
    for name, choice in wanted.items():
        if name not in tables:
            tables[name] = tomlkit.table()
        _put(tables[name], choice, standard, CategorySetting)


def _take_out(tables: Any, name: str) -> None:
    """All that we know of a category; with it the category, unless a newer version left something there."""
    for each in names_of(CategorySetting):
        tables[name].pop(each, None)
    if not tables[name]:
        del tables[name]
