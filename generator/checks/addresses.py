"""`address-clash`: every page has an address of its own."""

from generator.diagnostics import Collector, Location
from generator.project import LandlordFiles


def check(files: LandlordFiles, collector: Collector) -> None:
    """Report campaigns whose file has the name of a standard's: both would be at one address."""
    standards = {standard.slug: standard.document.source.file for standard in files.standards}
    for campaign in files.campaigns:
        if campaign.slug in standards:
            file = campaign.document.source.file
            collector.add(
                "address-clash",
                Location(file),
                f"The standard {standards[campaign.slug]} has this address already.",
                f"Rename this file, for example {campaign.slug}-campaign.yml",
            )
