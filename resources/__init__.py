"""Files that ship with the program: page script, icons, sample feed."""
