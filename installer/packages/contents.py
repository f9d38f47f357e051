"""What belongs into the frozen program, and what does not. Pure.

Libraries of the system stay out on Linux: the package names them as its dependencies, so that Debian keeps them safe.
"""

from __future__ import annotations

import re

NEVER = ("tkinter", "pytest", "_pytest", "hypothesis", "IPython", "setuptools", "pip", "playwright", "yaml")
"""What no part of the program uses."""

NOT_IN_ENGINE = ("PySide6", "shiboken6", "ui")
NOT_IN_APP = (
    "mitmproxy",
    "mitmproxy_rs",
    "onnxruntime",
    "numpy",
    "tokenizers",
    "sqlcipher3",
    "wellbeing.engine",
    "models",
)
ALSO_IN_ENGINE = ("wellbeing.demo.show",)
OF_OTHERS = ("py3langid",)
"""Packages whose data files have to be there."""

NOT_DATA = ["**/*.ts", "**/*.py", "training/**", "**/__pycache__/**"]
"""Of our own packages: sources of what lies compiled beside them, and how the model was trained."""

_OF_THE_SYSTEM = ("/lib/", "/lib64/", "/usr/lib/", "/usr/local/lib/")
_QT_PLUGINS = (
    r"platforms/[^/]*(xcb|wayland|offscreen|windows|cocoa)[^/]*|imageformats/[^/]*(svg|ico|icns|jpeg)[^/]*"
    r"|iconengines/.+|styles/.+|platforminputcontexts/.+|platformthemes/[^/]*portal[^/]*|xcbglintegrations/.+"
    r"|wayland-[^/]+/.+|printsupport/.+"
)
_QT_LIBRARY = r"lib/(?!libQt6Egl).+"
_QT_TRANSLATIONS = r"translations/qtbase_(de|es)\.qm"
_QT = re.compile(rf"PySide6/(?:Qt/)?(?:plugins/(?:{_QT_PLUGINS})|{_QT_TRANSLATIONS}|{_QT_LIBRARY}|[^/]+)")
_QT_LIBRARY_LEFT_OUT = re.compile(r"libQt6Egl.*")
_TWICE = re.compile(r"zstandard/_cffi\..*|mitmproxy-linux-redirector")
"""The slower twin of zstandard/backend_c, and the program that captures traffic."""


def belongs(dest: str, source: str) -> bool:
    """Whether the file at `source` is wanted in the frozen folder, as `dest` (relative, either slash)."""
    place = dest.replace("\\", "/")
    if source.startswith(_OF_THE_SYSTEM) or _TWICE.fullmatch(place) or _QT_LIBRARY_LEFT_OUT.fullmatch(place):
        return False
    return not place.startswith("PySide6/") or _QT.fullmatch(place) is not None
