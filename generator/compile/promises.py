"""Promises and what hangs on them (checks, pauses, response times) to the model."""

import re
from collections.abc import Iterable, Iterator

from generator import model
from generator.compile.undecided import decided
from generator.richtext import plain
from generator.schema.promise import CheckFields, PausedFields, PromiseFields, ResponseTimeFields


class Names:
    """Gives each promise of a standard a name of its own, made from its first words."""

    _WORDS = 7

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def of(self, fields: PromiseFields) -> str:
        """The id it was given, or `we-contact-you-within-24-hours-about`."""
        words = re.findall(r"[a-z0-9]+", re.sub("['’]", "", plain(fields.promise).lower()))
        name = wanted = fields.id or "-".join(words[: self._WORDS])[:60] or "promise"
        number = 1
        while name in self._taken:
            number += 1
            name = f"{wanted}-{number}"
        self._taken.add(name)
        return name


def compile_promises(
    promises: Iterable[PromiseFields], measures: set[str], names: Names
) -> Iterator[model.Promise]:
    """The promises that do not wait; they point only to `measures` (ids) that are published."""
    for fields in decided(promises):
        paused = fields.paused
        yield model.Promise(
            id=names.of(fields),
            how_we_check=fields.how_we_check,
            checks=tuple(map(_check, decided(fields.checked))),
            paused=_paused(paused) if paused and not paused.open_question else None,
            text=fields.promise,
            more=fields.more,
            sanction=fields.sanction,
            postcard=fields.postcard,
            measures=_published(fields.measure, measures),
            response_times=tuple(compile_response_times(fields.response_times, measures)),
        )


def _check(fields: CheckFields) -> model.Check:
    return model.Check(
        by=fields.by,
        what=fields.what or "",
        on=fields.on,
        found=fields.found,
        due=fields.due,
        moved=tuple(model.Moved(each.from_, each.because) for each in fields.moved),
    )


def _paused(fields: PausedFields) -> model.Paused:
    return model.Paused(fields.because, fields.from_, fields.review)


def compile_response_times(
    rows: Iterable[ResponseTimeFields], measures: set[str]
) -> Iterator[model.ResponseTime]:
    """The rows that do not wait; they point only to `measures` (ids) that are published."""
    for fields in decided(rows):
        yield model.ResponseTime(
            fields.name, fields.we, fields.within, _published(fields.measure, measures)
        )


def _published(ids: tuple[str, ...], measures: set[str]) -> tuple[str, ...]:
    return tuple(measure for measure in ids if measure in measures)
