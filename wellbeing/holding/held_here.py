"""Which guardian's service stands for the account that this program runs as: the app asks before it starts a filter."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Mapping

from wellbeing.holding.held_account import HeldAccount, held_file, held_for
from wellbeing.holding.macos_layout import MacLayout
from wellbeing.holding.windows_layout import layout_of
from wellbeing.system.runner import Run, run

_SID = re.compile(r'"(S-1-[0-9-]+)"')


def held_here(system: str = sys.platform, run: Run = run, env: Mapping[str, str] = os.environ) -> HeldAccount | None:
    """The service on `system` (sys.platform); None where there is none."""
    if system == "win32":
        return _held_on_windows(run, env)
    file = MacLayout(os.getuid(), "").held if system == "darwin" else held_file(os.getuid())
    return held_for(os.getuid(), file)


def own_sid(run: Run, env: Mapping[str, str]) -> str:
    """The SID of the account that runs this, as whoami.exe says it; "" where it does not."""
    ran = run([rf"{env.get('SystemRoot', r'C:\Windows')}\System32\whoami.exe", "/user", "/fo", "csv", "/nh"], seconds=5)
    found = _SID.search(ran.out) if ran.code == 0 else None
    return found[1] if found else ""


def _held_on_windows(run: Run, env: Mapping[str, str]) -> HeldAccount | None:
    """Nobody is asked anything where no service stands for anybody."""
    if not layout_of("", env).held.parent.is_dir():
        return None
    sid = own_sid(run, env)
    return held_for(sid, layout_of(sid, env).held) if sid else None
