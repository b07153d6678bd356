"""The CSV files of promises, of their response times and of their checks."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from generator import wording
from generator.model import CheckState, Duration
from generator.render.data.columns import COUNT, YES_NO, Column, Value, column_of, columns_of
from generator.render.data.promise_record import (
    CheckRecord,
    OtherResponseTimeRecord,
    PausedRecord,
    PromiseRecord,
    ResponseTimeRecord,
    WithinRecord,
)
from generator.render.data.promises import next_due
from generator.render.data.tables import Table

_Owner = PromiseRecord | OtherResponseTimeRecord


@dataclass(frozen=True, slots=True)
class TimeRow:
    """A row of `response-times.csv`: a response time, and where it stands."""

    promise: str | None
    number: int
    time: ResponseTimeRecord
    owner: _Owner


@dataclass(frozen=True, slots=True)
class CheckRow:
    """A row of `checks.csv`: a check, and the promise it looks at."""

    promise: PromiseRecord
    number: int
    check: CheckRecord


def _sentences(lines: tuple[str, ...]) -> str | None:
    return " ".join(wording.full_sentence(line) for line in lines) or None


def _times(times: tuple[ResponseTimeRecord, ...]) -> str | None:
    """`Emergencies: we make your home safe within 24 hours; ...`."""
    said = (f"{t.name}: we {t.we} within {Duration(t.within.number, t.within.unit)}" for t in times)
    return "; ".join(said) or None


def _moved(check: CheckRecord) -> str | None:
    """`2020-09: the floods came; ...`."""
    return "; ".join(f"{each.due}: {each.because}" for each in check.moved) or None


def _of_check(field: str) -> Callable[[CheckRow], Value]:
    return lambda row: getattr(row.check, field)


def _of_pause(field: str) -> Column[PromiseRecord]:
    made: Column[PromiseRecord] = column_of(
        PausedRecord, field, lambda row: getattr(row.paused, field, None)
    )
    return replace(made, name=f"paused_{field}", required=False)


def _in_words(field: str, cell: Callable[[PromiseRecord], str | None]) -> Column[PromiseRecord]:
    """The column of a list that a cell holds as sentences."""
    return replace(column_of(PromiseRecord, field, cell), is_list=False)


def _checks_in(state: CheckState, about: str) -> Column[PromiseRecord]:
    return Column(
        f"checks_{state.value}",
        about,
        lambda row: sum(check.state is state for check in row.checks),
        COUNT,
    )


PROMISES: Table[PromiseRecord] = Table(
    name="promises",
    title="Promises",
    about=(
        "What landlords promise: one row for each promise, and whether a published figure or a "
        "check tests it."
    ),
    columns=(
        *columns_of(PromiseRecord, "promise", "landlord", "landlord_name"),
        *columns_of(PromiseRecord, "standard", "standard_title", "theme", "part"),
        *columns_of(PromiseRecord, "text", "more", "sanction"),
        _in_words("how_we_check", lambda row: _sentences(row.how_we_check)),
        *columns_of(PromiseRecord, "measures", "tested_by_figure"),
        _in_words("response_times", lambda row: _times(row.response_times)),
        Column(
            "paused",
            "Whether the promise is paused: not kept for now.",
            lambda row: row.paused is not None,
            YES_NO,
        ),
        *map(_of_pause, ("because", "since", "review")),
        Column(
            "checks_done",
            "How many checks by somebody else have been done.",
            lambda row: sum(check.on is not None for check in row.checks),
            COUNT,
        ),
        _checks_in(CheckState.DUE, "How many checks are still to come."),
        _checks_in(
            CheckState.OVERDUE, "How many checks have not been done, though their day has passed."
        ),
        replace(
            column_of(CheckRecord, "due", lambda row: next_due(row.checks)),
            name="next_check_due",
            about="When the first of the checks that are due or overdue is due: a day, or a month.",
        ),
        *columns_of(PromiseRecord, "page"),
    ),
    key=("promise",),
)

RESPONSE_TIMES: Table[TimeRow] = Table(
    name="response-times",
    title="Response times",
    about="How soon landlords say they act: one row for each time limit.",
    columns=(
        column_of(OtherResponseTimeRecord, "landlord", lambda row: row.owner.landlord),
        column_of(OtherResponseTimeRecord, "standard", lambda row: row.owner.standard),
        Column(
            "number",
            "The place of the row among the response times of its standard.",
            lambda row: row.number,
            COUNT,
        ),
        Column(
            "promise",
            "The promise it belongs to, by its name in promises.csv. Empty if it belongs to none.",
            lambda row: row.promise,
            required=False,
        ),
        column_of(OtherResponseTimeRecord, "part", lambda row: row.owner.part),
        column_of(ResponseTimeRecord, "name", lambda row: row.time.name),
        column_of(ResponseTimeRecord, "we", lambda row: row.time.we),
        Column(
            "within_number",
            "How many hours, days or weeks that may take.",
            lambda row: row.time.within.number,
            COUNT,
        ),
        replace(
            column_of(WithinRecord, "unit", lambda row: row.time.within.unit), name="within_unit"
        ),
        column_of(ResponseTimeRecord, "measures", lambda row: row.time.measures),
        column_of(OtherResponseTimeRecord, "page", lambda row: row.owner.page),
    ),
    key=("landlord", "standard", "number"),
)

CHECKS: Table[CheckRow] = Table(
    name="checks",
    title="Checks",
    about="Looks by somebody else, such as tenant inspectors, at whether a promise is kept.",
    columns=(
        column_of(PromiseRecord, "promise", lambda row: row.promise.promise),
        Column(
            "number",
            "The place of the row among the checks of its promise.",
            lambda row: row.number,
            COUNT,
        ),
        column_of(PromiseRecord, "landlord", lambda row: row.promise.landlord),
        column_of(PromiseRecord, "standard", lambda row: row.promise.standard),
        *(
            column_of(CheckRecord, field, _of_check(field))
            for field in ("by", "what", "on", "found", "due", "state")
        ),
        replace(
            column_of(CheckRecord, "moved", lambda row: _moved(row.check)),
            is_list=False,
        ),
        column_of(PromiseRecord, "page", lambda row: row.promise.page),
    ),
    key=("promise", "number"),
    link="promise",
    parent=PROMISES,
)


def time_rows(
    promises: Sequence[PromiseRecord], others: Sequence[OtherResponseTimeRecord]
) -> Iterator[TimeRow]:
    """Every response time, by landlord and standard: those of promises before the others."""
    owned: list[tuple[_Owner, ResponseTimeRecord]] = [
        (promise, time) for promise in promises for time in promise.response_times
    ]
    alone: list[tuple[_Owner, ResponseTimeRecord]] = [(other, other) for other in others]
    numbers: Counter[tuple[str, str]] = Counter()
    for owner, time in sorted(
        (*owned, *alone), key=lambda pair: (pair[0].landlord, pair[0].standard)
    ):
        numbers[owner.landlord, owner.standard] += 1
        number = numbers[owner.landlord, owner.standard]
        name = owner.promise if isinstance(owner, PromiseRecord) else None
        yield TimeRow(name, number, time, owner)


def check_rows(promises: Sequence[PromiseRecord]) -> Iterator[CheckRow]:
    """Every check of every promise."""
    for promise in promises:
        for number, check in enumerate(promise.checks, 1):
            yield CheckRow(promise, number, check)
