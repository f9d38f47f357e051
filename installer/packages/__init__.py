"""Makes what people install: the frozen program, and of it the packages of each system."""
