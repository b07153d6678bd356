"""`open-question` and `landlord-note`: what only the landlord can decide, with its place."""

from pydantic import BaseModel

from generator.diagnostics import Collector
from generator.project import LandlordFiles
from generator.richtext import plain
from generator.schema.walk import walk
from generator.source.yaml_text import Document


def check(files: LandlordFiles, collector: Collector) -> None:
    """List every open question and note of a landlord's files."""
    for fields, document in files.documents:
        _list(fields, document, collector)


def _list(fields: BaseModel, document: Document, collector: Collector) -> None:
    for path, value in walk(fields):
        question = getattr(value, "open_question", None)
        if question:
            collector.add("open-question", document.locate((*path, "open_question")), question)
        notes = getattr(value, "note_for_landlord", ())
        for number, note in enumerate(notes):
            here = (*path, "note_for_landlord")
            place = here if document.is_text(here) else (*here, number)
            collector.add("landlord-note", document.locate(place), plain(note))
