"""What the person turned on is remembered, and whatever cannot be read means off."""

from __future__ import annotations

from pathlib import Path

import pytest

from wellbeing.system.wish import Wish


def test_parts_are_kept_until_they_are_dropped(tmp_path: Path) -> None:
    path = tmp_path / "turned_on.json"
    assert Wish(path).parts() == frozenset()
    Wish(path).add(("trust", "proxy"))
    Wish(path).drop(("trust",))
    assert Wish(path).parts() == {"proxy"}
    Wish(path).drop(("proxy", "trust"))
    assert not path.exists()


@pytest.mark.parametrize("data", [b"", b"\xff", b'{"proxy": 1}', b'["everything"]', b"[" * 9999])
def test_a_damaged_file_means_off(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "turned_on.json"
    path.write_bytes(data)
    assert Wish(path).parts() == frozenset()
    Wish(path).add(("proxy",))
    assert Wish(path).parts() == {"proxy"}
