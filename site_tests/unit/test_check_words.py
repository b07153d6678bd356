"""The words of checks, pauses and complaint times, one by one."""

from datetime import date

import pytest

from generator import check_words
from generator.model import Check, Clock, ComplaintStage, Duration, Paused

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("due", "words"),
    [
        ("2026-11", "A check by tenant inspectors is due in November 2026."),
        ("2026-10", "A check by tenant inspectors is overdue. It was due in October 2026."),
        ("2026-11-22", "A check by tenant inspectors is due on 22 November 2026."),
        ("2026-11-21", "A check by tenant inspectors is overdue. It was due on 21 November 2026."),
    ],
)
def test_a_check_is_overdue_when_its_last_day_has_passed(due: str, words: str) -> None:
    assert check_words.due(Check("Tenant inspectors", due=due), TODAY) == words


@pytest.mark.parametrize("by", ["NHS staff", "Customer Review Group"])
def test_a_name_keeps_its_capitals_in_a_sentence(by: str) -> None:
    assert f"by {by} is due" in check_words.due(Check(by, due="2027-01"), TODAY)


def test_a_pause_without_dates_does_not_invent_them() -> None:
    assert check_words.paused(Paused("Covid-19 rules did not allow it")) == (
        "We have stopped doing this for now. Why: Covid-19 rules did not allow it. We have not "
        "said when we will look at this again."
    )


def test_a_stage_says_only_the_times_it_has() -> None:
    assert check_words.stage_times(ComplaintStage("Stage 1", ())) == ""
    answer = ComplaintStage("Stage 1", (), answer=Duration(10, Clock.WORKING_DAYS))
    assert check_words.stage_times(answer) == "We answer within 10 working days."
