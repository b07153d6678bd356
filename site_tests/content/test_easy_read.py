"""An Easy Read page leaves out nothing that a tenant must do, or that happens if they do not."""

import re
from collections.abc import Iterator
from pathlib import Path

from generator.diagnostics import Collector
from generator.model import Publish
from generator.originals import key_of_words
from generator.project import LandlordFiles, read_project
from generator.richtext import plain
from generator.schema.easy_read import EasyLineFields
from generator.schema.promise import DutyFields, PromiseFields
from generator.schema.walk import walk

ROOT = Path(__file__).parents[2]


def test_each_promise_duty_exception_and_consequence_is_in_easy_read() -> None:
    project = read_project(ROOT, Collector())
    assert project is not None
    left_out = [text for files in project.landlords for text in _left_out(files)]
    assert any(files.easy_reads for files in project.landlords)
    assert not left_out


def _left_out(files: LandlordFiles) -> Iterator[str]:
    standards = {each.slug: each for each in files.standards}
    for easy in files.easy_reads:
        if easy.fields.publish is not Publish.LIVE:
            continue
        quotes = [
            key_of_words(quote)
            for _, line in walk(easy.fields)
            if isinstance(line, EasyLineFields)
            for quote in line.made_from
        ]
        for _, group in walk(standards[easy.slug].fields, published=True):
            for text in _said(group):
                if not any(quote in text or text in quote for quote in quotes):
                    yield text


def _said(group: object) -> Iterator[str]:
    """The sentences of a promise or a duty."""
    if isinstance(group, PromiseFields):
        written = (group.promise, group.more, group.sanction)
    elif isinstance(group, DutyFields):
        written = (group.responsibility, group.more, group.sanction)
    else:
        return
    for text in written:
        yield from filter(None, re.split(r"(?<=\.) ", key_of_words(plain(text))))
