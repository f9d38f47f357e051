"""The units that systemd runs for guardians: a service for each account, and what follows a change of sites. Pure text.

Source: systemd.exec(5), systemd.service(5), systemd.path(5). The service's port lies below 1024, where no program of
a person's own can listen in its place while it is away; that is its one capability. Memory may be written and run
(MemoryDenyWriteExecute is not set), because ctypes needs it.

MemoryMax is five times what an engine with its model takes, so that a flaw that fills the memory ends the service and
not the computer. No unit has a limit of starts: settings that an account hands over in quick turns must not bring what
follows them to "failed".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from wellbeing.holding.layout import POLICIES, USER, AccountLayout, Layout
from wellbeing.holding.program import ThisProgram

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
Description=Feed Wellbeing, as a family agreed on for the account {account}
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
MemoryMax=1G
WatchdogSec=10
TimeoutStopSec=10
RuntimeDirectory={runtime}
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
StartLimitIntervalSec=0

[Service]
Type=oneshot
ExecStart={command}
WorkingDirectory={program}
ReadWritePaths=/etc {home}
PrivateNetwork=yes
{shut}"""

_WATCH = """\
[Unit]
Description=Follow what a family agrees on for Feed Wellbeing and the account {account}
StartLimitIntervalSec=0

[Path]
TriggerLimitIntervalSec=0
PathChanged={settings}
PathChanged={agreement}
PathChanged={certificate}
Unit={policies}

[Install]
WantedBy=multi-user.target
"""


def account_units(at: AccountLayout, program: ThisProgram, account: str, language: str) -> dict[str, str]:
    """The text of each unit of the account named `account`, by its name."""
    engine = program.command("engine", "--data", str(at.engine), "--key-file")
    engine += ["--guardian", str(at.guardian), "--held", str(at.held), "--language", language]
    service = _SERVICE.format(
        account=_escaped(account),
        command=_line(engine),
        program=_escaped(program.folder),
        user=USER,
        runtime=at.socket.parent.name,
        engine=_escaped(str(at.engine)),
        shut=_SHUT,
    )
    watch = _WATCH.format(
        account=_escaped(account),
        settings=_escaped(str(at.settings)),
        agreement=_escaped(str(at.guardian / "agreement.toml")),
        certificate=_escaped(str(at.certificate)),
        policies=POLICIES,
    )
    return {at.service: service, at.watch: watch}


def policies_unit(layout: Layout, program: ThisProgram) -> str:
    """The text of the unit POLICIES, which all accounts share."""
    refresh = program.command("guardian", "refresh")
    return _POLICIES.format(
        command=_line(refresh), program=_escaped(program.folder), home=_escaped(str(layout.home)), shut=_SHUT
    )


def language_in(service: str) -> str:
    """The language in which the service was set up whose unit's text is `service`; "" where it does not say."""
    found = re.search(r'"--language" "([^"]*)"$', service, re.MULTILINE)
    return found[1] if found else ""


def _line(words: Sequence[str]) -> str:
    return " ".join(f'"{_quoted(_escaped(word))}"' for word in words)


def _quoted(word: str) -> str:
    return word.replace("\\", "\\\\").replace('"', '\\"').replace("$", "$$")


def _escaped(text: str) -> str:
    """Percent signs stand for something in every setting."""
    return text.replace("%", "%%")
