"""The words of kept evidence that are long: what a post is told by, what its file says of itself, where to go next."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from ui.topics import site_name, topic_name
from wellbeing.facts import EvidenceWords, KeptPost
from wellbeing.settings import CATEGORIES

translate = QCoreApplication.translate

GUIDE = "onlineharassmentfieldmanual.pen.org"
"""PEN America's field manual on documenting, reporting and getting help; read on 22 November 2026."""


def line_of(post: KeptPost) -> str:
    """One line of the list: when, where, who, and what it reads like. Never its text."""
    when = f"{datetime.fromisoformat(post.met):%Y-%m-%d %H:%M}"
    topics = ", ".join(map(topic_name, post.categories))
    return " · ".join(filter(None, (when, site_name(post.site), post.author, topics)))


def told_of(post: KeptPost) -> str:
    """Everything but the text, a line each."""
    unknown = translate("Evidence", "not known")
    lines = [
        translate("Evidence", "Time: {time}").format(time=post.met),
        translate("Evidence", "By {author} on {site}").format(
            author=post.author or translate("Evidence", "somebody"), site=site_name(post.site)
        ),
        translate("Evidence", "Link to the post: {address}").format(address=post.address or unknown),
        translate("Evidence", "Met on the page: {address}").format(address=post.met_on or unknown),
    ]
    topics = ", ".join(map(topic_name, post.categories))
    lines += [translate("Evidence", "Reads like: {topics}").format(topics=topics)] * bool(topics)
    lines += [translate("Evidence", "You chose to keep it.")] * post.by_hand
    return "\n".join(lines)


def next_steps() -> tuple[str, ...]:
    """What people who were targeted found useful, a paragraph each."""
    return (
        translate(
            "Evidence",
            "On the site: open the post's own menu and choose “Report”. Several posts can often go into one report. "
            "Posts may vanish once they are reported or their author is blocked, so export first.",
        ),
        translate(
            "Evidence",
            "A screenshot of the post in its page, with the address and the date to be seen, goes well with this "
            "record. The filter makes none.",
        ),
        translate(
            "Evidence",
            "Somebody you trust can read, sort and report for you; you need not look at any of it yourself.",
        ),
        translate(
            "Evidence",
            "Threats, stalking and hate can be reported to the police. In danger now, call your emergency number: "
            "“Find help” has it.",
        ),
    )


def words_of_file() -> EvidenceWords:
    """The words of an exported file, in the language of the moment."""
    return EvidenceWords(
        title=translate("Evidence", "Record of posts"),
        about=[
            translate(
                "Evidence",
                "This is a person's own record of posts that their computer met, kept by a program and exported by "
                "them. It may help a report. It is not proof that a court or an authority must accept.",
            ),
            translate(
                "Evidence",
                "What a post reads like was judged by a program, which errs. Times are those of the computer. "
                "Texts are as the page showed them, and hurt: take your time.",
            ),
            translate(
                "Evidence",
                "The SHA-256 of a post is taken of its time, link, page, site, author and text; the export as JSON "
                "says exactly of what. The SHA-256 of this file stands in the file beside it. They show that nothing "
                "was changed since, not who wrote it.",
            ),
        ],
        made=translate("Evidence", "Written"),
        program=translate("Evidence", "Program"),
        posts=translate("Evidence", "Posts"),
        met=translate("Evidence", "Time"),
        site=translate("Evidence", "Site"),
        author=translate("Evidence", "Author"),
        address=translate("Evidence", "Link to the post"),
        met_on=translate("Evidence", "Met on the page"),
        categories=translate("Evidence", "Reads like"),
        text=translate("Evidence", "Text"),
        digest=translate("Evidence", "SHA-256"),
        unknown=translate("Evidence", "not known"),
        topics={each: topic_name(each) for each in CATEGORIES},
    )
