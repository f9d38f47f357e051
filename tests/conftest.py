"""Property tests judge what a function answers, not how busy the machine is: no example has a deadline."""

from hypothesis import settings

settings.register_profile("feed-wellbeing", deadline=None)
settings.load_profile("feed-wellbeing")
