"""The real engine, with makers of a test's own: their key, and the address of their server.

    python -m tests.end_to_end.engine_with_makers KEY ADDRESS engine …

What the program ships with names no server. Whether it is time to look is looked at five times in a second.
"""

from __future__ import annotations

import sys

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from tests.site_maker import SHIPPED
from wellbeing import makers
from wellbeing.command_line import main
from wellbeing.engine import updating
from wellbeing.makers import Makers

if __name__ == "__main__":
    key, address, *words = sys.argv[1:]
    own = Makers(Ed25519PublicKey.from_public_bytes(bytes.fromhex(key)), SHIPPED, SHIPPED, address)
    makers._shipped = lambda: own  # type: ignore[assignment]
    updating.EVERY = 0.2
    main(words)
