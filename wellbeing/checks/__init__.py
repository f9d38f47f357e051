"""What is looked at to find out whether everything works: a line each, with what to do. Needs no engine."""
