"""The program without a window: judge, engine, store and command line."""

__version__ = "0.1.0"
