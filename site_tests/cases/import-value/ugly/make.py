from datetime import date
from pathlib import Path

from openpyxl import Workbook


def make(root: Path) -> None:
    book = Workbook()
    sheet = book.active
    sheet.title = "Harbour"
    sheet["A1"] = "Performance 2026-27"
    sheet.merge_cells("A1:H1")
    cells = {
        "Q1 2025/26": "=C9/C10",
        "Q2 2025/26": "#DIV/0!",
        "Q3 2025/26": date(2026, 1, 2),
        "Q4 2025/26": "TBC",
        "Q1 2026/27": "94,1",
        "Q2 2026/27": 0.941,
        "2024/25": True,
    }
    sheet["A3"], sheet["A4"] = "Measure", "Repairs on time (%)"
    for column, (heading, value) in enumerate(cells.items(), 2):
        sheet.cell(3, column, heading)
        cell = sheet.cell(4, column, value)
        if value == "#DIV/0!":
            cell.data_type = "e"
    book.save(root / "Figures 2026-27.xlsx")
