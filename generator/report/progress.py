"""Tells what a long run is doing: one changing line in a terminal, plain lines elsewhere."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def progress() -> Iterator[Callable[[str], None]]:
    """A function that shows a step; the last step is wiped away in a terminal at the end."""
    stream = sys.stderr
    terminal = stream.isatty()
    last = ""

    def tell(step: str) -> None:
        nonlocal last
        # A log needs the start of each step, not every count within it.
        if terminal:
            stream.write(f"\r\x1b[K{step} ...")
        elif step.partition(":")[0] != last.partition(":")[0]:
            stream.write(f"{step} ...\n")
        stream.flush()
        last = step

    try:
        yield tell
    finally:
        if terminal and last:
            stream.write("\r\x1b[K")
            stream.flush()
