from pathlib import Path

from openpyxl import Workbook


def make(root: Path) -> None:
    book = Workbook()
    book.active.title = "Everythin"
    book.save(root / "Figures.xlsx")
