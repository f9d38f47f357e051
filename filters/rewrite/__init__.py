"""Changing what passes: HTML, content security policies, service workers and encodings, as pure functions."""
