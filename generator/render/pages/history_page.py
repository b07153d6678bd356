"""A landlord's history to the view of "What has changed"."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator import wording
from generator.change_words import Told, told
from generator.changes.model import Kind, Place
from generator.model import Catalogue, ChangedDay, History, LeftOut, Publication
from generator.render.pages import complaints_page, contact_page, tsm_page
from generator.render.pages.landlord_page import LandlordPage
from generator.render.pages.markdown import Md, escape
from generator.render.pages.page_details import FEED
from generator.render.pages.suggestions import comparison_address
from generator.render.pages.views import Anchor, Item
from generator.tongue import later

PAGE = "what-has-changed"
TITLE = later("What has changed")
NOT_KNOWN = (
    "We cannot say what has changed, because this website was made without its earlier versions."
)
LATE = (
    "Some versions in between could not be read. What they changed stands under the day of the "
    "next one."
)
OTHER_PAGES = {
    contact_page.PAGE: contact_page.TITLE,
    complaints_page.PAGE: complaints_page.TITLE,
    tsm_page.PAGE: tsm_page.TITLE,
}
_LITTLE = frozenset({Kind.FIGURE_ADDED, Kind.REWORDED})


@dataclass(frozen=True, slots=True)
class Group:
    """Changes that are better, worse or neither; never none."""

    heading: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class DayView:
    """What one day changed. `comparison` leads to its versions side by side, or is empty.

    `left_out` says of what is not told that it is not.
    """

    anchor: str
    heading: str
    groups: tuple[Group, ...]
    comparison: str
    left_out: tuple[Md, ...] = ()


@dataclass(frozen=True, slots=True)
class HistoryPage:
    """The page. `feed` leads to the same as a feed, and is empty where nothing is known.

    `late` is a sentence about versions that could not be read, or empty.
    """

    title: str
    summary: str
    late: str
    feed: str
    days: tuple[DayView, ...]


def anchor(changed: ChangedDay) -> str:
    """The id that links to a day lead to: the same for ever."""
    return f"changed-{changed.on.isoformat()}"


def pages(catalogue: Catalogue, publication: Publication) -> Iterator[LandlordPage]:
    """What has changed for one landlord's tenants; without a known past, that it is not known."""
    history = publication.history
    view = HistoryPage(
        title=TITLE,
        summary=summary(history),
        late=LATE if history.late else "",
        feed=FEED if history.since else "",
        days=tuple(_day(catalogue, publication, day) for day in history.days),
    )
    about = "Which promises, targets and figures have changed, and when."
    yield LandlordPage(PAGE, PAGE, TITLE, about, view)


def summary(history: History) -> str:
    """Which time the page tells of, and whether there is anything to tell."""
    if history.since is None:
        return NOT_KNOWN
    since = wording.day(history.since.date())
    start = f"We began to publish these pages on {since}."
    if not history.days:
        nothing = "Nothing has changed for tenants since"
        return f"{start} {nothing}." if history.began else f"{nothing} {since}."
    if history.began:
        return f"{start} What has changed for tenants since then is here, the newest first."
    return f"What has changed for tenants since {since} is here, the newest first."


def last_change(publication: Publication, slug: str) -> Anchor | None:
    """A link to the last day on which a standard changed by more than words and new figures."""
    for day in publication.history.days:
        if any(
            change.place.page.partition("/")[0] == slug and change.kind not in _LITTLE
            for change in day.changes
        ):
            words = f"What has changed on this page, last on {wording.day(day.on)}"
            return Anchor(words, f"{PAGE}.md#{anchor(day)}")
    return None


def _day(catalogue: Catalogue, publication: Publication, changed: ChangedDay) -> DayView:
    return DayView(
        anchor=anchor(changed),
        heading=wording.day(changed.on),
        groups=tuple(
            Group(heading, tuple(_item(each, publication) for each in items))
            for heading, items in told(changed)
        ),
        comparison=comparison_address(catalogue.site, changed.before, changed.after),
        left_out=tuple(escape(left_out_words(each, publication)) for each in changed.left_out),
    )


def left_out_words(left_out: LeftOut, publication: Publication) -> str:
    """That something is left out, and why. A page that is not there today is not named."""
    titles = {deal.standard.slug: deal.standard.title for deal in publication.deals} | OTHER_PAGES
    title = titles.get(left_out.page)
    what = f"Something about “{title}”" if title else "Something"
    return (
        f"{what} is left out here. The reason: {left_out.because.rstrip('.')}. "
        f"We decided this on {wording.day(left_out.decided)}."
    )


def _item(each: Told, publication: Publication) -> Item:
    places = ", ".join(filter(None, (_place(place, publication) for place in each.places)))
    where = f" in {places}" if places else ""
    text = f": {escape(each.text)}" if each.text else ""
    return Item(Md(f"**{escape(each.words)}**{where}{text}"), tuple(map(escape, each.lines)))


def _place(place: Place, publication: Publication) -> str:
    title, page = escape(place_title(place)), address(place, publication)
    file = page.replace("/", ".md", 1)
    return f"[{title}]({file})" if title and file else title


def place_title(place: Place) -> str:
    """What the page of a change was called on that day."""
    return place.standard or OTHER_PAGES.get(place.page.partition("/")[0], "")


def address(place: Place, publication: Publication) -> str:
    """Where a place is today, below the landlord's folder, with its anchor if it still has one.

    Empty where the page is gone.
    """
    page, _, id_ = place.page.partition("#")
    slug = page.rstrip("/")
    if slug in OTHER_PAGES:
        return page
    for deal in publication.deals:
        if deal.standard.slug == slug:
            ids = {f"promise-{promise.id}" for promise in deal.standard.promises}
            ids |= {f"measure-{result.measure.id}" for result in deal.results}
            return f"{page}#{id_}" if id_ in ids else page
    return ""
