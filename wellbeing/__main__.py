"""Lets `python -m wellbeing` do what the `wellbeing` command does."""

from wellbeing.command_line import main

if __name__ == "__main__":
    main(prog_name="wellbeing")
