"""Kept posts become a file that people and programs can read, and nothing in a post can act there."""

from __future__ import annotations

import csv
import hashlib
import io
import json
from html.parser import HTMLParser

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from wellbeing import __version__
from wellbeing.evidence import marked, said_of
from wellbeing.evidence_file import beside, file_of, mark_of
from wellbeing.facts import EvidenceWords, KeptPost

POST = marked(
    KeptPost(
        number=1, met="2026-11-22T10:05:00+01:00", site="x", author="@eve", text="you <clown>", met_on="https://x.com/home",
        address="https://x.com/i/status/7", categories=["harassment"],
    )
)  # fmt: skip
BARE = marked(KeptPost(number=2, met="2026-11-23T10:05:00+01:00", site="generic", author="", text="=go away"))
WORDS = EvidenceWords(about=["My own record."], topics={"harassment": "Bullying and hate"})
MADE = "2026-11-24T08:00:00+01:00"


class Read(HTMLParser):
    """The tags, links and words of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.links: list[str | None] = []
        self.words = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.links += [value for name, value in attrs if name == "href"]

    def handle_data(self, data: str) -> None:
        self.words += data


def page_of(*posts: KeptPost) -> Read:
    return Read(file_of("mine.html", posts, WORDS, MADE).decode())


def test_a_page_says_everything_of_each_post() -> None:
    """When, where, who, what, the mark, and by which program; what is not known is said to be so."""
    words = page_of(POST, BARE).words
    told = (POST.met, POST.address, POST.met_on, "@eve", "Bullying and hate", "you <clown>", POST.digest)
    assert all(part in words for part in (*told, "My own record.", MADE, f"Feed Wellbeing {__version__}", "not known"))


@given(st.text(max_size=50), st.text(max_size=50))
def test_no_post_can_act_on_the_page(author: str, address: str) -> None:
    """Names and texts come from people who mean harm: no tags, no links but the sites' own."""
    read = page_of(
        msgspec.structs.replace(POST, author=author, text=f"<script>{author}", address=address, met_on=author)
    )
    assert set(read.tags) <= {*page_of(POST).tags}
    assert all(str(link).startswith("https://") for link in read.links)


def test_programs_can_read_it_and_work_the_marks_out() -> None:
    """JSON says what each SHA-256 is of; CSV has a line for each post, and no formula."""
    read = json.loads(file_of("mine.json", [POST, BARE], WORDS, MADE))
    assert (read["program"], read["made"], read["about"]) == (f"Feed Wellbeing {__version__}", MADE, ["My own record."])
    for post in read["posts"]:
        assert post["sha256"] == hashlib.sha256(post["sha256_is_of"].encode()).hexdigest()
    assert read["posts"][0]["sha256_is_of"] == said_of(POST)
    rows = list(csv.DictReader(io.StringIO(file_of("mine.csv", [POST, BARE], WORDS, MADE).decode(), newline="")))
    assert [(row["time"], row["link"], row["text"]) for row in rows] == [
        (POST.met, POST.address, "you <clown>"), (BARE.met, "", "'=go away")
    ]  # fmt: skip


def test_the_file_beside_it_is_what_sha256sum_reads() -> None:
    """Two blanks between mark and name."""
    data = file_of("mine.html", [POST], WORDS, MADE)
    assert beside("mine.html", mark_of(data)) == f"{hashlib.sha256(data).hexdigest()}  mine.html\n".encode()
