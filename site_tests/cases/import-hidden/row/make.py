from pathlib import Path

from openpyxl import Workbook


def make(root: Path) -> None:
    book = Workbook()
    sheet = book.active
    sheet["A3"], sheet["B3"], sheet["C3"] = "Measure", "2024/25", "Q1 2026/27"
    sheet["A4"], sheet["B4"], sheet["C4"] = "Repairs on time (%)", 0.948, 0.941
    sheet["B4"].number_format = sheet["C4"].number_format = "0.0%"
    sheet.column_dimensions["B"].hidden = True
    book.save(root / "Figures.xlsx")
