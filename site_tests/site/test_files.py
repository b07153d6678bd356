"""Files to download: every link to one says what it is and how large, and none is left without."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from urllib.parse import urldefrag, urljoin
from zipfile import ZipFile

from bs4 import BeautifulSoup
from defusedxml import ElementTree
from pypdf import PdfReader

from generator import wording
from generator.figure_notes import file_size
from site_tests.conftest import Built
from site_tests.every_page import LANDLORDS, PAGES, RULE_PAGES, count_of_pdfs

KINDS = {".pdf": "PDF", ".csv": "CSV", ".json": "JSON", ".zip": "ZIP"}
"""A feed is not among them: nobody downloads it once."""


def file_links(built: Built) -> Iterator[tuple[str, str, str]]:
    """Page, path of the file, and the words of every link to a file on any page."""
    base = built.catalogue.site.url
    for page in sorted(built.site.rglob("*.html")):
        place = page.relative_to(built.site).as_posix().removesuffix("index.html")
        html = BeautifulSoup(page.read_text(encoding="utf-8"), "html.parser")
        for link in html.select("a[href]"):
            target, _ = urldefrag(urljoin(urljoin(base, place), str(link["href"])))
            path = target.removeprefix(base)
            file = built.site / path
            if target.startswith(base) and file.suffix in KINDS and file.is_file():
                yield place, path, " ".join(link.get_text(" ").split())


def test_every_link_to_a_file_says_its_kind_and_size_and_how_many_pages(built: Built) -> None:
    unsaid = []
    for page, path, words in file_links(built):
        file = built.site / path
        wanted = [KINDS[file.suffix], file_size(file.stat().st_size)]
        if file.suffix == ".pdf":
            wanted.append(wording.count(len(PdfReader(file).pages), "page", "pages"))
        unsaid += [
            f"{page}: “{words}” does not say {each}"
            for each in wanted
            if each.casefold() not in words.casefold()
        ]
    assert unsaid == []


def test_every_pdf_is_in_its_landlords_print_room_once_with_its_picture(built: Built) -> None:
    pdfs = {path.relative_to(built.site).as_posix() for path in built.site.rglob("*.pdf")}
    assert len(pdfs) == count_of_pdfs()
    rooms = {f"{landlord}/print-room/" for landlord in LANDLORDS}
    there = [path for page, path, _ in file_links(built) if page in rooms and path in pdfs]
    assert sorted(there) == sorted(pdfs)
    for room in rooms:
        html = BeautifulSoup((built.site / room / "index.html").read_text("utf-8"), "html.parser")
        for link in html.select("a[href$='.pdf']"):
            image = link.img
            assert image is not None
            assert str(image["src"]) == str(link["href"]).replace(".pdf", ".png")
            png = (built.site / room / str(image["src"])).resolve().read_bytes()
            assert [int(str(image[side])) for side in ("width", "height")] == [
                int.from_bytes(png[16:20]),
                int.from_bytes(png[20:24]),
            ]
            assert (image["alt"], image["loading"]) == ("", "lazy")


def test_one_file_holds_all_of_a_landlord(built: Built) -> None:
    for landlord in LANDLORDS:
        folder = built.site / landlord / "print"
        content = (folder / f"everything-{landlord}.zip").read_bytes()
        with ZipFile(BytesIO(content)) as archive:
            inside = sorted(archive.read(name) for name in archive.namelist() if "pdf" in name)
        assert inside == sorted(path.read_bytes() for path in folder.rglob("*.pdf"))


def test_staff_find_the_print_room_at_the_foot_and_search_engines_do_not(built: Built) -> None:
    for landlord in LANDLORDS:
        home = BeautifulSoup((built.site / landlord / "index.html").read_text(), "html.parser")
        assert home.select("footer a[href='print-room/']")
        assert not home.select("main a[href*='print-room'], nav a[href*='print-room']")
        room = BeautifulSoup(
            (built.site / landlord / "print-room" / "index.html").read_text(), "html.parser"
        )
        assert room.select("meta[name=robots][content=noindex]")
        assert not home.select("meta[name=robots]")


def listed(site: Path) -> list[str]:
    """The addresses in a site's sitemap."""
    sitemap = ElementTree.parse(site / "sitemap.xml")
    return [str(each.text) for each in sitemap.findall(".//{*}loc")]


def test_search_engines_are_told_of_every_page_that_they_may_list(built: Built) -> None:
    url = built.catalogue.site.url
    files = {page: page if page.endswith(".html") else f"{page}index.html" for page in PAGES}
    kept_out = {
        page for page, file in files.items() if "noindex" in (built.site / file).read_text("utf-8")
    }
    rooms = {f"{landlord}/{room}/" for landlord in LANDLORDS for room in ("search", "print-room")}
    assert kept_out == {*rooms, "offline/", "404.html"}
    found = listed(built.site)
    assert len(found) == len(set(found))
    assert {*found} == {f"{url}{page}" for page in {*PAGES, *RULE_PAGES} - kept_out}
    robots = (built.site / "robots.txt").read_text("utf-8")
    assert f"Sitemap: {url}sitemap.xml\n" in robots
    assert "Disallow" not in robots
