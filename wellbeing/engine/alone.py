"""Keeps a data folder to one engine: two would take each other's ports, keys and files for their own."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from wellbeing.file_lock import held
from wellbeing.places import PlacesError

PATIENCE = 2.0
"""Seconds to wait for another engine to end: an app starts the next one 100 ms after it has killed the last."""


@contextmanager
def alone(folder: Path, patience: float = PATIENCE) -> Iterator[None]:
    """Be the only engine on `folder`. Raises PlacesError when another one still runs there after `patience` seconds."""
    with ExitStack() as stack:
        try:
            stack.enter_context(held(folder / "engine.lock", patience))
        except TimeoutError as error:
            raise PlacesError(
                f"A filter of Feed Wellbeing already runs with the folder {folder}, and it goes on as before."
                " Use that one, or quit it and start again; --data FOLDER names another folder."
            ) from error
        except OSError:  # the folder's trouble is named by what is written there next
            pass
        yield
