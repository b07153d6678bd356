"""Two Catalogues to the Changes between them, the worst for tenants first."""

from collections.abc import Iterator
from dataclasses import replace

from generator.changes.landlords import landlord_changes
from generator.changes.measures import figure_changes, measure_changes
from generator.changes.model import Change, Kind, Place
from generator.changes.promises import promise_changes
from generator.model import Catalogue, Deal, Publication
from generator.wording import count

_ORDER = {kind: number for number, kind in enumerate(Kind)}


def compare(was: Catalogue, now: Catalogue) -> tuple[Change, ...]:
    """Everything that a tenant would notice. Changes of a kind stand in the order of the site."""
    found = list(_moves(list(_changes(was, now))))
    return tuple(sorted(found, key=lambda change: _ORDER[change.kind]))


def _changes(was: Catalogue, now: Catalogue) -> Iterator[Change]:
    before = {each.landlord.slug: each for each in was.publications}
    after = {each.landlord.slug: each for each in now.publications}
    for slug, publication in after.items():
        earlier = before.get(slug)
        if earlier is None:
            yield from (_standard(now, publication, deal, new=True) for deal in publication.deals)
        else:
            yield from landlord_changes(earlier.landlord, publication.landlord, now)
            yield from _standards(was, earlier, now, publication)
            yield from _other_figures(earlier, publication, now)
    for slug, publication in before.items():
        if slug not in after:
            yield from (_standard(was, publication, deal, new=False) for deal in publication.deals)


def _standards(
    was: Catalogue, earlier: Publication, now: Catalogue, publication: Publication
) -> Iterator[Change]:
    before = {deal.standard.slug: deal for deal in earlier.deals}
    for deal in publication.deals:
        old = before.pop(deal.standard.slug, None)
        if old is None:
            yield _standard(now, publication, deal, new=True)
            continue
        place = _place(now, publication, deal)
        yield from promise_changes(old.standard, deal.standard, place)
        yield from measure_changes(old, deal, place)
    for deal in before.values():
        yield _standard(was, earlier, deal, new=False)


def _other_figures(
    earlier: Publication, publication: Publication, now: Catalogue
) -> Iterator[Change]:
    """The Tenant Satisfaction Measures that no standard uses: they have a page all the same."""
    used = {
        series.key
        for each in (earlier, publication)
        for deal in each.deals
        for measure in deal.standard.measures
        for series in measure.series
    }
    was, others = (
        [result for result in each.tsm if result.measure.series[0].key not in used]
        for each in (earlier, publication)
    )
    folder = now.folder(publication.landlord)
    place = Place(publication.landlord.name, "", f"{folder}tenant-satisfaction-measures/")
    yield from figure_changes(was, others, place)


def _standard(catalogue: Catalogue, publication: Publication, deal: Deal, *, new: bool) -> Change:
    place = _place(catalogue, publication, deal)
    promises = count(len(deal.standard.promises), "promise", "promises")
    if new:
        return Change(Kind.STANDARD_ADDED, place, after=f"{deal.standard.title}: {promises}")
    return Change(Kind.STANDARD_REMOVED, place, before=f"{deal.standard.title}: {promises}")


def _place(catalogue: Catalogue, publication: Publication, deal: Deal) -> Place:
    landlord, standard = publication.landlord, deal.standard
    page = f"{catalogue.folder(landlord)}{standard.slug}/"
    return Place(landlord.name, standard.title, page)


def _moves(changes: list[Change]) -> Iterator[Change]:
    """A promise that went from one standard to another word for word is neither gone nor new."""
    gone = {
        (change.place.landlord, change.before): change
        for change in changes
        if change.kind is Kind.PROMISE_REMOVED
    }
    moved = {
        (change.place.landlord, change.after)
        for change in changes
        if change.kind is Kind.PROMISE_ADDED and (change.place.landlord, change.after) in gone
    }
    for change in changes:
        key = (change.place.landlord, change.after or change.before)
        if key in moved and change.kind is Kind.PROMISE_ADDED:
            why = f"it was in “{gone[key].place.standard}”"
            yield replace(change, kind=Kind.MOVED, before=change.after, why=(why,))
        elif not (key in moved and change.kind is Kind.PROMISE_REMOVED):
            yield change
