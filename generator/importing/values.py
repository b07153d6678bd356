"""One cell to one number of a figures file, in the measure's unit; or why it cannot be one."""

import re
from dataclasses import dataclass
from decimal import Decimal

from generator.importing.grid import Cell, Kind
from generator.importing.names import short, without_footnotes
from generator.model import Unit

_NUMBER = re.compile(r"[-−]?(?:\d{1,12}|\d{1,3}(?:[, ]\d{3}){1,3})(?:\.\d{1,20})?", re.ASCII)
_SUFFIXES = {
    Unit.PERCENT: ("%", "percent", "per cent"),
    Unit.DAYS: ("days", "day"),
    Unit.HOURS: ("hours", "hour", "hrs"),
}
_YES_NO = {"yes": Decimal(1), "true": Decimal(1), "no": Decimal(0), "false": Decimal(0)}
NO_RESULT = (
    "Here is a formula, and the file does not hold its result.",
    "Open the workbook in Excel, save it, and import it again.",
)
_LEAVE_OUT = (
    "Write the number. If there is none, empty the cell, or say what “{}” means under “marks” in "
    "the recipe."
)


class NoNumber(Exception):
    """Why a cell is no number: what is wrong, and what to do."""

    def __init__(self, message: str, fix: str) -> None:
        super().__init__(message)
        self.message = message
        self.fix = fix


@dataclass(frozen=True, slots=True)
class Amount:
    """A number, and whether a person should be told how its cell was understood."""

    value: Decimal
    tidied: bool = False


def read_amount(cell: Cell, unit: Unit, *, fractions: bool = False) -> Amount:
    """The number of a cell in its unit: 95.5 for 0.955 shown as 95.5%. Else `NoNumber`."""
    match cell.kind:
        case Kind.NUMBER:
            assert cell.number is not None
            return Amount(_scaled(cell.number, cell, unit, fractions=fractions))
        case Kind.YES_NO if unit is Unit.YES_NO:
            return Amount(_YES_NO[cell.text.lower()])
        case Kind.TEXT:
            return _from_text(cell, unit, fractions=fractions)
        case _:
            raise NoNumber(*_not_a_number(cell))


def _not_a_number(cell: Cell) -> tuple[str, str]:
    match cell.kind:
        case Kind.NO_RESULT:
            return NO_RESULT
        case Kind.ERROR:
            return (
                f"Excel shows an error here: {short(cell.text)}.",
                "Mend the formula. If there is no figure, empty the cell.",
            )
        case Kind.DATE:
            return (
                f"Excel holds a date here: {short(cell.text)}.",
                "Choose the format “Number”, type the number again, and save.",
            )
        case _:
            return f"“{short(cell.text)}” is not a number.", _LEAVE_OUT.format(short(cell.text))


def _scaled(number: Decimal, cell: Cell, unit: Unit, *, fractions: bool) -> Decimal:
    if unit is Unit.PERCENT:
        return number * 100 if cell.percent or fractions else number
    if cell.percent:
        raise NoNumber(
            f"Excel shows this as a percentage, and the measure counts {unit.value}.",
            "Choose the format “Number” for the cell, or give the row another measure.",
        )
    return number


def _from_text(cell: Cell, unit: Unit, *, fractions: bool) -> Amount:
    text = without_footnotes(cell.text).strip()
    if unit is Unit.YES_NO and text.lower() in _YES_NO:
        return Amount(_YES_NO[text.lower()])
    if text.startswith("£") and unit is Unit.POUNDS:
        text = text[1:].strip()
    suffix = next((end for end in _SUFFIXES.get(unit, ()) if text.lower().endswith(end)), "")
    digits = text[: len(text) - len(suffix)].strip()
    if not _NUMBER.fullmatch(digits):
        raise NoNumber(*_no_number_text(cell, digits))
    number = Decimal(re.sub("[, ]", "", digits).replace("−", "-"))
    if fractions and not suffix and unit is Unit.PERCENT:
        return Amount(number * 100)
    return Amount(number, tidied=cell.text != digits or "," in digits or " " in digits)


def _no_number_text(cell: Cell, digits: str) -> tuple[str, str]:
    if re.fullmatch(r"-?\d+,\d+%?", digits):
        return (
            f"“{short(cell.text)}” may be a decimal comma, or thousands.",
            "Write a point before decimals, like 95.5.",
        )
    return _not_a_number(cell)


def written(value: Decimal) -> str:
    """A number as a figures file holds it."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
