"""Writes all that a standard's page says for paper, in the same words from the same functions.

So print can say nothing that the page does not: a test compares every file with its page.
"""

from collections.abc import Iterator

from generator import shared_words, wording
from generator.addresses import without_scheme, written_home
from generator.model import (
    Contact,
    Duty,
    GoodToKnow,
    Landlord,
    Part,
    Promise,
    Reading,
    Result,
    Sector,
    Status,
    Translation,
)
from generator.render.pages import standard_tables
from generator.render.pages.measures import Finding, measure_view
from generator.render.pages.page_details import (
    contact_href,
    contact_words,
    main_contacts,
    without_phone,
)
from generator.render.pages.standard_page import KEY_PROMISES, headings
from generator.render.print.colours import screen_colours
from generator.render.print.paper_text import Paper, PaperLine, Piece, sign
from generator.render.print.qr import qr_svg
from generator.render.print.standard_text import (
    ContactText,
    FindingText,
    Headed,
    Item,
    LandlordText,
    MeasureText,
    PartText,
    Reach,
    Said,
    StandardText,
)
from generator.render.print.subject import Subject
from generator.render.print.typography import address_ready, print_ready, unbroken
from generator.richtext import Line
from generator.standard_words import (
    about_promise,
    about_translation,
    complaint_stage,
    if_you_do_not,
    reviewed,
)
from generator.tongue import later, say

MORE_ONLINE = later("This page, with all figures over time:")
QR_ALT = later("QR code that opens {address}")
"""Fixed words that only paper needs."""

_WITH_AMOUNT = (Status.MET, Status.MISSED, Status.NO_TARGET, Status.OLD)


def standard_text(subject: Subject) -> StandardText:
    """The whole page of a subject that is one standard."""
    return _Writer(subject).standard()


def landlord_text(subject: Subject) -> LandlordText:
    """What every product says of the subject's landlord."""
    landlord, catalogue = subject.landlord, subject.catalogue
    address = written_home(catalogue, landlord)
    last = subject.figures_to
    return LandlordText(
        name=print_ready(landlord.name),
        without_phone=without_phone(landlord),
        contacts=tuple(map(_contact, main_contacts(landlord))),
        address=address_ready(address),
        colours=screen_colours(landlord.brand),
        foot=shared_words.figures_to(last) if last else "",
        logo=landlord.brand.logo,
    )


def reach(subject: Subject, lead: str) -> Reach:
    """Where the subject's page is, after `lead`."""
    address = without_scheme(subject.address)
    return Reach(
        lead=lead,
        address=address_ready(address),
        url=subject.address,
        qr=qr_svg(subject.address),
        qr_alt=say(QR_ALT, address=address),
    )


def paper_of(subject: Subject) -> Paper:
    """Writes for this subject's landlord, whose pages links lead to."""
    catalogue = subject.catalogue
    home = f"{catalogue.site.url}{catalogue.folder(subject.landlord)}"
    return Paper(f"{home}{subject.language}/" if subject.language else home)


def _contact(contact: Contact) -> ContactText:
    words = contact_words(contact)
    dialled = contact.kind in ("phone", "emergency", "text")
    return ContactText(
        kind=contact.kind,
        label=print_ready(contact.label),
        to=unbroken(words) if dialled else address_ready(print_ready(words)),
        href=contact_href(contact),
        notes=tuple(
            print_ready(note) for note in (contact.hours, contact.cost, contact.note) if note
        ),
    )


class _Writer:
    """One standard's text; holds what all its sections need."""

    def __init__(self, subject: Subject) -> None:
        self.subject = subject
        self.deal = subject.deal
        self.today = subject.catalogue.today
        self.paper = paper_of(subject)

    def standard(self) -> StandardText:
        subject, deal, paper = self.subject, self.deal, self.paper
        own, landlord = deal.standard, subject.landlord
        whole = [part for part in own.parts if not part.heading]
        last = subject.figures_to
        return StandardText(
            slug=own.slug,
            title=print_ready(own.title),
            summary=print_ready(own.summary),
            translated=tuple(map(print_ready, _about(subject.translation))),
            headings={key: print_ready(words) for key, words in headings(landlord).items()},
            in_short=tuple(paper.line(each.text) for each in own.key_promises[:KEY_PROMISES]),
            introduction=paper.prose(own.introduction),
            good_to_know=tuple(self._headed(each) for part in whole for each in part.good_to_know),
            parts=tuple(self._part(part) for part in own.parts),
            response_times=paper.table(standard_tables.response_times(deal)),
            duties=tuple(self._duty(duty) for duty in own.duties),
            deadlines=paper.table(standard_tables.deadlines(deal)),
            score=print_ready(shared_words.score(deal)),
            figures_to=print_ready(shared_words.figures_to(last)) if last else "",
            measures=tuple(self._measure(each, subject.catalogue.sector) for each in deal.results),
            checks=tuple(map(paper.line, own.how_we_check.by)),
            reports=tuple(map(paper.line, own.how_we_check.reported)),
            tell_us=self._tell_us(landlord),
            if_we_miss_this=paper.prose(own.if_we_miss_this),
            stages=tuple(self._item(*complaint_stage(each)) for each in landlord.complaint_stages),
            reviewed=tuple(map(print_ready, reviewed(own))),
            reach=reach(subject, say(MORE_ONLINE)),
        )

    def _headed(self, each: GoodToKnow) -> Headed:
        items = tuple(map(self.paper.line, each.items))
        return Headed(print_ready(each.heading), self.paper.prose(each.intro), items)

    def _part(self, part: Part) -> PartText:
        return PartText(
            heading=print_ready(part.heading),
            text=self.paper.prose(part.text),
            promises=tuple(self._promise(promise) for promise in part.promises),
            how_we_check=tuple(map(self.paper.line, part.how_we_check)),
            good_to_know=tuple(map(self._headed, part.good_to_know)) if part.heading else (),
        )

    def _promise(self, promise: Promise) -> Item:
        said = about_promise(promise, self.deal, self.today)
        more = (
            Said(self.paper.line(each.line), sign(each.status) if each.status else None)
            for each in said
        )
        return Item(self.paper.line(promise.text), tuple(more))

    def _duty(self, duty: Duty) -> Item:
        more = (line for line in (duty.more, if_you_do_not(duty.sanction)) if line)
        return self._item(duty.text, *more)

    def _item(self, first: Line, *more: Line) -> Item:
        return Item(self.paper.line(first), tuple(Said(self.paper.line(line)) for line in more))

    def _measure(self, result: Result, sector: Sector) -> MeasureText:
        view = measure_view(result, sector)
        findings = zip(view.findings, result.readings, strict=True)
        return MeasureText(
            name=print_ready(view.name),
            about=print_ready(view.about),
            findings=tuple(
                FindingText(
                    about=print_ready(found.about),
                    amount=_amount(result, reading),
                    sentence=print_ready(found.sentence),
                    sign=sign(reading.status),
                    notes=tuple(map(print_ready, _notes(found))),
                )
                for found, reading in findings
            ),
            earlier_targets=tuple(map(print_ready, view.earlier_targets)),
            table=self.paper.table(view.table),
            sources=tuple(
                print_ready(say("Source: {source}", source=source)) for source in view.sources
            ),
        )

    def _tell_us(self, landlord: Landlord) -> PaperLine:
        words, contact = shared_words.if_we_miss(landlord)
        if contact is None:
            return self.paper.words(words)
        told = _contact(contact)
        return (
            *self.paper.words(f"{words} "),
            Piece("words", " "),
            Piece("link", told.to, told.href),
            Piece("words", "."),
        )


def _amount(result: Result, reading: Reading) -> str:
    """The figure alone, with its unit; empty where none should stand out."""
    if reading.shown is None or reading.status not in _WITH_AMOUNT:
        return ""
    target = result.measure.target_on(reading.shown.period.end)
    return print_ready(
        wording.sentence_case(wording.figure_amount(result.measure, reading.shown, target))
    )


def _about(translation: Translation | None) -> Iterator[str]:
    return about_translation(translation) if translation else iter(())


def _notes(found: Finding) -> Iterator[str]:
    if found.change:
        yield found.change
    if found.working:
        yield say("How we worked this out: {sum}", sum=found.working)
    if found.comparison:
        yield say("Compared with other landlords: {words}", words=found.comparison)
    yield from found.remarks
