"""Figures, dates and judgements in plain words: the same words on every page and every card.

Pages and print take their sentences from here and from nowhere else, so that a leaflet can
never say more, or less, than the page it points to.
"""

from datetime import date
from decimal import Decimal

from generator import amounts, tongue
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
from generator.tongue import later, later_many, say, say_many

STATUS_WORDS = {
    Status.MET: later("Target met"),
    Status.MISSED: later("Target missed"),
    Status.NO_TARGET: later("No target"),
    Status.NO_FIGURE: later("No figure"),
    Status.PAUSED: later("Paused"),
    Status.OLD: later("Old figure"),
}
"""What a status is called, everywhere. Met and missed have the same weight."""

STATUS_MEANS = {
    Status.MET: later("Our latest figure is as good as our target, or better."),
    Status.MISSED: later(
        "Our latest figure is not as good as our target. Where one target has several figures, "
        "all of them must be."
    ),
    Status.NO_TARGET: later("We publish a figure, and we have not set a target for it."),
    Status.NO_FIGURE: later("We have not published a figure for this, so nobody can tell."),
    Status.PAUSED: later(
        "We have stopped measuring this for now. We say why, and show the last figure."
    ),
    Status.OLD: later("A newer figure should be here by now. We show the last one we published."),
}
"""What a status means, in a sentence or two."""

_NOT_YET = later("We have not published this figure yet.")
_TALLY = {
    Status.MET: later_many("{count} target met", "{count} targets met"),
    Status.MISSED: later_many("{count} target missed", "{count} targets missed"),
    Status.NO_TARGET: later_many("{count} figure with no target", "{count} figures with no target"),
    Status.NO_FIGURE: later_many(
        "{count} measure with no figure yet", "{count} measures with no figure yet"
    ),
    Status.PAUSED: later_many("{count} paused measure", "{count} paused measures"),
    Status.OLD: later_many(
        "{count} measure with an old figure", "{count} measures with an old figure"
    ),
}

_OF_A_FIGURE = {
    Status.MET: later("met the target"),
    Status.MISSED: later("missed the target"),
    Status.NO_TARGET: later("without a target"),
    Status.NO_FIGURE: later("not published yet"),
    Status.PAUSED: later("paused"),
    Status.OLD: later("old"),
}


def day(when: date) -> str:
    """`22 November 2026`."""
    return tongue.day(when)


def written_day(code: str) -> str:
    """A date as the files write it, in words: `2020-12` is `December 2020`.

    What is not such a date is returned as it was written.
    """
    try:
        if len(code) == 7:
            return tongue.month(date.fromisoformat(f"{code}-01"))
        return day(date.fromisoformat(code))
    except ValueError:
        return code


def sentence_case(words: str) -> str:
    """The same words with a capital first letter and the rest untouched."""
    start = 1 if words.startswith(tongue.START) else 0
    return words[:start] + words[start : start + 1].upper() + words[start + 1 :]


def count(many: int, one: str, several: str) -> str:
    """A count with its noun: `1 target met`, `1,204 targets met`."""
    return say_many(f"{{count}} {one}", f"{{count}} {several}", many)


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
            return say(
                "{reason} Our last figure: {last}.", reason=_reason(reading.latest), last=last
            )
        case Status.OLD:
            return _old(measure, reading, reading.shown)
        case Status.NO_TARGET:
            found = sentence_case(finding(measure, reading, reading.shown))
            return say(
                "{found} ({when}). {why}",
                found=found,
                when=reading.shown.period.words(),
                why=_why_no_target(measure),
            )


def counted(measure: Measure, reading: Reading) -> str:
    """What a percentage means in people, homes or jobs: `That is about 6 in 10.` Else empty."""
    shown = reading.shown
    if measure.unit is not Unit.PERCENT or shown is None or shown.value is None:
        return ""
    count = amounts.counted(shown.value, measure.target_on(shown.period.end))
    return say("That is {count}.", count=count) if count else ""


def _old(measure: Measure, reading: Reading, shown: Figure) -> str:
    """An old figure still says whether its target was met; it only no longer counts."""
    old = _bare(measure, reading, shown)
    if reading.target is None or shown.value is None:
        return say("This is an old figure: {old}.", old=old)
    met = measure.keeps(shown.value, reading.target)
    words = (
        say("This is an old figure, and it met the target: {old}.", old=old)
        if met
        else say("This is an old figure, and it missed the target: {old}.", old=old)
    )
    return f"{words}{_our_target(measure, reading)}"


def _why_no_target(measure: Measure) -> str:
    if measure.better is Better.NEITHER:
        return say("We count this to show what we do. It has no target.")
    return say("We have not set a target for this.")


def _judged(measure: Measure, reading: Reading, shown: Figure) -> str:
    """A met and a missed target, in sentences of the same shape."""
    assert reading.target is not None, f"{measure.id} is judged without a target"
    form = _JUDGED[_speaks(reading), reading.status is Status.MET]
    found = finding(measure, reading, shown)
    return say(
        form,
        found=found if _speaks(reading) else sentence_case(found),
        target=target(measure, reading.target),
        when=shown.period.words(),
    )


_JUDGED = {
    (True, True): later("We met this target: {found}, and our target is {target} ({when})."),
    (True, False): later("We missed this target: {found}, and our target is {target} ({when})."),
    (False, True): later("We met this target. {found} ({when}). Our target is {target}."),
    (False, False): later("We missed this target. {found} ({when}). Our target is {target}."),
}
"""By whether the figure has a sentence of its own, and whether the target is met."""


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
    ours = say("Our target is {target}.", target=target(measure, reading.target))
    return f" {ours}"


def _reason(latest: Figure | None) -> str:
    """Why there is no figure for the latest period."""
    if latest is None:
        return say(_NOT_YET)
    when = latest.period.words()
    match latest.status:
        case FigureStatus.PAUSED:
            said = say("We have paused this measure.")
            return f"{said}{_note(latest)}"
        case FigureStatus.SUPPRESSED:
            # The same words for all: whose number is small, and which only protects it, is secret.
            return say(
                "We do not show this figure ({when}), so that nobody can be recognised.", when=when
            )
        case FigureStatus.NOT_COLLECTED:
            said = say("We did not collect this figure ({when}).", when=when)
            return f"{said}{_note(latest)}"
        case _:
            return say(_NOT_YET)


def _note(figure: Figure) -> str:
    return f" {full_sentence(figure.note)}" if figure.note.strip() else ""


def full_sentence(words: str) -> str:
    """The same words with a capital first letter and a full stop, where they lack them."""
    words = sentence_case(words.strip())
    ended = tongue.without_marks(words).endswith((".", "!", "?"))
    return words if ended else f"{words}."


def verdict(result: Result) -> str:
    """The status of a measure in words; where its figures differ, each with its count.

    A promise about one of several figures must not be called missed for the sake of another. It
    is still one target, so the figures are counted and not targets.
    """
    statuses = [reading.status for reading in result.readings]
    if len(set(statuses)) <= 1:
        return say(STATUS_WORDS[result.status])
    counted = [(statuses.count(status), _OF_A_FIGURE[status]) for status in Status]
    (many, first), *rest = [(many, words) for many, words in counted if many]
    start = say(
        "{many} of {all} figures {verdict}", many=many, all=len(statuses), verdict=say(first)
    )
    return ", ".join((start, *(f"{n} {say(words)}" for n, words in rest)))


def remarks(figure: Figure) -> tuple[str, ...]:
    """What a reader should know of a figure besides its value, a sentence each; often none."""
    said = []
    if figure.status is FigureStatus.PROVISIONAL:
        said.append(say("This figure may still change."))
    if figure.status is FigureStatus.REVISED:
        said.append(say("We have changed this figure since we first published it."))
    if figure.value is not None and figure.note.strip():
        said.append(full_sentence(figure.note))
    if figure.numerator is not None and figure.denominator is not None:
        part, whole = (amount(Unit.NUMBER, n) for n in (figure.numerator, figure.denominator))
        said.append(say("That is {part} out of {whole}.", part=part, whole=whole))
    if figure.sample_size is not None:
        said.append(
            say_many(
                "{count} person took part in the survey.",
                "{count} people took part in the survey.",
                figure.sample_size,
            )
        )
    if figure.verified_by:
        checked = f" ({written_day(figure.verified_on)})" if figure.verified_on else ""
        said.append(say("Checked by {who}.", who=f"{figure.verified_by}{checked}"))
    return tuple(said)


def change(measure: Measure, moved: Change) -> str:
    """How a figure moved, with which way is good: `Worse: down from 77.7% to 74.9%`."""
    before, after = moved.before.value, moved.after.value
    assert before is not None and after is not None, "a change is between two values"
    if moved.direction is Direction.SAME:
        return say("The same as before: {now}", now=figure_amount(measure, moved.after))
    was = figure_amount(measure, moved.before, after)
    now = figure_amount(measure, moved.after, before)
    way = "" if measure.unit is Unit.YES_NO else "up" if after > before else "down"
    if moved.direction in (Direction.UP, Direction.DOWN):
        way = ""
    return say(_MOVED[moved.direction, way], was=was, now=now)


_MOVED = {
    (Direction.UP, ""): later("Up from {was} to {now}"),
    (Direction.DOWN, ""): later("Down from {was} to {now}"),
    (Direction.BETTER, ""): later("Better: from {was} to {now}"),
    (Direction.BETTER, "up"): later("Better: up from {was} to {now}"),
    (Direction.BETTER, "down"): later("Better: down from {was} to {now}"),
    (Direction.WORSE, ""): later("Worse: from {was} to {now}"),
    (Direction.WORSE, "up"): later("Worse: up from {was} to {now}"),
    (Direction.WORSE, "down"): later("Worse: down from {was} to {now}"),
}


def scorecard(score: Scorecard) -> str:
    """How many targets are met, of those that can be judged: one or two sentences."""
    if not score.judged:
        return _nothing_judged(score)
    return f"{_judged_targets(score)}{_still_missing(score)}"


def _judged_targets(score: Scorecard) -> str:
    if score.judged == 1 and score.met:
        return say("We met the only target that has an up-to-date figure.")
    if score.judged == 1:
        return say("We missed the only target that has an up-to-date figure.")
    if score.met == score.judged:
        return say("We met all {all} targets that have an up-to-date figure.", all=f"{score.met:,}")
    if not score.met:
        return say(
            "We met none of the {all} targets that have an up-to-date figure.",
            all=f"{score.judged:,}",
        )
    return say(
        "We met {met} of the {all} targets that have an up-to-date figure.",
        met=f"{score.met:,}",
        all=f"{score.judged:,}",
    )


def _nothing_judged(score: Scorecard) -> str:
    figures = score.paused or score.old or score.no_target
    if not figures and not score.no_figure:
        return say("We do not measure this with figures.")
    if not score.targets:
        if figures:
            return say("We have set no target for these figures.")
        return say("We have set no target and published no figure for this yet.")
    if figures:
        return say("We have no up-to-date figure to judge a target by.")
    return say("We have not published a figure for any of our targets yet.")


def _still_missing(score: Scorecard) -> str:
    if not score.no_figure:
        return ""
    more = say_many(
        "We have not published a figure for {count} more measure yet.",
        "We have not published a figure for {count} more measures yet.",
        score.no_figure,
    )
    return f" {more}"


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
    return tuple((s, say_many(*_TALLY[s], many)) for s, many in counts.items() if many)
