"""Makes the performance report of a landlord, and of each area that has figures of its own.

What it says is decided in `report_words`, what it looks like in `theme/print/report.typ`.
"""

from collections.abc import Iterator
from dataclasses import asdict

from generator.output import Misfit
from generator.render.print import misfits
from generator.render.print.fitting import filled
from generator.render.print.misfits import Block
from generator.render.print.printing import Overflow, Printer
from generator.render.print.report_words import report_for
from generator.render.print.subject import Subject, of_standard

_NOUN = "performance report"
_BLOCKS = {
    "name": Block("landlord.name", "The landlord’s name", "Shorten `name` in landlord.yml."),
    "title": Block("landlord.areas", "The name of the area", "Shorten its `name`."),
}
"""The blocks of the template, by its own names for them."""


def report(subject: Subject, printer: Printer) -> bytes | tuple[Misfit, ...]:
    """The report, tagged for screen readers."""
    unfit = tuple(_unprintable(subject))
    if unfit:
        return unfit
    inputs = {"report": asdict(report_for(subject)), "font": subject.landlord.brand.font}
    made = filled(printer, "report.typ", inputs)
    if isinstance(made, Overflow):
        return (misfits.overflow(subject, _NOUN, _BLOCKS, made),)
    return made


def _unprintable(subject: Subject) -> Iterator[Misfit]:
    """What a writer wrote with characters that no font of ours has, each in its own file."""
    landlord = subject.landlord
    own = [("landlord.name", landlord.name)]
    own += [("landlord.themes", theme.name) for theme in landlord.themes]
    own += [("landlord.areas", area.name) for area in landlord.areas]
    yield from misfits.unprintable(subject, own)
    for deal in subject.deals:
        texts = [("title", deal.standard.title)]
        for measure in deal.standard.measures:
            names = (measure.name, *(series.name for series in measure.series))
            texts += [("performance_measures", name) for name in names]
        yield from misfits.unprintable(of_standard(subject, deal), texts)
