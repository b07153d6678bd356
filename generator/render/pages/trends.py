"""The figures of one series over time to a chart: bars from zero, one for each period of a kind.

The chart only repeats what the sentence above it and the table below it say, so screen readers
pass over it. Its words are text of the page, which wraps and grows with the reader's own settings;
only the bars are drawn, in pixels of a drawing that fits a phone.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal

from generator import figure_notes, wording
from generator.model import Figure, Measure, Reading, Unit
from generator.tongue import say

WIDTH = 280
_MOST = 5
_LEAST = 2
_HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class Bar:
    """One period: its words, its figure, and how long the bar below them is.

    A gap is a period without a figure: it has words instead of it, and no bar.
    """

    period: str
    figure: str
    length: int
    is_gap: bool = False


@dataclass(frozen=True, slots=True)
class Trend:
    """The chart. `target_at` is where the line of today's target stands, -1 without one."""

    width: int
    bars: tuple[Bar, ...]
    target: str
    target_at: int


def trend(measure: Measure, reading: Reading) -> Trend | None:
    """The newest figures of the kind of period that is shown; `None` where there is only one."""
    shown = reading.shown
    if shown is None or measure.unit is Unit.YES_NO:
        return None
    alike = [f for f in reading.rows if f.period.kind == shown.period.kind]
    figures = [f for f in alike if f.period <= shown.period][:_MOST][::-1]
    if sum(f.value is not None for f in figures) < _LEAST:
        return None
    end = axis_end(measure, figures, reading.target)
    target = reading.target
    return Trend(
        width=WIDTH,
        bars=tuple(_bar(measure, figure, target, end) for figure in figures),
        target=""
        if target is None
        else say("Target: {target}", target=wording.target(measure, target)),
        target_at=-1 if target is None else _length(target, end),
    )


def _bar(measure: Measure, figure: Figure, target: Decimal | None, end: Decimal) -> Bar:
    period = wording.sentence_case(figure.period.words())
    if figure.value is None:
        return Bar(period, figure_notes.no_value(figure), 0, is_gap=True)
    shown = wording.figure_amount(measure, figure, target)
    return Bar(period, shown, _length(figure.value, end))


def axis_end(measure: Measure, figures: Sequence[Figure], target: Decimal | None) -> Decimal:
    """Where the axis ends that starts at zero: 100 for percentages, else a round number."""
    if measure.unit is Unit.PERCENT:
        return _HUNDRED
    most = max(*(figure.value or Decimal(0) for figure in figures), target or Decimal(0))
    if most <= 0:
        return Decimal(1)
    step = Decimal(1).scaleb(most.adjusted())
    return (most / step).to_integral_value(ROUND_CEILING) * step


def _length(value: Decimal, end: Decimal) -> int:
    return max(0, min(WIDTH, int(value / end * WIDTH)))
