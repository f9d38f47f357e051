"""Three made-up posts for each topic, mild on purpose: what the running filter says of them shows what a choice does.

In English, as the posts that it can judge. The first reads plainly like its topic, the others less and less so.
"""

from __future__ import annotations

from collections.abc import Mapping

EXAMPLE_POSTS: Mapping[str, tuple[str, str, str]] = {
    "self_harm": (
        "Suicidal again tonight. So tired of pretending that I am fine.",
        "Thinking about self-harm again tonight, I can't stop.",
        "Long sleeves in summer again. If you know, you know.",
    ),
    "eating_disorder": (
        "Day 2 of my fast. Goal weight by Friday, no food until then. Who is with me?",
        "Trying to fast today, feeling fat in everything I own.",
        "New year, new smoothie plan. Fewer snacks, more greens.",
    ),
    "violence": (
        "He punched her in the face until she was bleeding and nobody in the street helped.",
        "A fight broke out behind the bar and someone was hit with a bottle.",
        "The villain gets a good beating in the last chapter.",
    ),
    "harassment": (
        "What a bunch of morons, all of you are disgusting trash.",
        "You are such an idiot, go away and never come back.",
        "That was the worst take I have read this week, honestly.",
    ),
    "sexual": (
        "Porn link in bio, adults welcome.",
        "Feeling hot tonight, lingerie pictures for subscribers later.",
        "That kiss scene in the film was very steamy.",
    ),
    "substance": (
        "Rolling a joint and opening a beer, the weekend starts.",
        "Three beers in and it is not even noon. Happy weekend!",
        "A glass of wine with dinner on the terrace.",
    ),
    "distressing_news": (
        "Breaking: dozens killed as a bomb hits a crowded market, rescuers are still searching.",
        "Floods have left thousands without a home, and the number of missing is rising.",
        "The council warns of icy roads after two accidents this morning.",
    ),
    "distress": (
        "I feel so hopeless and alone, crying all night, I can't do this any more.",
        "I feel so empty and tired of everything.",
        "Mondays, right? A bit low today, tea helps.",
    ),
    "stigma": (
        "Bipolar people are psychos, never date one.",
        "Depressed people are just weak and want attention.",
        "The weather is a bit schizophrenic today.",
    ),
    "health_misinformation": (
        "Vaccines never did anything, garlic protects you better.",
        "This herb cures cancer naturally, big pharma doesn't want you to know.",
        "My grandmother swears by ginger tea for a cold.",
    ),
    "appearance_comparison": (
        "Body goals! Flat stomach in four weeks, before and after.",
        "Hot girl summer body check, abs and glow up.",
        "Tried a new haircut today and quite like it.",
    ),
    "lifestyle_comparison": (
        "Living my best life in our luxury villa in Bali, private pool and champagne, so blessed.",
        "Made six figures from my laptop on the beach this month. Your turn.",
        "We repainted the kitchen and got a new table.",
    ),
    "toxic_positivity": (
        "Stop complaining and choose to be happy, others have it worse.",
        "You can do anything if you just think positive. Failure is a mindset.",
        "A small reminder to drink some water and take a walk.",
    ),
}
"""By the ids of the topics."""
