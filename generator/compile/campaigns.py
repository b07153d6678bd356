"""A campaign's file to a Campaign: what does not wait for the landlord."""

from collections.abc import Iterable

from generator import model
from generator.compile.undecided import decided
from generator.project import CampaignFile
from generator.schema.campaign import PointFields, SectionFields


def compile_campaign(file: CampaignFile) -> model.Campaign:
    """The publishable part of a campaign. Days that are not decided leave it open."""
    fields, runs = file.fields, file.fields.runs
    dated = not runs.open_question
    return model.Campaign(
        slug=file.slug,
        title=fields.title,
        summary=fields.summary,
        introduction=fields.introduction,
        sections=tuple(_section(section) for section in decided(fields.sections)),
        call=model.CallToAction(fields.call_to_action.heading, fields.call_to_action.text),
        standards=fields.standards,
        since=runs.from_ if dated else None,
        until=runs.until if dated else None,
        text_message=fields.text_message or "",
        afterwards=fields.afterwards,
        publish=fields.publish,
        short_address=fields.short_address or "",
        former_names=fields.former_names,
    )


def _section(fields: SectionFields) -> model.CampaignSection:
    return model.CampaignSection(
        heading=fields.heading,
        text=fields.text,
        points=_points(fields.points),
        do=_points(fields.do),
        do_not=_points(fields.do_not),
        still_holds=fields.still_holds,
    )


def _points(points: Iterable[PointFields]) -> tuple[model.Point, ...]:
    return tuple(model.Point(each.point, each.more, each.postcard) for each in decided(points))
