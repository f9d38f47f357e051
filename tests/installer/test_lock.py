"""The lock names every package, by hash, for three systems, and nothing of the machine that it was made on."""

import re
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LOCK = (ROOT / "installer" / "requirements.lock").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
OURS = ("wellbeing", "ui", "filters", "models", "resources")


FUZZING = (ROOT / "installer" / "fuzzing.lock").read_text(encoding="utf-8")


def entries(lock: str = LOCK) -> dict[str, str]:
    """Each pinned line of `lock` with its hashes, by what stands before the first hash."""
    body = "\n".join(line for line in lock.splitlines() if not line.lstrip().startswith("#"))
    blocks = re.split(r"\n(?=\S)", body.strip())
    return {block.split("\\\n")[0].strip(): block for block in blocks}


def names(requirements: list[str]) -> set[str]:
    """Normalised package names at the head of requirement lines."""
    heads = [re.match(r"[A-Za-z0-9._-]+", each) for each in requirements]
    return {re.sub(r"[-_.]+", "-", head[0]).lower() for head in heads if head}


def test_every_package_is_pinned_with_hashes() -> None:
    """What is installed is what was locked, byte for byte."""
    for head, block in (entries() | entries(FUZZING)).items():
        assert re.fullmatch(r"[a-z0-9.-]+==[^\s;]+( ; .+)?", head), head
        assert re.search(r"--hash=sha256:[0-9a-f]{64}", block), head


def test_all_that_the_project_asks_for_is_locked() -> None:
    """A dependency added to pyproject.toml without renewing the lock is noticed here."""
    groups = dict(PROJECT["dependency-groups"])
    assert names(groups.pop("fuzzing")) <= names(list(entries(FUZZING)))
    asked = names(PROJECT["project"]["dependencies"]) | names([each for group in groups.values() for each in group])
    assert asked <= names(list(entries()))


def test_nothing_of_the_machine_or_an_index_is_in_it() -> None:
    """No addresses, no paths: it means the same everywhere."""
    assert not re.search(
        r"https?://|file:|--(extra-)?index|--find-links|(?m:^\s*-)(?!-hash)|[\"'\s](/|[A-Z]:\\)", LOCK + FUZZING
    )


@pytest.mark.parametrize(
    ("package", "system"),
    [
        ("mitmproxy-linux", "sys_platform == 'linux'"),
        ("secretstorage", "sys_platform == 'linux'"),
        ("mitmproxy-macos", "sys_platform == 'darwin'"),
        ("pywin32-ctypes", "sys_platform == 'win32'"),
    ],
)
def test_each_system_gets_what_only_it_needs(package: str, system: str) -> None:
    """One file for three systems: markers decide."""
    heads = [head for head in entries() if head.startswith(f"{package}==")]
    assert heads
    assert all(system in head for head in heads)


def test_no_dependency_owns_one_of_our_names() -> None:
    """Our five packages lie flat among the others; a namesake would be imported instead, or overwritten."""
    owners = packages_distributions()
    foreign = {name: set(owners.get(name, [])) - {"feed-wellbeing"} for name in OURS}
    assert not any(foreign.values()), foreign


def test_the_installed_project_is_this_one() -> None:
    """What the lock and pyproject.toml name together is really there to be imported."""
    assert {"mitmproxy", "PySide6", "onnxruntime", "tokenizers"} <= set(packages_distributions())
