"""What is stored, for the command line: opened with the filter's own keys, never made anew."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from wellbeing.engine.alone import alone
from wellbeing.places import Places, PlacesError, places
from wellbeing.secret_files import SecretsError
from wellbeing.secret_store import open_secrets
from wellbeing.store import Store, StoreError


class ClosedStoreError(Exception):
    """What is stored cannot be had from here now; the message is for people and says what to do."""


@contextmanager
def closed_store(data: Path | None, passphrase: Callable[[], str] | None) -> Iterator[Store]:
    """The store below `data` (or in the usual place), held so that no filter starts meanwhile.

    A running filter has the newest minutes in its memory and would write them back. Raises ClosedStoreError.
    """
    at = places(data)
    if not at.store.exists():
        raise ClosedStoreError(f"Nothing is stored in {at.data}. --data FOLDER names another folder.")
    with ExitStack() as held:
        try:
            held.enter_context(alone(at.data))
        except PlacesError as error:
            raise ClosedStoreError(
                "Feed Wellbeing is running, and has the newest minutes in its memory. Export and erase in its settings,"
                " or quit it and try again."
            ) from error
        store = _opened(at, passphrase)
        held.callback(store.close)
        yield store


@contextmanager
def store_beside(at: Places, passphrase: Callable[[], str] | None) -> Iterator[Store]:
    """The store of `at`, only to be read; a filter may run meanwhile. Raises ClosedStoreError."""
    store = _opened(at, passphrase, beside=True)
    try:
        yield store
    finally:
        store.close()


def _opened(at: Places, passphrase: Callable[[], str] | None, beside: bool = False) -> Store:
    try:
        key = open_secrets(at, passphrase=passphrase).get("store")
        if key is None:
            raise StoreError("its key is not there any more.")
        return Store.open_existing(at.store, key, beside)
    except (SecretsError, StoreError) as error:
        words = f"What is stored in {at.store} cannot be read: {error} To be rid of it all the same, delete that file."
        raise ClosedStoreError(words) from error
