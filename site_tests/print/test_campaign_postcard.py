"""A campaign's postcard: says what its page says, opens its page, and stops where it does not fit."""

from dataclasses import replace
from pathlib import Path

import page as pdf_ua
import pytest

from generator.model import CallToAction, Campaign, CampaignSection, Catalogue, Contact, Point
from generator.output import Misfit, Pdf, Scope
from generator.render.pages import make_pages
from generator.render.print import Selection, make_print
from generator.richtext import Words
from site_tests.example import CAMPAIGN, CATALOGUE
from site_tests.page_reader import page
from site_tests.print.gallery import HOSTILE
from site_tests.print.reading import flat, in_mm, letters, lines, qr_codes, reader, tags
from site_tests.print.samples import LLANFAIR, WhenAsked

BOTH = Selection(standard=CAMPAIGN.slug, products=("postcard", "postcard-press"))


def points(*texts: str) -> tuple[CampaignSection, ...]:
    """One section whose points are all marked for the postcard."""
    marked = tuple(Point((Words(text),), postcard=True) for text in texts)
    return (CampaignSection("Water", (), (), marked, ()),)


def with_campaign(campaign: Campaign, contacts: tuple[Contact, ...] | None = None) -> Catalogue:
    (publication,) = CATALOGUE.publications
    landlord = replace(publication.landlord, campaigns=(campaign,))
    if contacts is not None:
        landlord = replace(landlord, contacts=contacts)
    return replace(CATALOGUE, publications=(replace(publication, landlord=landlord),))


LONG = "A pipe that freezes at night can burst in the morning, and then the ceiling comes down."
CATALOGUES = {
    "usual": CATALOGUE,
    "one point": with_campaign(replace(CAMPAIGN, sections=points("Find your stop tap."))),
    "five long points": with_campaign(replace(CAMPAIGN, sections=points(*[LONG] * 5))),
    "long call": with_campaign(
        replace(CAMPAIGN, call=CallToAction("Is it cold? Tell us " * 3, (Words(LONG),)))
    ),
    "long words": with_campaign(
        replace(CAMPAIGN, title=LLANFAIR, call=CallToAction(LLANFAIR, (Words(LLANFAIR),)))
    ),
    "hostile": with_campaign(
        replace(
            CAMPAIGN,
            title=HOSTILE[0],
            summary=HOSTILE[1],
            sections=points(*HOSTILE),
            call=CallToAction(HOSTILE[2], (Words(HOSTILE[0]),)),
        )
    ),
    "no contacts": with_campaign(CAMPAIGN, ()),
    "email only": with_campaign(CAMPAIGN, (Contact("email", "Email", "hello@example.org"),)),
}


def made(catalogue: Catalogue) -> tuple[Pdf, Pdf]:
    plain, press = make_print(catalogue, BOTH)
    assert isinstance(plain, Pdf) and isinstance(press, Pdf), (plain, press)
    return plain, press


PDFS = WhenAsked(made, CATALOGUES)
every_card = pytest.mark.parametrize("name", PDFS, scope="module")


def said(pdf: bytes) -> str:
    rows = " ".join(row for number in (0, 1) for row in lines(pdf, number))
    return flat(rows)


@every_card
def test_a_screen_reader_gets_headings_points_and_the_qr_code(name: str, tmp_path: Path) -> None:
    card = tmp_path / "card.pdf"
    card.write_bytes(PDFS[name][0].content)
    report = pdf_ua.validate_pdf(str(card), profile="ua1")
    assert "no failures" in str(report), str(report)
    found = tags(PDFS[name][0].content)
    (campaign,) = CATALOGUES[name].publications[0].landlord.campaigns
    items = ["LI"] * len(campaign.postcard_points)
    kinds = [tag.kind for tag in found if tag.kind in ("H1", "H2", "L", "LI", "Figure")]
    assert kinds == ["H1", "H2", "L", *items, "H2", "Figure"]


@every_card
def test_it_is_a6_and_nothing_leaves_the_margins(name: str) -> None:
    plain, press = PDFS[name]
    assert [in_mm(side.mediabox) for side in reader(plain.content).pages] == [(0, 0, 105, 148)] * 2
    for side in reader(press.content).pages:
        assert in_mm(side.trimbox) == (12, 12, 117, 160)
        assert in_mm(side.bleedbox) == (9, 9, 120, 163)
    for number in (0, 1):
        for letter in letters(plain.content, number):
            assert letter.left >= 8.8 and letter.right <= 96.3, letter
            assert letter.bottom >= 6 and letter.top <= 140, letter


@every_card
def test_the_qr_code_opens_the_campaign(name: str) -> None:
    for pdf in PDFS[name]:
        assert qr_codes(pdf.content, 1) == [
            "https://deal.example/go/example-homes/ready-for-winter/"
        ]


def test_the_card_says_nothing_that_its_page_does_not_say() -> None:
    shown = flat(page(make_pages(CATALOGUE, ()), "ready-for-winter.md").text)
    card = said(PDFS["usual"][0].content)
    of_the_card = ("Example Homes", "Call us on", "www.example.org/homes", "Read more:")
    for words in of_the_card:
        assert words in card
    for words in (
        "Ready for winter",
        "What to do before it freezes.",
        "What to do",
        "Find your stop tap.",
        "Keep the heating on low.",
        "Never thaw a pipe with a flame.",
        "Is your heating broken? Tell us",
        "Tell us before Friday.",
        "0161 496 0000",
        "deal.example/go/example-homes/ready-for-winter/",
    ):
        # A long address goes on over two lines.
        assert flat(words).replace(" ", "") in card.replace(" ", "")
        assert flat(words) in shown
    assert "It is under the sink." not in card


def test_a_campaign_that_is_not_open_has_no_postcard() -> None:
    for closed in (
        replace(CAMPAIGN, since=CAMPAIGN.until),
        replace(CAMPAIGN, until=CAMPAIGN.since),
    ):
        assert make_print(with_campaign(closed), BOTH) == ()


@pytest.mark.parametrize(
    ("campaign", "field", "words"),
    [
        (replace(CAMPAIGN, sections=()), "sections", "No point is marked for the postcard."),
        (
            replace(CAMPAIGN, sections=points(*["Stay warm."] * 6)),
            "sections",
            "6 points are marked for the postcard and there is room for 5.",
        ),
        (
            replace(CAMPAIGN, sections=points(*[f"{LONG} {LONG} {LONG}"] * 5)),
            "sections",
            "The list of points on the postcard needs",
        ),
        (
            replace(CAMPAIGN, call=CallToAction("Tell us", (Words(f"{LONG} " * 5),))),
            "call_to_action",
            "What you ask for on the postcard needs",
        ),
        (
            replace(CAMPAIGN, call=CallToAction("W" * 20, (Words("Tell us."),))),
            "call_to_action",
            "A word in what you ask for on the postcard needs",
        ),
        (
            replace(CAMPAIGN, call=CallToAction("Tell us →", (Words("Soon."),))),
            "call_to_action",
            "Our print font does not have “→”",
        ),
    ],
    ids=["no points", "six points", "long points", "long call", "wide word", "no such letter"],
)
def test_what_does_not_fit_says_which_field(campaign: Campaign, field: str, words: str) -> None:
    found = make_print(with_campaign(campaign), BOTH)
    assert found
    for misfit in found:
        assert isinstance(misfit, Misfit), misfit
        assert (misfit.scope, misfit.slug, misfit.field) == (
            Scope.CAMPAIGN,
            CAMPAIGN.slug,
            field,
        )
        assert misfit.message.startswith(words)
        assert "needs 0 mm" not in misfit.message
