"""The PAC that a computer's own policies give to browsers: feeds go to the service, and nowhere else when it is gone.

It is a `data:` address, so that nothing has to be served for the rest of the web to go on. Pure text.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Sequence

from wellbeing.engine.hosts import CHANNEL_DOMAIN
from wellbeing.engine.pac import hosts_of

_TEMPLATE = """\
// Feed Wellbeing: a family agreed that feeds pass through the filter on this computer; the rest of the web never does.
var HOSTS = {hosts};
var PARENTS = {parents};
var SHAPES = {shapes};
{fits}
function FindProxyForURL(url, host) {{
  host = host.toLowerCase().replace(/[.]+$/, "");
  if (host.slice(-{length}) === "{channel}") return {ourselves};
  if (HOSTS[host] === 1) return {us};
  for (var dot = host.indexOf("."); dot !== -1; dot = host.indexOf(".", dot + 1))
    if (PARENTS[host.slice(dot + 1)] === 1) return {us};
  for (var each = 0; each < SHAPES.length; each++) if (fits(SHAPES[each], host)) return {us};
  return "DIRECT";
}}
"""


def managed_pac(patterns: Sequence[str], *ports: int) -> str:
    """The PAC for feed host `patterns` (see Site) and the `ports` of the services: the next where one is
    away, since each passes on what is another's (wellbeing.engine.whose).

    The names of channels change every few days and policies do not, so all names below our own domain lead to us. A
    dot at the end of a host makes no way round.
    """
    channel = f".{CHANNEL_DOMAIN}"
    return _TEMPLATE.format(
        **hosts_of(patterns),
        channel=channel,
        length=len(channel),
        us=_at("127.0.0.1", ports),
        ourselves=_at("localhost", ports),
    )


def as_address(pac: str) -> str:
    """`pac` as an address that needs no server."""
    return f"data:application/x-ns-proxy-autoconfig;base64,{base64.b64encode(pac.encode()).decode()}"


def _at(host: str, ports: Sequence[int]) -> str:
    return json.dumps("; ".join(f"PROXY {host}:{port}" for port in ports))
