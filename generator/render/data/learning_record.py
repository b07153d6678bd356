"""What the data tells of what landlords learned from getting it wrong, in `learning.json`."""

from generator.model import Done
from generator.render.data.record_types import Address, MonthOrDay, Record, Slug


class ChangeRecord(Record):
    """One thing a landlord changed, or will change."""

    change: str
    """What it changed, or will change."""
    done: Done
    """Whether it has done so."""
    on: MonthOrDay | None
    """When: a day, or a month."""


class LearningRecord(Record):
    """One thing that went wrong, and what came of it."""

    landlord: Slug
    """The landlord, as in the addresses of these files."""
    landlord_name: str
    """What the landlord is called."""
    learning: Slug
    """The name of the entry, as in the address of the page."""
    title: str
    """What it is called."""
    when: MonthOrDay
    """When the landlord was told: a day, or a month."""
    what_happened: str
    """What happened, one paragraph or list item a line."""
    changes: tuple[ChangeRecord, ...]
    """What the landlord changed, or will change."""
    standards: tuple[str, ...]
    """The standards it is about, as in the addresses of their pages."""
    source: str
    """Where this comes from."""
    page: Address
    """The address of the entry on the landlord's page."""
