"""Secrets without a keyring: in a file that a passphrase opens, or, after consent, in one that only its owner reads."""

from __future__ import annotations

import json
import os
from base64 import b64decode, b64encode
from collections.abc import Callable
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from wellbeing.plain_file import bytes_in
from wellbeing.private_file import write_private

SHORTEST_PASSPHRASE = 8
_MARK = b"feed-wellbeing-secrets-1\n"
_SALT, _NONCE = 16, 12


class SecretsError(Exception):
    """Secrets that cannot be read or kept; the message is for people."""


class WrongPassphrase(SecretsError):
    """The passphrase is not the one that the file was made with."""


Turn = Callable[[bytes], bytes]


class SecretsInFile:
    """Named secrets in one private file; `seal` turns their bytes into what is written."""

    def __init__(self, path: Path, seal: Turn, secrets: dict[str, bytes]) -> None:
        self._path = path
        self._seal = seal
        self._secrets = secrets

    def get(self, name: str) -> bytes | None:
        """The secret `name`, or None."""
        return self._secrets.get(name)

    def set(self, name: str, value: bytes) -> None:
        """Keep `value` as `name`. Raises SecretsError when the file cannot be written."""
        secrets = self._secrets | {name: value}
        plain = json.dumps({each: b64encode(secrets[each]).decode() for each in secrets}).encode()
        try:
            write_private(self._path, self._seal(plain))
        except OSError as error:
            raise SecretsError(f"{self._path} cannot be written ({error.strerror}).") from error
        self._secrets = secrets


def _read(path: Path) -> bytes:
    try:
        return bytes_in(path)
    except FileNotFoundError:
        return b""
    except OSError as error:
        raise SecretsError(f"{path} cannot be read ({error.strerror}).") from error


def _unpacked(path: Path, plain: bytes) -> dict[str, bytes]:
    try:
        return {str(name): b64decode(value, validate=True) for name, value in json.loads(plain).items()}
    except (ValueError, TypeError, AttributeError) as error:
        raise SecretsError(f"{path} is damaged. Move it away to begin anew; what was stored cannot be read.") from error


def open_key_file(path: Path) -> SecretsInFile:
    """Secrets in plain in a 0600 file: it protects only from other users of this computer. Raises SecretsError."""
    raw = _read(path)
    if raw and os.name == "posix":
        _keep_private(path)
    return SecretsInFile(path, bytes, _unpacked(path, raw) if raw else {})


def _keep_private(path: Path) -> None:
    try:
        if path.stat().st_mode & 0o077:
            path.chmod(0o600)
    except OSError as error:
        raise SecretsError(f"{path} can be read by other users, and that cannot be changed.") from error


def _key_of(passphrase: str, salt: bytes) -> bytes:
    """Argon2id with the second recommended choice of RFC 9106: 3 rounds, 4 lanes, 64 MiB."""
    return Argon2id(salt=salt, length=32, iterations=3, lanes=4, memory_cost=64 * 1024).derive(passphrase.encode())


def open_sealed(path: Path, passphrase: str) -> SecretsInFile:
    """Secrets in a file that `passphrase` opens; a new file is begun with it. Takes some 0.3 s.

    Raises WrongPassphrase, or SecretsError for a damaged file or a new passphrase that is too short.
    """
    raw = _read(path)
    if not raw and len(passphrase) < SHORTEST_PASSPHRASE:
        raise WrongPassphrase(f"A new passphrase needs at least {SHORTEST_PASSPHRASE} characters.")
    if raw and (not raw.startswith(_MARK) or len(raw) < len(_MARK) + _SALT + _NONCE):
        raise SecretsError(f"{path} is damaged. Move it away to begin anew; what was stored cannot be read.")
    body = raw[len(_MARK) :]
    salt = body[:_SALT] or os.urandom(_SALT)
    key = AESGCM(_key_of(passphrase, salt))

    def seal(plain: bytes) -> bytes:
        nonce = os.urandom(_NONCE)
        return _MARK + salt + nonce + key.encrypt(nonce, plain, _MARK)

    if not raw:
        return SecretsInFile(path, seal, {})
    try:
        plain = key.decrypt(body[_SALT : _SALT + _NONCE], body[_SALT + _NONCE :], _MARK)
    except InvalidTag as error:
        raise WrongPassphrase("This is not the passphrase that the stored key was sealed with.") from error
    return SecretsInFile(path, seal, _unpacked(path, plain))
