"""Numbers with their units as a reader should see them; `wording` builds its sentences on these.

Rounding is for reading only, and must not change what is said: a figure that misses its target
is never printed as the target itself, nor two different figures as the same number.
"""

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal

from generator import tongue
from generator.model import Better, Unit
from generator.tongue import later, say, say_many

_HUNDRED, _ZERO = Decimal(100), Decimal(0)
_MOST_PLACES = 6
_SAME_IN_TENS = Decimal("0.5")
"""How far a percentage may be from a whole number of tens, to be counted in tens."""


_JUST_UNDER, _JUST_OVER = later("just under {count}"), later("just over {count}")


def number(value: Decimal, *others: Decimal | None) -> str:
    """A number with at most one decimal place, thousands with a comma, and a true minus sign.

    It gets more places where rounding would hide on which side of one of `others` (its target, a
    figure before that is not the same) or of 0 it lies: 99.98 beside a target of 100 stays 99.98.
    """
    known = (*(other for other in others if other is not None), _ZERO)
    return _digits(rounded(value, _places(value, known)))


def exact(value: Decimal) -> str:
    """A number as it was written, for targets and sums: 94.95 stays 94.95."""
    return _digits(value)


def amount(unit: Unit, value: Decimal, *others: Decimal | None) -> str:
    """A number with its unit: `59.8%`, `30 days`, `£1,250`, `16.7 per 1,000 homes`."""
    limits = (_HUNDRED,) if unit is Unit.PERCENT else ()
    return _with_unit(unit, value, number(value, *others, *limits))


def exact_amount(unit: Unit, value: Decimal) -> str:
    """The same, with all the decimal places that were written."""
    return _with_unit(unit, value, exact(value))


def target_amount(unit: Unit, better: Better, value: Decimal) -> str:
    """A target with what keeps it: `95% or more`, `5 per 1,000 homes or fewer`, `100%`."""
    words = exact_amount(unit, value)
    best = value == (_HUNDRED if better is Better.HIGHER else _ZERO)
    if unit is Unit.YES_NO or (best and (unit is Unit.PERCENT or better is Better.LOWER)):
        return words
    if better is Better.HIGHER:
        return say("{amount} or more", amount=words)
    if unit in (Unit.PER_1000_HOMES, Unit.NUMBER):
        return say("{amount} or fewer", amount=words)
    return say("{amount} or less", amount=words)


def counted(percent: Decimal, target: Decimal | None) -> str:
    """A percentage as people count: `6 in 10`, `about 96 in 100`. Empty where nothing is clearer.

    Next to its target it says on which side it lies: `just under 95 in 100`.
    """
    if not _ZERO < percent < _HUNDRED:
        return ""
    if percent < 1:
        return say("fewer than 1 in 100")
    if percent > _HUNDRED - 1:
        return say("more than 99 in 100")
    whole = rounded(percent, 0)
    tens = rounded(percent / 10, 0)
    in_tens = 0 < tens < 10 and abs(percent - tens * 10) <= _SAME_IN_TENS
    nearest, count = (
        (tens * 10, say("{part} in 10", part=tens))
        if in_tens
        else ((whole, say("{part} in 100", part=whole)))
    )
    if percent == nearest:
        return count
    if nearest == target:
        below = percent < nearest
        return say(_JUST_UNDER if below else _JUST_OVER, count=count)
    return say("about {count}", count=count)


def sum_to_100(taken: Decimal, left: Decimal) -> tuple[Decimal, Decimal]:
    """Two numbers that make 100 together, rounded alike so that the printed sum is right."""
    for places in range(1, _MOST_PLACES + 1):
        pair = rounded(taken, places), rounded(left, places)
        hidden = any(near == limit for near in pair for limit in (_ZERO, _HUNDRED))
        if sum(pair) == _HUNDRED and (not hidden or {taken, left} == {_ZERO, _HUNDRED}):
            return pair
    return taken, left


def _places(value: Decimal, others: Iterable[Decimal]) -> int:
    """The fewest decimal places that leave `value` on its own side of each of `others`."""
    others = tuple(others)
    written = written_places(value)
    for places in range(1, written):
        shown = rounded(value, places)
        if all(
            _side(value, o) == _side(shown, o) == _side(shown, rounded(o, places)) for o in others
        ):
            return places
    return max(1, written)


def written_places(value: Decimal) -> int:
    """How many decimal places a number was written with."""
    exponent = value.as_tuple().exponent
    assert isinstance(exponent, int), f"{value} is not a number"
    return -exponent


def _side(value: Decimal, other: Decimal) -> int:
    return (value > other) - (value < other)


def rounded(value: Decimal, places: int) -> Decimal:
    """A number with at most so many decimal places, a half going up."""
    if written_places(value) <= places:
        return value
    return value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


def _digits(value: Decimal) -> str:
    plain = f"{abs(value):f}"
    plain = plain.rstrip("0").rstrip(".") if "." in plain else plain
    text = tongue.number(Decimal(plain))
    return f"−{text}" if value < 0 and text != "0" else text


def _with_unit(unit: Unit, value: Decimal, digits: str) -> str:
    match unit:
        case Unit.YES_NO:
            return say("yes") if value else say("no")
        case Unit.PERCENT:
            return say("{number}%", number=digits)
        case Unit.POUNDS:
            return _pounds(digits)
        case Unit.DAYS | Unit.HOURS:
            return _time(unit, value, digits)
        case Unit.PER_1000_HOMES:
            return say("{number} per 1,000 homes", number=digits)
        case Unit.NUMBER:
            return digits


def _time(unit: Unit, value: Decimal, digits: str) -> str:
    """`1 day`, `30 days`, `2.5 hours`."""
    # A fraction is several in English, and what the language makes of its whole part in others.
    whole = 1 if digits == "1" else max(2, int(abs(value)))
    if unit is Unit.DAYS:
        return say_many("{number} day", "{number} days", whole, number=digits)
    return say_many("{number} hour", "{number} hours", whole, number=digits)


def _pounds(digits: str) -> str:
    """`£1,250`, `£12.50`, `−£5`: pence always have two places."""
    sign, bare = ("−", digits[1:]) if digits.startswith("−") else ("", digits)
    _, point, pence = bare.partition(".")
    return f"{sign}£{bare}{'0' if point and len(pence) == 1 else ''}"
