"""`access-test-old`: the accessibility statement must speak of the pages as they are."""

from datetime import date

from dateutil.relativedelta import relativedelta

from generator import wording
from generator.diagnostics import Collector
from generator.project import Project

_GOOD_FOR = relativedelta(years=1)
"""GOV.UK wants a statement to be looked at every year."""


def check(project: Project, today: date, collector: Collector) -> None:
    """Report that nobody has tested the website for a year."""
    fields, document = project.accessibility, project.accessibility_document
    if fields is None or document is None:
        return
    newest, at = max((test.on, at) for at, test in enumerate(fields.tests))
    if newest + _GOOD_FOR < today:
        collector.add(
            "access-test-old",
            document.locate(("tests", at, "on")),
            f"The newest test of the website is more than a year old: {wording.day(newest)}.",
            "Test the pages again, and add what you found.",
        )
