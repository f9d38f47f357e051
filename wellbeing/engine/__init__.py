"""The filtering engine: a lean proxy, its certificate authority, its PAC and the channel to pages."""
