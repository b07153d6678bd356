"""The JSON files: which records each holds, beside what is said of the file itself."""

from datetime import date

from pydantic import Field

from generator.render.data.figure_record import FigureRecord
from generator.render.data.learning_record import LearningRecord
from generator.render.data.promise_record import OtherResponseTimeRecord, PromiseRecord
from generator.render.data.record_types import Address, Record


class Document(Record):
    """What each JSON file says of itself."""

    schema_address: Address = Field(serialization_alias="$schema")
    """The address of the schema that this file keeps to."""
    title: str
    """What is in this file, and of whom."""
    publisher: str
    """Who publishes it."""
    as_of: date
    """The day it was made for: "old" and "overdue" mean on this day."""


class FiguresDocument(Document):
    """The figures of one landlord, or of all of them: `figures.json`."""

    figures: tuple[FigureRecord, ...]
    """Every published figure."""


class PromisesDocument(Document):
    """The promises of one landlord, or of all of them: `promises.json`."""

    promises: tuple[PromiseRecord, ...]
    """Every promise, with its response times and checks."""
    other_response_times: tuple[OtherResponseTimeRecord, ...]
    """The response times that belong to a standard, and to no single promise of it."""


class LearningDocument(Document):
    """What one landlord, or all of them, learned from getting it wrong: `learning.json`."""

    learning: tuple[LearningRecord, ...]
    """Every published entry."""
