"""The Catalogue to the records of its promises, in the order of each standard's page."""

from collections.abc import Iterator

from generator.model import (
    Catalogue,
    Check,
    Deal,
    Landlord,
    Part,
    Paused,
    Promise,
    Publication,
    ResponseTime,
    Standard,
)
from generator.period import last_day
from generator.render.data import addresses
from generator.render.data.promise_record import (
    CheckRecord,
    MovedRecord,
    OtherResponseTimeRecord,
    PausedRecord,
    PromiseRecord,
    ResponseTimeRecord,
    WithinRecord,
)
from generator.richtext import Line, plain


def promise_name(landlord: Landlord, standard: Standard, promise: Promise) -> str:
    """What the data calls a promise: `six-town-housing/repairs/we-come-within-24-hours`."""
    return f"{landlord.slug}/{standard.slug}/{promise.id}"


def promise_records(catalogue: Catalogue) -> tuple[PromiseRecord, ...]:
    """Every promise, by landlord and standard."""
    return tuple(
        _promise(catalogue, publication.landlord, deal, part, promise)
        for publication, deal, part in _parts(catalogue)
        for promise in part.promises
    )


def other_response_times(catalogue: Catalogue) -> tuple[OtherResponseTimeRecord, ...]:
    """Every response time that stands alone in a part of a standard, by landlord and standard."""
    return tuple(
        OtherResponseTimeRecord(
            **dict(_response_time(row)),
            landlord=publication.landlord.slug,
            standard=deal.standard.slug,
            part=part.heading or None,
            page=addresses.page(catalogue, publication.landlord, deal.standard.slug),
        )
        for publication, deal, part in _parts(catalogue)
        for row in part.response_times
    )


def _parts(catalogue: Catalogue) -> Iterator[tuple[Publication, Deal, Part]]:
    for publication in sorted(catalogue.publications, key=lambda each: each.landlord.slug):
        for deal in sorted(publication.deals, key=lambda each: each.standard.slug):
            for part in deal.standard.parts:
                yield publication, deal, part


def _promise(
    catalogue: Catalogue, landlord: Landlord, deal: Deal, part: Part, promise: Promise
) -> PromiseRecord:
    standard = deal.standard
    return PromiseRecord(
        promise=promise_name(landlord, standard, promise),
        landlord=landlord.slug,
        landlord_name=landlord.name,
        standard=standard.slug,
        standard_title=standard.title,
        theme=standard.theme,
        part=part.heading or None,
        text=_text(promise.text) or "",
        more=_text(promise.more),
        sanction=_text(promise.sanction),
        how_we_check=tuple(plain(line).strip() for line in promise.how_we_check),
        measures=promise.measures,
        tested_by_figure=promise not in deal.unmeasured,
        response_times=tuple(_response_time(row) for row in promise.response_times),
        paused=_paused(promise.paused) if promise.paused else None,
        checks=tuple(_check(check, catalogue) for check in promise.checks),
        page=addresses.page(catalogue, landlord, standard.slug, f"promise-{promise.id}"),
    )


def _text(line: Line) -> str | None:
    return plain(line).strip() or None


def _response_time(row: ResponseTime) -> ResponseTimeRecord:
    return ResponseTimeRecord(
        name=row.name,
        we=row.we,
        within=WithinRecord(number=row.within.number, unit=row.within.clock),
        measures=row.measures,
    )


def _paused(paused: Paused) -> PausedRecord:
    return PausedRecord(
        because=paused.because, since=paused.since or None, review=paused.review or None
    )


def _check(check: Check, catalogue: Catalogue) -> CheckRecord:
    return CheckRecord(
        by=check.by,
        what=check.what or None,
        on=check.on or None,
        found=_text(check.found),
        due=check.due or None,
        state=check.state(catalogue.today),
        moved=tuple(MovedRecord(due=each.due, because=each.because) for each in check.moved),
    )


def next_due(checks: tuple[CheckRecord, ...]) -> str | None:
    """The first day or month on which one of these is due, as written."""
    return min((check.due for check in checks if check.due), key=last_day, default=None)
