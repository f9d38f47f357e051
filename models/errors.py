"""One error for everything that keeps a model from being used, worded for the person who sees it."""


class ModelError(Exception):
    """The model in a folder cannot be used; the message says which file and what to do about it."""


AGAIN = "Installing Feed Wellbeing again brings it back."
