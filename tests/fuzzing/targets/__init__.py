"""One file for each door that hostile or broken input comes in at.

Each has `try_one(data)`, which raises for what must not be; `LENGTH`, the bytes of an input at most; `TOKENS`, pieces
that inputs are made of; and `PACKAGES`, the code whose branches guide the search. `SLOWER` says that one of its inputs
costs as much as so many of others.
"""
