"""Prints the licence of every library that the site is built with, as a table in Markdown.

They are read from what is installed. `make licences` writes setup/licences.md, and a test compares.
"""

import re
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path

LOCK = Path(__file__).with_name("site.txt")
NOT_SAID = {"gsm0338": "MIT"}
"""What a package forgets to say of itself, looked up in its own repository."""


def libraries() -> Iterator[str]:
    """The names in the lock file, each once."""
    lines = LOCK.read_text(encoding="utf-8").splitlines()
    yield from dict.fromkeys(m[1] for line in lines if (m := re.match(r"([a-z0-9._-]+)==", line)))


def licence(library: str) -> str | None:
    """What a library says of itself; `None` if this system does not need it."""
    try:
        said = metadata(library)
    except PackageNotFoundError:
        return None
    kinds = [kind for kind in said.get_all("Classifier") or () if kind.startswith("License")]
    told = said.get("License-Expression") or ", ".join(kind.split(" :: ")[-1] for kind in kinds)
    return told or NOT_SAID.get(library) or said.get("License") or "unknown"


def table() -> str:
    """The whole file."""
    rows = [f"| {name} | {its} |" for name in libraries() if (its := licence(name))]
    head = "# Licences\n\nOf what builds the site. `make licences` writes this list anew.\n"
    return "\n".join([head, "| library | licence |", "|---|---|", *rows])


if __name__ == "__main__":
    print(table())
