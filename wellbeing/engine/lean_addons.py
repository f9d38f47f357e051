"""Opens mitmproxy's package of addons without its contents: it loads all fifty, and flask, ldap3 and jinja2 with them.

That is a sixth of the time of an engine's start, and 13 MB, for addons of which we use four. Import this before them.
"""

import importlib.util
import sys

_PACKAGE = "mitmproxy.addons"


def open_empty(package: str = _PACKAGE) -> None:
    """Make `package` importable part by part, without running what it holds itself; one that is loaded stays."""
    if package in sys.modules:
        return
    spec = importlib.util.find_spec(package)
    if spec is not None:
        sys.modules[package] = importlib.util.module_from_spec(spec)


open_empty()
