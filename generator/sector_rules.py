"""What the law and the Housing Ombudsman want of every social landlord in England, as data.

A rule that was not read at its source is not `sure`: a landlord may turn it off with a reason.
"""

import re
from dataclasses import dataclass
from datetime import date

from generator.model import Clock, Duration
from generator.time_limits import Kind


@dataclass(frozen=True, slots=True)
class SectorRule:
    """The longest time (`most`) that a text about `subject` may promise, since a day."""

    id: str
    fact: str
    source: str
    since: date
    subject: re.Pattern[str]
    kind: Kind
    most: Duration
    sure: bool = True


def _about(words: str) -> re.Pattern[str]:
    return re.compile(words, re.IGNORECASE)


SECTOR_RULES = (
    SectorRule(
        "gas-safety",
        "Gas appliances must be checked every 12 months",
        "Gas Safety (Installation and Use) Regulations 1998",
        date(1998, 10, 31),
        _about(r"\bgas\b"),
        Kind.EVERY,
        Duration(12, Clock.MONTHS),
    ),
    SectorRule(
        "electrical-safety",
        "Electrics in social homes must be checked at least every 5 years",
        "trade press; check it with your lawyers",
        date(2025, 11, 1),
        _about(r"\b(?:electric\w*|wiring|wires)\b"),
        Kind.EVERY,
        Duration(5, Clock.YEARS),
        sure=False,
    ),
    SectorRule(
        "emergency-hazards",
        "Emergency dangers must be looked into and made safe within 24 hours",
        "Awaab's Law, phase 1",
        date(2025, 10, 27),
        _about(r"\b(?:emergency (?:repairs?|hazards?)|emergencies)\b"),
        Kind.WITHIN,
        Duration(24, Clock.HOURS),
    ),
    SectorRule(
        "damp-and-mould",
        "Damp and mould must be looked into within 10 working days",
        "Awaab's Law, phase 1",
        date(2025, 10, 27),
        _about(r"\b(?:damp|mould)\b"),
        Kind.WITHIN,
        Duration(10, Clock.WORKING_DAYS),
    ),
)

COMPLAINT_CODE = "the Housing Ombudsman's Complaint Handling Code"
ACKNOWLEDGE = Duration(5, Clock.WORKING_DAYS)
ANSWER = (Duration(10, Clock.WORKING_DAYS), Duration(20, Clock.WORKING_DAYS))
"""The longest until an answer at stage 1 and stage 2, and the longest that may be added."""
