"""Figures, dates and judgements in plain words: the same words on every page and every card.

Pages and print take their sentences from here and from nowhere else, so that a leaflet can
never say more, or less, than the page it points to.
"""

from datetime import date
from decimal import Decimal

from generator import amounts
from generator.amounts import amount, target_amount
from generator.model import (
    Better,
    Change,
    Direction,
    Figure,
    FigureStatus,
    Measure,
    Reading,
    Result,
    Scorecard,
    Status,
    Unit,
)

STATUS_WORDS = {
    Status.MET: "Target met",
    Status.MISSED: "Target missed",
    Status.NO_TARGET: "No target",
    Status.NO_FIGURE: "No figure",
    Status.PAUSED: "Paused",
    Status.OLD: "Old figure",
}
"""What a status is called, everywhere. Met and missed have the same weight."""

STATUS_MEANS = {
    Status.MET: "Our latest figure is as good as our target, or better.",
    Status.MISSED: (
        "Our latest figure is not as good as our target. Where one target has several figures, "
        "all of them must be."
    ),
    Status.NO_TARGET: "We publish a figure, and we have not set a target for it.",
    Status.NO_FIGURE: "We have not published a figure for this, so nobody can tell.",
    Status.PAUSED: "We have stopped measuring this for now. We say why, and show the last figure.",
    Status.OLD: "A newer figure should be here by now. We show the last one we published.",
}
"""What a status means, in a sentence or two."""

_NOT_YET = "We have not published this figure yet."
_TALLY = {
    Status.MET: ("target met", "targets met"),
    Status.MISSED: ("target missed", "targets missed"),
    Status.NO_TARGET: ("figure with no target", "figures with no target"),
    Status.NO_FIGURE: ("measure with no figure yet", "measures with no figure yet"),
    Status.PAUSED: ("paused measure", "paused measures"),
    Status.OLD: ("measure with an old figure", "measures with an old figure"),
}

_OF_A_FIGURE = {
    Status.MET: "met the target",
    Status.MISSED: "missed the target",
    Status.NO_TARGET: "without a target",
    Status.NO_FIGURE: "not published yet",
    Status.PAUSED: "paused",
    Status.OLD: "old",
}


def day(when: date) -> str:
    """`22 November 2026`."""
    return f"{when.day} {when:%B %Y}"


def written_day(code: str) -> str:
    """A date as the files write it, in words: `2020-12` is `December 2020`.

    What is not such a date is returned as it was written.
    """
    try:
        if len(code) == 7:
            return f"{date.fromisoformat(f'{code}-01'):%B %Y}"
        return day(date.fromisoformat(code))
    except ValueError:
        return code


def sentence_case(words: str) -> str:
    """The same words with a capital first letter and the rest untouched."""
    return words[:1].upper() + words[1:]


def count(many: int, one: str, several: str) -> str:
    """A count with its noun: `1 target met`, `1,204 targets met`."""
    return f"{many:,} {one if many == 1 else several}"


def figure_amount(measure: Measure, figure: Figure, *others: Decimal | None) -> str:
    """A figure's value with its unit. The figure must have a value."""
    assert figure.value is not None, f"{figure.key} has no value to show"
    return amount(measure.unit, figure.value, *others)


def target(measure: Measure, value: Decimal) -> str:
    """A target with what keeps it: `95% or more`, `5 per 1,000 homes or fewer`, `100%`."""
    return target_amount(measure.unit, measure.better, value)


def finding(measure: Measure, reading: Reading, figure: Figure) -> str:
    """What a figure says, as words without a full stop: `98.4% of repairs were on time`.

    A series without a sentence of its own gives its name: `Repairs on time: 98.4%`.
    """
    shown = figure_amount(measure, figure, measure.target_on(figure.period.end))
    if _speaks(reading):
        return reading.series.sentence.strip().rstrip(".").replace("(figure)", shown)
    return f"{reading.series.name or measure.name}: {shown}"


def _speaks(reading: Reading) -> bool:
    return "(figure)" in reading.series.sentence


def sentence(measure: Measure, reading: Reading) -> str:
    """The one sentence that says how we are doing, with the period and the target."""
    if reading.shown is None:
        return _without_figure(measure, reading)
    match reading.status:
        case Status.MET | Status.MISSED:
            return _judged(measure, reading, reading.shown)
        case Status.PAUSED | Status.NO_FIGURE:
            last = _bare(measure, reading, reading.shown)
            return f"{_reason(reading.latest)} Our last figure: {last}."
        case Status.OLD:
            return _old(measure, reading, reading.shown)
        case Status.NO_TARGET:
            found = sentence_case(finding(measure, reading, reading.shown))
            return f"{found} ({reading.shown.period.words()}). {_why_no_target(measure)}"


def counted(measure: Measure, reading: Reading) -> str:
    """What a percentage means in people, homes or jobs: `That is about 6 in 10.` Else empty."""
    shown = reading.shown
    if measure.unit is not Unit.PERCENT or shown is None or shown.value is None:
        return ""
    count = amounts.counted(shown.value, measure.target_on(shown.period.end))
    return f"That is {count}." if count else ""


def _old(measure: Measure, reading: Reading, shown: Figure) -> str:
    """An old figure still says whether its target was met; it only no longer counts."""
    old = _bare(measure, reading, shown)
    if reading.target is None or shown.value is None:
        return f"This is an old figure: {old}."
    then = "met" if measure.keeps(shown.value, reading.target) else "missed"
    return f"This is an old figure, and it {then} the target: {old}.{_our_target(measure, reading)}"


def _why_no_target(measure: Measure) -> str:
    if measure.better is Better.NEITHER:
        return "We count this to show what we do. It has no target."
    return "We have not set a target for this."


def _judged(measure: Measure, reading: Reading, shown: Figure) -> str:
    """A met and a missed target, in sentences of the same shape."""
    verdict = "met" if reading.status is Status.MET else "missed"
    found, when = finding(measure, reading, shown), shown.period.words()
    assert reading.target is not None, f"{measure.id} is judged without a target"
    ours = f"our target is {target(measure, reading.target)}"
    if _speaks(reading):
        return f"We {verdict} this target: {found}, and {ours} ({when})."
    return f"We {verdict} this target. {sentence_case(found)} ({when}). {sentence_case(ours)}."


def _bare(measure: Measure, reading: Reading, figure: Figure) -> str:
    """A figure after a colon: without the name of the measure, which stands above it."""
    found = finding(measure, reading, figure)
    words = found if _speaks(reading) else figure_amount(measure, figure, reading.target)
    return f"{words} ({figure.period.words()})"


def _without_figure(measure: Measure, reading: Reading) -> str:
    return f"{_reason(reading.latest)}{_our_target(measure, reading)}"


def _our_target(measure: Measure, reading: Reading) -> str:
    if reading.target is None:
        return ""
    return f" Our target is {target(measure, reading.target)}."


def _reason(latest: Figure | None) -> str:
    """Why there is no figure for the latest period."""
    if latest is None:
        return _NOT_YET
    when = latest.period.words()
    match latest.status:
        case FigureStatus.PAUSED:
            return f"We have paused this measure.{_note(latest)}"
        case FigureStatus.SUPPRESSED:
            # The same words for all: whose number is small, and which only protects it, is secret.
            return f"We do not show this figure ({when}), so that nobody can be recognised."
        case FigureStatus.NOT_COLLECTED:
            return f"We did not collect this figure ({when}).{_note(latest)}"
        case _:
            return _NOT_YET


def _note(figure: Figure) -> str:
    return f" {full_sentence(figure.note)}" if figure.note.strip() else ""


def full_sentence(words: str) -> str:
    """The same words with a capital first letter and a full stop, where they lack them."""
    words = sentence_case(words.strip())
    return words if words.endswith((".", "!", "?")) else f"{words}."


def verdict(result: Result) -> str:
    """The status of a measure in words; where its figures differ, each with its count.

    A promise about one of several figures must not be called missed for the sake of another. It
    is still one target, so the figures are counted and not targets.
    """
    statuses = [reading.status for reading in result.readings]
    if len(set(statuses)) <= 1:
        return STATUS_WORDS[result.status]
    counted = [(statuses.count(status), _OF_A_FIGURE[status]) for status in Status]
    (many, first), *rest = [(many, words) for many, words in counted if many]
    said = (f"{many} of {len(statuses)} figures {first}", *(f"{n} {words}" for n, words in rest))
    return ", ".join(said)


def remarks(figure: Figure) -> tuple[str, ...]:
    """What a reader should know of a figure besides its value, a sentence each; often none."""
    said = []
    if figure.status is FigureStatus.PROVISIONAL:
        said.append("This figure may still change.")
    if figure.status is FigureStatus.REVISED:
        said.append("We have changed this figure since we first published it.")
    if figure.value is not None and figure.note.strip():
        said.append(full_sentence(figure.note))
    if figure.numerator is not None and figure.denominator is not None:
        part, whole = (amount(Unit.NUMBER, n) for n in (figure.numerator, figure.denominator))
        said.append(f"That is {part} out of {whole}.")
    if figure.sample_size is not None:
        people = count(figure.sample_size, "person", "people")
        said.append(f"{people} took part in the survey.")
    if figure.verified_by:
        checked = f" ({written_day(figure.verified_on)})" if figure.verified_on else ""
        said.append(f"Checked by {figure.verified_by}{checked}.")
    return tuple(said)


def change(measure: Measure, moved: Change) -> str:
    """How a figure moved, with which way is good: `Worse: down from 77.7% to 74.9%`."""
    before, after = moved.before.value, moved.after.value
    assert before is not None and after is not None, "a change is between two values"
    if moved.direction is Direction.SAME:
        return f"The same as before: {figure_amount(measure, moved.after)}"
    was = figure_amount(measure, moved.before, after)
    now = figure_amount(measure, moved.after, before)
    if moved.direction in (Direction.UP, Direction.DOWN):
        return f"{sentence_case(moved.direction.value)} from {was} to {now}"
    way = "" if measure.unit is Unit.YES_NO else "up " if after > before else "down "
    return f"{sentence_case(moved.direction.value)}: {way}from {was} to {now}"


def scorecard(score: Scorecard) -> str:
    """How many targets are met, of those that can be judged: one or two sentences."""
    if not score.judged:
        return _nothing_judged(score)
    return f"{_judged_targets(score)} an up-to-date figure.{_still_missing(score)}"


def _judged_targets(score: Scorecard) -> str:
    if score.judged == 1:
        return f"We {'met' if score.met else 'missed'} the only target that has"
    if score.met == score.judged:
        return f"We met all {score.judged:,} targets that have"
    met = f"{score.met:,}" if score.met else "none"
    return f"We met {met} of the {score.judged:,} targets that have"


def _nothing_judged(score: Scorecard) -> str:
    figures = score.paused or score.old or score.no_target
    if not figures and not score.no_figure:
        return "We do not measure this with figures."
    if not score.targets:
        if figures:
            return "We have set no target for these figures."
        return "We have set no target and published no figure for this yet."
    if figures:
        return "We have no up-to-date figure to judge a target by."
    return "We have not published a figure for any of our targets yet."


def _still_missing(score: Scorecard) -> str:
    if not score.no_figure:
        return ""
    measures = count(score.no_figure, "more measure", "more measures")
    return f" We have not published a figure for {measures} yet."


def tally(score: Scorecard) -> tuple[tuple[Status, str], ...]:
    """Each status that occurs, with its count in words: `4 targets met`."""
    counts = {
        Status.MET: score.met,
        Status.MISSED: score.missed,
        Status.NO_TARGET: score.no_target,
        Status.NO_FIGURE: score.no_figure,
        Status.PAUSED: score.paused,
        Status.OLD: score.old,
    }
    return tuple((s, count(many, *_TALLY[s])) for s, many in counts.items() if many)
