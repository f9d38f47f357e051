"""Loads mitmproxy before any test: in tests warnings are errors, and those that it meets while loading are not ours."""

import warnings

with warnings.catch_warnings():
    warnings.simplefilter("ignore", DeprecationWarning)
    import mitmproxy.addons  # noqa: F401 its use of pyparsing is what is warned of
