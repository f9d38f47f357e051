"""The way back as a file that runs by itself, with any Python of a computer (installer.stand_alone).

For when the program is gone, broken or half installed. It reads neither settings nor the store, and loads no library.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from wellbeing.places import Places, places
from wellbeing.plain_file import bytes_in
from wellbeing.private_file import write_private
from wellbeing.system.places_here import Here
from wellbeing.undoing import PAGE_STAYS, RUNS, is_running, nowhere, put_back, said

FAMILY = (
    "Your family agreed on this filter, and this file cannot ask a guardian. Please use `wellbeing undo`, which can. If"
    " the filter keeps this computer from working, this puts everything back at once, and your family's page says so"
    " afterwards: run this file with --emergency."
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Put everything back and print the proof; 1 where something is left."""
    parser = argparse.ArgumentParser(description="Takes Feed Wellbeing out of this system, and proves it line by line.")
    parser.add_argument("--data", type=Path, help="the folder that the filter ran with")
    parser.add_argument("--everything", action="store_true", help="delete settings, counts, keys and logs as well")
    parser.add_argument("--emergency", action="store_true", help="also where a family agreed; their page says so")
    asked = parser.parse_args(arguments)
    at, here = places(asked.data), Here()
    if (refused := _refused(at, asked.emergency, asked.everything)) is not None:
        print(refused, file=sys.stderr)
        return 1
    if asked.everything and (words := nowhere(at)):
        print(words)
    proofs, trouble = put_back(at, here, asked.everything)
    print("\n".join(said(proofs, trouble)))
    return 1 if trouble or any(proof.trouble for proof in proofs) else 0


def _refused(at: Places, emergency: bool, everything: bool) -> str | None:
    """Why nothing is put back, None for nothing in the way."""
    if everything and is_running(at.data):
        return RUNS
    if not (at.family / "agreement.toml").exists():
        return None
    if not emergency:
        return FAMILY
    if everything:
        return PAGE_STAYS
    _note_emergency(at.family / "noted.json")
    return None


def _note_emergency(file: Path) -> None:
    """As wellbeing.undo_agreed does. What cannot be read or written stays: putting back matters more."""
    try:
        before = json.loads(bytes_in(file)) if file.exists() else []
        entry = {"at": datetime.now().astimezone().isoformat(), "what": "emergency"}
        write_private(file, json.dumps([*before, entry]).encode())
    except (OSError, ValueError, TypeError) as error:
        print(f"Your family's page could not be told ({type(error).__name__}).", file=sys.stderr)


if __name__ == "__main__":
    os.umask(0o077)
    sys.exit(main())
