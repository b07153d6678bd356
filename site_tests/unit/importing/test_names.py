"""Names as people type them into spreadsheets."""

import pytest

from generator.importing.names import same_name, without_footnotes


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("95.5 *", "95.5"),
        ("95.5**", "95.5"),
        ("Repairs [note 2]", "Repairs"),
        ("Repairs (footnotes 1, 2) †", "Repairs"),
        ("Repairs [1][2] ¹²", "Repairs"),
        ("Repairs (all) [note 1]", "Repairs (all)"),
        ("5 * 3", "5 * 3"),
        ("Repairs (all)", "Repairs (all)"),
        ("* all homes", "* all homes"),
        ("***", ""),
    ],
)
def test_marks_at_the_end_are_no_part_of_a_name(typed: str, meant: str) -> None:
    assert without_footnotes(typed) == meant


def test_a_row_of_stars_in_the_middle_of_a_name_is_read_in_no_time() -> None:
    """It once took longer for each star than for all before it together."""
    long = f"emerg{'*' * 100_000}ency"
    assert same_name(long) == long
    assert same_name(f"emergency{'*' * 100_000}") == "emergency"
