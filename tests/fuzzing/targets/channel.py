"""What a hostile page says on its channel: answered or refused, and never more than its document's own."""

import asyncio
import atexit

from filters.categories import HARMS
from filters.policy import Policy
from filters.presets import choices
from wellbeing.engine.conversation import Conversation
from wellbeing.engine.filtering import Filtering
from wellbeing.engine.tally import StoredTally
from wellbeing.judge import Judge
from wellbeing.page_messages import PageMessageError, read
from wellbeing.site_files import shipped_site

PACKAGES = ("wellbeing.engine.conversation", "wellbeing.page_messages", "wellbeing.engine.page_limit", "filters.policy")
LENGTH = 2048
SLOWER = 2
TOKENS = (
    '{"t":"judge","posts":[{"key":"1","text":"', '"author":"', '"alts":["', '"path":"/messages"',
    '{"t":"beat","path":"',
    '{"t":"released","keys":["', '{"t":"act","act":"always","key":"', '"act":"wrong"', '{"t":"why","post":{"key":"',
    '{"t":"help"}', '{"t":"searched"}', '{"t":"put_away"', '{"t":"go_on"}', '{"t":"found"', '{"t":"missing"',
    '{"t":"carry_on"', '"minutes":', '"followed":true', '"links":["', '"kind":"video"', "\\ud800", "1e400", "]}", '"}',
    '"}],"path":"/home"}',
)  # fmt: skip
_loop = asyncio.new_event_loop()
atexit.register(_loop.close)
_site = shipped_site("mastodon")


def _conversation() -> Conversation:
    async def made() -> Conversation:
        filtering = Filtering(Policy(choices("balanced", dict.fromkeys(HARMS, 0.5))))
        tally = StoredTally(lambda _site, _author: None)
        return Conversation(b"d" * 12, _site, lambda _sent: None, Judge(None), filtering, tally, host="social.example")

    return _loop.run_until_complete(made())


_talk, _heard = _conversation(), 0


def try_one(data: bytes) -> None:
    """One message of a page that has said up to 500 before."""
    global _talk, _heard
    _heard += 1
    if _heard % 500 == 0:
        _talk = _conversation()
    try:
        read(data)
    except PageMessageError:
        return
    _loop.run_until_complete(_talk.hear(data, 1000.0 + _heard))
