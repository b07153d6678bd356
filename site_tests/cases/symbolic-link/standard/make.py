"""A standard that is really a link to a file outside the project."""

from pathlib import Path


def make(root: Path) -> None:
    outside = root.parent / "outside.yml"
    outside.write_text("title: Not yours\n")
    (root / "content/harbour-homes/standards/secret.yml").symlink_to(outside)
