"""Translation files to what a landlord publishes in each language."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from generator import model
from generator.compile.landlords import compile_landlord
from generator.compile.standards import compile_standard
from generator.compile.translating import Matched, Translator, match, originals
from generator.merge import publish
from generator.project import LandlordFiles, StandardFile, TranslationFile
from generator.schema.landlord import GlossaryFields
from generator.schema.translation import TextFields
from generator.source.yaml_text import Document
from generator.tongue import START, in_english, language, speaking

Glossary = tuple[GlossaryFields, Document]
"""The words that are explained for all landlords, with their places."""


def compile_translations(
    files: LandlordFiles,
    live: frozenset[str],
    figures: tuple[model.Figure, ...],
    today: date,
    glossary: Glossary | None = None,
) -> Iterator[model.Translated]:
    """What is published in each language, of the standards that are `live` in English too."""
    shown = [each for each in files.translations if each.fields.publish is model.Publish.LIVE]
    for code in sorted({each.language for each in shown if each.slug in live}):
        spoken = language(code)
        assert spoken is not None, f"{code} is read without a catalogue"
        own = [each for each in shown if each.language == code]
        with speaking(spoken):
            yield _translated(files, own, live, figures, today=today, glossary=glossary)


def _translated(
    files: LandlordFiles,
    own: list[TranslationFile],
    live: frozenset[str],
    figures: tuple[model.Figure, ...],
    *,
    today: date,
    glossary: Glossary | None,
) -> model.Translated:
    by_slug = {each.slug: each for each in own}
    pages = frozenset(by_slug) & live
    shared = by_slug[""].fields.texts if "" in by_slug else ()
    matched = match(originals(files.fields, files.document), shared)
    fields = Translator(matched, files.document, pages).fields(files.fields)
    words = _explained(*glossary, shared) if glossary else None
    landlord = _in_part(compile_landlord(replace(files, fields=fields), words))
    standards, others, translations = [], [], []
    for standard in files.standards:
        file = by_slug.get(standard.slug) if standard.slug in pages else None
        texts = file.fields.texts if file else ()
        known = match(originals(standard.fields, standard.document), texts, shared)
        translator = Translator(known, standard.document, pages)
        said = StandardFile(standard.slug, translator.fields(standard.fields), standard.document)
        if file:
            standards.append(compile_standard(said, landlord))
            translations.append(_stands(file, known))
        elif standard.slug in live:
            others.append(compile_standard(said, landlord))
    marked = tuple(map(_figure, figures))
    whole = publish(landlord, [*standards, *others], marked, today)
    return model.Translated(
        language=own[0].language,
        publication=publish(landlord, standards, marked, today),
        whole=replace(whole, only_english=frozenset(each.slug for each in others)),
        translations=tuple(translations),
    )


def _explained(
    fields: GlossaryFields, document: Document, shared: tuple[TextFields, ...]
) -> GlossaryFields:
    """The words that are explained for all landlords, by what a landlord's own translation says."""
    return Translator(match(originals(fields, document), shared), document, frozenset()).fields(
        fields
    )


def _stands(file: TranslationFile, known: Matched) -> model.Translation:
    return model.Translation(
        slug=file.slug,
        made_from=file.fields.made_from,
        by=file.fields.translated_by or "",
        changed=len(known.changed),
        missing=len(known.missing),
    )


def _in_part(landlord: model.Landlord) -> model.Landlord:
    """What only has English pages yet is named in English; a word needs its explanation."""
    return replace(
        landlord,
        words=tuple(each for each in landlord.words if START not in f"{each.word}{each.means}"),
        campaigns=tuple(_english(each) for each in landlord.campaigns),
        learning=tuple(replace(each, title=in_english(each.title)) for each in landlord.learning),
    )


def _english(campaign: model.Campaign) -> model.Campaign:
    return replace(campaign, title=in_english(campaign.title), summary=in_english(campaign.summary))


def _figure(figure: model.Figure) -> model.Figure:
    return replace(
        figure,
        note=in_english(figure.note),
        source=in_english(figure.source),
        verified_by=in_english(figure.verified_by),
    )
