"""The most and the least of a sum, against every whole number that there could be."""

from fractions import Fraction
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from generator.linear import Program

PARTS = range(4)


@st.composite
def programs(draw: st.DrawFn) -> dict[int, tuple[tuple[int, ...], int]]:
    """Rows that hold: each the sum of neighbouring parts, so that whole numbers are enough."""
    truth = [draw(st.integers(0, 3)) for _ in PARTS]
    spans = draw(st.lists(st.tuples(st.sampled_from(PARTS), st.integers(1, 4)), max_size=4))
    rows = [(*PARTS,), *(tuple(PARTS[start : start + many]) for start, many in spans)]
    return {number: (parts, sum(truth[p] for p in parts)) for number, parts in enumerate(rows)}


@given(programs(), st.sets(st.sampled_from(PARTS), min_size=1))
def test_the_limits_are_those_of_all_numbers_there_could_be(
    rows: dict[int, tuple[tuple[int, ...], int]], wanted: set[int]
) -> None:
    total = rows[0][1]
    amounts = [
        sum(numbers[part] for part in wanted)
        for numbers in product(range(total + 1), repeat=len(PARTS))
        if all(sum(numbers[part] for part in parts) == amount for parts, amount in rows.values())
    ]
    program = Program(rows)
    assert not any(program.lacking.values())
    assert program.most(wanted).amount == max(amounts)
    assert program.least(wanted).amount == min(amounts)
    assert min(amounts) <= min(program.seen(wanted)) <= max(program.seen(wanted)) <= max(amounts)


@given(programs(), st.sets(st.sampled_from(PARTS), min_size=1))
def test_without_the_rows_that_hold_it_a_sum_has_another_limit(
    rows: dict[int, tuple[tuple[int, ...], int]], wanted: set[int]
) -> None:
    """The rows that are named are enough: the limit is the same without all others."""
    most = Program(rows).most(wanted)
    held = Program({row: rows[row] for row in most.held_by})
    assert held.most(wanted).amount == most.amount


def test_a_part_without_a_row_has_no_limit() -> None:
    assert Program({0: ((0, 1), 5)}).seen((1, 2)) == ()
    assert Program({}).seen((0,)) == ()


def test_rows_that_contradict_each_other_lack_as_little_as_can_be() -> None:
    program = Program({0: ((0, 1), 7), 1: ((0,), 3), 2: ((1,), 2)})
    assert program.lacking == {0: 2}
    assert program.most((0, 1)).amount == 5
    assert sum(Program({0: ((0,), 9), 1: ((0,), 4), 2: ((0,), 4)}).lacking.values()) == 5


def test_what_a_row_lacks_may_become_less_and_then_more() -> None:
    program = Program({0: ((0, 1), 6), 1: ((1,), 2), 2: ((0,), 6), 3: ((1,), 1)})
    assert sum(program.lacking.values()) == 2


@given(st.permutations([(0, 1), (0,), (1,)]))
def test_what_a_row_lacks_is_settled(parts: list[tuple[int, ...]]) -> None:
    rows = {number: (each, 5) for number, each in enumerate(parts)}
    program = Program(rows)
    assert sum(program.lacking.values()) == 5
    for number, each in enumerate(parts):
        made = 5 - program.lacking.get(number, 0)
        assert (program.least(each).amount, program.most(each).amount) == (made, made)


def test_a_number_that_is_not_whole_stays_exact() -> None:
    three = {0: ((0, 1), 1), 1: ((1, 2), 1), 2: ((0, 2), 1)}
    assert Program(three).most((0,)).amount == Fraction(1, 2)
    assert Program(three).least((0, 1, 2)).amount == Fraction(3, 2)
