"""What people install: what is in it, what is said about it, and that systems can read that."""

from __future__ import annotations

import json
import subprocess
import sys
import tomllib
from importlib.metadata import distribution
from pathlib import Path
from xml.etree import ElementTree

import pytest

from installer.packages import debian
from installer.packages.contents import belongs
from installer.packages.deb import LINUX, METAINFO, metainfo_text
from installer.packages.freezing import elsewhere
from installer.packages.sbom import bill
from installer.packages.shipped import ADDED, KNOWN, Package, canonical, shipped, terms_of, versions_in
from installer.progress import SetUpError
from tests.wellbeing.system.certificates import authority
from wellbeing.demo import certificate
from wellbeing.system import our_certificate
from wellbeing.system.nss import NssDatabase
from wellbeing.system.runner import run

ROOT = Path(__file__).resolve().parents[2]
LOCK = (ROOT / "installer" / "requirements.lock").read_text(encoding="utf-8")
PACKAGES = [
    Package("click", "8.3.0", "BSD-3-Clause", (Path("LICENSE.txt"),)),
    Package("odd", "1.0", "see its licence file"),
    Package("python", "3.12.1", "PSF-2.0"),
]
DAY = 1_795_000_000
on_linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the programs that read it are Linux's")


@pytest.mark.parametrize(
    ("dest", "source", "wanted"),
    [
        ("libssl.so.3", "/lib/x86_64-linux-gnu/libssl.so.3", False),
        ("PySide6/Qt/plugins/platforms/libqxcb.so", "/venv/libqxcb.so", True),
        ("PySide6/Qt/plugins/platforms/libqvnc.so", "/venv/libqvnc.so", False),
        ("PySide6\\plugins\\platforms\\qwindows.dll", "C:\\venv\\qwindows.dll", True),
        ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", "/venv/libqgtk3.so", False),
        ("PySide6/Qt/translations/qtbase_de.qm", "/venv/qtbase_de.qm", True),
        ("PySide6/Qt/translations/qtbase_fr.qm", "/venv/qtbase_fr.qm", False),
        ("PySide6/Qt/lib/libQt6Core.so.6", "/venv/libQt6Core.so.6", True),
        ("PySide6/Qt/lib/libQt6EglFsKmsSupport.so.6", "/venv/libQt6EglFsKmsSupport.so.6", False),
        ("PySide6/QtCore.abi3.so", "/venv/QtCore.abi3.so", True),
        ("zstandard/_cffi.cpython-312-x86_64-linux-gnu.so", "/venv/_cffi.so", False),
        ("models/text_v1/model.onnx", "/project/models/text_v1/model.onnx", True),
    ],
)
def test_libraries_of_the_system_and_unused_parts_of_qt_stay_out(dest: str, source: str, wanted: bool) -> None:
    assert belongs(dest, source) is wanted


def test_qt_speaks_every_language_that_we_speak() -> None:
    """Its own buttons would stay English in the rest."""
    from ui.translations import LANGUAGES

    for code in set(LANGUAGES) - {"en"}:
        assert belongs(f"PySide6/Qt/translations/qtbase_{code}.qm", f"/venv/qtbase_{code}.qm"), code


def test_the_control_file_names_what_is_needed_once_and_in_order() -> None:
    text = debian.control("0.1.0", "amd64", 280_000, ["zlib1g (>= 1)", "libc6 (>= 2.34)", "libxss1"], "m@x.invalid")
    fields = dict(line.split(": ", 1) for line in text.splitlines() if not line.startswith(" "))
    assert fields["Package"] == "feed-wellbeing"
    assert fields["Depends"] == "libc6 (>= 2.34), libnss3-tools, libsecret-tools, libxss1, zlib1g (>= 1)"
    assert fields["Installed-Size"] == "280000"
    assert text.endswith("\n")
    assert max(len(line) for line in text.partition("Description")[2].splitlines()) <= 79


def test_dpkg_is_understood() -> None:
    told = "shlibs:Depends=libc6 (>= 2.34), libgl1\nmisc:Depends=no\nshlibs:Recommends=\n"
    assert debian.relations(told) == ["libc6 (>= 2.34)", "libgl1"]


@on_linux
def test_debian_can_read_the_log_of_the_packaging() -> None:
    _ends_well("dpkg-parsechangelog", "-l-", told=debian.changelog("0.1.0", DAY, "m@x.invalid"))


def test_checksums_come_in_the_order_of_paths() -> None:
    assert debian.checksums([("b" * 32, "usr/b"), ("c" * 32, "usr/a")]) == f"{'c' * 32}  usr/a\n{'b' * 32}  usr/b\n"


def test_the_copyright_file_names_every_package_and_ours_in_full() -> None:
    text = debian.copyright_file("MIT License\n\nCopyright (c) 2026", PACKAGES)
    assert "License: MIT\n MIT License\n .\n Copyright (c) 2026\n" in text
    assert "the authors of click" in text
    assert "/usr/share/doc/feed-wellbeing/licences/click/" in text
    assert "no text of its own" in text


def test_the_bill_of_materials_names_what_ships_and_is_the_same_each_time() -> None:
    text = bill("0.1.0", PACKAGES, "ab" * 32, DAY)
    assert text == bill("0.1.0", PACKAGES, "ab" * 32, DAY)
    told = json.loads(text)
    assert (told["bomFormat"], told["specVersion"]) == ("CycloneDX", "1.6")
    click, odd, python, model = told["components"]
    assert click["purl"] == "pkg:pypi/click@8.3.0"
    assert click["licenses"] == [{"expression": "BSD-3-Clause"}]
    assert odd["licenses"] == [{"license": {"name": "see its licence file"}}]
    assert python["purl"].startswith("pkg:generic/python@")
    assert model["type"] == "machine-learning-model"
    assert told["dependencies"][0]["dependsOn"] == [each["bom-ref"] for each in (click, odd, python)]


def test_packages_are_known_by_their_files() -> None:
    """With version, terms and the texts that say so."""
    import click

    found = {each.name: each for each in shipped([click.__file__], LOCK)}
    assert set(found) == {"click", "python"}
    assert found["click"].texts
    assert found["click"].terms == "BSD-3-Clause"


def test_what_is_not_as_locked_is_refused() -> None:
    """A bill of materials must not name what nobody checked."""
    import click

    with pytest.raises(SetUpError, match=r"click .* not in the lock"):
        shipped([click.__file__], LOCK.replace("\nclick==", "\nclack=="))


def test_the_terms_that_we_name_are_of_locked_packages() -> None:
    named = {canonical(name) for name in KNOWN} | {file.stem for file in ADDED.iterdir()}
    assert named <= set(versions_in(LOCK))


def test_everything_the_program_needs_says_its_terms() -> None:
    """No package that ships leaves its licence to be guessed."""
    needed = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
    for requirement in needed:
        if "darwin" in requirement:
            continue
        name = requirement.split(">")[0].split(";")[0].strip()
        assert terms_of(distribution(name)) != "see its licence file", name


def _ends_well(*command: str, told: str = "") -> None:
    ran = subprocess.run(command, input=told, capture_output=True, text=True, timeout=60, check=False)
    assert ran.returncode == 0, ran.stdout + ran.stderr


@on_linux
def test_software_centres_can_read_what_is_said(tmp_path: Path) -> None:
    file = tmp_path / "feed-wellbeing.metainfo.xml"
    file.write_text(metainfo_text(METAINFO.read_text(encoding="utf-8"), "0.1.0", DAY), encoding="utf-8")
    assert 'version="0.1.0" date="2026-11-18"' in file.read_text(encoding="utf-8")
    _ends_well("appstreamcli", "validate", "--no-net", str(file))


@pytest.mark.parametrize(
    ("told", "is_elsewhere"),
    [
        ("a.so: RUNPATH=/home/maker/lib\n", True),
        ("a.so: RPATH=$ORIGIN/../lib:/opt/lib\n", True),
        ("a.so: RUNPATH=$ORIGIN/../../numpy.libs\n", False),
        ("a.so: no rpath or runpath tag found.\n", False),
        ("", False),
    ],
)
def test_libraries_look_for_others_beside_themselves_alone(told: str, is_elsewhere: bool) -> None:
    """Who has the place of the maker's computer on another one could put libraries of their own in."""
    assert elsewhere(told) is is_elsewhere


@on_linux
def test_desktops_can_read_the_entry_of_the_menu() -> None:
    _ends_well("desktop-file-validate", str(LINUX / "feed-wellbeing.desktop"))


@on_linux
@pytest.mark.parametrize("name", ["prerm", "postrm"])
def test_the_scripts_of_the_package_can_be_read_by_any_shell(name: str) -> None:
    _ends_well("sh", "-n", str(LINUX / name))


def test_the_policy_is_about_the_very_program_that_is_asked_for() -> None:
    """pkexec goes by the path and the first word."""
    policy = ElementTree.parse(LINUX / "feed-wellbeing.policy")
    notes = {each.get("key"): each.text for each in policy.iter("annotate")}
    assert notes["org.freedesktop.policykit.exec.path"] == f"/{debian.PROGRAM}/wellbeing"
    assert notes["org.freedesktop.policykit.exec.argv1"] == "guardian"


@on_linux
@pytest.mark.parametrize("folder", [".pki/nssdb", ".local/share/pki/nssdb", ".mozilla/firefox/abc.default-esr"])
def test_removal_knows_an_account_by_our_certificate_alone(tmp_path: Path, folder: str) -> None:
    """Its list of changes was deleted by hand; one that has certificates of others alone is left in peace."""
    script = (LINUX / "prerm").read_text(encoding="utf-8")
    traces = script.partition("TRACES='")[2].partition("'\n")[0]

    def is_known() -> bool:
        env = {"HOME": str(tmp_path), "PATH": "/usr/bin:/bin"}
        return subprocess.run(["sh", "-c", traces], env=env, timeout=60, check=False).returncode == 0

    assert not is_known()
    nss = NssDatabase(tmp_path / folder, run)
    nss.add("somebody's own", other_authority(tmp_path / "other"))
    assert not is_known()
    ours = authority(tmp_path / "ours")
    nss.add(our_certificate.read(ours.certificate_path).name, ours.certificate_path)
    assert is_known()


def other_authority(folder: Path) -> Path:
    folder.mkdir()
    return certificate.make(folder, "other.example").authority
