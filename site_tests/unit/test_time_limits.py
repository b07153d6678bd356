"""Time limits in sentences, and which of two is looser."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import Clock, Duration
from generator.time_limits import Kind, Limit, differ, limits, looser, span

DURATIONS = st.builds(Duration, st.integers(1, 999), st.sampled_from(Clock))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("We come within 24 hours.", [(Kind.WITHIN, 24, Clock.HOURS)]),
        ("Respond within 1 working day", [(Kind.WITHIN, 1, Clock.WORKING_DAYS)]),
        ("within five calendar days", [(Kind.WITHIN, 5, Clock.CALENDAR_DAYS)]),
        ("We check it every 10 years.", [(Kind.EVERY, 10, Clock.YEARS)]),
        ("We check it every year.", [(Kind.EVERY, 1, Clock.YEARS)]),
        ("a visit once a year", [(Kind.EVERY, 1, Clock.YEARS)]),
        (
            "every two years, or within 6 weeks",
            [(Kind.EVERY, 2, Clock.YEARS), (Kind.WITHIN, 6, Clock.WEEKS)],
        ),
        ("within reach, every street, 24 hours a day", []),
    ],
)
def test_limits_are_found_in_plain_sentences(
    text: str, found: list[tuple[Kind, int, Clock]]
) -> None:
    assert list(limits(text)) == [
        Limit(kind, Duration(number, clock)) for kind, number, clock in found
    ]


@given(st.text())
def test_any_text_can_be_searched(text: str) -> None:
    assert all(limit.time.number >= 0 for limit in limits(text))


@given(DURATIONS)
def test_a_limit_is_found_as_it_is_written(time: Duration) -> None:
    (found,) = limits(f"We do it within {time}, and not later.")
    assert found.time == time


@given(DURATIONS, DURATIONS)
def test_of_two_limits_at_most_one_is_looser(one: Duration, other: Duration) -> None:
    assert not (looser(one, other) and looser(other, one))
    assert span(one)[0] <= span(one)[1]
    assert differ(one, other) == (span(one) != span(other))


@pytest.mark.parametrize(
    ("one", "other", "is_looser"),
    [
        ((1, Clock.WORKING_DAYS), (24, Clock.HOURS), True),
        ((24, Clock.HOURS), (1, Clock.WORKING_DAYS), False),
        ((12, Clock.MONTHS), (1, Clock.YEARS), True),
        ((2, Clock.WEEKS), (10, Clock.WORKING_DAYS), False),
        ((10, Clock.YEARS), (5, Clock.YEARS), True),
        ((7, Clock.CALENDAR_DAYS), (1, Clock.WEEKS), False),
    ],
)
def test_looser_is_what_can_last_longer(
    one: tuple[int, Clock], other: tuple[int, Clock], is_looser: bool
) -> None:
    assert looser(Duration(*one), Duration(*other)) is is_looser
