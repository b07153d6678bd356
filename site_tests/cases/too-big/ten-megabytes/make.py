"""A standard of ten megabytes."""

from pathlib import Path


def make(root: Path) -> None:
    standard = root / "content/harbour-homes/standards/repairs.yml"
    standard.write_text("title: " + "x" * 10_000_000)
