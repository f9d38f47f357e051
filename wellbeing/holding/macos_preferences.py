"""What the Mac itself sets for a browser of one account: a file of ours as a whole, or left to whoever manages it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from wellbeing.holding.macos_plists import is_ours
from wellbeing.holding.our_file import OurFile, read_file
from wellbeing.system.place import PlaceError, Wanted

MANAGED = (
    "{path} is there already: an organisation manages this account's browser. It is left as it is. Ask whoever manages"
    " this Mac; without that, nothing can hold here."
)


@dataclass(frozen=True, slots=True)
class ManagedPreferences(OurFile):
    """One file below /Library/Managed Preferences. An organisation would write its own over ours at any time."""

    def before(self, wanted: Wanted) -> Mapping[str, str] | None:
        """See OurFile; a file without our mark is somebody else's."""
        now = read_file(self.path)
        if now is not None and not is_ours(now):
            raise PlaceError(MANAGED.format(path=self.path))
        return OurFile.before(self, wanted)
