"""`figure-withheld`: which figures of a landlord are not shown, and why."""

from collections.abc import Iterable

from generator.diagnostics import Collector
from generator.model import Figure
from generator.project import LandlordFiles
from generator.withhold import Why, Withheld


def report(
    files: LandlordFiles, withheld: Iterable[Withheld], smallest_group: int, collector: Collector
) -> None:
    """Say of each withheld figure what makes it tell too much, at its own cell."""
    for found in withheld:
        collector.add(
            "figure-withheld",
            files.figures[found.row].row.locate(found.field),
            f"This figure is not shown{_why(found, smallest_group)}",
        )


def _why(found: Withheld, smallest_group: int) -> str:
    fewest = f"{smallest_group}, the smallest group that is shown"
    match found.why:
        case Why.FEW_ANSWERED:
            return f": {found.figure.sample_size} people answered, fewer than {fewest}."
        case Why.FEW_COUNTED:
            return f": it is about fewer people than {fewest}."
        case Why.GIVES_AWAY if found.protects is None:
            return f": with the others it would give away a group without a row, below {fewest}."
        case Why.GIVES_AWAY:
            return f" either: with the others it would give away {_name(found.protects)}."


def _name(figure: Figure) -> str:
    return f"the one for “{figure.area}” ({figure.period.words()})"
