"""A landlord's learning entries to the view of "What we have learned"."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator import check_words, wording
from generator.model import Catalogue, Done, Learning, LearningChange, Publication
from generator.render.pages import markdown
from generator.render.pages.landlord_page import LandlordPage
from generator.render.pages.markdown import Md
from generator.render.pages.templates import component
from generator.render.pages.views import Anchor, Tag
from generator.tongue import later

PAGE = "what-we-have-learned"
TITLE = later("What we have learned")
NOTHING_YET = "We have not published anything we have learned from our mistakes yet."
DONE_TAGS = {
    Done.YES: Tag("met", "Done"),
    Done.PARTLY: Tag("no-target", "Partly done"),
    Done.NO: Tag("no-figure", "Not done yet"),
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that went wrong and what was changed."""

    anchor: str
    title: str
    when: str
    what_happened: Md
    changes: tuple[Md, ...]
    source: str
    standards: tuple[Anchor, ...]


@dataclass(frozen=True, slots=True)
class LearningPage:
    """The page; `summary` says how many changes were made."""

    title: str
    summary: str
    entries: tuple[Entry, ...]


def anchor(entry: Learning) -> str:
    """The id that links to an entry lead to."""
    return f"learning-{entry.slug}"


def pages(_: Catalogue, publication: Publication) -> Iterator[LandlordPage]:
    """What one landlord has learned; a landlord without entries says so."""
    entries = publication.landlord.learning
    titles = {deal.standard.slug: deal.standard.title for deal in publication.deals}
    view = LearningPage(TITLE, _summary(entries), tuple(_entry(each, titles) for each in entries))
    about = "What went wrong, what we changed, and whether it is done."
    yield LandlordPage(PAGE, PAGE, TITLE, about, view)


def _summary(entries: tuple[Learning, ...]) -> str:
    changes = [change for entry in entries for change in entry.changes]
    if not entries:
        return NOTHING_YET
    made = sum(change.done is Done.YES for change in changes)
    many = wording.count(len(changes), "change", "changes")
    mistakes = wording.count(len(entries), "thing", "things")
    return f"We got {mistakes} wrong that we tell you about here. We have made {made} of {many}."


def _entry(entry: Learning, titles: dict[str, str]) -> Entry:
    return Entry(
        anchor=anchor(entry),
        title=entry.title,
        when=f"We were told {check_words.when(entry.when)}.",
        what_happened=markdown.prose(entry.what_happened, _address),
        changes=tuple(_change(change) for change in entry.changes),
        source=wording.full_sentence(entry.source),
        standards=tuple(
            Anchor(titles[slug], f"{slug}.md") for slug in entry.standards if slug in titles
        ),
    )


def _change(change: LearningChange) -> Md:
    since = f"({wording.written_day(change.on)})" if change.on else ""
    words = (component("tag", DONE_TAGS[change.done]), markdown.line(change.text, _address), since)
    return Md(" ".join(word for word in words if word))


def _address(slug: str) -> str:
    return f"{slug}.md"
