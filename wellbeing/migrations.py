"""The store's shape, step by step: step N brings a database from version N to N + 1. Steps are only ever added."""

from __future__ import annotations

MIGRATIONS: tuple[tuple[str, ...], ...] = (
    (
        """CREATE TABLE feed_time (
            day TEXT NOT NULL, site TEXT NOT NULL, kind TEXT NOT NULL, seconds REAL NOT NULL,
            PRIMARY KEY (day, site, kind)) WITHOUT ROWID""",
        """CREATE TABLE counts (
            day TEXT NOT NULL, site TEXT NOT NULL, category TEXT NOT NULL, action TEXT NOT NULL, n INTEGER NOT NULL,
            PRIMARY KEY (day, site, category, action)) WITHOUT ROWID""",
        """CREATE TABLE trusted_authors (
            site TEXT NOT NULL, author TEXT NOT NULL, since TEXT NOT NULL,
            PRIMARY KEY (site, author)) WITHOUT ROWID""",
        "CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
        "INSERT INTO meta VALUES ('begun', date('now', 'localtime'))",
    ),
)
