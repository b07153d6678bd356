"""The shape of a figures file: `data/<landlord>/*.csv`, one figure a row."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from generator.diagnostics import Collector, message_and_fix
from generator.did_you_mean import did_you_mean
from generator.meant_dates import meant_day, meant_month
from generator.model import Figure, FigureStatus
from generator.period import Period, PeriodError, last_day, parse_period
from generator.source.csv_text import Row, cell_start, parse_csv
from generator.source.files import SourceText, printable
from generator.source.slips import Slip

REQUIRED = ("measure", "area", "period", "value", "status", "source")
COLUMNS = (
    "measure",
    "area",
    "period",
    "value",
    "numerator",
    "denominator",
    "sample_size",
    "status",
    "note",
    "source",
    "published",
    "verified_by",
    "verified_on",
)

_NUMBERS = frozenset({"value", "numerator", "denominator", "sample_size"})
_NO_VALUE = (FigureStatus.PAUSED, FigureStatus.NOT_COLLECTED, FigureStatus.SUPPRESSED)
_NEEDS_NOTE = (FigureStatus.PAUSED, FigureStatus.REVISED, FigureStatus.NOT_COLLECTED)


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A figure and the row it came from, so that later checks can point at its cells."""

    figure: Figure
    row: Row


class _Cells:
    """Reads the cells of one row; `ok` turns false at the first that cannot be used."""

    def __init__(self, row: Row, collector: Collector) -> None:
        self.row = row
        self.collector = collector
        self.ok = True

    def text(self, column: str) -> str:
        text = self.row.cells.get(column, "")
        if any(not char.isprintable() for char in text):
            self.refuse("figure-value", column, "There is an invisible character here.")
        elif "<" in text:
            self.refuse("figure-value", column, "“<” cannot stand here.", "Take it out.")
        return text

    def refuse(self, rule: str, column: str, message: str, fix: str = "") -> None:
        self.ok = False
        self.collector.add(rule, self.row.locate(column), message, fix)

    def number(self, column: str) -> Decimal | None:
        text = self.row.cells.get(column, "")
        if not text:
            return None
        tidy = _tidy(text)
        number = _decimal(tidy)
        if number is None:
            self.refuse(
                "figure-value",
                column,
                f"“{printable(text)}” is not a number.",
                _meant_number(text),
            )
        elif tidy != text:
            self.collector.add(
                "figure-tidied",
                self.row.locate(column),
                f"“{text}” is read as {number}.",
                f"Write {number}.",
            )
        return number

    def period(self) -> Period | None:
        try:
            return parse_period(self.row.cells["period"])
        except PeriodError as error:
            self.refuse("figure-period", "period", *message_and_fix(str(error)))
            return None

    def status(self) -> FigureStatus | None:
        text = self.row.cells["status"].lower()
        try:
            return FigureStatus(text)
        except ValueError:
            choices = [status.value for status in FigureStatus]
            wrong = f"“{printable(text)}” is not a status." if text else "The status is empty."
            self.refuse("figure-status", "status", wrong, did_you_mean(text, choices, "Choose one"))
            return None

    def when(self, column: str) -> str:
        text = self.row.cells.get(column, "")
        if text and not _is_day_or_month(text):
            there = re.fullmatch(r"\d{4}-\d{2}(-\d{2})?", text) is None
            self.refuse(
                "figure-value",
                column,
                f"“{printable(text)}” is not a date we can be sure of."
                if there
                else f"There is no such day or month as {text}.",
                f"{meant_month(text) or meant_day(text)}." if there else "Check it.",
            )
        return text


_NO_FIGURE = (
    "Write digits only. If there is no figure, leave the value empty and choose a status: paused, "
    "not_collected or suppressed."
)
_NOT_NUMBERS = (
    (r"-?\d+,\d+", "A point stands before decimals: write {}.", (",", ".")),
    (r"-?\d{1,3}(?:[ \u00a0\u202f]\d{3})+", "Write it without the space: {}.", (r"\s", "")),
    (r"£ ?-?[\d,.]+", "Write it without the pound sign: {}.", (r"[£, ]", "")),
    (r"[−–—]\d[\d.]*", "Use the hyphen of the keyboard: {}.", ("[−–—]", "-")),
)
"""Numbers as people write them: their form, what is said, and how to make the right one."""

_FROM_A_SPREADSHEET = (
    (r"#+", "The column was too narrow in the spreadsheet. Make it wider, and save again."),
    (r"#.*[!?A]", "The formula went wrong in the spreadsheet. Mend it there, or leave this empty."),
    (r"=.*", "This is a formula. Type the number that it gives."),
    (r"[\d.]+e[+-]?\d+", "The spreadsheet shortened the number. Type all of its digits."),
)


def _meant_number(text: str) -> str:
    """What to type for something that is no number."""
    for form, said, (old, new) in _NOT_NUMBERS:
        if re.fullmatch(form, text):
            return said.format(re.sub(old, new, text))
    for form, said in _FROM_A_SPREADSHEET:
        if re.fullmatch(form, text, re.IGNORECASE):
            return said
    return _NO_FIGURE


def _is_day_or_month(text: str) -> bool:
    match = re.fullmatch(r"(\d{4})-(\d{2})(?:-(\d{2}))?", text)
    try:
        return match is not None and bool(date(int(match[1]), int(match[2]), int(match[3] or 1)))
    except ValueError:
        return False


def _tidy(text: str) -> str:
    return re.sub(r"(?<=\d),(?=\d{3}(?:\D|$))", "", text).removesuffix("%").strip()


def tidy_cells(source: SourceText) -> Iterator[Slip]:
    """A slip for each number with a comma or a percent sign, which is read as if it had none."""
    for row in parse_csv(source, REQUIRED, COLUMNS, Collector()):
        line = row.text
        # From the right, so that the places of the others stay what they are.
        for column in sorted(_NUMBERS & set(row.columns), key=row.columns.index, reverse=True):
            tidy = _tidy(row.cells[column])
            if tidy != row.cells[column] and _decimal(tidy) is not None:
                index = row.columns.index(column)
                start, end = cell_start(line, index), cell_start(line, index + 1)
                after = line[end - 1 :] if line[end - 1 : end] == "," else ""
                line = f"{line[:start]}{tidy}{after}"
        if line != row.text:
            yield Slip("figure-tidied", row.line, 1, 1, "", "", line)


def _decimal(text: str) -> Decimal | None:
    return Decimal(text) if re.fullmatch(r"-?\d{1,12}(\.\d{1,20})?", text) else None


def read_figure(row: Row, collector: Collector) -> FigureRow | None:
    """The figure of one row, or `None` with every mistake in the row collected."""
    cells = _Cells(row, collector)
    if re.match(r"(sub-?)?totals?\b|average\b|mean\b|sum\b", row.cells["measure"].lower()):
        cells.refuse(
            "figure-measure",
            "measure",
            "This looks like a sum of the rows above it.",
            "Delete the row: each row is one figure of one measure.",
        )
        return None
    period, status = cells.period(), cells.status()
    value = cells.number("value")
    size = cells.number("sample_size")
    if not cells.text("source"):
        cells.refuse(
            "figure-source",
            "source",
            "This figure has no source.",
            "Say where it comes from, in words a tenant could use to ask for it.",
        )
    if size is not None and (size != int(size) or size < 0):
        cells.refuse("figure-value", "sample_size", "The sample size is not a whole number.")
    numerator, denominator = cells.number("numerator"), cells.number("denominator")
    note, verified_by = cells.text("note"), cells.text("verified_by")
    published, verified_on = cells.when("published"), cells.when("verified_on")
    if status is not None and cells.ok:
        _status_fits(cells, status, value, note)
    if period is not None and cells.ok:
        _dates_fit(cells, period, status, published, verified_on)
    if period is None or status is None or not cells.ok:
        return None
    return FigureRow(
        Figure(
            key=row.cells["measure"],
            area=row.cells["area"],
            period=period,
            value=value,
            status=status,
            source=row.cells["source"],
            sample_size=None if size is None else int(size),
            note=note,
            numerator=numerator,
            denominator=denominator,
            published=published,
            verified_by=verified_by,
            verified_on=verified_on,
        ),
        row,
    )


def _dates_fit(
    cells: _Cells, period: Period, status: FigureStatus | None, published: str, verified_on: str
) -> None:
    """What is published or checked before its time is over has a wrong date, or is provisional."""
    early = period.kind == "year to date" or status is FigureStatus.PROVISIONAL
    for column, when in (("published", published), ("verified_on", verified_on)):
        if when and not early and last_day(when) < period.end:
            cells.refuse(
                "figure-dates",
                column,
                f"This is before the end of {period.words()}.",
                "Check both dates. If the figure may still change, its status is provisional.",
            )


def _status_fits(cells: _Cells, status: FigureStatus, value: Decimal | None, note: str) -> None:
    if value is None and status not in _NO_VALUE:
        cells.refuse(
            "figure-status",
            "value",
            f"The value is empty, and the status says “{status.value}”.",
            "Write the value, or choose the status paused, not_collected or suppressed.",
        )
    if value is not None and status in _NO_VALUE:
        cells.refuse(
            "figure-status",
            "status",
            f"There is a value, and the status says “{status.value}”.",
            "Take out the value, or choose the status final, provisional or revised.",
        )
    if status in _NEEDS_NOTE and not note:
        cells.refuse(
            "figure-status",
            "status",
            f"A figure that is {status.value.replace('_', ' ')} needs a reason.",
            "Write the reason in the column “note”, for tenants to read.",
        )
