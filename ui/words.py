"""Every text that the app shows, in one place, so that it can be checked for tone and translated later.

Plain constants and functions rather than `QCoreApplication.translate`: a test can read them all without Qt, and a
translation will be another module of these names, chosen once at start. `&` marks the letter of the keyboard.
Tone: the fact, the choice, the way out (notes on evidence, section 4).
"""

from __future__ import annotations

from datetime import datetime, timedelta

APP_NAME = "Feed Wellbeing"
ENGINE_KEEPS_NET = "Your internet keeps working."

# What a status can say.
STARTING = "Starting…"
RESTARTING = "Restarting the filter…"
STOPPED = "Stopped: covering is off"
LEAVING = "Putting everything back…"
PAUSED = "Paused"
NO_FEEDS_YET = "no feeds yet today"

# What to know about it, and what to do next.
DETAIL_ON = (
    "The filter is ready for browsers that use it. Posts you asked to see less of are softened, on this computer."
)
DETAIL_PAUSED = "Nothing is covered for now. Feed time is still counted, on this computer."
DETAIL_STARTING = "The filter is loading. This takes a few seconds."
DETAIL_RESTARTING = f"The filter stopped and is coming back by itself. {ENGINE_KEEPS_NET}"
DETAIL_STOPPED = (
    f"The filter does not start. {ENGINE_KEEPS_NET} "
    "It is tried again by itself; you can also try now, or quit and open the app again."
)
DETAIL_LEAVING = f"Covering stops. {ENGINE_KEEPS_NET}"

# Actions.
OPEN_WINDOW = "&Show window"
PAUSE = "&Pause covering"
PAUSE_15 = "For &15 minutes"
PAUSE_60 = "For 1 &hour"
PAUSE_TOMORROW = "Until &tomorrow morning (06:00)"
PAUSE_OPEN = "Until I &resume"
RESUME = "&Resume covering"
TRY_NOW = "&Try now"
KEY_FILE = "Keep the key in a &file"
SAMPLE_FEED = "&Open the sample feed"
SAMPLE_FEED_OPENING = "Opening the sample feed…"
ABOUT = "&About"
QUIT = "&Quit (your internet keeps working)"
CLOSING_QUITS = f"Closing this window quits: covering stops. {ENGINE_KEEPS_NET}"
STILL_IN_TRAY = "Closing this window keeps covering on: the icon stays in the tray."

# Notices.
TO_KNOW = "Good to know"
TO_KNOW_ONE = "1 thing to &know…"
SAMPLE_FEED_STOPPED = "The sample feed did not open. You can try once more; the reason given was: {reason}"
SAMPLE_FEED_NO_REASON = "none was given"
ENGINE_NOT_RUNNING = "The filter is starting again. Try once more in a few seconds."
LAST_WORDS = "Its last message was: {reason}"

NO_DISPLAY = (
    "Feed Wellbeing needs a screen for its window, and none was found (DISPLAY and WAYLAND_DISPLAY are empty). "
    "Start it from a desktop, or use `wellbeing engine` in this terminal."
)
FIRST_SILENT = (
    "Feed Wellbeing is already running but did not answer. Give it a few seconds, then open it once more; "
    "if that does not help, end it and open it again."
)
NO_ROOM = "Feed Wellbeing needs the folder {folder} and cannot use it. Make it yours to write, then open the app again."


def about(version: str) -> str:
    """What the app is and where its data stays, for `version`."""
    return (
        f"{APP_NAME} {version}\n\n"
        "Makes the feeds you picked calmer. Posts are judged on this computer; nothing leaves it: "
        "no account, no telemetry, no cloud.\n\nFree software under the MIT licence."
    )


def things_to_know(count: int) -> str:
    """The menu's line that leads to `count` notices."""
    return TO_KNOW_ONE if count == 1 else f"{count} things to &know…"


def feed_time(seconds: float) -> str:
    """Today's feed time for people; `seconds` from the pages' beats."""
    minutes = int(seconds // 60)
    if seconds <= 0:
        return NO_FEEDS_YET
    if minutes < 1:
        return "under 1 min of feeds today"
    if minutes < 60:
        return f"{minutes} min of feeds today"
    return f"{minutes // 60} h {minutes % 60} min of feeds today"


def on(seconds: float) -> str:
    """The status line while posts are covered."""
    return f"On · {feed_time(seconds)}"


def paused(until: datetime | None, now: datetime) -> str:
    """The status line while covering is paused; `until` None means until the person resumes."""
    if until is None:
        return PAUSED
    clock = f"{until:%H:%M}"
    if until.date() == now.date():
        return f"Paused until {clock}"
    if until.date() == now.date() + timedelta(days=1):
        return f"Paused until tomorrow {clock}"
    return f"Paused until {until:%Y-%m-%d} {clock}"


def restarted(times: int) -> str:
    """How often the filter came back since the app was opened."""
    return f"The filter restarted {'once' if times == 1 else f'{times} times'} since you opened the app."


def without_mark(text: str) -> str:
    """`text` without its keyboard mark, for places that show none."""
    return text.replace("&", "")
