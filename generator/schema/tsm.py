"""The Tenant Satisfaction Measures of England: codes that every figure file may use.

Source: Regulator of Social Housing, Tenant Satisfaction Measures Standard. 22 measures are
published as 26 figures, because CH01, CH02, NM01 and RP02 have two parts.
"""

import re
from dataclasses import dataclass
from typing import Annotated

from pydantic import BeforeValidator, WithJsonSchema

from generator.model import Better, Unit


@dataclass(frozen=True, slots=True)
class Tsm:
    """What the regulator calls a figure, what it counts, and which way is good."""

    name: str
    unit: Unit
    better: Better

    @property
    def better_or_worse(self) -> Better:
        """Which way is good, where the figure alone can tell.

        Fewer complaints or reports may only mean that people gave up telling.
        """
        return Better.NEITHER if self.unit is Unit.PER_1000_HOMES else self.better


@dataclass(frozen=True, slots=True)
class TsmSource:
    """Where a measure's figure comes from: the code, or 100 less its figure."""

    code: str
    minus_from_100: bool = False

    def must_fit(self, unit: Unit, better: Better) -> None:
        """`ValueError` if a measure that counts something else takes its figure from here."""
        tsm = TSM[self.code]
        if self.minus_from_100 and tsm.unit is not Unit.PERCENT:
            raise ValueError(f"{self.code} is not a percentage, so 100 less it means nothing")
        flipped = Better.LOWER if tsm.better is Better.HIGHER else Better.HIGHER
        way = flipped if self.minus_from_100 else tsm.better
        if (unit, better) != (tsm.unit, way):
            raise ValueError(
                f"{self.code} counts something else. Write “unit: {tsm.unit.value}” and "
                f"“better: {way.value}”, or take out “tsm”"
            )


def _percent(name: str, better: Better = Better.HIGHER) -> Tsm:
    return Tsm(name, Unit.PERCENT, better)


def _rate(name: str) -> Tsm:
    return Tsm(name, Unit.PER_1000_HOMES, Better.LOWER)


TSM = {
    "TP01": _percent("Overall satisfaction"),
    "TP02": _percent("Satisfaction with repairs"),
    "TP03": _percent("Satisfaction with time taken to complete most recent repair"),
    "TP04": _percent("Satisfaction that the home is well maintained"),
    "TP05": _percent("Satisfaction that the home is safe"),
    "TP06": _percent("Satisfaction that the landlord listens to tenant views and acts upon them"),
    "TP07": _percent(
        "Satisfaction that the landlord keeps tenants informed about things that matter to them"
    ),
    "TP08": _percent("Agreement that the landlord treats tenants fairly and with respect"),
    "TP09": _percent("Satisfaction with the landlord’s approach to handling complaints"),
    "TP10": _percent(
        "Satisfaction that the landlord keeps communal areas clean and well maintained"
    ),
    "TP11": _percent(
        "Satisfaction that the landlord makes a positive contribution to neighbourhoods"
    ),
    "TP12": _percent("Satisfaction with the landlord’s approach to handling anti-social behaviour"),
    "CH01_1": _rate("Stage 1 complaints relative to the size of the landlord"),
    "CH01_2": _rate("Stage 2 complaints relative to the size of the landlord"),
    "CH02_1": _percent("Stage 1 complaints responded to within Complaint Handling Code timescales"),
    "CH02_2": _percent("Stage 2 complaints responded to within Complaint Handling Code timescales"),
    "NM01_1": _rate("Anti-social behaviour cases relative to the size of the landlord"),
    "NM01_2": _rate(
        "Anti-social behaviour cases that involve hate incidents relative to the size of the "
        "landlord"
    ),
    "RP01": _percent("Homes that do not meet the Decent Homes Standard", Better.LOWER),
    "RP02_1": _percent("Non-emergency repairs completed within target timescale"),
    "RP02_2": _percent("Emergency repairs completed within target timescale"),
    "BS01": _percent("Gas safety checks"),
    "BS02": _percent("Fire safety checks"),
    "BS03": _percent("Asbestos safety checks"),
    "BS04": _percent("Water safety checks"),
    "BS05": _percent("Lift safety checks"),
}


def _tsm_figure(value: object) -> TsmSource:
    match = re.fullmatch(r"(100 ?[-−–] ?)?([A-Z]{2}\d{2}(?:_\d)?)", str(value))
    if match is None or match[2] not in TSM:
        raise ValueError(
            f"“{str(value)[:40]}” is not a Tenant Satisfaction Measure. Write a code such as TP01 "
            "or RP02_2, or “100 - BS01” for the part that is missing to 100"
        )
    return TsmSource(match[2], match[1] is not None)


TsmFigure = Annotated[
    TsmSource,
    BeforeValidator(_tsm_figure),
    WithJsonSchema({"type": "string", "pattern": r"^(100 ?[-−–] ?)?[A-Z]{2}\d{2}(_\d)?$"}),
]
