"""What an import would change, for the person who brought the spreadsheet."""

from collections.abc import Iterable, Iterator
from datetime import timedelta
from decimal import Decimal

from generator.amounts import exact_amount
from generator.importing.compare import Change, Fate
from generator.importing.names import short
from generator.importing.plan import Plan
from generator.model import Figure, FigureStatus, Unit
from generator.schema.figures import FigureRow

_MOST = 60
_TITLES = {Fate.NEW: "New", Fate.REVISED: "Revised", Fate.FILLED: "Filled in"}


def as_text(plan: Plan, rows: Iterable[FigureRow]) -> str:
    """Each kind of change with its figures, and the count of those that stay the same."""
    before = [row.figure for row in rows]
    parts = [
        section
        for fate, title in _TITLES.items()
        for section in _section(plan, title, [c for c in plan.changes if c.fate is fate], before)
    ]
    parts += _dropped(plan)
    same = sum(each.fate is Fate.SAME for each in plan.changes)
    if same or not parts:
        parts.append(f"The same: {same}")
    return "\n\n".join(parts)


def _section(
    plan: Plan, title: str, changes: list[Change], before: Iterable[Figure]
) -> Iterator[str]:
    if not changes:
        return
    lines = [f"{title}: {len(changes)}"]
    groups: dict[str, list[Change]] = {}
    for change in changes[:_MOST]:
        groups.setdefault(_group(change), []).append(change)
    for group, members in groups.items():
        lines.append(f"  {group}")
        for change in members:
            cell = change.found.spots["value"].place.cell
            lines.append(f"    {cell:<5} {_line(plan, change, before)}")
    if len(changes) > _MOST:
        lines.append(f"  ... and {len(changes) - _MOST} more")
    yield "\n".join(lines)


def _group(change: Change) -> str:
    """Where and when a figure is from."""
    found = change.found
    sheet = found.spots["value"].sheet.name
    return f"{found.area}, {found.period.words()}" + (f" (sheet “{short(sheet)}”)" if sheet else "")


def _line(plan: Plan, change: Change, before: Iterable[Figure]) -> str:
    found = change.found
    value = (
        found.means.replace("_", " ")
        if found.means
        else _amount(plan, found.measure, Decimal(found.texts["value"]))
    )
    beside = _was(plan, change.before.figure) if change.before else _before(plan, change, before)
    return f"{_name(plan, found.measure)}: {value}{beside}"


def _name(plan: Plan, measure: str) -> str:
    return f"{short(plan.kinds[measure].name)} ({measure})"


def _amount(plan: Plan, measure: str, value: Decimal) -> str:
    return exact_amount(plan.kinds[measure].unit, value)


def _was(plan: Plan, figure: Figure) -> str:
    if figure.value is None:
        was = figure.status.value.replace("_", " ")
    else:
        was = _amount(plan, figure.key, figure.value)
        was += " (provisional)" if figure.status is FigureStatus.PROVISIONAL else ""
    again = f" and checked by {short(figure.verified_by)}: it must be checked again"
    return f", was {was}{again if figure.verified_by else ''}"


def _before(plan: Plan, change: Change, figures: Iterable[Figure]) -> str:
    """What the time before said, and a question where a new figure is far from it."""
    found = change.found
    earlier = [
        figure
        for figure in figures
        if (figure.key, figure.area) == (found.measure, found.area)
        and figure.period.kind == found.period.kind
        and figure.period < found.period
        and figure.value is not None
    ]
    if not earlier or found.means:
        return ""
    last = max(earlier, key=lambda figure: figure.period)
    assert last.value is not None
    gap = last.period.end + timedelta(days=1) != found.period.start
    when = f" in {last.period.words()}" if gap else ""
    far = _far(Decimal(found.texts["value"]), last.value, plan.kinds[last.key].unit)
    question = ". That is a big step: is it right?" if far else ""
    return f" (before: {_amount(plan, last.key, last.value)}{when}){question}"


def _far(one: Decimal, other: Decimal, unit: Unit) -> bool:
    """Whether two figures are so far apart that somebody should look: 10 points, or three times."""
    if unit is Unit.PERCENT:
        return abs(one - other) > 10
    low, high = sorted((abs(one), abs(other)))
    return high > 10 and high > 3 * low


def _dropped(plan: Plan) -> Iterator[str]:
    if plan.dropped:
        lines = [
            f"  {row.row.source.file}, line {row.row.line}: {_name(plan, row.figure.key)}, "
            f"{row.figure.area}, {row.figure.period.words()}: "
            f"{_amount(plan, row.figure.key, row.figure.value or Decimal(0))}"
            for row in plan.dropped
        ]
        more = [f"  ... and {len(lines) - _MOST} more"] if len(lines) > _MOST else []
        title = f"Dropped: {len(lines)}. They are in data/ and not in this file. The rows stay."
        yield "\n".join([title, *lines[:_MOST], *more])
