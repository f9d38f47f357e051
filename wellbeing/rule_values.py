"""The values that rules are made of, for the app: it knows the rules, and nothing of how posts are judged."""

from __future__ import annotations

from filters.groups import Near as Near
from filters.groups import Source as Source
from filters.moments import A_DAY as A_DAY
from filters.moments import Window as Window
from filters.posts import Post as Post
from filters.rules import Rule as Rule
from filters.sites.definition import POST_KINDS as POST_KINDS
from filters.verdicts import Action as Action
