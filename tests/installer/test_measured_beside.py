"""The proxies that the filter is measured beside are fetched as locked, from wherever a person's npm fetches."""

from __future__ import annotations

import json
from pathlib import Path

BESIDE = Path(__file__).resolve().parents[1] / "benchmarks" / "beside"


def test_each_is_locked_by_its_hash_and_no_registry_is_named() -> None:
    lock = json.loads((BESIDE / "package-lock.json").read_text(encoding="utf-8"))
    wanted = json.loads((BESIDE / "package.json").read_text(encoding="utf-8"))["dependencies"]
    packages = {place: each for place, each in lock["packages"].items() if place}
    assert {name: packages[f"node_modules/{name}"]["version"] for name in wanted} == wanted
    assert all(each["integrity"].startswith("sha512-") for each in packages.values())
    assert not any("resolved" in each for each in packages.values())


def test_the_lock_asks_for_nothing_that_it_does_not_hold() -> None:
    """`npm ci` would refuse it: what cannot be had everywhere was taken out."""
    lock = json.loads((BESIDE / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    held = {place.rpartition("node_modules/")[2] for place in lock}
    asked = {
        name
        for each in lock.values()
        for kind in ("dependencies", "optionalDependencies")
        for name in each.get(kind, ())
    }
    assert asked <= held
