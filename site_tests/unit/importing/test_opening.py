"""Files as strangers send them: opened by what is in them, refused in words, never run."""

import io
import zipfile
from datetime import datetime
from decimal import Decimal

import pytest
from openpyxl import Workbook as Book
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont

from generator.importing.grid import Kind, NotAWorkbook, Workbook
from generator.importing.opening import open_workbook


def saved(book: Book) -> bytes:
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def repacked(raw: bytes, changes: dict[str, bytes]) -> bytes:
    """A workbook with other parts in it."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(stream, "w", 8) as new:
        for name in dict.fromkeys([*old.namelist(), *changes]):
            new.writestr(name, changes.get(name) or old.read(name))
    return stream.getvalue()


def small() -> bytes:
    book = Book()
    book.active["A1"] = "Measure"
    book.active["B2"] = 5
    return saved(book)


def sheet_of(raw: bytes) -> bytes:
    return zipfile.ZipFile(io.BytesIO(raw)).read("xl/worksheets/sheet1.xml")


def refused(raw: bytes, name: str = "Figures.xlsx") -> str:
    with pytest.raises(NotAWorkbook) as caught:
        open_workbook(name, raw)
    return f"{caught.value.message} {caught.value.fix}"


def read(raw: bytes, name: str = "Figures.xlsx") -> Workbook:
    return open_workbook(name, raw)


def test_reads_what_a_cell_holds_and_how_it_is_shown() -> None:
    book = Book()
    sheet = book.active
    sheet.title = "Liver\u00a0pool"
    sheet["A1"] = "Performance"
    sheet.merge_cells("A1:XFD1")
    for place, value, form in (
        ("B2", 0.955, "0.0%"),
        ("B3", 0.1 + 0.2, "General"),
        ("B4", 95.5, '0.0"%"'),
        ("B5", datetime(2026, 6, 1), "mmm-yy"),  # noqa: DTZ001 (Excel knows no time zones)
        ("B6", "=1/2", "0%"),
        (
            "B7",
            CellRichText("95.5", TextBlock(InlineFont(vertAlign="superscript"), "2")),
            "General",
        ),
        ("B8", " 1,234\n", "@"),
        ("B9", True, "General"),
    ):
        sheet[place], sheet[place].number_format = value, form
    sheet.row_dimensions[3].hidden = True
    sheet.column_dimensions["D"].hidden = True
    book.create_sheet("Old").sheet_state = "hidden"
    found, old = read(saved(book)).sheets
    cells = found.cells
    assert found.name == "Liver pool"
    assert (cells[2, 2].number, cells[2, 2].percent, cells[2, 2].text) == (
        Decimal("0.955"),
        True,
        "95.5%",
    )
    assert (cells[3, 2].number, cells[3, 2].percent) == (Decimal("0.3"), False)
    assert not cells[4, 2].percent
    assert str(cells[5, 2].day) == "2026-06-01"
    assert cells[6, 2].kind is Kind.NO_RESULT
    assert cells[7, 2].text == "95.5²"
    assert (cells[8, 2].kind, cells[8, 2].text) == (Kind.TEXT, "1,234")
    assert cells[9, 2].kind is Kind.YES_NO
    shown = found.shown((1, 2))
    assert shown is not None and shown.text == "Performance"
    assert [found.is_hidden(at) for at in ((3, 2), (2, 4), (2, 2))] == ["Row 3", "Column D", ""]
    assert old.hidden


def test_a_formula_gives_the_result_that_excel_saved() -> None:
    book = Book()
    book.active["B2"] = "=A1"
    raw = saved(book)
    xml = sheet_of(raw).replace(b"<v />", b"<v>0.5</v>").replace(b"<v/>", b"<v>0.5</v>")
    cells = read(repacked(raw, {"xl/worksheets/sheet1.xml": xml})).sheets[0].cells
    assert cells[2, 2].number == Decimal("0.5")


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"", "empty"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 99, "old Excel"),
        (b"%PDF-1.7", "PDF"),
        (b"\xef\xbb\xbf<html><table>", "web page"),
        (b"<?xml version='1.0'?><Workbook/>", "web page or XML"),
        (b"PK\x03\x04 and then nothing", "damaged"),
        (b"a,b\0c\n1,2", "neither"),
        (b'a,b\n"1,2\n3,4', "quote"),
        (b"a,b\n" * 6_000, "rows"),
        (b"x" * (10 * 1024 * 1024 + 1), "larger than 10 MB"),
    ],
)
def test_refuses_in_words(raw: bytes, words: str) -> None:
    assert words in refused(raw)


@pytest.mark.parametrize(
    ("part", "words"),
    [("content.xml", "OpenDocument"), ("xl/workbook.bin", ".xlsb"), ("a.csv", "zip file")],
)
def test_refuses_other_archives_by_name(part: str, words: str) -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr(part, "x")
    assert words in refused(stream.getvalue())


def test_entities_are_never_expanded() -> None:
    bomb = b'<!DOCTYPE s [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'
    for part in ("xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/styles.xml"):
        raw = small()
        xml = zipfile.ZipFile(io.BytesIO(raw)).read(part)
        start = xml.index(b"?>") + 2 if xml.startswith(b"<?xml") else 0
        assert "damaged" in refused(repacked(raw, {part: xml[:start] + bomb + xml[start:]}))


def test_what_would_fill_the_memory_is_refused() -> None:
    raw = small()
    xml = sheet_of(raw)
    many = b"".join(b'<row r="%d"><c r="A%d"><v>1</v></c></row>' % (n, n) for n in range(3, 6_000))
    far = b'<row r="9999999"><c r="A9999999"><v>1</v></c></row>'
    merged = b"<mergeCells>" + b'<mergeCell ref="A1:XFD1048576"/>' * 3_000 + b"</mergeCells>"
    for change in (
        xml.replace(b"</sheetData>", many + b"</sheetData>"),
        xml.replace(b"</sheetData>", far + b"</sheetData>"),
        xml.replace(b"</sheetData>", b"</sheetData>" + merged),
    ):
        assert change != xml
        refused(repacked(raw, {"xl/worksheets/sheet1.xml": change}))
    assert "too big" in refused(repacked(raw, {"xl/media/a.bin": bytes(26 * 1024 * 1024)}))


def test_merged_cells_over_the_whole_sheet_cost_nothing() -> None:
    raw = small()
    merged = b'</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    xml = sheet_of(raw).replace(b"</sheetData>", merged)
    assert len(read(repacked(raw, {"xl/worksheets/sheet1.xml": xml})).sheets[0].merged) == 4


def test_macros_and_links_are_told_of_and_left_alone() -> None:
    raw = repacked(
        small(), {"xl/vbaProject.bin": b"x", "xl/externalLinks/externalLink1.xml": b"<a/>"}
    )
    remarks = " ".join(read(raw, "Figures.xlsm").remarks)
    assert "macros" in remarks and "links to other files" in remarks


def test_a_file_is_what_it_holds_and_not_what_it_is_called() -> None:
    assert "Excel workbook" in read(small(), "figures.csv").remarks[0]
    assert "CSV file" in read(b"a,b\n1,2\n", "figures.xlsx").remarks[0]


@pytest.mark.parametrize(
    "raw",
    [
        "a;b\n£1;2\n".encode("cp1252"),
        "a\tb\n£1\t2\n".encode("utf-16"),
        "\ufeffa,b\r\n£1,2\r\n".encode(),
        "sep=;\r\na;b\r\n£1;2".encode(),
    ],
)
def test_reads_any_separator_and_encoding(raw: bytes) -> None:
    (sheet,) = read(raw, "figures.csv").sheets
    assert {at: cell.text for at, cell in sheet.cells.items()} == {
        (1, 1): "a", (1, 2): "b", (2, 1): "£1", (2, 2): "2"
    }  # fmt: skip
