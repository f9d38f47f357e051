"""What the benchmarks' site serves: a feed page, a timeline of Mastodon's API, a picture. All written for this."""

from __future__ import annotations

import json
import random

DOCUMENT_BYTES = 300_000
TIMELINE_BYTES = 20_000
PICTURE_BYTES = 100_000

_TEXT = (
    "we baked bread today and it rose quite well so the kids asked for more butter while rain fell on the garden "
    "and my neighbour brought tomatoes from her balcony she says the bicycle shop opens early on friday morning"
)


def words(seed: object, count: int = 28) -> str:
    """A harmless text of `count` words, the same one for the same seed, and a name so that no two seeds agree."""
    return f"{' '.join(random.Random(str(seed)).choices(_TEXT.split(), k=count))} {seed}"


def document(size: int = DOCUMENT_BYTES) -> bytes:
    """A feed page of `size` bytes, with a head as sites have them."""
    head = "<!doctype html><html><head><meta charset='utf-8'><title>Feed</title></head><body><main role='feed'>"
    end = "</main></body></html>"
    posts: list[str] = []
    left = size - len(head) - len(end)
    while left > 0:
        post = f"<article class='status'><p class='status__content'>{words(len(posts))}</p></article>\n"
        posts.append(post[:left] if left < len(post) else post)
        left -= len(post)
    return f"{head}{''.join(posts)}{end}".encode()


def timeline(seed: object = "timeline", posts: int = 20, new: int = 0, size: int = TIMELINE_BYTES) -> bytes:
    """An answer of /api/v1/timelines/home of `size` bytes: `posts` posts, `new` of which only this seed has."""
    statuses = [_status(f"{seed} {i}" if i < new else f"known {i}") for i in range(posts)]
    padding = size - len(json.dumps(statuses))
    statuses[0]["account"]["note"] = "." * max(0, padding)  # type: ignore[index]
    return json.dumps(statuses).encode()


def picture(size: int = PICTURE_BYTES) -> bytes:
    """Bytes that compress as little as a photograph's."""
    return random.Random(1).randbytes(size)


def _status(seed: str) -> dict[str, object]:
    account = {"acct": f"person{len(seed)}@social.example", "display_name": "A person", "note": ""}
    return {
        "id": seed,
        "created_at": "2026-11-22T03:00:00.000Z",
        "content": f"<p>{words(seed)}</p>",
        "account": account,
        "media_attachments": [{"id": seed, "type": "image", "description": "A loaf of bread"}],
    }
