"""Lays the frozen program out as a Debian package, and has dpkg-deb pack it: the same files give the same bytes."""

from __future__ import annotations

import gzip
import hashlib
import os
import platform
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from installer.packages import debian, manual
from installer.packages.freezing import Frozen
from installer.packages.sbom import bill
from installer.packages.shipped import Package, shipped
from installer.progress import ROOT, SetUpError, must, step
from ui.__main__ import options as app_options
from wellbeing.command_line import main as command_line

LINUX = ROOT / "installer" / "packages" / "linux"
METAINFO = LINUX / "feed-wellbeing.metainfo.xml"
LOCK = ROOT / "installer" / "requirements.lock"
MAINTAINER = "maintainers@feed-wellbeing.invalid"
_ARCHITECTURES = {"x86_64": "amd64", "aarch64": "arm64"}
_COMPRESSION = ("-Zzstd", "-z10")
"""Ten times faster than xz and a fifth larger; dpkg reads it from Debian 12 and Ubuntu 22.04 on."""


def make(frozen: Frozen, into: Path, version: str, epoch: int) -> Path:
    """The package of `frozen`, below `into`. Raises SetUpError."""
    lock = LOCK.read_text(encoding="utf-8")
    packages = shipped(frozen.sources, lock)
    tree = into / "tree"
    shutil.rmtree(tree, ignore_errors=True)
    with step("Laying out the package"):
        lay_out(tree, frozen.folder, version, epoch, packages)
        (tree / debian.BILL).write_text(bill(version, packages, _digest(LOCK, "sha256"), epoch), encoding="utf-8")
        control(tree, version)
        settle(tree, epoch)
    architecture = _architecture()
    made = into / f"feed-wellbeing_{version}_{architecture}.deb"
    command = ["dpkg-deb", "--root-owner-group", *_COMPRESSION, "--build", str(tree), str(made)]
    with step("Packing it"):
        must(command, "dpkg-deb could not pack it", {**os.environ, "SOURCE_DATE_EPOCH": str(epoch)})
    return made


def lay_out(tree: Path, program: Path, version: str, epoch: int, packages: Sequence[Package]) -> None:
    """Put every file where it belongs below `tree`; whatever is made of texts, and the program as it is."""
    shutil.copytree(program, tree / debian.PROGRAM, symlinks=True)
    for name in debian.COMMANDS:
        (tree / "usr/bin").mkdir(parents=True, exist_ok=True)
        (tree / "usr/bin" / name).symlink_to(f"../lib/feed-wellbeing/{name}")
    _copy(LINUX / "feed-wellbeing.desktop", tree / "usr/share/applications/feed-wellbeing.desktop")
    _copy(ROOT / "resources/icons/on.svg", tree / "usr/share/icons/hicolor/scalable/apps/feed-wellbeing.svg")
    _copy(LINUX / "feed-wellbeing.policy", tree / "usr/share/polkit-1/actions/invalid.feed_wellbeing.policy")
    metainfo = tree / "usr/share/metainfo/invalid.feed_wellbeing.FeedWellbeing.metainfo.xml"
    _write(metainfo, metainfo_text(METAINFO.read_text(encoding="utf-8"), version, epoch))
    _write(tree / debian.DOCUMENTS / "copyright", debian.copyright_file(_text(ROOT / "LICENSE"), packages))
    log = debian.changelog(version, epoch, MAINTAINER)
    (tree / debian.DOCUMENTS / "changelog.gz").write_bytes(gzip.compress(log.encode(), mtime=0))
    _copy(ROOT / "CHANGELOG.md", tree / debian.DOCUMENTS / "CHANGELOG.md")
    _manual(tree, version, epoch)
    _copy(LINUX / "lintian-overrides", tree / "usr/share/lintian/overrides/feed-wellbeing")
    for package in packages:
        for text in package.texts:
            _copy(text, tree / debian.LICENCES / package.name / text.name)


def _manual(tree: Path, version: str, epoch: int) -> None:
    """The man pages of both programs, packed as Debian has them."""
    pages = {
        "feed-wellbeing": manual.of_app(app_options(), version, epoch),
        "wellbeing": manual.of_command_line(command_line, version, epoch),
    }
    folder = tree / "usr/share/man/man1"
    folder.mkdir(parents=True)
    for name, text in pages.items():
        (folder / f"{name}.1.gz").write_bytes(gzip.compress(text.encode(), mtime=0))


def metainfo_text(template: str, version: str, epoch: int) -> str:
    """What software centres read, for `version`."""
    day = datetime.fromtimestamp(epoch, UTC).strftime("%Y-%m-%d")
    return template.replace("@VERSION@", version).replace("@DATE@", day)


def control(tree: Path, version: str) -> None:
    """Write what dpkg reads about `tree`."""
    files = sorted(each for each in tree.rglob("*") if each.is_file() and not each.is_symlink())
    kilobytes = sum(-(-each.stat().st_size // 1024) for each in files)
    sums = [(_digest(each, "md5"), str(each.relative_to(tree))) for each in files]
    own = tree / "DEBIAN"
    own.mkdir()  # dpkg-shlibdeps knows a package's root by it
    _write(own / "control", debian.control(version, _architecture(), kilobytes, _needed(tree), MAINTAINER))
    _write(own / "md5sums", debian.checksums(sums))
    for name in ("prerm", "postrm"):
        _copy(LINUX / name, own / name)


def _needed(tree: Path) -> list[str]:
    """The packages with the libraries that ours ask for, as dpkg-shlibdeps knows them."""
    internal = tree / debian.PROGRAM / "_internal"
    private = [internal, internal / "PySide6/Qt/lib", internal / "PySide6", internal / "shiboken6"]
    libraries = [each for each in sorted((tree / debian.PROGRAM).rglob("*")) if _is_elf(each)]
    with tempfile.TemporaryDirectory() as folder:
        _write(
            Path(folder) / "debian/control", "Source: feed-wellbeing\n\nPackage: feed-wellbeing\nArchitecture: any\n"
        )
        command = ["dpkg-shlibdeps", "-O", "--warnings=0", *(f"-l{each}" for each in private)]
        command += ["--ignore-missing-info", *(f"-e{each}" for each in libraries)]
        ran = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if ran.returncode:
        why = "\n".join(line for line in ran.stderr.splitlines() if "warning" not in line)
        raise SetUpError(f"dpkg-shlibdeps (package dpkg-dev) could not tell what the program needs:\n{why}")
    return debian.relations(ran.stdout)


def _is_elf(path: Path) -> bool:
    if path.is_symlink() or not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def settle(tree: Path, epoch: int) -> None:
    """The same permissions and dates wherever it is made; executables stay so."""
    runs = {tree / debian.PROGRAM / name for name in debian.COMMANDS} | {tree / "DEBIAN/prerm", tree / "DEBIAN/postrm"}
    for path in (tree, *tree.rglob("*")):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path in runs else 0o644)
        os.utime(path, (epoch, epoch), follow_symlinks=False)


def _architecture() -> str:
    return _ARCHITECTURES.get(platform.machine(), platform.machine())


def _digest(path: Path, name: str) -> str:
    return hashlib.new(name, path.read_bytes(), usedforsecurity=False).hexdigest()


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def _copy(source: Path, to: Path) -> None:
    to.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, to)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
