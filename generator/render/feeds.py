"""Each landlord's history as an Atom feed (RFC 4287), for people who follow changes."""

from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta
from functools import partial
from xml.etree import ElementTree as ET

from markupsafe import Markup

from generator import wording
from generator.change_words import Told, in_brief, told
from generator.diagnostics import Collector
from generator.model import Catalogue, ChangedDay, Publication
from generator.output import FILE, OutputFile
from generator.remembering.later import whole
from generator.remembering.remembered import FORGETFUL, Memory, Same
from generator.render.pages import history_page
from generator.render.pages.markdown import clean
from generator.render.pages.page_details import feed_path

_ATOM = "http://www.w3.org/2005/Atom"


def make_feeds(catalogue: Catalogue, memory: Memory = FORGETFUL) -> Iterator[OutputFile]:
    """A feed for each landlord whose past is known; an entry for each day on its page."""
    for publication in catalogue.publications:
        if path := feed_path(catalogue, publication):
            key = (catalogue.site, catalogue.today, path, Same(publication))
            make = partial(_feed_file, catalogue, publication, path)
            yield from memory.made("feed", key, make, Collector(), known=FILE)


def _feed_file(
    catalogue: Catalogue, publication: Publication, path: str, _: Collector
) -> tuple[OutputFile]:
    return (OutputFile(path, _feed(catalogue, whole(publication), path)),)


def _feed(catalogue: Catalogue, publication: Publication, path: str) -> bytes:
    history, name = publication.history, publication.landlord.name
    folder = f"{catalogue.site.url}{catalogue.folder(publication.landlord)}"
    page = f"{folder}{history_page.PAGE}/"
    assert history.since is not None, "a landlord without a past has no feed"
    feed = ET.Element("feed", {"xmlns": _ATOM, "xml:lang": "en-GB"})
    _add(feed, "id", page)
    _add(feed, "title", f"{name}: {history_page.TITLE[:1].lower()}{history_page.TITLE[1:]}")
    _add(feed, "subtitle", history_page.summary(history))
    _add(feed, "updated", _time(max(map(_updated, history.days), default=history.since)))
    _add(ET.SubElement(feed, "author"), "name", name)
    ET.SubElement(feed, "link", {"rel": "self", "href": f"{catalogue.site.url}{path}"})
    ET.SubElement(feed, "link", {"rel": "alternate", "type": "text/html", "href": page})
    for day in history.days:
        _entry(feed, day, page, folder, publication)
    ET.indent(feed)
    return b"".join((ET.tostring(feed, encoding="utf-8", xml_declaration=True), b"\n"))


def _entry(
    feed: ET.Element, day: ChangedDay, page: str, folder: str, publication: Publication
) -> None:
    entry = ET.SubElement(feed, "entry")
    address = f"{page}#{history_page.anchor(day)}"
    _add(entry, "id", address)
    _add(entry, "title", f"{wording.day(day.on)}: {in_brief(day)}")
    _add(entry, "updated", _time(_updated(day)))
    ET.SubElement(entry, "link", {"rel": "alternate", "type": "text/html", "href": address})
    _add(entry, "content", _html(day, folder, publication), type="html")


def _add(parent: ET.Element, name: str, text: str, **attributes: str) -> None:
    ET.SubElement(parent, name, attributes).text = clean(text)


def _updated(day: ChangedDay) -> datetime:
    """When an entry was last as it is: what was left out later must go from feed readers too."""
    decided = (datetime.combine(each.decided, time(), UTC) for each in day.left_out)
    return max((max(each, day.at + timedelta(seconds=1)) for each in decided), default=day.at)


def _time(at: datetime) -> str:
    return f"{at:%Y-%m-%dT%H:%M:%SZ}"


def _html(day: ChangedDay, folder: str, publication: Publication) -> str:
    """What the day changed, as HTML: everything that a landlord wrote is text in it."""
    html = Markup("")
    for heading, items in told(day):
        rows = (Markup("<li>{}</li>").format(_item(each, folder, publication)) for each in items)
        html += Markup("<h2>{}</h2><ul>{}</ul>").format(heading, Markup("").join(rows))
    for each in day.left_out:
        html += Markup("<p>{}</p>").format(history_page.left_out_words(each, publication))
    return str(html)


def _item(each: Told, folder: str, publication: Publication) -> Markup:
    places = []
    for place in each.places:
        title, page = history_page.place_title(place), history_page.address(place, publication)
        link = Markup('<a href="{}">{}</a>').format(f"{folder}{page}", title)
        places += [link if page else Markup.escape(title)] if title else []
    where = Markup(" in {}").format(Markup(", ").join(places)) if places else ""
    text = f": {each.text}" if each.text else ""
    lines = (Markup("<br>{}").format(line) for line in each.lines)
    return Markup("<strong>{}</strong>{}{}{}").format(
        each.words, where, text, Markup("").join(lines)
    )
