"""Ends a command that takes a signed file, or goes back, in words where it could not: nothing was changed then."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import click

from wellbeing.places import PlacesError
from wellbeing.signed_file import SignedFileError


@contextmanager
def said_unchanged() -> Iterator[None]:
    """Whatever speaks against it becomes click's own error, with which a command ends."""
    try:
        yield
    except (SignedFileError, PlacesError) as error:
        raise click.ClickException(f"{error} Nothing was changed.") from error
