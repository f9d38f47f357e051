"""The units that systemd runs for a guardian: the service itself, and what follows a change of sites. Pure text.

Source: systemd.exec(5), systemd.service(5), systemd.path(5). The service's port lies below 1024, where no program of
a person's own can listen in its place while it is away; that is its one capability. Memory may be written and run
(MemoryDenyWriteExecute is not set), because ctypes needs it.
"""

from __future__ import annotations

from collections.abc import Sequence

from wellbeing.holding.layout import POLICIES, SERVICE, USER, WATCH, Layout

_SHUT = """\
NoNewPrivileges=yes
ProtectSystem=strict
ProtectHome=yes
PrivateTmp=yes
PrivateDevices=yes
ProtectClock=yes
ProtectControlGroups=yes
ProtectHostname=yes
ProtectKernelLogs=yes
ProtectKernelModules=yes
ProtectKernelTunables=yes
LockPersonality=yes
RestrictNamespaces=yes
RestrictRealtime=yes
RestrictSUIDSGID=yes
SystemCallArchitectures=native
"""

_SERVICE = """\
[Unit]
Description=Feed Wellbeing, as a family agreed on for one account
After=network.target
StartLimitIntervalSec=0

[Service]
Type=notify
ExecStart={command}
WorkingDirectory={program}
User={user}
Group={user}
Restart=always
RestartSec=100ms
WatchdogSec=10
TimeoutStopSec=10
RuntimeDirectory=feed-wellbeing
RuntimeDirectoryMode=0755
ReadWritePaths={engine}
UMask=0077
AmbientCapabilities=CAP_NET_BIND_SERVICE
CapabilityBoundingSet=CAP_NET_BIND_SERVICE
RestrictAddressFamilies=AF_UNIX AF_INET AF_INET6 AF_NETLINK
SystemCallFilter=@system-service
{shut}
[Install]
WantedBy=multi-user.target
"""

_POLICIES = """\
[Unit]
Description=Tell browsers which feeds pass through Feed Wellbeing

[Service]
Type=oneshot
ExecStart={command}
WorkingDirectory={program}
ReadWritePaths=/etc {home}
PrivateNetwork=yes
{shut}"""

_WATCH = """\
[Unit]
Description=Follow what a family agrees on for Feed Wellbeing

[Path]
PathChanged={settings}
PathChanged={agreement}
PathChanged={certificate}
Unit={policies}

[Install]
WantedBy=multi-user.target
"""


def units(layout: Layout, python: str, program: str, language: str) -> dict[str, str]:
    """Each unit's text by its name. `python` runs the packages that lie in the folder `program`."""
    engine = [python, "-m", "wellbeing", "engine", "--data", str(layout.engine), "--key-file"]
    engine += ["--guardian", str(layout.guardian), "--held", str(layout.held), "--language", language]
    refresh = [python, "-m", "wellbeing", "guardian", "refresh"]
    service = _SERVICE.format(
        command=_line(engine), program=_escaped(program), user=USER, engine=_escaped(str(layout.engine)), shut=_SHUT
    )
    policies = _POLICIES.format(
        command=_line(refresh), program=_escaped(program), home=_escaped(str(layout.home)), shut=_SHUT
    )
    watch = _WATCH.format(
        settings=_escaped(str(layout.settings)),
        agreement=_escaped(str(layout.guardian / "agreement.toml")),
        certificate=_escaped(str(layout.certificate)),
        policies=POLICIES,
    )
    return {SERVICE: service, POLICIES: policies, WATCH: watch}


def _line(words: Sequence[str]) -> str:
    return " ".join(f'"{_quoted(_escaped(word))}"' for word in words)


def _quoted(word: str) -> str:
    return word.replace("\\", "\\\\").replace('"', '\\"').replace("$", "$$")


def _escaped(text: str) -> str:
    """Percent signs stand for something in every setting."""
    return text.replace("%", "%%")
