"""What was changed about checks and pauses since an earlier version, without a word.

`check-moved`, `check-removed`, `pause-over`. Only promises of standards that were live count.
"""

import difflib
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping

from generator.check_words import when
from generator.diagnostics import Collector, Location
from generator.model import Publish
from generator.period import last_day
from generator.project import LandlordFiles
from generator.richtext import plain
from generator.schema.promise import CheckFields, PausedFields, PromiseFields
from generator.schema.standard import StandardFields
from generator.source.yaml_text import Path
from generator.wording import written_day

_Promises = Mapping[Path, PromiseFields]
_Checks = tuple[CheckFields, ...]

_WORDS = 40
_REWORDED = 40
"""How many words of how many promises are compared with others: more would take very long."""


def check(files: LandlordFiles, collector: Collector) -> None:
    """Report dates and findings that tenants were told of and that changed silently."""
    for standard in files.standards:
        if standard.before is None or standard.before.publish is not Publish.LIVE:
            continue
        earlier, now = _promises(standard.before), _promises(standard.fields)
        for old, new in _pairs(earlier, now):
            was, promise = earlier[old], now[new]
            if was.open_question:
                continue
            for before, number in _silent(was.checked, promise.checked):
                place = new if number is None else (*new, "checked", number)
                after = None if number is None else promise.checked[number]
                _check(before, after, standard.document.locate(place), collector)
            where = standard.document.locate((*new, "paused"))
            _pause(was.paused, promise.paused, where, collector)


def _promises(fields: StandardFields) -> dict[Path, PromiseFields]:
    """Every promise of a standard, by its place."""
    lists: list[tuple[Path, tuple[PromiseFields, ...]]] = [((), fields.our_responsibilities)]
    for number, part in enumerate(fields.parts):
        lists.append((("parts", number), part.our_responsibilities))
    return {
        (*path, "our_responsibilities", number): promise
        for path, promises in lists
        for number, promise in enumerate(promises)
    }


def _pairs(earlier: _Promises, now: _Promises) -> Iterator[tuple[Path, Path]]:
    """Where a promise was and where it is: the same id, words, nearly the words, or the place."""
    rest, left = dict(earlier), dict(now)
    for name in (_id, _words):
        places = {name(promise): path for path, promise in left.items()}
        for old, promise in list(rest.items()):
            new = places.pop(name(promise), None) if name(promise) else None
            if new is not None:
                del rest[old], left[new]
                yield old, new
    asked = [path for path, promise in rest.items() if promise.checked or promise.paused]
    for old in asked[:_REWORDED]:
        words = {_words(other): path for path, other in list(left.items())[:_REWORDED]}
        close = difflib.get_close_matches(_words(earlier[old]), words, n=1)
        new = words[tuple(close[0])] if close else old
        # In a list as long as before, what stands in the same place was written anew.
        if new in left and (close or len(earlier) == len(now)):
            del left[new]
            yield old, new


def _id(promise: PromiseFields) -> str:
    return promise.id or ""


def _words(promise: PromiseFields) -> tuple[str, ...]:
    return tuple(plain(promise.promise).casefold().split())[:_WORDS]


def _silent(earlier: _Checks, now: _Checks) -> Iterator[tuple[CheckFields, int | None]]:
    """Each check that was not done since, with the number of what it is now, if it is there.

    It was done when it has a new day, or another check by the same people has.
    """
    known = {(check.by, check.what, check.on) for check in earlier}
    done = {n for n, c in enumerate(now) if c.on and (c.by, c.what, c.on) not in known}
    people = {now[n].by for n in done}
    for was, number in _same_checks(earlier, now):
        if not was.open_question and number not in done and was.by not in people:
            yield was, number


def _same_checks(earlier: _Checks, now: _Checks) -> Iterator[tuple[CheckFields, int | None]]:
    """Each earlier check with the number of what it is now, if it is still there."""
    rest, left = dict(enumerate(earlier)), dict(enumerate(now))
    ways: tuple[Callable[[CheckFields], object], ...] = (
        lambda check: (check.by, check.what, check.due, check.on),
        lambda check: (check.by, check.what),
        lambda check: check.by,
    )
    for way in ways:
        numbers = defaultdict(list)
        for number in reversed(left):
            numbers[way(now[number])].append(number)
        for old, was in list(rest.items()):
            if same := numbers[way(was)]:
                del rest[old], left[same[-1]]
                yield was, same.pop()
    # Under another name only where one stands for the other: as many as before.
    others = iter(left if len(earlier) == len(now) else ())
    yield from ((was, next(others, None)) for was in rest.values())


def _check(
    was: CheckFields, now: CheckFields | None, where: Location, collector: Collector
) -> None:
    """Say what is missing of a check that was not done since."""
    name = f"The check by {was.by}{f' of “{was.what}”' if was.what else ''}"
    if was.found and (now is None or not (now.found or now.on)):
        collector.add(
            "check-removed",
            where,
            f"What {was.by} found {when(was.on)} was written here, and is gone.",
            "Put “on” and “found” back, or write what a newer check found.",
        )
    if now is None:
        if was.due:
            collector.add(
                "check-removed",
                where,
                f"{name} was due {when(was.due)}, and is gone.",
                f"Put it back with “due: {was.due}”, or write when it was done (on) and what they "
                "found (found).",
            )
        return
    recorded = {each.from_ for each in now.moved}
    for lost in (each.from_ for each in was.moved if each.from_ not in recorded):
        collector.add(
            "check-moved",
            where,
            f"{name} was put off from {written_day(lost)}, and that is not written here any more.",
            f"Put “from: {lost}” and its reason back under “moved”.",
        )
    if was.due and was.due not in recorded and not _same_day(was.due, now.due):
        due = f"is now due {when(now.due)}" if now.due else "has no date now"
        collector.add(
            "check-moved",
            where,
            f"{name} was due {when(was.due)} and {due}, and nobody says why: add “from: {was.due}” "
            "and “because” under “moved”.",
            "Or write when it was done (on) and what they found (found).",
        )


def _same_day(was: str, now: str) -> bool:
    """Whether a due date is the same, or only says the day of its month, or no longer does."""
    return bool(now) and (was.startswith(now) or now.startswith(was))


def _pause(
    was: PausedFields | None, now: PausedFields | None, where: Location, collector: Collector
) -> None:
    if was is None or now is None or was.open_question or not was.review or not now.review:
        return
    if last_day(now.review) > last_day(was.review) and now.because == was.because:
        collector.add(
            "pause-over",
            where,
            f"This pause was to be looked at again {when(was.review)}, and now {when(now.review)}. "
            "Nobody says why: write in “because” why it takes longer.",
        )
