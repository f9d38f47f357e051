"""Says whether an agreement can hold on this very account, and has it held: an administrator is asked for."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping

from PySide6.QtCore import QProcess
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import look
from ui.copying import CopyButton
from ui.jobs import Jobs
from ui.parts import button, card, row, section, text
from wellbeing.holding import elevated
from wellbeing.holding.own_account import OwnAccount, own_account
from wellbeing.holding.program import ThisProgram, this_program
from wellbeing.spoken import language_of


class HoldingCard(QWidget):
    """Nothing is asked of the system before the card is seen for the first time."""

    def __init__(
        self,
        account: Callable[[], OwnAccount] | None = None,
        program: ThisProgram | None = None,
        pkexec: str = elevated.PKEXEC,
        system: str = sys.platform,
    ) -> None:
        """Tests hand in another `account`, `program`, `pkexec` and `system`."""
        super().__init__()
        self._system = system
        self._account, self._program, self._pkexec = account or own_account, program or this_program(), pkexec
        self.own: OwnAccount | None = None
        self._jobs = Jobs(self)
        self.how, self.outcome = text(), text()
        self.command = text(quiet=True)
        self.begin = button(self.tr("&Have it held on this account…"), self._begin)
        self.copy = CopyButton(self.tr("Copy &that line"), self._by_hand)
        self._process = QProcess(self)
        self._process.finished.connect(self._ended)
        self._process.errorOccurred.connect(self._not_started)
        self._build()

    def _build(self) -> None:
        self.ways = QWidget()
        ways = QVBoxLayout(self.ways)
        ways.setContentsMargins(0, 0, 0, 0)
        ways.setSpacing(look.GAP)
        for part in (
            text(self._about()),
            *([row(self.begin)] if self._asks else []),
            text(self._safer() if self._asks else self._typed(), quiet=True),
            self.command,
            row(self.copy),
        ):
            ways.addWidget(part)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(card(section(self.tr("Whether it holds here")), self.how, self.ways, self.outcome))
        self.ways.hide()
        self.outcome.hide()
        self.hide()

    @property
    def _asks(self) -> bool:
        """Whether the system has a window that asks for an administrator; elsewhere they type it."""
        return self._system.startswith("linux")

    def look(self) -> None:
        """Find out how this account stands, once."""
        if self.own is None and not self._jobs.busy:
            self._jobs.do(self._account, self._show)

    def _show(self, own: OwnAccount) -> None:
        self.own = own
        words: Mapping[str, str] = {
            "administers": self.tr(
                "You are signed in as {name}, and this account administers the computer. Nothing of an agreement holds "
                "here: whoever uses it can take everything away. What it needs is a standard account of the young "
                "person’s own."
            ),
            "alone": self.tr(
                "You are signed in as {name}, the one account on this computer. Where the young person alone uses it, "
                "an agreement can be held here. Where you use it too, it is shared, and nothing holds: make a standard "
                "account for the young person and one of your own first."
            ),
            "standard": self.tr("You are signed in as {name}, a standard account. An agreement can be held here.")
            if own.tells
            else self.tr("You are signed in as {name}."),
        }
        how = words.get(own.standing, "").format(name=own.name)
        self.how.setText(how if own.tells else f"{how} {self._not_found_out()}")
        self.command.setText(self._by_hand())
        self.ways.setVisible(own.standing in ("standard", "alone"))
        self.setVisible(own.standing in words)

    def _not_found_out(self) -> str:
        return self.tr(
            "Whether this account administers the computer could not be found out without a password. Setting it up "
            "asks again, as the administrator, and changes nothing where it does."
        )

    def _about(self) -> str:
        return self.tr(
            "A guardian’s service keeps the agreement where this account cannot change it, and browsers open feeds "
            "through the filter alone. It is set up first; then you agree here, once and together. Anybody can look up "
            "how it stands, and an administrator takes it away without a trace."
        )

    def _safer(self) -> str:
        return self.tr(
            "The system asks for the administrator’s password in this account. If you would rather not enter it here, "
            "type this in a terminal of your own account:"
        )

    def _typed(self) -> str:
        if self._system == "win32":
            return self.tr(
                "An administrator types this in a command prompt that was opened with “Run as administrator”:"
            )
        return self.tr("An administrator types this in a terminal of their own account:")

    def _by_hand(self) -> str:
        return elevated.by_hand(self.own.name, self._program, self._system) if self.own else ""

    def _begin(self) -> None:
        if self.own is None or self._process.state() is not QProcess.ProcessState.NotRunning:
            return
        self._say(self.tr("The system asks for an administrator. It may take a minute."))
        self.begin.setEnabled(False)
        language = language_of(os.environ) or "en"
        program, *words = elevated.in_a_window(self.own.name, language, self._program, self._pkexec)
        self._process.setProcessChannelMode(QProcess.ProcessChannelMode.MergedChannels)
        self._process.start(program, words)

    def _ended(self, code: int, status: QProcess.ExitStatus) -> None:
        self.begin.setEnabled(True)
        said = bytes(self._process.readAllStandardOutput().data()).decode(errors="replace").strip()
        if status is not QProcess.ExitStatus.NormalExit:
            self._say(self._cut_off())
        elif elevated.refused(code, said):
            self._say(self.tr("Nothing was changed: no administrator agreed."))
        elif code:
            self._say(said or self._cut_off())
        else:
            self.ways.hide()
            self._say(self.tr("It is set up. Restart open browsers and this app; then agree here, together."))

    def _cut_off(self) -> str:
        words = self.tr(
            "It ended before it was done. What it had begun is written down: have it held once more, and it goes on. "
            "An administrator sees what stands with “wellbeing guardian status --account {name}”, and takes it back "
            "with “wellbeing guardian uninstall --account {name}”."
        )
        return words.format(name=self.own.name if self.own else "")

    def _not_started(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self.begin.setEnabled(True)
            self._say(self.tr("This system has no window to ask for an administrator. The line above does the same."))

    def _say(self, words: str) -> None:
        self.outcome.setText(words)
        self.outcome.show()
