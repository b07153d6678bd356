"""All files of a landlord in one: the same bytes each time, and a text that says how to print."""

from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

from generator.output import Scope
from generator.printer_words import JOBS
from generator.render.print import PRODUCTS
from generator.render.print.bundle import READ_ME, bundles
from site_tests.example import PDFS

THEME = replace(
    PDFS[0], scope=Scope.THEME, slug="repairs", path="print/themes/repairs-postcard.pdf"
)
WHOLE = replace(PDFS[0], scope=Scope.LANDLORD, slug="", path="print/all-booklet.pdf")
OTHER = replace(PDFS[0], landlord="sample-trust", path="sample-trust/print/repairs-postcard.pdf")


def test_each_landlord_has_one_with_a_folder_for_each_standard() -> None:
    ours, other = bundles((*PDFS, THEME, WHOLE, OTHER))
    assert ours.path == "print/everything-example-homes.zip"
    assert other.path == "sample-trust/print/everything-sample-trust.zip"
    opened = ZipFile(BytesIO(ours.content))
    assert opened.namelist() == [
        READ_ME,
        "repairs/repairs-postcard.pdf",
        "repairs/repairs-postcard-press.pdf",
        "anti-social-behaviour/anti-social-behaviour-postcard.pdf",
        "anti-social-behaviour/anti-social-behaviour-postcard-press.pdf",
        "themes/repairs-postcard.pdf",
        "all-booklet.pdf",
    ]
    assert opened.testzip() is None
    assert opened.read("repairs/repairs-postcard.pdf") == PDFS[0].content


def test_the_same_files_give_the_same_bytes_and_no_time_is_in_them() -> None:
    first, again = (next(bundles(PDFS)).content for _ in range(2))
    assert first == again
    for entry in ZipFile(BytesIO(first)).infolist():
        assert entry.date_time == (1980, 1, 1, 0, 0, 0)
        assert (entry.create_system, entry.external_attr >> 16) == (3, 0o644)


def test_the_text_in_it_names_every_file_with_what_it_is() -> None:
    (bundle,) = bundles(PDFS)
    said = ZipFile(BytesIO(bundle.content)).read(READ_ME).decode("utf-8-sig")
    for pdf in PDFS:
        assert (
            f"{pdf.slug}-{pdf.product}.pdf\r\n  {pdf.title}: {pdf.label}. A6, 2 pages, 39 KB"
            in said
        )
    for job in JOBS:
        assert job.title.upper() in said


def test_there_is_advice_for_every_product_once() -> None:
    advised = [product for job in JOBS for product in job.products]
    assert sorted(advised) == sorted({product.id for product in PRODUCTS})
