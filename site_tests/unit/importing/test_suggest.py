"""`deal new recipe`: what is certain is written, what is likely is asked, and then it imports."""

import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from openpyxl import Workbook

from generator.cli import cli
from site_tests.conftest import ROOT, TODAY

START = ROOT / "site_tests" / "cases" / "start"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = shutil.copytree(START, tmp_path / "project")
    shutil.rmtree(root / "data/harbour-homes/recipes")
    return root


def deal(root: Path, *arguments: str) -> Result:
    day = () if arguments[0] == "new" else ("--today", TODAY.isoformat())
    done = CliRunner().invoke(cli, [*arguments, "--root", str(root), *day])
    assert isinstance(done.exception, SystemExit | None), done.exc_info
    return done


def report(root: Path) -> Path:
    book = Workbook()
    sheet = book.active
    sheet.title = "All homes"
    rows = [
        ["Performance report"],
        [],
        ["Indicator", "Target", "Q1 2026/27", "Q2 2026/27", "YTD", "Owner"],
        ["Repairs finished on time*", 0.95, 0.94, 0.95, 0.945, "Ann"],
        ["Emergency repairs finished in time", 0.95, 0.99, 0.98, 0.985, "Ann"],
        ["RP02_1", 0.95, "n/a", 0.97, 0.97, "Bob"],
        ["Total", None, 3, 4, 5, None],
    ]
    for row in rows:
        sheet.append(row)
    for row in sheet.iter_rows(min_row=4, max_row=6):
        for cell in row:
            cell.number_format = "0.0%"
    book.create_sheet("Notes")["A1"] = "Made by hand: 1=1"
    book.save(root / "Report.xlsx")
    return root / "Report.xlsx"


def test_says_what_it_saw_and_asks_what_it_cannot_know(root: Path) -> None:
    made = deal(root, "new", "recipe", "Quarterly", str(report(root)))
    assert made.exit_code == 0, made.output
    assert "answer the 2 open questions" in made.output
    text = (root / "data/harbour-homes/recipes/quarterly.yml").read_text(encoding="utf-8")
    assert 'says: "Repairs finished on time*"\n          is: repairs-on-time' in text
    assert "Which measure is it? Perhaps repairs-on-time" in text
    assert 'says: "RP02_1"' not in text, "a code needs no line"
    for line in ('- "Total"', '- "Target"', '- "Owner"', '- "Notes"', "row: 3", "column: A"):
        assert line in text
    assert "No mistakes" in deal(root, "check").output
    refused = deal(root, "import", str(root / "Report.xlsx"), "--write")
    assert refused.output.count("This question in the recipe is open.") == 2
    assert refused.exit_code == 1


def test_with_the_questions_answered_it_imports(root: Path) -> None:
    workbook = report(root)
    deal(root, "new", "recipe", "Quarterly", str(workbook))
    path = root / "data/harbour-homes/recipes/quarterly.yml"
    text = path.read_text(encoding="utf-8")
    text = re.sub(r'open_question: "Which measure.*"', "is: RP02_2", text)
    text = re.sub(
        r'names:\n +- says: "YTD"\n +open_question.*\n +leave_out:',
        "leave_out:\n        - YTD",
        text,
    )
    path.write_text(text, encoding="utf-8")
    told = ("--published", "unknown", "--source", "Harbour Homes report", "--write")
    done = deal(root, "import", str(workbook), *told)
    assert done.exit_code == 0 and "New: 5" in done.output, done.output
    assert "No mistakes" in deal(root, "check").output


def test_dates_are_asked_about(root: Path) -> None:
    (root / "a.csv").write_text("Name,31/03/2026,30/06/2026\nRepairs finished on time,94,95\n")
    deal(root, "new", "recipe", "a", str(root / "a.csv"))
    text = (root / "data/harbour-homes/recipes/a.yml").read_text(encoding="utf-8")
    assert "What do dates stand for?" in text


def test_codes_across_are_found(root: Path) -> None:
    lines = ["Title,,,", ",,,", "landlord,code,TP01,TP02", "Harbour,L1,70.1,71", "Other,L2,70,71.5"]
    (root / "tsm.csv").write_text("\n".join(lines))
    deal(root, "new", "recipe", "tsm", str(root / "tsm.csv"))
    text = (root / "data/harbour-homes/recipes/tsm.yml").read_text(encoding="utf-8")
    assert (
        'measures:\n      row: 3\n      leave_out:\n        - "landlord"\n        - "code"' in text
    )
    assert "deal asks for --period" in text


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("Quarterly", b"hello\n", "No sheet looks like a table"),
        ("Quarterly", b"%PDF", "This is a PDF"),
        ("!!!", b"a,b\n1,2\n", "cannot be an address"),
    ],
)
def test_what_cannot_be_made_is_said(root: Path, name: str, content: bytes, words: str) -> None:
    (root / "a.csv").write_bytes(content)
    done = deal(root, "new", "recipe", name, str(root / "a.csv"))
    assert words in done.output and "Nothing was written" in done.output and done.exit_code == 1
    assert not (root / "data/harbour-homes/recipes").exists()


def test_a_recipe_that_is_there_is_not_touched(root: Path) -> None:
    workbook = report(root)
    deal(root, "new", "recipe", "Quarterly", str(workbook))
    assert "is there already" in deal(root, "new", "recipe", "Quarterly", str(workbook)).output
