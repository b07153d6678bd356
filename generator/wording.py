"""Figures, dates and judgements in plain words: the same words on every page and every card.

Pages and print take their sentences from here and from nowhere else, so that a leaflet can
never say more, or less, than the page it points to.
"""

from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from generator.model import (
    Better,
    Change,
    Direction,
    Figure,
    FigureStatus,
    Measure,
    Reading,
    Scorecard,
    Status,
    Unit,
)

STATUS_WORDS = {
    Status.MET: "Target met",
    Status.MISSED: "Target missed",
    Status.NO_TARGET: "No target",
    Status.NO_FIGURE: "No figure yet",
    Status.PAUSED: "Paused",
    Status.OLD: "Old figure",
}
"""What a status is called, everywhere. Met and missed have the same weight."""

_NOT_YET = "We have not published this figure yet."


def day(when: date) -> str:
    """`22 November 2026`."""
    return f"{when.day} {when:%B %Y}"


def sentence_case(words: str) -> str:
    """The same words with a capital first letter and the rest untouched."""
    return words[:1].upper() + words[1:]


def number(value: Decimal, *others: Decimal | None) -> str:
    """A number as a reader should see it: at most one decimal place, thousands with a comma.

    Rounding never makes a figure look like one of `others` (its target, the figure before, 0
    or 100) when it is not: 99.98 beside a target of 100 stays 99.98.
    """
    for places in (1, 2, 3, 4, 6):
        rounded = value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
        others_in_reach = (other for other in others if other is not None and other != value)
        if all(rounded != other for other in others_in_reach):
            break
    text = f"{rounded:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def amount(unit: Unit, value: Decimal, *others: Decimal | None) -> str:
    """A number with its unit: `59.8%`, `30 days`, `£1,250`, `16.7 per 1,000 homes`."""
    if unit is Unit.YES_NO:
        return "yes" if value else "no"
    if unit is Unit.PERCENT:
        return f"{number(value, *others, Decimal(0), Decimal(100))}%"
    digits = number(value, *others)
    if unit is Unit.POUNDS:
        return f"£{digits}"
    if unit in (Unit.DAYS, Unit.HOURS):
        return f"{digits} {unit.value.removesuffix('s') if value == 1 else unit.value}"
    if unit is Unit.PER_1000_HOMES:
        return f"{digits} per 1,000 homes"
    return digits


def figure_amount(measure: Measure, figure: Figure, *others: Decimal | None) -> str:
    """A figure's value with its unit. The figure must have a value."""
    assert figure.value is not None, f"{figure.key} has no value to show"
    return amount(measure.unit, figure.value, *others)


def target(measure: Measure, value: Decimal) -> str:
    """A target with what keeps it: `95% or more`, `5 per 1,000 homes or fewer`, `100%`."""
    words = amount(measure.unit, value)
    best = Decimal(100) if measure.better is Better.HIGHER else Decimal(0)
    if measure.unit is Unit.YES_NO or (measure.unit is Unit.PERCENT and value == best):
        return words
    if measure.better is Better.HIGHER:
        return f"{words} or more"
    return f"{words} or fewer" if measure.unit is Unit.PER_1000_HOMES else f"{words} or less"


def finding(measure: Measure, reading: Reading, figure: Figure) -> str:
    """What a figure says, as words without a full stop: `98.4% of repairs were on time`."""
    shown = figure_amount(measure, figure, reading.target)
    if reading.series.sentence:
        return reading.series.sentence.rstrip(".").replace("(figure)", shown)
    name = reading.series.name or measure.name
    return f"{name}: {shown}"


def sentence(measure: Measure, reading: Reading) -> str:
    """The one sentence that says how we are doing, with the period and the target."""
    target_words = f"our target is {target(measure, reading.target)}" if reading.target is not None else ""
    if reading.shown is None:
        return _without_figure(reading, target_words)
    found = finding(measure, reading, reading.shown)
    when = reading.shown.period.words()
    match reading.status:
        case Status.MET | Status.MISSED:
            verdict = "met" if reading.status is Status.MET else "missed"
            return f"We {verdict} this target: {found}, and {target_words} ({when})."
        case Status.PAUSED:
            reason = _note(reading.latest)
            return f"We have paused this measure.{reason} The last figure was: {found} ({when})."
        case Status.OLD:
            tail = f" {sentence_case(target_words)}." if target_words else ""
            return f"This is an old figure: {found} ({when}).{tail}"
        case _:
            missing = _note(reading.latest) if reading.latest is not reading.shown else ""
            return f"{sentence_case(found)} ({when}). We have not set a target for this.{missing}"


def _without_figure(reading: Reading, target_words: str) -> str:
    tail = f" {sentence_case(target_words)}." if target_words else ""
    latest = reading.latest
    if latest is None:
        return f"{_NOT_YET}{tail}"
    when = latest.period.words()
    match latest.status:
        case FigureStatus.PAUSED:
            return f"We have paused this measure.{_note(latest)}{tail}"
        case FigureStatus.SUPPRESSED:
            return (
                f"We do not show this figure ({when}), because so few people answered that "
                f"somebody could be recognised.{tail}"
            )
        case FigureStatus.NOT_COLLECTED:
            return f"We did not collect this figure ({when}).{_note(latest)}{tail}"
        case _:
            return f"{_NOT_YET}{tail}"


def _note(figure: Figure | None) -> str:
    if figure is None or not figure.note:
        return ""
    return f" {sentence_case(figure.note.rstrip('.'))}."


def change(measure: Measure, moved: Change) -> str:
    """How a figure moved, with which way is good: `Worse: down from 77.7% to 74.9%`."""
    before, after = moved.before.value, moved.after.value
    assert before is not None and after is not None, "a change is between two values"
    was = figure_amount(measure, moved.before, after)
    now = figure_amount(measure, moved.after, before)
    if moved.direction is Direction.SAME:
        return f"The same as before: {now}"
    way = "up" if after > before else "down"
    return f"{sentence_case(moved.direction.value)}: {way} from {was} to {now}"


def working(measure: Measure, figure: Figure) -> str:
    """The sum behind a figure that follows from a published one: `100% − 99.9% = 0.1%`."""
    assert figure.worked_out_from is not None, f"{figure.key} is as published"
    published = amount(measure.unit, figure.worked_out_from)
    return f"100% − {published} = {figure_amount(measure, figure)}"


def scorecard(score: Scorecard) -> str:
    """How many targets are met, of those that can be judged: one or two sentences."""
    if not score.judged:
        return "We have not published a figure for any of our targets yet."
    targets = "target" if score.judged == 1 else "targets"
    return f"We met {score.met} of the {score.judged} {targets} that have a published figure."
