"""Whether a post is in a language that the classifier reads, as far as that is known: English alone so far. Pure.

What a page says of a post's language is often its author's setting and not the post's, so the words count first: each
language has small words that hardly a sentence does without. What they leave open is taken as the page marks it, and as
read where it marks nothing.
"""

from __future__ import annotations

import re
import unicodedata

from filters.posts import Post, words_of

READ = "en"
"""The language that the shipped classifier learnt from (models/text_v1/CARD.md)."""

LOOKED_AT = 500
"""Characters of a post that are looked at."""


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_ENGLISH = _set(
    "the and of to is you it it's for that that's with this are my have your they be we not i'm i'll i've don't can't"
    " just but what all from if when who how can out up get would about like you're at do been there their them these"
    " our his her she i"
)
_OTHERS = _set(
    # German, Dutch
    "der das und ist nicht ich du wir ihr ein eine einen dem den mit auf für sich auch wie aber nur noch mich mir dir"
    " wird werden einer eines aus nach jetzt wenn dass bei zum zur vom hab habe haben sind kein keine het een niet ik"
    " je zijn voor op maar ook dat van"
    # Spanish, Portuguese
    " el los las una que y de en es por con para mi tu su se lo pero como más muy está yo o os uma um não com da em eu"
    " meu minha você mas"
    # French, Italian
    " le la les des du est et je tu il nous vous pas pour dans sur avec mon ma mes c'est j'ai di che per sono non ho"
    " ti della gli questo anche"
    # Polish, Turkish, Indonesian, Swedish
    " nie się jest że jak ale bir ve bu için çok değil yang dan ini itu dengan untuk tidak och att det som är jag inte"
    " på för"
)
"""Small words of other languages: none is an English word that stands in many posts."""

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_LINKS_AND_NAMES = re.compile(r"https?://\S+|[@#]\S+")
_SAYS_NOTHING = frozenset({"", "und", "mul", "zxx", "art", "qam", "qct", "qht", "qme", "qst"})
"""Marks that name no language: of BCP 47, and of X for posts of media, names, tags and links alone."""


def is_unread(post: Post) -> bool:
    """Whether `post` is known to be in a language that the classifier does not read."""
    text = _LINKS_AND_NAMES.sub(" ", words_of(post)[:LOOKED_AT])
    if _is_of_another_script(text):
        return True
    words = [word.replace("’", "'") for word in _WORD.findall(text.lower())]
    english, others = (sum(word in small for word in words) for small in (_ENGLISH, _OTHERS))
    if english != others and english + others > 1:
        return others > english
    marked = re.split("[-_]", post.language.strip().lower(), maxsplit=1)[0]
    return bool(words) and marked not in _SAYS_NOTHING and marked != READ


def _is_of_another_script(text: str) -> bool:
    """Whether most of its letters are not Latin ones."""
    letters = [each for each in text if each.isalpha()]
    rare = [each for each in letters if not each.isascii()]
    return 2 * sum(not unicodedata.name(each, "").startswith("LATIN") for each in rare) > len(letters)
