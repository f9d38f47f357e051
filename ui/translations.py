"""The language of the app: which there are, and how one is put on. Texts are found by Qt Linguist (installer)."""

from __future__ import annotations

from importlib.resources import files

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

LANGUAGES = {"en": "English", "de": "Deutsch", "es": "Español"}
"""By the code in the settings; each in its own name, for whoever cannot read the others."""

_FOLDER = files("resources") / "translations"


class Language:
    """The translators that are on: ours, and Qt's own for its standard buttons and dialogs."""

    def __init__(self, app: QCoreApplication) -> None:
        """Nothing is put on yet; texts are English, with plurals written as in "2 thing(s)"."""
        self._app = app
        self._on: list[QTranslator] = []

    def put_on(self, code: str = "") -> str:
        """Speak `code`, or the system's language for "", or English where we have neither; the code that is spoken."""
        code = code or QLocale.system().name()[:2]
        code = code if code in LANGUAGES else "en"
        for old in self._on:
            self._app.removeTranslator(old)
        ours = QTranslator(self._app)
        if not ours.load(str(_FOLDER / f"feed_wellbeing_{code}.qm")):
            raise FileNotFoundError(f"the translation {code} is missing; run installer/dev.py translations")
        qt = QTranslator(self._app)
        found = qt.load(f"qtbase_{code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        self._on = [qt, ours] if found else [ours]  # English has none of Qt's own
        for each in self._on:
            self._app.installTranslator(each)
        QLocale.setDefault(QLocale(code) if code != QLocale.system().name()[:2] else QLocale.system())
        return code
