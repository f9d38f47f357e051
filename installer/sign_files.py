"""Signs site definitions and helplines for people who have an older Feed Wellbeing; for those who keep the key.

    .venv/bin/python -m installer.sign_files pair KEY              make a pair: the private key into KEY, the public one
                                                                   is printed, for resources/makers.toml
    .venv/bin/python -m installer.sign_files sites KEY FOLDER OUT  sign FOLDER/*.toml into OUT (sites.feedwellbeing)
    .venv/bin/python -m installer.sign_files helplines KEY FILE OUT    sign FILE (resources/helplines.toml) into OUT
    .venv/bin/python -m installer.sign_files newest OUT SIGNED…    put signed files together into OUT, for a server

KEY lies outside of every repository, readable by its owner alone. It is never printed.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, load_pem_private_key

from wellbeing.helplines import shipped_directory
from wellbeing.makers import makers
from wellbeing.newer_helplines import directory_in
from wellbeing.newer_sites import definitions
from wellbeing.newest_files import put_together
from wellbeing.signed_file import pack, said, unpack
from wellbeing.signed_helplines import HELPLINES, HelplinesFile
from wellbeing.signed_sites import SITES, SiteFiles
from wellbeing.site_files import shipped_sites

REMEMBER = (
    "People who have it already keep it until something newer comes: set `{kind}` in resources/makers.toml to"
    " {version} or more with the next release."
)


class SigningError(Exception):
    """What cannot be signed, and why."""


def make_pair(path: Path) -> str:
    """A new private key in `path`, which must not be there yet; the public one. Raises SigningError, OSError."""
    if any((each / ".git").exists() for each in path.resolve().parents):
        raise SigningError(f"{path} lies in a repository, where a private key never belongs. Choose another folder.")
    key = Ed25519PrivateKey.generate()
    pem = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(pem)
    return key.public_key().public_bytes_raw().hex()


def read_key(path: Path) -> Ed25519PrivateKey:
    """The private key in `path`. Raises SigningError, OSError."""
    try:
        key = load_pem_private_key(path.read_bytes(), None)
    except ValueError as error:
        raise SigningError(f"{path} holds no key that “pair” made.") from error
    if not isinstance(key, Ed25519PrivateKey):
        raise SigningError(f"{path} holds no key that “pair” made.")
    return key


def sign_sites(key: Ed25519PrivateKey, folder: Path, version: int, only: Sequence[str] = ()) -> bytes:
    """The file of `version` that holds the TOML files of `folder`, or those of the sites in `only`; it was read again.

    Raises SigningError, OSError, or ValueError for what this program would not take.
    """
    texts = {each.stem: each.read_text(encoding="utf-8") for each in sorted(folder.glob("*.toml"))}
    if missing := sorted(set(only) - texts.keys()) or ([] if texts else ["*"]):
        raise SigningError(f"{folder} has no {', '.join(f'{each}.toml' for each in missing)}.")
    made = pack(SITES, SiteFiles(version, {each: texts[each] for each in only or texts}), key.sign)
    definitions(unpack(SITES, made, key.public_key()), shipped_sites())
    return made


def sign_helplines(key: Ed25519PrivateKey, file: Path, version: int) -> bytes:
    """The file of `version` that holds the list in `file`; it was read again.

    Raises OSError, or ValueError for what this program would not take.
    """
    made = pack(HELPLINES, HelplinesFile(version, file.read_text(encoding="utf-8")), key.sign)
    directory_in(unpack(HELPLINES, made, key.public_key()), shipped_directory())
    return made


def newest(signed: Sequence[Path]) -> bytes:
    """What a server gives: at most one file of each kind. Raises SigningError, OSError, ValueError."""
    found = {"sites": b"", "helplines": b""}
    for path in signed:
        data = path.read_bytes()
        kind = "sites" if data.startswith(SITES.mark) else "helplines"
        unpack(SITES if kind == "sites" else HELPLINES, data, makers().key)
        if found[kind]:
            raise SigningError(f"{path} is a second file of {kind}: a server gives one of each kind.")
        found[kind] = data
    return put_together(found["sites"], found["helplines"])


def first_of_today(now: datetime, shipped: int) -> int:
    """The version of the first file of today, or the next one after what `shipped`."""
    return max(int(now.strftime("%Y%m%d")) * 100 + 1, shipped + 1)


def main(words: Sequence[str], say: Callable[[str], object] = print) -> int:
    """Carry out what `words` ask for; the exit code."""
    options = _arguments().parse_args(words)
    try:
        options.carry_out(options, say)
    except (SigningError, OSError, ValueError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _pair(options: argparse.Namespace, say: Callable[[str], object]) -> None:
    public = make_pair(options.key)
    say(f'The private key is in {options.key}. Put this into resources/makers.toml:\npublic_key = "{public}"')


def _sites(options: argparse.Namespace, say: Callable[[str], object]) -> None:
    key = read_key(options.key)
    version = options.version or first_of_today(datetime.now(UTC), makers().sites)
    options.out.write_bytes(sign_sites(key, options.folder, version, options.only))
    _tell(f"{options.out} holds definitions of {said(version)}.", "sites", version, key, say)


def _helplines(options: argparse.Namespace, say: Callable[[str], object]) -> None:
    key = read_key(options.key)
    version = options.version or first_of_today(datetime.now(UTC), makers().helplines)
    options.out.write_bytes(sign_helplines(key, options.file, version))
    _tell(f"{options.out} holds helplines of {said(version)}.", "helplines", version, key, say)


def _newest(options: argparse.Namespace, say: Callable[[str], object]) -> None:
    options.out.write_bytes(newest(options.signed))
    say(f"{options.out} holds {', '.join(map(str, options.signed))}.")


def _tell(what: str, kind: str, version: int, key: Ed25519PrivateKey, say: Callable[[str], object]) -> None:
    say(f"{what}\n{REMEMBER.format(kind=kind, version=version)}")
    if key.public_key().public_bytes_raw() != makers().key.public_bytes_raw():
        say("Its key is not the one in resources/makers.toml, so that this program refuses it.")


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="sign_files", description="Sign newer site definitions and helplines.")
    commands = parser.add_subparsers(dest="command", required=True)
    pair = commands.add_parser("pair", help="make a pair of keys")
    pair.add_argument("key", type=Path, help="where the private key is to be; outside of every repository")
    pair.set_defaults(carry_out=_pair)
    sites = _signing(commands.add_parser("sites", help="sign a folder of TOML files"), _sites)
    sites.add_argument("folder", type=Path, help="such as filters/sites")
    sites.add_argument("out", type=Path, help="the file to be made, such as sites.feedwellbeing")
    sites.add_argument("--only", nargs="+", default=[], help="ids of sites; without it every file of the folder")
    lines = _signing(commands.add_parser("helplines", help="sign a list of helplines"), _helplines)
    lines.add_argument("file", type=Path, help="such as resources/helplines.toml")
    lines.add_argument("out", type=Path, help="the file to be made, such as helplines.feedwellbeing")
    together = commands.add_parser("newest", help="put signed files together, for a server")
    together.add_argument("out", type=Path, help="the file to be made, such as newest.feedwellbeing")
    together.add_argument("signed", type=Path, nargs="+", help="at most one file of each kind")
    together.set_defaults(carry_out=_newest)
    return parser


def _signing(
    parser: argparse.ArgumentParser, carry_out: Callable[[argparse.Namespace, Callable[[str], object]], None]
) -> argparse.ArgumentParser:
    parser.add_argument("key", type=Path, help="where the private key is")
    parser.add_argument("--version", type=int, help="day and number, 2026111301; by default the first of today")
    parser.set_defaults(carry_out=carry_out)
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
