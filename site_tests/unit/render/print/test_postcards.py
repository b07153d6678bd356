"""What a postcard says of each kind of result, and what happens to a text that cannot be printed."""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from generator import wording
from generator.model import (
    Catalogue,
    Contact,
    FigureStatus,
    Publication,
    Unit,
)
from generator.output import Misfit, Pdf
from generator.render.print import make_print, printing
from generator.render.print.postcard_results import ResultRow
from generator.render.print.postcard_words import Card, card_for
from site_tests.example import CAMPAIGN, CATALOGUE, LANDLORD, TWO_LANDLORDS, figure
from site_tests.print.samples import (
    MET,
    MISSED,
    NO_FIGURE,
    POSTCARDS,
    PROMISES,
    catalogue,
    landlord,
    measured,
    misfits,
)


def card(of: Catalogue) -> Card:
    publication = of.publications[0]
    return card_for(of, publication.landlord, publication.deals[0])


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u200b", "")


def said(row: ResultRow) -> tuple[str, list[str], str, str]:
    """A row as a test likes to read it: status, big figures, words, target."""
    big = [" ".join(filter(None, (one.amount, one.unit))) for one in row.big]
    return row.status, big, plain(row.words), row.target


# --- the files ------------------------------------------------------------------------------


def test_each_standard_gets_a_file_for_the_screen_and_one_for_the_press() -> None:
    made = [pdf for pdf in make_print(CATALOGUE, POSTCARDS) if isinstance(pdf, Pdf)]
    pages = [*(deal.standard.slug for deal in CATALOGUE.publications[0].deals), CAMPAIGN.slug]
    assert [(pdf.slug, pdf.product, pdf.path, pdf.pages) for pdf in made] == [
        row
        for slug in pages
        for row in (
            (slug, "postcard", f"print/{slug}-postcard.pdf", 2),
            (slug, "postcard-press", f"print/{slug}-postcard-press.pdf", 2),
        )
    ]
    assert all(pdf.content.startswith(b"%PDF-1.7") and pdf.landlord for pdf in made)


def test_several_landlords_have_their_own_folders_and_addresses() -> None:
    made = make_print(TWO_LANDLORDS, POSTCARDS)
    paths = {pdf.path for pdf in made if isinstance(pdf, Pdf)}
    assert len(paths) == len(made)
    assert {path.split("/print/")[0] for path in paths} == {"example-homes", "sample-trust"}
    first = TWO_LANDLORDS.publications[0]
    shown = card_for(TWO_LANDLORDS, first.landlord, first.deals[0])
    assert shown.url == "https://deal.example/go/example-homes/repairs/"
    assert plain(shown.address) == "deal.example/go/example-homes/repairs/"


# --- what the card says ---------------------------------------------------------------------


def test_a_met_and_a_missed_target_are_said_in_the_same_shape() -> None:
    rows = card(catalogue(MET, MISSED)).rows
    assert [said(row) for row in rows] == [
        (
            "Target met",
            ["97.2%"],
            "97.2% of repairs were done on time.",
            "Our target is 95% or more.",
        ),
        (
            "Target missed",
            ["59.8%"],
            "We did 59.8% of repairs right the first time.",
            "Our target is 99% or more.",
        ),
    ]
    assert [row.shape for row in rows] == ["met", "missed"]


def test_a_figure_without_a_target_says_so() -> None:
    per_1000 = measured("there were (figure)", "16.7", None, unit=Unit.PER_1000_HOMES)
    assert said(card(catalogue(per_1000)).rows[0]) == (
        "No target",
        ["16.7 per 1,000 homes"],
        "There were 16.7 per 1,000 homes (April 2025 to March 2026). We have not set a target "
        "for this.",
        "",
    )


def test_an_old_figure_is_never_passed_off_as_new() -> None:
    shown = card(catalogue(measured(value="91", period="FY2022-23")))
    status, big, words, target = said(shown.rows[0])
    assert (status, big, target) == ("Old figure", ["91%"], "")
    assert "This is an old figure, and it missed the target: 91%" in words
    assert "April 2022 to March 2023" in words


def test_a_paused_measure_has_no_big_figure() -> None:
    measure, figures = measured()
    later = figure(
        measure.id, "FY2026-27-Q1", None, status=FigureStatus.PAUSED, note="we could not visit"
    )
    status, big, words, _ = said(card(catalogue((measure, (*figures, later)))).rows[0])
    assert (status, big) == ("Paused", [])
    assert words.startswith(
        "Repairs done on time. We have paused this measure. We could not visit."
    )
    assert "97.2%" in words


def test_a_figure_that_may_change_says_so() -> None:
    shown = card(catalogue(measured(status=FigureStatus.PROVISIONAL)))
    assert plain(shown.rows[0].words).endswith("This figure may still change.")


def test_figures_that_disagree_each_have_their_own_sign_and_status_the_missed_one_first() -> None:
    row = card(CATALOGUE).rows[0]
    assert row.status == ""
    assert [(one.amount, one.shape) for one in row.big] == [
        ("78.8%", "missed"),
        ("81%", "missed"),
        ("98.4%", "met"),
    ]
    assert plain(row.words) == (
        "Target missed: All our homes: 78.8% of other repairs were on time. "
        "Target missed: North Exampleton: 81% of other repairs were on time. "
        "Target met: All our homes: 98.4% of emergency repairs were on time."
    )
    assert row.shape == ""


def test_figures_of_different_periods_are_dated() -> None:
    quarter = measured("(figure) were happy", "96", period="FY2026-27-Q1")
    shown = card(catalogue(MET, quarter))
    assert [plain(row.words) for row in shown.rows] == [
        "97.2% of repairs were done on time (April 2025 to March 2026).",
        "96% were happy (April to June 2026).",
    ]
    assert [plain(ending) for ending in shown.endings] == [
        "Figures to 31 March 2026. 1 more figure is online.",
        "Figures to 30 June 2026.",
    ]


def test_what_does_not_fit_is_counted() -> None:
    shown = card(catalogue(MET, MISSED, MET, NO_FIGURE))
    assert [plain(ending) for ending in shown.endings] == [
        "Figures to 31 March 2026. 2 more figures are online.",
        "Figures to 31 March 2026. 1 more figure is online.",
        "Figures to 31 March 2026.",
    ]


def test_without_any_figure_every_measure_says_what_it_aims_for() -> None:
    shown = card(catalogue(NO_FIGURE, NO_FIGURE))
    assert plain(shown.score) == "We have not published a figure for any of our targets yet."
    assert said(shown.rows[0]) == (
        "No figure",
        [],
        "Appointments kept.",
        "Our target is 95% or more.",
    )
    assert [plain(ending) for ending in shown.endings] == ["1 more measure is online.", ""]


def test_without_measures_it_says_so() -> None:
    shown = card(catalogue())
    assert plain(shown.score) == "We do not measure this yet."
    assert (shown.rows, shown.endings) == ((), ())


def test_figures_that_cannot_be_judged_are_counted_as_what_they_are() -> None:
    shown = card(catalogue(measured(target=None), NO_FIGURE))
    assert plain(shown.score) == "1 figure with no target. 1 measure with no figure yet."


def test_the_score_is_the_one_on_the_page() -> None:
    shown, deal = card(catalogue(MET, MISSED)), catalogue(MET, MISSED).publications[0].deals[0]
    assert plain(shown.score) == wording.scorecard(deal.scorecard)


@pytest.mark.parametrize(
    ("contacts", "lead", "to", "link"),
    [
        (LANDLORD.contacts, "call us on", "0161 496 0000", "tel:01614960000"),
        (
            [Contact("text", "Text", "07700 900000"), Contact("email", "Email", "a@b.org")],
            "text us on",
            "07700 900000",
            "sms:07700900000",
        ),
        ([Contact("email", "Email", "a@b.org")], "email us at", "a@b.org", "mailto:a@b.org"),
        ([], "tell us.", "", ""),
    ],
    ids=["phone", "text", "email", "nothing"],
)
def test_a_missed_promise_has_one_way_to_tell_us(
    contacts: list[Contact], lead: str, to: str, link: str
) -> None:
    missed = card(catalogue(MET, landlord=landlord(contacts=contacts))).missed
    assert missed.lead == f"If we miss a promise, {lead}"
    assert (plain(missed.to), missed.link) == (to, link)


def test_a_pale_brand_colour_is_never_used_for_text_on_white() -> None:
    pale = replace(LANDLORD.brand, main="#ffe600", text="#10131a")
    assert card(catalogue(landlord=landlord(brand=pale))).colours.accent == "#10131a"
    assert card(catalogue()).colours.accent == LANDLORD.brand.main


# --- what cannot be printed -----------------------------------------------------------------

LONG = "We come and do what we said we would do, and we tell you when it is done. " * 4


@pytest.mark.parametrize(
    ("sample", "field", "message"),
    [
        (
            lambda: catalogue(promises=()),
            "our_responsibilities",
            "No promise is marked for the postcard. Mark three to five promises with "
            "`postcard: true`.",
        ),
        (
            lambda: catalogue(promises=[*PROMISES, PROMISES[0], PROMISES[1]]),
            "our_responsibilities",
            "7 promises are marked for the postcard and there is room for 5. Take "
            "`postcard: true` off 2 of them.",
        ),
        (
            lambda: catalogue(title="A title of two hundred letters, or a few more " * 5),
            "title",
            "The title on the postcard needs N mm and there are N mm, at 16 point, TOO LONG. Shorten "
            "the `title`.",
        ),
        (
            lambda: catalogue(summary=LONG * 2),
            "summary",
            "The summary on the postcard needs N mm and there are N mm, at 10.5 point, TOO LONG. "
            "Shorten the `summary`.",
        ),
        (
            lambda: catalogue(promises=[LONG] * 5),
            "our_responsibilities",
            "The list of promises on the postcard needs N mm and there are N mm, at 10.5 "
            "point, TOO LONG. Shorten the promises marked `postcard: true`, or mark fewer of them.",
        ),
        (
            lambda: catalogue(measured(f"(figure) {LONG * 2}")),
            "performance_measures",
            "The first result on the postcard needs N mm and there are N mm, at 10.5 "
            "point, TOO LONG. Shorten the `sentence` or `name` of the measure, or the note beside its "
            "figure.",
        ),
        (
            lambda: catalogue(measured("we owe (figure)", "9" * 24, unit=Unit.POUNDS)),
            "performance_measures",
            "The figure with its unit on the postcard needs N mm and there are N mm, at 18 "
            "point, TOO LONG. Give the figure in a larger unit.",
        ),
        (
            lambda: catalogue(landlord=landlord(name="The Very Long Housing Association " * 4)),
            "landlord.name",
            "The landlord’s name on the postcard needs N mm and there are N mm, at 10.5 "
            "point, TOO LONG. Shorten `name` in landlord.yml.",
        ),
        (
            lambda: catalogue(
                landlord=landlord(
                    contacts=[Contact("website", "Website", f"https://{'long' * 40}.org")]
                )
            ),
            "landlord.contacts",
            "A contact on the postcard needs N mm and there are N mm, at 11 point, TOO LONG. Shorten the phone "
            "number or address.",
        ),
        (
            lambda: catalogue(title="The WWWWWWWWW WWWWWWWWW"),
            "title",
            "A word in the title on the postcard needs N mm and there are N mm, at 16 point. Shorten "
            "the `title`.",
        ),
        (
            lambda: catalogue(title="Repairs → done ✓"),
            "title",
            "Our print font does not have “→” (rightwards arrow), “✓” (check mark), so it "
            "cannot be printed. Write this in words.",
        ),
        (
            lambda: catalogue(promises=["We help 😀 住房 \u202e everyone."]),
            "our_responsibilities",
            "Our print font does not have “😀” (grinning face), “住” (cjk unified "
            "ideograph-4f4f), “房” (cjk unified ideograph-623f) and 1 more, so it "
            "cannot be printed. Write this in words.",
        ),
        (
            lambda: catalogue(measured("(figure) were happy ☺")),
            "performance_measures",
            "Our print font does not have “☺” (white smiling face), so it cannot be "
            "printed. Write this in words.",
        ),
    ],
    ids=[
        "no promises",
        "seven promises",
        "title of 200 letters",
        "long summary",
        "long promises",
        "long result",
        "endless figure",
        "long name",
        "long website",
        "wide words",
        "arrow",
        "emoji and Chinese",
        "smile",
    ],
)
def test_a_text_that_cannot_be_printed_says_what_to_do(
    sample: Callable[[], Catalogue], field: str, message: str
) -> None:
    (misfit,) = misfits(sample())
    assert (misfit.landlord, misfit.slug) == ("example-homes", "repairs")
    said = re.sub(r"[\d.]+ mm", "N mm", misfit.message)
    said = re.sub(r", the smallest we print: about \d+% too long\.", ", TOO LONG.", said)
    assert (misfit.field, said) == (field, message)
    if "needs" in message:
        needs, has = (float(number) for number in re.findall(r"([\d.]+) mm", misfit.message))
        assert needs > has > 8


def test_everything_that_is_wrong_with_a_card_is_said_at_once() -> None:
    found = misfits(catalogue(title="A ✓", summary="An →", promises=()))
    assert [misfit.field for misfit in found] == ["our_responsibilities", "title", "summary"]


def test_one_standard_that_does_not_fit_leaves_the_others_their_cards() -> None:
    fits, does_not = (catalogue(title=title) for title in ("Repairs", "✓"))
    deals = (*does_not.publications[0].deals, *fits.publications[0].deals)
    both = Publication(fits.publications[0].landlord, deals, fits.publications[0].scorecard)
    kinds = [type(one) for one in make_print(replace(fits, publications=(both,)), POSTCARDS)]
    assert kinds == [Misfit, Pdf, Pdf]


# --- our own mistakes -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("template", "message"),
    [
        ('#set document(title: "x")\n#set text(font: "No Such Font")\nHello', "no such font"),
        ('#set document(title: "x")\n#nothing', "unknown variable"),
        ('#set document(title: "x")\n#panic("misfit title 1 2 3 and more")', "panicked"),
        ('#set document(title: "x")\nHello ✓', "✓"),
        ('#set document(title: "x")\n#read("/etc/hostname")', "hostname"),
    ],
    ids=["unknown font", "unknown name", "not quite a misfit", "no glyph", "a file outside"],
)
def test_a_faulty_template_is_our_bug(
    template: str, message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "postcard.typ").write_text(template)
    monkeypatch.setattr(printing, "THEME_PRINT", tmp_path)
    with pytest.raises(printing.PrintingFault, match=f"(?i){message}"):
        make_print(catalogue(), POSTCARDS)
