"""Sets the project up for people who work on it: an environment from the lock, system packages, the whole check."""
