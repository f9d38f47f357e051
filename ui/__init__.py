"""The window and tray of the program: the one user of PySide6. It talks to the engine and never becomes one."""
