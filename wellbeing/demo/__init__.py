"""The sample feed, softened live by the real engine in a real browser, without a change to the system."""
