"""What comes over the pipe between app and engine: understood, or refused as no command."""

from wellbeing.protocol import ProtocolError, number_of, read_command, read_event, write

PACKAGES = ("wellbeing.protocol", "wellbeing.commands", "wellbeing.events")
LENGTH = 1024
TOKENS = (
    '{"command":"', '"id":1', '"status"', '"pause"', '"minutes":', '"event":"', '"ready"', '"explain","text":"',
    '"type":"', '"do":"', '"}', "null", "true", "[]", "1e999", "\\ud800",
)  # fmt: skip


def try_one(data: bytes) -> None:
    """As a line of either side."""
    number_of(data)
    for side in (read_command, read_event):
        try:
            said = side(data)
        except ProtocolError:
            continue
        assert side(write(said)) == said, "a message changed by being said again"
