"""Every text that tray, window and status share, translated when it is read.

Windows have their own texts in place, through `self.tr`. Qt Linguist collects both (installer/dev.py translations), and
a test reads what it collected for tone: the fact, the choice, the way out (notes on evidence, section 4). `&` marks the
letter of the keyboard. Whole sentences, so that other languages can order them in their own way.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from math import ceil

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QDate, QLocale

APP_NAME = "Feed Wellbeing"

translate = QCoreApplication.translate


class Text:
    """A text of `Words`: in the language of the moment at which it is read."""

    def __init__(self, english: object) -> None:
        """`english` is the text as it stands here, and the key that translations are found by."""
        self.english = str(english)  # Qt declares what it gives back as "object"

    def __get__(self, _owner: object, _kind: type | None = None) -> str:
        return translate("words", self.english)


class Words:
    """The texts, and how numbers and times are put into them."""

    ENGINE_KEEPS_NET = Text(QT_TRANSLATE_NOOP("words", "Your internet keeps working."))
    # What a status can say.
    STARTING = Text(QT_TRANSLATE_NOOP("words", "Starting…"))
    RESTARTING = Text(QT_TRANSLATE_NOOP("words", "Restarting the filter…"))
    STOPPED = Text(QT_TRANSLATE_NOOP("words", "Stopped: covering is off"))
    LEAVING = Text(QT_TRANSLATE_NOOP("words", "Putting everything back…"))
    READY = Text(QT_TRANSLATE_NOOP("words", "Ready · not turned on"))
    PAUSED = Text(QT_TRANSLATE_NOOP("words", "Paused"))
    NO_FEEDS_YET = Text(QT_TRANSLATE_NOOP("words", "no feeds yet today"))

    # What to know about it, and what to do next.
    DETAIL_ON = Text(
        QT_TRANSLATE_NOOP(
            "words",
            "The filter is ready for browsers that use it. Posts you asked to see less of are softened, on "
            "this computer.",
        )
    )
    DETAIL_READY = Text(
        QT_TRANSLATE_NOOP(
            "words",
            "The filter runs, and no browser uses it yet. “Turn on for your browsers…” changes that; the sample feed "
            "shows how it would be.",
        )
    )
    DETAIL_NOTHING = Text(
        QT_TRANSLATE_NOOP(
            "words", "Nothing is chosen to be softened, so posts stay as they are. You can choose in the settings."
        )
    )
    DETAIL_PAUSED = Text(
        QT_TRANSLATE_NOOP("words", "Nothing is covered for now. Feed time is still counted, on this computer.")
    )
    DETAIL_WATCHING = Text(
        QT_TRANSLATE_NOOP(
            "words",
            "Posts are judged in silence, on this computer, and shown as they are. You choose afterwards, or whenever "
            "you like.",
        )
    )
    DETAIL_TO_CHOOSE = Text(
        QT_TRANSLATE_NOOP(
            "words", "The days of watching are over. See what would have been softened, and choose what suits you."
        )
    )
    DETAIL_STARTING = Text(QT_TRANSLATE_NOOP("words", "The filter is loading. This takes a few seconds."))
    DETAIL_RESTARTING = Text(
        QT_TRANSLATE_NOOP("words", "The filter stopped and is coming back by itself. Your internet keeps working.")
    )
    DETAIL_STOPPED = Text(
        QT_TRANSLATE_NOOP(
            "words",
            "The filter does not start. Your internet keeps working. It is tried again by itself; you can "
            "also try now, or quit and open the app again.",
        )
    )
    DETAIL_KEYRING = Text(
        QT_TRANSLATE_NOOP(
            "words",
            "The filter waits for you: it found no open keyring for the key of what it stores. Unlock or install one "
            "and press “Try now”; or press “Keep the key in a file”, which protects it from other users of this "
            "computer alone. Both are in the small window; your internet keeps working.",
        )
    )
    KEYRING_WAYS = Text(
        QT_TRANSLATE_NOOP(
            "words",
            "Feed Wellbeing keeps the key of its stored data there. Unlock or install a keyring (GNOME Keyring or "
            "KWallet, for example) and press “Try now”. Or press “Keep the key in a file”: that makes a file beside "
            "your data, which protects it from other users of this computer alone.",
        )
    )
    DETAIL_LEAVING = Text(QT_TRANSLATE_NOOP("words", "Covering stops. Your internet keeps working."))

    # Actions.
    OPEN_WINDOW = Text(QT_TRANSLATE_NOOP("words", "Show &window"))
    PAUSE = Text(QT_TRANSLATE_NOOP("words", "&Pause covering"))
    PAUSE_15 = Text(QT_TRANSLATE_NOOP("words", "For &15 minutes"))
    PAUSE_60 = Text(QT_TRANSLATE_NOOP("words", "For 1 &hour"))
    PAUSE_TOMORROW = Text(QT_TRANSLATE_NOOP("words", "Until &tomorrow morning (06:00)"))
    PAUSE_OPEN = Text(QT_TRANSLATE_NOOP("words", "Until I &resume"))
    PAUSE_SITE = Text(QT_TRANSLATE_NOOP("words", "&On {site}, until I resume"))
    LOOKS_BROKEN = Text(QT_TRANSLATE_NOOP("words", "{site} looks &broken: pause covering there"))
    RESTART_FILTER = Text(QT_TRANSLATE_NOOP("words", "&Restart the filter"))
    FIX_A_PROBLEM = Text(QT_TRANSLATE_NOOP("words", "Fi&x a problem"))
    TODAY = Text(QT_TRANSLATE_NOOP("words", "&Today"))
    RECENT = Text(QT_TRANSLATE_NOOP("words", "R&ecent"))
    KEPT_EVIDENCE = Text(QT_TRANSLATE_NOOP("words", "Kept e&vidence…"))
    MOOD = Text(QT_TRANSLATE_NOOP("words", "How &I feel…"))
    WOULD_HAVE = Text(QT_TRANSLATE_NOOP("words", "What would have &been softened"))
    RULES = Text(QT_TRANSLATE_NOOP("words", "R&ules…"))
    SETTINGS = Text(QT_TRANSLATE_NOOP("words", "&Settings…"))
    FAMILY = Text(QT_TRANSLATE_NOOP("words", "Fami&ly agreement"))
    FIND_HELP = Text(QT_TRANSLATE_NOOP("words", "Find &help"))
    HARD_DAYS = Text(QT_TRANSLATE_NOOP("words", "My page for har&d days"))
    TURNING_ON = Text(QT_TRANSLATE_NOOP("words", "Turn &on or off…"))
    TURN_ON = Text(QT_TRANSLATE_NOOP("words", "Turn &on for your browsers…"))
    WELCOME = Text(QT_TRANSLATE_NOOP("words", "Wel&come"))
    CHECK = Text(QT_TRANSLATE_NOOP("words", "&Check that it works"))
    TAKE_BREAK = Text(QT_TRANSLATE_NOOP("words", "Ta&ke a break now"))
    BREATHE = Text(QT_TRANSLATE_NOOP("words", "Breathe for &1 minute"))
    PAUSE_REMINDERS = Text(QT_TRANSLATE_NOOP("words", "Pause remi&nders"))
    REMIND_30 = Text(QT_TRANSLATE_NOOP("words", "For &30 minutes"))
    REMIND_60 = Text(QT_TRANSLATE_NOOP("words", "For &1 hour"))
    REMIND_120 = Text(QT_TRANSLATE_NOOP("words", "For &2 hours"))
    REMIND_240 = Text(QT_TRANSLATE_NOOP("words", "For &4 hours"))
    REMIND_DAY = Text(QT_TRANSLATE_NOOP("words", "For the rest of the &day"))
    REMIND_OPEN = Text(QT_TRANSLATE_NOOP("words", "Until I &resume"))
    RESUME_REMINDERS = Text(QT_TRANSLATE_NOOP("words", "Resume re&minders"))
    RESUME = Text(QT_TRANSLATE_NOOP("words", "&Resume covering"))
    TRY_NOW = Text(QT_TRANSLATE_NOOP("words", "Tr&y now"))
    KEY_FILE = Text(QT_TRANSLATE_NOOP("words", "Keep the key in a &file"))
    SAMPLE_FEED = Text(QT_TRANSLATE_NOOP("words", "Open the sa&mple feed"))
    SAMPLE_FEED_OPENING = Text(QT_TRANSLATE_NOOP("words", "Opening the sample feed…"))
    MORE = Text(QT_TRANSLATE_NOOP("words", "&More"))
    ABOUT = Text(QT_TRANSLATE_NOOP("words", "&About"))
    QUIT = Text(QT_TRANSLATE_NOOP("words", "&Quit (your internet keeps working)"))
    CLOSING_ASKS = Text(
        QT_TRANSLATE_NOOP(
            "words",
            "There is no tray icon here. Closing this window asks whether to go on or to quit; your internet keeps "
            "working.",
        )
    )
    STILL_IN_TRAY = Text(QT_TRANSLATE_NOOP("words", "Closing this window ends nothing: the app stays in the tray."))

    # Notices.
    TO_KNOW = Text(QT_TRANSLATE_NOOP("words", "Good to know"))
    SAMPLE_FEED_STOPPED = Text(
        QT_TRANSLATE_NOOP(
            "words", "The sample feed did not open. You can try once more; the reason given was: {reason}"
        )
    )
    SAMPLE_FEED_NO_REASON = Text(QT_TRANSLATE_NOOP("words", "none was given"))
    ENGINE_NOT_RUNNING = Text(
        QT_TRANSLATE_NOOP("words", "The filter is starting again. Try once more in a few seconds.")
    )
    LAST_WORDS = Text(QT_TRANSLATE_NOOP("words", "Its last message was: {reason}"))

    NO_DISPLAY = Text(
        QT_TRANSLATE_NOOP(
            "words",
            "Feed Wellbeing needs a screen for its window, and none was found (DISPLAY and WAYLAND_DISPLAY "
            "are empty). Start it from a desktop, or use `wellbeing engine` in this terminal.",
        )
    )
    FIRST_SILENT = Text(
        QT_TRANSLATE_NOOP(
            "words",
            "Feed Wellbeing is already running but did not answer. Give it a few seconds, then open it once "
            "more; if that does not help, end it and open it again.",
        )
    )
    NO_ROOM = Text(
        QT_TRANSLATE_NOOP(
            "words",
            "Feed Wellbeing needs the folder {folder} and cannot use it. Make it yours to write, then open "
            "the app again.",
        )
    )

    def about(self, version: str) -> str:
        """What the app is and where its data stays, for `version`."""
        text = translate(
            "words",
            "{app} {version}\n\nMakes the feeds you picked calmer. Posts are judged on this computer; nothing "
            "leaves it: no account, no telemetry, no cloud.\n\nFree software under the MIT licence.",
        )
        return text.format(app=APP_NAME, version=version)

    def things_to_know(self, count: int) -> str:
        """The menu's line that leads to `count` notices."""
        return translate("words", "%n thin&g(s) to know…", None, count)

    def family(self, waits: int) -> str:
        """The way to the family's page, where so much waits for an answer: no names, whoever sees the screen."""
        return translate("words", "Fami&ly agreement (%n request(s) open)", None, waits) if waits else self.FAMILY

    def family_news(self, what: str, who: str) -> str:
        """A line for the system's notification: who, and never what, why or how much."""
        said = {
            "asks": translate("words", "{name} asks for more time."),
            "proposes": translate("words", "{name} proposes a change. It waits for an answer."),
            "answered": translate("words", "{name}, you have an answer."),
        }
        return said[what].format(name=who)

    def feed_time(self, seconds: float) -> str:
        """Today's feed time for people; `seconds` from the pages' beats."""
        minutes = int(seconds // 60)
        if seconds <= 0:
            return self.NO_FEEDS_YET
        if minutes < 1:
            return translate("words", "under 1 min of feeds today")
        if minutes < 60:
            return translate("words", "%n min of feeds today", None, minutes)
        return translate("words", "{hours} h {minutes} min of feeds today").format(
            hours=minutes // 60, minutes=minutes % 60
        )

    def on(self, seconds: float, next_break: float | None = None) -> str:
        """The status line while posts are covered; `next_break` comes after so many more seconds in feeds."""
        line = translate("words", "On · {feed_time}").format(feed_time=self.feed_time(seconds))
        if next_break is None:
            return line
        rest = translate("words", "next break in %n min", None, max(1, ceil(next_break / 60)))
        return f"{line} · {rest}"

    def paused(self, until: datetime | None, now: datetime) -> str:
        """The status line while covering is paused; `until` None means until the person resumes."""
        if until is None:
            return self.PAUSED
        clock = f"{until:%H:%M}"
        if until.date() == now.date():
            return translate("words", "Paused until {time}").format(time=clock)
        if until.date() == now.date() + timedelta(days=1):
            return translate("words", "Paused until tomorrow {time}").format(time=clock)
        return translate("words", "Paused until {day} {time}").format(day=_day(until), time=clock)

    def watching(self, until: datetime, now: datetime) -> str:
        """The status line while posts are judged in silence."""
        clock = f"{until:%H:%M}"
        if until.date() == now.date():
            return translate("words", "Watching first: nothing is covered until {time}").format(time=clock)
        if until.date() == now.date() + timedelta(days=1):
            return translate("words", "Watching first: nothing is covered until tomorrow {time}").format(time=clock)
        text = translate("words", "Watching first: nothing is covered until {day} {time}")
        return text.format(day=_day(until), time=clock)

    def restarted(self, times: int) -> str:
        """How often the filter came back since the app was opened."""
        return translate("words", "The filter restarted %n time(s) since you opened the app.", None, times)


words = Words()
"""The one of them."""


def _day(moment: datetime) -> str:
    """The day of `moment` as the language writes it."""
    return QLocale().toString(QDate(moment.year, moment.month, moment.day), QLocale.FormatType.LongFormat)


def without_mark(text: str) -> str:
    """`text` without its keyboard mark, for places that show none."""
    return text.replace("&", "")
