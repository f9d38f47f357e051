"""The numbers of minutes that can be asked for and given: one entry in a guardian's phone for each."""

from __future__ import annotations

from typing import Literal

Given = Literal[15, 30]
GIVES: tuple[Given, ...] = (15, 30)
