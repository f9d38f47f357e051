"""Where the keys of the store and of the certificate are kept: the system keyring, or what the person agreed to.

A backend that writes plain text is never used, and a keyring that was in use is never silently replaced: new keys
would make what is stored unreadable.
"""

from __future__ import annotations

import threading
from base64 import b64decode, b64encode
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import Protocol

import keyring
from keyring.backend import KeyringBackend
from keyring.backends.chainer import ChainerBackend

from wellbeing.places import Places
from wellbeing.plain_file import bytes_in
from wellbeing.private_file import write_private
from wellbeing.secret_files import SecretsError, SecretsInFile, WrongPassphrase, open_key_file, open_sealed
from wellbeing.ways_out import NO_KEYRING

SERVICE = "Feed Wellbeing"
PATIENCE = 60.0
"""Seconds that a keyring may take, since a person may be typing its password."""

_TRUSTED = frozenset(
    f"keyring.backends.{name}" for name in ("SecretService", "libsecret", "kwallet", "macOS", "Windows")
)
_TRIES = 3


class NoKeyring(SecretsError):
    """No place for secrets that the person could trust; the message says what can be done."""


class Secrets(Protocol):
    """Named secrets. May wait for a person: never call it on an event loop's thread. Both raise SecretsError."""

    def get(self, name: str) -> bytes | None:
        """The secret `name`, or None."""

    def set(self, name: str, value: bytes) -> None:
        """Keep `value` as `name`."""


class SecretsInMemory:
    """For a run that keeps nothing. Give it folders of its own: it cannot open what earlier runs stored."""

    def __init__(self) -> None:
        self._secrets: dict[str, bytes] = {}

    def get(self, name: str) -> bytes | None:
        """The secret `name`, or None."""
        return self._secrets.get(name)

    def set(self, name: str, value: bytes) -> None:
        """Keep `value` as `name` for this run."""
        self._secrets[name] = value


class SecretsInKeyring:
    """Secrets in the system keyring under `service`; each call gives up after `patience` seconds."""

    def __init__(self, backend: KeyringBackend, service: str, patience: float) -> None:
        self._backend = backend
        self._service = service
        self._patience = patience

    def get(self, name: str) -> bytes | None:
        """The secret `name`, or None."""
        text = _within(self._patience, lambda: self._backend.get_password(self._service, name))
        try:
            return None if text is None else b64decode(text, validate=True)
        except ValueError as error:
            raise SecretsError(f"The keyring entry “{name}” of “{self._service}” was changed by something.") from error

    def set(self, name: str, value: bytes) -> None:
        """Keep `value` as `name`."""
        text = b64encode(value).decode()
        _within(self._patience, lambda: self._backend.set_password(self._service, name, text))


def _within[T](patience: float, call: Callable[[], T]) -> T:
    """What the keyring answers to `call`, in a thread that may be left waiting for a person. Raises NoKeyring."""
    answer: Future[T] = Future()

    def ask() -> None:
        try:
            answer.set_result(call())
        except Exception as error:  # noqa: BLE001 a backend lets through whatever its own libraries raise
            answer.set_exception(error)

    threading.Thread(target=ask, name="keyring", daemon=True).start()
    try:
        return answer.result(patience)
    except TimeoutError as error:
        raise NoKeyring("The system keyring does not answer; it may be waiting to be unlocked." + NO_KEYRING) from error
    except Exception as error:
        raise NoKeyring(f"The system keyring cannot be used ({type(error).__name__}: {error})." + NO_KEYRING) from error


def _trusted_backends() -> list[KeyringBackend]:
    """The system's own keyrings, the preferred one first; what a person set up for keyring is respected."""
    found = keyring.get_keyring()
    every = found.backends if isinstance(found, ChainerBackend) else [found]
    return [each for each in every if type(each).__module__ in _TRUSTED]


def _system_keyring(patience: float, used_before: str) -> KeyringBackend:
    """The keyring that was `used_before` (a module's name), or else the preferred one. Raises NoKeyring."""
    for backend in _within(patience, _trusted_backends):
        if used_before in ("", type(backend).__module__):
            return backend
    missing = used_before.rpartition(".")[2]
    raise NoKeyring(
        (f"The system has no keyring {missing} now." if missing else "The system has no keyring now.") + NO_KEYRING
    )


def open_secrets(
    places: Places,
    *,
    passphrase: Callable[[], str] | None = None,
    allow_key_file: bool = False,
    patience: float = PATIENCE,
) -> Secrets:
    """The place for secrets: one chosen earlier, else the system keyring, else a passphrase, else an agreed key file.

    `passphrase` asks the person ("" means no). `allow_key_file` is their consent. Call it away from any event loop.
    Raises NoKeyring when none of them can be had, WrongPassphrase, or SecretsError.
    """
    key_file, sealed, note = (places.data / name for name in ("secrets.key", "secrets.sealed", "secrets-in-keyring"))
    if key_file.exists():
        return open_key_file(key_file)
    if sealed.exists():
        return _ask_for_passphrase(sealed, passphrase)
    used_before = _noted(note)
    try:
        return _in_keyring(places, note, used_before, patience)
    except NoKeyring as error:
        if used_before:
            raise NoKeyring(f"{error} If the keyring is gone for good, delete {note} to begin anew.") from error
        return _without_keyring(key_file, sealed, passphrase, allow_key_file, error)


def _in_keyring(places: Places, note: Path, used_before: str, patience: float) -> Secrets:
    """The keyring, asked once to see that it opens, and noted so that it is not replaced later. Raises NoKeyring."""
    backend = _system_keyring(patience, used_before)
    found = SecretsInKeyring(backend, f"{SERVICE} {places.profile}".rstrip(), patience)
    found.get("store")
    if not used_before:
        _note(note, type(backend).__module__)
    return found


def _without_keyring(
    key_file: Path, sealed: Path, passphrase: Callable[[], str] | None, allow_key_file: bool, reason: NoKeyring
) -> Secrets:
    if allow_key_file:
        return open_key_file(key_file)
    if passphrase is None:
        raise reason
    return _ask_for_passphrase(sealed, passphrase)


def _ask_for_passphrase(sealed: Path, passphrase: Callable[[], str] | None) -> SecretsInFile:
    wrong: SecretsError = NoKeyring("The stored data is sealed with a passphrase. Start from a terminal to enter it.")
    for _ in range(_TRIES if passphrase else 0):
        words = passphrase() if passphrase else ""
        if not words:
            raise NoKeyring("No passphrase was given." + NO_KEYRING)
        try:
            return open_sealed(sealed, words)
        except WrongPassphrase as error:
            wrong = error
    raise wrong


def _noted(note: Path) -> str:
    try:
        return bytes_in(note).decode("utf-8").strip().rpartition("\n")[2]
    except FileNotFoundError:
        return ""
    except (OSError, ValueError) as error:
        raise SecretsError(f"{note} cannot be read; it names the keyring in use.") from error


def _note(note: Path, backend: str) -> None:
    words = f"The keys of what is stored here are in the system keyring named below.\n{backend}\n"
    try:
        write_private(note, words.encode())
    except OSError as error:
        raise SecretsError(f"{note} cannot be written ({error.strerror}).") from error


def kept(secrets: Secrets, name: str, make: Callable[[], bytes]) -> bytes:
    """The secret `name`; the first time it is made, kept, and read back to be sure. Raises SecretsError."""
    known = secrets.get(name)
    if known is not None:
        return known
    secrets.set(name, make())
    known = secrets.get(name)
    if known is None:
        raise SecretsError("The keyring took a key but does not give it back. Try another keyring.")
    return known
