"""How all landlords did: what the Regulator of Social Housing publishes every November."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Quartiles:
    """A quarter of `landlords` have `lower` or less, half `median` or less, three `upper`."""

    landlords: int
    lower: Decimal
    median: Decimal
    upper: Decimal


@dataclass(frozen=True, slots=True)
class Return:
    """What the release says of one landlord for one year.

    `values` are by Tenant Satisfaction Measure code, `None` where the release has a mark such
    as `[X]` instead of a number. `homes` and `answers` are counts; `sample_or_census` is as
    released.
    """

    name: str
    code: str
    homes: int | None
    answers: int | None
    sample_or_census: str
    values: Mapping[str, Decimal | None]


@dataclass(frozen=True, slots=True)
class Sector:
    """The releases: quartiles by (period code, measure code), returns by (period, landlord)."""

    quartiles: Mapping[tuple[str, str], Quartiles]
    returns: Mapping[tuple[str, str], Return]


NO_SECTOR = Sector(MappingProxyType({}), MappingProxyType({}))
"""For a project that holds no release."""
