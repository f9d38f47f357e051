"""Why a post is shown, labelled, spaced, covered or hidden: pure values and functions, no I/O, no clock, no logging."""
