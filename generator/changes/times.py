"""The times of two wordings to verdicts: longer, shorter, gone, new, or counted otherwise."""

from collections.abc import Iterator

from generator.changes.meaning import Time, Way
from generator.changes.model import Kind, Verdict
from generator.model import Clock, Duration
from generator.time_limits import span

_DAYS = frozenset({Clock.DAYS, Clock.WORKING_DAYS, Clock.CALENDAR_DAYS})


def judge_time(before: Duration, after: Duration) -> Verdict | None:
    """How a time limit changed; `None` if it lasts as long as before."""
    if span(before) == span(after):
        return None
    return _moved(Time(Way.WITHIN, before, str(before)), Time(Way.WITHIN, after, str(after)))


def time_verdicts(was: tuple[Time, ...], now: tuple[Time, ...]) -> Iterator[Verdict]:
    """What became of each time, in the order of the text."""
    for way in Way:
        old = [time for time in was if time.way is way]
        new = [time for time in now if time.way is way]
        for time in list(old):
            same = next((each for each in new if _as_long(time.lasts, each.lasts)), None)
            if same:
                old.remove(time)
                new.remove(same)
                yield from _named_days(time, same)
        for before, after in zip(old, new, strict=False):
            yield _moved(before, after)
        for gone in old[len(new) :]:
            yield Verdict(Kind.VAGUER, f"“{gone.words}” is gone")
        for added in new[len(old) :]:
            yield Verdict(Kind.CLEARER, f"“{added.words}” is new")


def _as_long(one: Duration, other: Duration) -> bool:
    """Whether two times are the same, or would be if both said which days they mean."""
    if Clock.DAYS in (one.clock, other.clock) and {one.clock, other.clock} <= _DAYS:
        return one.number == other.number
    return span(_read(one, other)) == span(_read(other, one))


def _read(time: Duration, beside: Duration) -> Duration:
    """“60 days” beside months or hours are taken for calendar days."""
    if time.clock is Clock.DAYS and beside.clock is not Clock.WORKING_DAYS:
        return Duration(time.number, Clock.CALENDAR_DAYS)
    return time


def _named_days(before: Time, after: Time) -> Iterator[Verdict]:
    """Whether it now says, or no longer says, which days are meant."""
    was, now = before.lasts.clock, after.lasts.clock
    if before.way is Way.EVERY or was is now or Clock.DAYS not in (was, now):
        return
    if {was, now} <= _DAYS:
        kind = Kind.CLEARER if was is Clock.DAYS else Kind.VAGUER
        yield Verdict(kind, f"“{before.words}” is now “{after.words}”")


def _moved(before: Time, after: Time) -> Verdict:
    """How one time became another; of a notice, more is better."""
    words = f"“{before.words}” is now “{after.words}”"
    was_short, was_long = span(_read(before.lasts, after.lasts))
    short, long = span(_read(after.lasts, before.lasts))
    if before.lasts.clock is not after.lasts.clock and short <= was_long and was_short <= long:
        return Verdict(Kind.COUNTED_OTHERWISE, words)
    longer = long > was_long
    if before.way is Way.NOTICE:
        return Verdict(Kind.STRONGER if longer else Kind.WEAKER, words)
    return Verdict(Kind.LONGER if longer else Kind.SHORTER, words)
