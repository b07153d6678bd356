"""What is to be left out of “What has changed”, and is not there: `left-out-unknown`."""

from collections.abc import Iterator
from datetime import date

from generator.diagnostics import Collector, Location
from generator.model import History
from generator.project import LandlordFiles
from generator.telling import changed_on
from generator.wording import day

_MOST = 5


def check(files: LandlordFiles, today: date, collector: Collector) -> None:
    """Report days that have not come yet."""
    for where, page, on in _entries(files):
        if on > today:
            collector.add(
                "left-out-unknown",
                where,
                f"{day(on)} has not come yet, so nothing of “{page}” can be left out of it.",
                "Write the day that stands above it in “What has changed”.",
            )


def check_history(
    files: LandlordFiles, history: History, today: date, collector: Collector
) -> None:
    """Report days on which a page did not change, as far as the whole history is known.

    What changes today may not be committed yet.
    """
    for where, page, on in _entries(files):
        if history.since is None or not history.since.date() <= on < today:
            continue
        changed = [
            each.on
            for each in history.days
            if any(changed_on(change, page) for change in each.changes)
        ]
        if on not in changed:
            days = ", ".join(day(each) for each in changed[:_MOST])
            collector.add(
                "left-out-unknown",
                where,
                f"Nothing changed in “{page}” on {day(on)}, so nothing is left out.",
                f"It changed on {days}." if days else "Did you mean another page?",
            )


def _entries(files: LandlordFiles) -> Iterator[tuple[Location, str, date]]:
    for number, entry in enumerate(files.fields.left_out_of_changes):
        for on in entry.days:
            path = ("left_out_of_changes", number, "days")
            where = files.document.locate(path)
            yield files.document.find(on.isoformat(), where), entry.page, on
