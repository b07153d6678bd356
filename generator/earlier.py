"""Reads what an earlier version said: the same files, in the same shape, without its mistakes."""

from collections.abc import Callable
from dataclasses import replace

from generator.diagnostics import Collector
from generator.project import Project, StandardFile
from generator.schema.mistakes import read_fields
from generator.schema.standard import StandardFields
from generator.schema.walk import names_in
from generator.source.files import YAML_LIMIT, decode
from generator.source.yaml_text import parse_yaml

EarlierFile = Callable[[str], bytes | None]
"""Gives a file as it was, by its path from the project's root; `None` if it was not there."""


def with_earlier(project: Project, earlier: EarlierFile) -> Project:
    """The project, with what each standard said before, where that was something else."""
    return replace(
        project,
        landlords=tuple(
            replace(
                landlord,
                standards=tuple(
                    replace(standard, before=_before(standard, earlier))
                    for standard in landlord.standards
                ),
            )
            for landlord in project.landlords
        ),
    )


def _before(standard: StandardFile, earlier: EarlierFile) -> StandardFields | None:
    """`None` also where the earlier text cannot be read any more: its mistakes are over."""
    source = standard.document.source
    raw = earlier(source.file)
    ignored = Collector()
    text = decode(source.file, raw, YAML_LIMIT, ignored) if raw is not None else None
    if text is None or text.text == source.text:
        return None
    document = parse_yaml(text, ignored, names_in(StandardFields))
    return read_fields(StandardFields, document, ignored) if document else None
