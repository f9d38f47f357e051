"""Makes a site's service worker fetch pages from the network, so that they pass through us and not from its cache.

The site's own handlers stay the fallback: without a network, or where the server knows no such page, they answer as
they always did (an offline page, an app shell). Only page loads by GET are touched; pictures, API answers and share
targets never. The new worker takes over at once from one without us; pages that are open are not reloaded.
"""

from __future__ import annotations

import re

PRELUDE = (
    "(()=>{"
    "const s=self,get=s.fetch.bind(s),Event=s.FetchEvent;"
    # The site's own answer: its listeners, asked with an event like the first, whose answer we keep to ourselves.
    "const own=e=>{let a;const o=new Event('fetch',{request:e.request,clientId:e.clientId,"
    "resultingClientId:e.resultingClientId,cancelable:true});"
    "Object.defineProperties(o,{respondWith:{value:r=>{a=r}},waitUntil:{value:p=>{e.waitUntil(p)}}});"
    "s.dispatchEvent(o);return a};"
    "const answer=async e=>{let r,x;"
    "try{r=await get(e.request)}catch(y){x=y}"
    "if(r&&r.status<400)return r;"
    "let a;try{a=await own(e)}catch{}"
    "if(a||r)return a||r;throw x};"
    "s.addEventListener('install',()=>{s.skipWaiting()});"
    # Capturing listeners come first, also before those of modules that the site's worker imports.
    "s.addEventListener('fetch',e=>{const q=e.request;"
    "if(!e.isTrusted||q.mode!=='navigate'||q.method!=='GET')return;"
    "e.stopImmediatePropagation();e.respondWith(answer(e))},true)"
    "})();"
)
"""One line, so that the site's line numbers stay right."""

_BOM = b"\xef\xbb\xbf"
_BLANK = rb"(?:[\t\v\f\r\n \xa0]|//[^\r\n]*+|/\*(?:[^*]|\*(?!/))*+\*/|\xe2\x80[\xa8\xa9]|\xc2\xa0|\xef\xbb\xbf)*+"
_STRICT = re.compile(
    rb"(?:%s(?:\"(?!use strict\")[^\"\\\r\n]*+\"|'(?!use strict')[^'\\\r\n]*+')%s;?)*+" % (_BLANK, _BLANK)
    + _BLANK
    + rb"(?:\"use strict\"|'use strict')[\t ]*(?:[;}\r\n]|//|/\*|\Z)"
)


def with_prelude(script: bytes) -> bytes:
    """The worker `script` with PRELUDE before it; a strict script stays strict, a byte order mark stays first.

    A script that begins with `#!` stays as it came, because it can only stand first.
    """
    if script.startswith(b"#!"):
        return script
    mark = _BOM if script.startswith(_BOM) else b""
    body = script[len(mark) :]
    strict = b'"use strict";' if _STRICT.match(body) else b""
    return mark + strict + PRELUDE.encode("ascii") + body
