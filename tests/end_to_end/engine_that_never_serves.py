"""The real engine, whose start waits for a keyring that never answers.

python -m tests.end_to_end.engine_that_never_serves engine …
"""

from __future__ import annotations

import sys
import time

from wellbeing.command_line import main
from wellbeing.engine import foundation

WAITS = 300.0
"""Seconds."""


def _open_secrets(*_words: object, **_more: object) -> None:
    time.sleep(WAITS)


if __name__ == "__main__":
    foundation.open_secrets = _open_secrets  # type: ignore[assignment,attr-defined]
    main(sys.argv[1:])
