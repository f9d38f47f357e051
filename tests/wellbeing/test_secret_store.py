"""Secrets are kept in a real keyring, behind a passphrase, or in an agreed file; never in plain text unasked."""

from __future__ import annotations

import gc
import os
import stat
import threading
from pathlib import Path

import keyring
import keyring.backend
import keyring.core
import pytest
from keyring.backend import KeyringBackend
from keyring.backends.chainer import ChainerBackend

from tests.secret_service import lock_the_keyring, running_secret_service, secret_service  # noqa: F401 a fixture
from wellbeing import deleting
from wellbeing.places import Places, places, prepare
from wellbeing.secret_files import SecretsError, WrongPassphrase
from wellbeing.secret_store import SERVICE, NoKeyring, Secrets, SecretsInKeyring, SecretsInMemory, kept, open_secrets
from wellbeing.system.places_here import Here

PASSPHRASE = "correct horse battery"


@pytest.fixture
def ours(tmp_path: Path) -> Places:
    """Prepared folders of a test's own."""
    found = places(tmp_path / "data")
    prepare(found)
    return found


@pytest.fixture(autouse=True)
def keyring_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    """The keyring library looks for backends once in a process: here each test looks anew."""
    monkeypatch.setattr(keyring.core, "_keyring_backend", None)
    monkeypatch.setattr(keyring.backend, "get_all_keyring", keyring.backend.get_all_keyring.__wrapped__)


def _session(monkeypatch: pytest.MonkeyPatch, environment: dict[str, str]) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", environment["DBUS_SESSION_BUS_ADDRESS"])


@pytest.fixture
def unlocked(monkeypatch: pytest.MonkeyPatch, secret_service: dict[str, str]) -> None:  # noqa: F811 the fixture
    """A desktop session with a real, unlocked keyring."""
    _session(monkeypatch, secret_service)


@pytest.fixture
def no_keyring(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A session without any keyring."""
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path / 'no-bus'}")


def _plain_texts_of(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())


@pytest.mark.usefixtures("unlocked")
def test_a_real_keyring_keeps_secrets_between_starts(ours: Places) -> None:
    """What one start keeps, the next reads; the data folder holds no secret."""
    first = open_secrets(ours)
    assert isinstance(first, SecretsInKeyring)
    assert first.get("store") is None
    first.set("store", b"\x00\xff key")
    assert open_secrets(ours).get("store") == b"\x00\xff key"
    assert b"key" not in _plain_texts_of(ours.data).replace(b"keyring", b"").replace(b"keys", b"")


@pytest.mark.usefixtures("unlocked")
def test_the_way_back_takes_the_keys_out_of_a_real_keyring(ours: Places, tmp_path: Path) -> None:
    """Those of this filter, by the system's own program; another folder's stay."""
    other = places(tmp_path / "other")
    prepare(other)
    for at in (ours, other):
        for name in deleting.KEY_NAMES:
            open_secrets(at).set(name, b"key")
    (proof,) = deleting.keyring_gone(ours, Here("linux", tmp_path, {}))
    assert (proof.now, proof.trouble) == ("gone", "")
    assert [open_secrets(ours).get(name) for name in deleting.KEY_NAMES] == [None] * 3
    assert open_secrets(other).get("store") == b"key"
    assert deleting.KEYRING_SERVICE == SERVICE


@pytest.mark.filterwarnings("ignore:unclosed <socket:ResourceWarning")  # keyring leaves one when it finds a lock
def test_the_way_back_claims_nothing_of_a_locked_keyring_or_none(
    ours: Places, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The system's own program ends there as it does where there was no key, so what it finds afterwards counts."""
    here = Here("linux", tmp_path, {})
    with running_secret_service(tmp_path / "session") as environment:
        _session(monkeypatch, environment)
        open_secrets(ours).set("store", b"precious")
        lock_the_keyring(environment)
        (locked,) = deleting.keyring_gone(ours, here)
    (nobody,) = deleting.keyring_gone(ours, here)
    gc.collect()
    assert deleting.LOCKED in locked.trouble
    assert "may still be there" in nobody.trouble
    assert "precious" not in locked.trouble


@pytest.mark.usefixtures("unlocked")
def test_data_folders_do_not_share_keys(ours: Places, tmp_path: Path) -> None:
    """Another data folder has keys of its own, so that a trial run cannot spoil the usual one."""
    other = places(tmp_path / "other")
    prepare(other)
    open_secrets(ours).set("store", b"ours")
    assert open_secrets(other).get("store") is None


@pytest.mark.filterwarnings("ignore:unclosed <socket:ResourceWarning")  # keyring leaves one when it finds a lock
def test_a_locked_keyring_is_waited_for_only_so_long_and_never_replaced(
    ours: Places, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A keyring in use that is locked now is an error with words, whatever else was agreed to: no new keys."""
    with running_secret_service(tmp_path / "session") as environment:
        _session(monkeypatch, environment)
        open_secrets(ours).set("store", b"precious")
        lock_the_keyring(environment)
        with pytest.raises(NoKeyring, match="begin anew"):
            open_secrets(ours, passphrase=lambda: PASSPHRASE, allow_key_file=True, patience=5)
        gc.collect()
    assert not (ours.data / "secrets.key").exists()
    assert not (ours.data / "secrets.sealed").exists()


class Sleepy(KeyringBackend):
    """A keyring that waits for its person, who is out."""

    priority = 1.0  # type: ignore[assignment]
    woken = threading.Event()

    def get_password(self, service: str, username: str) -> str | None:
        self.woken.wait(30)
        return None

    def set_password(self, service: str, username: str, password: str) -> None:
        self.woken.wait(30)


def test_a_keyring_that_waits_for_its_person_is_left_waiting() -> None:
    """A prompt that nobody answers costs the time limit and no more."""
    try:
        with pytest.raises(NoKeyring, match="waiting to be unlocked"):
            SecretsInKeyring(Sleepy(), "Feed Wellbeing", patience=0.05).get("store")
    finally:
        Sleepy.woken.set()


@pytest.mark.usefixtures("no_keyring")
def test_without_a_keyring_nothing_is_kept_unasked(ours: Places) -> None:
    """No keyring, no passphrase, no consent: an error that names the three ways out, and no file."""
    with pytest.raises(NoKeyring) as caught:
        open_secrets(ours)
    assert all(words in str(caught.value) for words in ("keyring", "passphrase", "--key-file"))
    assert not [path for path in ours.data.rglob("*") if path.is_file()]


class PlaintextKeyring(KeyringBackend):
    """What the package keyrings.alt would bring: it writes passwords in plain text."""

    priority = 0.5  # type: ignore[assignment]

    def get_password(self, service: str, username: str) -> str | None:
        raise AssertionError("a plaintext keyring was asked")

    def set_password(self, service: str, username: str, password: str) -> None:
        raise AssertionError("a plaintext keyring was used")


@pytest.mark.parametrize("name", [f"{__name__}.PlaintextKeyring", "keyring.backends.null.Keyring"])
def test_other_backends_are_refused(ours: Places, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """A backend that is not the system's own is never used, even where it was set up."""
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", name)
    with pytest.raises(NoKeyring):
        open_secrets(ours)


def test_a_chain_of_other_backends_is_refused(ours: Places, monkeypatch: pytest.MonkeyPatch) -> None:
    """A chain is taken apart: only the system's own keyrings in it count."""
    monkeypatch.setattr(ChainerBackend, "backends", [PlaintextKeyring()])
    monkeypatch.setattr(keyring.core, "_keyring_backend", ChainerBackend())
    with pytest.raises(NoKeyring):
        open_secrets(ours)


def test_a_keyring_that_cannot_be_set_up_is_an_error_with_words(ours: Places, monkeypatch: pytest.MonkeyPatch) -> None:
    """A backend named in the environment that does not exist is said, not raised raw."""
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "no.such.Keyring")
    with pytest.raises(NoKeyring, match="cannot be used"):
        open_secrets(ours)


@pytest.mark.usefixtures("no_keyring")
def test_a_passphrase_seals_the_secrets(ours: Places) -> None:
    """The same passphrase opens them again; the file shows none of them, is private, and another passphrase fails."""
    open_secrets(ours, passphrase=lambda: PASSPHRASE).set("store", b"precious")
    assert open_secrets(ours, passphrase=lambda: PASSPHRASE).get("store") == b"precious"
    sealed = ours.data / "secrets.sealed"
    assert b"precious" not in sealed.read_bytes()
    assert b"store" not in sealed.read_bytes()
    assert stat.S_IMODE(sealed.stat().st_mode) == 0o600
    with pytest.raises(WrongPassphrase):
        open_secrets(ours, passphrase=lambda: "something else")


@pytest.mark.usefixtures("no_keyring")
def test_a_mistyped_passphrase_may_be_typed_again(ours: Places) -> None:
    """Three tries; a sealed file is asked for even when a keyring turns up later."""
    open_secrets(ours, passphrase=lambda: PASSPHRASE).set("store", b"precious")
    tries = iter(["wrong", PASSPHRASE])
    assert open_secrets(ours, passphrase=lambda: next(tries)).get("store") == b"precious"


@pytest.mark.usefixtures("no_keyring")
def test_a_sealed_file_without_anybody_to_ask_says_so(ours: Places) -> None:
    """Started from the desktop, the passphrase cannot be asked: the message says where it can."""
    open_secrets(ours, passphrase=lambda: PASSPHRASE).set("store", b"precious")
    with pytest.raises(NoKeyring, match="terminal"):
        open_secrets(ours, allow_key_file=True)


@pytest.mark.usefixtures("no_keyring")
@pytest.mark.parametrize(("words", "error"), [("", NoKeyring), ("short", WrongPassphrase)])
def test_a_new_passphrase_must_be_one(ours: Places, words: str, error: type[SecretsError]) -> None:
    """No passphrase is a no; a very short one is refused."""
    with pytest.raises(error):
        open_secrets(ours, passphrase=lambda: words)
    assert not (ours.data / "secrets.sealed").exists()


@pytest.mark.usefixtures("no_keyring")
def test_an_agreed_key_file_is_private(ours: Places) -> None:
    """With consent the keys lie in a file that only its owner reads; later starts find it by itself."""
    open_secrets(ours, allow_key_file=True).set("store", b"precious")
    key_file = ours.data / "secrets.key"
    assert stat.S_IMODE(key_file.stat().st_mode) == 0o600
    key_file.chmod(0o644)
    assert open_secrets(ours).get("store") == b"precious"
    assert stat.S_IMODE(key_file.stat().st_mode) == 0o600


@pytest.mark.usefixtures("no_keyring")
@pytest.mark.parametrize("name", ["secrets.key", "secrets.sealed"])
@pytest.mark.parametrize("damage", [b"{", b"[]", b'{"store": 1}', b"feed-wellbeing-secrets-1\nshort", b"\xff" * 200])
def test_a_damaged_file_is_named_and_left_alone(ours: Places, name: str, damage: bytes) -> None:
    """A file that cannot be read stays as it is, for a person who may still mend it."""
    (ours.data / name).write_bytes(damage)
    with pytest.raises(SecretsError, match="damaged"):
        open_secrets(ours, passphrase=lambda: PASSPHRASE)
    assert (ours.data / name).read_bytes() == damage


def test_a_folder_that_vanished_is_said(ours: Places, monkeypatch: pytest.MonkeyPatch) -> None:
    """Secrets that cannot be written are an error, and the value counts as not kept."""
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    secrets = open_secrets(ours, allow_key_file=True)
    ours.certificate.rmdir()
    ours.log.rmdir()
    ours.data.rmdir()
    with pytest.raises(SecretsError, match="cannot be written"):
        secrets.set("store", b"precious")
    assert secrets.get("store") is None


def test_a_secret_is_made_once() -> None:
    """`kept` makes a secret the first time and reads it afterwards."""
    secrets: Secrets = SecretsInMemory()
    assert kept(secrets, "store", lambda: b"one") == b"one"
    assert kept(secrets, "store", lambda: b"two") == b"one"


class Forgetful(SecretsInMemory):
    """A keyring that takes secrets and loses them."""

    def set(self, name: str, value: bytes) -> None:
        return


def test_a_keyring_that_loses_what_it_takes_is_not_relied_on() -> None:
    """A key that could not be read back would lose the store at the next start: said at once."""
    with pytest.raises(SecretsError, match="does not give it back"):
        kept(Forgetful(), "store", lambda: os.urandom(32))
