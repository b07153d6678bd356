"""The data files: where they stand, that their own metadata holds, and that they agree."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from generator.merge import publish
from generator.model import Catalogue, Publish
from generator.render.data import make_data
from site_tests import open_data
from site_tests.example import CATALOGUE, FIGURES, LANDLORD, TODAY, TWO_LANDLORDS
from site_tests.example_standards import NEIGHBOURHOOD, REPAIRS, words
from site_tests.open_data import by_path

both = pytest.mark.parametrize("catalogue", [CATALOGUE, TWO_LANDLORDS], ids=["one", "two"])
FILES = {f"{table}.csv{end}" for table in open_data.TABLES for end in ("", "-metadata.json")}
FILES |= {f"{kind}.json" for kind in open_data.DOCUMENTS} | {"csv-metadata.json"}
SCHEMAS = {f"data/schema/{kind}.schema.json" for kind in open_data.DOCUMENTS}
FORMULAS = ("=1+1", "+44 161", "-5", "@SUM(A1)", "\tx", "\rx", "＝1", "'tis", 'a "b", c\nd')


def hostile(text: str) -> Catalogue:
    """The example, with a text in front of all that a writer may write freely."""
    promise = replace(
        REPAIRS.promises[0],
        text=words(text),
        more=words(text),
        how_we_check=(words(text),),
    )
    part = replace(REPAIRS.parts[0], promises=(promise, *REPAIRS.promises[1:]))
    measures = tuple(replace(measure, name=text) for measure in REPAIRS.measures)
    standard = replace(REPAIRS, title=text, parts=(part,), measures=measures)
    entry = replace(LANDLORD.learning[0], title=text, source=text)
    landlord = replace(LANDLORD, name=text, learning=(entry,))
    figures = tuple(replace(each, note=text, source=text) for each in FIGURES)
    return replace(CATALOGUE, publications=(publish(landlord, (standard,), figures, TODAY),))


@both
def test_every_landlord_and_all_have_every_file(catalogue: Catalogue) -> None:
    landlords = [each.landlord.slug for each in catalogue.publications]
    expected = {f"data/{name}/{file}" for name in (*landlords, "all") for file in FILES}
    paths = [file.path for file in make_data(catalogue)]
    assert set(paths) == expected | SCHEMAS
    assert len(paths) == len(set(paths))


@both
def test_every_table_holds_to_its_metadata(catalogue: Catalogue, tmp_path: Path) -> None:
    assert open_data.metadata_problems(by_path(make_data(catalogue)), tmp_path) == []


@both
def test_every_document_holds_to_its_schema(catalogue: Catalogue) -> None:
    assert open_data.schema_problems(by_path(make_data(catalogue))) == []


@both
def test_csv_and_json_say_the_same(catalogue: Catalogue) -> None:
    files = by_path(make_data(catalogue))
    for folder in open_data.folders(files):
        assert open_data.differences(files, folder) == []
    assert all(open_data.rows(files, "all", table) for table in open_data.TABLES)


@both
def test_all_is_what_the_landlords_are_together(catalogue: Catalogue) -> None:
    files = by_path(make_data(catalogue))
    own = [folder for folder in open_data.folders(files) if folder != "all"]
    for table in open_data.TABLES:
        together = [row for folder in own for row in open_data.rows(files, folder, table)]
        assert open_data.rows(files, "all", table) == together


def test_the_same_bytes_twice() -> None:
    assert make_data(TWO_LANDLORDS) == make_data(TWO_LANDLORDS)


def test_another_landlord_moves_no_file() -> None:
    alone, joined = by_path(make_data(CATALOGUE)), by_path(make_data(TWO_LANDLORDS))
    assert set(alone) < set(joined)
    schemas = {path: content for path, content in alone.items() if path in SCHEMAS}
    assert schemas.items() <= joined.items()


def test_the_size_and_the_rows_are_those_of_the_file() -> None:
    made = make_data(CATALOGUE)
    files = by_path(made)
    for file in made:
        assert file.size == len(file.content)
        if file.columns:
            assert file.rows == len(open_data.rows(files, file.folder, file.name[:-4]))
            header = file.content.decode().partition("\r\n")[0]
            assert [column.name for column in file.columns] == header.split(",")


def test_every_column_is_explained_in_a_sentence() -> None:
    for file in make_data(CATALOGUE):
        for column in file.columns:
            assert column.about.endswith("."), f"{file.name}: {column.name}"
            assert "  " not in column.about
            assert "\n" not in column.about


def test_a_schema_describes_every_field_and_nothing_of_the_program() -> None:
    for path, content in by_path(make_data(CATALOGUE)).items():
        if path not in SCHEMAS:
            continue
        schema = json.loads(content)
        for kind in (schema, *schema["$defs"].values()):
            for name, field in kind.get("properties", {}).items():
                assert field["description"].endswith("."), f"{path}: {name}"
        assert "NEITHER" not in content.decode()


@pytest.mark.parametrize("text", FORMULAS)
def test_no_cell_is_run_as_a_formula(text: str, tmp_path: Path) -> None:
    files = by_path(make_data(hostile(text)))
    for table in open_data.TABLES:
        for row in open_data.rows(files, "all", table):
            for name, cell in row.items():
                assert not cell.startswith(("=", "+", "@", "\t", "\r", "＝")), f"{table}: {name}"
                assert not cell.startswith("-") or cell[1:].replace(".", "").isdigit()
    assert open_data.differences(files, "all") == []
    assert open_data.schema_problems(files) == []
    assert open_data.metadata_problems(files, tmp_path) == []


@pytest.mark.parametrize("state", [Publish.DRAFT, Publish.CONFIDENTIAL])
def test_what_is_not_live_leaves_no_trace(state: Publish) -> None:
    hidden = replace(NEIGHBOURHOOD, slug="secret-slug", title="Secret title", publish=state)
    lesson = replace(
        LANDLORD.learning[0], slug="secret-lesson", title="Secret lesson", publish=state
    )
    open_lesson = replace(LANDLORD.learning[0], standards=("repairs", "secret-slug"))
    landlord = replace(LANDLORD, learning=(open_lesson, lesson))
    own = publish(landlord, (REPAIRS, hidden), FIGURES, TODAY)
    files = make_data(replace(CATALOGUE, publications=(own,)))
    assert b"secret" not in b"".join(file.content for file in files).lower()


def test_a_landlord_without_anything_has_files_without_rows() -> None:
    own = publish(replace(LANDLORD, learning=()), (), (), TODAY)
    files = by_path(make_data(replace(CATALOGUE, publications=(own,))))
    assert open_data.schema_problems(files) == []
    assert not any(open_data.rows(files, "all", table) for table in open_data.TABLES)
