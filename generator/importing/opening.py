"""Opens a spreadsheet by what is in it, never by its name: people rename files."""

from generator.importing.csv_grid import read_csv
from generator.importing.grid import NotAWorkbook, Workbook
from generator.importing.xlsx import read_xlsx

FILE_LIMIT = 10 * 1024 * 1024
_OLD_EXCEL = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_SAVE_AS = "Open it in Excel and choose Save as, “Excel Workbook (.xlsx)”."


def open_workbook(name: str, raw: bytes) -> Workbook:
    """The workbook in a file; `NotAWorkbook` says why it cannot be read, and what to do."""
    if len(raw) > FILE_LIMIT:
        raise NotAWorkbook(
            f"This file is larger than {FILE_LIMIT // 1024 // 1024} MB.",
            "Copy the sheets with the figures into a new workbook, without pictures and raw data.",
        )
    _refuse_others(raw)
    if raw.startswith(b"PK"):
        return _named(read_xlsx(name, raw), (".xlsx", ".xlsm", ".xltx", ".xltm"), "Excel workbook")
    return _named(read_csv(name, raw), (".csv", ".txt", ".tsv"), "CSV file")


def _refuse_others(raw: bytes) -> None:
    start = raw[:2_000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if not raw.strip():
        raise NotAWorkbook("This file is empty.", "Save it again, and look into it first.")
    if raw.startswith(_OLD_EXCEL):
        if _ENCRYPTED in raw:
            raise NotAWorkbook(
                "This workbook is locked with a password.",
                "In Excel, choose File, Info, Protect Workbook, Encrypt with Password, delete the "
                "password, and save.",
            )
        raise NotAWorkbook("This is a workbook of an old Excel (.xls).", _SAVE_AS)
    if start.startswith(b"%pdf"):
        raise NotAWorkbook("This is a PDF.", "Bring the workbook that it was made from.")
    if start.startswith((b"<!doctype", b"<html", b"<table", b"<?xml", b"<meta", b"<div")):
        raise NotAWorkbook("This is a web page or XML, whatever its name says.", _SAVE_AS)


def _named(book: Workbook, endings: tuple[str, ...], what: str) -> Workbook:
    if book.name.lower().endswith(endings):
        return book
    said = f"The file is a {what}, although its name does not end in {endings[0]}."
    said = said.replace("a Excel", "an Excel")
    return Workbook(book.name, book.sheets, (said, *book.remarks))
