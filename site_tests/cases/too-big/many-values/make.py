"""A standard with a hundred thousand promises."""

from pathlib import Path


def make(root: Path) -> None:
    standard = root / "content/harbour-homes/standards/repairs.yml"
    standard.write_text("our_responsibilities:\n" + "- x\n" * 50_000)
