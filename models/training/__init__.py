"""Makes a model folder from the training pool; runs in an environment of its own and is never shipped."""
