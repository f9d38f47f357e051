"""The bill of materials, for programs that look for known holes: CycloneDX 1.6 as JSON. Pure.

Source: https://cyclonedx.org/docs/1.6/json/.
"""

from __future__ import annotations

import json
import re
import uuid
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from installer.packages.shipped import Package

_SPDX = re.compile(r"[A-Za-z0-9.+-]+(?: (?:AND|OR|WITH) [A-Za-z0-9.+-]+)*")
_OURS = uuid.UUID("4bb0d1f4-3a3e-4b5c-9d86-0f3bd7f3c6a1")
"""A name space of our own, so that the same contents have the same number."""


def bill(version: str, packages: Sequence[Package], lock_digest: str, epoch: int) -> str:
    """The text for `version` of the program with `packages`, made at `epoch` from a lock with `lock_digest`."""
    contents = f"{version} {lock_digest} " + " ".join(f"{each.name}=={each.version}" for each in packages)
    told = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.uuid5(_OURS, contents)}",
        "version": 1,
        "metadata": {
            "timestamp": datetime.fromtimestamp(epoch, UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "component": {**_component("application", "feed-wellbeing", version, "MIT"), "bom-ref": "feed-wellbeing"},
            "properties": [{"name": "feed-wellbeing:lock:sha256", "value": lock_digest}],
        },
        "components": [_of(each) for each in packages] + [_MODEL],
        "dependencies": [{"ref": "feed-wellbeing", "dependsOn": [_ref(each) for each in packages]}],
    }
    return json.dumps(told, indent=1, ensure_ascii=False) + "\n"


_MODEL = {"type": "machine-learning-model", "name": "text_v1", "bom-ref": "model:text_v1"}


def _ref(package: Package) -> str:
    kind = "generic" if package.name == "python" else "pypi"
    return f"pkg:{kind}/{package.name}@{package.version}"


def _of(package: Package) -> dict[str, Any]:
    told = _component("library", package.name, package.version, package.terms)
    return {**told, "bom-ref": _ref(package), "purl": _ref(package)}


def _component(kind: str, name: str, version: str, terms: str) -> dict[str, Any]:
    known = bool(_SPDX.fullmatch(terms))
    licences = [{"expression": terms}] if known else [{"license": {"name": terms}}]
    return {"type": kind, "name": name, "version": version, "licenses": licences}
