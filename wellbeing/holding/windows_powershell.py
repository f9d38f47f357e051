"""Runs a script of ours in Windows PowerShell, which is part of Windows: what it says comes as text in UTF-8.

An encoded script needs no quoting; what it writes on its error stream comes as XML ("CLIXML") then, of progress, too.
Windows PowerShell 5.1 does so whatever -OutputFormat says (PowerShell/PowerShell#5912, pester/Pester#2345). So there
is no progress, and an error is caught and written as plain words. Tried against recorded answers alone, never on
Windows.
"""

from __future__ import annotations

import base64
from collections.abc import Mapping

from wellbeing.system.runner import Ran, Run

SLOW = 60.0
"""Seconds for PowerShell to begin and answer on a slow disk."""

_AROUND = r"""
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
[Console]::OutputEncoding = New-Object Text.UTF8Encoding $false
try {
%s
} catch {
  [Console]::Error.WriteLine($_.Exception.Message)
  exit 1
}
"""


def powershell(run: Run, env: Mapping[str, str], script: str) -> Ran:
    """How `script` ended: with 1, and why in words, at the first error of any of its commands."""
    words = ["-NoLogo", "-NoProfile", "-NonInteractive", "-OutputFormat", "Text", "-EncodedCommand", encoded(script)]
    return run([powershell_in(env), *words], seconds=SLOW)


def encoded(script: str) -> str:
    """`script` as PowerShell takes it without any quoting."""
    return base64.b64encode((_AROUND % script.strip()).encode("utf-16-le")).decode()


def powershell_in(env: Mapping[str, str]) -> str:
    """Where PowerShell is, by its full path."""
    return rf"{env.get('SystemRoot', r'C:\Windows')}\System32\WindowsPowerShell\v1.0\powershell.exe"
