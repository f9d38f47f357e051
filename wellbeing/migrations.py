"""The store's shape, step by step: step N brings a database from version N to N + 1. Steps are only ever added.

Step 1 gives feed time its hour; what version 1 kept by day alone has the hour -1 (store_day.HOUR_UNKNOWN). `days` are
the days on which the app ran; `doses` says whether posts that were met were counted then, which version 1 did not.
`first_look` has one row at most: a person has one first look. Corrections stand in the order of `place`; their `number`
names them. Of older ones it is not known where they were made: pages could only say "fine", so those hold as a page's;
nor what the posts meant, so they bear on no other posts.
"""

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
    (
        """CREATE TABLE feed_hours (
            day TEXT NOT NULL, hour INTEGER NOT NULL, site TEXT NOT NULL, kind TEXT NOT NULL, seconds REAL NOT NULL,
            PRIMARY KEY (day, hour, site, kind)) WITHOUT ROWID""",
        "INSERT INTO feed_hours SELECT day, -1, site, kind, seconds FROM feed_time",
        "CREATE TABLE days (day TEXT PRIMARY KEY, doses INTEGER NOT NULL) WITHOUT ROWID",
        "INSERT INTO days SELECT day, 0 FROM feed_time UNION SELECT day, 0 FROM counts",
        "DROP TABLE feed_time",
        "ALTER TABLE feed_hours RENAME TO feed_time",
    ),
    (
        """CREATE TABLE corrections (
            number INTEGER PRIMARY KEY, made TEXT NOT NULL, site TEXT NOT NULL, author TEXT NOT NULL,
            category TEXT NOT NULL, wants TEXT NOT NULL, digest TEXT NOT NULL, scores TEXT NOT NULL)""",
        "CREATE TABLE rests (category TEXT PRIMARY KEY, until TEXT NOT NULL) WITHOUT ROWID",
    ),
    (
        """CREATE TABLE first_look (
            one INTEGER PRIMARY KEY CHECK (one = 1), until TEXT NOT NULL, preset TEXT NOT NULL,
            posts INTEGER NOT NULL, counts TEXT NOT NULL)""",
    ),
    (
        """CREATE TABLE hard_day_page (
            part TEXT NOT NULL, place INTEGER NOT NULL, words TEXT NOT NULL, reach TEXT NOT NULL,
            PRIMARY KEY (part, place)) WITHOUT ROWID""",
    ),
    (
        """CREATE TABLE placed (
            place INTEGER PRIMARY KEY, number INTEGER NOT NULL UNIQUE, made TEXT NOT NULL, site TEXT NOT NULL,
            author TEXT NOT NULL, category TEXT NOT NULL, wants TEXT NOT NULL, digest TEXT NOT NULL,
            scores TEXT NOT NULL, made_in TEXT NOT NULL)""",
        """INSERT INTO placed SELECT number, number, made, site, author, category, wants, digest, scores,
            CASE wants WHEN 'fine' THEN 'page' ELSE 'app' END FROM corrections""",
        "DROP TABLE corrections",
        "ALTER TABLE placed RENAME TO corrections",
    ),
    (
        """CREATE TABLE evidence (
            number INTEGER PRIMARY KEY, met TEXT NOT NULL, at INTEGER NOT NULL, site TEXT NOT NULL,
            author TEXT NOT NULL, address TEXT NOT NULL, met_on TEXT NOT NULL, categories TEXT NOT NULL,
            by_hand INTEGER NOT NULL, digest TEXT NOT NULL, same TEXT NOT NULL UNIQUE, text TEXT NOT NULL)""",
    ),
    (
        """CREATE TABLE history (
            number INTEGER PRIMARY KEY, same BLOB NOT NULL UNIQUE, seen INTEGER NOT NULL, softened INTEGER NOT NULL,
            opened INTEGER NOT NULL, post TEXT NOT NULL, scores TEXT NOT NULL, verdict TEXT NOT NULL)""",
        "CREATE INDEX history_seen ON history (seen)",
    ),
    (
        """CREATE TABLE mood (
            number INTEGER PRIMARY KEY, day TEXT NOT NULL, at TEXT NOT NULL, feeling TEXT NOT NULL,
            words TEXT NOT NULL, UNIQUE (at, feeling, words))""",
        "CREATE INDEX mood_day ON mood (day)",
    ),
    (
        """CREATE TABLE limit_day (
            one INTEGER PRIMARY KEY CHECK (one = 1), day TEXT NOT NULL, wall TEXT NOT NULL, running REAL NOT NULL,
            boot TEXT NOT NULL, ahead REAL NOT NULL, used REAL NOT NULL, budget TEXT NOT NULL)""",
        """CREATE TABLE carried_on (
            number INTEGER PRIMARY KEY, day TEXT NOT NULL, site TEXT NOT NULL, purpose TEXT NOT NULL,
            minutes INTEGER NOT NULL)""",
    ),
    (
        "CREATE TABLE own_purposes (place INTEGER PRIMARY KEY, words TEXT NOT NULL)",
        "CREATE TABLE break_notes (number INTEGER PRIMARY KEY, at TEXT NOT NULL, words TEXT NOT NULL)",
    ),
    (
        """CREATE TABLE rest_next (
            one INTEGER PRIMARY KEY CHECK (one = 1), wall TEXT NOT NULL, running REAL NOT NULL, boot TEXT NOT NULL,
            counted TEXT NOT NULL)""",
    ),
    ("ALTER TABLE corrections ADD COLUMN meaning BLOB NOT NULL DEFAULT x''",),
    (
        """CREATE TABLE site_health (
            day TEXT NOT NULL, site TEXT NOT NULL, answers INTEGER NOT NULL, with_posts INTEGER NOT NULL,
            looked INTEGER NOT NULL, found INTEGER NOT NULL, posts INTEGER NOT NULL, worded INTEGER NOT NULL,
            authored INTEGER NOT NULL, loosely INTEGER NOT NULL, empty INTEGER NOT NULL,
            PRIMARY KEY (day, site)) WITHOUT ROWID""",
    ),
)
