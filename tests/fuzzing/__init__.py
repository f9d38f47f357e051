"""Hostile input by the million, apart from the quick check: `python -m tests.fuzzing` (see __main__)."""
