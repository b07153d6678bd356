"""Contrast as WCAG counts it, held against a library."""

import pytest
from coloraide import Color
from hypothesis import given
from hypothesis import strategies as st

from generator.contrast import contrast, luminance

COLOURS = st.from_regex(r"#[0-9a-fA-F]{6}", fullmatch=True)


def test_black_on_white_is_21_in_any_order() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#ffffff", "#000000") == pytest.approx(21)


@given(COLOURS, COLOURS)
def test_says_what_the_library_says(one: str, other: str) -> None:
    assert luminance(one) == pytest.approx(Color(one).luminance(), abs=1e-4)
    assert contrast(one, other) == pytest.approx(Color(one).contrast(other), rel=1e-3)
