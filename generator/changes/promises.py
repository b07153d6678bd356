"""Two versions of a standard to what changed in its promises, times and duties, and in its words."""

from collections.abc import Iterator
from dataclasses import replace

from generator.changes.judge import judge, worst_first
from generator.changes.model import Change, Kind, Place, Verdict
from generator.changes.pairing import Pairs, pair
from generator.changes.times import judge_time
from generator.model import Deadline, Duty, Promise, ResponseTime, Standard
from generator.richtext import plain, plain_prose


def promise_changes(was: Standard, now: Standard, place: Place) -> Iterator[Change]:
    """All that changed in what a standard says, besides its measures."""
    yield from _promises(was, now, place)
    yield from _response_times(was.response_times, now.response_times, place)
    yield from _duties(was, now, place)
    for part, before, after in (
        ("the title", was.title, now.title),
        ("the summary", was.summary, now.summary),
        ("the introduction", _introduction(was), _introduction(now)),
    ):
        if before != after:
            yield Change(Kind.REWORDED, place, before, after, (f"in {part}",))
    yield from wording(_missed(was), _missed(now), place, "what to do if we break a promise")


def _promises(was: Standard, now: Standard, place: Place) -> Iterator[Change]:
    pairs = pair(was.promises, now.promises, _text, lambda promise: promise.id)
    for before, after in pairs.both:
        at = replace(place, page=f"{place.page}#promise-{after.id}")
        if after.paused and not before.paused:
            yield Change(
                Kind.PROMISE_PAUSED, at, _text(before), _text(after), (after.paused.because,)
            )
        if before.paused and not after.paused:
            yield Change(Kind.PROMISE_RESUMED, at, _text(before), _text(after))
        yield from wording(_text(before), _text(after), at)
    yield from (Change(Kind.PROMISE_REMOVED, place, before=_text(gone)) for gone in pairs.gone)
    for come in pairs.come:
        at = replace(place, page=f"{place.page}#promise-{come.id}")
        yield Change(Kind.PROMISE_ADDED, at, after=_text(come))


def wording(before: str, after: str, place: Place, part: str = "") -> Iterator[Change]:
    """How a promise, or a text with a promise in it, changed; `part` is the name of such a text."""
    if before == after:
        return
    change = _change(judge(before, after), place, before, after)
    yield replace(change, why=(f"in {part}", *change.why)) if part else change


def _change(verdicts: tuple[Verdict, ...], place: Place, before: str, after: str) -> Change:
    """What is worst says what kind of change it is; if nothing changed, it is reworded."""
    kind = verdicts[0].kind if verdicts else Kind.REWORDED
    why = tuple(dict.fromkeys(verdict.why for verdict in verdicts if verdict.why))
    return Change(kind, place, before, after, why)


def _text(promise: Promise | Duty) -> str:
    return f"{plain(promise.text)} {plain(promise.more)}".strip()


def _response_times(
    was: tuple[ResponseTime, ...], now: tuple[ResponseTime, ...], place: Place
) -> Iterator[Change]:
    pairs: Pairs[ResponseTime] = pair(was, now, _row, lambda row: (row.name, row.we))
    for before, after in pairs.both:
        if _row(before) != _row(after):
            time = judge_time(before.within, after.within)
            done = judge(f"We {before.we}.", f"We {after.we}.")
            verdicts = worst_first((*done, time) if time else done)
            yield _change(verdicts, place, _row(before), _row(after))
    yield from (Change(Kind.PROMISE_REMOVED, place, before=_row(gone)) for gone in pairs.gone)
    yield from (Change(Kind.PROMISE_ADDED, place, after=_row(come)) for come in pairs.come)


def _row(row: ResponseTime) -> str:
    return f"{row.name}: we {row.we} within {row.within}"


def _duties(was: Standard, now: Standard, place: Place) -> Iterator[Change]:
    pairs = pair(tuple(_asked(was)), tuple(_asked(now)), str)
    for before, after in pairs.both:
        if before != after:
            verdicts = judge(before, after)
            kind = Kind.DUTY_CHANGED if verdicts else Kind.REWORDED
            why = tuple(dict.fromkeys(verdict.why for verdict in verdicts if verdict.why))
            yield Change(kind, place, before, after, why)
    yield from (Change(Kind.DUTY_REMOVED, place, before=gone) for gone in pairs.gone)
    yield from (Change(Kind.DUTY_ADDED, place, after=come) for come in pairs.come)


def _asked(standard: Standard) -> Iterator[str]:
    """What tenants are asked to do, and what happens if they do not."""
    asked: tuple[Duty | Deadline, ...] = (*standard.duties, *standard.deadlines)
    for each in asked:
        text = _text(each) if isinstance(each, Duty) else f"{plain(each.you)}: {each.when}"
        yield f"{text} {plain(each.sanction)}".strip()


def _introduction(standard: Standard) -> str:
    said = [plain_prose(standard.introduction)]
    for part in standard.parts:
        said += [part.heading, plain_prose(part.text)]
        for known in part.good_to_know:
            said += [known.heading, plain_prose(known.intro), *map(plain, known.items)]
    return "\n".join(filter(None, said))


def _missed(standard: Standard) -> str:
    return plain_prose(standard.if_we_miss_this)
