"""Signs definitions of sites for people who have an older Feed Wellbeing; for those who keep the project's key.

    .venv/bin/python -m installer.sign_sites pair KEY             make a pair: the private key into KEY, the public one
                                                                  is printed, for resources/site_files.toml
    .venv/bin/python -m installer.sign_sites sign KEY FOLDER OUT  sign FOLDER/*.toml into OUT (sites.feedwellbeing)

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

from wellbeing.newer_sites import definitions
from wellbeing.newer_sites_file import maker
from wellbeing.signed_sites import SiteFiles, packed, read_signed, said
from wellbeing.site_files import shipped_sites

REMEMBER = (
    "People who have it already keep it until something newer comes: set `version` in resources/site_files.toml to"
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


def sign(key: Ed25519PrivateKey, folder: Path, version: int, only: Sequence[str] = ()) -> bytes:
    """The file of `version` that holds the TOML files of `folder`, or those of the sites in `only`; it was read again.

    Raises SigningError, OSError, or ValueError for what this program would not take.
    """
    texts = {each.stem: each.read_text(encoding="utf-8") for each in sorted(folder.glob("*.toml"))}
    if missing := sorted(set(only) - texts.keys()) or ([] if texts else ["*"]):
        raise SigningError(f"{folder} has no {', '.join(f'{each}.toml' for each in missing)}.")
    made = packed(SiteFiles(version, {each: texts[each] for each in only or texts}), key.sign)
    definitions(read_signed(made, key.public_key()), shipped_sites())
    return made


def first_of_today(now: datetime, shipped: int) -> int:
    """The version of the first file of today, or the next one after what `shipped`."""
    return max(int(now.strftime("%Y%m%d")) * 100 + 1, shipped + 1)


def main(words: Sequence[str], say: Callable[[str], object] = print) -> int:
    """Carry out what `words` ask for; the exit code."""
    options = _arguments().parse_args(words)
    try:
        return _pair(options.key, say) if options.command == "pair" else _sign(options, say)
    except (SigningError, OSError, ValueError) as error:
        print(error, file=sys.stderr)
        return 1


def _pair(path: Path, say: Callable[[str], object]) -> int:
    public = make_pair(path)
    say(f'The private key is in {path}. Put this into resources/site_files.toml:\npublic_key = "{public}"')
    return 0


def _sign(options: argparse.Namespace, say: Callable[[str], object]) -> int:
    key = read_key(options.key)
    version = options.version or first_of_today(datetime.now(UTC), maker().version)
    options.out.write_bytes(sign(key, options.folder, version, options.only))
    say(f"{options.out} holds definitions of {said(version)}.\n{REMEMBER.format(version=version)}")
    if key.public_key().public_bytes_raw() != maker().key.public_bytes_raw():
        say("Its key is not the one in resources/site_files.toml, so that this program refuses it.")
    return 0


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="sign_sites", description="Sign newer definitions of sites.")
    commands = parser.add_subparsers(dest="command", required=True)
    pair = commands.add_parser("pair", help="make a pair of keys")
    pair.add_argument("key", type=Path, help="where the private key is to be; outside of every repository")
    signing = commands.add_parser("sign", help="sign a folder of TOML files")
    signing.add_argument("key", type=Path, help="where the private key is")
    signing.add_argument("folder", type=Path, help="such as filters/sites")
    signing.add_argument("out", type=Path, help="the file to be made, such as sites.feedwellbeing")
    signing.add_argument("--version", type=int, help="day and number, 2026111301; by default the first of today")
    signing.add_argument("--only", nargs="+", default=[], help="ids of sites; without it every file of the folder")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
