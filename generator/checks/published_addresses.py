"""`address-clash`, `address-vanished`, `address-unlisted`: paper must lead to its page for ever."""

from collections import defaultdict
from collections.abc import Iterable
from itertools import groupby

from generator import wording
from generator.addresses import Place, find, named, places
from generator.diagnostics import Collector, Location
from generator.model import Catalogue, Publish
from generator.project import CampaignFile, LandlordFiles, Project, StandardFile
from generator.remembering.remembered import FORGETFUL, Memory
from generator.schema.addresses import FILE, AddressRow

_SAID = 3
_GIVE_UP = "If it should be gone, say why in the column given_up_because."


def check_names(files: LandlordFiles, collector: Collector) -> None:
    """Report campaigns whose file has the name of a standard's: both would be at one address."""
    standards = {standard.slug: standard.document.source.file for standard in files.standards}
    for campaign in files.campaigns:
        if campaign.slug in standards:
            collector.add(
                "address-clash",
                Location(campaign.document.source.file),
                f"The standard {standards[campaign.slug]} has this address already.",
                f"Rename this file, for example {campaign.slug}-campaign.yml",
            )


def check(
    project: Project, catalogue: Catalogue, collector: Collector, memory: Memory = FORGETFUL
) -> None:
    """Report addresses that two pages would have, and listed ones that would lead nowhere."""
    known = places(catalogue, memory)
    _two_pages(project, known, collector)
    gone = []
    by_name, standing = named(known), _standing(known)
    for row in project.addresses:
        place = find(by_name, row.listed.page)
        if place is not None:
            _taken(row, place, standing[row.listed.address], collector)
        elif not row.listed.given_up_because:
            gone.append(row)
    for page, rows in groupby(sorted(gone, key=_page), _page):
        _vanished(project, page, list(rows), collector)
    if project.addresses:
        _unlisted(project, known, collector)


def _page(row: AddressRow) -> str:
    return row.listed.page


def _two_pages(project: Project, known: tuple[Place, ...], collector: Collector) -> None:
    """Report a pair of pages once, and two landlords whose pages clash.

    The place is where one of the two says that it has the other's address.
    """
    first: dict[str, Place] = {}
    reported: set[frozenset[str]] = set()
    claims = [(place.at, place) for place in known]
    claims += [(address, place) for place in known for address in (place.short, *place.former)]
    for address, place in claims:
        other = first.setdefault(address, place)
        pair = frozenset((place.landlord.slug, other.landlord.slug))
        if len(pair) == 1:
            pair = frozenset((place.page, other.page))
        if other is place or pair in reported:
            continue
        reported.add(pair)
        where, kept = _claim(project, place, address), other
        if where is None:
            where, kept = _claim(project, other, address), place
        collector.add(
            "address-clash",
            where or Location(f"content/{place.landlord.slug}"),
            f"“{kept.title}” has the address {address} already.",
            "Give one of them another name.",
        )


def _claim(project: Project, place: Place, address: str) -> Location | None:
    """The line that gives a place an address which is not made of its files' names."""
    owner = next(files for files in project.landlords if files.slug == place.landlord.slug)
    names = address.rstrip("/").split("/")
    files: list[LandlordFiles | StandardFile | CampaignFile] = [owner]
    name = place.page.partition("/")[2]
    files[:0] = [page for page in owner.pages if page.slug == name]
    for file in files:
        if file.fields.short_address in names:
            return file.document.locate(("short_address",))
        for name in file.fields.former_names:
            if name in names:
                return file.document.locate_words(("former_names",), name)
    return None


def _vanished(project: Project, page: str, rows: list[AddressRow], collector: Collector) -> None:
    landlord, _, name = page.partition("/")
    addresses = " and ".join(row.listed.address for row in rows)
    collector.add(
        "address-vanished",
        rows[0].row.locate("address"),
        f"{addresses} may be printed, and would lead nowhere.",
        f"{_way_back(project, landlord, name)} {_GIVE_UP}",
    )


def _way_back(project: Project, landlord: str, name: str) -> str:
    owner = next((files for files in project.landlords if files.slug == landlord), None)
    if owner is None:
        return (
            f"Is “{landlord}” called something else now? Then write in its landlord.yml: "
            f"former_names: {landlord}."
        )
    file = next((each for each in owner.pages if each.slug == name), None)
    if file is None:
        return f"Is it called something else now? Then write in its file: former_names: {name}."
    path, state = file.document.source.file, file.fields.publish
    if state is not Publish.LIVE:
        return f"{path} says “publish: {state.value}” now. Make it live again."
    return f"{path} says that it starts later. Put its first day back."


def _standing(known: Iterable[Place]) -> defaultdict[str, list[Place]]:
    """The places that have each address."""
    found: defaultdict[str, list[Place]] = defaultdict(list)
    for place in known:
        for address in dict.fromkeys((place.at, place.short, *place.former)):
            found[address].append(place)
    return found


def _taken(row: AddressRow, place: Place, there: Iterable[Place], collector: Collector) -> None:
    for other in there:
        if other is not place:
            collector.add(
                "address-clash",
                row.row.locate("address"),
                f"This was the address of “{place.title}”, and now “{other.title}” would have it.",
                f"Give “{other.title}” another name or short_address.",
            )


def _unlisted(project: Project, known: tuple[Place, ...], collector: Collector) -> None:
    listed = {row.listed.address for row in project.addresses}
    new = [
        address
        for place in known
        for address in (place.at, place.short)
        if address and address not in listed
    ]
    if new:
        more = f" and {len(new) - _SAID} more" if len(new) > _SAID else ""
        count = wording.count(len(new), "address is", "addresses are")
        collector.add(
            "address-unlisted",
            Location(FILE),
            f"{count} not in this list yet: {', '.join(new[:_SAID])}{more}.",
            "Type “deal addresses” before you print them, so that they can never vanish unnoticed.",
        )
