"""The prelude stands before a worker's script without changing what the script means. (It runs in test_in_chromium.)"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filters.rewrite.service_worker import PRELUDE, with_prelude

STRICT = b'"use strict";' + PRELUDE.encode()


def test_line_numbers_stay() -> None:
    assert "\n" not in PRELUDE
    assert with_prelude(b"one\ntwo").endswith(b";one\ntwo")


@pytest.mark.parametrize(
    "script",
    [
        b'"use strict";x',
        b"'use strict'\nx",
        b"/* ** licence */ // more\n'use asm'; \"a\"\n\t'use strict' // x",
        b'\xc2\xa0"use strict"',
    ],
)
def test_a_strict_script_stays_strict(script: bytes) -> None:
    """A directive counts only before all other statements, so it is said again before ours."""
    assert with_prelude(script) == STRICT + script


@pytest.mark.parametrize(
    "script",
    [
        b"",
        b"x;'use strict'",
        b"'use strict'.length",
        b"'use strict' + 1",
        b"// 'use strict'",
        b"/* 'use strict' */x",
        b"'",
    ],
)
def test_other_scripts_do_not_become_strict(script: bytes) -> None:
    assert with_prelude(script) == PRELUDE.encode() + script


def test_a_byte_order_mark_stays_first() -> None:
    assert with_prelude(b"\xef\xbb\xbf'use strict'") == b"\xef\xbb\xbf" + STRICT + b"'use strict'"


def test_a_hashbang_must_stay_first() -> None:
    assert with_prelude(b"#!x\ny") == b"#!x\ny"


@given(st.binary(max_size=200))
def test_the_script_follows_byte_for_byte(script: bytes) -> None:
    assert with_prelude(b"/" + script).endswith(b";/" + script)


def test_a_long_comment_is_no_trouble() -> None:
    script = b"/*" + b"* " * 500_000 + b"*/'use strict';" + b"'a';" * 100_000
    assert with_prelude(script) == STRICT + script
