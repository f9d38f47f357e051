"""Feeds to try the page script on, and eyes for what it drew: CDP alone sees into closed shadow roots."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Page

from tests.page.stub import Origin

STYLE = """
body{margin:0;font:15px/1.4 sans-serif} main{width:560px;margin:24px auto}
article{display:block;padding:14px 16px;border-bottom:1px solid #ccd3da;min-height:150px}
"""
ADD = """
window.addPost = (words, author = "@ana", into = document.querySelector("main")) => {
  const [post, name, text] = ["article", "b", "p"].map((tag) => document.createElement(tag));
  post.className = "post"; name.className = "author"; text.className = "text";
  name.textContent = author; text.textContent = words; post.id = "n" + document.querySelectorAll("article").length;
  post.append(name, text); into.append(post); return post;
};
"""


def article(words: str, author: str = "@ana", kind: str = "post", more: str = "") -> str:
    """One post as the test site writes it."""
    return f'<article class="{kind}"><b class="author">{author}</b><p class="text">{words}</p>{more}</article>\n'


def feed_page(*posts: str, style: str = STYLE, script: str = "") -> str:
    """A plain page of the test site with `posts`; its own script can add more."""
    return (
        "<!doctype html><html><head>@SCRIPT@<title>Feed</title><link rel=icon href=data:,>"
        f"<style>{style}</style></head>"
        f'<body><main>{"".join(posts)}</main><script nonce="@NONCE@">{ADD}{script}</script></body></html>'
    )


def open_feed(page: Page, origin: Origin, *posts: str, settle: bool = True, **parts: str) -> None:
    """Serves `posts` as a page, opens it, and waits until all of them were asked about and answered."""
    origin.pages["/"] = (feed_page(*posts, **parts), {})
    page.goto(origin.url + "/")
    if settle:
        settled(page)


def settled(page: Page) -> None:
    """Until no post of the test site is held."""
    page.wait_for_function(
        """() => [...document.querySelectorAll("article.post")].every((post) =>
        [...post.attributes].some((each) => /^w[0-9a-f]{20}$/.test(each.name) && each.value !== "w"))"""
    )


def words_of(page: Page, selector: str = "article.post") -> list[str]:
    """Our mark on each post: "s" shown, "k" covered, "l" a line, "n" not there, "" or "w" held (see hold.js)."""
    return page.eval_on_selector_all(
        selector,
        """(all) => all.map((post) => ([...post.attributes].find((each) => /^w[0-9a-f]{20}$/.test(each.name))
        || {value: ""}).value.split(" ")[0])""",
    )


def is_seen(page: Page, selector: str) -> bool:
    """Whether the browser would paint the element's own content (by style; pixels are looked at elsewhere)."""
    return page.eval_on_selector(
        selector, "(el) => el.checkVisibility({checkOpacity: true, checkVisibilityCSS: true}) && el.offsetHeight > 0"
    )


@dataclass
class Cover:
    """What stands in one closed shadow root of ours."""

    label: str
    words: list[str] = field(default_factory=list)
    buttons: dict[str, int] = field(default_factory=dict)
    classes: str = ""


class Eyes:
    """Sees covers and presses their buttons as a person would, with real input events."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.cdp = page.context.new_cdp_session(page)
        for domain in ("DOM", "CSS"):
            self.cdp.send(f"{domain}.enable")

    def covers(self) -> list[Cover]:
        root = self.cdp.send("DOM.getDocument", {"depth": -1, "pierce": True})["root"]
        return [_cover(shadow) for shadow in _closed(root) if shadow.get("children")]

    def labels(self) -> list[str]:
        return [cover.label for cover in self.covers()]

    def find(self, button: str, nth: int = 0) -> int:
        found = [cover.buttons[button] for cover in self.covers() if button in cover.buttons]
        assert len(found) > nth, f"no button {button!r} among {[list(cover.buttons) for cover in self.covers()]}"
        return found[nth]

    def middle(self, node: int) -> tuple[float, float]:
        """Where a hand would press it, once it stands still: what comes into view is laid out then."""
        quad, before = [], [0.0]
        while quad != before:
            self.cdp.send("DOM.scrollIntoViewIfNeeded", {"backendNodeId": node})
            before, quad = quad, self.cdp.send("DOM.getBoxModel", {"backendNodeId": node})["model"]["content"]
            self.page.evaluate("new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))")
        return (quad[0] + quad[4]) / 2, (quad[1] + quad[5]) / 2

    def press(self, button: str, nth: int = 0) -> None:
        self.page.mouse.click(*self.middle(self.find(button, nth)))

    def focused(self) -> str:
        """The accessible name of what has the focus, in our covers too."""
        tree = self.cdp.send("Accessibility.getFullAXTree")["nodes"]
        named = [node["name"]["value"] for node in tree if _is_focused(node) and node["role"]["value"] != "RootWebArea"]
        return named[-1] if named else ""

    def read_out(self) -> list[str]:
        """Everything that a screen reader could come to."""
        tree = self.cdp.send("Accessibility.getFullAXTree")["nodes"]
        return [node["name"]["value"] for node in tree if not node["ignored"] and node.get("name", {}).get("value")]


def _is_focused(node: dict[str, Any]) -> bool:
    return any(each["name"] == "focused" and each["value"]["value"] for each in node.get("properties", []))


def _closed(node: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for shadow in node.get("shadowRoots", []):
        if shadow["shadowRootType"] == "closed":
            yield shadow
        yield from _closed(shadow)
    for child in node.get("children", []):
        yield from _closed(child)


def _attributes(node: dict[str, Any]) -> dict[str, str]:
    flat = node.get("attributes", [])
    return dict(zip(flat[::2], flat[1::2], strict=True))


def _below(node: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for child in node.get("children", []):
        yield child
        yield from _below(child)


def _cover(shadow: dict[str, Any]) -> Cover:
    base = _attributes(shadow["children"][0])
    cover = Cover(base.get("aria-label", ""), classes=base.get("class", ""))
    for node in _below(shadow):
        words = _attributes(node)
        if node["localName"] == "button":
            cover.buttons[words["data-t"]] = node["backendNodeId"]
        elif "data-t" in words:
            cover.words.append(words["data-t"])
    return cover
