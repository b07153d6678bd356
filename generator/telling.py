"""What may be told today of what changed in the past: a history without what is secret by now."""

from collections.abc import Iterator
from dataclasses import replace

from generator.changes.measures import figures_in_words
from generator.changes.model import Change, Kind, Place
from generator.model import ChangedDay, History, LeftOut, Publication, Publish
from generator.project import LandlordFiles

_WHICH_ONE = "We do not say which, because it is confidential now."


def may_be_told(history: History, publication: Publication, files: LandlordFiles) -> History:
    """A history in which nothing stands that today's files keep from the public.

    Of a standard that is a draft by now, only that it went is told, and of a confidential one not
    even its title. A figure is told with its value only while that is shown. Of what the landlord
    leaves out, only that it is left out.
    """
    days = (replace(day, changes=tuple(_told(day, publication, files))) for day in history.days)
    days = (_without_left_out(day, files) for day in days)
    return replace(history, days=tuple(day for day in days if day.changes or day.left_out))


def changed_on(change: Change, page: str) -> bool:
    """Whether a change is on the page of this name."""
    return change.place.page.partition("/")[0] == page


def _without_left_out(day: ChangedDay, files: LandlordFiles) -> ChangedDay:
    """A day without the pages that are left out of it, and then without its versions either."""
    left_out = tuple(
        LeftOut(each.page, each.because, each.decided)
        for each in files.fields.left_out_of_changes
        if day.on in each.days and any(changed_on(change, each.page) for change in day.changes)
    )
    if not left_out:
        return day
    changes = (
        change
        for change in day.changes
        if not any(changed_on(change, each.page) for each in left_out)
    )
    return replace(day, changes=tuple(changes), before="", after="", left_out=left_out)


def _told(day: ChangedDay, publication: Publication, files: LandlordFiles) -> Iterator[Change]:
    hidden = {each.slug: each.fields.publish for each in files.standards}
    shown = {words for result in publication.results for words in figures_in_words(result)}
    for change in day.changes:
        state = hidden.get(change.place.page.partition("/")[0], Publish.LIVE)
        gone = change.kind is Kind.STANDARD_REMOVED
        if state is Publish.CONFIDENTIAL and gone:
            yield Change(change.kind, Place(change.place.landlord), before=_WHICH_ONE)
        elif state is Publish.LIVE or gone:
            yield _without_values(change, shown)


def _without_values(change: Change, shown: set[tuple[str, str]]) -> Change:
    match change.kind:
        case Kind.FIGURE_ADDED | Kind.FIGURE_REMOVED:
            return replace(change, before="", after="")
        case Kind.FIGURE_REVISED if (change.about, change.after) not in shown:
            return replace(change, before="", after="")
        case Kind.MOVED:
            # Where it was may have become confidential.
            return replace(change, why=())
        case _:
            return change
