from pathlib import Path

from openpyxl import Workbook


def make(root: Path) -> None:
    book = Workbook()
    sheet = book.active
    sheet.title = "Harbour"
    sheet["A3"], sheet["B3"] = "Measure", "Q1 2026/27"
    sheet["A4"], sheet["B4"] = "Repairs on time (%)", 0.941
    sheet["B4"].number_format = "0.0%"
    sheet["D5"] = 12
    book.create_sheet("Riverside")["A1"] = "Repairs on time"
    book.save(root / "Figures.xlsx")
