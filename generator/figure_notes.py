"""What a page says beside its figures: where they come from, how they were worked out.

`wording` has the sentences that cards say as well; these are for tables and small print.
"""

from decimal import Decimal

from generator.amounts import exact_amount, sum_to_100
from generator.model import EarlierTarget, Figure, FigureStatus, Measure
from generator.tongue import say, without_marks
from generator.wording import day, full_sentence, target, written_day


def no_value(figure: Figure | None) -> str:
    """What stands in a table where there is no number."""
    status = figure.status if figure else None
    match status:
        case FigureStatus.PAUSED:
            return say("Paused")
        case FigureStatus.NOT_COLLECTED:
            return say("Not collected")
        case FigureStatus.SUPPRESSED:
            return say("Not shown, to protect people")
        case _:
            return say("None yet")


def source(figure: Figure) -> str:
    """Where a figure comes from and when it came out: `... (published November 2025)`."""
    source = figure.source.strip()
    bare = without_marks(source).rstrip(".")
    source = source.replace(without_marks(source), bare)
    if not figure.published:
        return source
    return say("{source} (published {when})", source=source, when=written_day(figure.published))


def target_before(measure: Measure, earlier: EarlierTarget) -> str:
    """A target that was changed, until when it held, and why it changed."""
    was = target(measure, earlier.target)
    return say(
        "Until {when} our target was {target}. Why we changed it: {because}",
        when=day(earlier.until),
        target=was,
        because=full_sentence(earlier.because),
    )


def working(measure: Measure, figure: Figure) -> str:
    """The sum behind a figure that follows from a published one: `100% − 99.9% = 0.1%`."""
    published, value = figure.worked_out_from, figure.value
    assert published is not None and value is not None, f"{figure.key} is as published"
    taken, left = sum_to_100(published, value)
    whole = exact_amount(measure.unit, Decimal(100))
    return f"{whole} − {exact_amount(measure.unit, taken)} = {exact_amount(measure.unit, left)}"


def file_size(size: int) -> str:
    """A file's size as a download link says it, never less than it is: `38 KB`, `1.3 MB`."""
    kilobytes = max(1, -(-size // 1000))
    return f"{kilobytes} KB" if kilobytes < 1000 else f"{-(-kilobytes // 100) / 10:g} MB"
