"""What can be printed, for people who ask `deal print`: names to type, and products."""

from collections.abc import Iterable, Iterator, Sequence
from textwrap import wrap

from generator import wording
from generator.output import Scope
from generator.render.print.asked_for import ABOUT, names_in, products_of
from generator.render.print.products import PRODUCTS
from generator.render.print.subject import Subject

_HOW = (
    "Add a name to “deal print”, such as “deal print {name}”, for everything of it. Add --product "
    "and one of these for one kind of file only:"
)
_GROUPS = {
    Scope.STANDARD: "Standards",
    Scope.EASY_READ: "Easy Read versions",
    Scope.TRANSLATION: "In other languages",
    Scope.CAMPAIGN: "Campaigns",
    Scope.THEME: "Themes, with their standards",
    Scope.AREA: "Areas",
}


def what_there_is(found: Sequence[Subject]) -> str:
    """Every name that can be typed, by landlord, then every product."""
    names = names_in(found)
    lines: list[str] = []
    for landlord in dict.fromkeys(one.landlord.slug for one in found):
        lines += _of_landlord({n: one for n, one in names.items() if one.landlord.slug == landlord})
    first = next(iter(names), "")
    return "\n".join(
        (
            *lines,
            *wrap(_HOW.format(name=first), 80, break_on_hyphens=False),
            "",
            which_products(found),
        )
    )


def which_products(found: Iterable[Subject]) -> str:
    """Every product that is made of one of these, and what it is for."""
    products = products_of(found)
    widest = max((len(product.id) for product in products), default=0)
    lines = []
    for product in products:
        scopes = " or ".join(ABOUT[each.scope] for each in PRODUCTS if each.id == product.id)
        lines.append(f"  {product.id:{widest}}  Of {scopes}. {product.paper}.")
        lines += (
            f"  {'':{widest}}  {line}"
            for line in wrap(product.about, 76 - widest, break_on_hyphens=False)
        )
    return "\n".join(lines)


def _of_landlord(names: dict[str, Subject]) -> Iterator[str]:
    whole = next((name, one) for name, one in names.items() if one.scope is Scope.LANDLORD)
    yield f"== {whole[1].title}: {whole[0]}"
    widest = max(map(len, names))
    for scope, heading in _GROUPS.items():
        own = {name: one for name, one in names.items() if one.scope is scope}
        if own:
            yield heading
        for name, one in own.items():
            begins = f" (begins on {wording.day(one.opens)})" if one.opens else ""
            yield f"  {name:{widest}}  {one.title}{begins}"
    yield ""
