"""`unknown-link`: a link to another standard leads to one that is published."""

from generator.diagnostics import Collector
from generator.did_you_mean import did_you_mean
from generator.model import Publish
from generator.project import LandlordFiles
from generator.richtext import Link
from generator.schema.walk import walk


def check(files: LandlordFiles, collector: Collector) -> None:
    """Report links, needs and `first` entries that name no published standard."""
    if not files.complete:
        return
    live = [s.slug for s in files.standards if s.fields.publish is Publish.LIVE]
    named = [
        (document, path, value.to)
        for fields, document in files.documents
        for path, value in walk(fields)
        if isinstance(value, Link) and value.is_standard
    ]
    named += [
        (files.document, ("themes", number, "first"), slug)
        for number, theme in enumerate(files.fields.themes)
        for slug in theme.first
    ]
    named += [
        (files.document, ("needs", number, "standard"), need.standard)
        for number, need in enumerate(files.fields.needs)
    ]
    named += [
        (entry.document, ("standards",), slug)
        for entry in files.learning
        for slug in entry.fields.standards
    ]
    named += [
        (campaign.document, ("standards",), slug)
        for campaign in files.campaigns
        for slug in campaign.fields.standards
    ]
    if not live:
        return
    for document, path, slug in named:
        if slug not in live:
            collector.add(
                "unknown-link",
                document.locate_words(path, slug),
                f"There is no published standard at the address “{slug}”.",
                did_you_mean(slug, live, "Standards"),
            )
