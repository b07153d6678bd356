"""How a landlord's figure compares with those of other landlords, in words.

The regulator's quartiles have one decimal place, so figures are compared at one. Few complaints
or few reports of anti-social behaviour may only mean that people gave up telling: counts per
1,000 homes are called fewer or more, and neither good nor bad.
"""

from decimal import ROUND_HALF_UP, Decimal

from generator.amounts import amount
from generator.model import Better, Figure, Quartiles, Reading, Sector, Unit
from generator.schema.tsm import TSM, Tsm
from generator.tongue import later, say

EVERYWHERE = "all"
"""The area of every home of a landlord: the only one that other landlords have too."""
_PLACES = Decimal("0.1")


def comparison(reading: Reading, sector: Sector) -> str:
    """`Better than half of 355 landlords.`, or empty where there is nothing to compare with."""
    code, shown = reading.series.tsm, reading.shown
    if code is None or shown is None or reading.area.id != EVERYWHERE:
        return ""
    quartiles = sector.quartiles.get((shown.period.code, code))
    return _compared(TSM[code], _published(shown), quartiles) if quartiles else ""


def _published(figure: Figure) -> Decimal:
    """The value as the regulator has it, where ours is 100 less it."""
    value = figure.value if figure.worked_out_from is None else figure.worked_out_from
    assert value is not None, f"{figure.key} has no value to compare"
    return value.quantize(_PLACES, ROUND_HALF_UP)


def _compared(tsm: Tsm, value: Decimal, quartiles: Quartiles) -> str:
    others = str(quartiles.landlords)
    higher = tsm.better is Better.HIGHER
    best = quartiles.upper if higher else quartiles.lower
    worst = quartiles.lower if higher else quartiles.upper

    def beats(other: Decimal) -> bool:
        return value > other if higher else value < other

    if value == quartiles.median:
        return _in_the_middle(tsm, value, others)
    good = beats(quartiles.median)
    far = beats(best) if good else not beats(worst) and value != worst
    counted = tsm.unit is Unit.PER_1000_HOMES
    return say(_THAN[counted, good, far], others=others)


_THAN = {
    (True, True, True): later("Fewer than three in four of {others} landlords."),
    (True, True, False): later("Fewer than half of {others} landlords."),
    (True, False, True): later("More than three in four of {others} landlords."),
    (True, False, False): later("More than half of {others} landlords."),
    (False, True, True): later("Better than three in four of {others} landlords."),
    (False, True, False): later("Better than half of {others} landlords."),
    (False, False, True): later("Worse than three in four of {others} landlords."),
    (False, False, False): later("Worse than half of {others} landlords."),
}
"""By whether it is a count, is better than most, and is far from the middle."""


def _in_the_middle(tsm: Tsm, value: Decimal, others: str) -> str:
    limit = Decimal(100) if tsm.better is Better.HIGHER else Decimal(0)
    if tsm.unit is Unit.PERCENT and value == limit:
        return say(
            "As good as it can be. At least half of {others} landlords had {amount}.",
            others=others,
            amount=amount(tsm.unit, value),
        )
    return say("In the middle of {others} landlords.", others=others)
