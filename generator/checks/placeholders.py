"""`placeholder`: no “xxxx”, “x weeks” or TBC in anything that is published."""

from generator.diagnostics import Collector
from generator.project import LandlordFiles
from generator.schema.fields import placeholder
from generator.schema.walk import walk, words_of

_FIX = (
    "Write the decision, or keep it for the landlord: add a line “open_question: ...” beside it, "
    "and the page leaves it out."
)


def check(files: LandlordFiles, collector: Collector) -> None:
    """Report every published text that holds a placeholder."""
    for fields, document in files.documents:
        for path, value in walk(fields, published=True):
            if found := placeholder(words_of(value)):
                collector.add(
                    "placeholder",
                    document.locate_words(path, found),
                    f"“{found}” stands where a decision is missing.",
                    _FIX,
                )
