"""What was changed since an earlier version without a word: `target-changed`.

Checks and pauses are in `changed_checks`. Only what was live counts: nobody was told of the rest.
"""

from collections.abc import Iterator
from decimal import Decimal

from generator.amounts import exact, exact_amount
from generator.diagnostics import Collector
from generator.model import Better, Publish
from generator.project import LandlordFiles, StandardFile
from generator.schema.measure import EarlierTargetFields, MeasureFields
from generator.schema.standard import StandardFields
from generator.source.yaml_text import Path
from generator.wording import day

_KEEP = (
    "Keep the old one: add under “earlier_targets” target: {target}, until: the last day it held "
    "(like 2026-03-31), because: why. Was it only typed wrong? Then say so where you describe this "
    "change, and nothing else is needed."
)
_NEITHER = "Say why where you describe this change: what only counts an activity has no target."


def check(files: LandlordFiles, collector: Collector) -> None:
    """Report targets that were changed or lost, and lost reasons for earlier changes.

    A measure may have moved to another standard, where its id makes it known.
    """
    everywhere = {m.id: m for standard in files.standards for m in _told(standard.before)}
    kept = {m.id for standard in files.standards for m in standard.fields.performance_measures}
    for standard in files.standards:
        gone = [measure for measure in _told(standard.before) if measure.id not in kept]
        renamed = {name: measure for measure in reversed(gone) for name in _other_names(measure)}
        for number, measure in enumerate(standard.fields.performance_measures):
            found = (renamed[name] for name in _other_names(measure) if name in renamed)
            was = everywhere.get(measure.id) or next(found, None)
            if was is not None:
                path = ("performance_measures", number)
                _target(was, measure, standard, path, collector)
                _earlier_targets(was, measure, standard, path, collector)


def _told(before: StandardFields | None) -> tuple[MeasureFields, ...]:
    """The measures that tenants could read about."""
    if before is None or before.publish is not Publish.LIVE:
        return ()
    return tuple(m for m in before.performance_measures if not m.open_question)


def _other_names(measure: MeasureFields) -> Iterator[str]:
    """What tells a measure that got a new id: the names of its figures, then what it is called."""
    series = measure.figures
    sources = (measure.tsm, *(each.tsm for each in series))
    yield from (source.code for source in sources if source)
    ids = (measure.id, measure.same_figure_as, *(each.id for each in series))
    yield from (figure for figure in ids if figure)
    yield f"called {measure.name.casefold()}"


def _target(
    was: MeasureFields,
    measure: MeasureFields,
    standard: StandardFile,
    path: Path,
    collector: Collector,
) -> None:
    target = was.target
    if target is None or target == measure.target:
        return
    if _times(target, measure) > _times(target, was):
        return
    now = "is gone" if measure.target is None else f"is now {_amount(measure, measure.target)}"
    collector.add(
        "target-changed",
        standard.document.locate((*path, "target")),
        f"The target of “{measure.name}” was {_amount(was, target)} and {now}, and nothing here "
        "says why.",
        _NEITHER if measure.better is Better.NEITHER else _KEEP.format(target=exact(target)),
    )


def _times(target: Decimal, measure: MeasureFields) -> int:
    return sum(earlier.target == target for earlier in measure.earlier_targets)


def _earlier_targets(
    was: MeasureFields,
    measure: MeasureFields,
    standard: StandardFile,
    path: Path,
    collector: Collector,
) -> None:
    for earlier in was.earlier_targets:
        if not any(_kept(earlier, now) for now in measure.earlier_targets):
            collector.add(
                "target-changed",
                standard.document.locate((*path, "earlier_targets")),
                f"An earlier target of “{measure.name}”, {_amount(was, earlier.target)} until "
                f"{day(earlier.until)}, is gone or was changed.",
                "Put it back. If it was typed wrong, say so in its “because”.",
            )


def _kept(earlier: EarlierTargetFields, now: EarlierTargetFields) -> bool:
    """Still there, or put right with a word about it."""
    same = (earlier.target == now.target, earlier.until == now.until)
    return all(same) or (any(same) and earlier.because != now.because)


def _amount(measure: MeasureFields, target: Decimal) -> str:
    return exact_amount(measure.unit, target)
