"""What a landlord publishes in another language."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Translation:
    """How the translation of the standard `slug` stands to its English.

    `changed` and `missing` count the texts whose English changed since, and those that are only
    there in English. `by` is who translated it, or empty.
    """

    slug: str
    made_from: date
    by: str
    changed: int
    missing: int
