"""The Catalogue to the records of what landlords learned, the newest first."""

from generator.model import Catalogue, Learning, Publication, Publish
from generator.render.data import addresses
from generator.render.data.learning_record import ChangeRecord, LearningRecord
from generator.richtext import plain, plain_prose


def learning_records(catalogue: Catalogue) -> tuple[LearningRecord, ...]:
    """Every published entry, by landlord."""
    return tuple(
        _record(catalogue, publication, entry)
        for publication in sorted(catalogue.publications, key=lambda each: each.landlord.slug)
        for entry in publication.landlord.learning
        if entry.publish is Publish.LIVE
    )


def _record(catalogue: Catalogue, publication: Publication, entry: Learning) -> LearningRecord:
    landlord = publication.landlord
    published = {deal.standard.slug for deal in publication.deals}
    return LearningRecord(
        landlord=landlord.slug,
        landlord_name=landlord.name,
        learning=entry.slug,
        title=entry.title,
        when=entry.when,
        what_happened=plain_prose(entry.what_happened),
        changes=tuple(
            ChangeRecord(change=plain(change.text).strip(), done=change.done, on=change.on or None)
            for change in entry.changes
        ),
        # Not even the name of a draft standard gets out.
        standards=tuple(slug for slug in entry.standards if slug in published),
        source=entry.source,
        page=addresses.page(catalogue, landlord, addresses.LEARNING_PAGE, f"learning-{entry.slug}"),
    )
