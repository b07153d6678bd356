"""`tsm-release`: a landlord's Tenant Satisfaction Measures are those the regulator released."""

from decimal import ROUND_HALF_UP, Decimal

from generator.diagnostics import Collector
from generator.model import Sector
from generator.project import LandlordFiles
from generator.schema.figures import FigureRow
from generator.schema.tsm import TSM
from generator.sector_words import EVERYWHERE

_PLACES = Decimal("0.1")


def check(files: LandlordFiles, sector: Sector, collector: Collector) -> None:
    """Report figures for all homes that differ from the release and have no note that says why."""
    own = files.fields.tenant_satisfaction_measures
    code = own.registered_code if own else None
    if not code or not sector.returns:
        return
    if not any(registered == code for _, registered in sector.returns):
        collector.add(
            "tsm-release",
            files.document.locate(("tenant_satisfaction_measures", "registered_code")),
            f"No release of the regulator has a landlord with the code “{code}”.",
            "Look for your name in data/regulator/, and write the code beside it.",
        )
        return
    for found in files.figures:
        returned = sector.returns.get((found.figure.period.code, code))
        if returned and found.figure.key in TSM and found.figure.area == EVERYWHERE:
            _compare(found, returned.values[found.figure.key], collector)


def _compare(found: FigureRow, released: Decimal | None, collector: Collector) -> None:
    value = found.figure.value
    if value is None or found.figure.note or _rounded(value) == _rounded(released):
        return
    said = "no figure" if released is None else f"{_rounded(released)}"
    collector.add(
        "tsm-release",
        found.row.locate("value"),
        f"The regulator's release says {said} for {found.figure.key}, "
        f"{found.figure.period.words()}, not {value}.",
        "Correct it, or say in the column “note” why it is another.",
    )


def _rounded(value: Decimal | None) -> Decimal | None:
    return None if value is None else value.quantize(_PLACES, ROUND_HALF_UP)
