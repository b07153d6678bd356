"""Tells a screen reader that the first cell of each row of a table names the row.

Typst can tag the head of a table, but not yet the head of a row: `pdf.header-cell` waits behind a
switch that its Python package does not have. So the tags are changed in the finished file, in place
and to the same length, since a file says at which byte each of its parts starts.
"""

import re

_CELL = re.compile(rb"/S/TD(/P \d+ 0 R/A\[<</O/Table)(/Headers\[\(U\d+x(\d+)y\d+\)\])")


def with_row_headers(pdf: bytes) -> bytes:
    """The same file, in which heads apply by their scope: to a column, or now to a row."""
    return _CELL.sub(_tagged, pdf)


def _tagged(cell: re.Match[bytes]) -> bytes:
    names_its_row = cell[3] == b"0"
    kind, scope = (b"/S/TH", b"/Scope/Row") if names_its_row else (b"/S/TD", b"")
    return kind + cell[1] + scope.ljust(len(cell[2]))
