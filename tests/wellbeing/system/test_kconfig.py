"""One setting of a KDE file is changed, and every other byte stays."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as any_

from wellbeing.system import kconfig

GROUP, KEY = "Proxy Settings", "ProxyType"
FILE = "# mine\n[Other]\nProxyType=7\n\n[Proxy Settings]\nProxyType=0\n# why\nhttpProxy=http://a 80\n"
LINES = ["[Proxy Settings]\n", "[Other]\n", "[Proxy Settings][Sub]\n", "ProxyType=1\n", "ProxyType = 2 \r\n", "a=b\n"]
TEXTS = any_.one_of(
    any_.text(any_.sampled_from("[]=#$i \n\r\x0b\x85aPé")),
    any_.lists(any_.sampled_from([*LINES, "ProxyType[$i]=3\n", "# x\n", "\n", "x"])).map("".join),
)


def test_a_line_is_replaced_where_it_stands() -> None:
    changed = kconfig.with_line(FILE, GROUP, KEY, "ProxyType=2\n")
    assert changed == FILE.replace("ProxyType=0", "ProxyType=2")


def test_a_new_key_comes_first_in_its_group_and_a_new_group_last() -> None:
    assert kconfig.with_line("[Proxy Settings]\na=b", GROUP, KEY, "ProxyType=2\n").startswith(
        "[Proxy Settings]\nProxyType=2\na=b"
    )
    assert kconfig.with_line("a=b", GROUP, KEY, "ProxyType=2\n") == "a=b\n[Proxy Settings]\nProxyType=2\n"
    assert kconfig.with_line("", GROUP, KEY, "ProxyType=2\n") == "[Proxy Settings]\nProxyType=2\n"


def test_a_key_of_another_group_or_of_a_group_inside_is_another_key() -> None:
    assert kconfig.find("[Proxy Settings][Sub]\nProxyType=1\n", GROUP, KEY) is None
    assert kconfig.find("ProxyType=1\n[Other]\nProxyType=1\n", GROUP, KEY) is None


def test_the_last_of_several_counts() -> None:
    found = kconfig.find("[Proxy Settings]\nProxyType=1\n[A]\n[Proxy Settings]\nProxyType = 2\n", GROUP, KEY)
    assert found is not None
    assert found.value == "2"


def test_locks_on_file_group_and_key_are_seen() -> None:
    for text in ("[$i]\n", "[Proxy Settings][$i]\n", "[Proxy Settings]\nProxyType[$i]=1\n"):
        assert kconfig.is_locked(text, GROUP, KEY), text
    for text in (FILE, "[Other][$i]\n", "[Proxy Settings]\nhttpProxy[$i]=1\n"):
        assert not kconfig.is_locked(text, GROUP, KEY), text


@given(TEXTS)
def test_what_is_put_in_is_found_and_taking_it_out_leaves_the_rest(text: str) -> None:
    changed = kconfig.with_line(text, GROUP, KEY, "ProxyType=2\n")
    found = kconfig.find(changed, GROUP, KEY)
    assert found is not None
    assert (found.value, found.raw) == ("2", "ProxyType=2\n")
    before = kconfig.find(text, GROUP, KEY)
    if before is not None:
        assert kconfig.with_line(changed, GROUP, KEY, before.raw) == text
    elif kconfig.has_group(text, GROUP):
        taken = kconfig.without_line(changed, GROUP, KEY)
        assert taken in (text, f"{text}\n")
