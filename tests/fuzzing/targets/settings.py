"""Settings that a person wrote by hand: read, or refused with the line; and written again, nothing is lost."""

from wellbeing.settings import SettingsError, table_of
from wellbeing.settings_file import _changed, parse_settings

PACKAGES = ("wellbeing.settings", "wellbeing.settings_file", "wellbeing.settings_entries", "wellbeing.toml_file")
LENGTH = 1024
SLOWER = 5
TOKENS = (
    'preset = "balanced"\n', 'preset = "quiet"\n', "sites = [", '"mastodon"', 'language = "de"\n', "hold_ms = 400\n",
    "space_every = 10\n", "[categories.violence]\n", 'action = "cover"\n', "at = 0.7\n", "discreet = true\n",
    'look = "solid"\n', "added_hosts = [", '"mastodon=social.example"', "daily_minutes = 30\n", "put_away = [",
    "[[", "]]\n", "{", "}", "'''", '"""', "\\u", "1979-05-27T07:32:00Z", "inf", "nan", "0x", "99999999999999999999",
)  # fmt: skip


def try_one(data: bytes) -> None:
    """As the text of settings.toml."""
    text = data.decode("utf-8", "replace").replace("\r\n", "\n")
    try:
        settings = parse_settings(text)
    except SettingsError:
        return
    try:
        written = _changed(text, settings)
    except SettingsError:  # tomlkit is stricter than tomllib here and there: nothing is written then
        return
    assert table_of(parse_settings(written)) == table_of(settings), "settings changed by being written"
