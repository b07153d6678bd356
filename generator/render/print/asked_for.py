"""What somebody means who types a name: the subjects and the products of `deal print`."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from markdown.extensions.toc import slugify

from generator import wording
from generator.did_you_mean import did_you_mean
from generator.model import CampaignState, Catalogue
from generator.output import Scope
from generator.render.print.products import PRODUCTS, Product
from generator.render.print.subject import Subject, subjects

ABOUT = {
    Scope.STANDARD: "a standard",
    Scope.EASY_READ: "an Easy Read version",
    Scope.TRANSLATION: "a translation",
    Scope.CAMPAIGN: "a campaign",
    Scope.THEME: "a theme",
    Scope.LANDLORD: "a whole landlord",
    Scope.AREA: "an area",
}
_FOLDERS = {Scope.THEME: "themes/", Scope.AREA: "areas/"}
"""A theme or an area may be called as a standard is: its whole name says which it is."""


class NothingToPrint(Exception):
    """There is no such thing, or several; the message says what to type instead."""


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be made: these subjects, and these products of them or, if empty, all."""

    subjects: tuple[Subject, ...]
    products: tuple[str, ...] = ()


def whole_name(subject: Subject) -> str:
    """The name that only this subject has: `six-town-housing/repairs`."""
    landlord = subject.landlord.slug
    if subject.scope is Scope.LANDLORD:
        return landlord
    return f"{landlord}/{_FOLDERS.get(subject.scope, '')}{_short(subject)}"


def names_in(found: Sequence[Subject]) -> Mapping[str, Subject]:
    """The shortest name of each that means no other: only the slug, where that is enough."""
    slugs = [_short(subject) for subject in found]
    return {
        short if slugs.count(short) == 1 else whole_name(subject): subject
        for short, subject in zip(slugs, found, strict=True)
    }


def order(
    catalogue: Catalogue,
    names: Iterable[str],
    products: Sequence[str],
    hidden: Mapping[str, str] | None = None,
) -> Order:
    """What these names and products mean; `NothingToPrint` if one of them means nothing.

    Without names it is everything of today. `hidden` are names that there are,
    and why nothing is printed of them.
    """
    asked = tuple(dict.fromkeys(map(product_called, products)))
    typed = tuple(names)
    if not typed:
        wanted = tuple(subjects(catalogue))
    else:
        known = tuple(subjects(catalogue, coming=True))
        hidden = {**(hidden or {}), **dict(_over(catalogue))}
        meant = (_meant(name, known, hidden, asked) for name in typed)
        parts = (one for each in meant for one in _with_parts(each, known))
        wanted = tuple({whole_name(one): one for one in parts}.values())
    for product in asked:
        _must_be_made(product, wanted)
    return Order(wanted, asked)


def products_of(found: Iterable[Subject]) -> tuple[Product, ...]:
    """Every product that is made of one of these, each once."""
    scopes = {subject.scope for subject in found}
    first: dict[str, Product] = {}
    for product in PRODUCTS:
        if product.scope in scopes:
            first.setdefault(product.id, product)
    return tuple(first.values())


def product_called(typed: str) -> str:
    """The id of a product, from its id or from what links to it say."""
    ids = {product.id: product.id for product in PRODUCTS}
    labels = {slugify(product.label, "-"): product.id for product in PRODUCTS}
    wanted = slugify(typed, "-")
    found = ids.get(wanted) or labels.get(wanted)
    if found is None:
        likely = did_you_mean(wanted, ids, "There is")
        raise NothingToPrint(f"There is no product called “{typed}”. {likely}")
    return found


def _short(subject: Subject) -> str:
    if subject.scope.is_version:
        # They are called as their standard is, so they always say which they are.
        return f"{subject.version}/{subject.slug}"
    return subject.slug or subject.landlord.slug


def _meant(
    typed: str, known: Sequence[Subject], hidden: Mapping[str, str], products: Collection[str]
) -> Subject:
    name = _plain(typed)
    found = [one for one in known if name == whole_name(one)] or [
        one for one in known if name in _called(one)
    ]
    if len(found) == 1:
        return found[0]
    if found:
        lines = "\n".join(f"  {_command(one, products)}" for one in found)
        raise NothingToPrint(f"“{typed}” can mean several things. Type one of these:\n{lines}")
    if name in hidden:
        raise NothingToPrint(f"Nothing is printed of “{typed}”: {hidden[name]}")
    every = {each for one in known for each in (_short(one), whole_name(one))}
    likely = did_you_mean(name, every, "")
    hint = likely if likely.startswith("Did") else "“deal print” lists what there is."
    raise NothingToPrint(f"There is nothing to print called “{typed}”. {hint}")


def _plain(typed: str) -> str:
    """A name without what people type around it; of a file, its landlord and its own name."""
    path = PurePath(typed.strip().replace("\\", "/"))
    parts = path.parts
    if path.suffix == ".yml" and len(parts) > 2:
        return f"{parts[-3]}/{path.stem}".casefold()
    return typed.strip().strip("/").casefold()


def _called(subject: Subject) -> Iterator[str]:
    """All that this subject may be called."""
    landlord = subject.landlord.slug
    names = [subject.title.casefold(), slugify(subject.title, "-")]
    if subject.scope.is_version:
        # The name of its file.
        names = [f"{subject.slug}.{subject.version}"]
    for own in (_short(subject), *names):
        yield own
        yield f"{landlord}/{own}"
    if subject.scope is Scope.LANDLORD:
        yield subject.landlord.short_name.casefold()


def _with_parts(subject: Subject, known: Iterable[Subject]) -> Iterator[Subject]:
    """A subject with what belongs to it: a standard's versions, a theme's standards, all of a landlord.

    What has not begun is only printed for those who ask for it by its name.
    """
    whole = subject.scope is Scope.LANDLORD
    if whole or subject.scope in (Scope.THEME, Scope.STANDARD):
        own = {deal.standard.slug for deal in subject.deals}
        for one in known:
            is_own = (one.scope is Scope.STANDARD or one.scope.is_version) and one.slug in own
            is_other = whole and not one.opens
            if one.landlord.slug == subject.landlord.slug and (is_own or is_other):
                yield one
    yield subject


def _must_be_made(product: str, wanted: Sequence[Subject]) -> None:
    scopes = [each.scope for each in PRODUCTS if each.id == product]
    if any(one.scope in scopes for one in wanted):
        return
    said = " or ".join(ABOUT[scope] for scope in scopes)
    first = wanted[0]
    hint = ""
    if Scope.LANDLORD in scopes:
        hint = f" Type: deal print {first.landlord.slug} --product {product}"
    raise NothingToPrint(f"“{product}” is about {said}, not about {ABOUT[first.scope]}.{hint}")


def _over(catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    for publication in catalogue.publications:
        for campaign in catalogue.campaigns(publication.landlord, CampaignState.OVER):
            assert campaign.until is not None, "what has no end is never over"
            reason = f"this campaign ended on {wording.day(campaign.until)}."
            yield campaign.slug, reason
            yield f"{publication.landlord.slug}/{campaign.slug}", reason


def _command(subject: Subject, products: Iterable[str]) -> str:
    return " ".join(
        ("deal print", whole_name(subject), *(f"--product {each}" for each in products))
    )
