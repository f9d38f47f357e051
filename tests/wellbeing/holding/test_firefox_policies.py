"""Firefox's policies are one file of many hands: each keeps theirs."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from wellbeing.holding.firefox_policies import firefox_policies
from wellbeing.system.ledger import Ledger
from wellbeing.system.place import Place, PlaceError, Wanted
from wellbeing.system.turning import turn_on, undo

WANTED = Wanted("data:,pac", Path("ca.pem"))
CA = Path("/etc/feed-wellbeing/accounts/1001.pem")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "firefox" / "policies.json"


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    return Ledger(tmp_path / "ledger")


def policies(file: Path) -> dict[str, Any]:
    return json.loads(file.read_text())["policies"]


def written(file: Path, **values: object) -> list[Place]:
    """Our entries for a file that has these of others."""
    file.parent.mkdir()
    file.write_text(json.dumps({"policies": values, "more": 1}))
    return firefox_policies(file, [CA])


def test_they_come_and_go_with_the_file(file: Path, ledger: Ledger):
    ours = firefox_policies(file, [CA])
    assert {line.state for line in turn_on(ours, WANTED, ledger)} == {"on"}
    assert policies(file)["Proxy"] == {"Mode": "autoConfig", "AutoConfigURL": "data:,pac", "Locked": True}
    assert {line.state for line in undo(ledger, ours)} == {"off"}
    assert not file.parent.exists()


def test_the_file_goes_also_after_its_entries_have_changed(file: Path, ledger: Ledger):
    """An entry that was written anew is the first to be taken out; the file goes with the last one all the same."""
    for address in ("data:,pac", "data:,other"):
        turn_on(firefox_policies(file, [CA]), Wanted(address, Path("ca.pem")), ledger)
    undo(ledger, firefox_policies(file))
    assert not file.parent.exists()


@pytest.mark.parametrize("text", ['{"policies": {}}', "{}"])
def test_an_empty_file_of_an_administrator_stays(file: Path, ledger: Ledger, text: str):
    file.parent.mkdir()
    file.write_text(text)
    turn_on(firefox_policies(file, [CA]), WANTED, ledger)
    undo(ledger, firefox_policies(file))
    assert policies(file) == {}


def test_others_stay_as_they_are(file: Path, ledger: Ledger):
    """Before, while ours are there, and after; a certificate of theirs is trusted beside ours."""
    theirs = {"DisablePocket": True, "Proxy": {"Mode": "system"}, "Certificates": {"Install": ["/etc/school.pem"]}}
    ours = written(file, **theirs)
    turn_on(ours, WANTED, ledger)
    assert policies(file)["DisablePocket"] is True
    assert policies(file)["Certificates"] == {"Install": ["/etc/school.pem", str(CA)]}
    undo(ledger, ours)
    assert json.loads(file.read_text()) == {"policies": theirs, "more": 1}


def test_an_account_more_and_one_less_leave_others_certificates_alone(file: Path, ledger: Ledger):
    """Each of ours comes and goes, and what stood before is there at the end."""
    theirs = {"Certificates": {"Install": ["/etc/school.pem"]}}
    written(file, **theirs)
    other = CA.with_name("1002.pem")
    for ours in ([CA], [CA, other], [other]):
        assert {line.state for line in turn_on(firefox_policies(file, ours), WANTED, ledger)} == {"on"}
        assert policies(file)["Certificates"]["Install"] == ["/etc/school.pem", *map(str, ours)]
    undo(ledger, firefox_policies(file))
    assert policies(file) == theirs


@pytest.mark.parametrize("written_as", [dict, json.dumps])
def test_no_add_on_has_a_proxy_and_an_administrators_rules_for_add_ons_stand(
    file: Path, ledger: Ledger, written_as: Callable[[dict[str, Any]], object]
):
    """Firefox takes them as a table, and as a text with one."""
    rules = {"*": {"blocked_permissions": ["nativeMessaging"], "installation_mode": "allowed"}, "a@b": {"updates": 1}}
    theirs = {"ExtensionSettings": written_as(rules)}
    ours = written(file, **theirs)
    turn_on(ours, WANTED, ledger)
    whole = {"blocked_permissions": ["nativeMessaging", "proxy"], "installation_mode": "allowed"}
    assert policies(file)["ExtensionSettings"] == {"*": whole, "a@b": {"updates": 1}}
    assert {line.state for line in turn_on(ours, WANTED, ledger)} == {"on"}
    undo(ledger, ours)
    assert policies(file) == theirs


@pytest.mark.parametrize("stood", [None, "{", 7, {"*": 7}])
def test_rules_for_add_ons_that_firefox_cannot_use_do_not_matter(file: Path, ledger: Ledger, stood: object):
    ours = written(file, ExtensionSettings=stood)
    turn_on(ours, WANTED, ledger)
    assert policies(file)["ExtensionSettings"] == {"*": {"blocked_permissions": ["proxy"]}}


def test_what_an_administrator_has_changed_since_stays_theirs(file: Path, ledger: Ledger):
    ours = written(file)
    turn_on(ours, WANTED, ledger)
    file.write_text(json.dumps({"policies": {**policies(file), "BlockAboutConfig": False}}))
    assert [line.name for each in ours if (line := each.look(WANTED)).state == "off"] == [
        "Firefox’s policy BlockAboutConfig"
    ]
    undo(ledger, ours)
    assert policies(file) == {"BlockAboutConfig": False}


def test_one_that_was_taken_out_is_put_back_and_goes_with_the_others(file: Path, ledger: Ledger):
    """Mending leaves no chain behind."""
    ours = written(file)
    turn_on(ours, WANTED, ledger)
    kept = policies(file)
    del kept["Proxy"]
    file.write_text(json.dumps({"policies": kept}))
    turn_on(ours, WANTED, ledger)
    assert {each.look(WANTED).state for each in ours} == {"on"}
    undo(ledger, ours)
    assert policies(file) == {}


@pytest.mark.parametrize("text", ["{", "[]", '{"policies": []}', "\x00"])
def test_a_file_that_is_out_of_order_is_left_alone(file: Path, text: str):
    file.parent.mkdir()
    file.write_text(text)
    for each in firefox_policies(file, [CA]):
        assert each.look(WANTED).state == "failed"
        with pytest.raises(PlaceError, match="Mend it or move it away"):
            each.before(WANTED)
    assert file.read_text() == text
