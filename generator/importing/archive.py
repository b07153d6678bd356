"""The zip file that a workbook is: what is in it and how big, looked at before any of it is read."""

import io
import re
import zipfile

from generator.importing.grid import NotAWorkbook

_MOST_PARTS = 2_000
_MOST_BYTES = 40 * 1024 * 1024
_LARGEST_PART = 25 * 1024 * 1024
_SAVE_AS = "Open it in Excel and choose Save as, “Excel Workbook (.xlsx)”."
_OTHERS = (
    ("xl/workbook.bin", "This is a binary workbook (.xlsb).", _SAVE_AS),
    ("content.xml", "This is an OpenDocument file.", "Save it as “Excel 2007-365 (.xlsx)”."),
    ("word/document.xml", "This is a Word document.", "Copy its table into a workbook."),
    ("Index/Document.iwa", "This is a Numbers file.", "In Numbers, choose Export to, Excel."),
)


def open_archive(raw: bytes) -> zipfile.ZipFile:
    """The archive of a workbook that is safe to unpack; else `NotAWorkbook`."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(raw))
        parts = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as error:
        raise broken() from error
    _must_be_small(parts)
    if any(part.flag_bits & 1 for part in parts):
        raise NotAWorkbook("This file is locked with a password.", "Save it without one.")
    names = {part.filename for part in parts}
    if not any(re.fullmatch(r"xl/\w*workbook\w*\.xml", name, re.IGNORECASE) for name in names):
        for part, message, fix in _OTHERS:
            if part in names:
                raise NotAWorkbook(message, fix)
        raise NotAWorkbook(
            "This is a zip file, and no Excel workbook.", "Unpack it, and bring the file inside."
        )
    return archive


def _must_be_small(parts: list[zipfile.ZipInfo]) -> None:
    # zipfile never unpacks more of a part than the size that stands here.
    sizes = [part.file_size for part in parts]
    largest = max(sizes, default=0)
    if len(parts) > _MOST_PARTS or sum(sizes) > _MOST_BYTES or largest > _LARGEST_PART:
        raise NotAWorkbook(
            "This workbook is too big to read safely.",
            "Copy the sheets with the figures into a new workbook, without pictures and raw data.",
        )


def broken() -> NotAWorkbook:
    """What to say of a workbook that no program but Excel may be able to mend."""
    return NotAWorkbook(
        "This workbook is damaged, or was written by a program that does it another way.",
        "Open it in Excel, save it under a new name, and import that.",
    )
