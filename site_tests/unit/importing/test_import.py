"""`deal import` from a workbook to the figures files: what is new, revised, dropped and the same."""

import csv
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from openpyxl import Workbook

from generator import write
from generator.cli import cli
from generator.diagnostics import Collector
from generator.pipeline import checked_catalogue
from site_tests.conftest import ROOT, TODAY, copy_project

START = ROOT / "site_tests" / "cases" / "start"
KPI = "data/harbour-homes/kpi.csv"
RECIPE = "data/harbour-homes/recipes/quarterly.yml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return shutil.copytree(START, tmp_path / "project")


def bring(root: Path, file: Path, *more: str) -> Result:
    done = CliRunner().invoke(
        cli, ["import", str(file), "--root", str(root), "--today", TODAY.isoformat(), *more]
    )
    assert isinstance(done.exception, SystemExit | None), done.exc_info
    return done


def has_no_mistakes(root: Path) -> bool:
    """Whether `deal check` takes the files; whether they fit on paper is not asked."""
    collector = Collector()
    return checked_catalogue(root, TODAY, collector, lambda _: None) is not None


def rows(root: Path, path: str = KPI) -> list[dict[str, str]]:
    with (root / path).open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def figures(root: Path, **values: float | str | None) -> Path:
    """A workbook with a column for each time: `Q1_2026_27=0.941`."""
    book = Workbook()
    sheet = book.active
    sheet["A1"] = "Performance report"
    sheet.merge_cells("A1:F1")
    sheet["A3"], sheet["A5"], sheet["A7"] = "Measure", "REPAIRS ON TIME (%)¹", "1 In target time"
    sheet["B3"], sheet["B5"] = "Target", 0.95
    for column, (heading, value) in enumerate(values.items(), 3):
        words = heading.replace("_", " ", 1) if heading.startswith("Q") else heading
        sheet.cell(3, column, words.replace("_", "/"))
        cell = sheet.cell(5, column, value)
        cell.number_format = "0.0%"
    path = root / "Figures.xlsx"
    book.save(path)
    return path


def test_nothing_is_written_before_a_person_says_so(root: Path) -> None:
    before = (root / KPI).read_bytes()
    done = bring(root, figures(root, Q1_2026_27=0.941), "--published", "2026-08")
    assert done.exit_code == 0
    assert "New: 1" in done.output and "94.1%" in done.output and "C5" in done.output
    assert "Nothing was written. To write 1 row to data/harbour-homes/kpi.csv" in done.output
    assert (root / KPI).read_bytes() == before


def test_writes_the_row_beside_its_history_and_the_site_is_green(root: Path) -> None:
    before = (root / KPI).read_text(encoding="utf-8")
    workbook = figures(root, Q1_2026_27=0.941, Q2_2026_27=None)
    done = bring(root, workbook, "--published", "2026-08", "--write")
    assert done.exit_code == 0, done.output
    assert (root / KPI).read_text(encoding="utf-8") == before + (
        'repairs-on-time,all,FY2026-27-Q1,94.1,,,,final,,"Harbour Homes: quarterly report, April to '
        'June 2026",2026-08,,\n'
    )
    assert has_no_mistakes(root)
    again = bring(root, workbook)
    assert "The same: 1" in again.output and "nothing to write" in again.output


def test_a_revised_figure_needs_a_reason_and_shows_what_it_was(root: Path) -> None:
    workbook = figures(root, **{"2025_26": 0.948})
    before = (root / KPI).read_bytes()
    asked = bring(root, workbook, "--published", "2026-08", "--write")
    assert asked.exit_code == 1
    assert "Revised: 1" in asked.output and "94.8%, was 96.2%" in asked.output
    assert "--because" in asked.output
    assert (root / KPI).read_bytes() == before
    told = ("--published", "2026-08", "--because", "Late returns came in.", "--write")
    assert bring(root, workbook, *told).exit_code == 0
    (row,) = rows(root)
    assert (row["value"], row["status"], row["note"]) == (
        "94.8",
        "revised",
        "Late returns came in.",
    )
    assert has_no_mistakes(root)


def test_a_reason_does_not_excuse_a_lost_point(root: Path) -> None:
    path = figures(root, **{"2025_26": 9.48})
    told = ("--published", "2026-08", "--because", "Late returns came in.", "--write")
    done = bring(root, path, *told)
    assert "cell C5: mistake: A percentage of 948 cannot be right." in done.output
    assert "Nothing was written" in done.output


def test_a_revised_figure_must_be_checked_again(root: Path) -> None:
    text = (root / KPI).read_text(encoding="utf-8").replace(",,,\n", ",,Ann Lee,2026-05-01\n")
    (root / KPI).write_text(text, encoding="utf-8")
    told = ("--published", "2026-08", "--because", "Late returns came in.", "--write")
    done = bring(root, figures(root, **{"2025_26": 0.948}), *told)
    assert "checked by Ann Lee: it must be checked again" in done.output
    assert rows(root)[0]["verified_by"] == ""


def test_a_provisional_figure_is_settled_without_a_reason(root: Path) -> None:
    text = (root / KPI).read_text(encoding="utf-8").replace("final", "provisional")
    (root / KPI).write_text(text, encoding="utf-8")
    done = bring(root, figures(root, **{"2025_26": 0.948}), "--published", "2026-08", "--write")
    assert "Filled in: 1" in done.output and "was 96.2% (provisional)" in done.output
    assert rows(root)[0]["status"] == "final"


def test_a_figure_that_is_gone_is_told_of_and_stays(root: Path) -> None:
    text = (root / RECIPE).read_text(encoding="utf-8")
    more = "      - says: Gas\n        is: BS01\n    leave_out: Total"
    (root / RECIPE).write_text(text.replace("    leave_out: Total", more), encoding="utf-8")
    book = Workbook()
    for row in (["Report"], [], ["Measure", "2025/26"], ["Gas", "99.9%"]):
        book.active.append(row)
    book.save(root / "Gas.xlsx")
    done = bring(root, root / "Gas.xlsx", "--published", "unknown", "--write")
    assert "Dropped: 1. They are in data/ and not in this file. The rows stay." in done.output
    assert f"{KPI}, line 2: Repairs finished on time (repairs-on-time), all" in done.output
    assert [row["measure"] for row in rows(root)] == ["repairs-on-time", "BS01"]


def test_a_figure_held_back_by_hand_is_not_brought_back(root: Path) -> None:
    header = (root / KPI).read_text(encoding="utf-8").splitlines()[0]
    row = "repairs-on-time,all,FY2025-26,,,,,suppressed,,Harbour Homes repairs system,,,"
    (root / KPI).write_text(f"{header}\n{row}\n", encoding="utf-8")
    done = bring(root, figures(root, **{"2025_26": 0.948}), "--published", "2026-08", "--write")
    assert "This figure is held back" in done.output and done.exit_code == 1


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\N{FULLWIDTH EQUALS SIGN}", "'="])
def test_no_text_becomes_a_formula(root: Path, sign: str) -> None:
    told = ("--published", "unknown", "--source", f"{sign}cmd|' /C calc'!A0", "--write")
    done = bring(root, figures(root, Q1_2026_27=0.941), *told)
    assert "formula" in done.output and done.exit_code == 1


def test_every_mistake_is_told_in_one_run(root: Path) -> None:
    workbook = figures(root, Q1_2026_27="TBC", Q2_2026_27=9.5, Q3_2026=0.9)
    done = bring(root, workbook, "--published", "unknown", "--write")
    for cell in (
        "C5: mistake: “TBC”",
        "D5: mistake: A percentage of 950",
        "E3: mistake: “Q3 2026”",
    ):
        assert f"“Figures.xlsx”, sheet “Sheet”, cell {cell}" in done.output


def test_a_period_that_is_not_over_is_provisional_or_wrong(root: Path) -> None:
    workbook = figures(root, Q3_2026_27=0.94)
    assert "is not over yet" in bring(root, workbook, "--published", "unknown").output
    done = bring(root, workbook, "--published", "unknown", "--status", "provisional", "--write")
    assert done.exit_code == 0 and rows(root)[1]["status"] == "provisional"


def test_a_file_somebody_changed_meanwhile_is_not_touched(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = write.replace_all

    def late(*arguments: object) -> None:
        (root / KPI).write_text("changed\n", encoding="utf-8")
        real(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr("generator.verbs.importing.replace_all", late)
    done = bring(root, figures(root, Q1_2026_27=0.9), "--published", "unknown", "--write")
    assert "changed by somebody else" in done.output and done.exit_code == 1
    assert (root / KPI).read_text(encoding="utf-8") == "changed\n"


@pytest.mark.parametrize("times", [("2025_26", "Q1_2026_27"), ("Q1_2026_27", "2025_26")])
def test_two_files_are_written_or_none(
    root: Path, monkeypatch: pytest.MonkeyPatch, times: tuple[str, str]
) -> None:
    text = (root / RECIPE).read_text(encoding="utf-8")
    (root / RECIPE).write_text(
        text.replace("writes: kpi.csv", "writes: more.csv"), encoding="utf-8"
    )
    workbook = figures(root, **dict.fromkeys(times, 0.948))
    told = ("--published", "unknown", "--because", "Late returns came in.", "--write")
    before = (root / KPI).read_bytes()
    real, calls = write.write_file, []

    def fail_at_the_second(path: Path, content: bytes) -> None:
        calls.append(path)
        if len(calls) == 2:
            raise OSError(28, "No space left on device")
        real(path, content)

    with monkeypatch.context() as broken:
        broken.setattr("generator.write.write_file", fail_at_the_second)
        done = bring(root, workbook, *told)
    assert "No space left on device" in done.output and done.exit_code == 1
    assert (root / KPI).read_bytes() == before
    assert not (root / "data/harbour-homes/more.csv").exists()
    assert not list((root / "data/harbour-homes").glob(".writing-*"))
    assert bring(root, workbook, *told).exit_code == 0
    assert len(rows(root)) == len(rows(root, "data/harbour-homes/more.csv")) == 1


def test_links_are_not_written_through(root: Path, tmp_path: Path) -> None:
    (root / KPI).rename(tmp_path / "elsewhere.csv")
    (root / KPI).symlink_to(tmp_path / "elsewhere.csv")
    before = (tmp_path / "elsewhere.csv").read_bytes()
    done = bring(root, figures(root, Q1_2026_27=0.9), "--published", "unknown", "--write")
    assert "link to another place" in done.output and done.exit_code == 1
    assert (tmp_path / "elsewhere.csv").read_bytes() == before


def test_the_release_of_the_regulator_is_what_data_says(tmp_path: Path) -> None:
    root = copy_project(tmp_path / "project")
    for landlord in ("torus-liverpool", "six-town-housing"):
        for year, period in ((2024, "FY2023-24"), (2025, "FY2024-25")):
            release = root / f"data/regulator/tsm_{year}_by_landlord.csv"
            more = ("--landlord", landlord, "--recipe", "tsm-release", "--period", period)
            assert "The same: 26\n" in bring(root, release, *more).output


def test_a_workbook_in_the_shape_of_the_regulators(tmp_path: Path) -> None:
    root = copy_project(tmp_path / "project")
    recipe = root / "data/torus-liverpool/recipes/tsm-release.yml"
    text = recipe.read_text(encoding="utf-8").replace("row: 1", "row: 4")
    recipe.write_text(
        text.replace("  - only", "  - leave_out_sheets: Cover\n    only"), encoding="utf-8"
    )
    with (root / "data/regulator/tsm_2025_by_landlord.csv").open(encoding="utf-8-sig") as stream:
        header, *landlords = csv.reader(stream)
    marks = {"TP12": "[S]", "RP01": "[Z]", "CH02_2": "[X]"}
    book = Workbook()
    book.active.title = "Cover"
    book.active["A1"] = "Tenant Satisfaction Measures"
    for name, codes in (("Perception", ("TP",)), ("Management", ("CH", "NM", "RP", "BS"))):
        sheet = book.create_sheet(name)
        columns = [*header[:8], *(code for code in header if code.startswith(codes))]
        sheet.append(
            [f"{name} measures by landlord, 1 April 2025 to 31 March 2026 [note 1][note 2]"]
        )
        sheet.append(["This worksheet contains one table."])
        sheet.append([])
        sheet.append([f"{column} [note 3]" if column == "TP01" else column for column in columns])
        sheet.merge_cells(start_row=1, start_column=1, end_row=1, end_column=len(columns))
        for landlord in landlords[300:340]:
            cells = dict(zip(header, landlord, strict=True))
            sheet.append([_typed(marks.get(column) or cells[column]) for column in columns])
    book.save(root / "TSM 2026.xlsx")
    more = ("--landlord", "torus-liverpool", "--period", "FY2025-26", "--published", "2026-11")
    done = bring(root, root / "TSM 2026.xlsx", *more, "--write")
    assert done.exit_code == 0 and "New: 26" in done.output, done.output
    new = [
        row for row in rows(root, "data/torus-liverpool/tsm.csv") if row["period"] == "FY2025-26"
    ]
    by_code = {row["measure"]: row for row in new}
    assert {code: by_code[code]["status"] for code in marks} == {
        "TP12": "suppressed",
        "RP01": "not_collected",
        "CH02_2": "not_collected",
    }
    assert (by_code["TP01"]["value"], by_code["TP01"]["sample_size"]) == ("73.8", "4189")
    assert by_code["CH01_1"]["sample_size"] == ""
    assert by_code["TP01"]["source"].endswith("April 2025 to March 2026, Torus62 Limited")
    assert has_no_mistakes(root)


def _typed(text: str) -> float | str:
    try:
        return float(text)
    except ValueError:
        return text


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ((), "Add --published"),
        (("--recipe", "yearly"), "one of: quarterly"),
        (("--landlord", "nobody"), "one of: harbour-homes"),
        (("--period", "FY2025-26"), "would be ignored"),
        (("--published", "soon"), "--published “soon”: mistake"),
    ],
)
def test_what_is_missing_or_wrong_is_asked_for(
    root: Path, more: tuple[str, ...], words: str
) -> None:
    assert words in bring(root, figures(root, Q1_2026_27=0.9), *more).output


def test_the_period_is_asked_for_where_no_place_says_it(root: Path) -> None:
    text = (root / RECIPE).read_text(encoding="utf-8").split("  periods:")[0]
    (root / RECIPE).write_text(text.replace("column: A", "row: 3"), encoding="utf-8")
    (root / "a.csv").write_text("x\n\nRepairs on time (%)\n94.1\n", encoding="utf-8")
    assert "Add --period" in bring(root, root / "a.csv").output
    assert "“FY26” is not a period" in bring(root, root / "a.csv", "--period", "FY26").output
    done = bring(root, root / "a.csv", "--period", "FY2024-25", "--published", "unknown", "--write")
    assert done.exit_code == 0 and rows(root)[1]["period"] == "FY2024-25"


def test_a_number_merged_over_two_times_is_not_given_to_the_first(root: Path) -> None:
    book = Workbook()
    sheet = book.active
    for cell, value in {
        "A3": "Measure",
        "B3": "Q1 2025/26",
        "C3": "Q2 2025/26",
        "A4": "Repairs on time (%)",
        "B4": 0.955,
    }.items():
        sheet[cell] = value
    sheet["B4"].number_format = "0.0%"
    sheet.merge_cells("B4:C4")
    book.save(root / "Figures.xlsx")
    done = bring(root, root / "Figures.xlsx", "--write")
    assert done.exit_code == 1
    assert "cell B4: mistake: This cell is merged with C4" in done.output
    assert len(rows(root)) == 1


def test_quarters_below_their_year_are_asked_for_with_it(root: Path) -> None:
    book = Workbook()
    sheet = book.active
    cells = {"A3": "Measure", "B2": "2026/27", "B3": "Q1", "A4": "Repairs on time (%)", "B4": 95}
    for cell, value in cells.items():
        sheet[cell] = value
    book.save(root / "Figures.xlsx")
    done = bring(root, root / "Figures.xlsx", "--write")
    assert done.exit_code == 1
    assert "Row 3 holds quarters without their year." in done.output
    assert "like “Q1 2026/27”" in done.output


def test_advice_is_what_a_person_with_a_workbook_can_do(root: Path) -> None:
    done = bring(root, figures(root, Q1_2026_27=9.55), "--write")
    assert "Check the decimal point in this cell." in done.output
    assert "column “note”" not in done.output
    late = ("--published", "2026-05-01")
    done = bring(root, figures(root, Q1_2026_27=0.955), "--write", *late)
    assert "add --status provisional" in done.output
