"""The certificates that single hosts are served with: never one that the clock has left behind.

mitmproxy keeps them for as long as it runs, and they are valid for 199 days. An engine that runs for longer, or whose
clock was set while it ran, would go on with one that no browser accepts any more, or not yet.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from mitmproxy.addons.tlsconfig import TlsConfig
from mitmproxy.certs import Cert, CertStoreEntry
from mitmproxy.proxy.context import Context

LEFT = timedelta(days=1)
"""A connection may last."""


def is_good(certificate: Cert, now: datetime) -> bool:
    """Whether browsers accept `certificate` `now` (aware), and for a while."""
    return certificate.notbefore <= now < certificate.notafter - LEFT


class Leaves(TlsConfig):
    """mitmproxy's own part for TLS, under its own name."""

    name = "tlsconfig"

    def get_cert(self, conn_context: Context) -> CertStoreEntry:
        """The certificate for the host of `conn_context`, made anew where the one that is kept does not do any more."""
        kept = super().get_cert(conn_context)
        if is_good(kept.cert, datetime.now(UTC)):
            return kept
        self.certstore.certs = {name: each for name, each in self.certstore.certs.items() if each is not kept}
        return super().get_cert(conn_context)
