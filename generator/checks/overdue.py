"""What should have happened by now.

`check-overdue`, `check-without-finding`, `check-moved`, `pause-over`, `review-overdue`.
"""

from datetime import date

from generator.check_words import when
from generator.diagnostics import Collector, Location
from generator.period import last_day
from generator.project import LandlordFiles
from generator.schema.promise import CheckFields, PausedFields
from generator.schema.standard import ReviewFields
from generator.schema.walk import walk
from generator.wording import day


def check(files: LandlordFiles, today: date, collector: Collector) -> None:
    """Report checks, pauses and reviews of live and draft standards whose day has passed."""
    for standard in files.standards:
        for path, value in walk(standard.fields, published=True):
            where = standard.document.locate(path)
            if isinstance(value, CheckFields):
                _check(value, where, today, collector)
            elif isinstance(value, PausedFields):
                _pause(value, where, today, collector)
            elif isinstance(value, ReviewFields) and value.next and value.next < today:
                collector.add(
                    "review-overdue",
                    where,
                    f"The review by {value.by} was due by {day(value.next)}.",
                    "Do it and write the day in “on”, or give “next” a new day.",
                )


def _check(check: CheckFields, where: Location, today: date, collector: Collector) -> None:
    what = f" of “{check.what}”" if check.what else ""
    if check.due and last_day(check.due) < today:
        collector.add(
            "check-overdue",
            where,
            f"The check by {check.by}{what} was due {when(check.due)}.",
            "Write when it was done (on) and what they found (found).",
        )
    if check.on and not check.found:
        collector.add(
            "check-without-finding",
            where,
            f"{check.by} checked {_named(check)} {when(check.on)}, and nobody can read what they "
            "found.",
            "Add “found” with what they found.",
        )
    if check.moved and not check.found:
        collector.add(
            "check-moved",
            where,
            f"The check by {check.by}{what} was put off from "
            f"{', '.join(when(each.from_).partition(' ')[2] for each in check.moved)}, "
            "and nothing has been found since.",
        )


def _named(check: CheckFields) -> str:
    return f"“{check.what}”" if check.what else "this"


def _pause(pause: PausedFields, where: Location, today: date, collector: Collector) -> None:
    if not pause.review:
        collector.add(
            "pause-over",
            where,
            "This promise is paused, and nobody has said until when.",
            "Add “review” with the month you look at it again.",
        )
    elif last_day(pause.review) < today:
        collector.add(
            "pause-over",
            where,
            f"This pause was to be looked at again {when(pause.review)}.",
            "Take out “paused”, or give “review” a new month and say why.",
        )
