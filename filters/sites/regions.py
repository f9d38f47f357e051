"""The parts of a feed that exist to make people compare or scroll on, and that a person can put away, each by its name.

None of them is a post, and none is what people come for: messages, groups, events, search and posting are no regions.
"""

from __future__ import annotations

HOOKS = ("stories", "shorts", "suggested", "trends", "comments", "notifications", "autoplay", "endless")
"""What draws people on. "notifications" is the number that counts them; "autoplay" are films that begin by themselves;
"endless" is a feed that goes on by itself instead of being asked for more."""

COUNTS = ("likes", "followers", "views", "reposts", "replies")
"""Numbers by which people compare. Put away, they keep their place, and can be looked at by pressing on them."""

REGIONS = HOOKS + COUNTS
