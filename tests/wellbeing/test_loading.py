"""A start looks for no garbage among what it imports, and for garbage as ever afterwards."""

from __future__ import annotations

import subprocess
import sys

LOOKS = """
import gc
looked = []
gc.callbacks.append(lambda phase, info: looked.append(phase))
import wellbeing.loading
before = len(looked)
with wellbeing.loading.loading():
    import wellbeing.engine.run
print(len(looked) - before, gc.isenabled(), gc.get_freeze_count() > 50_000)
gc.disable()
with wellbeing.loading.loading():
    pass
print(gc.isenabled())
"""


def test_nothing_is_looked_through_while_an_engine_is_imported() -> None:
    """In a program of its own, where nothing is imported yet. Who had turned the looking off finds it off."""
    done = subprocess.run([sys.executable, "-c", LOOKS], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.split() == ["0", "True", "True", "False"]
