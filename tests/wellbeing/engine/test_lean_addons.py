"""The engine's start loads the addons of mitmproxy that it uses, and none of the libraries of the others."""

import subprocess
import sys

LOOKS = """
import sys
from wellbeing.engine.proxy import FeedProxy
print(*sorted(name.partition("mitmproxy.addons.")[2] for name in sys.modules if name.startswith("mitmproxy.addons.")))
print(*(each for each in ("flask", "jinja2", "ldap3", "werkzeug") if each in sys.modules))
"""
STAYS = """
import mitmproxy.addons
from wellbeing.engine.proxy import FeedProxy
print(len(mitmproxy.addons.default_addons()) > 30)
"""


def _says(script: str) -> list[str]:
    command = [sys.executable, "-W", "ignore", "-c", script]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()


def test_what_the_proxy_does_not_use_is_not_loaded() -> None:
    """Its four addons, the one with which mitmproxy logs, and no web framework."""
    assert _says(LOOKS) == ["core next_layer proxyserver termlog tlsconfig", ""]


def test_a_package_that_is_loaded_stays_as_it_is() -> None:
    """Whoever wanted all addons before has them still."""
    assert _says(STAYS) == ["True"]
