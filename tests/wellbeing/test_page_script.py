"""The page script is one text that can stand inside a <script> element, whatever a setup holds."""

from __future__ import annotations

import json
import shutil
import subprocess
from importlib.resources import files

from hypothesis import given
from hypothesis import strategies as st

from wellbeing.page_messages import PageSetup, PageSite
from wellbeing.page_script import ORDER, page_script

SITE = PageSite("test", ["article"], [".text"], [], [])


def _setup_in(script: str) -> dict[str, object]:
    start = script.index("const setup=") + len("const setup=")
    setup: dict[str, object] = json.loads(script[start : script.index(";\n", start)])
    return setup


@given(st.text(), st.text())
def test_no_setup_can_leave_its_script_element(channel: str, selector: str) -> None:
    """Whatever stands in a setup: the element ends where we end it, and the setup arrives whole."""
    script = page_script(PageSetup(channel, PageSite("test", ["article", selector], [], [], [])))
    for mark in ("</script", "<!--", "<script", "\u2028", "\u2029"):
        assert mark not in script.lower()
    assert _setup_in(script)["channel"] == channel


def test_every_file_of_the_folder_is_in_the_script() -> None:
    """A file that is written but never joined would be dead."""
    names = {path.name.removesuffix(".js") for path in (files("resources") / "page").iterdir()}
    assert names == set(ORDER)
    assert len(ORDER) == len(set(ORDER))


def test_two_documents_share_nothing_of_their_setups() -> None:
    assert "one.invalid" not in page_script(PageSetup("wss://two.invalid/b", SITE))
    assert "wss://one.invalid/a" in page_script(PageSetup("wss://one.invalid/a", SITE))


def test_the_script_is_javascript() -> None:
    """Node parses it; a missing node is a failure, not a pass."""
    node = shutil.which("node")
    assert node, "node is needed to check the page script"
    done = subprocess.run(
        [node, "--check", "-"],
        input=page_script(PageSetup("wss://a.invalid/b", SITE)).encode(),
        capture_output=True,
        timeout=30,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
