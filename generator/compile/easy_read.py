"""Easy Read files to the Easy Read versions of published standards."""

from collections.abc import Iterable, Iterator, Mapping

from generator import model
from generator.compile.undecided import decided
from generator.originals import said_in, still_said
from generator.project import EasyReadFile, LandlordFiles, PictureFiles, StandardFile
from generator.richtext import plain
from generator.schema.easy_read import EasyLineFields
from generator.schema.promise import PromiseFields
from generator.schema.walk import walk


def compile_pictures(files: PictureFiles | None) -> dict[str, model.EasyPicture]:
    """The pictures that have both a drawing and words, by their names."""
    if files is None:
        return {}
    return {
        each.name: model.EasyPicture(each.name, drawing.svg, each.shows)
        for each in files.fields.pictures
        if (drawing := files.drawings.get(each.name))
    }


def compile_easy_reads(
    files: LandlordFiles, pictures: Mapping[str, model.EasyPicture]
) -> Iterator[model.EasyRead]:
    """The live versions of live standards, in the order of their names."""
    standards = {each.slug: each for each in files.standards}
    for file in files.easy_reads:
        standard = standards.get(file.slug)
        if file.fields.publish is model.Publish.LIVE and standard:
            yield _easy_read(file, standard, pictures)


def _easy_read(
    file: EasyReadFile, standard: StandardFile, pictures: Mapping[str, model.EasyPicture]
) -> model.EasyRead:
    fields, said = file.fields, said_in(standard.fields, standard.document)
    paused = tuple(_paused(standard))
    tried = fields.tried if fields.tried and not fields.tried.open_question else None

    def lines(written: Iterable[EasyLineFields]) -> tuple[model.EasyLine, ...]:
        return tuple(
            model.EasyLine(each.words, pictures[each.picture], _since(each, said, paused))
            for each in decided(written)
        )

    sections = (model.EasySection(s.heading, lines(s.lines)) for s in fields.sections)
    return model.EasyRead(
        slug=file.slug,
        title=fields.title or standard.fields.title,
        introduction=lines(fields.introduction),
        sections=tuple(each for each in sections if each.lines),
        made_from=fields.made_from,
        tried_by=tried.by if tried else "",
        tried_on=tried.on if tried else None,
    )


def _since(line: EasyLineFields, said: tuple[str, ...], paused: tuple[str, ...]) -> model.Since:
    if any(not still_said(quote, said) for quote in line.made_from):
        return model.Since.CHANGED
    if any(still_said(quote, paused) for quote in line.made_from):
        return model.Since.PAUSED
    return model.Since.NOTHING


def _paused(standard: StandardFile) -> Iterator[str]:
    """The promises that are not kept for now."""
    for _, group in walk(standard.fields, published=True):
        if isinstance(group, PromiseFields) and group.paused and not group.paused.open_question:
            yield plain(group.promise)
