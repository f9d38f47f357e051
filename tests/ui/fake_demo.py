"""Stands in for the demo where a test needs one that opens, or one that does not."""

from __future__ import annotations

import sys
import time
from pathlib import Path


def main() -> None:
    """`fake_demo.py FILE [WORDS] …`: leave a mark in FILE, then say WORDS and end with an error, or run for a while."""
    Path(sys.argv[1]).write_text("opened")
    if sys.argv[2] != "--preset-from":
        print("a line before the last", sys.argv[2], sep="\n", file=sys.stderr)
        raise SystemExit(1)
    time.sleep(1.5)


if __name__ == "__main__":
    main()
