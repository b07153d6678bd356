"""Two versions of a standard's measures to what changed in targets and figures."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal

from generator.changes.model import Change, Kind, Place
from generator.changes.pairing import pair
from generator.model import Better, Deal, Figure, Measure, Result
from generator.wording import figure_amount, target

_FigureName = tuple[str, str, str]


def measure_changes(was: Deal, now: Deal, place: Place) -> Iterator[Change]:
    """Targets, measures and figures of one standard."""
    pairs = pair(
        was.results, now.results, lambda each: each.measure.name, lambda each: each.measure.id
    )
    for before, after in pairs.both:
        at = replace(place, page=f"{place.page}#measure-{after.measure.id}")
        yield from _measure(before.measure, after.measure, at)
        yield from _figures(before, after, at)
    for gone in pairs.gone:
        yield Change(Kind.MEASURE_REMOVED, place, before=_named(gone.measure))
    for come in pairs.come:
        at = replace(place, page=f"{place.page}#measure-{come.measure.id}")
        yield Change(Kind.MEASURE_ADDED, at, after=_named(come.measure))


def figure_changes(was: Iterable[Result], now: Iterable[Result], place: Place) -> Iterator[Change]:
    """Figures of measures that both versions have, wherever they stand."""
    before = {result.measure.id: result for result in was}
    for after in now:
        if after.measure.id in before:
            yield from _figures(before[after.measure.id], after, place)


def _measure(was: Measure, now: Measure, place: Place) -> Iterator[Change]:
    if was.target != now.target:
        yield Change(_harder(was, now), place, _named(was), _named(now), (_why(was, now),))
    if (was.name, was.unit, was.about) != (now.name, now.unit, now.about):
        before, after = f"{was.name}. {was.about}".strip(), f"{now.name}. {now.about}".strip()
        yield Change(Kind.MEASURE_CHANGED, place, before, after)


def _named(measure: Measure) -> str:
    if measure.target is None:
        return f"{measure.name} (no target)"
    return f"{measure.name} (target: {target(measure, measure.target)})"


def _harder(was: Measure, now: Measure) -> Kind:
    if was.target is None or now.target is None:
        return Kind.TARGET_RAISED if was.target is None else Kind.TARGET_LOWERED
    more = now.target > was.target
    return Kind.TARGET_RAISED if more is (now.better is Better.HIGHER) else Kind.TARGET_LOWERED


def _why(was: Measure, now: Measure) -> str:
    def words(measure: Measure) -> str:
        return "no target" if measure.target is None else target(measure, measure.target)

    return f"{words(was)} is now {words(now)}"


def _figures(was: Result, now: Result, place: Place) -> Iterator[Change]:
    before, after, about = _by_name(was), _by_name(now), now.measure.name
    for name, (words, value) in after.items():
        if name in before and before[name][1] != value:
            yield Change(Kind.FIGURE_REVISED, place, before[name][0], words, about=about)
    for kind, ones, others in (
        (Kind.FIGURE_REMOVED, before, after),
        (Kind.FIGURE_ADDED, after, before),
    ):
        said = [words for name, (words, _) in ones.items() if name not in others]
        if said:
            listed = "; ".join(said)
            old, new = (listed, "") if kind is Kind.FIGURE_REMOVED else ("", listed)
            yield Change(kind, place, old, new, about=about)


def figures_in_words(result: Result) -> frozenset[tuple[str, str]]:
    """Every figure that is shown of a measure, with its name, as a Change says them."""
    return frozenset((result.measure.name, words) for words, _ in _by_name(result).values())


def _by_name(result: Result) -> dict[_FigureName, tuple[str, Decimal]]:
    """Every figure that is shown, in words, by what it is a figure of."""
    found: dict[_FigureName, tuple[str, Decimal]] = {}
    for reading in result.readings:
        figures: tuple[Figure | None, ...] = (reading.shown, *reading.earlier)
        for figure in figures:
            if figure is not None and figure.value is not None:
                of = ", ".join(filter(None, (reading.series.name, figure.period.words())))
                area = "" if reading.area.id == "all" else f", {reading.area.name}"
                words = f"{figure_amount(result.measure, figure)} ({of}{area})"
                name = (reading.series.key, reading.area.id, figure.period.code)
                found[name] = (words, figure.value)
    return found
