"""What somebody meant who typed a name that is not there."""

import pytest

from generator.did_you_mean import did_you_mean


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("procent", "Did you mean “percent”?"),
        ("DAYS", "Did you mean “days”?"),
        ("zzz", "Units: percent, days."),
        ("", "Units: percent, days."),
    ],
)
def test_the_likely_one_or_all(typed: str, said: str) -> None:
    assert did_you_mean(typed, ("percent", "days"), "Units") == said


def test_nothing_to_choose_from() -> None:
    assert did_you_mean("a", (), "Areas") == "Areas: none."
