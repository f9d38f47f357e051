"""The PAC file: which hosts a browser sends to us, and that everything else never touches us. Pure text.

Feed hosts fall back to DIRECT when the engine is gone; channel hosts do not, so that no byte of the channel can reach
a site. The channel names the proxy "localhost" and the pages "127.0.0.1": Chromium keeps its memory of dead proxies by
name, and a page's own attempts to find a restarted engine must not teach it that the page proxies are dead.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

_TEMPLATE = """\
// Feed Wellbeing: only these hosts pass through the filter on this computer; the rest of the web never does.
{self_test}var CHANNELS = {channels};
var HOSTS = {hosts};
var PARENTS = {parents};
var SHAPES = {shapes};
{fits}
function FindProxyForURL(url, host) {{
  host = host.toLowerCase();
  if (CHANNELS[host] === 1) return "{channel_proxies}";
  if (HOSTS[host] === 1) return "{page_proxies}";
  for (var dot = host.indexOf("."); dot !== -1; dot = host.indexOf(".", dot + 1))
    if (PARENTS[host.slice(dot + 1)] === 1) return "{page_proxies}";
  for (var each = 0; each < SHAPES.length; each++) if (fits(SHAPES[each], host)) return "{page_proxies}";
  return "DIRECT";
}}
"""


FITS = """\
function fits(shape, host) {
  if (shape.length !== host.length) return false;
  for (var at = 0; at < host.length; at++) {
    var letter = host.charAt(at), wanted = shape.charAt(at);
    if (letter !== wanted && (wanted !== "?" || letter === ".")) return false;
  }
  return true;
}"""
"""For patterns with "?", as filters.sites.definition has them."""


def hosts_of(patterns: Sequence[str]) -> dict[str, str]:
    """`patterns` as JavaScript has them: exact `hosts`, `parents` of any subdomain, and `shapes` with a "?"."""
    parents = [pattern[2:] for pattern in patterns if pattern.startswith("*.")]
    rest = [pattern for pattern in patterns if not pattern.startswith("*.")]
    hosts, shapes = ([each for each in rest if ("?" in each) is wanted] for wanted in (False, True))
    return {"hosts": _set(hosts), "parents": _set(parents), "shapes": json.dumps(sorted({*shapes})), "fits": FITS}


def _set(names: Iterable[str]) -> str:
    return json.dumps(dict.fromkeys(names, 1), sort_keys=True)


def _proxies(name: str, ports: Sequence[int]) -> str:
    return "; ".join(f"PROXY {name}:{port}" for port in ports)


def pac_text(patterns: Sequence[str], channels: Sequence[str], ports: Sequence[int], self_test: str = "") -> str:
    """The PAC for feed host `patterns` (see Site), exact `channels` hosts, and `ports`, live one first.

    `self_test`, one of the `channels`, is the host of a page that opens where a browser reaches us.
    """
    return _TEMPLATE.format(
        self_test=f"// To see whether this browser reaches the filter, open https://{self_test}/\n"
        if self_test
        else "",
        channels=_set(channels),
        **hosts_of(patterns),
        channel_proxies=_proxies("localhost", ports),
        page_proxies=_proxies("127.0.0.1", ports) + "; DIRECT",
    )


_FIREFOX = {"sec-fetch-dest": "empty", "sec-fetch-mode": "no-cors", "sec-fetch-site": "none"}


def may_read(method: str, path: str, expected_path: str, headers: Sequence[tuple[str, str]], port: int) -> bool:
    """Whether a request may have the PAC: a browser's own fetch of the secret address, and no page's.

    A page's request carries Sec-Fetch headers, an Origin, a Referer or a cookie; a rebound name carries another Host.
    Chromium's own fetch of a PAC has none of these. Firefox's (ESR 153) has Sec-Fetch headers that say that it comes
    from no site and is no navigation, which no page can bring about: browsers write them, and a page's name a site.
    """
    names = {name.lower(): value for name, value in headers}
    if any(name in ("origin", "referer", "cookie") for name in names):
        return False
    told = {name: value for name, value in names.items() if name.startswith("sec-fetch-")}
    hosts = (f"127.0.0.1:{port}", f"localhost:{port}")
    return (
        told in ({}, _FIREFOX) and method == "GET" and path == expected_path and names.get("host", "").lower() in hosts
    )
