"""A folder of figures that is really a link to another folder."""

from pathlib import Path


def make(root: Path) -> None:
    outside = root.parent / "outside"
    outside.mkdir()
    (root / "data/harbour-homes").rename(root / "data/moved")
    (root / "data/harbour-homes").symlink_to(outside)
