"""Lets `python -m wellbeing` do what the `wellbeing` command does."""

from wellbeing.loading import loading

with loading():
    from wellbeing.command_line import main

if __name__ == "__main__":
    main(prog_name="wellbeing")
