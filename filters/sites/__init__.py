"""Finding posts: one data file a site, and a pure reader of its JSON where data cannot say it."""
