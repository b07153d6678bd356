"""The open data of the built site: unchanged, true to its metadata, and to the pages it names."""

import json
import re
from functools import cache
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag

from generator import wording
from generator.model import Status
from generator.render.data import make_data
from site_tests import open_data
from site_tests.conftest import TODAY, Built
from site_tests.every_page import LANDLORDS, STANDARDS
from site_tests.open_data import Files, Row


@pytest.fixture(scope="module")
def files(built: Built) -> Files:
    return open_data.below(built.site)


@pytest.fixture(scope="module")
def places(built: Built) -> "Places":
    return Places(built)


class Places:
    """Finds what an address of the data leads to."""

    def __init__(self, built: Built) -> None:
        self._site, self._base = built.site, built.catalogue.site.url
        self._page = cache(self._read)

    def _read(self, path: str) -> BeautifulSoup:
        text = (self._site / path / "index.html").read_text(encoding="utf-8")
        return BeautifulSoup(text, "html.parser")

    def find(self, address: str) -> Tag:
        """The page, or the element on it."""
        assert address.startswith(self._base), address
        path, _, anchor = address.removeprefix(self._base).partition("#")
        page = self._page(path)
        found = page.find(id=anchor) if anchor else page.main
        assert isinstance(found, Tag), f"there is no {address}"
        return found


def squeeze(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def test_the_builder_copies_every_file_as_it_is(built: Built, files: Files) -> None:
    assert files == open_data.below(built.root / "build" / "docs")
    assert files == open_data.by_path(make_data(built.catalogue))
    assert open_data.folders(files) == sorted([*LANDLORDS, "all"])


def test_every_table_holds_to_its_metadata(files: Files, tmp_path: Path) -> None:
    assert open_data.metadata_problems(files, tmp_path) == []


def test_every_document_holds_to_its_schema(files: Files) -> None:
    assert open_data.schema_problems(files) == []


def test_csv_and_json_say_the_same(files: Files) -> None:
    for folder in open_data.folders(files):
        assert open_data.differences(files, folder) == []


def test_every_schema_is_where_the_documents_say(built: Built, files: Files) -> None:
    for path, content in files.items():
        if path.endswith((".schema.json", "figures.json", "promises.json", "learning.json")):
            named = json.loads(content)
            address = named.get("$id") or named["$schema"]
            assert address.removeprefix(built.catalogue.site.url) in files


def records(files: Files, kind: str) -> list[Row]:
    found: list[Row] = open_data.document(files, "all", kind)[kind]
    assert found
    return found


def test_every_figure_is_on_its_page_with_the_same_verdict(files: Files, places: Places) -> None:
    for record in records(files, "figures"):
        place = places.find(record["page"])
        assert squeeze(record["measure_name"]) in squeeze(place.get_text(" "))
        if record["standard"] is None:
            continue
        period = wording.sentence_case(record["period_name"])
        status = wording.STATUS_WORDS[Status(record["judged"])]
        rows = [squeeze(row.get_text(" ")) for row in place.select("tbody tr")]
        assert any(period in row and status in row for row in rows), record


def test_every_promise_is_on_its_page(files: Files, places: Places) -> None:
    for record in records(files, "promises"):
        item = places.find(record["page"]).find_parent("li")
        assert item is not None
        assert squeeze(record["text"]) in squeeze(item.get_text())
    told = {f"{record['landlord']}/{record['standard']}" for record in records(files, "promises")}
    assert told == set(STANDARDS)


def test_every_lesson_is_on_its_page(files: Files, places: Places) -> None:
    for record in records(files, "learning"):
        heading = places.find(record["page"]).find_next("h2")
        assert heading is not None
        assert squeeze(record["title"]) == squeeze(heading.get_text())


def test_every_other_address_leads_to_a_page(files: Files, places: Places) -> None:
    for record in open_data.document(files, "all", "promises")["other_response_times"]:
        places.find(record["page"])


@pytest.mark.parametrize("slug", STANDARDS)
def test_a_standard_leads_to_the_tables_of_its_landlord(slug: str, built: Built) -> None:
    page = BeautifulSoup(
        (built.site / slug / "index.html").read_text(encoding="utf-8"), "html.parser"
    )
    landlord = slug.split("/", maxsplit=1)[0]
    links = {str(link["href"]) for link in page.select("main a[href$='.csv']")}
    assert links == {
        f"../../data/{landlord}/figures.csv",
        f"../../data/{landlord}/promises.csv",
    }


@pytest.mark.parametrize("path", ["", *(f"{each}/how-we-are-doing" for each in LANDLORDS)])
def test_pages_lead_to_the_open_data(path: str, built: Built) -> None:
    page = BeautifulSoup(
        (built.site / path / "index.html").read_text(encoding="utf-8"), "html.parser"
    )
    assert page.select("main a[href$='open-data/']")
    assert bool(page.select("footer a[href$='open-data/']")) is bool(path)


def test_the_page_lists_every_table_with_its_rows_and_its_size(built: Built, files: Files) -> None:
    text = (built.site / "open-data" / "index.html").read_text(encoding="utf-8")
    page = BeautifulSoup(text, "html.parser")
    listed = {}
    for row in page.select("main tbody tr"):
        for link in row.select("a[href]"):
            path = str(link["href"]).removeprefix("../")
            listed[path] = (squeeze(link.get_text()), int(row.select("td")[0].get_text()))
    named = {*open_data.TABLES}
    assert set(listed) == {
        path
        for path in files
        if not path.startswith("data/schema/")
        and re.fullmatch(rf"({'|'.join(named)})\.(csv|json)", path.split("/")[2])
    }
    for path, (words, many) in listed.items():
        assert f"({-(-len(files[path]) // 1000)} KB)" in words
        folder, name = path.split("/")[1:]
        if name.endswith(".csv"):
            assert many == len(open_data.rows(files, folder, name[:-4]))
    explained = {squeeze(term.get_text()) for term in page.select("main dt")}
    for table in open_data.TABLES:
        assert set(open_data.rows(files, "all", table)[0]) <= explained
    assert wording.day(TODAY) in page.get_text()
