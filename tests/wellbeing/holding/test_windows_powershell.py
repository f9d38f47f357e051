"""A script for PowerShell: what it says comes as plain text, of errors too."""

from __future__ import annotations

import base64

from tests.wellbeing.system.recorded import Recorded
from wellbeing.holding.windows_powershell import powershell
from wellbeing.system.runner import Ran

ENV = {"SystemRoot": r"D:\Windows"}


def test_it_is_started_by_its_full_path_and_asks_nobody() -> None:
    recorded = Recorded(lambda _command: Ran(0, "fine"))
    assert powershell(recorded, ENV, "Get-Date").out == "fine"
    (command,) = recorded.asked
    assert command[0] == r"D:\Windows\System32\WindowsPowerShell\v1.0\powershell.exe"
    assert {"-NoProfile", "-NonInteractive"} <= {*command}
    assert command[command.index("-OutputFormat") + 1] == "Text"


def test_an_error_is_one_line_of_words_and_progress_is_none() -> None:
    """PowerShell 5.1 writes both as XML on the error stream of an encoded script, whatever format it is asked for."""
    recorded = Recorded(lambda _command: Ran(1, err="Zugriff verweigert\r\n"))
    assert powershell(recorded, ENV, "Get-Date").why == "Zugriff verweigert"
    script = base64.b64decode(recorded.asked[0][-1]).decode("utf-16-le")
    begins = script.index("try {")
    assert script.index("$ProgressPreference = 'SilentlyContinue'") < begins
    assert script.index("[Console]::OutputEncoding = New-Object Text.UTF8Encoding $false") < begins
    assert begins < script.index("Get-Date") < script.index("catch")
    assert "[Console]::Error.WriteLine($_.Exception.Message)" in script
    assert "exit 1" in script
