"""A slip of the hand in one line of a file: where it is, what to type, and the line as meant.

`characters` finds them in any file; `yaml_slips` and `csv_slips` what is particular to theirs.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Slip:
    """One slip in a line; `line` and `column` count from 1. Without a `message` it goes with another.

    `mended` is the line as it is read from here on, so that one slip does not hide the next, or
    `None` where it is taken out. Only where it is `sure` can nothing else have been meant. A
    `silent` one reads as something else without a word; any other makes a file that cannot be read.
    """

    rule: str
    line: int
    column: int
    length: int
    message: str
    fix: str
    mended: str | None
    sure: bool = True
    silent: bool = True


def column_before(line: str, mended: str, column: int) -> int:
    """Where in a line a column of the mended line comes from, as near as the two agree."""
    if line == mended:
        return column
    shorter = min(len(line), len(mended))
    same = next((n for n in range(shorter) if line[n] != mended[n]), shorter)
    if column <= same + 1:
        return column
    return max(same + 1, min(column + len(line) - len(mended), len(line) + 1))
