"""What certutil prints is read as it is."""

from hypothesis import given
from hypothesis import strategies as st

from wellbeing.system.nss import entries

LISTING = """
Certificate Nickname                                         Trust Attributes
                                                             SSL,S/MIME,JAR/XPI

Feed Wellbeing on this computer (0a1b2c3d)                   C,,
Company, Inc. – proxy                                        CT,C,c
No trust                                                     ,,
"""


def test_names_and_flags_are_told_apart():
    assert entries(LISTING) == {
        "Feed Wellbeing on this computer (0a1b2c3d)": "C,,",
        "Company, Inc. – proxy": "CT,C,c",
        "No trust": ",,",
    }


@given(st.text())
def test_any_text_is_a_listing(text: str):
    """Whatever it prints, nothing is raised."""
    for name, trust in entries(text).items():
        assert name
        assert trust.count(",") == 2
