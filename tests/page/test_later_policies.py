"""A page adds or changes a <meta> policy so that a violation tells it where our channel is: none is reported."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.page.feed import article, feed_page, open_feed, settled
from tests.page.stub import Origin

SPY = """channel => { window.told = []; const kind = "Content-Security-Policy", none = "connect-src 'none'";
document.addEventListener("securitypolicyviolation", (event) => told.push(event.blockedURI));
new ReportingObserver((all) => all.forEach((each) => told.push(each.body.blockedURL))).observe();
const meta = document.createElement("meta"), add = () => document.head.append(meta); HOW }"""
AS_IT_IS = "meta.httpEquiv = kind; meta.content = none; add();"
TRAPS = {
    "added": AS_IT_IS,
    "changed later": "meta.name = 'x'; add(); setTimeout(() => { meta.content = none; meta.httpEquiv = kind; }, 50)",
    "gone at once": AS_IT_IS + "meta.remove(); meta.content = ''; meta.httpEquiv = 'x'",
    "changed at once": AS_IT_IS + "meta.content = ''",
    "named elsewhere": "meta.httpEquiv = kind; meta.content = `img-src ${channel}; ${none}; connect-src ${channel}`;"
    "add()",
    "glued together": "meta.httpEquiv = kind; meta.content = `connect-src x.example\\u00a0${channel}`; add()",
    "with a comma": "meta.httpEquiv = kind; meta.content = `connect-src ${channel},x.example`; add()",
}


@pytest.mark.parametrize("how", TRAPS)
def test_a_policy_that_comes_later_does_not_report_the_channel(page: Page, origin: Origin, how: str) -> None:
    """When our socket opens again, the page's policy would refuse it and tell the page its address, secret included."""
    open_feed(page, origin, article("plain"))
    page.evaluate(SPY.replace("HOW", TRAPS[how]), origin.url.replace("http", "ws"))
    page.wait_for_timeout(100)
    origin.engine.drop()
    page.wait_for_timeout(500)
    assert page.evaluate("window.told") == []


def test_policies_that_came_with_the_document_seal_nothing(page: Page, origin: Origin) -> None:
    """A <meta> policy that names the channel (the engine saw to it), or none of connections, is no reason."""
    channel = origin.url.replace("http", "ws")
    metas = "".join(
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
        for policy in ("img-src *", f"default-src * 'unsafe-inline'; connect-src {channel}")
    )
    html = feed_page(article("COVER")).replace("<title>", metas + "<title>")
    origin.pages["/"] = (html, {})
    page.goto(origin.url + "/")
    settled(page)
    origin.engine.drop()
    origin.engine.wait_for(lambda: len(origin.engine.paths) == 2)
