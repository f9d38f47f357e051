"""Shows beforehand what the system itself will ask when trust in the certificate is turned on: in words and a picture.

The boxes were drawn from what Windows and macOS are known to show (Windows: a security warning before a root
certificate is installed; macOS: its password box about certificate trust settings), never beside a running one.
"""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import look
from ui.drawn_box import Box, DrawnBox
from ui.parts import text

CERTIFICATE = "Feed Wellbeing on this computer (…)"
"""How our certificate is called (wellbeing.certificate_authority), but for what differs each time."""


class SystemQuestion(QWidget):
    """What `system` (sys.platform) asks. `picture` is None where it asks nothing."""

    def __init__(self, system: str) -> None:
        """Asks nothing itself, and nothing in it can be pressed."""
        super().__init__()
        self.picture: DrawnBox | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.GAP)
        for part in self._windows() if system == "win32" else self._macos() if system == "darwin" else self._linux():
            column.addWidget(part)

    def _windows(self) -> list[QWidget]:
        said = self.tr("Windows will show a box that asks whether to install the certificate. The answer is yours.")
        box = Box(
            title=self.tr("Security Warning"),
            words=(
                self.tr(
                    "You are about to install a certificate from a certification authority (CA) claiming to represent:"
                ),
                CERTIFICATE,
                self.tr("Do you want to install this certificate?"),
            ),
            bold=frozenset({1}),
            buttons=(self.tr("Yes"), self.tr("No")),
        )
        about = self.tr(
            "It looks about like this. The real box is longer: it warns that Windows cannot tell who made the "
            "certificate. That is so, because it was made on this computer, for it alone. When you turn it off, "
            "Windows asks in the same way whether to take it out."
        )
        return self._with_picture(said, self.tr("Picture of the box that Windows will show"), box, about)

    def _macos(self) -> list[QWidget]:
        said = self.tr("macOS will ask for your password before it trusts the certificate. The answer is yours.")
        box = Box(
            words=(
                self.tr("You are making changes to your Certificate Trust Settings."),
                self.tr("Enter your password to allow this."),
            ),
            bold=frozenset({0}),
            field=self.tr("Password:"),
            buttons=(self.tr("Cancel"), self.tr("Update Settings")),
        )
        about = self.tr(
            "It looks about like this, and may ask for your fingerprint instead. What you type goes to macOS alone; "
            "this app never sees it. When you turn it off, macOS asks in the same way."
        )
        return self._with_picture(said, self.tr("Picture of the box that macOS will show"), box, about)

    def _linux(self) -> list[QWidget]:
        return [text(self.tr("Your system will not ask anything more: pressing the button is the yes."))]

    def _with_picture(self, said: str, name: str, box: Box, about: str) -> list[QWidget]:
        self.picture = DrawnBox(box)
        self.picture.setAccessibleName(name)
        return [text(said), self.picture, text(about, quiet=True)]
