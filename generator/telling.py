"""What may be told today of what changed in the past: a history without what is secret by now."""

from collections.abc import Iterator
from dataclasses import replace

from generator.changes.measures import figures_in_words
from generator.changes.model import Change, Kind, Place
from generator.model import ChangedDay, History, Publication, Publish
from generator.project import LandlordFiles

_WHICH_ONE = "We do not say which, because it is confidential now."


def may_be_told(history: History, publication: Publication, files: LandlordFiles) -> History:
    """A history in which nothing stands that today's files keep from the public.

    Of a standard that is a draft by now, only that it went is told, and of a confidential one not
    even its title. A figure is told with its value only while that is shown.
    """
    days = (replace(day, changes=tuple(_told(day, publication, files))) for day in history.days)
    return replace(history, days=tuple(day for day in days if day.changes))


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
