"""The shape of a recipe: `data/<landlord>/recipes/<name>.yml`, how a spreadsheet is read.

A table of figures says three things about each cell: what is measured, where, and when. Each of
them stands in a row of headings, in a column, in the sheet's name, or is always the same.
"""

import re
from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, Field, WithJsonSchema, model_validator

from generator.importing.grid import MAX_ROWS, letters
from generator.importing.names import same_name
from generator.period import parse_period
from generator.schema.fields import (
    AnyWords,
    AsList,
    Fields,
    MonthOrDay,
    OneOrMore,
    Plain,
    Slug,
    Title,
    Undecided,
    WordsInFile,
    YesNo,
    one_or_more,
)

PERIOD = "(period)"
"""What stands in a recipe's source where the period of a figure goes."""

_CSV = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\.csv")
_COLUMN = re.compile(r"[A-Z]{1,2}")


def _csv_name(value: object) -> str:
    text = str(value)
    if not _CSV.fullmatch(text) or len(text) > 60:
        raise ValueError(
            f"“{text[:40]}” is not the name of a figures file. Write small letters, digits and "
            "hyphens with .csv, such as figures.csv"
        )
    return text


def _column(value: object) -> int:
    text = str(value).upper()
    if not _COLUMN.fullmatch(text):
        raise ValueError(f"“{text[:40]}” is not a column. Write its letter, such as A or AB")
    return next(number for number in range(1, 703) if letters(number) == text)


def _row(value: object) -> int:
    text = str(value)
    if not re.fullmatch(r"[1-9]\d{0,3}", text, re.ASCII) or int(text) > MAX_ROWS:
        raise ValueError(f"“{text[:40]}” is not the number of a row. Write digits, like 3")
    return int(text)


def _period(value: object) -> str:
    return parse_period(str(value)).code


CsvName = Annotated[
    str, BeforeValidator(_csv_name), WithJsonSchema({"type": "string", "pattern": _CSV.pattern})
]
Column = Annotated[
    int, BeforeValidator(_column), WithJsonSchema({"type": "string", "pattern": "^[A-Z]{1,2}$"})
]
RowNumber = Annotated[
    int,
    BeforeValidator(_row),
    WithJsonSchema({"type": "integer", "minimum": 1, "maximum": MAX_ROWS}),
]
PeriodCode = Annotated[str, BeforeValidator(_period), WithJsonSchema({"type": "string"})]


class NameFields(Undecided):
    """A name in the workbook and what it stands for."""

    says: AnyWords
    """The words in the workbook. Capitals, spaces and footnote marks make no difference"""
    is_: str | None = Field(None, alias="is")
    """What they stand for"""


class MeasureNameFields(NameFields):
    """A measure in the workbook."""

    is_: Plain | None = Field(None, alias="is")
    """The measure’s id in its standard, or the code of a Tenant Satisfaction Measure"""


class AreaNameFields(NameFields):
    """An area in the workbook."""

    is_: Slug | None = Field(None, alias="is")
    """The area’s id in landlord.yml"""


class PeriodNameFields(NameFields):
    """A period in the workbook."""

    is_: PeriodCode | None = Field(None, alias="is")
    """The period, such as FY2025-26-Q3, 2026-03 or FY2025-26"""


Part = Literal["value", "numerator", "denominator", "sample_size", "note"]


class PartNameFields(NameFields):
    """A column or row of the workbook that holds one part of a figure."""

    is_: Part | None = Field(None, alias="is")
    """Which column of the figures file it is: value, numerator, denominator, sample_size or note"""


class PlaceFields(Undecided):
    """Where one thing about the figures stands: one of row, column, sheet_name or always."""

    row: RowNumber | None = None
    """The row of headings that says it, such as 3"""
    column: Column | None = None
    """The column that says it, such as A"""
    sheet_name: YesNo = False
    """yes if the sheet’s name says it"""
    leave_out: WordsInFile = ()
    """What stands there and is no figure for tenants, such as: Total, Target"""

    @model_validator(mode="after")
    def _one_place(self) -> Self:
        always = getattr(self, "always", None)
        given = [self.row, self.column, self.sheet_name or None, always]
        count = sum(place is not None for place in given)
        needed = not (self.open_question or isinstance(self, PeriodsFields))
        if count > 1 or (count == 0 and needed):
            raise ValueError(
                "Say where it stands, once. Write row: and a number, column: and a letter, "
                "sheet_name: yes, or always: and what it is for all cells"
            )
        return self

    @model_validator(mode="after")
    def _each_name_once(self) -> Self:
        names: tuple[Any, ...] = getattr(self, "names", ())
        seen: set[str] = set()
        for text in (*(name.says for name in names), *self.leave_out):
            if same_name(text) in seen:
                raise ValueError(f"“{text[:40]}” is here twice. Keep one of them")
            seen.add(same_name(text))
        for name in names:
            if name.is_ is None and name.open_question is None:
                raise ValueError(f"It is not said what “{name.says[:40]}” is. Add a line: is: ...")
        return self


class MeasuresFields(PlaceFields):
    """What the workbook says is measured."""

    always: Plain | None = None
    """The id or code, if the whole table is about one measure"""
    names: Annotated[tuple[MeasureNameFields, ...], AsList] = ()
    """What each name is. Ids and codes need no line here"""


class AreasFields(PlaceFields):
    """Where the figures are from."""

    always: Slug | None = None
    """The area’s id, if the whole table is about one area; all for all homes"""
    names: Annotated[tuple[AreaNameFields, ...], AsList] = ()
    """What each name is. Ids and names of landlord.yml need no line here"""


class PeriodsFields(PlaceFields):
    """When the figures are from. With no place, deal asks for --period each time."""

    always: PeriodCode | None = None
    """The period, if the whole table is about one"""
    names: Annotated[tuple[PeriodNameFields, ...], AsList] = ()
    """What each name is. What means one thing only needs no line here, such as: Q1 2025-26"""
    dates_are: Literal["months", "quarters", "financial years"] | None = None
    """What a date stands for: its month, its quarter of the financial year, or that year"""


class PartsFields(PlaceFields):
    """Which part of a figure a cell holds, where a figure has more than its value."""

    names: Annotated[tuple[PartNameFields, ...], AsList] = Field(min_length=1)
    """What each name is"""


class OnlyRowsFields(Fields):
    """The rows that are read."""

    column: Column
    """The column that tells"""
    says: AnyWords
    """What must stand there, such as the landlord’s code"""


class SampleSizeFields(Fields):
    """The number of people who answered, where it stands once for a whole row."""

    column: Column
    """Its column"""
    measures: Annotated[tuple[Plain, ...], BeforeValidator(one_or_more)] = ()
    """The ids or codes of the measures it belongs to. Without this line, all"""


class TableFields(Fields):
    """A table of figures, on one sheet or on several that look alike."""

    sheets: WordsInFile = ()
    """The sheets that hold it. Without this line, all sheets that are not left out"""
    leave_out_sheets: WordsInFile = ()
    """The sheets that hold no figures, such as: Notes"""
    only_rows: OnlyRowsFields | None = None
    """If only some rows are yours: which"""
    from_row: RowNumber | None = None
    """The first row with figures, if it does not follow the headings"""
    to_row: RowNumber | None = None
    """The last row with figures, if something else follows"""
    measures: MeasuresFields
    """What is measured, and where the workbook says so"""
    areas: AreasFields
    """Where the figures are from, and where the workbook says so"""
    periods: PeriodsFields = PeriodsFields()
    """When they are from, and where the workbook says so"""
    parts: PartsFields | None = None
    """Where a figure has several cells: which of them is the value, the sample size and so on"""
    sample_size: SampleSizeFields | None = None
    """Where the number of answers stands, if it is the same for a whole row"""
    fractions: YesNo = False
    """yes if percentages are written as fractions, 0.955 for 95.5%, and not shown with a % sign"""

    @model_validator(mode="after")
    def _has_headings(self) -> Self:
        if not any(place.row for place in self.places):
            raise ValueError(
                "No row of headings is named in this table. Write row: and its number under "
                "measures, areas, periods or parts"
            )
        return self

    @property
    def places(self) -> tuple[PlaceFields, ...]:
        """Where the workbook says what a cell is."""
        found = (self.measures, self.areas, self.periods, self.parts)
        return tuple(place for place in found if place is not None)


class MarkFields(Fields):
    """A mark that stands where a number should be."""

    says: AnyWords
    """The mark, in quotes, such as "[X]" or "n/a\""""
    means: Literal["paused", "not_collected", "suppressed", "no figure"]
    """The status it stands for; “no figure” if the cell counts as blank"""
    note: Plain | None = None
    """The reason, for tenants to read: needed for paused and not_collected"""

    @model_validator(mode="after")
    def _has_a_reason(self) -> Self:
        if self.means in ("paused", "not_collected") and not self.note:
            raise ValueError("This needs a reason for tenants to read. Add a line: note: ...")
        return self


class RecipeFields(Fields):
    """How one spreadsheet is read, each time it comes."""

    title: Title
    """What the spreadsheet is called among colleagues"""
    writes: CsvName
    """The figures file beside the folder recipes that gets new rows, such as figures.csv"""
    source: Plain | None = None
    """Where tenants can ask for these figures, with (period) where the time goes. Without this
    line, deal asks for --source each time"""
    published: MonthOrDay = ""
    """When they were published, if it is always the same. Else deal asks for --published"""
    status: Literal["final", "provisional"] = "final"
    """provisional if the figures may still change"""
    marks: Annotated[tuple[MarkFields, ...], AsList] = ()
    """What stands in place of a number, and what it means"""
    tables: OneOrMore[TableFields] = Field(min_length=1)
    """Where the figures stand"""
