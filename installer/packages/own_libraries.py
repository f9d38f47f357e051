"""Runs first in a frozen program: browsers and tools that it starts get the system's libraries, not ours.

The loader has read LD_LIBRARY_PATH when a program starts, so that taking it back here changes only what is started from
now on (PyInstaller's manual, "Launching external programs from the frozen application").
"""

import os

_before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
if _before is not None:
    os.environ["LD_LIBRARY_PATH"] = _before
else:
    os.environ.pop("LD_LIBRARY_PATH", None)
