"""Figures about few people: no page, no PDF and no download says them, whatever the way there."""

import re
import shutil
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pypdfium2
import pytest

from generator import pipeline
from generator.diagnostics import Collector
from generator.output import OutputFile
from generator.pipeline import make_edition
from generator.withhold import Withholding
from site_tests.conftest import ROOT, TODAY

CASES = ROOT / "site_tests" / "cases"
LANDLORD = "content/harbour-homes/landlord.yml"
FIGURES = "data/harbour-homes/kpi.csv"
ROWS = (
    "repairs-on-time,all,FY2025-26,63.37,,,811,final,Only 811 answered.,Survey,,,",
    "repairs-on-time,all,FY2024-25,71.19,,,1204,final,,Survey,,,",
    "urgent-visits,all,FY2025-26,1794,,,,final,,Visits,,,",
    "urgent-visits,quay,FY2025-26,917,,,,final,,Visits,,,",
    "urgent-visits,hill,FY2025-26,877,,,,final,We visited 877 tenants.,Visits,,,",
    "urgent-visits,hill,FY2024-25,866,,,,final,,Visits,,,",
)
SECRET = ("63.37", "63.4", "63%", "811", "917", "877", "866")
SHOWN = ("71.2", "1,794")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    root = tmp_path / "project"
    shutil.copytree(CASES / "start", root)
    case = CASES / "figure-withheld" / "the-total-would-give-it-away"
    shutil.copytree(case, root, dirs_exist_ok=True)
    with (root / LANDLORD).open("a", encoding="utf-8") as landlord:
        landlord.write("smallest_group: 900\n")
    header = (root / FIGURES).read_text(encoding="utf-8").splitlines()[0]
    (root / FIGURES).write_text("\n".join((header, *ROWS, "")), encoding="utf-8")
    return root


def text_of(file: OutputFile) -> str:
    if file.path.endswith(".png"):
        return ""  # a small picture of the first page of a PDF, which is looked at itself
    if file.path.endswith(".zip"):
        with ZipFile(BytesIO(file.content)) as whole:
            return " ".join(text_of(OutputFile(n, whole.read(n))) for n in whole.namelist())
    if not file.path.endswith(".pdf"):
        return file.content.decode()
    pages = pypdfium2.PdfDocument(file.content)
    return " ".join(page.get_textpage().get_text_range() for page in pages)


def published(root: Path) -> tuple[OutputFile, ...]:
    collector = Collector()
    edition = make_edition(root, TODAY, collector, lambda _: None)
    assert edition is not None, list(collector)
    return edition.files


def said(files: tuple[OutputFile, ...], numbers: tuple[str, ...]) -> set[str]:
    """Which of the numbers stand in any file."""
    texts = [text_of(file) for file in files]
    return {
        number
        for number in numbers
        if any(re.search(rf"(?<![\d.,]){re.escape(number)}(?!\d)", text) for text in texts)
    }


def test_no_file_says_what_is_withheld(project: Path) -> None:
    files = published(project)
    assert {Path(file.path).suffix for file in files} >= {".csv", ".json", ".md", ".pdf"}
    assert said(files, SECRET) == set()
    assert said(files, SHOWN) == set(SHOWN)


def test_without_withholding_every_number_would_be_said(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        pipeline, "withhold", lambda figures, *_: Withholding(tuple(figures), withheld=())
    )
    assert said(published(project), SECRET) >= {"63.4", "811", "917", "877", "866"}
