import zipfile
from pathlib import Path


def make(root: Path) -> None:
    with zipfile.ZipFile(root / "Figures Q1.xlsx", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b" " * 45_000_000)
