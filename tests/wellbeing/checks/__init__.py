"""Tests of what is looked at to find out whether everything works."""
