"""The product's nouns, frozen: what a landlord promises, and what the figures say of it.

`schema` makes the first half (Landlord, Standard, Promise, Measure, Figure ...) from files;
`merge` makes the second half (Reading, Result, Scorecard, Catalogue) from the first. Every
later stage only reads them. Nothing that a landlord keeps unpublished is in a Catalogue.
"""

from generator.model.landlords import (
    Area,
    Brand,
    ComplaintStage,
    Contact,
    Headings,
    Landlord,
    Theme,
)
from generator.model.measures import (
    Better,
    EarlierTarget,
    Figure,
    FigureStatus,
    Measure,
    Series,
    Unit,
)
from generator.model.results import (
    Catalogue,
    Change,
    Deal,
    Direction,
    Publication,
    Reading,
    Result,
    Scorecard,
    Site,
    Status,
)
from generator.model.standards import (
    Clock,
    Deadline,
    Duration,
    Duty,
    GoodToKnow,
    HowWeCheck,
    Part,
    Promise,
    Publish,
    ResponseTime,
    Review,
    Standard,
)

__all__ = [
    "Area",
    "Better",
    "Brand",
    "Catalogue",
    "Change",
    "Clock",
    "ComplaintStage",
    "Contact",
    "Deadline",
    "Deal",
    "Direction",
    "Duration",
    "Duty",
    "EarlierTarget",
    "Figure",
    "FigureStatus",
    "GoodToKnow",
    "Headings",
    "HowWeCheck",
    "Landlord",
    "Measure",
    "Part",
    "Promise",
    "Publication",
    "Publish",
    "Reading",
    "ResponseTime",
    "Result",
    "Review",
    "Scorecard",
    "Series",
    "Site",
    "Standard",
    "Status",
    "Theme",
    "Unit",
]
