"""Which products are made of what, what is selected, and that nothing is made twice."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from generator.merge import publish
from generator.model import Catalogue, History, ListedAddress, Quartiles, SearchWord, Sector
from generator.output import Pdf, Scope
from generator.remembering.kept import InFolder, InMemory
from generator.render.print import (
    PRODUCTS,
    Selection,
    make_print,
    makers,
    printing,
    what_does_not_fit,
)
from generator.render.print.finished import Finisher
from generator.render.print.making import file_name
from generator.render.print.subject import subjects
from site_tests.example import CATALOGUE, TODAY, TWO_LANDLORDS

_TOMORROW = CATALOGUE.today + timedelta(days=1)


def test_every_product_has_its_maker() -> None:
    assert {(product.scope, product.id) for product in PRODUCTS} == set(makers.MAKERS)


def test_no_two_products_can_have_a_file_of_the_same_name() -> None:
    of_scope = [(product.scope, product.id) for product in PRODUCTS]
    assert len(set(of_scope)) == len(of_scope)
    ids = {product.id for product in PRODUCTS}
    assert not [(one, other) for one in ids for other in ids if one.endswith(f"-{other}")]


def test_there_is_something_to_print_about_each_standard_theme_and_landlord() -> None:
    found = [
        (one.landlord.slug, one.scope, one.slug, len(one.deals)) for one in subjects(TWO_LANDLORDS)
    ]
    assert found == [
        ("example-homes", Scope.STANDARD, "repairs", 1),
        ("example-homes", Scope.EASY_READ, "repairs", 1),
        ("example-homes", Scope.STANDARD, "anti-social-behaviour", 1),
        ("example-homes", Scope.CAMPAIGN, "ready-for-winter", 0),
        ("example-homes", Scope.THEME, "your-home", 1),
        ("example-homes", Scope.THEME, "your-neighbourhood", 1),
        ("example-homes", Scope.LANDLORD, "", 2),
        ("example-homes", Scope.AREA, "north", 1),
        ("sample-trust", Scope.STANDARD, "anti-social-behaviour", 1),
        ("sample-trust", Scope.THEME, "your-neighbourhood", 1),
        ("sample-trust", Scope.LANDLORD, "", 1),
    ]


def test_themes_and_standards_of_one_name_have_files_of_their_own() -> None:
    (first, *_) = subjects(CATALOGUE)
    theme = next(one for one in subjects(CATALOGUE) if one.scope is Scope.THEME)
    for product in PRODUCTS:
        names = {file_name(replace(one, slug="repairs"), product) for one in (first, theme)}
        assert len(names) == 2


def test_themes_of_one_name_have_files_of_their_own() -> None:
    (publication,) = CATALOGUE.publications
    (theme, *_) = publication.landlord.themes
    names = ("Your home", "Your home!", "!!!", "Theme", "Your-home 2")
    standards = [
        replace(publication.deals[0].standard, theme=name, slug=f"s-{number}")
        for number, name in enumerate(names)
    ]
    landlord = replace(
        publication.landlord, themes=tuple(replace(theme, name=name) for name in names)
    )
    of = replace(CATALOGUE, publications=(publish(landlord, standards, (), TODAY),))
    slugs = [one.slug for one in subjects(of) if one.scope is Scope.THEME]
    assert slugs == ["your-home", "your-home-2", "theme", "theme-2", "your-home-2-2"]


def test_every_file_says_how_far_its_figures_go() -> None:
    days = {
        one.slug: one.figures_to
        for one in make_print(CATALOGUE, Selection(products=("postcard",)))
        if isinstance(one, Pdf)
    }
    assert {slug: str(day) for slug, day in days.items()} == {
        "repairs": "2026-03-31",
        "anti-social-behaviour": "2025-12-31",
        "ready-for-winter": "None",
    }


@pytest.mark.parametrize(
    ("only", "made"),
    [
        (Selection("sample-trust", products=("postcard",)), [("sample-trust", "postcard")]),
        (
            Selection(standard="repairs", products=("postcard", "postcard-press")),
            [("example-homes", "postcard"), ("example-homes", "postcard-press")],
        ),
        (Selection("sample-trust", "repairs"), []),
    ],
    ids=["a landlord and a product", "a standard", "nothing"],
)
def test_only_what_was_asked_for_is_made(only: Selection, made: list[tuple[str, str]]) -> None:
    found = make_print(TWO_LANDLORDS, only)
    assert [(one.landlord, one.product) for one in found if isinstance(one, Pdf)] == made


def test_progress_counts_what_is_selected() -> None:
    told: list[tuple[int, int]] = []
    only = Selection("example-homes", products=("postcard",))
    make_print(TWO_LANDLORDS, only, progress=lambda done, total: told.append((done, total)))
    assert told == [(number, 8) for number in range(1, 9)]


def test_what_is_kept_is_not_made_again(monkeypatch: pytest.MonkeyPatch) -> None:
    kept, only = InMemory(), Selection("example-homes", "repairs", ("postcard", "postcard-press"))
    first = make_print(CATALOGUE, only, kept=kept)
    monkeypatch.setattr(makers, "MAKERS", {})
    assert make_print(CATALOGUE, only, kept=kept) == first


def test_on_another_day_it_is_made_of_the_same_parts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    only, tomorrow = Selection(standard="repairs"), replace(CATALOGUE, today=_TOMORROW)
    made = make_print(CATALOGUE, only, kept=InFolder(tmp_path))
    again = InFolder(tmp_path)
    make_print(CATALOGUE, only, kept=again)
    again.forget_the_rest()

    def made_again(*_: object) -> bytes:
        pytest.fail("a part is made again")

    monkeypatch.setattr(printing, "_told_of_misfits", made_again)
    assert make_print(tomorrow, only, kept=InFolder(tmp_path)) == made


def _keys(catalogue: Catalogue) -> dict[str, str]:
    finisher = Finisher(None, catalogue.sector)
    return {f"{one.scope.value} {one.slug}": finisher.key(one) for one in subjects(catalogue)}


def _with_other_repairs(**changes: object) -> Catalogue:
    (publication,) = CATALOGUE.publications
    repairs, *others = publication.deals
    changed = replace(repairs, standard=replace(repairs.standard, **changes))
    return replace(CATALOGUE, publications=(replace(publication, deals=(changed, *others)),))


def test_a_change_in_one_standard_leaves_the_print_of_the_others() -> None:
    before, after = _keys(CATALOGUE), _keys(_with_other_repairs(summary="Another summary."))
    changed = {name for name, key in before.items() if after[name] != key}
    assert changed == {
        "standard repairs",
        "easy-read repairs",
        "theme your-home",
        "landlord ",
        "area north",
    }


def test_what_is_not_printed_makes_nothing_anew() -> None:
    (publication,) = CATALOGUE.publications
    other = replace(
        CATALOGUE,
        publications=(replace(publication, history=History(late=True)),),
        search_words=(SearchWord(("mould",), ("repairs",)),),
        addresses=(ListedAddress("go/old/", "old", ""),),
    )
    assert _keys(other) == _keys(CATALOGUE)


@pytest.mark.parametrize(
    "change",
    [
        {"today": _TOMORROW},
        {"site": replace(CATALOGUE.site, url="https://other.example/")},
        {"site": replace(CATALOGUE.site, shared=True)},
        {"sector": Sector({("FY2024-25", "TP02"): Quartiles(400, *map(Decimal, "123"))}, {})},
    ],
    ids=["the day", "the address", "the folder", "all landlords’ figures"],
)
def test_what_every_file_depends_on_makes_all_anew(change: dict[str, object]) -> None:
    after = _keys(replace(CATALOGUE, **change))
    assert not [name for name, key in _keys(CATALOGUE).items() if after[name] == key]


def test_a_key_is_the_same_in_every_run() -> None:
    """What Python writes of a thing without words for it is where it stands in memory."""
    assert not [one for one in subjects(TWO_LANDLORDS) if " at 0x" in repr(one)]


def test_a_changed_template_makes_it_again(
    monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    kept = InMemory()
    theme = tmp_path_factory.mktemp("theme")
    monkeypatch.setattr(printing, "THEME_PRINT", theme)
    head = '#set document(title: "x", date: none)\n'
    made = []
    for word in ("one", "two"):
        (theme / "a.typ").write_text(f'#import "b.typ": word\n{head}#word')
        (theme / "b.typ").write_text(f"#let word = [{word}]")
        made.append(printing.Printer(kept).typeset("a.typ", {}))
    assert made[0] != made[1]


def test_what_fitted_once_is_not_laid_out_again(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = InMemory()
    assert what_does_not_fit(CATALOGUE, kept=kept) == ()
    monkeypatch.setattr(printing.Printer, "typeset", None)
    assert what_does_not_fit(CATALOGUE, kept=kept) == ()


def test_what_does_not_fit_is_said_again_each_time() -> None:
    kept = InMemory()
    (publication,) = CATALOGUE.publications
    (deal, *rest) = publication.deals
    unprintable = replace(deal, standard=replace(deal.standard, title="✓"))
    of = replace(CATALOGUE, publications=(replace(publication, deals=(unprintable, *rest)),))
    first = what_does_not_fit(of, kept=kept)
    assert {(one.slug, one.field) for one in first} >= {("repairs", "title")}
    assert what_does_not_fit(of, kept=kept) == first
