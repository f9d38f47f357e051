"""Where the frozen `feed-wellbeing` begins: the app."""

from ui.__main__ import main

if __name__ == "__main__":
    raise SystemExit(main())
