"""Two versions of a landlord to what changed in how to reach it and how it answers complaints."""

from collections.abc import Iterator
from dataclasses import replace

from generator.changes.model import Change, Kind, Place
from generator.changes.promises import wording
from generator.changes.times import judge_time
from generator.model import Catalogue, ComplaintStage, Contact, Duration, Landlord
from generator.richtext import plain


def landlord_changes(was: Landlord, now: Landlord, catalogue: Catalogue) -> Iterator[Change]:
    """Contacts and complaint stages; the rest of a landlord's file stands on its standards' pages."""
    folder = catalogue.folder(now)
    yield from _contacts(was, now, Place(now.name, "", f"{folder}contact-us/"))
    yield from _stages(was, now, Place(now.name, "", f"{folder}if-we-get-it-wrong/"))


def _contacts(was: Landlord, now: Landlord, place: Place) -> Iterator[Change]:
    before = {(contact.kind, contact.label): _said(contact) for contact in was.contacts}
    after = {(contact.kind, contact.label): _said(contact) for contact in now.contacts}
    for name in (*after, *(name for name in before if name not in after)):
        old, new = before.get(name, ""), after.get(name, "")
        if old != new:
            yield Change(Kind.CONTACT_CHANGED, place, old, new)


def _said(contact: Contact) -> str:
    said = (f"{contact.label}: {contact.to}", contact.hours, contact.cost, contact.note)
    *first, last = (part for part in said if part)
    return ". ".join((*(part.rstrip(".") for part in first), last))


def _stages(was: Landlord, now: Landlord, place: Place) -> Iterator[Change]:
    before = {stage.name: stage for stage in was.complaint_stages}
    after = {stage.name: stage for stage in now.complaint_stages}
    for name, stage in after.items():
        if name not in before:
            yield Change(Kind.PROMISE_ADDED, place, after=_stage(stage))
            continue
        yield from _times(before[name], stage, place)
        yield from _words(before[name], stage, place)
    for name, stage in before.items():
        if name not in after:
            yield Change(Kind.PROMISE_REMOVED, place, before=_stage(stage))


def _words(was: ComplaintStage, now: ComplaintStage, place: Place) -> Iterator[Change]:
    """What the text of a stage promises. A time that moves into its own field is not gone."""
    moved = _times_of(was) != _times_of(now)
    for change in wording(plain(was.what_happens), plain(now.what_happens), place):
        told = Change(Kind.REWORDED, place) if moved else change
        yield replace(told, before=_stage(was), after=_stage(now))


def _times_of(stage: ComplaintStage) -> tuple[bool, ...]:
    """Which times have their own field."""
    return tuple(time is not None for time in (stage.acknowledge, stage.answer, stage.longer))


def _stage(stage: ComplaintStage) -> str:
    return f"{stage.name}: {plain(stage.what_happens)}"


def _times(was: ComplaintStage, now: ComplaintStage, place: Place) -> Iterator[Change]:
    for words, old, new in (
        (
            "we say that we have your complaint within",
            was.acknowledge,
            now.acknowledge,
        ),
        ("we answer within", was.answer, now.answer),
        ("an answer may take longer by", was.longer, now.longer),
    ):
        if old == new or (old is None and _says(was, new)) or (new is None and _says(now, old)):
            continue
        before = f"{now.name}: {words} {old}" if old else ""
        after = f"{now.name}: {words} {new}" if new else ""
        if old is None or new is None:
            yield Change(Kind.VAGUER if old else Kind.CLEARER, place, before, after)
        elif verdict := judge_time(old, new):
            yield Change(verdict.kind, place, before, after, (verdict.why,))


def _says(stage: ComplaintStage, time: Duration | None) -> bool:
    """Whether the text of a stage gives a time that the other version gives in its own field."""
    return time is not None and str(time) in plain(stage.what_happens)
