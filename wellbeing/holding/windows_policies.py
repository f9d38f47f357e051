"""What browsers are told by an account's policies on Windows, as values of its registry. Pure.

Sources: the policy lists of Chrome, Edge and Firefox, whose examples show each in the registry; Chromium's
policy_loader_win.cc and Firefox's EnterprisePoliciesParent read those of the account beside those of the computer.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from wellbeing.holding.windows_registry import DWORD, SZ, Value

CHROMIUM = {
    "Chrome": r"Software\Policies\Google\Chrome",
    "Chromium": r"Software\Policies\Chromium",
    "Edge": r"Software\Policies\Microsoft\Edge",
    "Brave": r"Software\Policies\BraveSoftware\Brave",
}
"""Below which keys browsers of Chromium's family look."""

FIREFOX = r"Software\Policies\Mozilla\Firefox"

Entry = tuple[str, str, Value]
"""A key, the name of a value in it, and the value."""


def in_registry(key: str, values: Mapping[str, Any], dicts_as_text: bool) -> Iterator[Entry]:
    """`values` as they stand below `key`. A dict is text in JSON for Chromium, and a key of its own for Firefox."""
    for name, value in values.items():
        if isinstance(value, list):
            listed = {str(number): each for number, each in enumerate(value, 1)}
            yield from in_registry(rf"{key}\{name}", listed, dicts_as_text)
        elif isinstance(value, dict) and not dicts_as_text:
            yield from in_registry(rf"{key}\{name}", value, dicts_as_text)
        else:
            yield key, name, _value(value)


def _value(value: Any) -> Value:
    if isinstance(value, int):  # booleans, too
        return Value(DWORD, int(value))
    return Value(SZ, value if isinstance(value, str) else json.dumps(value, separators=(",", ":")))
