"""`unknown-theme`: every standard belongs to a theme of its landlord."""

from generator.diagnostics import Collector
from generator.did_you_mean import did_you_mean
from generator.project import LandlordFiles


def check(files: LandlordFiles, collector: Collector) -> None:
    """Report standards whose theme landlord.yml does not name."""
    names = [theme.name for theme in files.fields.themes]
    for standard in files.standards:
        theme = standard.fields.theme
        if theme not in names:
            collector.add(
                "unknown-theme",
                standard.document.locate(("theme",)),
                f"There is no theme called “{theme}” in landlord.yml.",
                did_you_mean(theme, names, "Themes"),
            )
