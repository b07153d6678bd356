"""Real files, broken at random: check answers each, in the file, and --fix changes no meaning.

12,100 examples, the same on every run. What they found is kept in `cases/`.
"""

import shutil
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from generator.checks import check_results, run_checks
from generator.diagnostics import Collector
from generator.mend import mended
from generator.model import Catalogue
from generator.pipeline import make_catalogue
from generator.project import read_project
from generator.report.text import render_all
from generator.schema.editors import shape_of
from generator.schema.figures import COLUMNS, REQUIRED, read_figure
from generator.schema.mistakes import read_fields
from generator.schema.walk import names_in
from generator.source.csv_text import parse_csv
from generator.source.files import CSV_LIMIT, YAML_LIMIT, SourceText, decode
from generator.source.yaml_text import Document, parse_yaml
from site_tests.mutations import Broken, Piece, breaking, pieces
from site_tests.test_cases import CASES, TODAY

STANDARDS = pieces("content/*/standards/*.yml", 12)
OTHERS = [
    *pieces("content/*/landlord.yml", 12),
    *pieces("content/*/learning/*.yml", 12),
    *pieces("content/glossary.yml", 12),
]
TABLES = pieces("data/[!r]*/*.csv", 4)
PROJECT = (
    "content/harbour-homes/standards/repairs.yml",
    "content/harbour-homes/landlord.yml",
    "data/harbour-homes/kpi.csv",
)
often = settings(max_examples=1_700)


def in_place(collector: Collector, source: SourceText | None, file: str) -> None:
    """Every finding is in the file, in a line and a column that are there."""
    lines = source.lines if source else ("",)
    for found in collector:
        where = found.where
        assert where.file == file
        assert 1 <= where.line <= len(lines)
        assert 1 <= where.column <= len(where.text) + 1
        assert where.text in ("", lines[where.line - 1])
        assert found.message


def read(file: str, raw: bytes) -> tuple[Document | None, bool, Collector, SourceText | None]:
    """A YAML file as `deal check` reads it: its document, and whether it was taken."""
    shape, collector = shape_of(file), Collector()
    assert shape is not None
    source = decode(file, raw, YAML_LIMIT, collector)
    document = parse_yaml(source, collector, names_in(shape)) if source else None
    fields = read_fields(shape, document, collector) if document else None
    assert (fields is None) == collector.failed, "what is refused is always explained"
    return document, fields is not None, collector, source


FOUND = ("  - id: [repairs-on-time", "", "    name: Repairs")
"""Lines that were once refused without a word."""


def loaded(raw: bytes) -> object:
    """What another reader makes of a file: PyYAML's own, with every value as text."""
    return yaml.load(raw.decode("utf-8-sig"), Loader=yaml.CBaseLoader)  # noqa: S506 (text only)


def yaml_holds(file: str, raw: bytes) -> bool:
    """What is asked of any YAML file; whether it was taken."""
    document, taken, collector, source = read(file, raw)
    in_place(collector, source, file)
    done = mended(file, raw)
    if done is None:
        return taken
    assert mended(file, done.content) is None, "what is mended once needs no mending"
    after, *_ = read(file, done.content)
    assert (after and after.tree) == (document and document.tree), "mended as it was read"
    if taken:
        assert loaded(done.content) == loaded(raw), "what was right reads as it did"
    return taken


@often
@given(breaking(STANDARDS[::2]))
def test_a_broken_standard(made: Broken) -> None:
    yaml_holds(made.file, made.raw)


@often
@given(breaking(STANDARDS[1::2]))
@example(Broken((PROJECT[0], FOUND), (), "\n"))
def test_another_broken_standard(made: Broken) -> None:
    yaml_holds(made.file, made.raw)


@often
@given(breaking(OTHERS))
def test_a_broken_file_of_a_landlord(made: Broken) -> None:
    yaml_holds(made.file, made.raw)


@often
@given(st.sampled_from(STANDARDS + OTHERS), st.binary(max_size=40), st.integers(0, 999))
def test_bytes_in_the_middle_of_a_file(piece: Piece, odd: bytes, at: int) -> None:
    file, lines = piece
    raw = "\n".join(lines).encode()
    raw = raw[: at * len(raw) // 1000] + odd + raw[at * len(raw) // 1000 :]
    _, _, collector, source = read(file, raw)
    in_place(collector, source, file)
    done = mended(file, raw)
    assert done is None or mended(file, done.content) is None


@often
@given(breaking(TABLES))
@example(Broken((PROJECT[2], ("\x01",)), (), "\n"))
def test_a_broken_table(made: Broken) -> None:
    table_holds(made.file, made.raw)


def table_holds(file: str, raw: bytes) -> None:
    collector = Collector()
    source = decode(file, raw, CSV_LIMIT, collector)
    rows = parse_csv(source, REQUIRED, COLUMNS, collector) if source else ()
    figures = [figure for row in rows if (figure := read_figure(row, collector))]
    in_place(collector, source, file)
    done = mended(file, raw)
    if done is not None:
        assert mended(file, done.content) is None, "what is mended once needs no mending"
        again = decode(file, done.content, CSV_LIMIT, Collector())
        assert again is not None
        rows = parse_csv(again, REQUIRED, COLUMNS, Collector())
        read_again = [figure for row in rows if (figure := read_figure(row, Collector()))]
        assert [each.figure for each in read_again] == [each.figure for each in figures]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return shutil.copytree(CASES / "start", tmp_path_factory.mktemp("mutated") / "project")


def whole_project_holds(project: Path, file: str, raw: bytes) -> Catalogue | None:
    """Everything but the printing, with one file of a small project broken: what may be published."""
    broken = project / file
    before = broken.read_bytes()
    catalogue = None
    try:
        broken.write_bytes(raw)
        collector = Collector()
        read = read_project(project, collector)
        if read is not None:
            run_checks(read, TODAY, collector)
            if not collector.failed:
                catalogue = make_catalogue(read, TODAY, collector)
                check_results(read, catalogue, collector)
        for found in collector:
            raw = (project / found.where.file).read_bytes()
            assert 1 <= found.where.line <= len(raw.splitlines()) + 1
        render_all(collector)
    finally:
        broken.write_bytes(before)
    return catalogue


START = {
    file: (file, tuple((CASES / "start" / file).read_text(encoding="utf-8").splitlines()))
    for file in PROJECT
}
in_a_project = settings(
    max_examples=1_200, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@in_a_project
@given(breaking([START[PROJECT[0]]]))
def test_a_project_with_a_broken_standard(project: Path, made: Broken) -> None:
    whole_project_holds(project, made.file, made.raw)


@in_a_project
@given(breaking([START[PROJECT[1]]]))
# The landlord was refused without a word, and then said not to be there.
@example(
    Broken(
        (PROJECT[1], tuple(each.replace("kind: ", "kind: [") for each in START[PROJECT[1]][1])),
        (),
        "\n",
    )
)
def test_a_project_with_a_broken_landlord(project: Path, made: Broken) -> None:
    whole_project_holds(project, made.file, made.raw)


@in_a_project
@given(breaking([START[PROJECT[2]]]))
def test_a_project_with_a_broken_table(project: Path, made: Broken) -> None:
    whole_project_holds(project, made.file, made.raw)
