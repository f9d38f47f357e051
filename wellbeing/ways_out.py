"""What a person without a keyring can do, as a terminal is told: the app knows it again, and names its buttons."""

from __future__ import annotations

NO_KEYRING = (
    " Feed Wellbeing keeps the key of its stored data there. You can unlock or install a keyring (GNOME Keyring or"
    " KWallet, for example) and start again; or start it from a terminal, where it asks for a passphrase; or start it"
    " with --key-file, which keeps the key in a file that protects from other users of this computer alone."
)
"""Comes after what is wrong with the keyring."""
