"""`duplicate-id`: a name that figures or pages are found by belongs to one thing only."""

from collections.abc import Iterator

from generator.compile import key_of
from generator.diagnostics import Collector, Location
from generator.project import LandlordFiles, StandardFile
from generator.schema.promise import DutyFields, PromiseFields
from generator.schema.walk import walk


def check(files: LandlordFiles, collector: Collector) -> None:
    """Report areas, themes and measures that share a name."""
    document = files.document
    areas = [
        (area.id, document.locate(("areas", number, "id")))
        for number, area in enumerate(files.fields.areas)
    ]
    themes = [
        (theme.name, document.locate(("themes", number, "name")))
        for number, theme in enumerate(files.fields.themes)
    ]
    measures = [named for standard in files.standards for named in _measure_ids(standard)]
    titles = [(s.fields.title, s.document.locate(("title",))) for s in files.standards]
    for standard in files.standards:
        _report_twice("promise", list(_promise_ids(standard)), collector)
        _report_copies(standard, collector)
    groups = (("area", areas), ("theme", themes), ("title", titles), ("measure", measures))
    for what, named in groups:
        _report_twice(what, named, collector)


def _report_copies(standard: StandardFile, collector: Collector) -> None:
    """A promise or a duty that was pasted twice, word for word."""
    first: dict[tuple[object, ...], Location] = {}
    for path, value in walk(standard.fields):
        if not isinstance(value, PromiseFields | DutyFields):
            continue
        text = value.promise if isinstance(value, PromiseFields) else value.responsibility
        where = standard.document.locate(path)
        other = first.setdefault((path[:-1], text, value.more), where)
        if other is not where and text:
            collector.add(
                "duplicate-id",
                where,
                f"These words stand in line {other.line} as well.",
                "Delete one of the two.",
            )


def _promise_ids(standard: StandardFile) -> Iterator[tuple[str, Location]]:
    for path, value in walk(standard.fields):
        if isinstance(value, PromiseFields) and value.id:
            yield value.id, standard.document.locate((*path, "id"))


def _measure_ids(standard: StandardFile) -> Iterator[tuple[str, Location]]:
    for number, measure in enumerate(standard.fields.performance_measures):
        path = ("performance_measures", number)
        yield measure.id, standard.document.locate((*path, "id"))
        for index, series in enumerate(measure.figures):
            if series.tsm is None:
                here = (*path, "figures", index, "id")
                yield key_of(measure, series, index + 1), standard.document.locate(here)


def _report_twice(what: str, named: list[tuple[str, Location]], collector: Collector) -> None:
    first: dict[str, Location] = {}
    for name, where in named:
        if name in first:
            other = first[name]
            collector.add(
                "duplicate-id",
                where,
                f"The {what} “{name}” is there twice: here and in {other.file}, line {other.line}.",
                "Give one of them another name.",
            )
        first.setdefault(name, where)
