"""`weaker-than-the-rules` and `unknown-rule`: what every landlord in England must keep to."""

import re
from collections.abc import Iterator
from datetime import date

from generator.diagnostics import Collector, Location
from generator.model import Duration
from generator.project import LandlordFiles
from generator.richtext import plain
from generator.schema.promise import PromiseFields
from generator.schema.walk import walk
from generator.sector_rules import ACKNOWLEDGE, ANSWER, COMPLAINT_CODE, SECTOR_RULES, SectorRule
from generator.time_limits import Kind, Limit, limits, looser


def check(files: LandlordFiles, today: date, collector: Collector) -> None:
    """Report promises and complaint stages that are weaker than a rule in force on `today`."""
    off = _turned_off(files, collector)
    _complaints(files, collector)
    for where, sentence, found in _promised(files):
        for rule in SECTOR_RULES:
            if rule.id not in off and rule.since <= today and rule.subject.search(sentence):
                _compare(rule, where, found, collector)


def _turned_off(files: LandlordFiles, collector: Collector) -> set[str]:
    may = {rule.id for rule in SECTOR_RULES if not rule.sure}
    off = set()
    for number, each in enumerate(files.fields.rules_off):
        if each.rule in may:
            off.add(each.rule)
            continue
        collector.add(
            "unknown-rule",
            files.document.locate(("rules_off", number, "rule")),
            f"“{each.rule}” is not a rule that can be turned off.",
            f"Rules that can be: {', '.join(sorted(may))}.",
        )
    return off


def _complaints(files: LandlordFiles, collector: Collector) -> None:
    for number, stage in enumerate(files.fields.complaint_stages):
        most = ANSWER[min(number, 1)]
        times = (
            ("acknowledge_within", stage.acknowledge_within, ACKNOWLEDGE),
            ("answer_within", stage.answer_within, most),
            ("longer_by", stage.longer_by, most),
        )
        for field, time, limit in times:
            if time and looser(time, limit):
                collector.add(
                    "weaker-than-the-rules",
                    files.document.locate(("complaint_stages", number, field)),
                    f"{time} is longer than the {limit} of {COMPLAINT_CODE}.",
                )


def _promised(files: LandlordFiles) -> Iterator[tuple[Location, str, tuple[Limit, ...]]]:
    """Each promised sentence with its limits; the rows of a promise are sentences as well."""
    for standard in files.standards:
        for path, value in walk(standard.fields, published=True):
            if not isinstance(value, PromiseFields):
                continue
            for name, line in (("promise", value.promise), ("more", value.more)):
                for sentence in re.split(r"(?<=[.;]) ", plain(line)):
                    where = standard.document.locate((*path, name))
                    yield where, sentence, tuple(limits(sentence))
            for number, row in enumerate(value.response_times):
                if not row.open_question:
                    where = standard.document.locate((*path, "response_times", number, "within"))
                    yield where, f"{row.name} repair", (Limit(Kind.WITHIN, row.within),)


def _compare(
    rule: SectorRule, where: Location, found: tuple[Limit, ...], collector: Collector
) -> None:
    worst: Duration | None = None
    for limit in found:
        if limit.kind is rule.kind and looser(limit.time, rule.most):
            worst = limit.time
    if worst:
        collector.add(
            "weaker-than-the-rules",
            where,
            f"You promise {worst}. {rule.fact} ({rule.source}).",
            "Promise what the rule wants."
            if rule.sure
            else f"Promise what the rule wants, or turn off “{rule.id}” in landlord.yml "
            "(rules_off) and say why.",
        )
