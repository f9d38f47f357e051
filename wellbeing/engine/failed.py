"""What a person reads, and what the log says, when a command meets what nobody foresaw."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from traceback import extract_tb

from wellbeing import protocol as say

DID_NOT_WORK: Mapping[str, str] = {
    "status": "How things stand could not be told",
    "explain": "The text could not be judged",
    "trusted_authors": "The people whom you always show could not be listed",
    "connections": "The connections could not be listed",
    "pause": "The filter could not be paused",
    "resume": "The pause could not be ended",
    "reload": "Your settings and rules could not be read again",
    "trust_author": "This person could not be put on the list",
    "forget_author": "This person could not be taken off the list",
    "help_in": "The country for the help card could not be taken over",
    "take_over": "Your settings and rules could not be taken over by the filter",
    "recent": "The last posts could not be listed",
    "preview": "These rules could not be tried on the last posts",
    "correct": "The correction could not be made",
    "corrections": "Your corrections could not be listed",
    "uncorrect": "The correction could not be taken back",
    "recorrect": "The correction could not be put back",
    "evidence": "The kept posts could not be listed",
    "evidence_text": "The kept post could not be read",
    "keep_as_evidence": "The post could not be kept",
    "delete_evidence": "The kept posts could not be deleted, or not all of them",
    "undelete_evidence": "The kept posts could not be put back",
    "export_evidence": "The kept posts could not be exported",
    "answer_break": "Your answer about the break could not be taken over",
    "offer_breaks": "Breaks could not be offered",
    "pause_reminders": "Reminders could not be paused",
    "resume_reminders": "The pause of reminders could not be ended",
    "moods": "What you noted of your mood could not be read",
    "keep_mood": "Your mood could not be kept",
    "reword_mood": "Your words could not be kept",
    "delete_moods": "The entries could not be deleted, or not all of them",
    "put_back_moods": "The entries could not be put back",
    "own_purposes": "What you carry on for could not be read",
    "keep_own_purposes": "Your words could not be kept",
    "keep_break_note": "Your lines could not be kept",
    "break_notes": "Your lines of breaks could not be read",
    "delete_break_notes": "The lines could not be deleted, or not all of them",
    "put_back_break_notes": "The lines could not be put back",
    "mood_not_now": "That you put the question away could not be kept",
    "rest_topics": "The rest of these topics could not be changed",
    "rest_topic": "The rest of this topic could not be changed",
    "family": "How your family's agreement stands could not be found out",
    "agree": "The agreement could not be set up",
    "ask_for_time": "More time could not be asked for",
    "enter_code": "The code could not be used",
    "give_time": "The answer could not be given",
    "propose": "This could not be proposed",
    "answer_proposal": "The answer could not be kept",
    "reviewed": "That you talked about it could not be kept",
    "new_passcode": "The passcode could not be changed",
    "new_phone_codes": "The codes for phones could not be changed",
    "sites": "Which definitions of sites are in use could not be found out",
    "check_sites": "The file could not be looked at",
    "take_sites": "The file could not be taken",
    "decline_sites": "The waiting files could not be declined",
    "reset_sites": "Going back to the sites that came with Feed Wellbeing did not work",
    "updates": "How looking for newer files stands could not be found out",
    "look_for_updates": "Newer files could not be looked for",
    "helplines": "Which helplines are in use could not be found out",
    "take_helplines": "The file could not be taken",
    "reset_helplines": "Going back to the helplines that came with Feed Wellbeing did not work",
    "limits": "How your limits stand could not be found out",
    "today": "The day could not be counted up",
    "export": "What is stored could not be exported",
    "erase": "What is stored could not be erased, or not all of it",
    "look_at_system": "How this system stands could not be found out",
    "turn_on": "The filter could not be turned on",
    "turn_off": "The filter could not be turned off",
    "open_protected_browser": "The protected browser could not be opened",
    "check_up": "The check could not be made",
    "fake_bank": "The made-up bank could not be opened",
    "show_me_first": "Watching first could not be begun or ended",
    "would_have": "What would have been softened could not be counted up",
    "sites_health": "How well posts are found on your sites could not be told",
    "bad_day": "Your page for hard days could not be read",
    "keep_bad_day": "Your page for hard days could not be kept",
}
"""What is so for the person, by the tag of what was asked."""

WHAT_TO_DO = (
    "Try it once more. If it does not work then either, quit Feed Wellbeing and open it again."
    " What was in force before stays so until then."
)


def tag_of(command: type[say.Command]) -> str:
    """What `command` is called on the line."""
    return str(command.__struct_config__.tag)


def in_words(command: say.Command) -> str:
    """What did not work, and what the person can do."""
    return f"{DID_NOT_WORK.get(tag_of(type(command)), 'That did not work')}. {WHAT_TO_DO}"


def exactly(error: BaseException | None) -> str:
    """For the log: kind and place of `error` and of what it came from. Its words may quote what people read."""
    told = []
    while error is not None:
        places = (f"{Path(each.filename).name}:{each.lineno} {each.name}" for each in extract_tb(error.__traceback__))
        told.append(f"{type(error).__name__} in {' > '.join(places)}")
        error = error.__cause__ or error.__context__
    return "; it came from ".join(told)
