"""A landlord's own file, its learning, its campaigns and the shared words, to a Landlord."""

from collections.abc import Iterator

from generator import model
from generator.compile.campaigns import compile_campaign
from generator.compile.standards import compile_how_we_check
from generator.compile.undecided import decided
from generator.project import LandlordFiles
from generator.schema.landlord import (
    ContactFields,
    GlossaryFields,
    LandlordFields,
    TsmReturnFields,
)


def compile_landlord(files: LandlordFiles, glossary: GlossaryFields | None) -> model.Landlord:
    """The landlord of these files; its own words replace those of the shared `glossary`."""
    fields = files.fields
    return model.Landlord(
        slug=files.slug,
        name=fields.name,
        short_name=fields.short_name or fields.name,
        about=fields.about,
        contacts=tuple(_contacts(fields)),
        contacts_to_come=tuple(_contacts_to_come(fields)),
        areas=tuple(model.Area(area.id, area.name) for area in fields.areas),
        themes=tuple(model.Theme(t.name, t.about, t.first) for t in fields.themes),
        headings=model.Headings(
            introduction=fields.headings.introduction,
            our_responsibilities=fields.headings.our_responsibilities,
            your_responsibilities=fields.headings.your_responsibilities,
            performance=fields.headings.performance,
        ),
        brand=_brand(files),
        how_we_check=compile_how_we_check(fields.how_we_check),
        if_we_miss_this=fields.if_we_miss_this,
        complaint_stages=tuple(
            model.ComplaintStage(
                stage.name,
                stage.what_happens,
                stage.acknowledge_within,
                stage.answer_within,
                stage.longer_by,
            )
            for stage in decided(fields.complaint_stages)
        ),
        access=tuple(
            model.Access(each.kind, each.label, each.about) for each in decided(fields.access)
        ),
        tsm=_tsm_return(fields.tenant_satisfaction_measures),
        words=tuple(_words(fields, glossary)),
        learning=tuple(_learning(files)),
        smallest_group=fields.smallest_group,
        campaigns=tuple(
            compile_campaign(file)
            for file in files.campaigns
            if file.fields.publish is model.Publish.LIVE
        ),
        text_message_parts=int(fields.text_message_parts),
        needs=tuple(model.Need(need.words, need.standard) for need in fields.needs),
        short_address=fields.short_address or "",
        former_names=fields.former_names,
    )


def _brand(files: LandlordFiles) -> model.Brand:
    brand, drawing = files.fields.brand, files.logo
    logo = None
    if brand.logo and drawing:
        logo = model.Logo(drawing.svg, brand.logo.alt, drawing.ratio)
    return model.Brand(brand.main, brand.text, brand.main_cmyk, brand.text_cmyk, logo, brand.font)


def _tsm_return(fields: TsmReturnFields | None) -> model.TsmReturn | None:
    if fields is None or fields.open_question:
        return None
    return model.TsmReturn(
        name=fields.registered_name or "",
        code=fields.registered_code or "",
        not_in_release_because=fields.not_in_release_because or "",
        timescales=tuple(
            model.Timescale(each.measure, each.counted_as)
            for each in decided(fields.timescales)
            if each.counted_as
        ),
        survey=() if fields.survey.open_question else fields.survey.summary,
    )


def _words(fields: LandlordFields, glossary: GlossaryFields | None) -> Iterator[model.Word]:
    shared = glossary.words if glossary else ()
    by_word = {each.word.lower(): each for each in (*shared, *fields.words)}
    for _, each in sorted(by_word.items()):
        yield model.Word(each.word, each.means, each.also)


def _learning(files: LandlordFiles) -> Iterator[model.Learning]:
    """The live entries, the newest first."""
    live = [file for file in files.learning if file.fields.publish is model.Publish.LIVE]
    for file in sorted(live, key=lambda file: file.fields.when, reverse=True):
        fields = file.fields
        yield model.Learning(
            slug=file.slug,
            title=fields.title,
            when=fields.when,
            what_happened=fields.what_happened,
            changes=tuple(
                model.LearningChange(each.change, each.done, each.on)
                for each in decided(fields.what_we_changed)
            ),
            standards=fields.standards,
            source=fields.source,
            publish=fields.publish,
        )


def _contacts(fields: LandlordFields) -> Iterator[model.Contact]:
    for contact in decided(fields.contacts):
        if contact.to is not None:
            yield _contact(contact, contact.to)


def _contacts_to_come(fields: LandlordFields) -> Iterator[model.Contact]:
    """Those that only lack their number or address: that they exist, and when, is known."""
    for contact in fields.contacts:
        if contact.to is None and contact.hours:
            yield _contact(contact, "")


def _contact(contact: ContactFields, to: str) -> model.Contact:
    return model.Contact(
        kind=contact.kind,
        label=contact.label,
        to=to,
        hours=contact.hours or "",
        cost=contact.cost or "",
        note=contact.note or "",
    )
