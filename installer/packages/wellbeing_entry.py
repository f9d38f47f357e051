"""Where the frozen `wellbeing` begins: the command line and the engine, and no window."""

import runpy
import sys

from wellbeing.command_line import main
from wellbeing.own_program import WORKERS

if __name__ == "__main__":
    if sys.argv[1:2] == ["-m"] and sys.argv[2:] in [[name] for name in WORKERS]:
        runpy.run_module(sys.argv[2], run_name="__main__")
    else:
        main(prog_name="wellbeing")
