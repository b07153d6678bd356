"""What changed for a landlord's tenants, day by day, as far back as is known."""

from dataclasses import dataclass
from datetime import date, datetime

from generator.changes.model import Change


@dataclass(frozen=True, slots=True)
class LeftOut:
    """That what changed on a page is not told, why, and when that was decided."""

    page: str
    because: str
    decided: date


@dataclass(frozen=True, slots=True)
class ChangedDay:
    """What one day changed, the worst for tenants first, and what of it is left out; never nothing.

    `figures_to` is the last day that new figures cover, or `None` where there are none. `before`
    and `after` are the versions that were compared.
    """

    at: datetime
    changes: tuple[Change, ...]
    figures_to: date | None = None
    before: str = ""
    after: str = ""
    left_out: tuple[LeftOut, ...] = ()

    @property
    def on(self) -> date:
        """The day, in Universal Time."""
        return self.at.date()


@dataclass(frozen=True, slots=True)
class History:
    """The days on which something changed, newest first.

    `since` is the first version that is known, and `None` where there is none; `began` says that
    nothing was published before it. `late` says that a version in between could not be read, so
    that its changes stand under a later day.
    """

    since: datetime | None = None
    began: bool = False
    late: bool = False
    days: tuple[ChangedDay, ...] = ()


NO_HISTORY = History()
"""For a copy of the files without their past."""
