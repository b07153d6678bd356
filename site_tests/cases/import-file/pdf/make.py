from pathlib import Path


def make(root: Path) -> None:
    (root / "Figures Q1.xlsx").write_bytes(b"%PDF-1.7 ...")
