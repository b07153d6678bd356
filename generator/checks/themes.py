"""`unknown-theme`: every standard belongs to a theme of its landlord."""

import difflib

from generator.diagnostics import Collector
from generator.project import LandlordFiles


def check(files: LandlordFiles, collector: Collector) -> None:
    """Report standards whose theme landlord.yml does not name."""
    names = [theme.name for theme in files.fields.themes]
    for standard in files.standards:
        theme = standard.fields.theme
        if theme not in names:
            close = difflib.get_close_matches(theme, names, n=1)
            collector.add(
                "unknown-theme",
                standard.document.locate(("theme",)),
                f"There is no theme called “{theme}” in landlord.yml.",
                f"Did you mean “{close[0]}”?" if close else f"Themes: {', '.join(names)}.",
            )
