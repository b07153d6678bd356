"""Small catalogues for the print tests: the sample landlord with as much or as little as asked."""

from collections.abc import Callable, Iterator, Mapping, MutableMapping, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import count
from typing import TypeVar

from generator.merge import publish
from generator.model import (
    Better,
    Brand,
    Catalogue,
    Contact,
    Duty,
    Figure,
    FigureStatus,
    Landlord,
    Logo,
    Measure,
    Part,
    Promise,
    Publish,
    Series,
    Site,
    Standard,
    Unit,
)
from generator.output import Misfit, Pdf
from generator.render.print import Selection, make_print
from generator.richtext import Words
from site_tests.example import LANDLORD, TODAY, figure

_LANDLORD = replace(LANDLORD, campaigns=())
SHORT = "We finish emergency repairs within 24 hours."
PROMISES = (
    SHORT,
    "We tell you if a repair is yours to do, or if you will have to pay for the work.",
    "We send you a text to remind you of your appointment.",
    "We give you several ways to report repairs, including an emergency service out of hours.",
    "If we cannot come at the time we agreed, we tell you before the day and offer you another.",
)
LLANFAIR = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"
_KEYS = count()
Sample, Made = TypeVar("Sample"), TypeVar("Made")


def measured(
    sentence: str = "(figure) of repairs were done on time",
    value: str | None = "97.2",
    target: str | None = "95",
    *,
    name: str = "Repairs done on time",
    unit: Unit = Unit.PERCENT,
    better: Better = Better.HIGHER,
    period: str = "FY2025-26",
    status: FigureStatus = FigureStatus.FINAL,
    note: str = "",
) -> tuple[Measure, tuple[Figure, ...]]:
    """A measure with one figure, or with none."""
    key = f"measure-{next(_KEYS)}"
    wanted = None if target is None else Decimal(target)
    series = (Series(key, "", sentence),)
    figures = () if value is None else (figure(key, period, value, status=status, note=note),)
    return Measure(key, name, unit, better, wanted, series), figures


def standard(
    measures: Sequence[Measure] = (),
    *,
    title: str = "Repairs",
    summary: str = "What we repair, how quickly we come, and what we ask you to do.",
    promises: Sequence[str] = PROMISES[:4],
    duties: Sequence[str] = (),
    slug: str = "repairs",
    marked: int | None = None,
) -> Standard:
    """A standard whose promises are all marked for the postcard, or only one of them."""
    only = range(len(promises)) if marked is None else [range(len(promises))[marked]]
    made = (Promise((Words(t),), postcard=at in only) for at, t in enumerate(promises))
    return Standard(
        slug=slug,
        title=title,
        theme="Your home",
        summary=summary,
        introduction=(),
        parts=(Part("", (), (), tuple(made), ()),),
        duties=tuple(Duty((Words(text),)) for text in duties),
        deadlines=(),
        how_we_check=LANDLORD.how_we_check,
        measures=tuple(measures),
        review=None,
        if_we_miss_this=(),
        publish=Publish.LIVE,
    )


def catalogue(
    *with_figures: tuple[Measure, tuple[Figure, ...]],
    url: str = "https://deal.example.org/",
    landlord: Landlord = _LANDLORD,
    title: str = "Repairs",
    summary: str = "What we repair, how quickly we come, and what we ask you to do.",
    promises: Sequence[str] = PROMISES[:4],
    duties: Sequence[str] = (),
    slug: str = "repairs",
    marked: int | None = None,
) -> Catalogue:
    """One landlord with one standard."""
    measures = [measure for measure, _ in with_figures]
    figures = [figure for _, figures in with_figures for figure in figures]
    one = standard(
        measures,
        title=title,
        summary=summary,
        promises=promises,
        duties=duties,
        slug=slug,
        marked=marked,
    )
    return Catalogue(Site("Deal", url), TODAY, (publish(landlord, (one,), figures, TODAY),))


def landlord(
    contacts: Sequence[Contact] = LANDLORD.contacts,
    brand: Brand = LANDLORD.brand,
    name: str = LANDLORD.name,
    logo: Logo | None = None,
) -> Landlord:
    """The sample landlord with some of it changed."""
    return replace(_LANDLORD, contacts=tuple(contacts), brand=replace(brand, logo=logo), name=name)


LOGO = Logo(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 24"><path d="M2 22V11L14 2l12 9v11z" '
    'fill="#1d3f72"/><path d="M34 22V11l12-9 12 9v11z" fill="#c8502d"/></svg>',
    "Example Homes",
    2.5,
)
"""Two houses, invented."""
MISSED = measured("we did (figure) of repairs right the first time", "59.8", "99")
MET = measured()
NO_FIGURE = measured(value=None, name="Appointments kept")


class WhenAsked(MutableMapping[str, Made]):
    """What is made of each sample, once a test asks for it: collecting the tests makes nothing."""

    def __init__(self, make: Callable[[Sample], Made], samples: Mapping[str, Sample]) -> None:
        self._make = make
        self._samples = samples
        self._made: dict[str, Made] = {}

    def __getitem__(self, name: str) -> Made:
        if name not in self._made:
            self._made[name] = self._make(self._samples[name])
        return self._made[name]

    def __setitem__(self, name: str, made: Made) -> None:
        self._made[name] = made

    def __delitem__(self, name: str) -> None:
        del self._made[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._samples)

    def __len__(self) -> int:
        return len(self._samples)


POSTCARDS = Selection(products=("postcard", "postcard-press"))


def cards(catalogue: Catalogue) -> tuple[Pdf, Pdf]:
    """The two files of the first standard; fails with the messages if there are none."""
    made = make_print(catalogue, POSTCARDS)
    plain, press = made[0], made[1] if len(made) > 1 else None
    assert isinstance(plain, Pdf) and isinstance(press, Pdf), made
    return plain, press


def misfits(catalogue: Catalogue) -> list[Misfit]:
    """Why there are no files; fails if there are any."""
    made = make_print(catalogue, POSTCARDS)
    assert made and not any(isinstance(one, Pdf) for one in made), "there should be no postcard"
    return [one for one in made if isinstance(one, Misfit)]
