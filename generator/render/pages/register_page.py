"""All checks of a landlord's promises to the view of "Who checked this", the overdue ones first."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator import check_words, wording
from generator.model import Catalogue, Check, CheckState, Deal, Promise, Publication
from generator.period import last_day
from generator.render.pages.html import line_html
from generator.render.pages.landlord_page import LandlordPage
from generator.render.pages.promise_items import promise_anchor
from generator.render.pages.views import (
    NOTHING,
    Anchor,
    Cell,
    Column,
    Table,
    Tag,
    without_empty_columns,
)
from generator.richtext import plain
from generator.tongue import later

PAGE = "who-checked-this"
TITLE = later("Who checked this")
STATE_TAGS = {
    CheckState.DONE: Tag("met", check_words.STATE_WORDS[CheckState.DONE]),
    CheckState.DUE: Tag("old", check_words.STATE_WORDS[CheckState.DUE]),
    CheckState.OVERDUE: Tag("missed", check_words.STATE_WORDS[CheckState.OVERDUE]),
}
_NONE = (
    "Nobody outside our staff has told us that they checked these promises. So you have only our "
    "word and our figures for them."
)


@dataclass(frozen=True, slots=True)
class Section:
    """Checks of one state."""

    heading: str
    table: Table


@dataclass(frozen=True, slots=True)
class Register:
    """The page: a sentence of counts, then the checks by state, then the reviews of the pages."""

    title: str
    summary: str
    sections: tuple[Section, ...]
    reviews: Table


@dataclass(frozen=True, slots=True)
class _Entry:
    """A check of a promise, once for each thing to say of it: done, due or overdue."""

    state: CheckState
    day: date
    deal: Deal
    promise: Promise
    check: Check


def pages(catalogue: Catalogue, publication: Publication) -> Iterator[LandlordPage]:
    """Who checked the promises of one landlord."""
    entries = list(_entries(publication, catalogue.today))
    summary = _summary(entries)
    sections = tuple(
        Section(_HEADINGS[state], _table(state, found))
        for state in (CheckState.OVERDUE, CheckState.DUE, CheckState.DONE)
        if (found := _of(state, entries))
    )
    view = Register(TITLE, summary, sections, _reviews(publication, catalogue.today))
    yield LandlordPage(PAGE, PAGE, TITLE, summary, view)


_HEADINGS = {
    CheckState.OVERDUE: "Checks that are overdue",
    CheckState.DUE: "Checks that are due",
    CheckState.DONE: "Checks that were done",
}


def _entries(publication: Publication, today: date) -> Iterator[_Entry]:
    for deal in publication.deals:
        for promise in deal.standard.promises:
            for check in promise.checks:
                if check.on:
                    yield _Entry(CheckState.DONE, last_day(check.on), deal, promise, check)
                if check.due:
                    state = check.state(today)
                    yield _Entry(state, last_day(check.due), deal, promise, check)


def _of(state: CheckState, entries: list[_Entry]) -> list[_Entry]:
    """Those of one state, the soonest due first, the newest done first."""
    found = [entry for entry in entries if entry.state is state]
    return sorted(found, key=lambda entry: entry.day, reverse=state is CheckState.DONE)


def _summary(entries: list[_Entry]) -> str:
    if not entries:
        return _NONE
    counts = {state: sum(entry.state is state for entry in entries) for state in CheckState}
    said = [
        f"{wording.count(counts[state], 'check is', 'checks are')} {words}"
        for state, words in (
            (CheckState.OVERDUE, "overdue"),
            (CheckState.DUE, "due"),
            (CheckState.DONE, "done"),
        )
        if counts[state]
    ]
    return f"{wording.sentence_case(', '.join(said))}."


def _table(state: CheckState, entries: list[_Entry]) -> Table:
    done = state is CheckState.DONE
    when = "When" if done else "Due"
    last = "What they found" if done else "Put off before"
    table = Table(
        _HEADINGS[state],
        tuple(map(Column, ("What we promised", "Service", "Who", "Check", when, last, "Status"))),
        tuple(_row(entry, done=done) for entry in entries),
    )
    (written,) = without_empty_columns(table)
    return written


def _row(entry: _Entry, *, done: bool) -> tuple[Cell, ...]:
    check, slug = entry.check, entry.deal.standard.slug
    if done:
        last = Cell(line_html(check.found) if check.found else check_words.NOT_PUBLISHED)
    else:
        last = Cell(" ".join(check_words.moved(check))) if check.moved else NOTHING
    return (
        Cell(
            Anchor(plain(entry.promise.text), f"../{slug}/#{promise_anchor(entry.promise)}"),
            is_header=True,
        ),
        Cell(entry.deal.standard.title),
        Cell(wording.sentence_case(check.by)),
        Cell(check.what) if check.what else NOTHING,
        Cell(wording.written_day(check.on if done else check.due)),
        last,
        Cell(STATE_TAGS[entry.state]),
    )


def _reviews(publication: Publication, today: date) -> Table:
    return Table(
        "Who reviews each standard, and when",
        tuple(map(Column, ("Standard", "Who", "Last review", "Next review"))),
        tuple(_review(deal, today) for deal in publication.deals),
    )


def _review(deal: Deal, today: date) -> tuple[Cell, ...]:
    standard, review = deal.standard, deal.standard.review
    name = Cell(Anchor(standard.title, f"../{standard.slug}/"), is_header=True)
    nothing = Cell("Not published")
    if review is None:
        return (name, nothing, nothing, nothing)
    overdue = review.next is not None and review.next < today
    when = wording.day(review.next) if review.next else "Not published"
    return (
        name,
        Cell(wording.sentence_case(review.by)),
        Cell(wording.day(review.on)) if review.on else nothing,
        Cell(f"Overdue: it was due by {when}" if overdue else when),
    )
