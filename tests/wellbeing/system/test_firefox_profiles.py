"""Profiles and their preferences are read as Firefox itself writes them, and any other text is no trouble."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from wellbeing.system.firefox_profiles import policy_preferences, preferences, profile_folders, profiles

INI = """
[Install3B6073811A6ABF12]
Default=eg6spjzw.default-esr
Locked=1

[Profile1]
Name=work
IsRelative=0
Path=/srv/work

[Profile0]
Name=default-esr
IsRelative=1
Path=eg6spjzw.default-esr

[Profile2]
Name=without a path
"""


def test_preferences_are_read_with_their_kinds():
    text = """// Mozilla User Preferences
user_pref("network.proxy.type", 2);
user_pref("network.proxy.autoconfig_url", "https://proxy.example/*.pac");
user_pref("security.enterprise_roots.enabled", true); /* a note */
user_pref("security.enterprise_roots.enabled", false);
"""
    assert preferences(text) == {
        "network.proxy.type": 2,
        "network.proxy.autoconfig_url": "https://proxy.example/*.pac",
        "security.enterprise_roots.enabled": False,
    }


def test_what_is_commented_out_does_not_count():
    """Hardening templates hold many lines that are switched off."""
    text = """/*** [SECTION 1220]
user_pref("security.cert_pinning.enforcement_level", 2);
***/
   // user_pref("security.enterprise_roots.enabled", false);
user_pref("network.proxy.type", 5);"""
    assert preferences(text) == {"network.proxy.type": 5}


def test_an_administrators_files_are_read_too():
    assert preferences('lockPref("security.enterprise_roots.enabled", false);') == {
        "security.enterprise_roots.enabled": False
    }
    policies = """{"policies": {"Certificates": {"ImportEnterpriseRoots": false},
        "Preferences": {"network.proxy.type": {"Value": 0, "Status": "locked"}, "odd": {"Value": [1]}}}}"""
    assert policy_preferences(policies) == {"security.enterprise_roots.enabled": False, "network.proxy.type": 0}


def test_profiles_are_found_below_their_folder_and_elsewhere():
    assert profile_folders(INI, Path("/home/me/firefox")) == [
        (Path("/srv/work"), "work"),
        (Path("/home/me/firefox/eg6spjzw.default-esr"), "default-esr"),
    ]


def test_only_profiles_that_were_used_count(tmp_path: Path):
    """The last word is user.js's, then the system's."""
    used = tmp_path / "eg6spjzw.default-esr"
    used.mkdir()
    (tmp_path / "profiles.ini").write_text(INI)
    assert profiles([tmp_path], []) == []
    (used / "cert9.db").touch()
    (used / "prefs.js").write_text('user_pref("a", 1);\nuser_pref("b", 1);\nuser_pref("c", 1);\n')
    (used / "user.js").write_text('user_pref("b", 2);\nuser_pref("c", 2);\n')
    (tmp_path / "all.js").write_text('pref("c", 3);\n')
    (found,) = profiles([tmp_path, tmp_path / "not there"], [tmp_path / "all.js", tmp_path / "none.json"])
    assert (found.folder, found.name) == (used, "default-esr")
    assert found.preferences == {"a": 1, "b": 2, "c": 3}


@given(st.text())
def test_any_text_is_read(text: str):
    """A damaged file is a file without preferences, and never an error."""
    preferences(text)
    policy_preferences(text)
    profile_folders(text, Path("/"))


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(), lambda each: st.lists(each)))
def test_any_policies_are_read(value: object):
    import json

    policy_preferences(json.dumps({"policies": value}))
    policy_preferences(json.dumps({"policies": {"Certificates": value, "Preferences": value}}))


@given(st.dictionaries(st.from_regex(r"[a-z.]{1,20}", fullmatch=True), st.booleans() | st.integers() | st.text()))
def test_what_firefox_writes_is_read_back(values: dict[str, str | int | bool]):
    import json

    lines = (f"user_pref({json.dumps(name)}, {json.dumps(value)});" for name, value in values.items())
    assert preferences("\n".join(lines)) == values
