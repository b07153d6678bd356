"""A screen's colour in inks, held against a library."""

from coloraide import Color
from coloraide.spaces.cmy import CMY
from coloraide.spaces.cmyk import CMYK
from hypothesis import given
from hypothesis import strategies as st

from generator.inks import worked_out_inks


class InkColour(Color):
    """A colour that knows about ink."""


InkColour.register([CMY(), CMYK()])


def test_black_is_printed_with_black_ink_alone() -> None:
    assert worked_out_inks("#000000") == (0, 0, 0, 100)


@given(st.from_regex(r"#[0-9a-fA-F]{6}", fullmatch=True))
def test_says_what_the_library_says(colour: str) -> None:
    by_library = [part * 100 for part in InkColour(colour).convert("cmyk").coords()]
    for ours, theirs in zip(worked_out_inks(colour), by_library, strict=True):
        assert abs(ours - theirs) <= 0.5 + 1e-6
